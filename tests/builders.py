"""Builders: values with sensible defaults, so that a new field does not touch every test."""

from datetime import UTC, date, datetime, time
from typing import Any

from vertrouwenspersoon.domain.begeleiding import Begeleiding
from vertrouwenspersoon.domain.bijlage import Bijlage, BijlageId, Bijlagesoort
from vertrouwenspersoon.domain.codes import Code, Codelijst, Codelijsten, Codewaarde
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.dossier import Dossier, Notitie, NotitieId, Notitiesoort
from vertrouwenspersoon.domain.inhoud import Inhoud
from vertrouwenspersoon.domain.kalender import Eenheid, Term
from vertrouwenspersoon.domain.reactieschema import Advies, Kolom, Reactieschema, Rij
from vertrouwenspersoon.domain.taken import (
    Anker,
    Laag,
    Stand,
    Stap,
    Taak,
    TaakId,
    TaakStand,
    Wanneer,
)
from vertrouwenspersoon.domain.termijnen import Dwang, Termijn, TermijnId
from vertrouwenspersoon.domain.toestemming import Besluit, Toestemming, ToestemmingId, Wat
from vertrouwenspersoon.domain.voorwaarden import Voorwaarde, Vraag
from vertrouwenspersoon.domain.zaak import Incident, IncidentId, Zaak, ZaakId, ZaakStatus
from vertrouwenspersoon.domain.zaakbeeld import Zaakbeeld

NOW = datetime(2026, 11, 23, 10, 42, tzinfo=UTC)
"""Monday 23 November 2026, 11:42 in the Netherlands."""

BRON = ("S3",)


def codelijst(list_id: str, **labels: str) -> Codelijst:
    """A code list with these values; no groups."""
    waarden = tuple(Codewaarde(Code(f"{list_id}:{k}"), label) for k, label in labels.items())
    return Codelijst(list_id, list_id.capitalize(), BRON, waarden)


def codelijsten() -> Codelijsten:
    """A few small lists, with roles that know their doelgroep."""
    rol = Codelijst(
        "rol",
        "Rol",
        BRON,
        (
            Codewaarde(Code("rol:AMB"), "Ambtenaar", groep=Code("doelgroep:ambtenaar")),
            Codewaarde(Code("rol:RAA"), "Raadslid", groep=Code("doelgroep:politiek")),
        ),
    )
    return Codelijsten(
        (
            rol,
            codelijst("doelgroep", ambtenaar="Ambtenaar", politiek="Politieke ambtsdrager"),
            codelijst("soort", VER="Verbale agressie", BED="Bedreiging", JUR="Juridisch"),
            codelijst("ernst", E1="Hinderlijk", E3="Ernstig"),
            codelijst("maatregel", RM6="Pandverbod"),
            codelijst("ontvanger", politie="Politie", registratie="Registratie"),
        )
    )


def taak(taak_id: str, **but: Any) -> Taak:  # noqa: ANN401 - any field of a taak
    """A taak of layer I that always applies, without a term."""
    known: dict[str, Any] = {
        "laag": Laag.INCIDENT,
        "tekst": f"Doe wat {taak_id} zegt.",
        "kort": f"Doe {taak_id}",
        "wie": ("wie:VP",),
        "als_tekst": "altijd",
        "wanneer": Wanneer("zodra het kan"),
        "bron": BRON,
    }
    return Taak(TaakId(taak_id), **(known | but))


def within(count: int, unit: Eenheid, anker: Anker = Anker.MELDING) -> Wanneer:
    """A taak's moment: so long after an anchor."""
    return Wanneer(f"binnen {count} {unit.value}", anker=anker, term=Term(count, unit))


def stap(nummer: int, *taken: Taak, **but: Any) -> Stap:  # noqa: ANN401 - any field of a stap
    """A step that holds these taken."""
    known: dict[str, Any] = {
        "id": f"stap-{nummer}",
        "titel": f"Stap {nummer}",
        "waarom": "Omdat het helpt. Dat weten wij.",
        "bron": BRON,
        "versie": 1,
    }
    return Stap(nummer=nummer, taak=taken, **(known | but))


def termijn(termijn_id: str, **but: Any) -> Termijn:  # noqa: ANN401 - any field of a termijn
    """A soft termijn of 72 hours from the melding."""
    known: dict[str, Any] = {
        "titel": f"Termijn {termijn_id}",
        "tekst": "Binnen 72 uur.",
        "dwang": Dwang.ZACHT,
        "gevolg": "Later helpt minder.",
        "bron": BRON,
        "anker": Anker.MELDING,
        "term": Term(72, Eenheid.UUR),
    }
    return Termijn(TermijnId(termijn_id), **(known | but))


def reactieschema(**but: Any) -> Reactieschema:  # noqa: ANN401 - any field of a schema
    """A scheme of one row and one column."""
    known: dict[str, Any] = {
        "versie": 1,
        "titel": "Wat doen wij bij agressie?",
        "kolom": (Kolom("pand", "Pandverbod", (Code("maatregel:RM6"),), "College"),),
        "rij": (
            Rij("bedreiging", "Bedreiging", "E3", (Advies.DOEN,), als=Voorwaarde(("soort:BED",))),
        ),
        "altijd": "melden",
        "voetnoot": "Klagen is een recht.",
        "bron": BRON,
    }
    return Reactieschema(**(known | but))


def inhoud(*stappen: Stap, **but: Any) -> Inhoud:  # noqa: ANN401 - any field of the content
    """Content that holds these steps and little else."""
    known: dict[str, Any] = {
        "versie": 1,
        "datum": date(2026, 11, 23),
        "codelijsten": codelijsten(),
        "vragen": (),
        "termijnen": (),
        "maatregelen": (),
        "reactieschema": reactieschema(),
        "bronnen": (),
        "begrippen": (),
        "telefoonkaart": (),
        "teksten": (),
    }
    return Inhoud(stappen=stappen, **(known | but))


def incident(**but: Any) -> Incident:  # noqa: ANN401 - any field of an incident
    """A threat at the desk, the afternoon before."""
    known: dict[str, Any] = {
        "id": IncidentId("incident-1"),
        "gebeurd_op": date(2026, 11, 22),
        "gebeurd_om": time(15, 30),
        "soorten": (Code("soort:BED"),),
        "ernst": Code("ernst:E3"),
        "rol": Code("rol:AMB"),
    }
    return Incident(**(known | but))


def zaak(**but: Any) -> Zaak:  # noqa: ANN401 - any field of a zaak
    """An open zaak of one incident, reported this morning."""
    known: dict[str, Any] = {
        "id": ZaakId("zaak-1"),
        "code": "2026-001",
        "status": ZaakStatus.IN_BEHANDELING,
        "gemeld_op": datetime(2026, 11, 23, 8, 0, tzinfo=UTC),
        "gewijzigd_op": datetime(2026, 11, 23, 8, 0, tzinfo=UTC),
        "versie": 1,
        "incidenten": (incident(),),
        "slachtoffer": "slachtoffer-1",
        "melder": "melder-1",
    }
    return Zaak(**(known | but))


def dossier(**but: Any) -> Dossier:  # noqa: ANN401 - any field of a dossier
    """A dossier with a title, a code name and a story."""
    known: dict[str, Any] = {
        "zaak": ZaakId("zaak-1"),
        "titel": Confidential("Bedreiging aan de balie"),
        "codenaam": Confidential("Merel"),
        "verhaal": Confidential("Hij zei dat hij haar wist te vinden."),
    }
    return Dossier(**(known | but))


def beeld(**but: Any) -> Zaakbeeld:  # noqa: ANN401 - any field of a zaakbeeld
    """A zaak with its dossier, nothing done yet."""
    known: dict[str, Any] = {
        "zaak": zaak(),
        "dossier": dossier(),
        "begeleiding": Begeleiding(),
    }
    return Zaakbeeld(**(known | but))


def said(taak_id: str, stand: Stand, op: datetime = NOW) -> TaakStand:
    """What was said about a taak."""
    return TaakStand(TaakId(taak_id), stand, op, 1)


def notitie(text: str, **but: Any) -> Notitie:  # noqa: ANN401 - any field of a note
    """A note about the zaak."""
    known: dict[str, Any] = {
        "id": NotitieId(f"notitie-{text}"),
        "soort": Notitiesoort.NOTITIE,
        "bij": "zaak",
        "gebeurd_op": NOW,
        "gemaakt_op": NOW,
    }
    return Notitie(tekst=Confidential(text), **(known | but))


def bijlage(**but: Any) -> Bijlage:  # noqa: ANN401 - any field of a file
    """A small photograph, whose bytes nobody has."""
    known: dict[str, Any] = {
        "id": BijlageId("bijlage-1"),
        "naam": Confidential("foto.jpg"),
        "soort": Bijlagesoort.AFBEELDING,
        "grootte": 3,
        "sha256": "0" * 64,
        "toegevoegd_op": NOW,
    }
    return Bijlage(**(known | but))


def toestemming(ontvanger: str, besluit: Besluit, op: datetime = NOW) -> Toestemming:
    """A word of the melder about facts."""
    identity = ToestemmingId(f"{ontvanger}-{besluit.value}-{op.isoformat()}")
    return Toestemming(identity, Code(f"ontvanger:{ontvanger}"), Wat.FEITEN, besluit, op)


def vraag(vraag_id: str, **but: Any) -> Vraag:  # noqa: ANN401 - any field of a question
    """A question without a condition."""
    return Vraag(vraag_id, f"Is er sprake van {vraag_id}?", **but)
