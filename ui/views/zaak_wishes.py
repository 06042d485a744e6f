"""What a person can want in a zaak. The view tells one of these; the screen does it."""

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from vertrouwenspersoon.domain.begeleiding import Aangifte, Afspraak, Maatregel, Nazorg, Schade
from vertrouwenspersoon.domain.bewaren import Krimpstap
from vertrouwenspersoon.domain.bijlage import Bijlage, BijlageId
from vertrouwenspersoon.domain.codes import Code
from vertrouwenspersoon.domain.confidential import Confidential, no_text
from vertrouwenspersoon.domain.doorgifte import Weg
from vertrouwenspersoon.domain.dossier import Betrokkene, NotitieId, Notitiesoort
from vertrouwenspersoon.domain.gift import Gift
from vertrouwenspersoon.domain.koppeling import KoppelingId, Koppelsoort
from vertrouwenspersoon.domain.krimpen import Krimptelling
from vertrouwenspersoon.domain.overzicht import Keuze
from vertrouwenspersoon.domain.procedure import Procedure
from vertrouwenspersoon.domain.punt import Punt
from vertrouwenspersoon.domain.taken import Stand, TaakId
from vertrouwenspersoon.domain.termijnen import TermijnId
from vertrouwenspersoon.domain.toestemming import Besluit, Wat
from vertrouwenspersoon.domain.woord import Woord
from vertrouwenspersoon.domain.zaak import Incident, ZaakStatus

Onderdeel = Maatregel | Aangifte | Schade | Nazorg | Afspraak | Procedure | Gift


@dataclass(frozen=True, slots=True)
class SetTaak:
    """Say how far a taak is."""

    taak: TaakId
    stand: Stand
    reden: Confidential


@dataclass(frozen=True, slots=True)
class SetTermijn:
    """Say that a termijn was met, does not apply, or is open."""

    termijn: TermijnId
    stand: Stand
    reden: Confidential


@dataclass(frozen=True, slots=True)
class SetCamera:
    """Say that the images of one clock are secured, or that there are none."""

    doel: TaakId
    stand: Stand
    reden: Confidential = no_text()


@dataclass(frozen=True, slots=True)
class AnswerVraag:
    """Answer a question; None takes the answer back."""

    vraag: str
    ja: bool | None


@dataclass(frozen=True, slots=True)
class SaveIncident:
    """Keep what is coded of an incident."""

    incident: Incident


@dataclass(frozen=True, slots=True)
class AddIncident:
    """Add another incident."""


@dataclass(frozen=True, slots=True)
class SetKennis:
    """Say since when the victim knows of it; None is since the melding."""

    op: date | None


@dataclass(frozen=True, slots=True)
class SaveHead:
    """Keep a part of the head of the dossier; None leaves one as it was."""

    titel: Confidential | None = None
    codenaam: Confidential | None = None
    verhaal: Confidential | None = None
    gevolgen: tuple[Code, ...] | None = None


@dataclass(frozen=True, slots=True)
class SaveBetrokkene:
    """Keep someone; an empty identity means someone new."""

    betrokkene: Betrokkene


@dataclass(frozen=True, slots=True)
class RemoveBetrokkene:
    """Take someone out."""

    betrokkene: Betrokkene


@dataclass(frozen=True, slots=True)
class SaveNotitie:
    """Keep a note; without an identity it is a new one."""

    tekst: Confidential
    bij: str = "zaak"
    soort: Notitiesoort = Notitiesoort.NOTITIE
    gebeurd_op: datetime | None = None
    notitie: NotitieId | None = None


@dataclass(frozen=True, slots=True)
class RemoveNotitie:
    """Take a note out."""

    notitie: NotitieId


@dataclass(frozen=True, slots=True)
class RecordToestemming:
    """Record what the melder said about sharing one group of facts with one ontvanger."""

    ontvanger: Code
    wat: Wat
    besluit: Besluit
    wijze: Code | None = None
    woorden: Confidential = no_text()


@dataclass(frozen=True, slots=True)
class RecordDoorgifte:
    """Record that something was told, and on what ground."""

    ontvanger: Code
    wat: tuple[Wat, ...]
    weg: Weg
    grond: Code
    woorden: Confidential


@dataclass(frozen=True, slots=True)
class DrawFormulier:
    """Show the doorgeefformulier with these fields on the screen."""

    ontvanger: Code
    velden: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SaveOnderdeel:
    """Keep a maatregel, aangifte, schade, nazorg or afspraak; an empty identity means a new one.

    `tekst` is what an afspraak is about, or why a maatregel deviates from the scheme.
    """

    item: Onderdeel
    tekst: Confidential = no_text()


@dataclass(frozen=True, slots=True)
class SkipMaatregel:
    """Keep why a maatregel that the scheme advises is not taken."""

    soort: Code
    reden: Confidential


@dataclass(frozen=True, slots=True)
class SavePunt:
    """Keep where a point stands."""

    punt: Punt


@dataclass(frozen=True, slots=True)
class ClearPunt:
    """Take back what was said of a point."""

    bij: str
    code: Code


@dataclass(frozen=True, slots=True)
class SaveWoord:
    """Keep the words of a field about one part of the zaak."""

    woord: Woord


@dataclass(frozen=True, slots=True)
class AddKoppeling:
    """Mark what this zaak may share with others."""

    soort: Koppelsoort
    kenmerk: Confidential


@dataclass(frozen=True, slots=True)
class RemoveKoppeling:
    """Take a mark out."""

    koppeling: KoppelingId


@dataclass(frozen=True, slots=True)
class PlanNazorg:
    """Plan the moments of aftercare that are usual."""


@dataclass(frozen=True, slots=True)
class RemoveOnderdeel:
    """Take one of these out."""

    item: Onderdeel


@dataclass(frozen=True, slots=True)
class SetStatus:
    """Say where the zaak stands."""

    status: ZaakStatus


@dataclass(frozen=True, slots=True)
class CloseZaak:
    """Close the zaak."""

    uitkomst: Code
    reden: Confidential
    vernietigen_op: date
    redenen: tuple[tuple[TaakId, Confidential], ...] = ()


@dataclass(frozen=True, slots=True)
class ReopenZaak:
    """Open the zaak again."""


@dataclass(frozen=True, slots=True)
class ShowPart:
    """Go to a step or another part of the zaak, and perhaps to one taak in it."""

    part: str
    item: str = ""


@dataclass(frozen=True, slots=True)
class DrawDocument:
    """Show a document on the screen: "eigen", "registratie" or "schema"."""

    document: str


@dataclass(frozen=True, slots=True)
class DrawOverzicht:
    """Show a case summary for one reader on the screen."""

    keuze: Keuze


@dataclass(frozen=True, slots=True)
class AskForFiles:
    """Choose files to add as evidence."""


@dataclass(frozen=True, slots=True)
class AddFiles:
    """Add these files as evidence."""

    paths: tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class StopAdding:
    """Leave the files that are on their way in."""


@dataclass(frozen=True, slots=True)
class SaveBijlage:
    """Keep another name or origin of a file."""

    bijlage: Bijlage


@dataclass(frozen=True, slots=True)
class CopyBijlage:
    """Save a copy of a file outside the vault; no `ontvanger` means for the adviser."""

    bijlage: Bijlage
    ontvanger: Code | None
    kaal: bool


@dataclass(frozen=True, slots=True)
class RemoveBijlage:
    """Take a file away for good."""

    bijlage: BijlageId
    reden: Confidential


@dataclass(frozen=True, slots=True)
class LookAtFile:
    """See a file of the evidence."""

    bijlage: BijlageId


@dataclass(frozen=True, slots=True)
class OpenOutside:
    """See or hear a file with another program of this computer."""

    bijlage: Bijlage


@dataclass(frozen=True, slots=True)
class TurnPage:
    """See another page of the file that is open, at most so many pixels wide."""

    page: int
    width: int


@dataclass(frozen=True, slots=True)
class CloseFile:
    """The file that is open has been seen."""


@dataclass(frozen=True, slots=True)
class HoudVast:
    """Let nothing go out of the zaak, for this reason."""

    grond: Code
    toelichting: Confidential = no_text()


@dataclass(frozen=True, slots=True)
class LaatLos:
    """The reason to hold the zaak is over."""


@dataclass(frozen=True, slots=True)
class NeemVoor:
    """Confirm a step of krimpen the first time."""

    stap: Krimpstap
    grond: Code


@dataclass(frozen=True, slots=True)
class ZieAf:
    """Take the first confirmation back."""


@dataclass(frozen=True, slots=True)
class VoerUit:
    """Confirm a step the second time, having seen what goes."""

    stap: Krimpstap
    gezien: Krimptelling


Wish = (
    SetTaak
    | SetTermijn
    | SetCamera
    | AnswerVraag
    | SaveIncident
    | AddIncident
    | SaveHead
    | SaveBetrokkene
    | RemoveBetrokkene
    | SaveNotitie
    | RemoveNotitie
    | RecordToestemming
    | RecordDoorgifte
    | DrawFormulier
    | SaveOnderdeel
    | RemoveOnderdeel
    | SkipMaatregel
    | SavePunt
    | ClearPunt
    | SaveWoord
    | PlanNazorg
    | AddKoppeling
    | RemoveKoppeling
    | SetKennis
    | SetStatus
    | CloseZaak
    | ReopenZaak
    | ShowPart
    | AskForFiles
    | OpenOutside
    | AddFiles
    | StopAdding
    | SaveBijlage
    | CopyBijlage
    | RemoveBijlage
    | LookAtFile
    | TurnPage
    | CloseFile
    | DrawDocument
    | DrawOverzicht
    | HoudVast
    | LaatLos
    | NeemVoor
    | ZieAf
    | VoerUit
)
