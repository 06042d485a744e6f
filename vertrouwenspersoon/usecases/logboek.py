"""Logboek: what was done in this vault, to read, and whether anyone touched it."""

from dataclasses import dataclass
from datetime import datetime

from vertrouwenspersoon.domain.lijst import Handeling, Journaalregel
from vertrouwenspersoon.domain.zaak import ZaakId
from vertrouwenspersoon.store import bewaren, journaal, lijst
from vertrouwenspersoon.usecases.tools import Tools


@dataclass(frozen=True, slots=True)
class Logboekregel:
    """One line for a person: `zaakcode` and `onderdeel` are empty where they do not apply."""

    op: datetime
    handeling: Handeling
    zaakcode: str
    onderdeel: str


@dataclass(frozen=True, slots=True)
class Logboekblad:
    """The newest lines, how many there are in all, and the first that is not as it was recorded."""

    regels: tuple[Logboekregel, ...]
    totaal: int
    gebroken: int | None


@dataclass(frozen=True, slots=True)
class Logboek:
    """The journal as a person reads it.

    A line has the fields of BIO2 8.15.01 as far as one vault with one key knows them: act, object
    and moment. A line is there only when the act succeeded; who acted is whoever had the key.
    """

    tools: Tools

    def lees(self, limit: int) -> Logboekblad:
        """The last `limit` lines, the newest first, after checking all of them."""
        store = self.tools.store
        codes = {str(rij.zaak): rij.code for rij in lijst.zaak_rijen(store)}
        codes |= {str(steen.id): steen.code for steen in bewaren.grafstenen(store)}
        regels = tuple(
            Logboekregel(regel.op, regel.handeling, *_split(regel, codes))
            for regel in journaal.read_journaal(store, limit)
        )
        return Logboekblad(regels, journaal.read_kop(store).regels, self.find_broken())

    def find_broken(self) -> int | None:
        """The number of the first line that is not as it was recorded. About 4 s a million."""
        return journaal.find_broken(self.tools.store)

    def vorig_bezoek(self) -> datetime | None:
        """When somebody last did something here before this visit; None when this is the first."""
        return journaal.last_before_visit(self.tools.store)

    def note_view(self, zaak: ZaakId) -> None:
        """Record that this zaak was looked at; the zaak itself does not change."""
        with self.tools.writing(Handeling.ZAAK_BEKEKEN, zaak):
            pass


def _split(regel: Journaalregel, codes: dict[str, str]) -> tuple[str, str]:
    """The code of the zaak, and the rest. Who reads has no use for the seal of a destruction."""
    first, _, rest = regel.object.partition(" ")
    if regel.handeling in (Handeling.ZAAK_VERNIETIGD, Handeling.OPNIEUW_VERNIETIGD):
        rest = ""
    return (codes[first], rest) if first in codes else ("", regel.object)
