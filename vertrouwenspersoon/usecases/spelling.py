"""Spelling: the person's own words, kept in the vault because they may be names."""

from dataclasses import dataclass

from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.dossier import Notitie, NotitieId, Notitiesoort, check_text
from vertrouwenspersoon.domain.lijst import Handeling
from vertrouwenspersoon.errors import Reason, Refused
from vertrouwenspersoon.store import organisatie
from vertrouwenspersoon.usecases.changes import Changes
from vertrouwenspersoon.usecases.tools import Tools

_BESIDE = "spelling"
"""The own words are one note of the organisation, one word on each line."""
LONGEST_WORD = 60


@dataclass(frozen=True, slots=True)
class Spelling:
    """Words that the word list does not know and this person does."""

    tools: Tools

    def own_words(self) -> tuple[str, ...]:
        """The own words, in the order of the alphabet."""
        note = self._note()
        return () if note is None else tuple(note.tekst.reveal().split("\n"))

    def learn(self, word: str) -> Changes:
        """Keep one more word."""
        return self.keep((*self.own_words(), word))

    def keep(self, words: tuple[str, ...]) -> Changes:
        """Keep these words and no others; empty ones and doubles are left out.

        `Refused(TOO_LONG)` for a word of more than 60 letters, or when there are too many.
        """
        kept = sorted({word.strip() for word in words if word.strip()}, key=str.casefold)
        if any(len(word) > LONGEST_WORD for word in kept):
            raise Refused(Reason.TOO_LONG, "woorden")
        text = Confidential("\n".join(kept))
        check_text(text, "woorden")
        note, now = self._note(), self.tools.clock.now()
        identity = NotitieId(self.tools.ids.new()) if note is None else note.id
        made = Notitie(identity, Notitiesoort.NOTITIE, _BESIDE, text, now, now)
        with self.tools.writing(Handeling.ORGANISATIE_GEWIJZIGD, _BESIDE):
            organisatie.save_organisatie_notitie(self.tools.store, made)
        return Changes()

    def _note(self) -> Notitie | None:
        notes = organisatie.read_organisatie(self.tools.store).notities
        return next((n for n in notes if n.bij == _BESIDE and n.tekst.reveal()), None)
