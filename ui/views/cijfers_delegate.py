"""Draws the table of figures: labels, numbers at the right, dots in the place of digits."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.look import Role, look
from ui.look.sizes import NUMBER_ROW
from ui.models.cijfers import LINE_ROLE, CijferLine, Column
from ui.widgets.cells import paint_cell_focus, paint_protected_cell
from ui.widgets.painted import LEFT, RIGHT, draw_text

_SIDE, _DIGITS = 8, 16


class CijfersDelegate(QStyledItemDelegate):
    """The selected number has the ring, inside its cell."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(super().sizeHint(option, index).width(), look().px(NUMBER_ROW))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        line = index.data(LINE_ROLE)
        if not isinstance(line, CijferLine):
            return
        rect = QRectF(option.rect)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        _paint_line(painter, rect, line)
        worn, colours = look(), look().colours
        role = Role.BODY_STRONG if line.total else Role.BODY
        if Column(index.column()) is Column.LABEL:
            place = rect.adjusted(worn.px(_SIDE), 0, -worn.px(_SIDE), 0)
            draw_text(painter, place, line.label, worn.font(role), colours.text, align=LEFT)
        else:
            self._paint_number(painter, rect, line, selected=selected)
        painter.restore()

    def _paint_number(
        self, painter: QPainter, rect: QRectF, line: CijferLine, *, selected: bool
    ) -> None:
        worn = look()
        cell = rect.adjusted(worn.px(6), worn.px(6), -worn.px(2), -worn.px(6) - 1)
        right = cell.right() - worn.px(_DIGITS)
        if line.protected:
            paint_protected_cell(painter, cell, digits_right=right, selected=selected)
            return
        if selected:
            paint_cell_focus(painter, cell)
        role = Role.BODY_STRONG if line.total else Role.BODY
        place = QRectF(rect.left(), rect.top(), right - rect.left(), rect.height())
        draw_text(painter, place, line.tekst, worn.font(role), worn.colours.text, align=RIGHT)


def _paint_line(painter: QPainter, rect: QRectF, line: CijferLine) -> None:
    """A hairline below, and over a total a line that counts."""
    colours = look().colours
    if line.total:
        painter.setPen(QPen(QColor(colours.border), 1))
        y = rect.top() + 0.5
    else:
        painter.setPen(QPen(QColor(colours.hair), 1))
        y = rect.bottom() - 0.5
    painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y))
