"""Zaak on real content: every wish lands in the vault and shows on the page."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from tests.core.usecases.offices import every_reason
from tests.ui.kit import Answers, first_code, make_desk, office_with_zaken
from ui.desk import Message
from ui.place import Page, Place
from ui.screens.zaak import ZaakScreen
from ui.views import zaak_wishes as wish
from ui.views.document_overzicht import OverzichtChoice
from ui.views.kamers.puntenlijst import Puntenlijst
from ui.views.zaak_state import PARTS, SLUITEN
from ui.views.zaak_step import StepPage
from ui.widgets.checklist_row import ChecklistRow
from ui.widgets.date_field import DateField
from ui.widgets.field import Field, Select, TextArea
from ui.widgets.notice import NoticeBar
from ui.widgets.page_preview import PagePreview
from vertrouwenspersoon.bootstrap import Office
from vertrouwenspersoon.domain.begeleiding import (
    Aangifte,
    AangifteId,
    Afspraak,
    AfspraakId,
    Maatregel,
    MaatregelId,
    Nazorg,
    NazorgId,
    Schade,
    SchadeId,
)
from vertrouwenspersoon.domain.codes import Code
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.dossier import Betrokkene, BetrokkeneId, Hoedanigheid, Notitiesoort
from vertrouwenspersoon.domain.overzicht import Publiek, Sectie
from vertrouwenspersoon.domain.punt import Puntstand
from vertrouwenspersoon.domain.stappen import TaakRegel
from vertrouwenspersoon.domain.taken import Anker, Stand
from vertrouwenspersoon.domain.toestemming import Besluit, Wat, may_share
from vertrouwenspersoon.domain.zaak import ZaakId, ZaakStatus
from vertrouwenspersoon.domain.zaakbeeld import Zaakbeeld


class Case:
    """A screen open at the first zaak of a real office."""

    def __init__(self, qtbot: QtBot, folder: Path, part: str = "") -> None:
        self.office, zaken = office_with_zaken()
        self.zaak: ZaakId = zaken[0]
        self.asking = Answers(folder / "document.pdf")
        self.screen = ZaakScreen(make_desk(self.office, folder, self.asking))
        self.said: list[Message] = []
        self.screen.message_given.connect(self.said.append)
        # The frame looks again after every change; here the screen does so itself.
        self.screen.desk.lane.changed.connect(lambda _changes: self.screen.reload())
        qtbot.addWidget(self.screen)
        self.screen.resize(1070, 700)
        self.screen.show()
        self.go(part)

    def go(self, part: str, item: str = "") -> None:
        """Open a part."""
        self.screen.open(Place(Page.ZAAK, self.zaak, part, item))
        QApplication.processEvents()

    def wish(self, wanted: wish.Wish) -> None:
        """Wish as a part of the view would."""
        self.screen.view.wished.emit(wanted)

    def beeld(self) -> Zaakbeeld:
        """The zaak as the vault has it."""
        return self.office.zaken.pagina(self.zaak).beeld

    def lines(self, *, consent: bool = False) -> list[TaakRegel]:
        """The open taken of the zaak, with or without waiting for consent."""
        pagina = self.office.zaken.pagina(self.zaak)
        return [
            regel
            for page in pagina.stappen
            for regel in page.regels
            if regel.is_waiting and regel.wacht_op_toestemming is consent
        ]

    def button(self, name: str) -> QPushButton:
        """A button that is shown, by its name."""
        found = [
            b for b in self.screen.findChildren(QPushButton, name) if b.isVisibleTo(self.screen)
        ]
        return found[0]


@pytest.fixture
def case(qtbot: QtBot, tmp_path: Path) -> Case:
    """A case, open where it is best to begin."""
    return Case(qtbot, tmp_path)


def steps(office: Office) -> dict[int, str]:
    """The identity of each step by its number."""
    return {stap.nummer: stap.id for stap in office.inhoud.stappen}


def test_a_zaak_opens_at_its_next_action(case: Case) -> None:
    """Without a part the step of the most pressing taak is open."""
    nxt = case.office.zaken.pagina(case.zaak).volgende
    part = case.screen.view.part()
    assert nxt is not None
    assert (True, nxt[0].stap.id) == (isinstance(part, StepPage), case.screen.place().part)


def test_every_step_and_part_opens(case: Case) -> None:
    """All eight steps and all other parts show without an error."""
    pagina = case.office.zaken.pagina(case.zaak)
    opened = []
    for part in (*(page.stap.id for page in pagina.stappen), *PARTS):
        case.go(part)
        opened.append(case.screen.place().part)
    numbers = {page.stap.nummer for page in pagina.stappen}
    assert ([], set(range(1, 9))) == (case.said, numbers & set(range(1, 9)))


def test_a_taak_is_done_with_one_click(case: Case) -> None:
    """The circle before a taak sets it, and the row shows it."""
    line = case.lines()[0]
    case.go(case.office.inhoud.stap_of(line.taak.id).id)
    row = case.screen.findChild(ChecklistRow, f"taak_{line.taak.id}")
    assert isinstance(row, ChecklistRow)
    row.state_wanted.emit(Stand.GEDAAN, "")
    said = {stand.taak: stand.stand for stand in case.beeld().standen}
    assert (Stand.GEDAAN, Stand.GEDAAN) == (said[line.taak.id], row.item().stand)


def test_not_applicable_keeps_its_reason(case: Case) -> None:
    """The reason stands in the row and in the dossier."""
    line = case.lines()[0]
    case.go(case.office.inhoud.stap_of(line.taak.id).id)
    case.wish(wish.SetTaak(line.taak.id, Stand.NVT, Confidential("speelt niet")))
    row = case.screen.findChild(ChecklistRow, f"taak_{line.taak.id}")
    assert isinstance(row, ChecklistRow)
    assert (Stand.NVT, "speelt niet") == (row.item().stand, row.item().reason)


def test_without_consent_nothing_is_told_and_that_is_said(case: Case) -> None:
    """A taak that would tell someone something is refused, with what to do."""
    line = case.lines(consent=True)[0]
    case.wish(wish.SetTaak(line.taak.id, Stand.GEDAAN, Confidential("")))
    assert ("Toestemming melder nodig", ()) == (
        case.said[0].title,
        tuple(s for s in case.beeld().standen if s.taak == line.taak.id),
    )


def test_after_consent_the_same_taak_can_be_done(case: Case) -> None:
    """Recording the yes of the melder opens what waited for it."""
    line = case.lines(consent=True)[0]
    ontvanger = line.taak.toestemming
    assert ontvanger is not None
    case.wish(wish.RecordToestemming(ontvanger, Wat.FEITEN, Besluit.GEGEVEN))
    case.wish(wish.SetTaak(line.taak.id, Stand.GEDAAN, Confidential("")))
    given = case.beeld().dossier.toestemmingen
    assert ([], True) == (case.said, may_share(given, ontvanger, Wat.FEITEN))


def test_a_line_of_vandaag_opens_its_details(qtbot: QtBot, tmp_path: Path) -> None:
    """Coming from Vandaag the taak itself is open."""
    case = Case(qtbot, tmp_path)
    line = case.lines()[0]
    case.go(case.office.inhoud.stap_of(line.taak.id).id, line.taak.id)
    row = case.screen.findChild(ChecklistRow, f"taak_{line.taak.id}")
    assert isinstance(row, ChecklistRow)
    assert row.has_details()


def test_a_note_at_a_taak_is_kept_there(case: Case) -> None:
    """The note belongs to its taak and is shown in the row."""
    line = case.lines()[0]
    part = f"taak:{line.taak.id}"
    case.go(case.office.inhoud.stap_of(line.taak.id).id)
    case.wish(wish.SaveNotitie(Confidential("Morgen doen."), bij=part))
    row = case.screen.findChild(ChecklistRow, f"taak_{line.taak.id}")
    assert isinstance(row, ChecklistRow)
    notes = case.beeld().notities_bij(part)
    assert ("Morgen doen.", "Morgen doen.") == (notes[0].tekst.reveal(), row.item().note)


def test_a_question_is_answered_and_taken_back(case: Case) -> None:
    """Ja, nee and weet ik niet all land."""
    vraag = case.office.inhoud.vragen[-1].id
    case.wish(wish.AnswerVraag(vraag, ja=True))
    yes = {a.vraag: a.ja for a in case.beeld().antwoorden}.get(vraag)
    case.wish(wish.AnswerVraag(vraag, ja=None))
    assert (True, None) == (yes, {a.vraag: a.ja for a in case.beeld().antwoorden}.get(vraag))


def test_the_coded_incident_is_kept(case: Case) -> None:
    """The ernst shows in the head of the zaak as soon as it is chosen."""
    incident = case.beeld().zaak.eerste
    case.wish(wish.SaveIncident(replace(incident, ernst=Code("ernst:E3"))))
    assert Code("ernst:E3") == case.beeld().zaak.eerste.ernst


def test_a_day_to_come_is_said_at_the_field(case: Case) -> None:
    """What the rules refuse stands beside its field in the registration."""
    case.go(steps(case.office)[3])
    incident = case.beeld().zaak.eerste
    case.wish(wish.SaveIncident(replace(incident, gebeurd_op=date(2030, 1, 1))))
    shown = case.screen.view.show_error("gebeurd_op", "Kijk na.")
    assert ([], True) == (case.said, shown)


def test_another_incident_gets_its_own_form(case: Case) -> None:
    """A second incident in one zaak can be coded too."""
    case.go(steps(case.office)[3])
    case.button("add_incident").click()
    assert 2 == len(case.beeld().zaak.incidenten)


def test_everything_a_step_records_lands(case: Case) -> None:
    """A measure, an aangifte, damage, aftercare and an appointment each get an identity."""
    inhoud, now = case.office.inhoud, case.office.now()
    for item in (
        Maatregel(MaatregelId(""), first_code(inhoud, "maatregel"), date(2026, 11, 20)),
        Aangifte(AangifteId(""), first_code(inhoud, "politie")),
        Schade(SchadeId(""), first_code(inhoud, "schadesoort"), van_gemeente=True, bedrag=12_50),
        Nazorg(NazorgId(""), now),
        Afspraak(AfspraakId(""), now, hele_dag=False),
    ):
        case.wish(wish.SaveOnderdeel(item, Confidential("Terugbellen")))
    hulp = case.beeld().begeleiding
    kept = (hulp.maatregelen, hulp.aangiften, hulp.schades, hulp.nazorg, hulp.afspraken)
    assert ([1] * 5, True) == ([len(items) for items in kept], all(i[0].id for i in kept))


def test_what_was_recorded_can_be_taken_out(case: Case) -> None:
    """Removing an item of damage removes only that."""
    soort = first_code(case.office.inhoud, "schadesoort")
    case.wish(wish.SaveOnderdeel(Schade(SchadeId(""), soort, van_gemeente=True)))
    case.wish(wish.RemoveOnderdeel(case.beeld().begeleiding.schades[0]))
    assert () == case.beeld().begeleiding.schades


def test_people_notes_and_head_are_kept(case: Case) -> None:
    """The confidential half lands as it was typed."""
    person = Betrokkene(BetrokkeneId(""), Hoedanigheid.GETUIGE, Confidential("Mees"))
    case.wish(wish.SaveBetrokkene(person))
    case.wish(wish.SaveNotitie(Confidential("Gebeld."), soort=Notitiesoort.GESPREK))
    case.wish(wish.SaveHead(titel=Confidential("Dreiging")))
    dossier = case.beeld().dossier
    assert ("Mees", "Gebeld.", "Dreiging") == (
        dossier.betrokkenen[0].naam.reveal(),
        dossier.notities[-1].tekst.reveal(),
        dossier.titel.reveal(),
    )


def test_a_person_and_a_note_can_be_taken_out(case: Case) -> None:
    """What should not be kept can go."""
    person = Betrokkene(BetrokkeneId(""), Hoedanigheid.GETUIGE, Confidential("Mees"))
    case.wish(wish.SaveBetrokkene(person))
    case.wish(wish.SaveNotitie(Confidential("Gebeld.")))
    case.wish(wish.RemoveBetrokkene(case.beeld().dossier.betrokkenen[0]))
    case.wish(wish.RemoveNotitie(case.beeld().dossier.notities[-1].id))
    dossier = case.beeld().dossier
    assert ((), ()) == (dossier.betrokkenen, dossier.notities)


def test_an_empty_title_is_refused_at_its_field(case: Case) -> None:
    """A zaak cannot lose its title; the field says so."""
    case.go("gegevens")
    case.wish(wish.SaveHead(titel=Confidential(" ")))
    assert ([], "Bedreiging aan de balie") == (case.said, case.beeld().dossier.titel.reveal())


def test_the_status_is_set(case: Case) -> None:
    """A zaak can wait for the police."""
    case.wish(wish.SetStatus(ZaakStatus.WACHT_OP_POLITIE))
    assert ZaakStatus.WACHT_OP_POLITIE is case.beeld().zaak.status


def test_closing_asks_why_when_something_is_open(case: Case) -> None:
    """Without a reason the zaak stays open, and the field for it says so."""
    case.go(SLUITEN)
    outcome = first_code(case.office.inhoud, "uitkomst")
    case.wish(wish.CloseZaak(outcome, Confidential(""), date(2028, 11, 23)))
    assert (True, []) == (case.beeld().zaak.status.is_open, case.said)


def _close_button(case: Case) -> QPushButton:
    found = case.screen.findChild(QPushButton, "close_zaak")
    assert isinstance(found, QPushButton)
    return found


def test_every_open_point_has_its_own_reason(case: Case) -> None:
    """One reason may be used for all; then the zaak closes and each point keeps it."""
    case.go(SLUITEN)
    outcome = case.screen.findChild(Select, "outcome")
    assert isinstance(outcome, Select)
    outcome.show_value(first_code(case.office.inhoud, "uitkomst"))
    fields = [f for f in case.screen.findChildren(Field) if f.objectName().startswith("why_")]
    _close_button(case).click()
    assert case.beeld().zaak.status.is_open
    fields[1].show_text("De melder wil dit niet.")
    same = case.screen.findChild(QPushButton, "same_reason")
    assert isinstance(same, QPushButton)
    same.click()
    assert {"De melder wil dit niet."} == {field.text() for field in fields}
    _close_button(case).click()
    reasons = [n for n in case.beeld().dossier.notities if n.soort is Notitiesoort.REDEN]
    assert (False, len(fields)) == (case.beeld().zaak.status.is_open, len(reasons))


def test_a_light_zaak_asks_one_reason(case: Case) -> None:
    """A zaak of E1 shows no field beside each point."""
    first = case.beeld().zaak.eerste
    case.wish(wish.SaveIncident(replace(first, ernst=Code("ernst:E1"))))
    case.go(SLUITEN)
    fields = [f for f in case.screen.findChildren(Field) if f.objectName().startswith("why_")]
    assert [] == fields


def test_satisfaction_is_asked_at_closing(case: Case) -> None:
    """Whether the melder is satisfied is asked where the zaak closes, and kept at once."""
    case.go(SLUITEN)
    points = case.screen.findChild(Puntenlijst, "punten_tevreden")
    assert isinstance(points, Puntenlijst)
    points._tell(Code("tevreden:opvang"), Puntstand.JA, None)
    assert [Code("tevreden:opvang")] == [p.code for p in case.beeld().begeleiding.punten]


def test_the_best_next_action_leads_to_its_taak(case: Case) -> None:
    """Every step says what is best now and why, with the way to it."""
    case.go("norm")
    bar = case.screen.findChild(NoticeBar, "next_action")
    found = case.office.zaken.pagina(case.zaak).volgende
    assert isinstance(bar, NoticeBar)
    assert found is not None
    assert f"Nu het beste: {found[1].taak.kort}" in bar.accessibleName()
    bar.action_wanted.emit()
    assert found[0].stap.id == case.screen.place().part


def test_a_zaak_is_closed_and_opened_again(case: Case) -> None:
    """Closing says so, keeps the day of destruction, and can be undone."""
    outcome = first_code(case.office.inhoud, "uitkomst")
    done = Confidential("Klaar.")
    why = tuple(every_reason(case.office, case.zaak, done).items())
    case.wish(wish.CloseZaak(outcome, done, date(2028, 11, 23), why))
    closed = case.beeld().zaak
    case.wish(wish.ReopenZaak())
    assert (ZaakStatus.GESLOTEN, date(2028, 11, 23), "De zaak is gesloten", True) == (
        closed.status,
        closed.vernietigen_op,
        case.said[0].title,
        case.beeld().zaak.status.is_open,
    )


def test_a_document_is_seen_before_it_is_saved(case: Case) -> None:
    """The summary is drawn on the page, page by page."""
    case.go("documenten")
    case.button("draw_eigen").click()
    QApplication.processEvents()
    assert len(case.screen.findChildren(PagePreview)) >= 1


def test_the_registration_waits_for_consent(case: Case) -> None:
    """Without the yes of the melder no facts leave the vault: there is nothing to save."""
    case.go("documenten")
    case.button("draw_registratie").click()
    shown = [
        button.objectName()
        for button in case.screen.findChildren(QPushButton)
        if button.isVisible()
    ]
    bars = case.screen.findChildren(NoticeBar)
    assert (False, [], True) == (
        "paper_save" in shown,
        case.screen.findChildren(PagePreview),
        any("zei hier nog geen ja" in bar.accessibleName() for bar in bars),
    )


def test_a_saved_document_has_a_neutral_name(case: Case) -> None:
    """The proposed name holds no code of the zaak and no name, and the warning was there first."""
    case.go("documenten")
    case.button("draw_eigen").click()
    case.button("paper_save").click()
    case.button("paper_save_open").click()
    path = case.asking.path
    assert path is not None
    [(afdruk, _)] = case.office.afdrukken.ledger()
    assert ([f"zaakoverzicht-{afdruk.code}.pdf"], b"%PDF", "De PDF is gemaakt") == (
        case.asking.asked,
        path.read_bytes()[:4],
        case.said[0].title,
    )


def test_a_summary_for_another_offers_what_was_agreed(case: Case) -> None:
    """Without a yes there is nothing to choose; with one the sections come, notes off."""
    case.go("documenten")
    case.button("fill_overzicht").click()
    [choice] = case.screen.findChildren(OverzichtChoice)
    choice.publiek.show_value(Publiek.POLITIE)
    choice.publiek.chosen.emit(Publiek.POLITIE)
    before = choice.secties.values()
    case.wish(wish.RecordToestemming(Code("ontvanger:politie"), Wat.FEITEN, Besluit.GEGEVEN))
    case.button("draw_overzicht").click()
    QApplication.processEvents()
    pages = [page.accessibleDescription() for page in case.screen.findChildren(PagePreview)]
    assert ((), True, True) == (
        before,
        Sectie.INCIDENTEN in choice.secties.values(),
        any("Voor: de politie" in text for text in pages),
    )


def test_a_letter_is_filled_in_and_seen(case: Case) -> None:
    """Words typed for a part are kept beside the zaak and stand on the paper that is shown."""
    case.go("documenten")
    case.button("fill_terugkoppeling").click()
    sjabloon = case.office.inhoud.sjabloon("terugkoppeling")
    for deel in sjabloon.gevraagd:
        [field] = case.screen.findChildren(TextArea, f"terugkoppeling_{deel.id}")
        field.put_text(f"Woorden bij {deel.id}.")
        field.settle()
    case.button("draw_terugkoppeling").click()
    QApplication.processEvents()
    kept = {note.bij for note in case.beeld().dossier.notities}
    pages = case.screen.findChildren(PagePreview)
    assert (True, True) == (
        {sjabloon.place_of(deel) for deel in sjabloon.gevraagd} <= kept,
        any("Woorden bij gedaan." in page.accessibleDescription() for page in pages),
    )


def test_a_letter_that_is_not_filled_in_says_what_is_missing(case: Case) -> None:
    """Below its own line stands which parts are still to be written."""
    case.go("documenten")
    case.button("draw_terugkoppeling").click()
    bars = [bar.accessibleName() for bar in case.screen.findChildren(NoticeBar)]
    assert any("Wat er is gedaan, Wat er nog komt" in words for words in bars)


def test_a_proposal_is_used_when_it_is_chosen(case: Case) -> None:
    """Our words are not in the letter until the adviser takes them; emptied, they are gone."""
    case.go("documenten")
    case.button("fill_waarschuwing").click()
    [field] = case.screen.findChildren(TextArea, "waarschuwing_gevolg")
    before = field.text()
    case.button("propose_waarschuwing_gevolg").click()
    kept = [note.bij for note in case.beeld().dossier.notities]
    field.put_text("")
    field.settle()
    left = [note.bij for note in case.beeld().dossier.notities]
    place = "brief:waarschuwing:gevolg"
    assert ("", True, False) == (before, place in kept, place in left)


def test_words_of_a_letter_are_no_note_on_the_timeline(case: Case) -> None:
    """The timeline shows what happened, not the parts of a letter."""
    words = Confidential("Alleen in de brief.")
    case.office.dossiers.save_notitie(case.zaak, words, bij="brief:normbrief:feit")
    case.go("tijdlijn")
    texts = [label.text() for label in case.screen.findChildren(QLabel)]
    assert not any("Alleen in de brief." in text for text in texts)


def test_a_document_is_put_away_with_its_zaak(case: Case) -> None:
    """Whoever leaves the page or locks the vault leaves no drawn page behind."""
    case.go("documenten")
    case.button("draw_eigen").click()
    case.screen.settle()
    QApplication.processEvents()
    shown = [page for page in case.screen.findChildren(PagePreview) if page.isVisible()]
    assert [] == shown


def test_the_day_the_victim_knew_moves_the_term_of_a_klacht(qtbot: QtBot, tmp_path: Path) -> None:
    """The three months of a klacht run from the day of knowledge when that is known."""
    case = Case(qtbot, tmp_path, "gegevens")
    before = case.office.zaken.pagina(case.zaak).ankers[Anker.KENNIS]
    field = case.screen.findChildren(DateField, "known_since")[0]
    field.setText("2-11-2026")
    field.read()
    after = case.office.zaken.pagina(case.zaak).ankers[Anker.KENNIS]
    assert (date(2026, 11, 2), True) == (case.beeld().zaak.kennis_op, after < before)


def test_what_was_removed_comes_back_with_undo(qtbot: QtBot, tmp_path: Path) -> None:
    """After removing a note the bar above the page offers it back, and so does Ctrl+Z."""
    case = Case(qtbot, tmp_path, "tijdlijn")
    case.screen.view.wished.emit(wish.SaveNotitie(Confidential("Zij belde terug.")))
    note = case.beeld().dossier.notities[-1]
    case.screen.view.wished.emit(wish.RemoveNotitie(note.id))
    [removed] = [said for said in case.said if said.action == "Ongedaan maken"]
    assert removed.act is not None
    removed.act()
    back = note in case.beeld().dossier.notities
    case.screen.setFocus()
    qtbot.keyClick(case.screen, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (True, False) == (back, note in case.beeld().dossier.notities)


def test_undo_in_a_text_stays_in_the_text(qtbot: QtBot, tmp_path: Path) -> None:
    """After the field saved itself, Ctrl+Z still takes back what was typed, and that is saved."""
    case = Case(qtbot, tmp_path, "gegevens")
    before = case.beeld().dossier.titel.reveal()
    field = next(f for f in case.screen.findChildren(Field) if f.text() == before)
    field.setFocus()
    field.end(False)  # noqa: FBT003 - Qt's own signature
    qtbot.keyClicks(field, " erbij")
    field.settle()
    saved = case.beeld().dossier.titel.reveal()
    qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    field.settle()
    again = case.beeld().dossier.titel.reveal()
    assert (f"{before} erbij", before, before) == (saved, field.text(), again)
