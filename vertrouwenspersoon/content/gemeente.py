"""The pieces for a municipality: for IT and privacy officers, and what the program is made of."""

import json
from dataclasses import dataclass
from pathlib import Path

from vertrouwenspersoon.content.markdown import load_stuk
from vertrouwenspersoon.domain.stuk import Alinea, Kop, Raster, Stuk
from vertrouwenspersoon.errors import ContentBroken

BILL, LICENCES = "sbom.cdx.json", "LICENTIES-VAN-DERDEN.txt"
"""What a build lays beside the program."""


@dataclass(frozen=True, slots=True)
class Gemeentestuk:
    """One piece: its id, which is its file name, and its name in a list."""

    id: str
    naam: str


STUKKEN = (
    Gemeentestuk("installeren", "Installeren en beheren (IT)"),
    Gemeentestuk("dpia", "DPIA, vooraf ingevuld"),
    Gemeentestuk("register", "Regel voor het register van verwerkingen"),
    Gemeentestuk("bio2", "Maatregelen voor de BIO2"),
    Gemeentestuk("toegankelijkheid", "Toegankelijkheid"),
    Gemeentestuk("narekenen", "Een pakket narekenen"),
)
ONDERDELEN = Gemeentestuk("onderdelen", "Onderdelen en licenties (SBOM)")
"""Only a built program has this one."""


def stukken(program: Path) -> tuple[Gemeentestuk, ...]:
    """The pieces there are, for a program in this folder."""
    return (*STUKKEN, ONDERDELEN) if (program / BILL).is_file() else STUKKEN


def load_gemeentestuk(stuk: str, program: Path) -> Stuk:
    """One piece; `ContentBroken` when its file is not as it should be."""
    if stuk == ONDERDELEN.id:
        return _read_bill(program / BILL)
    return load_stuk(f"gemeente/{stuk}.md")


def _read_bill(path: Path) -> Stuk:
    """The bill of materials as a table for a person."""
    try:
        components = json.loads(path.read_bytes())["components"]
        lines = tuple(
            (part["name"], part["version"], part["licenses"][0]["license"]["name"])
            for part in components
        )
    except (OSError, ValueError, KeyError, IndexError, TypeError):
        raise ContentBroken(path.name, "het bestand is niet te lezen") from None
    return Stuk(
        (
            Kop(1, "Onderdelen en licenties"),
            Alinea(f"Gemaakt uit {BILL} (CycloneDX). De licentieteksten staan in {LICENCES}."),
            Raster(("Onderdeel", "Versie", "Licentie"), lines),
        )
    )
