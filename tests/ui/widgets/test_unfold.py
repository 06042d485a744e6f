from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.look import Theme, apply_look
from ui.widgets.label import Label
from ui.widgets.unfold import unfold


def page_of(qtbot: QtBot) -> tuple[QWidget, Label]:
    page, part = QWidget(), Label("Details")
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    column.addWidget(part)
    part.hide()
    page.show()
    return page, part


def test_without_motion_a_part_is_there_at_once(qtbot: QtBot) -> None:
    """Where nothing may move, a part has its full height at once."""
    _page, part = page_of(qtbot)
    unfold(part)
    assert (True, 16_777_215) == (part.isVisible(), part.maximumHeight())


def test_with_motion_a_part_grows_and_is_free_again(qapp: QApplication, qtbot: QtBot) -> None:
    """Where things may move, a part starts small and in the end has no limit left."""
    apply_look(qapp, Theme.LIGHT, motion=True)
    _page, part = page_of(qtbot)
    unfold(part)
    first = part.maximumHeight()
    qtbot.waitUntil(lambda: part.maximumHeight() == 16_777_215)
    assert first < part.sizeHint().height()
