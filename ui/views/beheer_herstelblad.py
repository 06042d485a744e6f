"""Beheer, Herstelblad: the passphrase once more, and then the step itself."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.look import Icon, Ink, Role, Tone
from ui.look.sizes import RING_ROOM
from ui.views.herstelblad import HerstelbladView
from ui.widgets.button import Button, Kind
from ui.widgets.form_row import FormRow
from ui.widgets.label import Label
from ui.widgets.notice import NoticeBar
from ui.widgets.passphrase_field import PassphraseField


class SheetSection(QWidget):
    """Asks the passphrase; `begin` on its view shows the step in place of the question."""

    wanted = Signal(object)
    """The passphrase that was asked again, as `Confidential`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.passphrase = PassphraseField()
        self.passphrase.setObjectName("sheet_passphrase")
        self.row = FormRow("Uw wachtzin, nog een keer", self.passphrase)
        self.button = Button("Herstelblad maken", Kind.SECONDARY, Icon.FILE_TEXT)
        self.button.setObjectName("make_sheet")
        self.view = HerstelbladView()
        self.notice = NoticeBar(
            Tone.WARN,
            "Het herstelblad is nog niet klaar",
            "Zonder blad kan niemand de kluis openen als u de wachtzin vergeet.",
            icon=Icon.KEY,
        )
        self._asking = QWidget()
        self.button.clicked.connect(self._tell)
        self.passphrase.returnPressed.connect(self._tell)
        self._lay_out()
        self.show_settled(settled=True)
        self.show_step(shown=False)

    def show_settled(self, *, settled: bool) -> None:
        """Whether the sheet was read back or refused; otherwise say that it is not ready."""
        self.notice.setVisible(not settled)

    def show_step(self, *, shown: bool) -> None:
        """Show the step in place of the passphrase, or the other way round."""
        self.passphrase.clear()
        self.row.clear_error()
        self.view.setVisible(shown)
        self._asking.setVisible(not shown)

    def show_error(self, text: str) -> None:
        """Say beside the passphrase what is wrong."""
        self.row.show_error(text)

    def _tell(self) -> None:
        self.row.clear_error()
        if self.passphrase.text():
            self.wanted.emit(self.passphrase.passphrase())
        else:
            self.row.show_error("Typ uw wachtzin. Dan weten wij dat u het zelf bent.")
            self.passphrase.setFocus()

    def _lay_out(self) -> None:
        words = Label(
            "Met de code op dit blad opent u de kluis als u de wachtzin niet meer weet. Zonder "
            "blad kan niemand dat, ook wij niet. Bewaar het op papier, niet bij de laptop.",
            Role.SECOND,
            Ink.MUTED,
            wrap=True,
        )
        asking = QVBoxLayout(self._asking)
        asking.setContentsMargins(0, 0, 0, 0)
        asking.setSpacing(12)
        asking.addWidget(words)
        asking.addWidget(self.row)
        line = QHBoxLayout()
        line.setContentsMargins(0, RING_ROOM, 0, RING_ROOM)
        line.addWidget(self.button)
        line.addStretch(1)
        asking.addLayout(line)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for part in (self.notice, self._asking, self.view):
            column.addWidget(part)
