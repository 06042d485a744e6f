"""Rechtzetten: the texts of a dossier that can be put right, each known by its place."""

from collections.abc import Iterator
from dataclasses import replace

from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.dossier import Betrokkene, Dossier, Notitie
from vertrouwenspersoon.errors import Reason, Refused

PLEKKEN = frozenset(("titel", "verhaal", "naam", "contact", "notitie"))
"""The kinds of places."""


def texts_of(dossier: Dossier) -> Iterator[tuple[str, Confidential]]:
    """Every text that can be put right, with its place (`Correctie.plek`)."""
    yield "titel", dossier.titel
    yield "verhaal", dossier.verhaal
    for mens in dossier.betrokkenen:
        yield f"naam:{mens.id}", mens.naam
        yield f"contact:{mens.id}", mens.contact
    for notitie in dossier.notities:
        yield f"notitie:{notitie.id}", notitie.tekst


def text_at(dossier: Dossier, plek: str) -> Confidential:
    """The text at a place; `Refused(NOT_FOUND)` when there is none."""
    for known, text in texts_of(dossier):
        if known == plek:
            return text
    raise Refused(Reason.NOT_FOUND, "plek")


def corrected(dossier: Dossier, plek: str, text: Confidential) -> Dossier:
    """The dossier with another text at a place; `Refused(NOT_FOUND)` when there is none."""
    text_at(dossier, plek)
    what, _, part = plek.partition(":")
    match what:
        case "titel":
            return replace(dossier, titel=text)
        case "verhaal":
            return replace(dossier, verhaal=text)
        case "notitie":
            notes = tuple(_note(one, part, text) for one in dossier.notities)
            return replace(dossier, notities=notes)
        case _:
            people = tuple(_person(one, what, part, text) for one in dossier.betrokkenen)
            return replace(dossier, betrokkenen=people)


def _note(notitie: Notitie, part: str, text: Confidential) -> Notitie:
    return replace(notitie, tekst=text) if notitie.id == part else notitie


def _person(mens: Betrokkene, what: str, part: str, text: Confidential) -> Betrokkene:
    if mens.id != part:
        return mens
    return replace(mens, naam=text) if what == "naam" else replace(mens, contact=text)
