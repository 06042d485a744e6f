"""The end of a zaak in its window: hold, prepare, take back, carry out; and Beheer and Vandaag."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.core.usecases.offices import every_reason
from tests.ui.kit import NOW, Answers, add_zaak, first_code, make_desk
from ui.desk import Message, Screen
from ui.place import ENDING, HANDOVER, REQUESTS, SHEET, Page, Place
from ui.screens.beheer import BeheerScreen
from ui.screens.vandaag import VandaagScreen
from ui.screens.zaak import ZaakScreen
from ui.views.beheer_bewaren import BewaarPart
from ui.views.zaak_bewaren import BewarenPart
from ui.views.zaak_state import BEWAREN
from ui.widgets.field import Field, Select, TextArea
from ui.widgets.label import Label
from vertrouwenspersoon.bootstrap import Office, office_in_memory
from vertrouwenspersoon.clock import FixedClock
from vertrouwenspersoon.domain.bewaren import Krimpstap
from vertrouwenspersoon.domain.codes import Code
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.speech import short_date
from vertrouwenspersoon.domain.verzoek import Verzoeksoort
from vertrouwenspersoon.identity import CountedIdentities

DOEL = Code("vernietiggrond:doel")
BEGINS = {
    SHEET: "sheet_passphrase",
    ENDING: "term_step",
    REQUESTS: "request_name",
    HANDOVER: "handover_sender",
}


class Ending:
    """A closed zaak of a real office, and the pages where its end is seen."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self.clock = FixedClock(NOW)
        self.office: Office = office_in_memory(clock=self.clock, ids=CountedIdentities())
        self.zaak = add_zaak(self.office, "Hij riep iets.")
        outcome = first_code(self.office.inhoud, "uitkomst")
        reason = Confidential("Klaar.")
        why = every_reason(self.office, self.zaak, reason)
        self.office.zaken.close(self.zaak, outcome, reason, date(2026, 12, 1), why)
        self.folder, self.qtbot = folder, qtbot
        self.said: list[Message] = []
        self.went: list[Place] = []

    def show(self, kind: type[Screen], place: Place, asking: Answers | None = None) -> Screen:
        """Open a page as the frame does."""
        screen = kind(make_desk(self.office, self.folder, asking))  # type: ignore[call-arg]  # each page takes a desk
        screen.message_given.connect(self.said.append)
        screen.place_wanted.connect(self.went.append)
        screen.desk.lane.changed.connect(
            lambda changes: screen.reload() if screen.is_touched_by(changes) else None
        )
        self.qtbot.addWidget(screen)
        screen.resize(1070, 900)
        screen.show()
        screen.open(place)
        QApplication.processEvents()
        return screen

    def page(self) -> ZaakScreen:
        """The part of the zaak about its end."""
        screen = self.show(ZaakScreen, Place(Page.ZAAK, self.zaak, BEWAREN))
        assert isinstance(screen, ZaakScreen)
        return screen


@pytest.fixture
def ending(qtbot: QtBot, tmp_path: Path) -> Iterator[Ending]:
    made = Ending(qtbot, tmp_path)
    yield made
    made.office.close()


def button(of: QWidget, name: str) -> QAbstractButton:
    """The button of this name that is shown."""
    found = [one for one in of.findChildren(QAbstractButton, name) if one.isVisible()]
    return found[-1]


def press(of: QWidget, name: str) -> None:
    button(of, name).click()
    QApplication.processEvents()


def choose(of: QWidget, name: str, value: object) -> None:
    """Choose a value of a list."""
    select = of.findChild(Select, name)
    assert isinstance(select, Select)
    select.show_value(value)


def words(of: QWidget) -> str:
    """Everything that is said."""
    return "\n".join(one.text() for one in of.findChildren(Label) if one.isVisible())


def part_of(screen: ZaakScreen) -> BewarenPart:
    part = screen.view.part()
    assert isinstance(part, BewarenPart)
    return part


def test_a_zaak_is_held_and_let_go(ending: Ending) -> None:
    """Holding asks why; while it is held no step has a button, and one button lets it go."""
    screen = ending.page()
    press(screen, "hold")
    assert "Kies waarom." in words(screen)
    choose(screen, "hold_ground", Code("vasthoudgrond:anders"))
    press(screen, "hold")
    assert "toelichting" not in words(screen)
    assert part_of(screen).hold.note_row.error_text()
    note = screen.findChild(TextArea, "hold_note")
    assert isinstance(note, TextArea)
    note.setPlainText("Wacht op de zitting.")
    press(screen, "hold")
    assert "U houdt deze zaak vast" in words(screen)
    assert "Wacht op de zitting." in words(screen)
    assert [] == [
        b for b in screen.findChildren(QAbstractButton, "prepare_feiten") if b.isVisible()
    ]
    press(screen, "notice_action")
    assert "U liet deze zaak pas net los." not in words(screen).splitlines()[0]
    assert "In de eerste 14 dagen na het loslaten gaat er niets weg" in words(screen)


def test_a_step_is_prepared_taken_back_and_carried_out(ending: Ending) -> None:
    """The ground first, then once, back, once again, twice; then the zaak is small."""
    screen = ending.page()
    press(screen, "prepare_feiten")
    assert "Kies eerst waarom dit weg mag." in words(screen)
    choose(screen, "erase_ground", DOEL)
    press(screen, "prepare_feiten")
    assert "U bevestigt nu voor de tweede keer" in words(screen)
    press(screen, "erase_not")
    assert "U bevestigt nu voor de tweede keer" not in words(screen)
    choose(screen, "erase_ground", DOEL)
    press(screen, "prepare_feiten")
    press(screen, "erase_feiten")
    assert (Krimpstap.NAMEN, Krimpstap.BEWIJS, Krimpstap.DADER, Krimpstap.FEITEN) == (
        ending.office.zaken.pagina(ending.zaak).beeld.bewaring.gedaan
    )
    assert ["De zaak is gekrompen"] == [message.title for message in ending.said]


def test_a_destroyed_zaak_leads_to_the_list(ending: Ending, tmp_path: Path) -> None:
    """Of what is gone there is no page; the year must have left first."""
    screen = ending.page()
    assert "Krimp de zaak nu tot alleen feiten" in words(screen)
    ending.clock.at = NOW.replace(year=2027, month=1, day=4)
    ending.office.jaarexport.write(2026, tmp_path, gezien=True)
    screen.reload()
    QApplication.processEvents()
    choose(screen, "erase_ground", DOEL)
    press(screen, "prepare_weg")
    press(screen, "erase_weg")
    assert [Page.ZAKEN] == [place.page for place in ending.went]
    assert ["De zaak is vernietigd"] == [message.title for message in ending.said]
    assert () == ending.office.zaken.regels()


def test_vandaag_and_beheer_say_what_is_due(ending: Ending) -> None:
    """One line on Vandaag leads to Beheer, where each line leads to its zaak."""
    ending.clock.advance(timedelta(days=20))
    today = ending.show(VandaagScreen, Place(Page.VANDAAG))
    assert "Bij 1 zaak is de bewaartermijn voorbij" in words(today)
    press(today, "ending_line_action")
    screen = ending.show(BeheerScreen, Place(Page.BEHEER, part=ENDING))
    code = ending.office.zaken.pagina(ending.zaak).beeld.zaak.code
    press(screen, f"due_{code}_feiten")
    assert [
        Place(Page.BEHEER, part=ENDING),
        Place(Page.ZAAK, ending.zaak, BEWAREN),
    ] == ending.went


def test_vandaag_says_who_waits_for_an_answer(ending: Ending) -> None:
    """A request about own data has one line on Vandaag, with its last day and the way there."""
    today = ending.show(VandaagScreen, Place(Page.VANDAAG))
    assert "over eigen gegevens" not in words(today)
    asked = NOW.date()
    for _ in range(2):
        naam = Confidential("E. Jansen")
        ending.office.verzoeken.ontvang(Verzoeksoort.INZAGE, naam, asked)
    [last, _] = ending.office.verzoeken.wachtend()
    today = ending.show(VandaagScreen, Place(Page.VANDAAG))
    assert "2 verzoeken over eigen gegevens. Het eerste antwoord" in words(today)
    assert f"uiterlijk zijn op {short_date(last)}" in words(today)
    press(today, "requests_line_action")
    assert [Place(Page.BEHEER, part=REQUESTS)] == ending.went


@pytest.mark.parametrize(("part", "name"), BEGINS.items())
def test_a_part_of_beheer_is_where_the_keyboard_is(ending: Ending, part: str, name: str) -> None:
    """Going to a part puts the keyboard there, and then F1 and the lock know that part."""
    screen = ending.show(BeheerScreen, Place(Page.BEHEER, part=part))
    field = screen.focusWidget()
    assert field is not None
    assert (name, Place(Page.BEHEER, part=part)) == (field.objectName(), screen.place())


def test_a_date_that_jumped_is_asked_about(ending: Ending) -> None:
    """Beheer asks whether the date is right; after yes it does not ask again."""
    ending.clock.advance(timedelta(days=800))
    screen = ending.show(BeheerScreen, Place(Page.BEHEER))
    assert "Klopt het dat het vandaag" in words(screen)
    part = screen.findChild(BewaarPart)
    assert isinstance(part, BewaarPart)
    press(part, "notice_action")
    assert "Klopt het dat het vandaag" not in words(screen)


def test_a_term_is_set_and_taken_back(ending: Ending) -> None:
    """A number and a reason make it the office's own; back is one button, a slip is said."""
    screen = ending.show(BeheerScreen, Place(Page.BEHEER))
    choose(screen, "term_step", Krimpstap.WEG)
    press(screen, "term_keep")
    assert "Typ een aantal maanden, zoals 24." in words(screen)
    months, reason = (screen.findChild(Field, name) for name in ("term_months", "term_reason"))
    assert isinstance(months, Field)
    assert isinstance(reason, Field)
    months.setText("36")
    press(screen, "term_keep")
    assert () == ending.office.bewaren.lijst().termijnen
    reason.setText("Besluit van het college")
    press(screen, "term_keep")
    assert "36 maanden na sluiten, zelf gekozen: Besluit van het college" in words(screen)
    press(screen, "term_back")
    assert "60 maanden na sluiten (ons voorstel)" in words(screen)
    press(screen, "term_back")
    assert 1 == len(ending.said)


def test_the_declaration_is_saved(ending: Ending, tmp_path: Path) -> None:
    """After a destruction there is a declaration to save."""
    ending.clock.at = NOW.replace(year=2027, month=1, day=4)
    ending.office.jaarexport.write(2026, tmp_path, gezien=True)
    bewaren = ending.office.bewaren
    bewaren.neem_voor(ending.zaak, Krimpstap.WEG, DOEL)
    seen = bewaren.voorbeeld(ending.zaak, Krimpstap.WEG).telling
    bewaren.voer_uit(ending.zaak, Krimpstap.WEG, seen)
    path = tmp_path / "verklaring.pdf"
    screen = ending.show(BeheerScreen, Place(Page.BEHEER), Answers(path))
    press(screen, "declaration")
    assert not path.exists()
    part = screen.findChild(BewaarPart)
    assert isinstance(part, BewaarPart)
    part.papier.save_button.click()
    part.papier.save_open.click()
    assert b"%PDF" == path.read_bytes()[:4]
    assert "De gegevens zijn niet meer nodig" in words(screen)


def test_a_term_may_be_for_one_outcome(ending: Ending) -> None:
    """A term for one outcome stands beside our proposal for all others, and goes by itself."""
    screen = ending.show(BeheerScreen, Place(Page.BEHEER))
    outcome = ending.office.inhoud.codelijsten.lijst("uitkomst").waarde[0]
    choose(screen, "term_step", Krimpstap.WEG)
    choose(screen, "term_outcome", outcome.code)
    for name, typed in (("term_months", "12"), ("term_reason", "Besluit van het college.")):
        field = screen.findChild(Field, name)
        assert isinstance(field, Field)
        field.setText(typed)
    press(screen, "term_keep")
    [termijn] = ending.office.bewaren.lijst().termijnen
    assert (Krimpstap.WEG, 12, outcome.code) == (termijn.stap, termijn.maanden, termijn.uitkomst)
    assert f"Alles vernietigen ({outcome.label})" in words(screen)
    press(screen, "term_back")
    assert () == ending.office.bewaren.lijst().termijnen
