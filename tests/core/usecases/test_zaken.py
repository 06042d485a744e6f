from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.builders import NOW
from tests.core.usecases.offices import (
    REGISTRATIE,
    add_zaak,
    beeld,
    choose,
    every_reason,
    organisation_taak,
    plain_taak,
    recorded,
    refused,
    some_code,
    telling_taak,
)
from vertrouwenspersoon.bootstrap import Office
from vertrouwenspersoon.clock import FixedClock
from vertrouwenspersoon.domain.camera import CAMERA_TAAK
from vertrouwenspersoon.domain.codes import Code
from vertrouwenspersoon.domain.confidential import Confidential, no_text
from vertrouwenspersoon.domain.dossier import Notitiesoort
from vertrouwenspersoon.domain.lijst import Handeling
from vertrouwenspersoon.domain.organisatie import Locatie, LocatieId
from vertrouwenspersoon.domain.stappen import Spoed
from vertrouwenspersoon.domain.taken import Stand, TaakId, latest
from vertrouwenspersoon.domain.termijnen import TermijnId
from vertrouwenspersoon.domain.toestemming import Besluit, Wat
from vertrouwenspersoon.domain.zaak import IncidentId, ZaakId, ZaakStatus
from vertrouwenspersoon.errors import Reason
from vertrouwenspersoon.usecases.changes import of_zaak
from vertrouwenspersoon.usecases.zaken import SLUITEN

REASON = Confidential("Dit past hier niet.")
LATER = date(2028, 11, 23)


def _close(office: Office, zaak: ZaakId, reason: Confidential = REASON) -> None:
    """Close with the same reason for all that is open."""
    left = {} if reason is not REASON else every_reason(office, zaak, reason)
    office.zaken.close(zaak, some_code(office, "uitkomst"), reason, LATER, left)


def _finish_minimum(office: Office, zaak: ZaakId) -> None:
    """Finish everything of the minimum set, with consent for what tells somebody something."""
    for regel in office.zaken.open_bij_sluiten(zaak):
        office.zaken.set_taak(zaak, regel.taak.id, Stand.NVT, REASON)


def test_a_zaak_is_found_by_its_code(office: Office, zaak: ZaakId) -> None:
    """The code that people say to each other leads to the zaak."""
    assert zaak == office.zaken.find("2026-001")
    with refused(office, Reason.NOT_FOUND, "zaak"):
        office.zaken.find("2026-999")


def test_a_taak_that_is_done_is_done(office: Office, zaak: ZaakId) -> None:
    """What was said of a taak stands in its step, with the moment and the content's version."""
    taak = plain_taak(office)
    with recorded(office, Handeling.TAAK_GEZET):
        told = office.zaken.set_taak(zaak, taak.id, Stand.GEDAAN)
    [said] = beeld(office, zaak).standen
    assert of_zaak(zaak) == told
    assert (taak.id, Stand.GEDAAN, NOW, office.inhoud.versie) == (
        said.taak,
        said.stand,
        said.op,
        said.versie,
    )


def test_work_makes_a_new_zaak_one_in_hand(office: Office, zaak: ZaakId) -> None:
    """The first taak that is set wakes a new zaak; a zaak that waits for the police stays so."""
    taak = plain_taak(office)
    office.zaken.set_taak(zaak, taak.id, Stand.BEGONNEN)
    assert ZaakStatus.IN_BEHANDELING is beeld(office, zaak).zaak.status
    office.zaken.set_status(zaak, ZaakStatus.WACHT_OP_POLITIE)
    office.zaken.set_taak(zaak, taak.id, Stand.GEDAAN)
    assert ZaakStatus.WACHT_OP_POLITIE is beeld(office, zaak).zaak.status


@pytest.mark.parametrize("text", ["", "  \n"])
def test_not_applicable_asks_a_reason(office: Office, zaak: ZaakId, text: str) -> None:
    """Without a word about why, a taak is not put aside."""
    taak = plain_taak(office).id
    with refused(office, Reason.REASON_MISSING, taak):
        office.zaken.set_taak(zaak, taak, Stand.NVT, Confidential(text))


def test_the_reason_is_a_note_with_the_taak(office: Office, zaak: ZaakId) -> None:
    """Why something does not apply stands in the dossier, with the taak it is about."""
    taak = plain_taak(office).id
    office.zaken.set_taak(zaak, taak, Stand.NVT, REASON)
    [note] = beeld(office, zaak).notities_bij(f"taak:{taak}")
    assert (Notitiesoort.REDEN, REASON, NOW) == (note.soort, note.tekst, note.gebeurd_op)


@pytest.mark.parametrize("stand", [Stand.BEGONNEN, Stand.GEDAAN])
def test_telling_somebody_waits_for_consent(office: Office, zaak: ZaakId, stand: Stand) -> None:
    """A taak that tells somebody something is not even begun before the melder said yes."""
    taak = telling_taak(office)
    with refused(office, Reason.CONSENT_MISSING, str(taak.toestemming)):
        office.zaken.set_taak(zaak, taak.id, stand)


@pytest.mark.parametrize("stand", [Stand.OPEN, Stand.NVT])
def test_not_telling_needs_no_consent(office: Office, zaak: ZaakId, stand: Stand) -> None:
    """To leave a taak open or to put it aside, nobody has to agree."""
    taak = telling_taak(office)
    office.zaken.set_taak(zaak, taak.id, stand, REASON)
    assert [stand] == [said.stand for said in beeld(office, zaak).standen]


def test_a_yes_opens_the_gate_and_its_withdrawal_shuts_it(
    office: Office, zaak: ZaakId, clock: FixedClock
) -> None:
    """The latest word of the melder counts: yes lets through, a withdrawal stops."""
    taak = telling_taak(office)
    ontvanger = Code(str(taak.toestemming))
    choose(office, zaak, taak)
    office.dossiers.record_toestemming(zaak, ontvanger, Wat.FEITEN, Besluit.GEGEVEN)
    office.zaken.set_taak(zaak, taak.id, Stand.BEGONNEN)
    clock.advance(timedelta(hours=1))
    office.dossiers.record_toestemming(zaak, ontvanger, Wat.FEITEN, Besluit.INGETROKKEN)
    with refused(office, Reason.CONSENT_MISSING, ontvanger):
        office.zaken.set_taak(zaak, taak.id, Stand.GEDAAN)


def test_the_secretary_is_told_only_after_the_choice(office: Office, zaak: ZaakId) -> None:
    """RG10 waits for the choice of ML06, also when the melder said yes to the secretary."""
    to = Code("ontvanger:gemeentesecretaris")
    office.dossiers.record_toestemming(zaak, to, Wat.FEITEN, Besluit.GEGEVEN)
    with refused(office, Reason.CHOICE_MISSING, "RG10"):
        office.zaken.set_taak(zaak, TaakId("RG10"), Stand.GEDAAN)
    office.zaken.answer(zaak, "vpt-melding", ja=True)
    office.zaken.set_taak(zaak, TaakId("RG10"), Stand.GEDAAN)
    assert [(to, "taak:RG10")] == [
        (line.ontvanger, line.bij) for line in beeld(office, zaak).dossier.doorgiften
    ]


def test_a_taak_ticked_twice_told_once(office: Office, zaak: ZaakId) -> None:
    """Taking a tick back and setting it again adds no second line to the ledger."""
    taak = telling_taak(office)
    choose(office, zaak, taak)
    to = Code(str(taak.toestemming))
    office.dossiers.record_toestemming(zaak, to, Wat.FEITEN, Besluit.GEGEVEN)
    for stand in (Stand.GEDAAN, Stand.OPEN, Stand.GEDAAN):
        office.zaken.set_taak(zaak, taak.id, stand)
    assert [to] == [line.ontvanger for line in beeld(office, zaak).dossier.doorgiften]


@pytest.mark.parametrize("wat", [Wat.VERHAAL, Wat.NAAM])
def test_a_yes_to_something_else_is_no_yes(office: Office, zaak: ZaakId, wat: Wat) -> None:
    """Who may hear the story or the name may not therefore be told the facts."""
    taak = telling_taak(office)
    ontvanger = Code(str(taak.toestemming))
    office.dossiers.record_toestemming(zaak, ontvanger, wat, Besluit.GEGEVEN)
    with refused(office, Reason.CONSENT_MISSING, ontvanger):
        office.zaken.set_taak(zaak, taak.id, Stand.GEDAAN)


def test_only_taken_of_a_zaak_are_set_in_a_zaak(office: Office, zaak: ZaakId) -> None:
    """A taak that does not exist, or that is of the organisation, is refused."""
    for taak in (TaakId("XX99"), organisation_taak(office).id):
        with refused(office, Reason.NOT_FOUND, "taak"):
            office.zaken.set_taak(zaak, taak, Stand.NVT, REASON)


def test_an_answer_is_given_changed_and_taken_back(office: Office, zaak: ZaakId) -> None:
    """The last answer stands, and none is no answer at all."""
    vraag = office.inhoud.vragen[0].id
    given = []
    for ja in (True, False, None):
        office.zaken.answer(zaak, vraag, ja)
        given.append([answer.ja for answer in beeld(office, zaak).antwoorden])
    assert [[True], [False], []] == given


def test_a_question_that_does_not_exist_has_no_answer(office: Office, zaak: ZaakId) -> None:
    """An answer to nothing is refused as a question that was not found."""
    with refused(office, Reason.NOT_FOUND, "vraag"):
        office.zaken.answer(zaak, "onzin", ja=True)


def test_an_incident_is_coded(office: Office, zaak: ZaakId) -> None:
    """What is coded of an incident replaces what was there; the others stay."""
    office.zaken.add_incident(zaak)
    first, second = beeld(office, zaak).zaak.incidenten
    coded = replace(second, ernst=some_code(office, "ernst"), gebeurd_op=date(2026, 11, 22))
    office.zaken.save_incident(zaak, coded)
    assert (first, coded) == beeld(office, zaak).zaak.incidenten


def test_another_incident_is_about_the_same_role(office: Office, zaak: ZaakId) -> None:
    """A next incident starts with the role that is known, and nothing else."""
    office.zaken.add_incident(zaak)
    first, second = beeld(office, zaak).zaak.incidenten
    assert (first.rol, ()) == (second.rol, second.soorten)
    assert first.id != second.id


@pytest.mark.parametrize(
    ("but", "reason", "where"),
    [
        ({"ernst": Code("ernst:onzin")}, Reason.UNKNOWN_CODE, "ernst:onzin"),
        ({"soorten": (Code("rol:AMB"),)}, Reason.UNKNOWN_CODE, "soort: rol:AMB"),
        ({"gebeurd_op": date(2026, 11, 24)}, Reason.DATE_IN_FUTURE, "gebeurd_op"),
        ({"id": IncidentId("weg")}, Reason.NOT_FOUND, "incident"),
    ],
)
def test_an_incident_that_cannot_be_kept_is_refused(
    office: Office, zaak: ZaakId, but: dict[str, object], reason: Reason, where: str
) -> None:
    """The field is named, and the incident stays as it was."""
    wrong = replace(beeld(office, zaak).zaak.eerste, **but)  # type: ignore[arg-type]
    with refused(office, reason, where):
        office.zaken.save_incident(zaak, wrong)


def test_a_status_is_set_but_not_closed(office: Office, zaak: ZaakId) -> None:
    """Closing asks more than a status, so it has its own way; and so does opening again."""
    office.zaken.set_status(zaak, ZaakStatus.NAZORG_LOOPT)
    assert ZaakStatus.NAZORG_LOOPT is beeld(office, zaak).zaak.status
    with refused(office, Reason.ALREADY_CLOSED, "status"):
        office.zaken.set_status(zaak, ZaakStatus.GESLOTEN)
    _close(office, zaak)
    with refused(office, Reason.ALREADY_CLOSED, "status"):
        office.zaken.set_status(zaak, ZaakStatus.NIEUW)


def test_closing_with_open_taken_asks_a_reason(office: Office, zaak: ZaakId) -> None:
    """Everything of the minimum set that stays open asks its own reason, one after the other."""
    first, *others = office.zaken.open_bij_sluiten(zaak)
    outcome, given = some_code(office, "uitkomst"), {first.taak.id: REASON}
    with refused(office, Reason.REASON_MISSING, f"reden:{first.taak.id}"):
        office.zaken.close(zaak, outcome, REASON, LATER)
    with refused(office, Reason.REASON_MISSING, f"reden:{others[0].taak.id}"):
        office.zaken.close(zaak, outcome, REASON, LATER, given)
    _close(office, zaak)
    notes = beeld(office, zaak).notities_bij(f"taak:{others[0].taak.id}")
    assert [(REASON, Notitiesoort.REDEN)] == [(note.tekst, note.soort) for note in notes]


def test_a_light_zaak_closes_with_one_reason(office: Office, zaak: ZaakId) -> None:
    """A zaak of E1 asks one reason for all that is open."""
    incident = beeld(office, zaak).zaak.eerste
    office.zaken.save_incident(zaak, replace(incident, ernst=Code("ernst:E1")))
    outcome = some_code(office, "uitkomst")
    with refused(office, Reason.REASON_MISSING, "reden"):
        office.zaken.close(zaak, outcome, no_text(), LATER)
    office.zaken.close(zaak, outcome, REASON, LATER)
    assert ZaakStatus.GESLOTEN is beeld(office, zaak).zaak.status


def test_closing_with_everything_done_asks_no_reason(office: Office, zaak: ZaakId) -> None:
    """When the minimum set is finished, a zaak closes as it is."""
    _finish_minimum(office, zaak)
    assert () == office.zaken.open_bij_sluiten(zaak)
    with recorded(office, Handeling.ZAAK_GESLOTEN):
        _close(office, zaak, no_text())
    assert () == beeld(office, zaak).notities_bij(SLUITEN)


def test_a_closed_zaak_says_when_how_and_until_when(office: Office, zaak: ZaakId) -> None:
    """Day, outcome, day of destruction and reason are kept."""
    _close(office, zaak)
    closed = beeld(office, zaak)
    assert (ZaakStatus.GESLOTEN, date(2026, 11, 23), LATER, some_code(office, "uitkomst")) == (
        closed.zaak.status,
        closed.zaak.gesloten_op,
        closed.zaak.vernietigen_op,
        closed.zaak.uitkomst,
    )
    assert [REASON] == [note.tekst for note in closed.notities_bij(SLUITEN)]


@pytest.mark.parametrize("day", [date(2026, 11, 22), date(2200, 1, 1)])
def test_a_day_of_destruction_lies_ahead_but_not_too_far(
    office: Office, zaak: ZaakId, day: date
) -> None:
    """A dossier cannot be destroyed yesterday, nor in another age."""
    with refused(office, Reason.DATE_IMPOSSIBLE, "vernietigen_op"):
        office.zaken.close(
            zaak, some_code(office, "uitkomst"), REASON, day, every_reason(office, zaak, REASON)
        )


def test_closing_asks_an_outcome_of_the_list(office: Office, zaak: ZaakId) -> None:
    """An outcome that the list does not hold is refused."""
    with refused(office, Reason.UNKNOWN_CODE, "uitkomst: soort:BED"):
        office.zaken.close(zaak, Code("soort:BED"), REASON, LATER)


def test_a_closed_zaak_is_not_closed_again(office: Office, zaak: ZaakId) -> None:
    """The first closing counts until the zaak is opened again."""
    _close(office, zaak)
    with refused(office, Reason.ALREADY_CLOSED, "status"):
        _close(office, zaak)


def test_a_closed_zaak_opens_again(office: Office, zaak: ZaakId) -> None:
    """Opening takes the closing back, and what was written about it stays."""
    _close(office, zaak)
    with recorded(office, Handeling.ZAAK_HEROPEND):
        office.zaken.reopen(zaak)
    opened = beeld(office, zaak)
    assert (ZaakStatus.IN_BEHANDELING, None, None, None) == (
        opened.zaak.status,
        opened.zaak.gesloten_op,
        opened.zaak.vernietigen_op,
        opened.zaak.uitkomst,
    )
    assert [REASON] == [note.tekst for note in opened.notities_bij(SLUITEN)]


def test_an_open_zaak_cannot_be_opened(office: Office, zaak: ZaakId) -> None:
    """Only what is closed opens again."""
    with refused(office, Reason.ALREADY_CLOSED, "status"):
        office.zaken.reopen(zaak)


def test_the_agenda_holds_open_zaken_only(office: Office, zaak: ZaakId) -> None:
    """What is due disappears from Vandaag when its zaak is closed."""
    assert {zaak} == {regel.zaak for regel in office.zaken.agenda().regels}
    _close(office, zaak)
    assert () == office.zaken.agenda().regels


def test_the_list_shows_the_next_step_of_open_zaken(
    office: Office, zaak: ZaakId, clock: FixedClock
) -> None:
    """Newest first; an open zaak names its step and what falls due first, a closed one neither."""
    clock.advance(timedelta(days=1))
    newer = add_zaak(office)
    _close(office, zaak)
    lines = office.zaken.regels()
    assert [newer, zaak] == [line.rij.zaak for line in lines]
    assert [True, False] == [bool(line.stap) for line in lines]
    first = next(r for r in office.zaken.agenda().regels if r.zaak == newer)
    assert (first.titel, first.verval) == (lines[0].wat, lines[0].verval)
    assert ("", None) == (lines[1].wat, lines[1].verval)


def test_the_list_names_a_step_when_all_is_done(office: Office, zaak: ZaakId) -> None:
    """A zaak in which nothing is left to do stands at its last step, complete."""
    for stap in office.zaken.pagina(zaak).stappen:
        for regel in stap.regels:
            office.zaken.set_taak(zaak, regel.taak.id, Stand.NVT, REASON)
    [line] = office.zaken.regels()
    assert line.stap
    assert line.voortgang[0] == line.voortgang[1]


def test_words_are_found(office: Office, zaak: ZaakId) -> None:
    """A search finds the zaak by the words of its story, and nothing by none."""
    assert zaak in {hit.zaak for hit in office.zaken.search("wist vinden")}
    assert ((), ()) == (office.zaken.search("  "), office.zaken.search("zeppelin"))


def test_a_zaak_that_is_not_there_is_refused(office: Office) -> None:
    """Whatever is asked of an unknown zaak is refused as such."""
    weg = ZaakId("weg")
    for work in (
        lambda: office.zaken.pagina(weg),
        lambda: office.zaken.set_taak(weg, plain_taak(office).id, Stand.GEDAAN),
        lambda: office.zaken.add_incident(weg),
        lambda: office.zaken.reopen(weg),
        lambda: office.dossiers.record_toestemming(weg, REGISTRATIE, Wat.FEITEN, Besluit.GEGEVEN),
    ):
        with refused(office, Reason.NOT_FOUND, "zaak"):
            work()


def test_the_day_of_knowledge_is_kept_and_taken_back(office: Office, zaak: ZaakId) -> None:
    """The day the victim knew of it is kept, not in the future, and can be emptied again."""
    office.zaken.set_kennis(zaak, NOW.date())
    assert NOW.date() == beeld(office, zaak).zaak.kennis_op
    with refused(office, Reason.DATE_IN_FUTURE, "kennis_op"):
        office.zaken.set_kennis(zaak, LATER)
    office.zaken.set_kennis(zaak, None)
    assert beeld(office, zaak).zaak.kennis_op is None


KLACHT = TermijnId("L10")


def test_a_termijn_is_settled_with_a_word(office: Office, zaak: ZaakId) -> None:
    """A termijn that was met leaves the agenda; its word and reason are kept like a taak's."""
    with recorded(office, Handeling.TAAK_GEZET):
        office.zaken.set_termijn(zaak, KLACHT, Stand.NVT, REASON)
    [said] = beeld(office, zaak).standen
    assert (("L10", Stand.NVT), [REASON]) == (
        (said.taak, said.stand),
        [note.tekst for note in beeld(office, zaak).notities_bij("taak:L10")],
    )


def test_a_termijn_that_does_not_apply_has_a_reason(office: Office, zaak: ZaakId) -> None:
    """Nothing disappears from the agenda without a word, and only what exists can be settled."""
    with refused(office, Reason.REASON_MISSING, KLACHT):
        office.zaken.set_termijn(zaak, KLACHT, Stand.NVT)
    with refused(office, Reason.NOT_FOUND, "termijn"):
        office.zaken.set_termijn(zaak, TermijnId("L99"), Stand.GEDAAN)


def _with_cameras(office: Office) -> tuple[ZaakId, list[TaakId]]:
    """A zaak at a place with cameras in two buildings, and the clocks that run for it."""
    place = some_code(office, "plaats")
    for name, hours in (("stadhuis", 72), ("werf", 100)):
        office.organisatie.save_locatie(Locatie(LocatieId(name), name, place, hours))
    zaak = add_zaak(office, plaats=place)
    office.zaken.answer(zaak, "camera", ja=True)
    return zaak, [clock.doel for clock in office.zaken.pagina(zaak).klokken]


def test_images_are_settled_location_by_location(office: Office) -> None:
    """Securing one building leaves the other; the last one settles the taak itself."""
    zaak, (first, second) = _with_cameras(office)
    facilitair = Code("ontvanger:facilitair")
    with refused(office, Reason.CONSENT_MISSING, facilitair):
        office.zaken.set_camera(zaak, first, Stand.GEDAAN)
    office.dossiers.record_toestemming(zaak, facilitair, Wat.FEITEN, Besluit.GEGEVEN)
    office.zaken.set_camera(zaak, first, Stand.GEDAAN)
    assert [second] == [clock.doel for clock in office.zaken.pagina(zaak).klokken]
    with refused(office, Reason.REASON_MISSING, CAMERA_TAAK):
        office.zaken.set_camera(zaak, second, Stand.NVT)
    office.zaken.set_camera(zaak, second, Stand.NVT, REASON)
    standing = latest(beeld(office, zaak).standen)
    assert ((), Stand.GEDAAN) == (
        office.zaken.pagina(zaak).klokken,
        standing[CAMERA_TAAK].stand,
    )


def test_images_that_are_nowhere_settle_the_taak_as_absent(office: Office) -> None:
    """When no building has images the taak does not apply, and nobody was told anything."""
    zaak, clocks = _with_cameras(office)
    for clock in clocks:
        office.zaken.set_camera(zaak, clock, Stand.NVT, REASON)
    known = beeld(office, zaak)
    assert (Stand.NVT, ()) == (latest(known.standen)[CAMERA_TAAK].stand, known.dossier.doorgiften)


def test_a_clock_that_does_not_run_cannot_be_settled(office: Office, zaak: ZaakId) -> None:
    """A location without a clock in this zaak is refused."""
    with refused(office, Reason.NOT_FOUND, "camera"):
        office.zaken.set_camera(zaak, TaakId("RG08@elders"), Stand.GEDAAN)


def test_a_taak_that_tells_two_waits_for_both(office: Office) -> None:
    """AA18 tells the mayor and the police: it needs the yes for each, and is told to each."""
    zaak = add_zaak(office, rol=Code("rol:RAA"))
    mayor, police = Code("ontvanger:burgemeester"), Code("ontvanger:politie")
    incident = beeld(office, zaak).zaak.eerste
    office.zaken.save_incident(zaak, replace(incident, ernst=Code("ernst:E3")))
    office.dossiers.record_toestemming(zaak, mayor, Wat.FEITEN, Besluit.GEGEVEN)
    with refused(office, Reason.CONSENT_MISSING, police):
        office.zaken.set_taak(zaak, TaakId("AA18"), Stand.GEDAAN)
    office.dossiers.record_toestemming(zaak, police, Wat.FEITEN, Besluit.GEGEVEN)
    office.zaken.set_taak(zaak, TaakId("AA18"), Stand.GEDAAN)
    assert [mayor, police] == [line.ontvanger for line in beeld(office, zaak).dossier.doorgiften]


def test_putting_off_keeps_the_reason_and_comes_back(office: Office, zaak: ZaakId) -> None:
    """A line is away until its day; the reason stands in the dossier, never gone."""
    line = next(r for r in office.zaken.agenda().regels if not r.hard)
    day = date(2026, 11, 30)
    with recorded(office, Handeling.DOSSIER_GEWIJZIGD):
        office.zaken.uitstellen(zaak, line.doel, day, REASON)
    away = next(r for r in office.zaken.agenda().uitgesteld if r.doel == line.doel)
    assert away.uitstel is not None
    assert (day, REASON) == (away.uitstel.tot, away.uitstel.reden)
    later = replace(office.zaken, tools=replace(office.tools, clock=FixedClock(NOW + timedelta(8))))
    assert line.doel in [r.doel for r in later.agenda().of(Spoed.TE_LAAT)]


def test_putting_off_asks_a_reason_a_line_and_a_day(office: Office, zaak: ZaakId) -> None:
    """Without a reason, for something else, or until yesterday, nothing is put off."""
    line, day = office.zaken.agenda().regels[0], date(2026, 11, 24)
    with refused(office, Reason.REASON_MISSING, "uitstel"):
        office.zaken.uitstellen(zaak, line.doel, day, no_text())
    with refused(office, Reason.NOT_FOUND, "uitstel"):
        office.zaken.uitstellen(zaak, "ML99", day, REASON)
    with refused(office, Reason.DATE_IMPOSSIBLE, "uitstel_tot"):
        office.zaken.uitstellen(zaak, line.doel, date(2026, 11, 22), REASON)


def test_images_cannot_be_put_off(office: Office) -> None:
    """A camera clock is no line that can wait."""
    zaak, (first, _second) = _with_cameras(office)
    with refused(office, Reason.NOT_FOUND, "uitstel"):
        office.zaken.uitstellen(zaak, first, date(2026, 11, 24), REASON)


def test_a_calendar_file_says_nothing_about_a_zaak(office: Office, tmp_path: Path) -> None:
    """Days and times leave; no code, code name, title or taak does, and marks stay the same."""
    zaak = add_zaak(office)
    once = office.zaken.write_agendabestand(tmp_path / "a.ics").read_bytes()
    again = office.zaken.write_agendabestand(tmp_path / "b.ics").read_bytes()
    known = beeld(office, zaak)
    words = (known.zaak.code, zaak, known.dossier.codenaam.reveal(), "ML14", "Bel")
    assert (True, once) == (b"BEGIN:VEVENT" in once, again)
    assert not [word for word in words if word.encode() in once]


def test_open_zaken_are_judged_once_until_something_changes(
    office: Office, zaak: ZaakId, clock: FixedClock
) -> None:
    """The agenda stays the very same one; a change or another minute gives a new one."""
    first = office.zaken.agenda()
    again = office.zaken.agenda()
    office.logboek.note_view(zaak)
    looked = office.zaken.agenda()
    office.zaken.answer(zaak, "strafbaar", ja=True)
    changed = office.zaken.agenda()
    clock.advance(timedelta(minutes=1))
    later = office.zaken.agenda()
    assert (True, True) == (again is first, looked is first)
    assert (True, True) == (changed is not first, later is not changed)
