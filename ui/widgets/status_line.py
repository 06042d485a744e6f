"""The line at the bottom: is it saved, is there a copy, which vault, how long until the lock."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.look import Icon, Ink, Role, Room, look
from ui.look.sizes import ICON_CHIP, PAGE_INSET, STATUS_HEIGHT
from ui.widgets.label import Hairline, IconMark, Label
from ui.widgets.surface import Ground, Surface


class StatusPart(QWidget):
    """An icon and a few words."""

    def __init__(self, icon: Icon, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._icon = IconMark(icon, ICON_CHIP)
        self._words = Label("", Role.CAPTION, Ink.MUTED)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self._icon)
        row.addWidget(self._words)

    def show_words(self, icon: Icon, text: str, ink: Ink = Ink.MUTED) -> None:
        """Say something else."""
        self._icon.show_icon(icon, ink)
        self._words.show_ink(ink)
        self._words.setText(text)

    def text(self) -> str:
        """What it says now."""
        return self._words.text()


class StatusLine(Surface):
    """Saved, back-up at the left; vault, lock at the right. Narrow leaves the back-up away."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Ground.RAIL, parent)
        self.setObjectName("status_line")
        self.setAccessibleName("Toestand")
        self._is_narrow = False
        self.saved = StatusPart(Icon.CHECK, "status_saved")
        self.backup = StatusPart(Icon.ARCHIVE, "status_backup")
        self.vault = StatusPart(Icon.KEY, "status_vault")
        self.lock = StatusPart(Icon.LOCK, "status_lock")
        row = QHBoxLayout()
        row.setContentsMargins(PAGE_INSET, 0, PAGE_INSET, 0)
        row.setSpacing(24)
        row.addWidget(self.saved)
        row.addWidget(self.backup)
        row.addStretch(1)
        row.addWidget(self.vault)
        row.addWidget(self.lock)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Hairline())
        column.addLayout(row, 1)
        self._place_backup()
        self.dress()

    def dress(self) -> None:
        self.setFixedHeight(look().px(STATUS_HEIGHT) + 1)

    def minimumSizeHint(self) -> QSize:
        """Small, so that the window can get narrow enough to be told to reflow."""
        return QSize(0, self.height())

    def show_saved(self, text: str, *, saved: bool = True) -> None:
        """Say "Alles bewaard, 11:42", or what is not saved yet."""
        icon, ink = (Icon.CHECK, Ink.OK) if saved else (Icon.CIRCLE_ALERT, Ink.DANGER)
        self.saved.show_words(icon, text, ink)

    def show_backup(self, text: str, ink: Ink = Ink.MUTED) -> None:
        """Say when the last back-up was made, in the ink of how pressing a new one is."""
        self.backup.show_words(Icon.ARCHIVE, text, ink)
        self._place_backup()

    def show_vault(self, name: str, *, practice: bool = False) -> None:
        """Which vault is open."""
        icon, ink = (Icon.PRACTICE, Ink.WARN) if practice else (Icon.KEY, Ink.MUTED)
        self.vault.show_words(icon, name, ink)

    def show_lock(self, text: str, *, soon: bool = False) -> None:
        """Say "Op slot over 9 min"; in the colour of a warning when it is about to happen."""
        self.lock.show_words(Icon.LOCK, text, Ink.WARN if soon else Ink.MUTED)

    def show_room(self, room: Room) -> None:
        """Take the layout for this much room."""
        self._is_narrow = room is Room.NARROW
        self._place_backup()

    def _place_backup(self) -> None:
        self.backup.setVisible(bool(self.backup.text()) and not self._is_narrow)
