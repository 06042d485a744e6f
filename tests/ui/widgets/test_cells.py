import itertools

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from ui.look import Ink, Role, look
from ui.look.tokens import LIGHT
from ui.widgets.cells import paint_protected_cell, paint_row_ground
from ui.widgets.label import Label
from ui.widgets.run_label import Run, RunLabel, draw_runs, marked

TEXT = "Hij riep aan de balie dat hij terugkomt"


def canvas() -> QImage:
    image = QImage(120, 40, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    return image


def has(image: QImage, colour: str, left: int, right: int) -> bool:
    spots = itertools.product(range(left, right), range(image.height()))
    return any(image.pixelColor(x, y) == QColor(colour) for x, y in spots)


def test_a_protected_cell_shows_a_dot_where_digits_end() -> None:
    """The dot stands left of where digits end, on the neutral ground."""
    image = canvas()
    painter = QPainter(image)
    paint_protected_cell(painter, QRectF(0, 0, 120, 40), digits_right=100)
    painter.end()
    assert (True, False, LIGHT.neutral_soft.lower()) == (
        has(image, LIGHT.text2, 94, 101),
        has(image, LIGHT.text2, 101, 120),
        image.pixelColor(20, 20).name(),
    )


def test_a_selected_row_has_more_than_colour() -> None:
    """A selected row has a bar at its left edge, and only in the first column."""
    images = []
    for first in (True, False):
        image = canvas()
        painter = QPainter(image)
        paint_row_ground(painter, QRectF(0, 0, 120, 40), selected=True, first=first)
        painter.end()
        images.append(image)
    assert [True, False] == [has(image, LIGHT.focus, 0, 3) for image in images]


def test_hits_are_marked_where_they_are() -> None:
    """A text is cut at its hits, and the runs together are the text."""
    runs = marked(TEXT, ((16, 5),), Ink.MUTED)
    assert ([("balie", True)], TEXT) == (
        [(run.text, run.hit) for run in runs if run.hit],
        "".join(run.text for run in runs),
    )


def test_a_hit_has_its_ground() -> None:
    """Behind a hit lies the search colour, also when the rest is cut off."""
    image = canvas()
    painter = QPainter(image)
    runs = (Run("balie", hit=True), Run(" en nog veel meer tekst dan hier past"))
    draw_runs(painter, QRectF(0, 0, 110, 40), runs, look().font(Role.SECOND))
    painter.end()
    assert (True, False) == (has(image, LIGHT.hit, 0, 30), has(image, LIGHT.hit, 60, 120))


def test_runs_wrap_like_a_label(qtbot: QtBot) -> None:
    """A text in runs is as high as the same text in one piece."""
    runs, plain = RunLabel((Run(TEXT[:20]), Run(TEXT[20:]))), Label(TEXT, Role.SECOND, wrap=True)
    qtbot.addWidget(runs)
    qtbot.addWidget(plain)
    widths = (300, 140, 100)
    assert [plain.heightForWidth(width) for width in widths] == [
        runs.heightForWidth(width) for width in widths
    ]


def test_typed_markup_is_shown_as_typed(qtbot: QtBot) -> None:
    """What a person typed is never read as markup."""
    label = Label("<b>Merel</b> & co")
    qtbot.addWidget(label)
    assert Qt.TextFormat.PlainText == label.textFormat()
