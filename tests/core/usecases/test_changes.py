from datetime import timedelta

import pytest

from tests.core.usecases.offices import add_zaak
from tests.core.usecases.writes import WRITES, Write
from vertrouwenspersoon.bootstrap import Office
from vertrouwenspersoon.clock import FixedClock
from vertrouwenspersoon.domain.zaak import ZaakId
from vertrouwenspersoon.store import beelden, lijst
from vertrouwenspersoon.usecases.changes import Changes, of_zaak


def test_nothing_changed_is_the_empty_change() -> None:
    """Together with nothing a change stays what it is."""
    change = of_zaak(ZaakId("zaak-1"))
    assert change == change | Changes() == Changes() | change


def test_two_changes_together_are_both() -> None:
    """Both zaken and every mark of either remain."""
    both = of_zaak(ZaakId("zaak-1")) | Changes(frozenset({ZaakId("zaak-2")}), organisatie=True)
    ids = frozenset({ZaakId("zaak-1"), ZaakId("zaak-2")})
    assert Changes(ids, lijst=True, organisatie=True) == both


def _seen(office: Office) -> tuple[dict[ZaakId, object], object, object, object]:
    """What screens show: each zaak, the list, the organisation and the scheme."""
    office_now = office.organisatie.lees()
    own = (
        office_now.gemeente,
        office_now.contacten,
        office_now.locaties,
        office_now.sterktes,
        office_now.standen,
        office_now.notities,
    )
    zaken: dict[ZaakId, object] = {b.zaak.id: b for b in beelden.all_beelden(office.tools.store)}
    return zaken, lijst.zaak_rijen(office.tools.store), own, office_now.reactieschemas


@pytest.mark.parametrize("write", WRITES.values(), ids=WRITES)
def test_what_is_told_is_what_changed(
    office: Office, zaak: ZaakId, clock: FixedClock, write: Write
) -> None:
    """A screen that looks again at what is told misses nothing, and looks at nothing else."""
    add_zaak(office)
    before = _seen(office)
    clock.advance(timedelta(minutes=1))
    told = write(office, zaak)
    after = _seen(office)
    zaken = frozenset(
        one for one in after[0] | before[0] if before[0].get(one) != after[0].get(one)
    )
    changed = [old != new for old, new in zip(before[1:], after[1:], strict=True)]
    assert Changes(zaken, *changed) == told
