"""The work behind a document: make it, show it, let it leave by printer or as a file."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from ui.asking import PDF
from ui.desk import Screen, trouble
from ui.drawing import draw_pages, text_of_pages
from ui.look import Tone
from ui.views.papier import PapierPart, PapierState
from vertrouwenspersoon.domain.afdruk import Papierstuk
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.speech import counted, document_words
from vertrouwenspersoon.errors import Reason, Refused, VertrouwenspersoonError
from vertrouwenspersoon.explain import explain

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

Refuse = Callable[[VertrouwenspersoonError], None]

_OF_PASSWORD = (
    Reason.PASSPHRASE_TOO_SHORT,
    Reason.PASSPHRASE_COMMON,
    Reason.TOO_LONG,
)


class PaperWork(QObject):
    """One document at a time: what is shown is what is printed and what is saved, byte for byte."""

    left = Signal()
    """A copy went to a printer or into a file: the ledgers have a new line."""

    def __init__(self, screen: Screen) -> None:
        super().__init__(screen)
        self._screen = screen
        self._part: PapierPart | None = None
        self._stuk: Papierstuk | None = None

    def show(
        self, part: PapierPart, make: Callable[[], Papierstuk], refused: Refuse | None = None
    ) -> None:
        """Make a document and show it in this part; `refused` hears why there is none."""
        self.forget()
        if part is not self._part:
            self._part = part
            part.print_wanted.connect(self._print)
            part.save_wanted.connect(self._save)
        self._screen.run(partial(_drawn, make), self._shown, refused or self._told)

    def forget(self) -> None:
        """Show no document any more."""
        self._stuk = None
        if self._part is not None and isValid(self._part):
            self._part.put_away()

    def _shown(self, drawn: tuple[Papierstuk, PapierState]) -> None:
        self._stuk, state = drawn
        if self._part is not None and isValid(self._part):
            self._part.show_state(state)

    def _save(self, password: Confidential | None) -> None:
        stuk, desk = self._stuk, self._screen.desk
        if stuk is None:
            return
        proposal = Path.home() / stuk.bestandsnaam
        chosen = desk.asking.file_to_write(self._screen, "Opslaan als PDF", proposal, PDF)
        if chosen is not None:
            write = partial(desk.office.afdrukken.write, stuk, chosen, password)
            self._screen.run(write, partial(self._saved, locked=password is not None), self._told)

    def _saved(self, _path: Path, *, locked: bool) -> None:
        self._fold()
        self.left.emit()
        if locked:
            text = "Zonder het wachtwoord gaat het bestand niet open. Geef het apart door."
        else:
            text = "Let op: dit bestand is niet versleuteld. Bewaar het veilig."
        self._screen.tell(Tone.OK, "De PDF is gemaakt", text)

    def _print(self) -> None:
        stuk, desk = self._stuk, self._screen.desk
        if stuk is None:
            return
        try:
            printer = desk.asking.printer(self._screen)
        except VertrouwenspersoonError as error:
            self._told(error)
            return
        if printer is not None:
            count = partial(desk.office.afdrukken.count_printed, stuk, printer.copyCount())
            self._screen.run(count, lambda _none: self._send(stuk, printer), self._told)

    def _send(self, stuk: Papierstuk, printer: "QPrinter") -> None:
        from ui.printing import send_to_printer  # noqa: PLC0415 - loads printing

        try:
            pages = send_to_printer(stuk.pdf, printer)
        except VertrouwenspersoonError as error:
            self._told(error)
            return
        self._fold()
        self.left.emit()
        copies = counted(printer.copyCount(), "exemplaar", "exemplaren")
        sent = counted(pages, "pagina is", "pagina’s zijn")
        self._screen.tell(
            Tone.OK, f"{sent} naar de printer", f"Dat is {copies}. Haal het papier meteen op."
        )

    def _fold(self) -> None:
        if self._part is not None and isValid(self._part):
            self._part.fold()

    def _told(self, error: VertrouwenspersoonError) -> None:
        of_password = isinstance(error, Refused) and error.reason in _OF_PASSWORD
        if of_password and self._part is not None and isValid(self._part):
            self._part.show_password_error(explain(error).line)
        else:
            self._screen.message_given.emit(trouble(error))


def _drawn(make: Callable[[], Papierstuk]) -> tuple[Papierstuk, PapierState]:
    """On the lane: the document, its pages as pictures, and what stands on them."""
    stuk = make()
    state = PapierState(
        document_words(stuk.afdruk.soort),
        stuk.afdruk.code,
        draw_pages(stuk.pdf),
        text_of_pages(stuk.pdf),
    )
    return stuk, state
