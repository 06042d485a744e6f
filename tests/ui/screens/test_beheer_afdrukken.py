from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.kit import NOW, Answers, make_desk, office_with_zaken
from ui.desk import Message
from ui.look import Tone
from ui.place import Page, Place
from ui.screens.beheer import BeheerScreen
from ui.screens.beheer_afdrukken import copies_words, found_facts, found_words, lezer_words
from ui.widgets.label import Label
from vertrouwenspersoon.domain.afdruk import Afdruk, Controle, make_code
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.zaak import ZaakId
from vertrouwenspersoon.usecases.papier import Lezer

PASSWORD = "paars fietsje onder de regenboog"
AFDRUK = Afdruk(
    make_code("k7qf3m2"),
    NOW - timedelta(days=1),
    "registratieblad",
    ZaakId("zaak-1"),
    "registratie",
    weggelaten=("verhaal", "namen"),
    geprint=2,
    beveiligd=1,
)


class Papers:
    """Beheer with one document that left."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self.office, (self.zaak, *_) = office_with_zaken()
        self.screen = BeheerScreen(make_desk(self.office, folder))
        self.part = self.screen.view.afdrukken
        qtbot.addWidget(self.screen)
        self.screen.show()
        self.screen.open(Place(Page.BEHEER))
        self.stuk = self.office.papier.zaakoverzicht(self.zaak, Lezer.EIGEN)
        self.office.afdrukken.count_printed(self.stuk, 2)

    def ask(self, code: str) -> str:
        """Type a code, and give every word of the part that is shown."""
        self.part.code.show_text(code)
        self.part.check.click()
        QApplication.processEvents()
        return self.words()

    def words(self) -> str:
        """What the part says now."""
        labels = self.part.findChildren(Label)
        return " | ".join(label.text() for label in labels if label.isVisible())


@pytest.fixture
def papers(qtbot: QtBot, tmp_path: Path) -> Papers:
    """One document that left twice."""
    return Papers(qtbot, tmp_path)


def test_a_code_is_looked_up(papers: Papers) -> None:
    """The page says what the paper is, for whom, how many there are, and that nothing changed."""
    words = papers.ask(papers.stuk.afdruk.code.lower())
    for told in ("Zaakoverzicht 2026-", "uzelf", "2 afgedrukt", "niets veranderd"):
        assert told in words


def test_a_paper_that_is_no_longer_true_is_said(papers: Papers) -> None:
    """After a change in the zaak the same code warns."""
    papers.office.dossiers.save_notitie(papers.zaak, Confidential("Gebeld."))
    assert "iets veranderd in de zaak" in papers.ask(papers.stuk.afdruk.code)


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("", "er mist een teken"),
        ("K7QF-3M22", "er mist een teken of er is er een anders"),
        (make_code("k7qf3m2"), "Geen document uit deze kluis"),
    ],
)
def test_a_code_that_is_none_is_said_below_it(papers: Papers, typed: str, told: str) -> None:
    """Typed wrong and unknown are told apart, and what was found before is gone."""
    papers.ask(papers.stuk.afdruk.code)
    words = papers.ask(typed)
    assert (True, False) == (told in words, "2 afgedrukt" in words)


def test_everything_that_left_is_listed(papers: Papers) -> None:
    """Each print has its code, what it is, and how many copies there are."""
    papers.part.show_list.click()
    QApplication.processEvents()
    words = papers.words()
    assert (True, True) == (papers.stuk.afdruk.code in words, "2 afgedrukt" in words)


def test_an_empty_ledger_says_so(qtbot: QtBot, tmp_path: Path) -> None:
    """A vault from which nothing left says that."""
    office, _zaken = office_with_zaken()
    screen = BeheerScreen(make_desk(office, tmp_path))
    qtbot.addWidget(screen)
    screen.show()
    screen.view.afdrukken.show_list.click()
    labels = [label.text() for label in screen.view.afdrukken.findChildren(Label)]
    assert "Er is nog niets afgedrukt of opgeslagen." in labels


def test_coming_back_starts_anew(papers: Papers) -> None:
    """A code and a list do not wait on a page that was left."""
    papers.ask(papers.stuk.afdruk.code)
    papers.part.show_list.click()
    papers.screen.open(Place(Page.BEHEER))
    QApplication.processEvents()
    assert ("", False) == (papers.part.code.text(), "2 afgedrukt" in papers.words())


@pytest.mark.parametrize(
    ("zaak", "changed", "tone", "told"),
    [
        (ZaakId("zaak-1"), False, Tone.ACCENT, "niets veranderd"),
        (ZaakId("zaak-1"), True, Tone.WARN, "veranderd in de zaak"),
        (ZaakId("zaak-1"), None, Tone.WARN, "niet meer in deze kluis"),
        (None, True, Tone.WARN, "veranderd in de gegevens van de gemeente"),
    ],
)
def test_what_is_known_is_said_as_it_is(
    zaak: ZaakId | None,
    changed: bool | None,  # noqa: FBT001 - what is known
    tone: Tone,
    told: str,
) -> None:
    """Unchanged is calm; changed, and gone, ask for attention."""
    found = found_words(Controle(replace(AFDRUK, zaak=zaak), "2026-001", changed))
    assert (tone, "Registratieblad 2026-001", True) == (found[0], found[1], told in found[2])


def test_what_is_left_out_is_said(papers: Papers) -> None:
    """The parts that are not on the paper stand in the answer."""
    lijsten = papers.office.inhoud.codelijsten
    facts = dict(found_facts(Controle(AFDRUK, "2026-001", gewijzigd=False), lijsten, NOW))
    assert ("verhaal, namen", "de incidentregistratie") == (
        facts["Staat er niet op"],
        facts["Voor"],
    )


def test_copies_are_told_by_how_they_left() -> None:
    """Paper and files with and without a password are told apart."""
    assert "2 afgedrukt, 1 bestand met wachtwoord" == copies_words(AFDRUK)
    assert "2 bestanden zonder wachtwoord" == copies_words(
        replace(AFDRUK, geprint=0, beveiligd=0, open=2)
    )


def test_an_ontvanger_has_its_own_name(papers: Papers) -> None:
    """Whom a paper was for is said as the lists of the program say it."""
    lijsten = papers.office.inhoud.codelijsten
    assert ("Politie", "burgemeester-x", "") == (
        lezer_words("politie", lijsten),
        lezer_words("burgemeester-x", lijsten),
        lezer_words("", lijsten),
    )


class Stack:
    """Beheer with three open zaken and a folder to write to."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self.office, self.zaken = office_with_zaken()
        self.asking = Answers(folder)
        self.screen = BeheerScreen(make_desk(self.office, folder, self.asking))
        self.part = self.screen.view.stapel
        self.folder = folder
        qtbot.addWidget(self.screen)
        self.screen.show()

    def begin(self, password: str = PASSWORD) -> None:
        """Type a password and begin."""
        self.part.password.setText(password)
        self.part.begin.click()

    def files(self) -> list[Path]:
        """What was written."""
        return sorted(self.folder.glob("*.pdf"))

    def words(self) -> str:
        """What came of it."""
        label = self.part.findChild(Label, "stack_words")
        assert isinstance(label, Label)
        return label.text()


@pytest.fixture
def stack(qtbot: QtBot, tmp_path: Path) -> Stack:
    """Three zaken."""
    return Stack(qtbot, tmp_path)


def test_every_open_zaak_gets_its_locked_file(stack: Stack) -> None:
    """Three zaken are three files with neutral names, that open with the password only."""
    stack.begin()
    assert (3, "Er zijn 3 overzichten opgeslagen.") == (len(stack.files()), stack.words())
    assert [1, 1, 1] == [one.beveiligd for one, _ in stack.office.afdrukken.ledger()]
    for path in stack.files():
        assert len(pypdfium2.PdfDocument(path.read_bytes(), PASSWORD)) >= 1
        with pytest.raises(pypdfium2.PdfiumError):
            pypdfium2.PdfDocument(path.read_bytes())
    assert ("", True) == (stack.part.password.text(), stack.part.begin.isVisibleTo(stack.part))


def test_stopping_keeps_what_is_there(stack: Stack) -> None:
    """After the first file no other one is made, and the page says so."""
    work = stack.screen._stack._stack
    work.moved.connect(lambda done, _total: work.stop() if done == 1 else None)
    stack.begin()
    assert (1, "Er is 1 overzicht opgeslagen. Gestopt bij 1 van 3.") == (
        len(stack.files()),
        stack.words(),
    )


def test_a_stack_with_a_weak_password_is_not_begun(stack: Stack) -> None:
    """No file is made, and the reason stands below the password."""
    stack.begin("kort")
    assert ([], True) == (
        stack.files(),
        "15 tekens" in stack.part.password.accessibleDescription(),
    )


def test_going_back_begins_no_stack(stack: Stack) -> None:
    """Without a folder there is nothing."""
    stack.asking.path = None
    stack.begin()
    assert ([], "") == (stack.files(), stack.words())


def test_a_folder_that_is_gone_ends_the_stack(stack: Stack) -> None:
    """What the computer cannot do is told above the page, and one can begin again."""
    said: list[Message] = []
    stack.screen.message_given.connect(said.append)
    stack.asking.path = stack.folder / "weg"
    stack.begin()
    assert (1, True) == (len(said), stack.part.begin.isVisibleTo(stack.part))
