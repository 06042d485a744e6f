"""Voor IT en privacy in Beheer: makes the chosen piece, and saves or prints it."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ui.asking import PDF
from ui.desk import Desk, Message, trouble
from ui.installation import program_folder
from ui.look import Tone
from ui.version import program_version
from ui.views.beheer_gemeente import GemeentePart
from vertrouwenspersoon.content.gemeente import BILL, LICENCES, load_gemeentestuk, stukken
from vertrouwenspersoon.documents.stuk import render_stuk
from vertrouwenspersoon.domain.speech import counted
from vertrouwenspersoon.errors import ContentBroken, VertrouwenspersoonError
from vertrouwenspersoon.writing import write_file, write_files


class GemeenteHandling(QObject):
    """Draws on the lane; the office has no part in it."""

    def __init__(
        self, desk: Desk, part: GemeentePart, tell: Callable[[Message], None], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._desk, self._part, self._tell, self._window = desk, part, tell, parent
        part.save_wanted.connect(self._save)
        part.print_wanted.connect(self._print)
        part.files_wanted.connect(self._save_files)

    def open(self) -> None:
        """The person came to the page."""
        folder = program_folder()
        pieces = tuple((stuk.id, stuk.naam) for stuk in stukken(folder))
        self._part.show_pieces(pieces, built=(folder / BILL).is_file())

    def _save(self, piece: str) -> None:
        proposal = Path.home() / f"vertrouwenspersoon-{piece}.pdf"
        chosen = self._desk.asking.file_to_write(self._window, "Opslaan als PDF", proposal, PDF)
        if chosen is not None:

            def write() -> None:
                write_file(chosen, _drawn(piece), private=False)

            self._desk.lane.run(self, write, partial(self._saved, chosen.name), self._failed)

    def _saved(self, name: str, _: object) -> None:
        self._tell(Message(Tone.OK, f"Opgeslagen als {name}", "Er staat niets in over uw zaken."))

    def _print(self, piece: str) -> None:
        try:
            printer = self._desk.asking.printer(self._window)
        except VertrouwenspersoonError as error:
            self._failed(error)
            return
        if printer is None:
            return

        def send(pdf: bytes) -> None:
            from ui.printing import send_to_printer  # noqa: PLC0415 - loads printing

            try:
                pages = counted(send_to_printer(pdf, printer), "pagina is", "pagina’s zijn")
            except VertrouwenspersoonError as error:
                self._failed(error)
            else:
                self._tell(Message(Tone.OK, f"{pages} naar de printer"))

        self._desk.lane.run(self, partial(_drawn, piece), send, self._failed)

    def _save_files(self) -> None:
        title = "Map voor SBOM en licenties"
        folder = self._desk.asking.folder(self._window, title, Path.home())
        if folder is not None:

            def write() -> None:
                write_files(folder, _files())

            self._desk.lane.run(self, write, partial(self._saved, BILL), self._failed)

    def _failed(self, error: VertrouwenspersoonError) -> None:
        self._tell(trouble(error))


def _drawn(piece: str) -> bytes:
    return render_stuk(load_gemeentestuk(piece, program_folder()), program_version())


def _files() -> tuple[tuple[str, bytes], ...]:
    try:
        return tuple((name, (program_folder() / name).read_bytes()) for name in (BILL, LICENCES))
    except OSError:
        raise ContentBroken(BILL, "het bestand is niet te lezen") from None
