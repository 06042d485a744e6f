"""Reactieschema's, Organisatie, Cijfers, Naslag and Beheer on a real office."""

import json
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.core.documents.reading import text_of
from tests.core.documents.test_pictures import picture
from tests.ui.kit import NOW, Answers, add_zaak, empty_office, make_desk, office_with_zaken
from ui.desk import Message, Screen
from ui.models.naslag import Shelf
from ui.place import Page, Place
from ui.screens.beheer import BeheerScreen
from ui.screens.cijfers import CijfersScreen
from ui.screens.naslag import NaslagScreen
from ui.screens.organisatie import OrganisatieScreen
from ui.screens.reactieschema import SchemaScreen
from ui.views import organisatie_wishes as wish
from ui.views.organisatie_gegevens import LogoRow, locatie_words
from ui.widgets.checklist_row import ChecklistRow
from ui.widgets.label import Label
from ui.widgets.notice import NoticeBar
from ui.widgets.page_preview import PagePreview
from vertrouwenspersoon.bootstrap import Office, create_office
from vertrouwenspersoon.clock import FixedClock
from vertrouwenspersoon.content.handleiding import load_handleiding
from vertrouwenspersoon.domain.codes import Code
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.organisatie import (
    Contact,
    ContactId,
    Gemeente,
    Locatie,
    LocatieId,
    Sterkte,
)
from vertrouwenspersoon.domain.reactieschema import Advies, Schemavorm
from vertrouwenspersoon.domain.taken import Stand
from vertrouwenspersoon.store.keys import CHEAPEST


def shown(qtbot: QtBot, screen: Screen, place: Place) -> list[Message]:
    """Open a screen that looks again after every change; gives what it says."""
    said: list[Message] = []
    screen.message_given.connect(said.append)
    screen.desk.lane.changed.connect(lambda _changes: screen.reload())
    qtbot.addWidget(screen)
    screen.resize(1070, 700)
    screen.show()
    screen.open(place)
    QApplication.processEvents()
    return said


@pytest.fixture
def schema(qtbot: QtBot, tmp_path: Path) -> tuple[SchemaScreen, Office, list[Message]]:
    """The scheme of an office."""
    office = empty_office()
    screen = SchemaScreen(make_desk(office, tmp_path, Answers(tmp_path / "schema.pdf")))
    said = shown(qtbot, screen, Place(Page.REACTIESCHEMAS))
    return screen, office, said


def test_the_paper_shows_the_page(schema: tuple[SchemaScreen, Office, list[Message]]) -> None:
    """The page is drawn, and told in words for who cannot see it."""
    screen, office, _said = schema
    preview = screen.view.paper.preview
    first = office.reactieschemas.huidig().rij[0].gedrag
    assert (True, True) == (
        preview.accessibleDescription().startswith(office.reactieschemas.huidig().titel),
        first in preview.accessibleDescription(),
    )


def test_an_advice_is_kept_at_once(schema: tuple[SchemaScreen, Office, list[Message]]) -> None:
    """Choosing another advice changes the scheme in the vault."""
    screen, office, _said = schema
    before = office.reactieschemas.huidig()
    kolom = before.kolom[0]
    wanted = Advies.KAN if before.rij[0].advies[0] is not Advies.KAN else Advies.DOEN
    screen.view.editor._controls[kolom.id].piece(wanted).click()
    assert wanted is office.reactieschemas.huidig().rij[0].advies[0]


def test_a_text_is_kept_after_a_pause(schema: tuple[SchemaScreen, Office, list[Message]]) -> None:
    """What is typed lands on the row that is open."""
    screen, office, _said = schema
    screen.view.editor.text.settled.emit("Schelden en schreeuwen")
    assert "Schelden en schreeuwen" == office.reactieschemas.huidig().rij[0].gedrag


def test_a_text_that_is_too_long_is_told(
    schema: tuple[SchemaScreen, Office, list[Message]],
) -> None:
    """When the page no longer fits, the words say so and the PDF cannot be made."""
    screen, office, _said = schema
    screen.view.editor.text.settled.emit("heel lang gedrag " * 60)
    assert (False, True, False) == (
        office.reactieschemas.fit().fits,
        screen.view.paper.fit.text().startswith("Past niet"),
        screen.view.pdf.isEnabled(),
    )


def test_next_and_previous_walk_the_rows(
    schema: tuple[SchemaScreen, Office, list[Message]],
) -> None:
    """The buttons beside the list go one row on and back."""
    screen, office, _said = schema
    ids = [rij.id for rij in office.reactieschemas.huidig().rij]
    screen.view.editor._after.click()
    after = screen.place().item
    screen.view.editor._before.click()
    assert (ids[1], ids[0]) == (after, screen.place().item)


def test_an_adopted_scheme_becomes_a_new_concept(
    schema: tuple[SchemaScreen, Office, list[Message]],
) -> None:
    """Adopting fixes a version; the next change makes another one."""
    screen, office, said = schema
    screen.view.adopt.click()
    adopted = office.reactieschemas.huidig()
    screen.view.editor.text.settled.emit("Anders")
    assert ("Het reactieschema is vastgesteld", adopted.versie + 1, None) == (
        said[0].title,
        office.reactieschemas.huidig().versie,
        office.reactieschemas.huidig().vastgesteld_op,
    )


def test_the_pdf_is_written_where_the_person_chose(
    schema: tuple[SchemaScreen, Office, list[Message]], tmp_path: Path
) -> None:
    """What is seen is the page itself, and the file holds it."""
    screen, office, said = schema
    screen.view.pdf.click()
    assert (True, False) == (
        screen.view.paper.papier.isVisible(),
        screen.view.paper.preview.isVisible(),
    )
    screen.view.paper.papier.save_button.click()
    screen.view.paper.papier.save_open.click()
    [(afdruk, _)] = office.afdrukken.ledger()
    assert (b"%PDF", "De PDF is gemaakt", "reactieschema", 1) == (
        (tmp_path / "schema.pdf").read_bytes()[:4],
        said[0].title,
        afdruk.soort,
        afdruk.versie,
    )


@pytest.mark.parametrize(("vorm", "wide"), [(Schemavorm.STAAND, False), (Schemavorm.POSTER, True)])
def test_the_paper_can_stand_or_be_a_poster(
    schema: tuple[SchemaScreen, Office, list[Message]], vorm: Schemavorm, *, wide: bool
) -> None:
    """Another form is drawn at once, and is the one that is printed."""
    screen, _office, _said = schema
    screen.view.paper.vorm.piece(vorm).click()
    page = screen.view.paper.preview._page
    assert (True, wide) == (not page.isNull(), page.width() > page.height())
    screen.view.pdf.click()
    [shown] = screen.view.paper.papier.findChildren(PagePreview)
    assert (page.width(), page.height()) == (shown._page.width(), shown._page.height())


def test_the_page_that_was_seen_is_the_one_that_leaves(
    schema: tuple[SchemaScreen, Office, list[Message]], tmp_path: Path
) -> None:
    """The bytes behind the live preview are the bytes in the file; the mark is on screen only."""
    screen, office, _said = schema
    row = office.reactieschemas.huidig().rij[4].id
    screen.view.row_wanted.emit(row)
    shown = screen._known
    assert shown is not None
    assert shown.stuk is not None
    assert office.reactieschemas.places()[row] == screen.view.paper.preview._mark
    screen.view.pdf.click()
    screen.view.paper.papier.save_wanted.emit(None)
    assert shown.stuk.pdf == (tmp_path / "schema.pdf").read_bytes()


def test_an_earlier_version_can_be_printed(
    schema: tuple[SchemaScreen, Office, list[Message]], tmp_path: Path
) -> None:
    """Versions are kept: what hung on the wall last year can be made again."""
    screen, office, _said = schema
    office.reactieschemas.adopt(office.now().date())
    first = office.reactieschemas.huidig().rij[0]
    office.reactieschemas.save_rij(replace(first, gedrag="Heel anders"))
    screen.reload()
    assert 2 == screen.view.paper.versie.count()
    screen.view.paper.versie_wanted.emit(1)
    screen.view.paper.papier.save_wanted.emit(None)
    text = text_of((tmp_path / "schema.pdf").read_bytes())
    assert ("versie 1" in text, "Heel anders" in text) == (True, False)


def test_what_is_too_long_comes_with_a_way_out(
    schema: tuple[SchemaScreen, Office, list[Message]],
) -> None:
    """The row, about how many characters too many, and what else one can do."""
    screen, office, _said = schema
    first = office.reactieschemas.huidig().rij[0]
    office.reactieschemas.save_rij(replace(first, gedrag="Zeer lang gedrag. " * 50))
    screen.reload()
    words = screen.view.paper.advice.text()
    assert (True, True) == ("Rij 1: haal ongeveer" in words, "haal een rij weg" in words)


@pytest.fixture
def organisatie(qtbot: QtBot, tmp_path: Path) -> tuple[OrganisatieScreen, Office]:
    """The municipality of an office."""
    office = empty_office()
    screen = OrganisatieScreen(make_desk(office, tmp_path))
    shown(qtbot, screen, Place(Page.ORGANISATIE))
    return screen, office


def test_a_logo_is_chosen_shown_and_taken_off(qtbot: QtBot, tmp_path: Path) -> None:
    """The picture stands beside its buttons, and what is no picture is said there."""
    (tmp_path / "logo.png").write_bytes(picture())
    office, asking = empty_office(), Answers(tmp_path / "logo.png")
    screen = OrganisatieScreen(make_desk(office, tmp_path, asking))
    shown(qtbot, screen, Place(Page.ORGANISATIE, part="gemeente"))
    screen.desk.lane.changed.connect(lambda _changes: screen.reload())
    row = screen.findChildren(LogoRow)[0]
    row.choose.click()
    kept = office.organisatie.lees().logo
    assert (True, True) == (kept.startswith(b"\x89PNG"), row.remove.isVisible())
    (tmp_path / "logo.png").write_bytes(b"<svg/>")
    row.choose.click()
    words = " ".join(label.text() for label in row.findChildren(Label))
    assert (True, kept) == ("PNG of een JPEG" in words, office.organisatie.lees().logo)
    asking.path = None
    row.choose.click()
    row.remove.click()
    assert (b"", False) == (office.organisatie.lees().logo, row.remove.isVisible())


def test_a_sheet_of_the_municipality_is_seen_and_put_away(
    organisatie: tuple[OrganisatieScreen, Office],
) -> None:
    """The telephone card is shown below its line, and is gone when the vault locks."""
    screen, _ = organisatie
    screen.open(Place(Page.ORGANISATIE, part="documenten"))
    screen.findChildren(QPushButton, "draw_telefoonkaart")[0].click()
    QApplication.processEvents()
    seen = len(screen.findChildren(PagePreview))
    screen.settle()
    QApplication.processEvents()
    shown = [page for page in screen.findChildren(PagePreview) if page.isVisible()]
    assert (1, []) == (seen, shown)


def test_a_poster_without_contacts_says_what_is_missing(
    organisatie: tuple[OrganisatieScreen, Office],
) -> None:
    """A poster that tells nobody where to go is not made."""
    screen, _ = organisatie
    screen.open(Place(Page.ORGANISATIE, part="documenten"))
    screen.findChildren(QPushButton, "draw_zo-meld-je")[0].click()
    bars = [bar.accessibleName() for bar in screen.findChildren(NoticeBar)]
    assert any("Hier kunt u terecht" in words for words in bars)


def test_a_taak_of_the_municipality_is_done(
    organisatie: tuple[OrganisatieScreen, Office],
) -> None:
    """The row shows that it is done, and when it comes back."""
    screen, office = organisatie
    regel = office.organisatie.pagina()[0].regels[0]
    row = screen.findChild(ChecklistRow, f"taak_{regel.taak.id}")
    assert isinstance(row, ChecklistRow)
    row.state_wanted.emit(Stand.GEDAAN, "")
    assert (Stand.GEDAAN, True) == (
        row.item().stand,
        row.item().who_when.endswith("gedaan op ma 23 nov 2026"),
    )


def test_every_part_of_the_municipality_opens(
    organisatie: tuple[OrganisatieScreen, Office],
) -> None:
    """All steps and all facts show."""
    screen, office = organisatie
    parts = [page.stap.id for page in office.organisatie.pagina()]
    opened = []
    for part in (*parts, "gemeente", "contacten", "locaties", "afdelingen"):
        screen.open(Place(Page.ORGANISATIE, part=part))
        opened.append(screen.place().part)
    assert [*parts, "gemeente", "contacten", "locaties", "afdelingen"] == opened


def test_facts_of_the_municipality_land(
    organisatie: tuple[OrganisatieScreen, Office],
) -> None:
    """Profile, contact, location and head count are kept."""
    screen, office = organisatie
    gemeente = office.organisatie.lees().gemeente
    for wanted in (
        wish.SaveGemeente(replace(gemeente, naam="Eikenrode")),
        wish.SaveContact(Contact(ContactId(""), "Wijkagent")),
        wish.SaveLocatie(Locatie(LocatieId(""), "Gemeentehuis", camera_uren=672)),
        wish.SaveSterkte(Sterkte(Code("afdeling:BZ"), 14)),
    ):
        screen.view.wished.emit(wanted)
    known = office.organisatie.lees()
    assert ("Eikenrode", "Wijkagent", 672, 14) == (
        known.gemeente.naam,
        known.contacten[0].functie,
        known.locaties[0].camera_uren,
        known.sterktes[0].personen,
    )


def test_contacts_and_locations_can_go(
    organisatie: tuple[OrganisatieScreen, Office],
) -> None:
    """What is no longer right is taken off the list."""
    screen, office = organisatie
    screen.view.wished.emit(wish.SaveContact(Contact(ContactId(""), "Wijkagent")))
    screen.view.wished.emit(wish.SaveLocatie(Locatie(LocatieId(""), "Gemeentehuis")))
    known = office.organisatie.lees()
    screen.view.wished.emit(wish.RemoveContact(known.contacten[0]))
    screen.view.wished.emit(wish.RemoveLocatie(known.locaties[0]))
    known = office.organisatie.lees()
    assert ((), ()) == (known.contacten, known.locaties)


def test_what_is_refused_is_said_at_its_field(
    organisatie: tuple[OrganisatieScreen, Office],
) -> None:
    """An empty name of the municipality is refused beside that name."""
    screen, office = organisatie
    screen.open(Place(Page.ORGANISATIE, part="gemeente"))
    gemeente = office.organisatie.lees().gemeente
    screen.view.wished.emit(wish.SaveGemeente(replace(gemeente, naam="")))
    assert "Oefenrode" == office.organisatie.lees().gemeente.naam


def years_of_work() -> Office:
    """Forty zaken of last year and one of this year."""
    clock = FixedClock(NOW - timedelta(days=500))
    office = empty_office()
    office = replace_clock(office, clock)
    for number in range(40):
        clock.advance(timedelta(days=3))
        soort = ("soort:BED", "soort:VER", "soort:ONL")[number % 3]
        rol = ("rol:AMB", "rol:RAA")[number % 2]
        add_zaak(
            office,
            f"Melding {number}.",
            soorten=(Code(soort),),
            rol=Code(rol),
            gebeurd_op=None,
            gebeurd_om=None,
        )
    clock.at = NOW
    add_zaak(office, "Van dit jaar.")
    return office


def replace_clock(office: Office, clock: FixedClock) -> Office:
    """The same office by another clock."""
    tools = replace(office.tools, clock=clock)
    parts = {
        name: replace(getattr(office, name), tools=tools)
        for name in (
            "meldingen",
            "zaken",
            "dossiers",
            "begeleiding",
            "organisatie",
            "reactieschemas",
            "papier",
            "jaarexport",
            "tussenstand",
            "open_formaat",
        )
    }
    return replace(office, tools=tools, **parts)


def test_the_last_whole_year_is_proposed(qtbot: QtBot, tmp_path: Path) -> None:
    """Cijfers opens with the year of which an export can be made."""
    screen = CijfersScreen(make_desk(years_of_work(), tmp_path))
    shown(qtbot, screen, Place(Page.CIJFERS))
    assert (True, "2025") == (screen.view.export.isEnabled(), screen.place().item)


def test_the_running_year_can_be_seen_and_not_made(qtbot: QtBot, tmp_path: Path) -> None:
    """The button cannot be used, and the words beside it say why."""
    screen = CijfersScreen(make_desk(years_of_work(), tmp_path))
    shown(qtbot, screen, Place(Page.CIJFERS, item="2026"))
    assert (False, True) == (
        screen.view.export.isEnabled(),
        "nog niet voorbij" in screen.view.bar.words.text(),
    )


def test_the_screen_shows_exactly_what_leaves(qtbot: QtBot, tmp_path: Path) -> None:
    """Each number on the screen is the text of the same cell in the preview."""
    office = years_of_work()
    screen = CijfersScreen(make_desk(office, tmp_path))
    shown(qtbot, screen, Place(Page.CIJFERS))
    export = office.jaarexport.preview(2025)
    for beeld in export.tabellen:
        screen.view.choose_table(beeld.id)
        lines = screen.view.table.lines
        texts = [lines.data(lines.index(row, 1)) for row in range(len(beeld.cellen))]
        assert [cel.tekst for cel in beeld.cellen] == texts


def test_the_reason_stands_beside_the_dot(qtbot: QtBot, tmp_path: Path) -> None:
    """Choosing a protected number gives its reason, on this screen only."""
    office = years_of_work()
    screen = CijfersScreen(make_desk(office, tmp_path))
    shown(qtbot, screen, Place(Page.CIJFERS))
    hidden = [
        (beeld, place, cel)
        for beeld in office.jaarexport.preview(2025).tabellen
        for place, cel in enumerate(beeld.cellen)
        if cel.reden
    ]
    for beeld, place, cel in hidden[:5]:
        screen.view.choose_table(beeld.id)
        screen.view.table.setCurrentIndex(screen.view.table.lines.index(place, 1))
        assert cel.reden == screen.view.reason._why.text()


def test_the_export_is_written_and_then_fixed(qtbot: QtBot, tmp_path: Path) -> None:
    """The files land in the chosen folder; the page says that the year is fixed."""
    office = years_of_work()
    screen = CijfersScreen(make_desk(office, tmp_path, Answers(tmp_path)))
    said = shown(qtbot, screen, Place(Page.CIJFERS))
    screen.view.export.click()
    screen.view.verslag.name.setText("Proefpersoon")
    screen.view.verslag.onaf.seen.piece("goed").click()
    screen.view.verslag.make.click()
    written = sorted(path.suffix for path in tmp_path.glob("jaarcijfers-2025.*"))
    assert ([".csv", ".json", ".ods", ".xlsx"], True, "De jaarexport van 2025 is gemaakt") == (
        written,
        "zijn vastgelegd op" in screen.view.bar.words.text(),
        said[0].title,
    )


def test_an_office_without_zaken_has_no_figures(qtbot: QtBot, tmp_path: Path) -> None:
    """Without zaken the page says what will come."""
    screen = CijfersScreen(make_desk(empty_office(), tmp_path))
    shown(qtbot, screen, Place(Page.CIJFERS))
    assert (False, "") == (screen.view.bar.isVisibleTo(screen), screen.place().item)


def test_naslag_holds_everything(qtbot: QtBot, tmp_path: Path) -> None:
    """Every taak, termijn, begrip, text, number and source is an entry."""
    office = empty_office()
    screen = NaslagScreen(make_desk(office, tmp_path))
    shown(qtbot, screen, Place(Page.NASLAG))
    inhoud = office.inhoud
    taken = sum(len(stap.taak) for stap in inhoud.stappen)
    parts = (
        inhoud.telefoonkaart,
        inhoud.teksten,
        inhoud.stappen,
        inhoud.termijnen,
        inhoud.maatregelen,
        inhoud.begrippen,
        inhoud.bronnen,
        load_handleiding(),
    )
    assert taken + sum(len(part) for part in parts) == screen.view.list.lines.rowCount()


def test_a_word_is_found_while_typing(qtbot: QtBot, tmp_path: Path) -> None:
    """Typing narrows the list; Enter goes to it; the entry shows its source."""
    screen = NaslagScreen(make_desk(empty_office(), tmp_path))
    shown(qtbot, screen, Place(Page.NASLAG))
    screen.view.search.setText("nazorg")
    entry = screen.view.list.current()
    assert entry is not None
    qtbot.keyClick(screen.view.search, Qt.Key.Key_Return)
    assert ("nazorg" in entry.haystack, entry.title) == (True, screen.view.page._title.text())


def test_one_shelf_at_a_time(qtbot: QtBot, tmp_path: Path) -> None:
    """A second shelf takes the place of the first; the same one again shows all."""
    office = empty_office()
    screen = NaslagScreen(make_desk(office, tmp_path))
    shown(qtbot, screen, Place(Page.NASLAG))
    view = screen.view
    view.shelves.chip(Shelf.TAAK).click()
    view.shelves.chip(Shelf.BRON).click()
    sources = view.list.lines.rowCount()
    view.shelves.chip(Shelf.BRON).click()
    assert (len(office.inhoud.bronnen), True) == (sources, view.list.lines.rowCount() > sources)


def test_an_entry_is_found_back(qtbot: QtBot, tmp_path: Path) -> None:
    """The place of an entry leads to it again."""
    screen = NaslagScreen(make_desk(empty_office(), tmp_path))
    shown(qtbot, screen, Place(Page.NASLAG, item="STAP:nazorg"))
    screen.view.go_to("STAP:nazorg")
    assert Place(Page.NASLAG, item="STAP:nazorg") == screen.place()


def test_the_vault_is_examined(qtbot: QtBot, tmp_path: Path) -> None:
    """Beheer says that the vault is whole, after looking at all of it."""
    office, _zaken = office_with_zaken()
    screen = BeheerScreen(make_desk(office, tmp_path))
    shown(qtbot, screen, Place(Page.BEHEER))
    screen.view.check.click()
    QApplication.processEvents()
    said = [w.accessibleName() for w in screen.findChildren(QWidget, "notice")]
    assert True is any(text.startswith("De kluis is heel") for text in said)


def test_taking_everything_out_asks_the_passphrase(qtbot: QtBot, tmp_path: Path) -> None:
    """Without the passphrase nothing is written."""
    office, _zaken = office_with_zaken()
    answers = Answers(tmp_path / "alles.json")
    screen = BeheerScreen(make_desk(office, tmp_path, answers))
    shown(qtbot, screen, Place(Page.BEHEER))
    screen.view.export.click()
    assert ([], True) == (answers.asked, bool(screen.view.passphrase_row.error_text()))


def test_a_file_is_brought_into_an_empty_vault(qtbot: QtBot, tmp_path: Path) -> None:
    """Everything of another vault is there, and the page says how much."""
    office, _zaken = office_with_zaken()
    path = tmp_path / "alles.json"
    path.write_bytes(office.open_formaat.bytes_of_everything())
    empty = empty_office()
    screen = BeheerScreen(make_desk(empty, tmp_path, Answers(path)))
    said = shown(qtbot, screen, Place(Page.BEHEER))
    screen.view.bring_in.click()
    assert (3, "Het bestand is ingelezen", 3) == (
        len(empty.zaken.regels()),
        said[0].title,
        len(json.loads(path.read_text())["zaken"]),
    )


def test_the_look_is_remembered(qtbot: QtBot, tmp_path: Path) -> None:
    """Theme, size and motion are kept for the next start and asked for now."""
    screen = BeheerScreen(make_desk(empty_office(), tmp_path))
    shown(qtbot, screen, Place(Page.BEHEER))
    with qtbot.waitSignal(screen.look_changed):
        screen.view.theme.piece("donker").click()
    screen.view.text_size.chosen.emit(150)
    screen.view.motion.piece(False).click()  # noqa: FBT003 - the value of the piece
    settings = screen.desk.device.settings
    assert ("donker", 150, False) == (settings.thema, settings.tekst, settings.beweging)


def test_the_passphrase_does_not_stay(qtbot: QtBot, tmp_path: Path) -> None:
    """Coming back to Beheer, the field for the passphrase is empty."""
    screen = BeheerScreen(make_desk(empty_office(), tmp_path))
    shown(qtbot, screen, Place(Page.BEHEER))
    screen.view.passphrase.setText("paard lamp zee fiets")
    screen.open(Place(Page.BEHEER))
    assert Confidential("") == screen.view.passphrase.passphrase()


def test_how_long_images_stay_is_said_in_days() -> None:
    """Whole days are said as days, other spans in hours."""
    said = [
        locatie_words(Locatie(LocatieId(""), "Gemeentehuis", camera_uren=hours), "Balie")[1]
        for hours in (672, 36, None)
    ]
    assert [
        "Balie · camerabeelden blijven 28 dagen",
        "Balie · camerabeelden blijven 36 uur",
        "Balie · bewaartijd van de camera niet bekend",
    ] == said


def own_vault(folder: Path) -> Office:
    """A new vault of one's own, without a herstelblad."""
    passphrase = Confidential("paard lamp zee fiets")
    path, clock = folder / "kluis.zkv", FixedClock(NOW)
    return create_office(path, passphrase, Gemeente("Eikenrode"), clock=clock, profile=CHEAPEST)


def test_the_herstelblad_begins_for_who_knows_the_passphrase(qtbot: QtBot, tmp_path: Path) -> None:
    """Beheer asks the passphrase, says beside it when it is refused, and then shows the step."""
    office = own_vault(tmp_path)
    screen = BeheerScreen(make_desk(office, tmp_path))
    shown(qtbot, screen, Place(Page.BEHEER))
    section = screen.view.sheet
    section.button.click()
    missing = section.row.error_text()
    section.passphrase.setText("een heel andere zin dan deze")
    section.button.click()
    wrong, begun = section.row.error_text(), section.view.code
    section.passphrase.setText("paard lamp zee fiets")
    section.button.click()
    assert (True, True, None, True, "") == (
        missing.startswith("Typ uw wachtzin"),
        wrong.startswith("De wachtzin klopt niet"),
        begun,
        section.view.isVisible(),
        section.passphrase.text(),
    )
    office.close()


def test_a_herstelblad_in_beheer_is_read_back(qtbot: QtBot, tmp_path: Path) -> None:
    """The two groups from paper settle it; the code leaves the page and the warning too."""
    office = own_vault(tmp_path)
    screen = BeheerScreen(make_desk(office, tmp_path))
    shown(qtbot, screen, Place(Page.BEHEER))
    section = screen.view.sheet
    warned = section.notice.isVisible()
    section.passphrase.setText("paard lamp zee fiets")
    section.button.click()
    code, asked = section.view.code, section.view.asked
    assert code is not None
    section.view.sheet.reveal.click()
    section.view.sheet.next.click()
    for field, group in zip(section.view.type_back.fields, asked, strict=True):
        field.setText(code.group(group))
    section.view.type_back.check.click()
    assert (True, False, None, True) == (
        warned,
        section.notice.isVisible(),
        section.view.code,
        office.herstel.is_settled(),
    )
    office.close()


def test_the_code_does_not_wait_on_a_page_that_was_left(qtbot: QtBot, tmp_path: Path) -> None:
    """Going elsewhere takes the code away; coming back asks the passphrase again."""
    office = own_vault(tmp_path)
    screen = BeheerScreen(make_desk(office, tmp_path))
    shown(qtbot, screen, Place(Page.BEHEER))
    section = screen.view.sheet
    section.passphrase.setText("paard lamp zee fiets")
    section.button.click()
    screen.settle()
    assert (None, False) == (section.view.code, section.view.isVisible())
    office.close()


def test_the_logboek_is_shown_in_beheer(qtbot: QtBot, tmp_path: Path) -> None:
    """Beheer shows what was done in this vault, and that nobody touched it."""
    screen = BeheerScreen(make_desk(empty_office(), tmp_path))
    shown(qtbot, screen, Place(Page.BEHEER))
    screen.view.logboek.show_lines.click()
    labels = [label.text() for label in screen.view.logboek.findChildren(Label)]
    assert {"Het logboek klopt", "Kluis gemaakt"} <= set(labels)
