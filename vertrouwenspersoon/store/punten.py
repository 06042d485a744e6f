"""Where the points of a zaak stand, and the words in the fields of its parts."""

from collections.abc import Iterable

from vertrouwenspersoon.domain.codes import Code
from vertrouwenspersoon.domain.punt import Punt, Puntstand
from vertrouwenspersoon.domain.woord import Woord
from vertrouwenspersoon.domain.zaak import ZaakId
from vertrouwenspersoon.store.columns import code
from vertrouwenspersoon.store.connection import Store
from vertrouwenspersoon.store.rows import Row
from vertrouwenspersoon.store.scope import grouped, these

UPSERT_PUNT = """
    INSERT INTO punt (zaak, bij, code, stand, op) VALUES (:zaak, :bij, :code, :stand, :op)
    ON CONFLICT (zaak, bij, code) DO UPDATE SET stand = excluded.stand, op = excluded.op
"""
DELETE_PUNT = "DELETE FROM punt WHERE zaak = :zaak AND bij = :bij AND code = :code"
DELETE_PUNTEN = "DELETE FROM punt WHERE zaak = :zaak AND bij = :bij"
SELECT_PUNTEN = """
    SELECT zaak, bij, code, stand, op FROM punt
    WHERE zaak IN (SELECT value FROM json_each(:zaken))
    ORDER BY volgorde
"""
UPSERT_WOORD = """
    INSERT INTO woord (zaak, bij, veld, tekst) VALUES (:zaak, :bij, :veld, :tekst)
    ON CONFLICT (zaak, bij, veld) DO UPDATE SET tekst = excluded.tekst
"""
DELETE_WOORD = "DELETE FROM woord WHERE zaak = :zaak AND bij = :bij AND veld = :veld"
DELETE_WOORDEN = "DELETE FROM woord WHERE zaak = :zaak AND bij = :bij"
SELECT_WOORDEN = """
    SELECT zaak, bij, veld, tekst FROM woord
    WHERE zaak IN (SELECT value FROM json_each(:zaken))
    ORDER BY volgorde
"""


def save_punt(store: Store, zaak_id: ZaakId, punt: Punt) -> None:
    """Keep where a point stands, in the place of what stood there."""
    store.execute(
        UPSERT_PUNT,
        {
            "zaak": zaak_id,
            "bij": punt.bij,
            "code": punt.code,
            "stand": punt.stand.value,
            "op": punt.op.isoformat(),
        },
    )


def clear_punt(store: Store, zaak_id: ZaakId, bij: str, point: Code) -> None:
    """A point is not spoken of any more."""
    store.execute(DELETE_PUNT, {"zaak": zaak_id, "bij": bij, "code": point})


def read_punten(store: Store, ids: Iterable[ZaakId]) -> dict[str, tuple[Punt, ...]]:
    """The points of many zaken, each in the order in which they were first spoken of."""
    return grouped(store.rows(SELECT_PUNTEN, these(ids)), _punt)


def save_woord(store: Store, zaak_id: ZaakId, woord: Woord) -> None:
    """Keep the words of a field; empty words leave nothing there."""
    where = {"zaak": zaak_id, "bij": woord.bij, "veld": woord.veld}
    if woord.tekst.reveal():
        store.execute(UPSERT_WOORD, {**where, "tekst": woord.tekst.reveal()})
    else:
        store.execute(DELETE_WOORD, where)


def read_woorden(store: Store, ids: Iterable[ZaakId]) -> dict[str, tuple[Woord, ...]]:
    """The words of many zaken, each in the order in which they were first written."""
    return grouped(store.rows(SELECT_WOORDEN, these(ids)), _woord)


def clear_part(store: Store, zaak_id: ZaakId, bij: str) -> None:
    """A part of a zaak is gone, and with it its points and words."""
    for statement in (DELETE_PUNTEN, DELETE_WOORDEN):
        store.execute(statement, {"zaak": zaak_id, "bij": bij})


def _punt(row: Row) -> Punt:
    return Punt(row.text("bij"), code(row, "code"), Puntstand(row.text("stand")), row.day("op"))


def _woord(row: Row) -> Woord:
    return Woord(row.text("bij"), row.text("veld"), row.confidential("tekst"))
