"""Handing over in the window: give, read out, take over, read back, confirm."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.core.store.conftest import PASSPHRASE
from tests.ui.kit import NOW, Answers, add_zaak, make_desk
from ui.desk import Message
from ui.place import Page, Place
from ui.screens.beheer import BeheerScreen
from ui.views.beheer_overdragen import OverdragenPart
from ui.views.zaak_state import DELEN, DOCUMENTEN
from ui.widgets.field import Field
from ui.widgets.label import Label
from ui.widgets.notice import NoticeBar
from vertrouwenspersoon.bootstrap import Office, create_office
from vertrouwenspersoon.clock import FixedClock
from vertrouwenspersoon.domain.organisatie import Gemeente
from vertrouwenspersoon.domain.overdracht import ALLES, OPVOLGER
from vertrouwenspersoon.domain.toestemming import Besluit
from vertrouwenspersoon.domain.zaak import ZaakId
from vertrouwenspersoon.store.keys import CHEAPEST


class Side:
    """One adviser's vault and the part of Beheer about handing over."""

    def __init__(self, qtbot: QtBot, folder: Path, naam: str) -> None:
        self.office: Office = create_office(
            folder / f"{naam}.zkv",
            PASSPHRASE,
            Gemeente(naam),
            clock=FixedClock(NOW),
            profile=CHEAPEST,
        )
        self.asking = Answers(folder)
        self.screen = BeheerScreen(make_desk(self.office, folder / naam, self.asking))
        self.said: list[Message] = []
        self.went: list[Place] = []
        self.screen.message_given.connect(self.said.append)
        self.screen.place_wanted.connect(self.went.append)
        qtbot.addWidget(self.screen)
        self.screen.resize(1070, 900)
        self.screen.show()
        self.open()

    @property
    def part(self) -> OverdragenPart:
        return self.screen.view.overdragen

    def open(self) -> None:
        """Come to the page."""
        self.screen.open(Place(Page.BEHEER))
        QApplication.processEvents()

    def press(self, name: str) -> None:
        """The button of this name that is shown."""
        found = [b for b in self.part.findChildren(QAbstractButton, name) if b.isVisible()]
        found[-1].click()
        QApplication.processEvents()

    def bar(self, name: str) -> NoticeBar:
        """The notice of this name."""
        found = self.part.findChild(NoticeBar, name)
        assert isinstance(found, NoticeBar)
        return found


@pytest.fixture
def sender(qtbot: QtBot, tmp_path: Path) -> Iterator[Side]:
    made = Side(qtbot, tmp_path, "Oefenrode")
    yield made
    made.office.close()


@pytest.fixture
def receiver(qtbot: QtBot, tmp_path: Path) -> Iterator[Side]:
    made = Side(qtbot, tmp_path, "Eikenrode")
    yield made
    made.office.close()


@pytest.fixture
def zaak(sender: Side) -> ZaakId:
    """A zaak whose melder said yes to the successor."""
    zaak = add_zaak(sender.office, "Hij riep iets.")
    for wat in ALLES:
        sender.office.dossiers.record_toestemming(zaak, OPVOLGER, wat, Besluit.GEGEVEN)
    sender.open()
    return zaak


def words(of: QWidget) -> str:
    """Everything that is said."""
    return "\n".join(one.text() for one in of.findChildren(Label) if one.isVisible())


def give(side: Side) -> tuple[str, str]:
    """Give the zaak; the name of the file and its six words, as the page says them."""
    side.part.giver.setText("M. de Adviseur, Oefenrode")
    side.press("give_2026-001")
    said = side.bar("handover_made")
    text = words(said)
    return said.accessibleName(), text.partition("De zes woorden: ")[2].partition(".")[0]


def test_a_zaak_waits_for_the_melder(sender: Side) -> None:
    """Without a yes there is no button to give it, but the ways to ask it."""
    asked = add_zaak(sender.office, "Nog niet gevraagd.")
    sender.open()
    assert "nog niet gevraagd" in words(sender.part)
    sender.press("see_2026-001")
    sender.press("ask_2026-001")
    places = [Place(Page.ZAAK, zaak=asked, part=part) for part in (DELEN, DOCUMENTEN)]
    assert places == sender.went


@pytest.mark.usefixtures("zaak")
def test_who_gives_is_named(sender: Side) -> None:
    """Without a name nothing is made, and the field says so."""
    sender.press("give_2026-001")
    assert sender.part.giver_row.error_text()
    assert () == sender.office.overdragen.lijst()


@pytest.mark.usefixtures("zaak")
def test_a_zaak_goes_from_one_window_to_the_other(
    sender: Side, receiver: Side, tmp_path: Path
) -> None:
    """Words by telephone, a look, a yes, a code back: then it is confirmed on both sides."""
    _, told = give(sender)
    (file,) = tmp_path.glob("overdracht-*.zkv")
    receiver.asking.path = file
    receiver.press("handover_open")
    receiver.part.words.setText("zomaar wat woorden van niemand")
    receiver.press("handover_look")
    assert receiver.part.words_row.error_text()
    receiver.part.words.setText(told)
    receiver.press("handover_look")
    assert "M. de Adviseur" in words(receiver.bar("handover_offer"))
    assert () == receiver.office.zaken.regels()
    receiver.press("notice_action")
    said = words(receiver.bar("handover_taken"))
    code = said.partition("ontvangstcode voor: ")[2].partition(".")[0]
    assert 1 == len(receiver.office.zaken.regels())

    typed = sender.part.findChild(Field, "receipt_2026-001")
    assert isinstance(typed, Field)
    typed.setText("1234-5678")
    sender.press("confirm_2026-001")
    assert 1 == len(sender.said)
    typed = sender.part.findChild(Field, "receipt_2026-001")
    assert isinstance(typed, Field)
    typed.setText(code)
    sender.press("confirm_2026-001")
    assert "ontvangst bevestigd" in words(sender.part)


@pytest.mark.usefixtures("zaak")
def test_an_offer_can_be_left(sender: Side, receiver: Side, tmp_path: Path) -> None:
    """Toch niet keeps nothing and shows nothing any more."""
    _, told = give(sender)
    (receiver.asking.path,) = tmp_path.glob("overdracht-*.zkv")
    receiver.press("handover_open")
    receiver.part.words.setText(told)
    receiver.press("handover_look")
    receiver.press("notice_other")
    assert (None, "") == (
        receiver.part.findChild(NoticeBar, "handover_offer"),
        receiver.part.words.text(),
    ) or not receiver.part.words.isVisible()
    assert () == receiver.office.zaken.regels()


@pytest.mark.usefixtures("zaak")
def test_the_words_leave_with_the_person(sender: Side) -> None:
    """After leaving the page, as before a lock, the six words are shown nowhere."""
    _, told = give(sender)
    sender.screen.settle()
    QApplication.processEvents()
    assert told not in words(sender.part)
