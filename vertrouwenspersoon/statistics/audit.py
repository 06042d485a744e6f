"""The audit: a second check, apart from the protector, that reads only the files to be written.

For each hidden number, for the outsider and for every person with one own zaak in the table, it
shows two whole tables that fit the file: one with 0 others in that cell and one with at least t
(an insider: t - 1) others. All in plain integers. Without the two the table may not leave.
"""

import csv
import io
import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

Getallen = tuple[int | None, ...]
"""A table as a reader has it: numbers, and None for the symbol."""
Getuige = tuple[int, ...]
"""A whole table that could be the true one."""


@dataclass(frozen=True, slots=True)
class Gelezen:
    """A table as it stands in a file."""

    id: str
    codes: tuple[str, ...]
    aantallen: Getallen
    totaal: int


@dataclass(frozen=True, slots=True)
class Bewijs:
    """The two witnesses for one hidden cell and one reader.

    `eigen` is the cell with the reader's own zaak, or None for the outsider. In `leeg` the cell
    holds 0 others, in `vol` at least as many as the threshold asks.
    """

    cel: int
    eigen: int | None
    leeg: Getuige
    vol: Getuige


def unproven(csv_bytes: bytes, json_bytes: bytes, drempel: int) -> frozenset[str]:
    """The identities of the tables that the files hold without proof of safety."""
    from_json, from_csv = read_json(json_bytes), read_csv(csv_bytes)
    totals = {tabel.totaal for tabel in (*from_json, *from_csv)} | {
        json.loads(json_bytes)["totaal"]
    }
    same = {tabel.id for tabel in from_json if tabel in from_csv}
    known = {tabel.id for tabel in (*from_json, *from_csv)}
    proven = {t.id for t in from_json if t.id in same and prove(t, drempel) is not None}
    return frozenset(known - proven) if len(totals) <= 1 else frozenset(known)


def read_json(content: bytes) -> tuple[Gelezen, ...]:
    """The tables of the JSON file."""
    return tuple(_from_object(table) for table in json.loads(content).get("tabellen", ()))


def read_csv(content: bytes) -> tuple[Gelezen, ...]:
    """The tables of the CSV file, without the line of the year's total."""
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig")), delimiter=";"))
    found: dict[str, list[tuple[str, str]]] = {}
    for _, table, _, code, _, number in (row for row in rows if row[0].isdecimal()):
        found.setdefault(table, []).append((code, number))
    return tuple(_from_rows(*item) for item in found.items() if len(item[1]) > 1)


def _from_object(table: Any) -> Gelezen:  # noqa: ANN401 - what JSON gives
    codes = tuple(str(cell["code"]) for cell in table["cellen"])
    numbers = tuple(_number(str(cell["aantal"])) for cell in table["cellen"])
    return Gelezen(str(table["tabel"]), codes, numbers, int(table["totaal"]))


def _from_rows(table: str, rows: list[tuple[str, str]]) -> Gelezen:
    *cells, (_, total) = rows
    codes = tuple(code for code, _ in cells)
    return Gelezen(table, codes, tuple(_number(text) for _, text in cells), int(total))


def _number(text: str) -> int | None:
    return int(text) if text.isdecimal() else None


def prove(tabel: Gelezen, drempel: int) -> tuple[Bewijs, ...] | None:
    """The proofs for every hidden cell and every reader, or None when one is missing."""
    if not _shown_is_large(tabel, drempel):
        return None
    hidden = [cell for cell, number in enumerate(tabel.aantallen) if number is None]
    readers: tuple[int | None, ...] = (None, *hidden) if hidden else ()
    proofs = [_proof(tabel, cell, own, drempel) for own in readers for cell in hidden]
    found = tuple(proof for proof in proofs if proof is not None)
    return found if len(found) == len(proofs) else None


def _shown_is_large(tabel: Gelezen, drempel: int) -> bool:
    """No printed number below the threshold, and none that holds for all but one."""
    printed = [number for number in tabel.aantallen if number is not None]
    return all(drempel <= number < tabel.totaal - 1 for number in printed)


def _proof(tabel: Gelezen, cel: int, eigen: int | None, drempel: int) -> Bewijs | None:
    own = 1 if cel == eigen else 0
    enough = drempel if eigen is None else drempel - 1
    fitting = [w for w in _candidates(tabel, eigen) if _fits(tabel, w, eigen, drempel)]
    empty = [witness for witness in fitting if witness[cel] - own == 0]
    full = [witness for witness in fitting if witness[cel] - own >= enough]
    return Bewijs(cel, eigen, empty[0], full[0]) if empty and full else None


def _candidates(tabel: Gelezen, eigen: int | None) -> Iterator[Getuige]:
    """Tables with everything that is not printed, but the own zaak, in one hidden cell."""
    spread = [0 if number is None else number for number in tabel.aantallen]
    if eigen is not None:
        spread[eigen] += 1
    for cell, number in enumerate(tabel.aantallen):
        if number is None:
            witness = list(spread)
            witness[cell] += tabel.totaal - sum(spread)
            yield tuple(witness)


def _fits(tabel: Gelezen, witness: Getuige, eigen: int | None, drempel: int) -> bool:
    """Whether the file could belong to this table: whole, complete, and hidden for a reason."""
    whole = all(number >= 0 for number in witness) and sum(witness) == tabel.totaal
    printed = all(n is None or n == w for n, w in zip(tabel.aantallen, witness, strict=True))
    knows_own = eigen is None or witness[eigen] >= 1
    hidden = [w for n, w in zip(tabel.aantallen, witness, strict=True) if n is None]
    return whole and printed and knows_own and any(number < drempel for number in hidden)
