"""Notities: the notes of a dossier on paper, each told exactly once."""

from collections import defaultdict
from collections.abc import Iterable

from vertrouwenspersoon.documents.speech import short_date
from vertrouwenspersoon.domain.dossier import Notitie, Notitiesoort
from vertrouwenspersoon.domain.kalender import day_of
from vertrouwenspersoon.domain.speech import NOTITIESOORT


class Notities:
    """The notes that were not told yet, by the part of the zaak they are about."""

    def __init__(self, notities: Iterable[Notitie]) -> None:
        self._left: dict[str, list[Notitie]] = defaultdict(list)
        for notitie in sorted(notities, key=_when):
            self._left[notitie.bij].append(notitie)

    def take(self, part: str) -> tuple[Notitie, ...]:
        """The notes about one part, oldest first; they are not told again."""
        return tuple(self._left.pop(part, ()))

    def rest(self) -> tuple[Notitie, ...]:
        """All notes that no part took, oldest first."""
        return tuple(sorted((n for notities in self._left.values() for n in notities), key=_when))


def note_words(notitie: Notitie, about: str = "") -> str:
    """A note in one text: what it is, when it happened, what it is about, and its words."""
    what = NOTITIESOORT[notitie.soort]
    about = f", {about}" if about else ""
    if notitie.soort is Notitiesoort.REDEN:
        return f"{what}{about}: {notitie.tekst.reveal()}"
    return f"{what}, {short_date(day_of(notitie.gebeurd_op))}{about}: {notitie.tekst.reveal()}"


def _when(notitie: Notitie) -> tuple[object, str]:
    return (notitie.gebeurd_op, notitie.id)
