from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import NOW, beeld, dossier, incident, notitie, said, zaak
from tests.core.store.aggregates import beelden_, identities, keep, undone
from vertrouwenspersoon.domain.begeleiding import Begeleiding, Nazorg, NazorgId
from vertrouwenspersoon.domain.codes import Code
from vertrouwenspersoon.domain.taken import Stand
from vertrouwenspersoon.domain.zaak import Antwoord, IncidentId, ZaakId, ZaakStatus
from vertrouwenspersoon.domain.zaakbeeld import Zaakbeeld
from vertrouwenspersoon.errors import Reason, Refused
from vertrouwenspersoon.store import beelden
from vertrouwenspersoon.store.connection import Store


def whole(number: int, *, is_open: bool = True) -> Zaakbeeld:
    """A zaak with a bit of everything."""
    zaak_id = ZaakId(f"zaak-{number}")
    head = zaak(
        id=zaak_id,
        code=f"2026-{number:03d}",
        incidenten=(incident(id=IncidentId(f"incident-{number}")),),
        status=ZaakStatus.NAZORG_LOOPT if is_open else ZaakStatus.GESLOTEN,
        gesloten_op=None if is_open else date(2026, 11, 23),
    )
    care = Nazorg(NazorgId("n"), NOW, steun=(Code("steun:team"),))
    return beeld(
        zaak=head,
        dossier=dossier(zaak=zaak_id, notities=(notitie(f"notitie {number}"),)),
        begeleiding=Begeleiding(nazorg=(care,)),
        antwoorden=(Antwoord("camera", ja=True, op=NOW),),
        standen=(said("ML01", Stand.BEGONNEN), said("ML01", Stand.GEDAAN)),
    )


def questions(store: Store, work: Callable[[], object]) -> int:
    """How many statements a piece of work takes."""
    asked: list[str] = []
    raw = store._connection._raw
    raw.set_trace_callback(asked.append)
    try:
        work()
    finally:
        raw.set_trace_callback(None)
    return len(asked)


@given(beelden_())
def test_a_zaak_comes_back_whole(store: Store, given_one: Zaakbeeld) -> None:
    """Every zaak is read whole as its parts were kept."""
    with undone(store):
        keep(store, given_one)
        assert given_one == beelden.read_beeld(store, given_one.zaak.id)


@given(identities)
def test_an_unknown_zaak_is_not_found(store: Store, zaak_id: str) -> None:
    """Reading a zaak that is not there is refused."""
    with pytest.raises(Refused) as caught:
        beelden.read_beeld(store, ZaakId(zaak_id))
    assert Reason.NOT_FOUND == caught.value.reason


@given(st.lists(st.booleans(), max_size=6))
def test_open_zaken_are_those_that_are_open(store: Store, states: list[bool]) -> None:
    """All open zaken are read whole, in the order of their codes, and no closed one."""
    kept = [whole(number, is_open=is_open) for number, is_open in enumerate(states, start=1)]
    with undone(store):
        for one in reversed(kept):
            keep(store, one)
        assert tuple(one for one in kept if one.zaak.status.is_open) == beelden.open_beelden(store)


@pytest.mark.parametrize("count", [0, 1, 2, 3, 5])
def test_all_zaken_come_in_order(store: Store, monkeypatch: pytest.MonkeyPatch, count: int) -> None:
    """All zaken come in the order of their codes, wherever one reading ends and the next begins."""
    monkeypatch.setattr(beelden, "AT_ONCE", 2)
    kept = [whole(number, is_open=number % 2 == 0) for number in range(1, count + 1)]
    with undone(store):
        for one in reversed(kept):
            keep(store, one)
        assert kept == list(beelden.all_beelden(store))


def test_more_zaken_take_no_more_questions(store: Store) -> None:
    """Thirty open zaken are read with as many questions as one, and that is a handful."""
    with undone(store):
        keep(store, whole(1))
        for_one = questions(store, lambda: beelden.open_beelden(store))
        for number in range(2, 31):
            keep(store, whole(number))
        for_thirty = questions(store, lambda: beelden.open_beelden(store))
    assert for_one == for_thirty
    assert for_thirty <= 27


def test_parts_of_zaken_are_not_exchanged(store: Store) -> None:
    """Zaken that are read together each keep what is theirs, also under the same identity."""
    first, second = whole(1), whole(2)
    changed = replace(second, begeleiding=Begeleiding(nazorg=(Nazorg(NazorgId("n"), NOW),)))
    with undone(store):
        keep(store, first)
        keep(store, changed)
        assert (first, changed) == beelden.open_beelden(store)
