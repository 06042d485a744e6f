from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from ui.look import look
from ui.widgets.bar_chart import BarChart


def coloured(chart: BarChart, line: int) -> int:
    """How many points of a line have the colour of a bar."""
    picture = chart.grab().toImage()
    high = chart.height() // 2
    y = line * high + high // 2
    wanted = QColor(look().colours.accent)
    return sum(picture.pixelColor(x, y) == wanted for x in range(picture.width()))


def test_bars_are_as_long_as_their_numbers(qtbot: QtBot) -> None:
    """Twice the number is twice the length, and nought draws nothing."""
    chart = BarChart("Proef", (("A", 4), ("B", 2)))
    qtbot.addWidget(chart)
    chart.resize(600, chart.height())
    assert abs(coloured(chart, 0) - 2 * coloured(chart, 1)) <= 3
    empty = BarChart("Proef", (("A", 1), ("B", 0)))
    qtbot.addWidget(empty)
    empty.resize(600, empty.height())
    assert (True, 0) == (coloured(empty, 0) > 100, coloured(empty, 1))


def test_a_screen_reader_hears_every_number(qtbot: QtBot) -> None:
    """The chart has the focus in its turn, a name and all its lines as a text."""
    chart = BarChart("Per maand", (("januari", 4), ("februari", 0)))
    qtbot.addWidget(chart)
    assert ("Staafgrafiek Per maand", "januari: 4; februari: 0") == (
        chart.accessibleName(),
        chart.accessibleDescription(),
    )
