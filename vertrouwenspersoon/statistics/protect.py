"""Protection: counted tables in, tables that may be printed out, with a reason per hidden cell.

This protects one-way tables over one population. Why each may be protected by itself, and why the
result is safe against a reader who knows everything but the secret key:

The claim. Take a printed table, its hidden cells H, and any one person p who knows their own
zaken, as slachtoffer or as melder; the outsider knows none. Pick any cell c of H and change one
field of every zaak in H that is not of p: its value becomes c. The other tables, the shown cells,
the total and all persons stay what they were. In this second year the cells of H without c hold
nothing but zaken of p: each is too small, and together they are not safe. Only c completes them,
and then the hidden set is exactly H. The secret order takes c first with positive chance, in each
table independently. So the second year could have given the very same file: nobody without the
key can tell it from the true year.

What follows. There the cells of H without c hold 0 others, and c holds all others of H, which
`is_safe` keeps at t persons or more. As c is free and H has two cells or more, every hidden number
can be 0 and can be t or more, for every such reader, whatever the other tables say (G1). A cell
that is too small is always in H, so nothing below t persons is shown. When H would be the whole
table nothing of it is printed; that state fits every way to put all zaken in one cell.

The rule as a leak (A26). The claim includes the rule. It holds because the complement is chosen by
the secret alone, never by size: cheapest-first would exclude most choices of c.

Two names for one group (A16). Two levels of one hierarchy are never both printed (A17): the plan
sees to that. Where two tables still name one group (`zelfde`), its cells are hidden in both or in
neither, and every table hides at least two cells besides. A reader who equates the two cells then
fits 0 zaken of others in both (each table puts all it hides in a cell besides), any split besides
with 0 in both, and up to t in both (in each table the order takes the group first, which with t
persons completes nothing, and then one cell besides with the rest).

What readers bring along (`Voorkennis`). A known sum parts the hidden cells in blocks; each block
must be safe by itself, and the claim holds within it: c is taken last of all, so every earlier cell
is still needed. What came and went since an earlier state is a table of its own over the same rows,
and its cells are protected with the same hidden set.

Source: disclosure design, sections 4 and 7. Not promised: probabilities, and readers who know the
zaken of more than `INGEWIJDEN` persons.
"""

import hashlib
import hmac
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum

from vertrouwenspersoon.statistics.count import (
    Cel,
    Paar,
    Tabel,
    enough_persons,
    others_always,
    persons,
)
from vertrouwenspersoon.statistics.plan import Categorie

INGEWIJDEN = 1
"""How many persons may use what they know of their own zaken and still learn nothing (k)."""


class Reden(Enum):
    """Why a cell is hidden. For the screen only: in a file it tells which cell is small (A25)."""

    TE_WEINIG_MENSEN = "te-weinig-mensen"
    BIJNA_IEDEREEN = "bijna-iedereen"
    KLEINE_GROEP = "kleine-groep"
    ZELFDE_GROEP = "zelfde-groep"
    AANVULLING = "aanvulling"
    GELOOT = "geloot"
    EERDERE_STAND = "eerdere-stand"


@dataclass(frozen=True, slots=True)
class Voorkennis:
    """What readers know besides the file: sums from elsewhere, and what left before.

    `sommen`: a table and the rows whose sum is known. `verborgen`: table and row that stay hidden.
    `weg`: tables of which nothing can be shown. `lagen`: over the same rows, what came and what
    went since an earlier state; readers see these numbers as differences.
    """

    sommen: tuple[tuple[str, frozenset[str]], ...] = ()
    verborgen: frozenset[tuple[str, str]] = frozenset()
    weg: frozenset[str] = frozenset()
    lagen: tuple[Tabel, ...] = ()

    def layers(self, tabel: Tabel) -> tuple[Tabel, ...]:
        """The table, and what changed in it."""
        return (tabel, *(one for one in self.lagen if one.id == tabel.id))

    def blocks(self, tabel_id: str, hidden: frozenset[str]) -> Iterator[frozenset[str]]:
        """The hidden rows, parted by the sums that are known; a row that is known is no secret."""
        known = [rows for own, rows in self.sommen if own == tabel_id]
        parts = [hidden & rows for rows in known if len(rows) > 1]
        yield from (part for part in (*parts, hidden.difference(*known)) if part)


NIETS = Voorkennis()


@dataclass(frozen=True, slots=True)
class Regel:
    """What protection depends on: the year, the threshold t in distinct persons, and the rest."""

    jaar: int
    drempel: int
    voorkennis: Voorkennis = NIETS


@dataclass(frozen=True, slots=True)
class BeschermdeCel:
    """A number that may be printed, or None with the reason why not."""

    categorie: Categorie
    aantal: int | None
    reden: Reden | None = None


@dataclass(frozen=True, slots=True)
class BeschermdeTabel:
    """A table as it may be printed. When not `getoond` nothing of it leaves, not even its rows."""

    id: str
    indeling: str
    titel: str
    totaal: int
    cellen: tuple[BeschermdeCel, ...]
    getoond: bool = True


def protect(
    tabellen: tuple[Tabel, ...], regel: Regel, sleutel: bytes
) -> tuple[BeschermdeTabel, ...]:
    """Protect the tables of one year; `sleutel` is the vault's secret for the order of choice.

    A group with two names that is hidden in one table is hidden in all, so this repeats until no
    name is added. Equal input gives equal output; a table that cannot be made safe is not shown.
    """
    names: frozenset[str] = frozenset()
    while True:
        protected = tuple(_protected(tabel, names, regel, sleutel) for tabel in tabellen)
        hidden = {c.categorie.zelfde for t in protected for c in t.cellen if c.aantal is None}
        if hidden - {""} <= names:
            return protected
        names |= hidden


def not_shown(tabel: BeschermdeTabel) -> BeschermdeTabel:
    """The same table, of which nothing is printed."""
    cellen = tuple(replace(cel, aantal=None) for cel in tabel.cellen)
    return replace(tabel, cellen=cellen, getoond=False)


def _protected(
    tabel: Tabel, names: frozenset[str], regel: Regel, sleutel: bytes
) -> BeschermdeTabel:
    voorkennis = regel.voorkennis
    redenen = _left_before(tabel, regel) | _same_group(tabel, names) | primary(tabel, regel.drempel)
    if not redenen and tabel.id not in voorkennis.weg:
        return _printed(tabel, redenen)
    order = secret_order(tabel, regel.jaar, sleutel)
    extra = complement(tabel, frozenset(redenen), order, regel.drempel, voorkennis)
    hidden = extra.union(redenen)
    redenen |= {code: _complement_reason(tabel, hidden, code, regel) for code in extra}
    table = _printed(tabel, redenen)
    room = len(hidden) < len(tabel.cellen) and tabel.id not in voorkennis.weg
    safe = room and is_safe(tabel, hidden, regel.drempel, voorkennis)
    return table if safe else not_shown(table)


def _complement_reason(tabel: Tabel, hidden: frozenset[str], code: str, regel: Regel) -> Reden:
    """Needed to prevent a subtraction, or drawn before the cell that prevents it."""
    needed = not is_safe(tabel, hidden - {code}, regel.drempel, regel.voorkennis)
    return Reden.AANVULLING if needed else Reden.GELOOT


def _left_before(tabel: Tabel, regel: Regel) -> dict[str, Reden]:
    """The cells that were hidden before, or of which too little came or went."""
    codes = {cel.categorie.code for cel in tabel.cellen}
    stay = {row for own, row in regel.voorkennis.verborgen if own == tabel.id} & codes
    for changed in regel.voorkennis.layers(tabel)[1:]:
        stay |= set(primary(changed, regel.drempel))
    return dict.fromkeys(sorted(stay), Reden.EERDERE_STAND)


def _same_group(tabel: Tabel, names: frozenset[str]) -> dict[str, Reden]:
    """The cells that stand hidden in another table under another name."""
    rows = (cel.categorie for cel in tabel.cellen)
    return {row.code: Reden.ZELFDE_GROEP for row in rows if row.zelfde and row.zelfde in names}


def primary(tabel: Tabel, drempel: int) -> dict[str, Reden]:
    """The cells that may not be printed for what they are, with the reason, by category code."""
    found = ((cel.categorie.code, _reason(cel, tabel, drempel)) for cel in tabel.cellen)
    return {code: reden for code, reden in found if reden}


def _reason(cel: Cel, tabel: Tabel, drempel: int) -> Reden | None:
    """Zero and small are one case: telling them apart is what breaks most schemes (A04)."""
    if cel.categorie.kleine_groep:
        return Reden.KLEINE_GROEP
    if not enough_persons(cel.paren, drempel):
        return Reden.TE_WEINIG_MENSEN
    outside = _pairs(tabel, frozenset(c.categorie.code for c in tabel.cellen if c is not cel))
    if persons(outside) <= INGEWIJDEN:
        return Reden.BIJNA_IEDEREEN
    return None


def is_safe(
    tabel: Tabel, hidden: frozenset[str], drempel: int, voorkennis: Voorkennis = NIETS
) -> bool:
    """Whether the hidden cells hide each other from outsiders and from each of the persons.

    Two cells or more besides groups with two names, and t persons or more besides any one person:
    then every hidden number can be 0 and can be t (A01, A03, A05, A09, A16). With `voorkennis` this
    holds for every part that a known sum makes, and for what changed (A28, A10).
    """
    return all(
        _hide_each_other(layer, block, drempel)
        for layer in voorkennis.layers(tabel)
        for block in (tuple(voorkennis.blocks(tabel.id, hidden)) if hidden else (hidden,))
    )


def _hide_each_other(tabel: Tabel, hidden: frozenset[str], drempel: int) -> bool:
    besides = [c for c in tabel.cellen if c.categorie.code in hidden and not c.categorie.zelfde]
    return len(besides) >= 2 and others_always(_pairs(tabel, hidden), drempel)


def complement(
    tabel: Tabel,
    hidden: frozenset[str],
    order: tuple[str, ...],
    drempel: int,
    voorkennis: Voorkennis = NIETS,
) -> frozenset[str]:
    """The further cells to hide: the first of the secret order that make the hidden set safe.

    None is given back, also when a later one made it superfluous: a reader would know that.
    """
    taken: list[str] = []
    for code in (code for code in order if code not in hidden):
        if is_safe(tabel, hidden.union(taken), drempel, voorkennis):
            break
        taken.append(code)
    return frozenset(taken)


def secret_order(tabel: Tabel, jaar: int, sleutel: bytes) -> tuple[str, ...]:
    """All cells, in an order that only the secret decides (A26); each has its public `loten`."""

    def draw(row: Categorie) -> bytes:
        place = (str(jaar), tabel.id, tabel.indeling.naam, row.code)
        texts = ("\x1f".join((*place, str(lot))).encode() for lot in range(row.loten))
        return min(hmac.new(sleutel, text, hashlib.sha256).digest() for text in texts)

    rows = sorted((cel.categorie for cel in tabel.cellen), key=draw)
    return tuple(row.code for row in rows)


def _pairs(tabel: Tabel, codes: frozenset[str]) -> tuple[Paar, ...]:
    chosen = (cel for cel in tabel.cellen if cel.categorie.code in codes)
    return tuple(paar for cel in chosen for paar in cel.paren)


def _printed(tabel: Tabel, redenen: dict[str, Reden]) -> BeschermdeTabel:
    cellen = tuple(_cell(cel, redenen.get(cel.categorie.code)) for cel in tabel.cellen)
    return BeschermdeTabel(
        tabel.id, tabel.indeling.naam, tabel.indeling.titel, tabel.totaal, cellen
    )


def _cell(cel: Cel, reden: Reden | None) -> BeschermdeCel:
    return BeschermdeCel(cel.categorie, None if reden else cel.aantal, reden)
