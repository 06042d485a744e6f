"""One focus ring for the whole program: it goes where the keyboard goes."""

import shiboken6
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QFocusFrame,
    QLineEdit,
    QWidget,
)

_BY_KEYBOARD = Qt.WidgetAttribute.WA_KeyboardFocusChange
_OWN_RING = (QLineEdit, QComboBox, QAbstractScrollArea, QAbstractSpinBox)
"""Fields thicken their own border and tables draw the ring inside the cell."""


class FocusRing(QObject):
    """Moves a `QFocusFrame` along with the focus while the person uses the keyboard."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._frame: QFocusFrame | None = None
        app.focusChanged.connect(self._follow)

    def around(self) -> QWidget | None:
        """The control that has the ring now, if one has."""
        if self._frame is None or not shiboken6.isValid(self._frame):
            return None
        return self._frame.widget()

    def _follow(self, _old: QWidget | None, now: QWidget | None) -> None:
        if now is not None and _wants_ring(now):
            self._living_frame().setWidget(now)
        elif self.around() is not None:
            self._living_frame().setWidget(None)  # type: ignore[arg-type]  # Qt takes None; its stub does not

    def _living_frame(self) -> QFocusFrame:
        # Qt hangs the frame under the page it is drawn on, so it goes when that page goes.
        if self._frame is None or not shiboken6.isValid(self._frame):
            self._frame = QFocusFrame()
        return self._frame


def _wants_ring(widget: QWidget) -> bool:
    if QApplication.mouseButtons() != Qt.MouseButton.NoButton:
        # Qt sets this attribute at the first Tab and never takes it away; a click should.
        widget.window().setAttribute(_BY_KEYBOARD, on=False)
    return widget.window().testAttribute(_BY_KEYBOARD) and not isinstance(widget, _OWN_RING)
