from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.label import Label
from ui.widgets.scroll_page import ScrollPage

LONG = "Dit is een lange zin over wat er vandaag te doen is. " * 8


def page_of(qtbot: QtBot, width: int) -> tuple[ScrollPage, Label]:
    page = ScrollPage(insets=False)
    qtbot.addWidget(page)
    label = Label(LONG, wrap=True)
    page.body.addWidget(label)
    page.resize(width, 60)
    page.show()
    QApplication.processEvents()
    return page, label


def height_of(page: ScrollPage) -> int:
    sheet = page.widget()
    assert sheet is not None
    return sheet.height()


def test_a_page_is_as_high_as_its_text_at_this_width(qtbot: QtBot) -> None:
    """A wrapped text gets the height for the width of the page, not for its narrowest."""
    page, label = page_of(qtbot, 700)
    width = page.viewport().width()
    assert label.heightForWidth(width) == height_of(page)


def test_a_page_follows_its_width(qtbot: QtBot) -> None:
    """A page that gets wider gets lower."""
    page, _label = page_of(qtbot, 300)
    narrow = height_of(page)
    page.resize(900, 60)
    QApplication.processEvents()
    assert height_of(page) < narrow


def test_a_page_follows_its_content(qtbot: QtBot) -> None:
    """When content comes, the page gets higher."""
    page, _label = page_of(qtbot, 300)
    before = height_of(page)
    page.body.addWidget(Label("Nog een regel"))
    QApplication.processEvents()
    assert height_of(page) > before


def test_new_parts_have_their_height_at_once(qtbot: QtBot) -> None:
    """After the first round of events a part in a part is as high as its text."""
    page, _label = page_of(qtbot, 300)
    part = QWidget()
    column = QVBoxLayout(part)
    words = Label(LONG, wrap=True)
    column.addWidget(words)
    page.body.addWidget(part)
    QApplication.sendPostedEvents()
    assert words.heightForWidth(words.width()) == words.height()


def test_what_was_hidden_stays_hidden(qtbot: QtBot) -> None:
    """A part that was put away before it came into the page is not shown by it."""
    page, _label = page_of(qtbot, 300)
    away = Label("Alleen als het nodig is")
    away.hide()
    page.body.addWidget(away)
    QApplication.processEvents()
    assert not away.isVisible()
