"""The files of the evidence on the screen of a zaak: in, seen, copied, opened, and away."""

from pathlib import Path

from PySide6.QtCore import QObject

from ui.adding import Adding, Coming
from ui.asking import ANY
from ui.desk import Screen, trouble
from ui.look import Tone
from ui.looking_at import LookingAt
from ui.views import zaak_wishes as wish
from ui.views.zaak import ZaakView
from vertrouwenspersoon.domain.bijlage import Bijlage, BijlageId
from vertrouwenspersoon.domain.speech import VERBORGEN
from vertrouwenspersoon.domain.verborgen import Verborgen
from vertrouwenspersoon.domain.zaak import ZaakId
from vertrouwenspersoon.errors import Reason, Refused, VertrouwenspersoonError
from vertrouwenspersoon.explain import explain

_NO_MEMORY_FOLDER = (
    "De kopie zou op de schijf komen te staan. Sla zelf een kopie op, open hem, en wis hem daarna."
)
_NO_PROGRAM = "Sla een kopie op en open die op een computer die zo'n programma heeft."


class EvidenceWork(QObject):
    """What the wishes about files ask for; they do not change the rest of the page."""

    def __init__(self, screen: Screen, view: ZaakView) -> None:
        super().__init__(screen)
        self._screen, self._view = screen, view
        self._zaak: ZaakId | None = None
        self._adding = Adding(screen.desk.office, screen.desk.lane, self)
        self._adding.moved.connect(self._show_coming)
        self._adding.refused.connect(self._say_not_added)
        self._looking = LookingAt(screen.desk, self)

    def begin(self, zaak: ZaakId | None) -> None:
        """Another zaak, or none: what was looked at is gone."""
        if zaak != self._zaak:
            self.stop_looking()
        self._zaak = zaak

    def stop_looking(self) -> None:
        """End the process that shows a file, and let go of it."""
        self._looking.stop()

    def pid(self) -> int:
        """The process that is at work; 0 when there is none."""
        return self._looking.pid()

    def show_coming(self) -> None:
        """Show again how far a file is, on a page that was drawn anew."""
        self._show_coming(self._adding.coming())

    def wipe(self, bijlage: BijlageId) -> None:
        """Overwrite what was taken away."""
        self._adding.wipe(bijlage)

    def do(self, zaak: ZaakId, wanted: wish.Wish) -> bool:
        """Whether this was a wish about files of the evidence; those do not change the page."""
        match wanted:
            case wish.AskForFiles():
                self._ask_for_files(zaak)
            case wish.AddFiles(paths):
                self._adding.add(zaak, paths)
            case wish.StopAdding():
                self._adding.stop()
            case wish.CopyBijlage():
                self._copy(zaak, wanted)
            case wish.LookAtFile(bijlage):
                self._look(zaak, bijlage)
            case wish.OpenOutside(bijlage):
                self._open_outside(zaak, bijlage)
            case wish.TurnPage(page, width):
                self._looking.ask(page, width)
            case wish.CloseFile():
                self._looking.stop()
            case _:
                return False
        return True

    def _look(self, zaak: ZaakId, bijlage: BijlageId) -> None:
        found = self._view.file(bijlage)
        if found is not None:
            self._looking.look(found[0], zaak, found[1])

    def _ask_for_files(self, zaak: ZaakId) -> None:
        asking = self._screen.desk.asking
        paths = asking.files_to_read(self._screen, "Bestanden toevoegen", Path.home(), ANY)
        if paths:
            self._adding.add(zaak, paths)

    def _show_coming(self, coming: Coming | None) -> None:
        """How far a file is, as long as its zaak is the one that is open."""
        if coming is not None and coming.zaak == self._zaak:
            self._view.show_coming(coming.name, coming.done, coming.total, coming.waiting)
        else:
            self._view.show_none_coming()

    def _say_not_added(self, zaak: ZaakId, name: str, error: VertrouwenspersoonError) -> None:
        """Beside the files when their zaak is open, else above the page."""
        bijlagen = self._screen.desk.office.bijlagen

        def say(words: str) -> None:
            if zaak != self._zaak or not self._view.show_file_trouble(words):
                self._screen.message_given.emit(trouble(error))

        if isinstance(error, Refused) and error.reason is Reason.FILE_KNOWN:
            self._screen.run(
                lambda: bijlagen.find(zaak, BijlageId(error.where)),
                lambda known: say(f"{name}: {_same_words(known)}"),
            )
        else:
            say(f"{name}: {explain(error).line}")

    def _copy(self, zaak: ZaakId, wanted: wish.CopyBijlage) -> None:
        bijlage = wanted.bijlage
        proposal = Path.home() / f"bewijs{bijlage.uiteinde}"
        chosen = self._screen.desk.asking.file_to_write(
            self._screen, "Kopie opslaan", proposal, ANY
        )
        if chosen is None:
            return
        bijlagen = self._screen.desk.office.bijlagen

        def copied(gone: frozenset[Verborgen]) -> None:
            self._view.close_file(bijlage.id)
            self._screen.tell(Tone.WARN, "De kopie is gemaakt", _copy_words(gone, bare=wanted.kaal))

        self._screen.run(
            lambda: bijlagen.write_copy(
                zaak, bijlage.id, chosen, ontvanger=wanted.ontvanger, kaal=wanted.kaal
            ),
            copied,
            lambda error: self._screen.message_given.emit(trouble(error)),
        )

    def _open_outside(self, zaak: ZaakId, bijlage: Bijlage) -> None:
        outside, bijlagen = self._screen.desk.device.outside, self._screen.desk.office.bijlagen
        place = outside.new_place(bijlage.uiteinde)
        if place is None:
            self._screen.tell(Tone.WARN, "Dit kan op deze computer niet", _NO_MEMORY_FOLDER)
            return

        def started(_gone: object) -> None:
            if not outside.start(place):
                self._screen.tell(Tone.WARN, "Geen programma voor dit bestand", _NO_PROGRAM)

        self._screen.run(
            lambda: bijlagen.write_copy(zaak, bijlage.id, place),
            started,
            lambda error: self._screen.message_given.emit(trouble(error)),
        )


def _same_words(known: Bijlage) -> str:
    return f"dit is precies hetzelfde bestand als {known.naam.reveal()}."


def _copy_words(gone: frozenset[Verborgen], *, bare: bool) -> str:
    """What the person must know of a copy: open to all, and what still hides in it."""
    if not bare:
        hidden = "Verborgen gegevens in het bestand zijn niet weggehaald."
    elif gone:
        named = ", ".join(sorted(VERBORGEN[kind] for kind in gone))
        hidden = f"Weggehaald: {named}."
    else:
        hidden = "Er zaten geen verborgen gegevens in."
    return f"{hidden} De kopie is niet versleuteld. Bewaar hem veilig."
