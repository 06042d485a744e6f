"""Evidence: files of a zaak in pieces of 1 MiB, kept, read back and wiped a few at a time.

Bytes that no `bijlage` names are half: still coming, or on their way out. So a kill leaves nothing
half visible, and no step keeps the vault busy for longer than a save may wait.
"""

import hashlib
from collections.abc import Iterable, Iterator, Sequence

from vertrouwenspersoon.domain.bijlage import Bijlage, BijlageId, Bijlagesoort
from vertrouwenspersoon.domain.zaak import ZaakId, stored
from vertrouwenspersoon.errors import FileDamaged, Reason, Refused
from vertrouwenspersoon.store.columns import day_or_none
from vertrouwenspersoon.store.connection import Store
from vertrouwenspersoon.store.driver import Value
from vertrouwenspersoon.store.rows import Row
from vertrouwenspersoon.store.scope import grouped, these

PIECE = 1024 * 1024
"""Bytes of a piece; only the last may be smaller."""
AT_ONCE = 4
"""Pieces that one transaction keeps or wipes: about as long as saving a form."""

INSERT_INHOUD = "INSERT INTO bijlage_inhoud (id) VALUES (:id)"
INSERT_DEEL = "INSERT INTO bijlage_deel (inhoud, volgnummer, deel) VALUES (:id, :volgnummer, :deel)"
INSERT_BIJLAGE = """
    INSERT INTO bijlage (
        id, zaak, naam, soort, grootte, sha256, toegevoegd_op, herkomst, verkregen_op,
        verkregen_van, verkregen_door
    ) VALUES (
        :id, :zaak, :naam, :soort, :grootte, :sha256, :toegevoegd_op, :herkomst, :verkregen_op,
        :verkregen_van, :verkregen_door
    )
"""
UPDATE_BIJLAGE = """
    UPDATE bijlage SET
        naam = :naam, herkomst = :herkomst, verkregen_op = :verkregen_op,
        verkregen_van = :verkregen_van, verkregen_door = :verkregen_door
    WHERE zaak = :zaak AND id = :id
"""
DELETE_BIJLAGE = "DELETE FROM bijlage WHERE zaak = :zaak AND id = :id"
SELECT_BIJLAGEN = """
    SELECT
        zaak, id, naam, soort, grootte, sha256, toegevoegd_op, herkomst, verkregen_op,
        verkregen_van, verkregen_door
    FROM bijlage
    WHERE zaak IN (SELECT value FROM json_each(:zaken))
    ORDER BY zaak, volgorde
"""
SELECT_DEEL = "SELECT deel FROM bijlage_deel WHERE inhoud = :id AND volgnummer = :volgnummer"
SELECT_TOTAAL = "SELECT count(*) AS aantal, coalesce(sum(grootte), 0) AS bytes FROM bijlage"
SELECT_HALF = """
    SELECT id FROM bijlage_inhoud WHERE id NOT IN (SELECT id FROM bijlage) ORDER BY id
"""
# The last pieces first: they are nearest the end of the file, and so the cheapest to give back.
DELETE_DELEN = """
    DELETE FROM bijlage_deel WHERE inhoud = :id AND volgnummer IN (
        SELECT volgnummer FROM bijlage_deel WHERE inhoud = :id
        ORDER BY volgnummer DESC LIMIT :limiet
    )
"""
DELETE_INHOUD = """
    DELETE FROM bijlage_inhoud
    WHERE id = :id AND NOT EXISTS (SELECT 1 FROM bijlage_deel WHERE inhoud = :id)
"""


def cut(source: Iterable[bytes]) -> Iterator[bytes]:
    """The same bytes in pieces as they are kept; the last one may be smaller, none is empty."""
    waiting = bytearray()
    for some in source:
        waiting += some
        while len(waiting) >= PIECE:
            yield bytes(waiting[:PIECE])
            del waiting[:PIECE]
    if waiting:
        yield bytes(waiting)


def begin(store: Store, bijlage: BijlageId) -> None:
    """Make room for the bytes of a file to come."""
    store.execute(INSERT_INHOUD, {"id": bijlage})


def add_pieces(store: Store, bijlage: BijlageId, first: int, pieces: Iterable[bytes]) -> None:
    """Keep pieces, the first of them with this number, counted from 0."""
    for number, piece in enumerate(pieces, first):
        store.execute(INSERT_DEEL, {"id": bijlage, "volgnummer": number, "deel": piece})


def add_bijlage(store: Store, zaak: ZaakId, bijlage: Bijlage) -> None:
    """Name the bytes that were kept: from now on the file is there."""
    store.execute(INSERT_BIJLAGE, _row(zaak, bijlage))


def save_bijlage(store: Store, zaak: ZaakId, bijlage: Bijlage) -> None:
    """Keep name, origin and how it was obtained; the rest of a file never changes."""
    if not store.execute(UPDATE_BIJLAGE, _row(zaak, bijlage)):
        raise Refused(Reason.NOT_FOUND, "bijlage")


def remove_bijlage(store: Store, zaak: ZaakId, bijlage: BijlageId) -> None:
    """Take a file away. Its bytes are half from now on: `wipe` them."""
    if not store.execute(DELETE_BIJLAGE, {"zaak": zaak, "id": bijlage}):
        raise Refused(Reason.NOT_FOUND, "bijlage")


def read_bijlagen(store: Store, zaken: Sequence[ZaakId]) -> dict[str, tuple[Bijlage, ...]]:
    """The files of these zaken in the order in which they came; without the bytes."""
    return grouped(store.rows(SELECT_BIJLAGEN, these(zaken)), _bijlage)


def find_bijlage(store: Store, zaak: ZaakId, bijlage: BijlageId) -> Bijlage:
    """One file, without the bytes; `Refused(NOT_FOUND)` when this zaak does not have it."""
    for found in read_bijlagen(store, (zaak,)).get(zaak, ()):
        if found.id == bijlage:
            return found
    raise Refused(Reason.NOT_FOUND, "bijlage")


def read_bytes(store: Store, bijlage: Bijlage) -> Iterator[bytes]:
    """The bytes of a file, a piece at a time, on the thread of the store.

    Only after the last piece is it sure that they are the very bytes that came: `FileDamaged` when
    size or SHA-256 differ. So whoever writes them keeps them apart until then.
    """
    check, size = hashlib.sha256(), 0
    for number in range(-(-bijlage.grootte // PIECE)):
        row = store.row(SELECT_DEEL, {"id": bijlage.id, "volgnummer": number})
        piece = b"" if row is None else row.data("deel")
        check.update(piece)
        size += len(piece)
        yield piece
    if (size, check.hexdigest()) != (bijlage.grootte, bijlage.sha256):
        raise FileDamaged(bijlage.id)


def totals(store: Store) -> tuple[int, int]:
    """How many files there are in the vault, and their bytes together."""
    row = store.one(SELECT_TOTAAL)
    return row.number("aantal"), row.number("bytes")


def half(store: Store) -> tuple[BijlageId, ...]:
    """What holds bytes but is no file: still coming, or on its way out."""
    return tuple(BijlageId(row.text("id")) for row in store.rows(SELECT_HALF))


def wipe(store: Store, bijlage: BijlageId) -> bool:
    """Overwrite some pieces of half a file; true when more are left.

    Call it in a transaction of its own, again and again: what is wiped is gone at once.
    """
    gone = store.execute(DELETE_DELEN, {"id": bijlage, "limiet": AT_ONCE})
    if gone == AT_ONCE:
        return True
    store.execute(DELETE_INHOUD, {"id": bijlage})
    return False


def _bijlage(row: Row) -> Bijlage:
    return Bijlage(
        id=BijlageId(row.text("id")),
        naam=row.confidential("naam"),
        soort=Bijlagesoort(row.text("soort")),
        grootte=row.number("grootte"),
        sha256=row.text("sha256"),
        toegevoegd_op=row.moment("toegevoegd_op"),
        herkomst=row.confidential("herkomst"),
        verkregen_op=row.day_or_none("verkregen_op"),
        verkregen_van=row.confidential("verkregen_van"),
        verkregen_door=row.confidential("verkregen_door"),
    )


def _row(zaak: ZaakId, bijlage: Bijlage) -> dict[str, Value]:
    return {
        "zaak": zaak,
        "id": bijlage.id,
        "naam": bijlage.naam.reveal(),
        "soort": bijlage.soort.value,
        "grootte": bijlage.grootte,
        "sha256": bijlage.sha256,
        "toegevoegd_op": stored(bijlage.toegevoegd_op),
        "herkomst": bijlage.herkomst.reveal(),
        "verkregen_op": day_or_none(bijlage.verkregen_op),
        "verkregen_van": bijlage.verkregen_van.reveal(),
        "verkregen_door": bijlage.verkregen_door.reveal(),
    }
