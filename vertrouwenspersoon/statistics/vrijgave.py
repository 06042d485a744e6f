"""Reads a released year back from its own JSON file: the one way to the reports made of it."""

import json
from collections.abc import Mapping
from typing import Any

from vertrouwenspersoon.domain.jaarcijfers import Cijfer, Cijfertabel, Jaarcijfers, Mensen


def read_vrijgave(content: bytes) -> Jaarcijfers:
    """The figures that stand in `jaarcijfers-JAAR.json`; `ValueError` for any other content."""
    try:
        return _year(json.loads(content))
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError("this is no file of jaarcijfers") from error


def _year(found: Mapping[str, Any]) -> Jaarcijfers:
    return Jaarcijfers(
        jaar=int(found["jaar"]),
        toelichting=str(found["toelichting"]),
        drempel=int(found["methode"]["drempel_personen"]),
        methode=str(found["methode"]["naam"]),
        plan=int(found["plan"]["versie"]),
        inhoud=int(found["inhoud"]),
        totaal=found.get("totaal"),
        tabellen=tuple(_table(table) for table in found.get("tabellen", ())),
        stand=int(found.get("stand", 1)),
        mensen=_people(found["mensen"]) if "mensen" in found else None,
    )


def _table(found: Mapping[str, Any]) -> Cijfertabel:
    cells = tuple(_cell(cell) for cell in found["cellen"])
    return Cijfertabel(
        str(found["tabel"]), str(found["titel"]), str(found["indeling"]), found["totaal"], cells
    )


def _people(found: Mapping[str, Any]) -> Mensen:
    slachtoffers, melders = (
        number if isinstance(number, int) else None
        for number in (found["slachtoffers"], found["melders"])
    )
    return Mensen(int(found["afgerond_op"]), slachtoffers, melders)


def _cell(found: Mapping[str, Any]) -> Cijfer:
    number = found["aantal"]
    return Cijfer(
        str(found["code"]), str(found["categorie"]), number if isinstance(number, int) else None
    )
