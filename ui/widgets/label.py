"""Text on a page: one role, one ink, never markup."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from ui.look import Icon, Ink, Role, draw_icon, look
from ui.look.sizes import PROSE_WIDTH


class Label(QLabel):
    """A text in a role and an ink. What a person typed is shown as typed: no markup is read."""

    def __init__(
        self,
        text: str = "",
        role: Role = Role.BODY,
        ink: Ink = Ink.TEXT,
        *,
        wrap: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._role = role
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        self.setWordWrap(wrap)
        self.setProperty("ink", ink.value)
        self.dress()

    def dress(self) -> None:
        self.setFont(look().font(self._role))

    def heightForWidth(self, width: int) -> int:
        """The height it takes; a layout asks for more width than a longest line allows."""
        return super().heightForWidth(min(width, self.maximumWidth()))

    def show_ink(self, ink: Ink) -> None:
        """Change the ink."""
        self.setProperty("ink", ink.value)
        self.style().unpolish(self)
        self.style().polish(self)

    def show_role(self, role: Role) -> None:
        """Change the role."""
        self._role = role
        self.dress()


class Prose(Label):
    """Text that wraps at about 75 characters, whatever the width of the page."""

    def __init__(
        self,
        text: str = "",
        role: Role = Role.BODY,
        ink: Ink = Ink.MUTED,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, role, ink, wrap=True, parent=parent)

    def dress(self) -> None:
        super().dress()
        self.setMaximumWidth(look().px(PROSE_WIDTH))


class IconMark(QWidget):
    """An icon beside a word; on its own it says nothing to a screen reader."""

    def __init__(
        self, icon: Icon, size: int, ink: Ink = Ink.MUTED, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icon, self._size, self._ink = icon, size, ink
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.dress()

    def dress(self) -> None:
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        return QSize(look().px(self._size), look().px(self._size))

    def show_icon(self, icon: Icon, ink: Ink) -> None:
        """Change the icon and its ink."""
        self._icon, self._ink = icon, ink
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        draw_icon(painter, self._icon, look().colours.ink(self._ink), self.rect().toRectF())


class Hairline(QFrame):
    """A line of one pixel between rows; decoration only."""

    def __init__(self, parent: QWidget | None = None, *, upright: bool = False) -> None:
        super().__init__(parent)
        self.setProperty("surface", "hair")
        if upright:
            self.setFixedWidth(1)
        else:
            self.setFixedHeight(1)
