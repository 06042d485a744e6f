"""Reads the assignments for the practice vault; everything in them is invented."""

from dataclasses import dataclass
from functools import cache

from vertrouwenspersoon.content.reading import read_toml
from vertrouwenspersoon.domain.oefening import Opdracht


@dataclass(frozen=True, slots=True)
class _Opdrachten:
    opdracht: tuple[Opdracht, ...]


@cache
def load_opdrachten() -> tuple[Opdracht, ...]:
    """The assignments in their order; `ContentBroken` when the file is not as it should be."""
    return read_toml("oefening/opdrachten.toml", _Opdrachten).opdracht
