"""What readers of the figures know from elsewhere, kept with the year (attack A28)."""

import msgspec

from vertrouwenspersoon.domain.release import BekendCijfer, BekendId
from vertrouwenspersoon.errors import Reason, Refused
from vertrouwenspersoon.store.connection import Store
from vertrouwenspersoon.store.driver import Value
from vertrouwenspersoon.store.rows import Row

INSERT_BEKEND = """
    INSERT INTO bekend_cijfer (id, jaar, tabel, rijen, aantal, bron)
    VALUES (:id, :jaar, :tabel, :rijen, :aantal, :bron)
"""
DELETE_BEKEND = "DELETE FROM bekend_cijfer WHERE id = :id"
SELECT_BEKEND = "SELECT id, jaar, tabel, rijen, aantal, bron FROM bekend_cijfer ORDER BY volgorde"


def add_bekend(store: Store, cijfer: BekendCijfer) -> None:
    """Keep a number that readers know."""
    store.execute(INSERT_BEKEND, _row(cijfer))


def remove_bekend(store: Store, bekend: BekendId) -> None:
    """Take a number out; `Refused(NOT_FOUND)` when it is not there."""
    if not store.execute(DELETE_BEKEND, {"id": bekend}):
        raise Refused(Reason.NOT_FOUND, "bekend_cijfer")


def all_bekend(store: Store) -> tuple[BekendCijfer, ...]:
    """Every number that readers know, of all years, in the order in which they were entered."""
    return tuple(_cijfer(row) for row in store.rows(SELECT_BEKEND))


def bekend_of(store: Store, jaar: int) -> tuple[BekendCijfer, ...]:
    """The numbers that readers know about a year."""
    return tuple(one for one in all_bekend(store) if one.jaar == jaar)


def _row(cijfer: BekendCijfer) -> dict[str, Value]:
    return {
        "id": cijfer.id,
        "jaar": cijfer.jaar,
        "tabel": cijfer.tabel,
        "rijen": msgspec.json.encode(cijfer.rijen).decode(),
        "aantal": cijfer.aantal,
        "bron": cijfer.bron,
    }


def _cijfer(row: Row) -> BekendCijfer:
    return BekendCijfer(
        id=BekendId(row.text("id")),
        jaar=row.number("jaar"),
        tabel=row.text("tabel"),
        rijen=msgspec.json.decode(row.text("rijen"), type=tuple[str, ...]),
        aantal=row.number("aantal"),
        bron=row.text("bron"),
    )
