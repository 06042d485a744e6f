"""Text in runs: the same letters in more than one ink, or with hits marked behind them."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.look import Ink, Role, look

_NO_LIMIT = 100_000.0


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one ink; a hit has the search colour behind it."""

    text: str
    ink: Ink = Ink.TEXT
    hit: bool = False


def marked(text: str, hits: Sequence[tuple[int, int]], ink: Ink = Ink.TEXT) -> tuple[Run, ...]:
    """The text in runs with its hits marked; `hits` are (start, length), in order, apart."""
    runs: list[Run] = []
    at = 0
    for start, length in hits:
        runs += [Run(text[at:start], ink), Run(text[start : start + length], ink, hit=True)]
        at = start + length
    return tuple(run for run in (*runs, Run(text[at:], ink)) if run.text)


def draw_runs(painter: QPainter, rect: QRectF, runs: Sequence[Run], font: QFont) -> None:
    """Draw the runs on one line, centred in height; cut first, so that no hit is split wrongly."""
    whole = "".join(run.text for run in runs)
    cut = QFontMetricsF(font).elidedText(whole, Qt.TextElideMode.ElideRight, rect.width())
    layout = laid_out(cut, font, _shortened(runs, len(cut)), _NO_LIMIT)
    top = rect.top() + (rect.height() - layout.boundingRect().height()) / 2
    layout.draw(painter, QPointF(rect.left(), top))


def _shortened(runs: Sequence[Run], length: int) -> Iterator[Run]:
    left = length
    for run in runs:
        if left > 0:
            yield Run(run.text[:left], run.ink, run.hit)
        left -= len(run.text)


def laid_out(
    text: str, font: QFont, runs: Iterator[Run] | Sequence[Run], width: float
) -> QTextLayout:
    """The text laid out in lines of this width, in the inks of its runs."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setFormats(list(_formats(runs)))
    layout.beginLayout()
    top = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, top))
        top += math.ceil(line.height())
    layout.endLayout()
    return layout


def _formats(runs: Iterator[Run] | Sequence[Run]) -> Iterator[QTextLayout.FormatRange]:
    colours = look().colours
    at = 0
    for run in runs:
        piece = QTextLayout.FormatRange()
        look_of = QTextCharFormat()
        ink = colours.hit_text if run.hit else colours.ink(run.ink)
        look_of.setForeground(QColor(ink))
        if run.hit:
            look_of.setBackground(QColor(colours.hit))
        piece.start = at
        piece.length = len(run.text)
        piece.format = look_of
        at += len(run.text)
        yield piece


class RunLabel(QLabel):
    """A text in runs that wraps. To a screen reader it is one plain text."""

    def __init__(
        self, runs: Sequence[Run] = (), role: Role = Role.SECOND, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._role = role
        self._runs: tuple[Run, ...] = ()
        self.setTextFormat(Qt.TextFormat.PlainText)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.show_runs(runs)
        self.dress()

    def dress(self) -> None:
        self.setFont(look().font(self._role))
        self.updateGeometry()

    def show_runs(self, runs: Sequence[Run]) -> None:
        """Replace the text."""
        self._runs = tuple(runs)
        self.setText("".join(run.text for run in runs))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return math.ceil(self._layout(width).boundingRect().height())

    def sizeHint(self) -> QSize:
        box = self._layout(_NO_LIMIT).boundingRect()
        return QSize(math.ceil(box.width()) + 1, math.ceil(box.height()))

    def minimumSizeHint(self) -> QSize:
        metrics = look().metrics(self._role)
        widest = max((metrics.horizontalAdvance(word) for word in self.text().split()), default=0)
        return QSize(math.ceil(widest) + 1, math.ceil(metrics.height()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._layout(self.width()).draw(painter, QPointF(0, 0))

    def _layout(self, width: float) -> QTextLayout:
        return laid_out(self.text(), look().font(self._role), self._runs, width)
