"""Painting for table delegates: two lines, hits, the protected cell, the focus inside a cell."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from ui.look import Icon, Ink, Role, draw_icon, look
from ui.look.sizes import RADIUS_CELL
from ui.widgets.painted import LEFT, draw_box, draw_text

PROTECTED_TEXT = "beschermd getal"
"""What a screen reader says for a protected cell; nothing about why or how large."""
_DOT = 5
_BAR = 3


def paint_protected_cell(
    painter: QPainter, rect: QRectF, *, digits_right: float, selected: bool = False
) -> None:
    """A protected number: a dot of which the right edge is where digits end (`digits_right`).

    Zero, small and companion cells look the same, so nothing here depends on the number.
    """
    colours = look().colours
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    fill = colours.accent_soft if selected else colours.neutral_soft
    draw_box(painter, rect, look().px(RADIUS_CELL), fill=fill)
    if selected:
        paint_cell_focus(painter, rect)
    radius = look().px(_DOT) / 2
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours.text2))
    painter.drawEllipse(QPointF(digits_right - radius, rect.center().y()), radius, radius)
    painter.restore()


def paint_cell_focus(painter: QPainter, rect: QRectF) -> None:
    """The focus ring of a table cell: inside the cell."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw_box(painter, rect, look().px(RADIUS_CELL), edge=look().colours.focus, width=2)
    painter.restore()


def paint_row_ground(
    painter: QPainter, rect: QRectF, *, selected: bool, hovered: bool = False, first: bool = False
) -> None:
    """The ground of a table cell: selection or mouse, the bar of the first column, the hairline."""
    colours = look().colours
    if selected or hovered:
        painter.fillRect(rect, QColor(colours.accent_soft if selected else colours.hover))
    if selected and first:
        bar = QRectF(rect.left(), rect.top(), look().px(_BAR), rect.height())
        painter.fillRect(bar, QColor(colours.focus))
    painter.setPen(QPen(QColor(colours.hair), 1))
    bottom = rect.bottom() - 0.5
    painter.drawLine(QPointF(rect.left(), bottom), QPointF(rect.right(), bottom))


def paint_two_lines(
    painter: QPainter,
    rect: QRectF,
    first: tuple[str, Role, Ink],
    second: tuple[str, Role, Ink],
    icon: Icon | None = None,
) -> None:
    """Two lines of text in a cell, centred in height, perhaps with an icon before the first."""
    worn = look()
    height = worn.metrics(first[1]).height(), worn.metrics(second[1]).height()
    top = rect.top() + (rect.height() - sum(height)) / 2
    left = rect.left()
    if icon is not None:
        size = worn.px(16)
        place = QRectF(left, top + (height[0] - size) / 2, size, size)
        draw_icon(painter, icon, worn.colours.ink(first[2]), place)
        left += size + worn.px(6)
    for (text, role, ink), y, line in (
        (first, top, height[0]),
        (second, top + height[0], height[1]),
    ):
        place = QRectF(left, y, rect.right() - left, line)
        draw_text(painter, place, text, worn.font(role), worn.colours.ink(ink), align=LEFT)
