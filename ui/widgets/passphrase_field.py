"""A field for a passphrase or a PIN: dots, and a button at its end that shows what was typed."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.look import Icon, Role, look
from ui.widgets.button import IconButton
from vertrouwenspersoon.domain.confidential import Confidential

HEIGHT = 44


class PassphraseField(QLineEdit):
    """Keeps nothing: no undo, no suggestions, no copy of what is hidden."""

    def __init__(self, what: str = "Wachtzin", parent: QWidget | None = None) -> None:
        """`what` is typed here; it names the button."""
        super().__init__(parent)
        self._show, self._hide = f"{what} tonen", f"{what} verbergen"
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhNoAutoUppercase
        )
        self._eye = IconButton(Icon.EYE, self._show, small=True, parent=self)
        self._eye.setObjectName("show_passphrase")
        self._eye.setCursor(Qt.CursorShape.ArrowCursor)
        self._eye.clicked.connect(self._toggle)
        self.dress()

    def dress(self) -> None:
        self.setFont(look().font(Role.BODY))
        self.setFixedHeight(look().px(HEIGHT))
        self.setTextMargins(4, 0, look().px(36), 0)

    def passphrase(self) -> Confidential:
        """What was typed."""
        return Confidential(self.text())

    def show_text(self) -> None:
        """Show what stands in the field: it was made for the person, who has to read it."""
        if self.echoMode() is QLineEdit.EchoMode.Password:
            self._toggle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        gap = (self.height() - self._eye.height()) // 2
        self._eye.move(self.width() - self._eye.width() - gap, gap)

    def _toggle(self) -> None:
        hidden = self.echoMode() is QLineEdit.EchoMode.Password
        self.setEchoMode(QLineEdit.EchoMode.Normal if hidden else QLineEdit.EchoMode.Password)
        self._eye.show_icon(Icon.EYE_OFF if hidden else Icon.EYE)
        words = self._hide if hidden else self._show
        self._eye.setAccessibleName(words)
        self._eye.setToolTip(words)


class PinField(PassphraseField):
    """The same for a PIN: a keyboard on the screen begins with digits."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Pincode", parent)
        self.setInputMethodHints(self.inputMethodHints() | Qt.InputMethodHint.ImhPreferNumbers)
