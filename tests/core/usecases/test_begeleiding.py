from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from tests.builders import NOW
from tests.core.usecases.offices import beeld, lines, recorded, refused
from tests.core.usecases.writes import (
    AFSPRAAK,
    aangifte,
    gift,
    maatregel,
    nazorg,
    procedure,
    schade,
)
from vertrouwenspersoon.bootstrap import Office
from vertrouwenspersoon.domain import begeleiding as kept
from vertrouwenspersoon.domain.codes import Code
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.gift import Gift
from vertrouwenspersoon.domain.lijst import Handeling
from vertrouwenspersoon.domain.procedure import Procedure
from vertrouwenspersoon.domain.punt import ZAAK, Punt, Puntstand
from vertrouwenspersoon.domain.reactieschema import Advies
from vertrouwenspersoon.domain.woord import Woord
from vertrouwenspersoon.domain.zaak import ZaakId
from vertrouwenspersoon.errors import Reason
from vertrouwenspersoon.usecases.begeleiding import Onderdeel
from vertrouwenspersoon.usecases.changes import Changes, of_zaak

WORDS = Confidential("Bij haar thuis.")
LATER = date(2200, 1, 1)


def _save(office: Office, zaak: ZaakId, item: Onderdeel) -> Changes:
    work = office.begeleiding
    savers: dict[type, Callable[..., Changes]] = {
        kept.Maatregel: work.save_maatregel,
        kept.Aangifte: work.save_aangifte,
        kept.Schade: work.save_schade,
        kept.Nazorg: work.save_nazorg,
        kept.Afspraak: work.save_afspraak,
        Procedure: work.save_procedure,
        Gift: work.save_gift,
    }
    return savers[type(item)](zaak, item)


def _of(office: Office, zaak: ZaakId) -> tuple[Onderdeel, ...]:
    hulp = beeld(office, zaak).begeleiding
    return (
        *hulp.maatregelen,
        *hulp.aangiften,
        *hulp.schades,
        *hulp.nazorg,
        *hulp.afspraken,
        *hulp.procedures,
        *hulp.giften,
    )


MADE: dict[str, Callable[[Office], Onderdeel]] = {
    "maatregel": maatregel,
    "aangifte": aangifte,
    "schade": schade,
    "nazorg": nazorg,
    "afspraak": lambda _: AFSPRAAK,
    "procedure": procedure,
    "gift": gift,
}


@pytest.mark.parametrize("name", MADE)
def test_each_part_is_kept_and_taken_out(office: Office, zaak: ZaakId, name: str) -> None:
    """What a step records stands in the zaak until it is taken out, and both are in the journal."""
    item = MADE[name](office)
    with recorded(office, Handeling.ZAAK_GEWIJZIGD, Handeling.ZAAK_GEWIJZIGD):
        assert of_zaak(zaak) == _save(office, zaak, item)
        assert (item,) == _of(office, zaak)
        assert of_zaak(zaak) == office.begeleiding.remove(zaak, item)
    assert () == _of(office, zaak)
    assert [f"{zaak} {name}"] * 2 == [line.object for line in lines(office)[:2]]


@pytest.mark.parametrize("name", MADE)
def test_what_is_not_there_cannot_be_taken_out(office: Office, zaak: ZaakId, name: str) -> None:
    """Each kind is refused by its own name."""
    with refused(office, Reason.NOT_FOUND, name):
        office.begeleiding.remove(zaak, MADE[name](office))


def test_a_part_that_changes_stays_the_same_part(office: Office, zaak: ZaakId) -> None:
    """A planned moment of aftercare that was held is still one moment."""
    planned = nazorg(office)
    held = replace(planned, gehouden_op=NOW, steun=())
    office.begeleiding.save_nazorg(zaak, planned)
    office.begeleiding.save_nazorg(zaak, held)
    assert (held,) == beeld(office, zaak).begeleiding.nazorg


def test_new_parts_have_identities_of_their_own(office: Office) -> None:
    """No identity is given twice."""
    assert 3 == len({office.begeleiding.new_id() for _ in range(3)})


def test_an_appointment_has_its_words_in_the_dossier(office: Office, zaak: ZaakId) -> None:
    """What an appointment is about is confidential, so it is a note and no part of it."""
    office.begeleiding.save_afspraak(zaak, AFSPRAAK, WORDS)
    [note] = beeld(office, zaak).notities_bij("afspraak:f-1")
    assert (WORDS, NOW) == (note.tekst, note.gebeurd_op)


def test_an_appointment_without_words_has_no_note(office: Office, zaak: ZaakId) -> None:
    """Blanks are no words."""
    office.begeleiding.save_afspraak(zaak, AFSPRAAK, Confidential(" "))
    assert () == beeld(office, zaak).dossier.notities


@pytest.mark.parametrize(
    ("name", "but", "where"),
    [
        ("maatregel", {"soort": Code("soort:BED")}, "maatregel: soort:BED"),
        ("aangifte", {"politie": Code("politie:x")}, "politie:x"),
        ("aangifte", {"naambescherming": Code("soort:BED")}, "naambescherming: soort:BED"),
        ("schade", {"soort": Code("soort:BED")}, "schadesoort: soort:BED"),
        ("nazorg", {"steun": (Code("steun:x"),)}, "steun:x"),
    ],
)
def test_a_code_of_no_list_is_refused(
    office: Office, zaak: ZaakId, name: str, but: dict[str, object], where: str
) -> None:
    """Each part is coded from its own list."""
    wrong: Onderdeel = replace(MADE[name](office), **but)  # type: ignore[arg-type]
    with refused(office, Reason.UNKNOWN_CODE, where):
        _save(office, zaak, wrong)


@pytest.mark.parametrize(
    ("name", "but"),
    [
        ("maatregel", {"besloten_op": date(2026, 11, 24)}),
        ("aangifte", {"gedaan_op": date(2026, 11, 24)}),
    ],
)
def test_what_was_done_was_not_done_tomorrow(
    office: Office, zaak: ZaakId, name: str, but: dict[str, object]
) -> None:
    """A decision or an aangifte of a day to come is refused with its field."""
    wrong: Onderdeel = replace(MADE[name](office), **but)  # type: ignore[arg-type]
    with refused(office, Reason.DATE_IN_FUTURE, next(iter(but))):
        _save(office, zaak, wrong)


@pytest.mark.parametrize(
    ("name", "but"),
    [
        ("maatregel", {"einde_op": LATER}),
        ("aangifte", {"gedaan_op": date(26, 11, 20)}),
        ("schade", {"bedrag": 2**63}),
        ("schade", {"gemeld_verzekering_op": LATER}),
        ("nazorg", {"gepland_op": datetime(26, 1, 1, tzinfo=UTC)}),
        ("afspraak", {"op": datetime(2026, 12, 1)}),  # noqa: DTZ001 - that is what is wrong
    ],
)
def test_an_impossible_day_or_amount_is_refused(
    office: Office, zaak: ZaakId, name: str, but: dict[str, object]
) -> None:
    """A slip of the keys is refused with its field, before it is kept."""
    wrong: Onderdeel = replace(MADE[name](office), **but)  # type: ignore[arg-type]
    with refused(office, Reason.DATE_IMPOSSIBLE, next(iter(but))):
        _save(office, zaak, wrong)


def test_what_is_planned_may_lie_ahead(office: Office, zaak: ZaakId) -> None:
    """The end of a measure, its evaluation and the next talk are in the future by nature."""
    ahead = date(2027, 6, 1)
    planned = replace(maatregel(office), einde_op=ahead, evaluatie_op=ahead)
    office.begeleiding.save_maatregel(zaak, planned)
    office.begeleiding.save_afspraak(zaak, replace(AFSPRAAK, op=NOW + timedelta(days=300)))
    assert (planned,) == beeld(office, zaak).begeleiding.maatregelen


GEDRAG = Code("maatregel:RM6")


def coded(office: Office, zaak: ZaakId, soort: str, ernst: str) -> None:
    """Say what happened and how serious it was."""
    first = beeld(office, zaak).zaak.eerste
    incident = replace(first, soorten=(Code(soort),), subsoorten=(), ernst=Code(ernst))
    office.zaken.save_incident(zaak, incident)


def test_deciding_against_the_scheme_needs_a_reason_once(office: Office, zaak: ZaakId) -> None:
    """A ban for insult in words needs why; the reason is a note, and later changes need none."""
    coded(office, zaak, "soort:OMK", "ernst:E2")
    ban = kept.Maatregel(kept.MaatregelId("m-1"), GEDRAG, date(2026, 11, 20))
    with refused(office, Reason.REASON_MISSING, "reden"):
        office.begeleiding.save_maatregel(zaak, ban)
    office.begeleiding.save_maatregel(zaak, ban, WORDS)
    office.begeleiding.save_maatregel(zaak, replace(ban, einde_op=date(2027, 1, 1)))
    notes = beeld(office, zaak).notities_bij("maatregel:m-1")
    assert ([WORDS], 1) == (
        [n.tekst for n in notes],
        len(beeld(office, zaak).begeleiding.maatregelen),
    )


@pytest.mark.parametrize("soort", ["maatregel:RM6", "maatregel:RM7"])
def test_annoying_behaviour_gets_no_ban(office: Office, zaak: ZaakId, soort: str) -> None:
    """At E1 a ban or a stop of service is refused, with a reason too."""
    coded(office, zaak, "soort:VER", "ernst:E1")
    heavy = kept.Maatregel(kept.MaatregelId("m-1"), Code(soort), date(2026, 11, 20))
    with refused(office, Reason.OUT_OF_PROPORTION, "soort"):
        office.begeleiding.save_maatregel(zaak, heavy, WORDS)


def test_not_taking_what_is_advised_needs_a_reason(office: Office, zaak: ZaakId) -> None:
    """The reason is kept with the advice it is about."""
    with refused(office, Reason.REASON_MISSING, "reden"):
        office.begeleiding.skip_maatregel(zaak, GEDRAG, Confidential(" "))
    office.begeleiding.skip_maatregel(zaak, GEDRAG, WORDS)
    [note] = beeld(office, zaak).notities_bij("advies:maatregel:RM6")
    assert WORDS == note.tekst


def test_the_name_is_protected_before_anyone_signs(office: Office, zaak: ZaakId) -> None:
    """An aangifte that was done needs a choice, a melding at the police does not."""
    done = replace(aangifte(office), politie=Code("politie:aangifte-opgenomen"))
    with refused(office, Reason.PROTECTION_FIRST, "gedaan_op"):
        office.begeleiding.save_aangifte(zaak, done)
    chosen = replace(done, naambescherming=Code("naambescherming:geen"))
    office.begeleiding.save_aangifte(zaak, chosen)
    office.begeleiding.save_aangifte(zaak, aangifte(office))
    assert (aangifte(office),) == beeld(office, zaak).begeleiding.aangiften


@pytest.mark.parametrize("where", ["klacht_op", "afloop_op", "beklag_op"])
def test_nobody_signs_tomorrow(office: Office, zaak: ZaakId, where: str) -> None:
    """What was done at the police was done by today."""
    ahead = replace(aangifte(office), **{where: date(2026, 11, 24)})  # type: ignore[arg-type]  # a date field
    with refused(office, Reason.DATE_IN_FUTURE, where):
        office.begeleiding.save_aangifte(zaak, ahead)


def test_points_and_words_go_with_the_part_they_are_about(office: Office, zaak: ZaakId) -> None:
    """Taking an aangifte out takes what the police kept and who handled it along."""
    office.begeleiding.save_aangifte(zaak, aangifte(office))
    point = Punt("aangifte:a-1", Code("ela:voorrang"), Puntstand.NEE, date(2026, 11, 20))
    office.begeleiding.save_punt(zaak, point)
    office.begeleiding.save_woord(zaak, Woord("aangifte:a-1", "politie", WORDS))
    before = beeld(office, zaak)
    office.begeleiding.remove(zaak, aangifte(office))
    after = beeld(office, zaak)
    assert ((point,), 1, (), ()) == (
        before.begeleiding.punten,
        len(before.dossier.woorden),
        after.begeleiding.punten,
        after.dossier.woorden,
    )


def test_a_point_is_of_a_part_that_is_there(office: Office, zaak: ZaakId) -> None:
    """A point about a part that is not there, of a wrong list, or of tomorrow is refused."""
    today = date(2026, 11, 23)
    with refused(office, Reason.NOT_FOUND, "deel"):
        office.begeleiding.save_punt(
            zaak, Punt("aangifte:x", Code("ela:voorrang"), Puntstand.JA, today)
        )
    with refused(office, Reason.UNKNOWN_CODE, "punt"):
        office.begeleiding.save_punt(zaak, Punt(ZAAK, Code("ela:voorrang"), Puntstand.JA, today))
    with refused(office, Reason.DATE_IN_FUTURE, "op"):
        office.begeleiding.save_punt(
            zaak, Punt(ZAAK, Code("tevreden:opvang"), Puntstand.JA, date(2026, 11, 24))
        )


def test_words_have_a_field(office: Office, zaak: ZaakId) -> None:
    """A field that the part does not have is refused."""
    with refused(office, Reason.NOT_FOUND, "veld"):
        office.begeleiding.save_woord(zaak, Woord(ZAAK, "wie", WORDS))


def test_a_plan_is_made_once(office: Office, zaak: ZaakId) -> None:
    """The usual moments are planned with an opvanggesprek first; planning again changes nothing."""
    office.begeleiding.plan_nazorg(zaak)
    first = beeld(office, zaak).begeleiding.nazorg
    office.begeleiding.plan_nazorg(zaak)
    assert (first, [True] + [False] * (len(first) - 1)) == (
        beeld(office, zaak).begeleiding.nazorg,
        [moment.opvang for moment in first],
    )
    assert len(first) > 1


def test_evidence_comes_before_taking_down(office: Office, zaak: ZaakId) -> None:
    """A platform is asked to take something down only once the evidence is there or not needed."""
    today = date(2026, 11, 23)
    ask = Punt(ZAAK, Code("online:verwijderverzoek"), Puntstand.GEVRAAGD, today)
    with refused(office, Reason.EVIDENCE_FIRST, "punt"):
        office.begeleiding.save_punt(zaak, ask)
    for point in (Punt(ZAAK, Code("online:bewijs"), Puntstand.JA, today), ask):
        office.begeleiding.save_punt(zaak, point)
    assert 2 == len(beeld(office, zaak).begeleiding.punten)


def test_the_notes_of_a_part_go_with_it(office: Office, zaak: ZaakId) -> None:
    """A maatregel that is taken out takes its notes along; other notes stay."""
    item = maatregel(office)
    office.begeleiding.save_maatregel(zaak, item, WORDS)
    for part in (f"maatregel:{item.id}", "zaak"):
        office.dossiers.save_notitie(zaak, Confidential("Zo is het besloten."), bij=part)
    office.begeleiding.remove(zaak, item)
    assert ["zaak"] == [note.bij for note in beeld(office, zaak).dossier.notities]


def test_a_deviation_is_judged_by_the_scheme_that_held(office: Office, zaak: ZaakId) -> None:
    """After a first decision a stricter later scheme asks for no reason in this zaak."""
    coded(office, zaak, "soort:BED", "ernst:E3")
    office.reactieschemas.adopt(date(2026, 11, 1))
    letter = kept.Maatregel(kept.MaatregelId("m-1"), Code("maatregel:RM1"), date(2026, 11, 20))
    office.begeleiding.save_maatregel(zaak, letter)
    for row in office.reactieschemas.huidig().rij:
        none = replace(row, advies=tuple(Advies.NIET for _ in row.advies))
        office.reactieschemas.save_rij(none)
    ban = kept.Maatregel(kept.MaatregelId("m-2"), GEDRAG, date(2026, 11, 20))
    office.begeleiding.save_maatregel(zaak, ban)
    assert 2 == len(beeld(office, zaak).begeleiding.maatregelen)
