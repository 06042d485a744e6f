"""The prints in Beheer: looks a code up, and says of each print what left."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ui.desk import Desk, Message, trouble
from ui.look import Tone
from ui.paper_stack import PaperStack
from ui.views.beheer_afdrukken import AfdrukkenPart, Said, StapelPart
from vertrouwenspersoon.domain.afdruk import Afdruk, Controle
from vertrouwenspersoon.domain.codes import Code, Codelijsten
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.speech import counted, document_words, moment_words
from vertrouwenspersoon.errors import Refused, VertrouwenspersoonError
from vertrouwenspersoon.explain import explain

Tell = Callable[[Message], None]

_OWN = {"eigen": "uzelf", "registratie": "de incidentregistratie"}


class PrintsHandling(QObject):
    """What the part asks for; an error that is not about the code is told above the page."""

    def __init__(
        self, desk: Desk, part: AfdrukkenPart, tell: Callable[[Message], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._desk, self._part, self._tell = desk, part, tell
        part.check_wanted.connect(self._check)
        part.list_wanted.connect(self._list)

    def _check(self, typed: str) -> None:
        afdrukken = self._desk.office.afdrukken
        self._desk.lane.run(self, lambda: afdrukken.check(typed), self._show, self._refused)

    def _show(self, found: Controle) -> None:
        lijsten, now = self._desk.inhoud.codelijsten, self._desk.now()
        self._part.show_found(found_words(found), found_facts(found, lijsten, now))

    def _refused(self, error: VertrouwenspersoonError) -> None:
        if isinstance(error, Refused):
            self._part.show_error(explain(error).line)
        else:
            self._tell(trouble(error))

    def _list(self) -> None:
        afdrukken, now = self._desk.office.afdrukken, self._desk.now()
        lijsten = self._desk.inhoud.codelijsten

        def show(ledger: tuple[tuple[Afdruk, str], ...]) -> None:
            self._part.show_lines(
                [(one.code, print_words(one, code, lijsten, now)) for one, code in ledger]
            )

        self._desk.lane.run(self, afdrukken.ledger, show)


class StackHandling(QObject):
    """Asks for a folder, follows the stack, and says what came of it."""

    def __init__(self, desk: Desk, part: StapelPart, tell: Tell, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._part, self._tell, self._window = desk, part, tell, parent
        self._stack = PaperStack(desk, self)
        self._stack.moved.connect(part.show_moved)
        self._stack.ended.connect(self._ended)
        self._stack.failed.connect(self._failed)
        part.begin_wanted.connect(self._begin)
        part.stop_wanted.connect(self._stack.stop)

    def stop(self) -> None:
        """The person leaves or locks: no further paper."""
        self._stack.stop()

    def _begin(self, password: Confidential) -> None:
        folder = self._desk.asking.folder(self._window, "Map voor de overzichten", Path.home())
        if folder is not None:
            self._stack.begin(folder, password)

    def _ended(self, done: int, total: int) -> None:
        words = counted(done, "overzicht", "overzichten")
        stopped = f" Gestopt bij {done} van {total}." if done < total else ""
        self._part.show_rest(f"Er {'is' if done == 1 else 'zijn'} {words} opgeslagen.{stopped}")

    def _failed(self, error: VertrouwenspersoonError) -> None:
        if isinstance(error, Refused):
            self._part.show_error(explain(error).line)
        else:
            self._part.show_rest()
            self._tell(trouble(error))


def found_words(found: Controle) -> Said:
    """What a paper is, and whether what it tells is still what is known."""
    name = _name(found.afdruk, found.zaakcode)
    if found.gewijzigd is None:
        return Tone.WARN, name, "De zaak staat niet meer in deze kluis."
    if not found.gewijzigd:
        return Tone.ACCENT, name, "Er is sindsdien niets veranderd."
    what = "de zaak" if found.afdruk.zaak else "de gegevens van de gemeente"
    return Tone.WARN, name, f"Let op: sinds dit papier is er iets veranderd in {what}."


def found_facts(
    found: Controle, lijsten: Codelijsten, now: datetime
) -> tuple[tuple[str, str], ...]:
    """When, for whom, what was left out, and how many copies there are."""
    afdruk = found.afdruk
    facts = (
        ("Gemaakt", moment_words(afdruk.op, now)),
        ("Voor", lezer_words(afdruk.lezer, lijsten)),
        ("Versie", "" if afdruk.versie is None else str(afdruk.versie)),
        ("Staat er niet op", ", ".join(afdruk.weggelaten)),
        ("Exemplaren", copies_words(afdruk)),
    )
    return tuple((name, value) for name, value in facts if value)


def print_words(afdruk: Afdruk, zaakcode: str, lijsten: Codelijsten, now: datetime) -> str:
    """One line of the list."""
    lezer = lezer_words(afdruk.lezer, lijsten)
    parts = (
        _name(afdruk, zaakcode),
        f"voor {lezer}" if lezer else "",
        moment_words(afdruk.op, now),
        copies_words(afdruk),
    )
    return ", ".join(filter(None, parts))


def lezer_words(lezer: str, lijsten: Codelijsten) -> str:
    """For whom, in words; the word itself when no list knows it."""
    names = {waarde.code: waarde.label for waarde in lijsten.lijst("ontvanger").waarde}
    return _OWN.get(lezer) or names.get(Code(f"ontvanger:{lezer}"), lezer)


def copies_words(afdruk: Afdruk) -> str:
    """How many copies left, and how: "2 afgedrukt, 1 bestand met wachtwoord"."""
    parts = (
        f"{afdruk.geprint} afgedrukt" if afdruk.geprint else "",
        _files(afdruk.beveiligd, "met"),
        _files(afdruk.open, "zonder"),
    )
    return ", ".join(filter(None, parts))


def _files(count: int, how: str) -> str:
    return f"{counted(count, 'bestand', 'bestanden')} {how} wachtwoord" if count else ""


def _name(afdruk: Afdruk, zaakcode: str) -> str:
    return " ".join(filter(None, (document_words(afdruk.soort), zaakcode)))
