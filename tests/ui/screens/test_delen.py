"""Delen on real content: what was told is recorded, shown, and never called back."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.kit import Answers, make_desk, office_with_zaken
from ui.desk import Message
from ui.place import Page, Place
from ui.screens.zaak import ZaakScreen
from ui.views.zaak_delen import DelenPart
from ui.views.zaak_state import DELEN
from ui.widgets.choices import ChoiceChips
from ui.widgets.field import Select, TextArea
from ui.widgets.label import Label
from ui.widgets.page_preview import PagePreview
from vertrouwenspersoon.clock import FixedClock
from vertrouwenspersoon.domain.codes import Code
from vertrouwenspersoon.domain.doorgifte import Doorgifte
from vertrouwenspersoon.domain.toestemming import Besluit, Wat

POLITIE = Code("ontvanger:politie")


class Sharing:
    """The part Delen of the first zaak of a real office."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self.office, zaken = office_with_zaken()
        self.zaak = zaken[0]
        self.asking = Answers(folder / "formulier.pdf")
        self.screen = ZaakScreen(make_desk(self.office, folder, self.asking))
        self.said: list[Message] = []
        self.screen.message_given.connect(self.said.append)
        self.screen.desk.lane.changed.connect(lambda _changes: self.screen.reload())
        qtbot.addWidget(self.screen)
        self.screen.resize(1070, 700)
        self.screen.show()
        self.screen.open(Place(Page.ZAAK, self.zaak, DELEN, ""))
        QApplication.processEvents()

    def part(self) -> DelenPart:
        """The part that is open."""
        part = self.screen.view.part()
        assert isinstance(part, DelenPart)
        return part

    def find(self, kind: type[QWidget], name: str) -> QWidget:
        """A widget by its name."""
        found = self.part().findChild(kind, name)
        assert isinstance(found, kind)
        return found

    def choose(self, name: str, value: object) -> None:
        """Choose a value of a list, as a person does."""
        select = self.find(Select, name)
        assert isinstance(select, Select)
        select.show_value(value)
        select.chosen.emit(value)

    def tick(self, name: str, *values: object) -> None:
        """Switch these chips on."""
        chips = self.find(ChoiceChips, name)
        assert isinstance(chips, ChoiceChips)
        for value in values:
            chips.chip(value).click()

    def click(self, name: str) -> None:
        """Press a button."""
        button = self.find(QPushButton, name)
        assert isinstance(button, QPushButton)
        button.click()
        QApplication.processEvents()

    def say(self, besluit: Besluit, wat: Wat = Wat.FEITEN) -> None:
        """The melder says something about the police."""
        self.office.dossiers.record_toestemming(self.zaak, POLITIE, wat, besluit)
        self.screen.reload()
        QApplication.processEvents()

    def ledger(self) -> tuple[Doorgifte, ...]:
        """What the vault has."""
        return self.office.zaken.pagina(self.zaak).beeld.dossier.doorgiften

    def words(self) -> str:
        """Everything that can be read on the part."""
        labels = self.part().findChildren(Label)
        return "\n".join(label.text() for label in labels if label.isVisibleTo(self.part()))


@pytest.fixture
def sharing(qtbot: QtBot, tmp_path: Path) -> Sharing:
    """The part Delen, open."""
    return Sharing(qtbot, tmp_path)


def test_what_was_told_is_kept_and_the_fields_are_empty_again(sharing: Sharing) -> None:
    """A line stands in the ledger and on the page, and the form waits for the next one."""
    sharing.say(Besluit.GEGEVEN)
    sharing.choose("told_who", POLITIE)
    sharing.tick("told_what", Wat.FEITEN)
    sharing.click("keep_told")
    who = sharing.find(Select, "told_who")
    assert isinstance(who, Select)
    assert ([POLITIE], None, []) == (
        [line.ontvanger for line in sharing.ledger()],
        who.value(),
        sharing.said,
    )
    assert "Politie: feiten" in sharing.words()


def test_without_a_yes_the_form_says_so_at_the_ontvanger(sharing: Sharing) -> None:
    """Nothing is kept, and what was chosen stays to be mended."""
    sharing.choose("told_who", POLITIE)
    sharing.tick("told_what", Wat.FEITEN)
    sharing.click("keep_told")
    assert ((), []) == (sharing.ledger(), sharing.said)
    assert "De melder zei hier nog geen ja op." in sharing.words()


@pytest.mark.parametrize("missing", ["Kies aan wie u het vertelde.", "Kies wat u vertelde."])
def test_a_half_filled_form_says_what_it_misses(sharing: Sharing, missing: str) -> None:
    """Without an ontvanger or a group of facts nothing is kept."""
    if missing == "Kies wat u vertelde.":
        sharing.choose("told_who", POLITIE)
    sharing.click("keep_told")
    assert missing in sharing.words()
    assert () == sharing.ledger()


def test_an_exception_shows_its_conditions_and_asks_why(sharing: Sharing) -> None:
    """Danger goes without consent, with its conditions on the page and a written reason."""
    sharing.choose("told_who", POLITIE)
    sharing.tick("told_what", Wat.FEITEN)
    sharing.choose("told_ground", Code("grond:gevaar"))
    sharing.click("keep_told")
    before = (sharing.ledger(), "u vertelt zo min mogelijk" in sharing.words())
    text = sharing.find(TextArea, "told_words")
    assert isinstance(text, TextArea)
    text.put_text("Hij stond met een mes bij haar deur.")
    sharing.click("keep_told")
    assert (((), True), [Code("grond:gevaar")]) == (
        before,
        [line.grond for line in sharing.ledger()],
    )
    assert "Uitzondering: ernstig gevaar" in sharing.words()


def test_a_withdrawal_lists_what_cannot_be_called_back(sharing: Sharing) -> None:
    """After the melder takes back the yes, the page says who knows it already."""
    sharing.say(Besluit.GEGEVEN)
    sharing.choose("told_who", POLITIE)
    sharing.tick("told_what", Wat.FEITEN)
    sharing.click("keep_told")
    clock = sharing.office.tools.clock
    assert isinstance(clock, FixedClock)
    clock.advance(timedelta(hours=1))
    sharing.say(Besluit.INGETROKKEN)
    words = sharing.words()
    assert [] == [
        wanted
        for wanted in ("Dit is niet terug te halen", "introk, aan: Politie")
        if wanted not in words
    ]


def test_the_form_offers_what_the_melder_allows(sharing: Sharing) -> None:
    """Before a yes there is nothing to tick; after it there are facts, and no story."""
    sharing.choose("form_who", POLITIE)
    before = "De melder zei nog geen ja voor deze ontvanger" in sharing.words()
    sharing.say(Besluit.GEGEVEN)
    chips = sharing.find(ChoiceChips, "form_fields")
    assert isinstance(chips, ChoiceChips)
    with pytest.raises(StopIteration):
        chips.chip("verhaal")
    assert (True, True) == (before, chips.isVisibleTo(sharing.part()))


def test_the_form_is_seen_and_then_saved(sharing: Sharing) -> None:
    """A ticked field gives a page to look at, then a file with a neutral name and a line."""
    sharing.say(Besluit.GEGEVEN, Wat.VERHAAL)
    sharing.choose("form_who", POLITIE)
    sharing.tick("form_fields", "verhaal")
    sharing.click("draw_formulier")
    pages = len(sharing.part().findChildren(PagePreview))
    sharing.click("paper_save")
    sharing.click("paper_save_open")
    assert (1, ["doorgeefformulier"], ["De PDF is gemaakt"], ["document"]) == (
        pages,
        [name[:17] for name in sharing.asking.asked],
        [message.title for message in sharing.said],
        [line.bij.partition(":")[0] for line in sharing.ledger()],
    )


def test_a_form_without_a_tick_is_not_made(sharing: Sharing) -> None:
    """The page says that something must be ticked first."""
    sharing.say(Besluit.GEGEVEN)
    sharing.choose("form_who", POLITIE)
    sharing.click("draw_formulier")
    assert "Kruis eerst aan wat erop mag." in sharing.words()
    assert [] == sharing.asking.asked


def test_going_back_from_the_dialog_tells_nobody(sharing: Sharing) -> None:
    """Without a place to save there is no file and no line."""
    sharing.asking.path = None
    sharing.say(Besluit.GEGEVEN, Wat.VERHAAL)
    sharing.choose("form_who", POLITIE)
    sharing.tick("form_fields", "verhaal")
    sharing.click("draw_formulier")
    sharing.click("paper_save")
    sharing.click("paper_save_open")
    assert () == sharing.ledger()
