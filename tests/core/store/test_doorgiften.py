import pytest
from hypothesis import given

from tests.builders import dossier, zaak
from tests.core.store.aggregates import doorgiften as any_line
from tests.core.store.aggregates import undone
from vertrouwenspersoon.domain.doorgifte import Doorgifte
from vertrouwenspersoon.domain.zaak import ZaakId
from vertrouwenspersoon.store import doorgiften, dossiers, zaken
from vertrouwenspersoon.store.connection import Store
from vertrouwenspersoon.store.driver import StatementFailed

ZAAK = ZaakId("zaak-1")


def add(store: Store) -> None:
    """A zaak with an empty dossier."""
    zaken.add_zaak(store, zaak())
    dossiers.add_dossier(store, dossier())


@given(any_line)
def test_a_line_comes_back_as_it_was(store: Store, line: Doorgifte) -> None:
    """What was told is read as it was kept, its groups of facts in their order."""
    with undone(store):
        add(store)
        doorgiften.add_doorgifte(store, ZAAK, line)
        assert {ZAAK: (line,)} == doorgiften.read_doorgiften(store, (ZAAK,))


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE doorgifte SET woorden = 'niets'",
        "DELETE FROM doorgifte",
        "UPDATE doorgifte_wat SET wat = 'naam'",
    ],
)
@given(line=any_line)
def test_what_was_told_stays_told(store: Store, line: Doorgifte, change: str) -> None:
    """No line of the ledger is changed or taken out while its zaak is there."""
    with undone(store):
        add(store)
        doorgiften.add_doorgifte(store, ZAAK, line)
        with pytest.raises(StatementFailed, match="what was told stays told"):
            store.execute(change)


@given(any_line)
def test_a_zaak_that_is_erased_takes_its_ledger_along(store: Store, line: Doorgifte) -> None:
    """The ledger is part of the dossier and goes with it."""
    with undone(store):
        add(store)
        doorgiften.add_doorgifte(store, ZAAK, line)
        store.execute("DELETE FROM zaak WHERE id = :id", {"id": ZAAK})
        assert {} == doorgiften.read_doorgiften(store, (ZAAK,))
