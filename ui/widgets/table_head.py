"""The head of a table: words over a line, the sort arrow after the word it belongs to."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QHeaderView, QWidget

from ui.look import Icon, Role, draw_icon, look
from ui.look.sizes import TABLE_HEAD
from ui.widgets.painted import LEFT, RIGHT, draw_text

_ARROW = 14


class TableHead(QHeaderView):
    """Paints itself: a style sheet would put the arrow far right and forget the text scale."""

    def __init__(self, *, first_inset: int = 8, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._first_inset = first_inset
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setHighlightSections(False)
        self.dress()

    def dress(self) -> None:
        self.setFixedHeight(look().px(TABLE_HEAD))
        self.viewport().update()

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), look().px(TABLE_HEAD))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        worn, colours = look(), look().colours
        place = QRectF(rect)
        painter.fillRect(place, QColor(colours.page))
        painter.setPen(QPen(QColor(colours.border), 1))
        bottom = place.bottom() - 0.5
        painter.drawLine(
            place.bottomLeft().toPoint().x(), int(bottom), int(place.right()), int(bottom)
        )
        words = str(self.model().headerData(section, Qt.Orientation.Horizontal) or "")
        font = worn.font(Role.CAPTION_STRONG)
        first = self.visualIndex(section) == 0
        inset = worn.px(self._first_inset if first else 8)
        text = place.adjusted(inset, 0, -worn.px(8), 0)
        align = self.model().headerData(
            section, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole
        )
        right = isinstance(align, int) and bool(align & int(RIGHT.value))
        draw_text(painter, text, words, font, colours.text2, align=RIGHT if right else LEFT)
        if self.isSortIndicatorShown() and self.sortIndicatorSection() == section and not right:
            self._paint_arrow(painter, text, words)

    def _paint_arrow(self, painter: QPainter, text: QRectF, words: str) -> None:
        worn = look()
        width = worn.metrics(Role.CAPTION_STRONG).horizontalAdvance(words)
        size = worn.px(_ARROW)
        left = text.left() + width + worn.px(4)
        if left + size > text.right():
            return
        up = self.sortIndicatorOrder() is Qt.SortOrder.AscendingOrder
        place = QRectF(left, text.center().y() - size / 2, size, size)
        draw_icon(painter, Icon.ARROW_UP if up else Icon.ARROW_DOWN, worn.colours.text2, place)
