"""Concepten: no typed word is lost between the key that was pressed and the value that is kept.

A draft is no act of the adviser, so the journal does not speak of it.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from vertrouwenspersoon.domain.concept import Concept, Conceptplek
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.lijst import Handeling
from vertrouwenspersoon.errors import Reason, Refused
from vertrouwenspersoon.store import concepten
from vertrouwenspersoon.usecases.tools import Tools


@dataclass(frozen=True, slots=True)
class Concepten:
    """The drafts in this vault."""

    tools: Tools

    def save(self, plek: Conceptplek, tekst: Confidential, cursor: int) -> None:
        """Keep what stands in a field now, in place of what stood there before.

        A draft may be what its field will refuse: too long, or with signs for a printer. `Refused`
        only for half a character, an `Unavailable` when the vault cannot be written; then the
        draft before it stays.
        """
        if any("\ud800" <= sign <= "\udfff" for sign in tekst.reveal()):
            raise Refused(Reason.TEXT_UNPRINTABLE, plek.veld)
        store = self.tools.store
        with store.transaction():
            made = Concept(plek, tekst, cursor, self.tools.clock.now())
            concepten.save_concept(store, made)

    def read(self) -> tuple[Concept, ...]:
        """Every draft, the one typed last at the end."""
        return concepten.read_concepten(self.tools.store)

    def discard(self, plekken: Iterable[Conceptplek]) -> None:
        """These fields were kept for real, or their text is not wanted."""
        store = self.tools.store
        with store.transaction():
            for plek in plekken:
                concepten.delete_concept(store, plek)

    def accept(self) -> None:
        """What a crash left behind stays: it is a draft like any other, and the journal knows."""
        with self.tools.writing(Handeling.TEKST_HERSTELD):
            concepten.mark_rustig(self.tools.store)

    def leave(self) -> None:
        """The vault is about to be closed or locked: what is kept comes back without asking."""
        store = self.tools.store
        with store.transaction():
            concepten.mark_rustig(store)
