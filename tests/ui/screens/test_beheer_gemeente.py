"""Voor IT en privacy in Beheer: every piece is saved and printed."""

from pathlib import Path

import pypdfium2
import pytest
from pytestqt.qtbot import QtBot

from tests.ui.kit import Answers, empty_office, make_desk
from ui.desk import Message
from ui.place import Page, Place
from ui.screens import beheer_gemeente
from ui.screens.beheer import BeheerScreen
from vertrouwenspersoon.content.gemeente import STUKKEN


@pytest.fixture
def page(qtbot: QtBot, tmp_path: Path) -> tuple[BeheerScreen, list[Message], Answers]:
    """Beheer, what it says, and what it asks."""
    asking = Answers()
    screen = BeheerScreen(make_desk(empty_office(), tmp_path, asking))
    said: list[Message] = []
    screen.message_given.connect(said.append)
    qtbot.addWidget(screen)
    screen.show()
    screen.open(Place(Page.BEHEER))
    return screen, said, asking


def test_each_piece_is_saved(
    page: tuple[BeheerScreen, list[Message], Answers], tmp_path: Path
) -> None:
    """Every piece that can be chosen becomes a PDF under the name that was asked."""
    screen, said, asking = page
    part = screen.view.gemeente
    for stuk in STUKKEN:
        asking.path = tmp_path / f"{stuk.id}.pdf"
        part.piece.show_value(stuk.id)
        part.save.click()
        assert len(pypdfium2.PdfDocument(asking.path.read_bytes())) >= 1
    assert [f"Opgeslagen als {stuk.id}.pdf" for stuk in STUKKEN] == [one.title for one in said]


def test_a_piece_is_printed(
    page: tuple[BeheerScreen, list[Message], Answers], tmp_path: Path
) -> None:
    """The first piece goes to the printer without a file in between."""
    screen, said, asking = page
    asking.path = tmp_path / "papier.pdf"
    screen.view.gemeente.print.click()
    assert asking.path.stat().st_size > 0
    assert said[0].title.endswith("naar de printer")


def test_who_goes_back_saves_nothing(page: tuple[BeheerScreen, list[Message], Answers]) -> None:
    """Without a place nothing is made and nothing is said."""
    screen, said, _ = page
    screen.view.gemeente.save.click()
    screen.view.gemeente.print.click()
    assert [] == said


def test_the_bill_and_licences_come_as_files(
    page: tuple[BeheerScreen, list[Message], Answers],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A built program gives both files as they are; a checkout has no button for it."""
    screen, said, asking = page
    part = screen.view.gemeente
    assert not part.files.isVisible()
    program, chosen = tmp_path / "programma", tmp_path / "stick"
    program.mkdir()
    chosen.mkdir()
    bill = '{"components": []}'
    (program / "sbom.cdx.json").write_text(bill)
    monkeypatch.setattr(beheer_gemeente, "program_folder", lambda: program)
    screen.open(Place(Page.BEHEER))
    assert part.files.isVisible()
    asking.path = chosen
    part.files.click()
    assert "Het programma is niet heel" == said[-1].title
    (program / "LICENTIES-VAN-DERDEN.txt").write_text("MIT")
    part.files.click()
    assert (bill, "MIT") == (
        (chosen / "sbom.cdx.json").read_text(),
        (chosen / "LICENTIES-VAN-DERDEN.txt").read_text(),
    )
