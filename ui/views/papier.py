"""Papier: one document as it will leave: seen first, then printed or saved, knowing the risk."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.look import Icon, Ink, Role, Tone
from ui.look.sizes import RING_ROOM
from ui.widgets.button import Button, Kind
from ui.widgets.form_row import FormRow
from ui.widgets.heading import SectionHeading
from ui.widgets.label import Label
from ui.widgets.layouts import FlowLayout, drop_all
from ui.widgets.notice import NoticeBar
from ui.widgets.page_preview import PagePreview
from ui.widgets.passphrase_field import PassphraseField
from ui.widgets.unfold import unfold
from vertrouwenspersoon.domain.speech import counted

_OPEN_TITLE = "Zonder wachtwoord kan iedereen dit bestand lezen"
_OPEN_TEXT = (
    "Ook wie de computer, de stick of de mail later in handen krijgt. Wis het als u klaar bent."
)
_SPOOLER_TITLE = "Een printer onthoudt soms wat hij afdrukt"
_SPOOLER_TEXT = (
    "Ook de computer bewaart het even in de wachtrij. Neem een printer waar u zelf bij staat, "
    "en haal het papier meteen weg."
)
_SHORTEST = "minstens 15 tekens"
_HELP = (
    "Wie het bestand krijgt, heeft dit wachtwoord nodig. Geef het op een andere manier door, "
    "bijvoorbeeld per telefoon. Wij kunnen het niet terughalen."
)


@dataclass(frozen=True, slots=True)
class PapierState:
    """A document that was drawn: its name, its code, its pages, and what stands on each."""

    naam: str
    code: str
    pages: Sequence[QImage]
    texts: Sequence[str]


class PapierPart(QWidget):
    """Shows the very pages; asks about the password and warns of the printer before anything."""

    print_wanted = Signal()
    """The warning was read, and the printer may be chosen."""
    save_wanted = Signal(object)
    """The password as `Confidential`, or None: without one, after the warning."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("papier")
        self._heading = SectionHeading("Zo komt het op papier")
        self.print_button = Button("Afdrukken", Kind.SECONDARY, Icon.PRINTER, small=True)
        self.save_button = Button("Opslaan als PDF", Kind.SECONDARY, Icon.FILE_DOWN, small=True)
        self.password = PassphraseField("Wachtwoord")
        self.password_row = FormRow(
            "Wachtwoord voor dit bestand",
            self.password,
            hint=_SHORTEST,
            help_text=_HELP,
        )
        self.save_locked = Button("Opslaan met wachtwoord", Kind.TONAL, Icon.LOCK, small=True)
        self.save_open = Button("Opslaan zonder wachtwoord", Kind.SECONDARY, small=True)
        self.print_now = Button("Printer kiezen", Kind.TONAL, Icon.PRINTER, small=True)
        self._saving, self._printing = QWidget(), QWidget()
        self._pages = QVBoxLayout()
        self._pages.setSpacing(0)
        self._name()
        self._connect()
        self._lay_out()
        self.hide()

    def show_state(self, state: PapierState) -> None:
        """Show the pages of a document."""
        self.put_away()
        count = len(state.pages)
        for number, (page, text) in enumerate(zip(state.pages, state.texts, strict=True), 1):
            preview = PagePreview()
            preview.show_page(page, f"{state.naam}, pagina {number} van {count}. {text}")
            self._pages.addWidget(preview)
        pages = counted(count, "pagina", "pagina’s")
        self._heading.show_text(
            f"{state.naam}: zo komt het op papier", f"{pages}, controlecode {state.code}"
        )
        self.show()

    def put_away(self) -> None:
        """Show no document, and forget what was typed for it."""
        self.hide()
        drop_all(self._pages)
        self.fold()

    def fold(self) -> None:
        """Close what was opened to print or save, and forget the password."""
        self.password.clear()
        self.password_row.clear_error()
        self._saving.hide()
        self._printing.hide()

    def show_password_error(self, text: str) -> None:
        """Say below the password what is wrong with it."""
        self.password_row.show_error(text)
        self.password.setFocus()

    def _ask_password(self) -> None:
        self.save_button.setFocus()
        self._printing.hide()
        unfold(self._saving)
        self.password.setFocus()

    def _warn_of_printer(self) -> None:
        self.print_button.setFocus()
        self._saving.hide()
        unfold(self._printing)
        self.print_now.setFocus()

    def _name(self) -> None:
        for name, widget in (
            ("paper_print", self.print_button),
            ("paper_save", self.save_button),
            ("paper_password", self.password),
            ("paper_save_locked", self.save_locked),
            ("paper_save_open", self.save_open),
            ("paper_print_now", self.print_now),
        ):
            widget.setObjectName(name)

    def _connect(self) -> None:
        self.print_button.clicked.connect(self._warn_of_printer)
        self.save_button.clicked.connect(self._ask_password)
        self.print_now.clicked.connect(self.print_wanted)
        self.save_open.clicked.connect(lambda: self.save_wanted.emit(None))
        self.save_locked.clicked.connect(self._save_locked)
        self.password.returnPressed.connect(self._save_locked)

    def _save_locked(self) -> None:
        self.save_wanted.emit(self.password.passphrase())

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._heading)
        column.addWidget(_in_a_row(self.print_button, self.save_button))
        for part, warning, below in (
            (self._printing, (_SPOOLER_TITLE, _SPOOLER_TEXT), (_in_a_row(self.print_now),)),
            (
                self._saving,
                (_OPEN_TITLE, _OPEN_TEXT),
                (self.password_row, _in_a_row(self.save_locked, self.save_open)),
            ),
        ):
            inside = QVBoxLayout(part)
            inside.setContentsMargins(0, 4, 0, 8)
            inside.setSpacing(10)
            inside.addWidget(NoticeBar(Tone.WARN, *warning, icon=Icon.TRIANGLE_ALERT))
            for widget in below:
                inside.addWidget(widget)
            column.addWidget(part)
            part.hide()
        words = "De code staat op elke pagina. Met die code zoekt u later in Beheer op wat dit is."
        column.addWidget(Label(words, Role.CAPTION, Ink.MUTED, wrap=True))
        column.addLayout(self._pages)


def _in_a_row(*buttons: Button) -> QWidget:
    holder = QWidget()
    row = FlowLayout(holder, gap=12)
    row.setContentsMargins(RING_ROOM, RING_ROOM, RING_ROOM, RING_ROOM)
    for button in buttons:
        row.addWidget(button)
    return holder
