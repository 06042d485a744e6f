"""The reactieschema: for each kind of behaviour, which reaction the municipality gives."""

from dataclasses import dataclass, replace
from datetime import date
from enum import Enum

from vertrouwenspersoon.domain.codes import Code
from vertrouwenspersoon.domain.voorwaarden import ALTIJD, Feiten, Geldt, Voorwaarde
from vertrouwenspersoon.errors import Reason, Refused


class Advies(Enum):
    """What the scheme says about one measure for one kind of behaviour."""

    DOEN = "doen"
    KAN = "kan"
    NIET = "niet"


class Schemavorm(Enum):
    """How the scheme is put on paper."""

    LIGGEND = "liggend"
    """Everything in one table on an A4 that lies."""
    STAAND = "staand"
    """By situation, in words, on an A4 that stands."""
    POSTER = "poster"
    """The table on A3, to be read from a distance."""


@dataclass(frozen=True, slots=True)
class Maatregelsoort:
    """A measure of chapter F1: what it is, who decides, on which ground."""

    code: Code
    titel: str
    kort: str
    beslist: str
    grondslag: str
    let_op: str
    bron: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Kolom:
    """A column of the A4: one measure, or two that share a column."""

    id: str
    kop: str
    maatregel: tuple[Code, ...]
    beslist: str


@dataclass(frozen=True, slots=True)
class Rij:
    """A row of the A4: a kind of behaviour, its ernst, and one advice per column.

    `als` says for which zaken the row speaks, so that a zaak can find its own row. `extra` is the
    short text in the last column.
    """

    id: str
    gedrag: str
    ernst: str
    advies: tuple[Advies, ...]
    extra: str = ""
    als: Voorwaarde = ALTIJD


@dataclass(frozen=True, slots=True)
class Reactieschema:
    """One version of the municipality's scheme; `bron` of the shipped one says it is a proposal."""

    versie: int
    titel: str
    kolom: tuple[Kolom, ...]
    rij: tuple[Rij, ...]
    altijd: str
    voetnoot: str
    bron: tuple[str, ...]
    vastgesteld_op: date | None = None

    def __post_init__(self) -> None:
        """Refuse a matrix with a missing or surplus advice, or two rows of one identity."""
        for rij in self.rij:
            if len(rij.advies) != len(self.kolom):
                raise Refused(Reason.MATRIX_INCOMPLETE, rij.id)
        if len({rij.id for rij in self.rij}) != len(self.rij):
            raise Refused(Reason.MATRIX_INCOMPLETE, "rij")

    def with_rij(self, rij: Rij) -> "Reactieschema":
        """The scheme with the row of the same identity replaced."""
        if all(rij.id != known.id for known in self.rij):
            raise Refused(Reason.NOT_FOUND, "rij")
        return replace(self, rij=tuple(rij if known.id == rij.id else known for known in self.rij))

    def rows_for(self, feiten: Feiten) -> tuple[Rij, ...]:
        """The rows that speak about these facts, in the order of the scheme."""
        return tuple(rij for rij in self.rij if rij.als.judge(feiten).geldt is Geldt.JA)


def in_force(schemas: tuple[Reactieschema, ...], day: date) -> Reactieschema | None:
    """The version that held on a day: the newest one adopted by then; None before the first.

    Adopted versions never change, so what was decided by a scheme can always be found back.
    """
    adopted = [s for s in schemas if s.vastgesteld_op is not None and s.vastgesteld_op <= day]
    return max(adopted, key=lambda schema: schema.versie, default=None)
