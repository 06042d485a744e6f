"""An empty list says what to do."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.look import Icon, Ink, Role
from ui.look.sizes import ICON_EMPTY
from ui.widgets.button import Button, Kind
from ui.widgets.label import IconMark, Label
from ui.widgets.surface import Ground, Surface

_CENTRE = Qt.AlignmentFlag.AlignHCenter


class EmptyState(Surface):
    """Icon, title, one sentence and one button, centred; a hairline box if files can be dropped."""

    action_wanted = Signal()
    files_dropped = Signal(object)
    """A tuple of `Path`, only when made as a drop target."""

    def __init__(
        self,
        icon: Icon,
        title: str,
        text: str,
        *,
        action: str = "",
        action_icon: Icon | None = None,
        drop_target: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(Ground.BOX if drop_target else Ground.PAGE, parent)
        self.setObjectName("empty_state")
        self.setAcceptDrops(drop_target)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 12, 24, 12)
        column.setSpacing(4)
        column.addWidget(IconMark(icon, ICON_EMPTY, Ink.FAINT), 0, _CENTRE)
        column.addSpacing(4)
        for label in (
            Label(title, Role.SECTION, wrap=True),
            Label(text, Role.SECOND, Ink.MUTED, wrap=True),
        ):
            label.setAlignment(_CENTRE)
            column.addWidget(label)
        if action:
            column.addSpacing(6)
            column.addWidget(self._button(action, action_icon), 0, _CENTRE)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if local_files(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.files_dropped.emit(tuple(local_files(event)))

    def _button(self, action: str, icon: Icon | None) -> Button:
        button = Button(action, Kind.SECONDARY, icon, small=True)
        button.setObjectName("empty_state_action")
        button.clicked.connect(self.action_wanted)
        return button


def local_files(event: QDropEvent) -> Sequence[Path]:
    """The files on this computer that are being dropped."""
    urls = event.mimeData().urls()
    return [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
