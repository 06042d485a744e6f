"""Buttons in the kinds of the look; at most one primary button on a page."""

from enum import Enum

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui.look import Colours, Icon, Role, look, qicon
from ui.look.sizes import BUTTON, ICON_BUTTON, SMALL_BUTTON


class Kind(Enum):
    """How much a button asks for attention."""

    PRIMARY = "primary"
    """Filled: the thing that cannot wait. One per page at most."""
    TONAL = "tonal"
    SECONDARY = "secondary"
    QUIET = "quiet"
    LINK = "link"
    """Quiet, in the ink of a link."""
    DANGER = "danger"
    """Destroys something: secondary with danger ink."""
    DANGER_NOW = "danger-now"
    """Filled danger, only inside the confirmation of what destroys."""


_ICON_GAP = 10


class Button(QPushButton):
    """A button with a word, and perhaps an icon before it. Enter and Space press it."""

    def __init__(
        self,
        text: str,
        kind: Kind = Kind.SECONDARY,
        icon: Icon | None = None,
        *,
        small: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._kind, self._icon, self._small = kind, icon, small
        self.setProperty("kind", kind.value)
        self.setProperty("small", "true" if small else "false")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(False)
        self.dress()

    def dress(self) -> None:
        self.setFont(look().font(self._role()))
        self.setFixedHeight(look().px(SMALL_BUTTON if self._small else BUTTON))
        self._dress_icon()

    def show_kind(self, kind: Kind) -> None:
        """Change the kind, as when the last question becomes the one thing to do."""
        self._kind = kind
        self.setProperty("kind", kind.value)
        self.style().unpolish(self)
        self.style().polish(self)
        self.dress()

    def show_icon(self, icon: Icon | None) -> None:
        """Change the icon before the word, or leave it away."""
        self._icon = icon
        self._dress_icon()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def _dress_icon(self) -> None:
        if self._icon is None:
            self.setIcon(QIcon())
            return
        size, gap = look().px(ICON_BUTTON), look().px(_ICON_GAP) if self.text() else 0
        # Qt keeps 4 pixels between icon and word itself; the rest of the gap is in the picture.
        gap = max(gap - 4, 0)
        colours = look().colours
        self.setIcon(
            qicon(self._icon, _icon_ink(self._kind, colours), colours.text3, size, gap=gap)
        )
        self.setIconSize(QSize(size + gap, size))

    def _role(self) -> Role:
        light = self._kind in (Kind.QUIET, Kind.LINK)
        if self._small:
            return Role.SECOND_MEDIUM if light else Role.LABEL
        return Role.BODY_MEDIUM if light else Role.BODY_STRONG


class IconButton(Button):
    """A square button for cover, lock, close, previous and next; its name is told, not shown."""

    def __init__(
        self,
        icon: Icon,
        name: str,
        kind: Kind = Kind.QUIET,
        *,
        small: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", kind, icon, small=small, parent=parent)
        self.setProperty("square", "true")
        self.setAccessibleName(name)
        self.setToolTip(name)

    def dress(self) -> None:
        super().dress()
        self.setFixedWidth(self.height())


def _icon_ink(kind: Kind, colours: Colours) -> str:
    return {
        Kind.PRIMARY: colours.on_accent,
        Kind.QUIET: colours.text2,
        Kind.DANGER: colours.danger.ink,
        Kind.DANGER_NOW: colours.page,
    }.get(kind, colours.link)
