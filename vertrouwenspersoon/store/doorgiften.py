"""The ledger of a dossier: what was really told to whom. Lines are added, never changed."""

from collections.abc import Iterable

from vertrouwenspersoon.domain.doorgifte import Doorgifte, DoorgifteId, Weg
from vertrouwenspersoon.domain.toestemming import Wat
from vertrouwenspersoon.domain.zaak import ZaakId, stored
from vertrouwenspersoon.store.columns import code
from vertrouwenspersoon.store.connection import Store
from vertrouwenspersoon.store.rows import Row
from vertrouwenspersoon.store.scope import grouped, these

INSERT_DOORGIFTE = """
    INSERT INTO doorgifte (zaak, id, ontvanger, weg, op, grond, bij, woorden)
    VALUES (:zaak, :id, :ontvanger, :weg, :op, :grond, :bij, :woorden)
"""
INSERT_WAT = """
    INSERT INTO doorgifte_wat (zaak, doorgifte, volgnummer, wat)
    VALUES (:zaak, :doorgifte, :volgnummer, :wat)
"""
SELECT_DOORGIFTEN = """
    SELECT zaak, id, ontvanger, weg, op, grond, bij, woorden FROM doorgifte
    WHERE zaak IN (SELECT value FROM json_each(:zaken))
    ORDER BY volgorde
"""
SELECT_WAT = """
    SELECT zaak, doorgifte, wat FROM doorgifte_wat
    WHERE zaak IN (SELECT value FROM json_each(:zaken))
    ORDER BY zaak, doorgifte, volgnummer
"""


def add_doorgifte(store: Store, zaak_id: ZaakId, doorgifte: Doorgifte) -> None:
    """Keep a line of the ledger."""
    store.execute(
        INSERT_DOORGIFTE,
        {
            "zaak": zaak_id,
            "id": doorgifte.id,
            "ontvanger": doorgifte.ontvanger,
            "weg": doorgifte.weg.value,
            "op": stored(doorgifte.op),
            "grond": doorgifte.grond,
            "bij": doorgifte.bij,
            "woorden": doorgifte.woorden.reveal(),
        },
    )
    where = {"zaak": zaak_id, "doorgifte": doorgifte.id}
    store.execute_many(
        INSERT_WAT,
        [{**where, "volgnummer": n, "wat": wat.value} for n, wat in enumerate(doorgifte.wat)],
    )


def read_doorgiften(store: Store, ids: Iterable[ZaakId]) -> dict[str, tuple[Doorgifte, ...]]:
    """The ledgers of many zaken, each in the order in which it was written."""
    zaken = these(ids)
    told = grouped(store.rows(SELECT_WAT, zaken), _wat)
    return grouped(
        store.rows(SELECT_DOORGIFTEN, zaken),
        lambda row: _doorgifte(row, told.get(row.text("zaak"), ())),
    )


def _wat(row: Row) -> tuple[str, Wat]:
    return row.text("doorgifte"), Wat(row.text("wat"))


def _doorgifte(row: Row, told: Iterable[tuple[str, Wat]]) -> Doorgifte:
    identity = DoorgifteId(row.text("id"))
    return Doorgifte(
        id=identity,
        ontvanger=code(row, "ontvanger"),
        wat=tuple(wat for doorgifte, wat in told if doorgifte == identity),
        weg=Weg(row.text("weg")),
        op=row.moment("op"),
        grond=code(row, "grond"),
        bij=row.text("bij"),
        woorden=row.confidential("woorden"),
    )
