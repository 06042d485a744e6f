"""Sporen: the tracks beside the eight steps, which open when a zaak asks for them."""

from dataclasses import dataclass

from vertrouwenspersoon.domain.voorwaarden import Feiten, Geldt, Voorwaarde


@dataclass(frozen=True, slots=True)
class Spoor:
    """One track: when it opens, what to know about it, and its list of points."""

    id: str
    titel: str
    tekst: str
    lijst: str
    als: Voorwaarde
    bron: tuple[str, ...]


def open_sporen(sporen: tuple[Spoor, ...], feiten: Feiten) -> tuple[Spoor, ...]:
    """The tracks a zaak with these facts asks for."""
    return tuple(spoor for spoor in sporen if spoor.als.judge(feiten).geldt is Geldt.JA)
