from collections.abc import Iterator

import pytest

from tests.builders import NOW
from tests.core.usecases.offices import add_zaak
from vertrouwenspersoon.bootstrap import Office, office_in_memory
from vertrouwenspersoon.clock import FixedClock
from vertrouwenspersoon.domain.zaak import ZaakId
from vertrouwenspersoon.identity import CountedIdentities


@pytest.fixture
def clock() -> FixedClock:
    """The clock of the office; it stands still until a test moves it."""
    return FixedClock(NOW)


@pytest.fixture
def office(clock: FixedClock) -> Iterator[Office]:
    """A practice office in memory, without zaken."""
    made = office_in_memory(clock=clock, ids=CountedIdentities())
    yield made
    made.close()


@pytest.fixture
def zaak(office: Office) -> ZaakId:
    """One zaak in that office: a threat at the desk, three days ago."""
    return add_zaak(office)
