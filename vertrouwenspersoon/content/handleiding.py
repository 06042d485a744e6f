"""Reads the manual. It belongs to the program, so it needs no vault and no other content."""

from dataclasses import dataclass
from functools import cache

from vertrouwenspersoon.content.reading import read_toml
from vertrouwenspersoon.domain.handleiding import Handleidingblad


@dataclass(frozen=True, slots=True)
class _Bladen:
    blad: tuple[Handleidingblad, ...]


@cache
def load_handleiding() -> tuple[Handleidingblad, ...]:
    """All pages in their order; `ContentBroken(where, what)` when the file is not as it should."""
    return read_toml("handleiding/handleiding.toml", _Bladen).blad
