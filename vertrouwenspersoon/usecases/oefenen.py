"""Oefenen: begin an assignment in the practice vault, and see what is done of it."""

from dataclasses import dataclass

from vertrouwenspersoon.content.oefening import load_opdrachten
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.melding import MeldingConcept
from vertrouwenspersoon.domain.oefening import Oefenstand, oefenstand
from vertrouwenspersoon.domain.zaak import ZaakId
from vertrouwenspersoon.errors import Reason, Refused
from vertrouwenspersoon.store import beelden, lijst, organisatie
from vertrouwenspersoon.usecases.meldingen import Meldingen, Recorded
from vertrouwenspersoon.usecases.tools import Tools


@dataclass(frozen=True, slots=True)
class Oefenen:
    """Only in the practice vault: in one's own there are no assignments."""

    tools: Tools

    def standen(self) -> tuple[Oefenstand, ...]:
        """How far each assignment is; nothing in a vault that is not for practice."""
        store = self.tools.store
        if not organisatie.read_organisatie(store).gemeente.oefening:
            return ()
        begun = self._begun()
        return tuple(
            oefenstand(
                one, beelden.read_beeld(store, begun[one.titel]) if one.titel in begun else None
            )
            for one in load_opdrachten()
        )

    def begin(self, opdracht: str) -> Recorded:
        """Make the zaak of an assignment, as if its melding was just made.

        `Refused(NOT_FOUND)` for no such assignment, or outside the practice vault.
        """
        for stand in self.standen():
            one = stand.opdracht
            if one.id == opdracht:
                concept = MeldingConcept(
                    Confidential(one.verhaal),
                    titel=Confidential(one.titel),
                    soorten=one.soorten,
                    kanaal=one.kanaal,
                    plaats=one.plaats,
                    rol=one.rol,
                )
                return Meldingen(self.tools).save(concept)
        raise Refused(Reason.NOT_FOUND, "opdracht")

    def _begun(self) -> dict[str, ZaakId]:
        """The newest zaak of each title."""
        rows = reversed(lijst.zaak_rijen(self.tools.store))
        return {row.titel.reveal(): row.zaak for row in rows}
