"""The two ways to see and change how far an item is: a glyph of four shapes, and a button."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QVariantAnimation, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.look import Icon, Role, draw_icon, look
from ui.look.sizes import BUTTON, RADIUS, SMALL_BUTTON
from ui.widgets.painted import PaintedButton, draw_box, draw_text, draw_tick, smooth_painter
from vertrouwenspersoon.domain.taken import Stand

STAND_WORDS = {
    Stand.OPEN: "Open",
    Stand.BEGONNEN: "Begonnen",
    Stand.GEDAAN: "Gedaan",
    Stand.NVT: "N.v.t.",
}
_SPOKEN = {
    Stand.OPEN: "open",
    Stand.BEGONNEN: "begonnen",
    Stand.GEDAAN: "gedaan",
    Stand.NVT: "niet van toepassing",
}
_GLYPH = 22
_BUTTON_WIDTH = 108
_FILL_MS = 120


class StateGlyph(PaintedButton):
    """The shape before a row. Drawn at 22, reacts on 40; the four shapes differ without colour."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(radius=RADIUS, parent=parent)
        self._stand = Stand.OPEN
        self._filled = 1.0
        self._fill = QVariantAnimation(self)
        self._fill.setDuration(_FILL_MS)
        self._fill.setStartValue(0.0)
        self._fill.setEndValue(1.0)
        self._fill.valueChanged.connect(self._grow)
        self.dress()

    def dress(self) -> None:
        self.setFixedSize(look().px(BUTTON), look().px(BUTTON))
        self.update()

    def show_state(self, stand: Stand, title: str) -> None:
        """Show how far the item with this title is."""
        became_done = stand is Stand.GEDAAN and self._stand is not Stand.GEDAAN
        self._stand = stand
        self.setAccessibleName(f"{title}: {_SPOKEN[stand]}")
        finished = stand is Stand.GEDAAN
        self.setAccessibleDescription(
            "Spatie zet dit op open" if finished else "Spatie zet dit op gedaan"
        )
        self._filled = 1.0
        if became_done and look().motion and self.isVisible():
            self._fill.start()
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth_painter(self)
        size = look().px(_GLYPH)
        left = (self.width() - size) / 2
        circle = QRectF(left, left, size, size)
        if self.underMouse():
            draw_box(painter, self.rect().toRectF(), look().px(RADIUS), fill=look().colours.hover)
        paint_glyph(painter, circle, self._stand, self._filled)

    def _grow(self, value: float) -> None:
        self._filled = value
        self.update()


def paint_glyph(painter: QPainter, circle: QRectF, stand: Stand, filled: float = 1.0) -> None:
    """One of the four shapes: empty circle, half filled, filled with a tick, dashed with a bar."""
    colours = look().colours
    inner = circle.adjusted(1, 1, -1, -1)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if stand is Stand.OPEN:
        painter.setPen(QPen(QColor(colours.border), 2))
        painter.drawEllipse(inner)
    elif stand is Stand.BEGONNEN:
        _paint_half(painter, inner)
    elif stand is Stand.GEDAAN:
        _paint_done(painter, circle, filled)
    else:
        _paint_dashed(painter, inner)


def _paint_half(painter: QPainter, circle: QRectF) -> None:
    ink = QColor(look().colours.focus)
    painter.setPen(QPen(ink, 2))
    painter.drawEllipse(circle)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    painter.drawPie(circle.adjusted(3, 3, -3, -3), 90 * 16, 180 * 16)


def _paint_done(painter: QPainter, circle: QRectF, filled: float) -> None:
    colours = look().colours
    shrink = circle.width() / 2 * (1 - filled)
    draw_box(
        painter,
        circle.adjusted(shrink, shrink, -shrink, -shrink),
        circle.width() / 2,
        fill=colours.ok.edge,
    )
    draw_tick(painter, circle, colours.page)


def _paint_dashed(painter: QPainter, circle: QRectF) -> None:
    pen = QPen(QColor(look().colours.border), 2)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setDashPattern([2.6, 1.5])
    painter.setPen(pen)
    painter.drawEllipse(circle)
    middle, half = circle.center(), circle.width() / 4.4
    painter.setPen(QPen(QColor(look().colours.text2), 2))
    painter.drawLine(middle - QPointF(half, 0), middle + QPointF(half, 0))


class StateButton(PaintedButton):
    """The word for how far an item is; asks for the menu of all four. Up and Down do too."""

    menu_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(radius=RADIUS, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self.menu_wanted)
        self.dress()

    def dress(self) -> None:
        self.setFixedSize(self.sizeHint())
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(look().px(_BUTTON_WIDTH), look().px(SMALL_BUTTON))

    def show_state(self, stand: Stand, title: str) -> None:
        """Show the word for how far the item with this title is."""
        self.setText(STAND_WORDS[stand])
        self.setAccessibleName(f"Stand van {title}: {_SPOKEN[stand]}, wijzigen")
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth_painter(self)
        worn, colours, rect = look(), look().colours, self.rect().toRectF()
        if self.underMouse() or self.isDown():
            fill = colours.neutral_soft if self.isDown() else colours.hover
            draw_box(painter, rect, worn.px(RADIUS), fill=fill)
        words = rect.adjusted(worn.px(12), 0, -worn.px(28), 0)
        draw_text(painter, words, self.text(), worn.font(Role.SECOND_MEDIUM), colours.text2)
        size = worn.px(14)
        place = QRectF(rect.right() - worn.px(10) - size, (rect.height() - size) / 2, size, size)
        draw_icon(painter, Icon.CHEVRON_DOWN, colours.text2, place)
