"""The journal: who did what and when, never the words. It only grows, and each line is chained.

The chain is HMAC-SHA256 over the mark of the line before and the line itself, with a key that lies
in the vault: who has no key cannot change, add, swap or take away a line unnoticed. Who has the key
can make a whole new chain; only a head that another kept, such as on a receipt, shows that (vault
design, section 8). A journal cut off at its end is a whole chain too: compare `read_kop`.
"""

import hmac
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from vertrouwenspersoon.domain.lijst import Handeling, Journaalregel
from vertrouwenspersoon.domain.zaak import stored
from vertrouwenspersoon.identity import random_bytes
from vertrouwenspersoon.store.connection import Store
from vertrouwenspersoon.store.driver import Value
from vertrouwenspersoon.store.rows import Row

INSERT_REGEL = """
    INSERT INTO journaal (volgorde, op, handeling, object, keten)
    VALUES (:volgorde, :op, :handeling, :object, :keten)
"""
SELECT_REGELS = """
    SELECT volgorde, op, handeling, object FROM journaal ORDER BY volgorde DESC LIMIT :limiet
"""
SELECT_KOP = "SELECT volgorde, keten FROM journaal ORDER BY volgorde DESC LIMIT 1"
SELECT_BEFORE_VISIT = """
    SELECT op FROM journaal
    WHERE volgorde < (SELECT volgorde FROM journaal WHERE handeling = 'geopend'
                      ORDER BY volgorde DESC LIMIT 1)
    ORDER BY volgorde DESC LIMIT 1
"""
SELECT_PART = """
    SELECT volgorde, op, handeling, object, keten FROM journaal
    WHERE volgorde > :na ORDER BY volgorde LIMIT 5000
"""
SELECT_OF_ZAAK = """
    SELECT volgorde, keten FROM journaal
    WHERE (object = :zaak OR substr(object, 1, length(:zaak) + 1) = :zaak || ' ')
      AND handeling <> 'gewist'
    ORDER BY volgorde
"""
SELECT_LINES_OF_ZAAK = """
    SELECT op, handeling, object FROM journaal
    WHERE (object = :zaak OR substr(object, 1, length(:zaak) + 1) = :zaak || ' ')
      AND handeling <> 'gewist'
    ORDER BY volgorde
"""
UPDATE_GEWIST = """
    UPDATE journaal SET handeling = 'gewist', object = :steen, op = :op WHERE volgorde = :volgorde
"""
SELECT_SPRONG = """
    SELECT op FROM journaal
    WHERE handeling <> 'gewist'
      AND volgorde >= (SELECT coalesce(max(volgorde), 0) FROM journaal WHERE handeling = :bevestigd)
    ORDER BY volgorde DESC LIMIT 2000
"""
INSERT_SLEUTEL = "INSERT INTO journaal_sleutel (only_row, sleutel) VALUES (1, :sleutel)"
SELECT_SLEUTEL = "SELECT sleutel FROM journaal_sleutel"

_START = bytes(32)
_GEWIST = Handeling.GEWIST.value
_TELLING = (Handeling.ZAAK_VERNIETIGD.value, Handeling.OPNIEUW_VERNIETIGD.value)
"""Acts whose line binds the lines that were emptied with it."""


@dataclass(frozen=True, slots=True)
class Kop:
    """The head of the journal: how many lines there are, and the mark of the last one."""

    regels: int = 0
    keten: bytes = _START


SELECT_HANDELINGEN = "SELECT DISTINCT handeling FROM journaal"


def record(store: Store, regel: Journaalregel) -> None:
    """Add a line, chained to the last one."""
    kop = read_kop(store)
    fields = (stored(regel.op), regel.handeling.value, regel.object)
    number = kop.regels + 1
    store.note(
        INSERT_REGEL,
        {
            "volgorde": number,
            "op": fields[0],
            "handeling": fields[1],
            "object": fields[2],
            "keten": _mark(_sleutel(store) or _new_sleutel(store), kop.keten, number, fields),
        },
    )


def read_journaal(store: Store, limit: int) -> tuple[Journaalregel, ...]:
    """The last lines, the newest first; at most `limit`."""
    return tuple(_regel(row) for row in store.rows(SELECT_REGELS, {"limiet": limit}))


def read_of_zaak(store: Store, zaak: str) -> tuple[Journaalregel, ...]:
    """The lines about one zaak, oldest first."""
    return tuple(_regel(row) for row in store.rows(SELECT_LINES_OF_ZAAK, {"zaak": zaak}))


def holds(store: Store, handelingen: tuple[Handeling, ...]) -> bool:
    """Whether one of these was ever done."""
    done = {row.text("handeling") for row in store.rows(SELECT_HANDELINGEN)}
    return any(handeling.value in done for handeling in handelingen)


def last_before_visit(store: Store) -> datetime | None:
    """When the last thing was done before the vault was opened this time; None for a first time."""
    row = store.row(SELECT_BEFORE_VISIT)
    return None if row is None else row.moment("op")


def read_kop(store: Store) -> Kop:
    """Where the journal ends now."""
    row = store.row(SELECT_KOP)
    return Kop() if row is None else Kop(row.number("volgorde"), row.data("keten"))


def blank(store: Store, zaak: str, steen: str, now: datetime) -> str:
    """Empty the lines about a zaak; what a later line must say of them, so that it shows.

    Of each its number and its mark in the chain stay, and under which tombstone it lies.
    """
    rows = store.rows(SELECT_OF_ZAAK, {"zaak": zaak})
    lines = [(row.number("volgorde"), row.data("keten")) for row in rows]
    empty: dict[str, Value] = {"steen": steen, "op": stored(now)}
    store.execute_many(UPDATE_GEWIST, [{**empty, "volgorde": number} for number, _ in lines])
    return _seal(_sleutel(store) or _new_sleutel(store), lines)


def moments_since_confirmed(store: Store) -> tuple[datetime, ...]:
    """When something was done, oldest first, since the date of the computer was last confirmed."""
    asked = {"bevestigd": Handeling.DATUM_BEVESTIGD.value}
    return tuple(row.moment("op") for row in reversed(store.rows(SELECT_SPRONG, asked)))


def find_broken(store: Store) -> int | None:
    """The number of the first line that is not as it was recorded; None when all are.

    A line of a zaak that was destroyed cannot be recomputed. The line that tells of the destruction
    says which lines those were and what marks they have.
    """
    key, before = _sleutel(store), _START
    if key is None:
        return 1 if read_kop(store).regels else None
    blanked: dict[str, list[tuple[int, bytes]]] = {}
    for number, row in enumerate(_all_rows(store), start=1):
        fields = (row.text("op"), row.text("handeling"), row.text("object"))
        mark = row.data("keten")
        if row.number("volgorde") != number:
            return number
        if fields[1] == _GEWIST:
            blanked.setdefault(fields[2], []).append((number, mark))
        elif not hmac.compare_digest(_mark(key, before, number, fields), mark):
            return number
        elif fields[1] in _TELLING:
            steen, _, seal = fields[2].partition(" ")
            lines = blanked.pop(steen, [])
            if not hmac.compare_digest(_seal(key, lines), seal):
                return lines[0][0] if lines else number
        before = mark
    return min((lines[0][0] for lines in blanked.values()), default=None)


def _all_rows(store: Store) -> Iterator[Row]:
    last = 0
    while rows := store.rows(SELECT_PART, {"na": last}):
        yield from rows
        last = rows[-1].number("volgorde")


def _sleutel(store: Store) -> bytes | None:
    row = store.row(SELECT_SLEUTEL)
    return None if row is None else row.data("sleutel")


def _new_sleutel(store: Store) -> bytes:
    """Comes with the first line, so that a migration gives the same every time it is tried."""
    key = random_bytes(32)
    store.execute(INSERT_SLEUTEL, {"sleutel": key})
    return key


def _mark(key: bytes, before: bytes, number: int, fields: tuple[str, ...]) -> bytes:
    """Every field with its length before it, so that no two lines read the same."""
    parts = (str(number), *fields)
    line = b"".join(len(b).to_bytes(4, "big") + b for b in (part.encode() for part in parts))
    return hmac.digest(key, before + line, "sha256")


def _seal(key: bytes, lines: list[tuple[int, bytes]]) -> str:
    """What binds lines that were emptied to the line that tells of it."""
    known = b"".join(number.to_bytes(8, "big") + mark for number, mark in lines)
    return hmac.digest(key, known, "sha256").hex()


def _regel(row: Row) -> Journaalregel:
    return Journaalregel(
        op=row.moment("op"),
        handeling=Handeling(row.text("handeling")),
        object=row.text("object"),
    )
