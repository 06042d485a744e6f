"""The edge of the practice vault lets everything below it be used."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.practice_edge import PracticeEdge


def test_a_click_goes_through(qtbot: QtBot) -> None:
    """A button at the very edge is still a button, and the middle is not covered."""
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(200, 100)
    button = QPushButton("Open", page)
    clicked: list[str] = []
    button.clicked.connect(lambda: clicked.append("Open"))
    edge = PracticeEdge(page)
    edge.setGeometry(page.rect())
    edge.show()
    page.show()
    qtbot.mouseClick(page.childAt(2, 2) or page, Qt.MouseButton.LeftButton)
    seen = page.grab().toImage()
    assert (["Open"], True) == (clicked, seen.pixelColor(1, 1) != seen.pixelColor(150, 80))
