"""The ledger of prints: each document that left, by its code, with the copies counted."""

import json

from vertrouwenspersoon.domain.afdruk import Afdruk
from vertrouwenspersoon.domain.zaak import ZaakId, stored
from vertrouwenspersoon.store.connection import Store
from vertrouwenspersoon.store.driver import Value
from vertrouwenspersoon.store.rows import Row

UPSERT_AFDRUK = """
    INSERT INTO afdruk (code, op, soort, zaak, lezer, versie, weggelaten, stand,
                        geprint, beveiligd, open)
    VALUES (:code, :op, :soort, :zaak, :lezer, :versie, :weggelaten, :stand,
            :geprint, :beveiligd, :open)
    ON CONFLICT (code) DO UPDATE SET
        geprint = geprint + excluded.geprint,
        beveiligd = beveiligd + excluded.beveiligd,
        open = open + excluded.open
"""
SELECT_AFDRUK = """
    SELECT code, op, soort, zaak, lezer, versie, weggelaten, stand, geprint, beveiligd, open
    FROM afdruk WHERE code = :code
"""
SELECT_AFDRUKKEN = """
    SELECT code, op, soort, zaak, lezer, versie, weggelaten, stand, geprint, beveiligd, open
    FROM afdruk ORDER BY volgorde
"""


def add_copies(store: Store, afdruk: Afdruk) -> None:
    """Keep a print that leaves; when it is known by its code, only its copies are added."""
    store.execute(UPSERT_AFDRUK, _row(afdruk))


def find_afdruk(store: Store, code: str) -> Afdruk | None:
    """The print with this code, or None."""
    row = store.row(SELECT_AFDRUK, {"code": code})
    return None if row is None else _afdruk(row)


def all_afdrukken(store: Store) -> tuple[Afdruk, ...]:
    """Every print, the oldest first."""
    return tuple(_afdruk(row) for row in store.rows(SELECT_AFDRUKKEN))


def _afdruk(row: Row) -> Afdruk:
    zaak = row.text_or_none("zaak")
    return Afdruk(
        code=row.text("code"),
        op=row.moment("op"),
        soort=row.text("soort"),
        zaak=None if zaak is None else ZaakId(zaak),
        lezer=row.text("lezer"),
        versie=row.number_or_none("versie"),
        weggelaten=tuple(json.loads(row.text("weggelaten"))),
        stand=row.text("stand"),
        geprint=row.number("geprint"),
        beveiligd=row.number("beveiligd"),
        open=row.number("open"),
    )


def _row(afdruk: Afdruk) -> dict[str, Value]:
    return {
        "code": afdruk.code,
        "op": stored(afdruk.op),
        "soort": afdruk.soort,
        "zaak": afdruk.zaak,
        "lezer": afdruk.lezer,
        "versie": afdruk.versie,
        "weggelaten": json.dumps(afdruk.weggelaten),
        "stand": afdruk.stand,
        "geprint": afdruk.geprint,
        "beveiligd": afdruk.beveiligd,
        "open": afdruk.open,
    }
