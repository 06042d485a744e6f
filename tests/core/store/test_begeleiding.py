from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given

from tests.builders import NOW, beeld, zaak
from tests.core.store.aggregates import begeleidingen, keep, undone
from vertrouwenspersoon.domain.begeleiding import (
    Aangifte,
    AangifteId,
    Afspraak,
    AfspraakId,
    Begeleiding,
    Maatregel,
    MaatregelId,
    Nazorg,
    NazorgId,
    Schade,
    SchadeId,
)
from vertrouwenspersoon.domain.codes import Code
from vertrouwenspersoon.domain.gift import Gift, GiftId
from vertrouwenspersoon.domain.procedure import Procedure, ProcedureId
from vertrouwenspersoon.domain.punt import Punt, Puntstand
from vertrouwenspersoon.domain.zaak import ZaakId
from vertrouwenspersoon.errors import Reason, Refused
from vertrouwenspersoon.store import begeleiding, sporen, zaken
from vertrouwenspersoon.store.connection import Store

ZAAK = ZaakId("zaak-1")
DAY = date(2026, 11, 23)
WHOLE = Begeleiding(
    (Maatregel(MaatregelId("m"), Code("maatregel:RM6"), DAY, besloten_door=Code("wie:GS")),),
    (Aangifte(AangifteId("a"), Code("politie:melding"), klacht_op=DAY, afloop_op=DAY),),
    (
        Schade(
            SchadeId("s"),
            Code("schadesoort:spullen"),
            van_gemeente=True,
            route=Code("schaderoute:dader"),
            kennis_op=DAY,
        ),
    ),
    (
        Nazorg(
            NazorgId("n"),
            NOW,
            steun=(Code("steun:arts"), Code("steun:team")),
            voor=Code("nazorgvoor:team"),
        ),
    ),
    (Afspraak(AfspraakId("f"), NOW, hele_dag=False),),
    (Punt("aangifte:a", Code("ela:voorrang"), Puntstand.JA, DAY),),
    (Procedure(ProcedureId("p"), Code("proceduresoort:woo"), DAY),),
    (Gift(GiftId("g"), Code("giftsoort:geld")),),
)
REMOVALS: dict[str, Callable[[Store], None]] = {
    "maatregelen": lambda store: begeleiding.remove_maatregel(store, ZAAK, MaatregelId("m")),
    "aangiften": lambda store: begeleiding.remove_aangifte(store, ZAAK, AangifteId("a")),
    "schades": lambda store: begeleiding.remove_schade(store, ZAAK, SchadeId("s")),
    "nazorg": lambda store: begeleiding.remove_nazorg(store, ZAAK, NazorgId("n")),
    "procedures": lambda store: sporen.remove_procedure(store, ZAAK, ProcedureId("p")),
    "giften": lambda store: sporen.remove_gift(store, ZAAK, GiftId("g")),
    "afspraken": lambda store: begeleiding.remove_afspraak(store, ZAAK, AfspraakId("f")),
}


@given(begeleidingen)
def test_what_the_steps_recorded_comes_back(store: Store, given_one: Begeleiding) -> None:
    """Every reaction, report, damage, aftercare and appointment is read as it was kept."""
    with undone(store):
        keep(store, beeld(begeleiding=given_one))
        assert given_one == begeleiding.read_begeleiding(store, ZAAK)


@given(begeleidingen)
def test_saving_again_changes_nothing(store: Store, given_one: Begeleiding) -> None:
    """What is saved with a known identity takes the place of what was there."""
    with undone(store):
        keep(store, beeld(begeleiding=given_one))
        for item in given_one.maatregelen:
            begeleiding.save_maatregel(store, ZAAK, item)
        for report in given_one.aangiften:
            begeleiding.save_aangifte(store, ZAAK, report)
        for damage in given_one.schades:
            begeleiding.save_schade(store, ZAAK, damage)
        for care in given_one.nazorg:
            begeleiding.save_nazorg(store, ZAAK, care)
        for meeting in given_one.afspraken:
            begeleiding.save_afspraak(store, ZAAK, meeting)
        assert given_one == begeleiding.read_begeleiding(store, ZAAK)


def test_every_field_can_change(store: Store) -> None:
    """Saving a known identity keeps the new value of every field and nothing of the old."""
    changed = Begeleiding(
        (Maatregel(MaatregelId("m"), Code("maatregel:RM7"), DAY, DAY, DAY, DAY),),
        (
            Aangifte(
                AangifteId("a"),
                Code("politie:sepot"),
                gedaan_op=DAY,
                door_gemeente=True,
                naambescherming=Code("naambescherming:nummer"),
                vpt_code=False,
                teruggekoppeld_op=DAY,
            ),
        ),
        (
            Schade(
                SchadeId("s"),
                Code("schadesoort:auto"),
                van_gemeente=False,
                bedrag=5,
                gemeld_verzekering_op=DAY,
                verhaald=4,
            ),
        ),
        (Nazorg(NazorgId("n"), NOW, opvang=True, gehouden_op=NOW, steun=(Code("steun:team"),)),),
        (Afspraak(AfspraakId("f"), NOW, hele_dag=True, gedaan_op=NOW),),
        WHOLE.punten,
        WHOLE.procedures,
        WHOLE.giften,
    )
    with undone(store):
        keep(store, beeld(begeleiding=WHOLE))
        begeleiding.save_maatregel(store, ZAAK, changed.maatregelen[0])
        begeleiding.save_aangifte(store, ZAAK, changed.aangiften[0])
        begeleiding.save_schade(store, ZAAK, changed.schades[0])
        begeleiding.save_nazorg(store, ZAAK, changed.nazorg[0])
        begeleiding.save_afspraak(store, ZAAK, changed.afspraken[0])
        assert changed == begeleiding.read_begeleiding(store, ZAAK)


@pytest.mark.parametrize("part", REMOVALS)
def test_what_is_taken_out_is_gone(store: Store, part: str) -> None:
    """Taking one thing out leaves the rest; taking it out again is refused."""
    with undone(store):
        keep(store, beeld(begeleiding=WHOLE))
        REMOVALS[part](store)
        assert replace(WHOLE, **{part: ()}) == begeleiding.read_begeleiding(store, ZAAK)
        with pytest.raises(Refused) as caught:
            REMOVALS[part](store)
        assert Reason.NOT_FOUND == caught.value.reason


def test_everything_goes_with_its_zaak(store: Store) -> None:
    """When a zaak is destroyed nothing that its steps recorded remains."""
    with undone(store):
        keep(store, beeld(begeleiding=WHOLE))
        store.execute("DELETE FROM zaak")
        zaken.add_zaak(store, zaak())
        assert Begeleiding() == begeleiding.read_begeleiding(store, ZAAK)
        assert [] == store.rows("SELECT 1 FROM nazorg_steun")


def test_a_zaak_without_anything_is_empty(store: Store) -> None:
    """A zaak of which nothing was recorded, or that is not there, has an empty record."""
    assert Begeleiding() == begeleiding.read_begeleiding(store, ZAAK)
