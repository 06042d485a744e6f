"""Requests about the own data in the window: log, search, judge, paper, put right, answer."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.kit import NOW, Answers, add_zaak, make_desk
from ui.place import Page, Place
from ui.screens.beheer import BeheerScreen
from ui.views.beheer_verzoeken import VerzoekenPart
from ui.widgets.choices import SegmentedControl
from ui.widgets.label import Label
from vertrouwenspersoon.bootstrap import Office, office_in_memory
from vertrouwenspersoon.clock import FixedClock
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.dossier import Hoedanigheid
from vertrouwenspersoon.domain.verzoek import Antwoordsoort, Verzoeksoort
from vertrouwenspersoon.domain.zaak import ZaakId
from vertrouwenspersoon.identity import CountedIdentities


class Room:
    """The part of Beheer about requests, on a real office."""

    def __init__(self, qtbot: QtBot, office: Office, folder: Path) -> None:
        self.office = office
        self.screen = BeheerScreen(make_desk(office, folder, Answers(folder)))
        qtbot.addWidget(self.screen)
        self.screen.resize(1070, 900)
        self.screen.show()
        self.screen.open(Place(Page.BEHEER))
        QApplication.processEvents()

    @property
    def part(self) -> VerzoekenPart:
        return self.screen.view.verzoeken

    def press(self, name: str) -> None:
        """The button of this name that is shown."""
        found = [b for b in self.part.findChildren(QAbstractButton, name) if b.isVisible()]
        found[-1].click()
        QApplication.processEvents()

    def ask(self, naam: str = "Piet Jansen") -> None:
        """Log that somebody asks, and open it."""
        self.part.name.setText(naam)
        self.press("request_keep")
        self.press(f"open_request_{self.office.verzoeken.lijst()[-1].verzoek.id}")


@pytest.fixture
def office() -> Iterator[Office]:
    made = office_in_memory(clock=FixedClock(NOW), ids=CountedIdentities())
    yield made
    made.close()


@pytest.fixture
def zaak(office: Office) -> ZaakId:
    """A zaak of Piet, with a note about somebody else."""
    zaak = add_zaak(office, "Ik werd uitgescholden.")
    people = office.dossiers.save_betrokkene
    people(zaak, Hoedanigheid.MELDER, Confidential("Piet Jansen"))
    people(zaak, Hoedanigheid.DADER, Confidential("Kees de Vries"))
    office.dossiers.save_notitie(zaak, Confidential("Kees was boos."))
    return zaak


@pytest.fixture
def room(qtbot: QtBot, office: Office, zaak: ZaakId, tmp_path: Path) -> Room:
    assert zaak
    return Room(qtbot, office, tmp_path)


def words(of: QWidget) -> str:
    """Everything that is said."""
    return "\n".join(one.text() for one in of.findChildren(Label) if one.isVisible())


def test_a_request_is_logged_with_its_last_day(room: Room) -> None:
    """The log says who asks what and until when to answer; a request of nobody is not kept."""
    room.press("request_keep")
    assert room.part.name_row.error_text()
    room.ask()
    assert "Inzage, Piet Jansen, ontvangen op ma 23 nov 2026" in words(room.part)
    assert "Antwoord uiterlijk op wo 23 dec 2026, over 30 dagen." in words(room.part)
    assert "" == room.part.name.text()


def test_what_is_found_is_judged_and_put_on_paper(room: Room) -> None:
    """What concerns another stands on Niet mee; what goes along is on the paper that is shown."""
    room.ask()
    room.press("request_search")
    said = words(room.part)
    assert "Let op: er staat een naam van een ander in." in said
    chosen = room.part.findChildren(SegmentedControl)
    assert {True, False} == {one.value() for one in chosen if one.objectName()[:6] == "along_"}
    room.press("request_paper")
    assert "Inzage" in words(room.part.papier)


def test_a_text_is_put_right_from_the_search(room: Room, zaak: ZaakId) -> None:
    """Verbeteren opens the text; without a reason it says so, with one the text is changed."""
    room.ask()
    room.press("request_search")
    place = next(
        n for n, one in enumerate(room.office.verzoeken.zoek(Confidential("Piet Jansen")))
        if one.rechtzetten.startswith("naam:")
    )  # fmt: skip
    room.press(f"fix_{place}")
    room.part.fix_text.put_text("Piet Janssen")
    room.press("fix_keep")
    assert room.part.fix_why_row.error_text()
    room.part.fix_why.setText("Met twee s.")
    room.press("fix_keep")
    dossier = room.office.zaken.pagina(zaak).beeld.dossier
    assert "Piet Janssen" == dossier.betrokkenen[0].naam.reveal()
    assert ["Piet Jansen"] == [one.was.reveal() for one in dossier.correcties]
    assert not room.part.fix_text.isVisible()


def test_an_answer_ends_a_request(room: Room) -> None:
    """A no asks why; then the request is answered, is closed, and can be taken out of the log."""
    room.ask()
    room.press("request_done")
    assert room.part.kind_row.error_text()
    room.part.answer.show_value(Antwoordsoort.NEE)
    room.press("request_done")
    assert room.part.answer_row.error_text()
    room.part.why.put_text("Het gaat over een ander.")
    room.press("request_done")
    [regel] = room.office.verzoeken.lijst()
    assert Antwoordsoort.NEE is regel.verzoek.antwoord
    assert "Beantwoord op ma 23 nov 2026: Nee." in words(room.part)
    assert not room.part.done.isVisible()
    room.press(f"remove_request_{regel.verzoek.id}")
    assert () == room.office.verzoeken.lijst()


def test_a_request_is_extended_in_the_window(room: Room) -> None:
    """With a reason the term is three months, and the button goes."""
    room.part.soort.show_value(Verzoeksoort.BEZWAAR)
    room.ask()
    room.press("request_extend")
    assert room.part.later_row.error_text()
    room.part.later.setText("Er zijn veel zaken.")
    room.press("request_extend")
    assert "Antwoord uiterlijk op di 23 feb 2027" in words(room.part)
    assert not room.part.extend.isVisible()


def test_what_was_found_leaves_with_the_person(room: Room) -> None:
    """After leaving the page, as before a lock, nothing of a request that was open is shown."""
    room.ask()
    room.press("request_search")
    room.screen.settle()
    QApplication.processEvents()
    assert "Kees was boos." not in words(room.part)
    assert not room.part.search.isVisible()
