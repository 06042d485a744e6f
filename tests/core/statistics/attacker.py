"""A reader who attacks the JSON file, written apart from the product and sharing nothing with it.

The reader enumerates every whole table that fits the printed one, keeps those from which the
public rule could have printed exactly this (for some secret order), and looks whether any hidden
number is pinned: cannot be 0 others, or cannot be as many others as the threshold. Every zaak is
taken to be of a person of its own, which leaves the fewest tables.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from math import comb

Kandidaat = Mapping[str, int]
MOST_TABLES = 3_000_000
"""More whole tables than this for one question and the attack gives up with an error."""


@dataclass(frozen=True)
class Regelkennis:
    """The public rule: what would have been hidden if this were the true table."""

    drempel: int
    altijd_dicht: frozenset[str] = frozenset()
    twee_namen: frozenset[str] = frozenset()
    """Groups that stand in two tables: hidden in both or in neither, besides two other cells."""

    def klein(self, number: int) -> bool:
        return number < self.drempel

    def primair(self, table: Kandidaat) -> frozenset[str]:
        total = sum(table.values())
        return frozenset(
            code
            for code, number in table.items()
            if self.klein(number) or code in self.altijd_dicht or total - number <= 1
        )

    def veilig(self, table: Kandidaat, hidden: frozenset[str]) -> bool:
        return (
            len(hidden - self.twee_namen) >= 2
            and sum(table[code] for code in hidden) >= self.drempel + 1
        )

    def komt_uit(self, table: Kandidaat, start: frozenset[str], hidden: frozenset[str]) -> bool:
        """Whether some order of choice ends with exactly these cells hidden."""
        if not start:
            return not hidden
        extra = hidden - start
        return (
            start <= hidden
            and self.veilig(table, hidden)
            and (not extra or any(not self.veilig(table, hidden - {code}) for code in extra))
        )

    def kan(self, table: Kandidaat, hidden: frozenset[str]) -> bool:
        starts = {self.primair(table), self.primair(table) | (self.twee_namen & hidden)}
        return any(self.komt_uit(table, start, hidden) for start in starts)

    def kan_weg(self, table: Kandidaat) -> bool:
        """Whether a table with these numbers would not be printed at all."""
        everything = frozenset(table)
        starts = {self.primair(table), self.primair(table) | (self.twee_namen & everything)}
        return any(self._alles(table, start, everything) for start in starts if start)

    def _alles(self, table: Kandidaat, start: frozenset[str], everything: frozenset[str]) -> bool:
        if not self.veilig(table, everything):
            return True
        extra = everything - start
        return not extra or any(not self.veilig(table, everything - {code}) for code in extra)


@dataclass(frozen=True)
class Bestand:
    """The file as the reader has it."""

    drempel: int
    totaal: int
    tabellen: Mapping[str, Mapping[str, int | None]]
    indelingen: Mapping[str, str]
    niet_getoond: tuple[str, ...] = field(default=())


def lees(content: bytes) -> Bestand | None:
    """The file, or None when it holds the one sentence."""
    data = json.loads(content)
    if "totaal" not in data:
        return None
    return Bestand(
        data["methode"]["drempel_personen"],
        data["totaal"],
        {
            t["tabel"]: {
                c["code"]: c["aantal"] if isinstance(c["aantal"], int) else None
                for c in t["cellen"]
            }
            for t in data["tabellen"]
        },
        {t["tabel"]: t["indeling"] for t in data["plan"]["tabellen"]},
        tuple(t["tabel"] for t in data["plan"]["tabellen"] if not t["getoond"]),
    )


def splits(total: int, parts: int) -> Iterator[tuple[int, ...]]:
    """Every way to split a number of zaken over so many cells: first the extreme ones."""
    for here in range(parts):
        yield tuple(total if n == here else 0 for n in range(parts))
    if comb(total + parts - 1, parts - 1) > MOST_TABLES:
        raise OverflowError("too many tables to try them all")
    yield from _all_splits(total, parts)


def _all_splits(total: int, parts: int) -> Iterator[tuple[int, ...]]:
    if parts == 1:
        yield (total,)
        return
    for first in range(total + 1):
        for rest in _all_splits(total - first, parts - 1):
            yield (first, *rest)


def passend(
    table: Mapping[str, int | None], totaal: int, regel: Regelkennis, eigen: str | None
) -> Iterator[dict[str, int]]:
    """Every whole table the printed one may stand for, of a reader with one own zaak or none."""
    hidden = [code for code, number in table.items() if number is None]
    rest = totaal - sum(number or 0 for number in table.values()) - (eigen is not None)
    if not hidden or rest < 0:
        return
    for split in splits(rest, len(hidden)):
        numbers = dict(zip(hidden, split, strict=True))
        if eigen is not None:
            numbers[eigen] += 1
        whole = {code: numbers.get(code, number or 0) for code, number in table.items()}
        if regel.kan(whole, frozenset(hidden)):
            yield whole


def weggelaten(
    codes: tuple[str, ...], totaal: int, regel: Regelkennis, eigen: str | None
) -> Iterator[dict[str, int]]:
    """Every whole table that would not have been printed at all."""
    for split in splits(totaal - (eigen is not None), len(codes)):
        whole = dict(zip(codes, split, strict=True))
        if eigen is not None:
            whole[eigen] += 1
        if regel.kan_weg(whole):
            yield whole


def vastgepind(
    tables: Iterator[dict[str, int]], cells: list[str], eigen: str | None, genoeg: int
) -> list[str]:
    """The cells that cannot be 0 others, or cannot be `genoeg` others, in any of the tables."""
    not_empty, not_full = set(cells), set(cells)
    for whole in tables:
        for code in cells:
            others = whole[code] - (code == eigen)
            if others == 0:
                not_empty.discard(code)
            if others >= genoeg:
                not_full.discard(code)
        if not not_empty and not not_full:
            break
    low = [f"{code}: nooit 0 (lezer {eigen})" for code in cells if code in not_empty]
    high = [f"{code}: nooit {genoeg} (lezer {eigen})" for code in cells if code in not_full]
    return low + high


def val_aan(
    content: bytes,
    rijen: Mapping[str, tuple[str, ...]],
    regel: Regelkennis,
    genoeg: int | None = None,
) -> list[str]:
    """Everything the outsider and every reader with one own zaak can pin; empty when it is safe.

    `rijen` are the public rows of each indeling. `genoeg` is the number of others every hidden
    cell must be able to hold; the threshold when not given.
    """
    bestand = lees(content)
    if bestand is None:
        return []
    found: list[str] = []
    for table_id, table in bestand.tabellen.items():
        hidden = [code for code, number in table.items() if number is None]
        for eigen in (None, *hidden) if hidden else ():
            tables = passend(table, bestand.totaal, regel, eigen)
            pinned = vastgepind(tables, hidden, eigen, genoeg or regel.drempel)
            found += [f"{table_id} {line}" for line in pinned]
    for table_id in bestand.niet_getoond:
        codes = rijen[bestand.indelingen[table_id]]
        for eigen in (None, *codes):
            tables = weggelaten(codes, bestand.totaal, regel, eigen)
            level = regel.drempel - (eigen is not None)
            found += [f"{table_id} {x}" for x in vastgepind(tables, list(codes), eigen, level)]
    return found


def mogelijke_waarden(
    table: Mapping[str, int | None], totaal: int, regel: Regelkennis, code: str
) -> set[int]:
    """Every value one cell can have in a table the printed one may stand for."""
    if table[code] is not None:
        return {table[code] or 0}
    return {whole[code] for whole in passend(table, totaal, regel, None)}


@dataclass(frozen=True)
class _Vast(Regelkennis):
    """The rule when it is known which groups were hidden because of another table."""

    gedwongen: frozenset[str] = frozenset()

    def kan(self, table: Kandidaat, hidden: frozenset[str]) -> bool:
        start = self.primair(table) | (self.gedwongen & frozenset(table))
        return self.komt_uit(table, start, hidden)


def val_samen_aan(bestand: Bestand, table_a: str, table_b: str, regel: Regelkennis) -> list[str]:
    """What a reader pins who knows that a cell of one table and a cell of another are one group.

    The reader may also have an own zaak in it. A group shown in one of the two is a finding.
    """
    if table_a not in bestand.tabellen or table_b not in bestand.tabellen:
        return []
    first, second = bestand.tabellen[table_a], bestand.tabellen[table_b]
    (a,), (b,) = (regel.twee_namen & frozenset(table) for table in (first, second))
    if (first[a] is None) != (second[b] is None):
        return [f"{a} en {b}: maar een van beide dicht"]
    if first[a] is not None:
        return []
    hidden_b = frozenset(code for code, number in second.items() if number is None)
    hidden_a = frozenset(code for code, number in first.items() if number is None)
    strict = _Vast(regel.drempel, regel.altijd_dicht, regel.twee_namen)
    forced = _Vast(regel.drempel, regel.altijd_dicht, regel.twee_namen, frozenset({a, b}))
    found = []
    for own_a, own_b in ((None, None), (a, b)):
        of_b: dict[int, set[bool]] = {}
        for whole in passend(second, bestand.totaal, regel, own_b):
            of_b.setdefault(whole[b], set()).add(strict.kan(whole, hidden_b))
        possible = (
            whole
            for whole in passend(first, bestand.totaal, regel, own_a)
            if (strict.kan(whole, hidden_a) and whole[a] in of_b)
            or (forced.kan(whole, hidden_a) and True in of_b.get(whole[a], set()))
        )
        level = regel.drempel - (own_a is not None)
        found += vastgepind(possible, sorted(hidden_a), own_a, level)
    return found


def val_aan_als_persoon(
    content: bytes, eigen: Mapping[str, Mapping[str, int]], genoeg: int
) -> list[str]:
    """What a person pins who takes all of their own zaken away; `eigen` is per table and code."""
    bestand = lees(content)
    found = []
    for table_id, table in bestand.tabellen.items() if bestand else ():
        hidden = [code for code, number in table.items() if number is None]
        shown = sum(number or 0 for number in table.values())
        own = sum(eigen.get(table_id, {}).get(code, 0) for code in hidden)
        others = (bestand.totaal if bestand else 0) - shown - own
        if hidden and (len(hidden) < 2 or others < genoeg):
            found.append(f"{table_id}: {hidden} samen {others} anderen")
    return found
