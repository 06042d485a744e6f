"""Draws the lines of the table of zaken: two lines a cell, hits marked."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.look import Ink, Role, look
from ui.models.zaken import LINE_ROLE, Column, ZaakLine
from ui.widgets.cells import paint_row_ground, paint_two_lines
from ui.widgets.run_label import Run, draw_runs

ROW_HEIGHT = 64
FIRST_INSET = 32
_SIDE = 8


class ZakenDelegate(QStyledItemDelegate):
    """Draws from the `ZaakLine` of a row; nothing is measured per row."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(super().sizeHint(option, index).width(), look().px(ROW_HEIGHT))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        line = index.data(LINE_ROLE)
        if not isinstance(line, ZaakLine):
            return
        column = Column(index.column())
        rect = QRectF(option.rect)
        state = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        first = column is Column.ZAAK
        painter.save()
        paint_row_ground(painter, rect, selected=selected, hovered=hovered, first=first)
        side = look().px(_SIDE)
        left = look().px(FIRST_INSET) if first else side
        self._paint_texts(painter, rect.adjusted(left, 0, -side, 0), line, column)
        painter.restore()

    def _paint_texts(self, painter: QPainter, rect: QRectF, line: ZaakLine, column: Column) -> None:
        if column is Column.TITEL:
            _paint_runs(painter, rect, line)
            return
        first, second = line.texts(column)
        looks = {
            Column.ZAAK: (Role.BODY_STRONG, Ink.LINK),
            Column.STAP: (Role.BODY, Ink.TEXT),
            Column.TERMIJN: (Role.LABEL, line.due_ink),
        }[column]
        icon = line.due_icon if column is Column.TERMIJN else None
        paint_two_lines(
            painter, rect, (first, *looks), (second, Role.CAPTION, Ink.MUTED), icon=icon
        )


def _paint_runs(painter: QPainter, rect: QRectF, line: ZaakLine) -> None:
    worn = look()
    heights = [worn.metrics(role).height() for role in (Role.BODY_STRONG, Role.CAPTION)]
    top = rect.top() + (rect.height() - sum(heights)) / 2
    for runs, role, y, height in (
        (line.titel, Role.BODY_STRONG, top, heights[0]),
        (line.second or (Run(""),), Role.CAPTION, top + heights[0], heights[1]),
    ):
        place = QRectF(rect.left(), y, rect.width(), height)
        draw_runs(painter, place, runs, worn.font(role))
