"""A page that scrolls, exactly as high as its content at the width it has."""

from collections import deque

from PySide6.QtCore import QElapsedTimer, QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLayout, QScrollArea, QVBoxLayout, QWidget

from ui.look import look
from ui.look.sizes import PAGE_INSET, STEP_4

_TURN_MS = 20


class ScrollPage(QScrollArea):
    """Put content in `body`, a column with the page's insets.

    Qt would give wrapped labels the height they have at their narrowest; this page asks the
    height at its real width instead, after every resize and every change of content.
    """

    def __init__(self, parent: QWidget | None = None, *, insets: bool = True) -> None:
        super().__init__(parent)
        self._insets = insets
        self._coming: deque[QWidget] = deque()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        sheet = _Sheet()
        self.body = QVBoxLayout(sheet)
        self.body.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self.body.setSpacing(0)
        self.setWidget(sheet)
        # Qt fills the sheet behind our back; the ground is the page's.
        sheet.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        self.dress()

    def dress(self) -> None:
        if self._insets:
            side, top = look().px(PAGE_INSET), look().px(STEP_4)
            self.body.setContentsMargins(side, top, side, look().px(PAGE_INSET))
        else:
            self.body.setContentsMargins(0, 0, 0, 0)

    def show_in_turn(self, part: QWidget) -> None:
        """Let a part of a long page come a moment after those before it, so that none is felt."""
        part.hide()
        self._coming.append(part)

    def show_next(self) -> bool:
        """Let some of those parts come; whether there are more."""
        since = QElapsedTimer()
        since.start()
        while self._coming and since.elapsed() < _TURN_MS:
            self._coming.popleft().show()
        return bool(self._coming)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        sheet = self.widget()
        if isinstance(sheet, _Sheet):
            sheet.fit(self.viewport().width())


def bring_into_sight(part: QWidget) -> None:
    """Scroll the page around a part to where it is seen."""
    parent = part.parentWidget()
    while parent is not None and not isinstance(parent, QScrollArea):
        parent = parent.parentWidget()
    if isinstance(parent, QScrollArea):
        parent.ensureWidgetVisible(part, 0, 80)


class _Sheet(QWidget):
    """What scrolls. It knows its height for its width and nothing about its narrowest."""

    def fit(self, width: int) -> None:
        layout = self.layout()
        if layout is None:
            return
        asked = layout.totalHeightForWidth(width)
        height = asked if asked >= 0 else layout.totalSizeHint().height()
        self.setMinimumHeight(height)
        # At once: the scroll area would do it after the rows were painted on top of each other.
        if self.height() < height:
            self.resize(self.width(), height)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            _settle(self.layout())
            self.fit(self.width())
        return super().event(event)


def _settle(layout: QLayout | None) -> None:
    """Give every part below a layout its size at once, the innermost first.

    Qt does this level by level, in events between which it paints: rows would be seen on top of
    each other for a moment. New parts count as soon as they are shown, so they are shown first.
    """
    if layout is None:
        return
    for place in range(layout.count()):
        item = layout.itemAt(place)
        if item is None:
            continue
        widget = item.widget()
        if widget is None:
            _settle(item.layout())
            continue
        if not widget.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide):
            widget.show()
        if not widget.isHidden():
            _settle(widget.layout())
    layout.activate()
