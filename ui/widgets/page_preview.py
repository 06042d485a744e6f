"""The paper on the screen: a drawn page, scaled, on a desk."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.look import look
from ui.look.sizes import PAGE_INSET
from ui.widgets.painted import draw_box, smooth_painter

_A4_LANDSCAPE = QSize(842, 595)
MARK = "#1B4F91"
"""The blue of the paper itself: paper stays light in dark."""
_MARGIN = 0.025


class PagePreview(QWidget):
    """Shows one page as large as its width allows; the paper stays white in dark.

    The page can have the keyboard focus, so that a screen reader can read its text alternative.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page = QImage()
        self._mark: tuple[float, float] | None = None
        self.setObjectName("page_preview")
        self.setAccessibleName("Voorbeeld van de pagina")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_page(
        self, page: QImage, alternative: str, mark: tuple[float, float] | None = None
    ) -> None:
        """Show a drawn page; `alternative` says in text what is on it.

        `mark` outlines a strip, from a share of the height to another: on the screen only.
        """
        self._page, self._mark = page, mark
        self.setAccessibleDescription(alternative)
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        size = self._page_size()
        paper = max(width - 2 * self._inset(), 1)
        return round(paper * size.height() / size.width()) + 2 * self._inset()

    def sizeHint(self) -> QSize:
        width = look().px(_A4_LANDSCAPE.width() * 3 // 4)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self.heightForWidth(200))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth_painter(self)
        painter.fillRect(self.rect(), QColor(look().colours.desk))
        paper = self._paper()
        if self._page.isNull():
            draw_box(painter, paper, 0, fill="#FFFFFF", edge=look().colours.hair)
            return
        # Scaled by Qt's image code, which averages; a painter would drop thin lines.
        ratio = self.devicePixelRatioF()
        size = (paper.size() * ratio).toSize()
        drawn = self._page.scaled(
            size, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        painter.drawImage(paper, drawn)
        draw_box(painter, paper, 0, edge=look().colours.hair)
        if self._mark is not None:
            draw_box(painter, self._strip(paper, *self._mark), look().px(3), edge=MARK)

    def _strip(self, paper: QRectF, top: float, foot: float) -> QRectF:
        """The marked part of the paper, a little inside its edges."""
        inset = paper.width() * _MARGIN
        high = paper.height()
        return QRectF(
            paper.left() + inset,
            paper.top() + top * high,
            paper.width() - 2 * inset,
            (foot - top) * high,
        )

    def _paper(self) -> QRectF:
        """The paper in the middle of the desk, as large as fits."""
        inset, size = self._inset(), self._page_size()
        room = self.rect().toRectF().adjusted(inset, inset, -inset, -inset)
        scale = min(room.width() / size.width(), room.height() / size.height())
        width, height = size.width() * scale, size.height() * scale
        left = room.left() + (room.width() - width) / 2
        return QRectF(round(left), room.top(), round(width), round(height))

    def _page_size(self) -> QSize:
        return _A4_LANDSCAPE if self._page.isNull() else self._page.size()

    def _inset(self) -> int:
        return look().px(PAGE_INSET)
