"""The ledger of zaken that were handed over, given and got."""

import json
from datetime import datetime

from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.overdracht import Overdracht, OverdrachtId, Richting, Spoor
from vertrouwenspersoon.domain.zaak import ZaakId, stored
from vertrouwenspersoon.errors import Reason, Refused
from vertrouwenspersoon.store.columns import moment_or_none
from vertrouwenspersoon.store.connection import Store
from vertrouwenspersoon.store.rows import Row

INSERT_OVERDRACHT = """
    INSERT INTO overdracht (
        id, richting, zaak, bron, code, kluis, afzender, op, vingerafdruk, oefening, telling,
        spoor, ontvangen_op
    ) VALUES (
        :id, :richting, :zaak, :bron, :code, :kluis, :afzender, :op, :vingerafdruk, :oefening,
        :telling, :spoor, :ontvangen_op
    )
"""
SELECT_OVERDRACHTEN = """
    SELECT
        id, richting, zaak, bron, code, kluis, afzender, op, vingerafdruk, oefening, telling,
        spoor, ontvangen_op
    FROM overdracht ORDER BY volgorde
"""
UPDATE_ONTVANGEN = "UPDATE overdracht SET ontvangen_op = :op WHERE id = :id AND richting = 'uit'"
UPDATE_FORGOTTEN = """
    UPDATE overdracht SET afzender = '', spoor = '[]', telling = '{}' WHERE zaak = :zaak
"""


def add_overdracht(store: Store, overdracht: Overdracht) -> None:
    """Keep that a zaak was given or got."""
    store.execute(
        INSERT_OVERDRACHT,
        {
            "id": overdracht.id,
            "richting": overdracht.richting.value,
            "zaak": overdracht.zaak,
            "bron": overdracht.bron,
            "code": overdracht.code,
            "kluis": overdracht.kluis,
            "afzender": overdracht.afzender.reveal(),
            "op": stored(overdracht.op),
            "vingerafdruk": overdracht.vingerafdruk,
            "oefening": int(overdracht.oefening),
            "telling": json.dumps(dict(overdracht.telling)),
            "spoor": json.dumps([[stored(s.op), s.handeling, s.deel] for s in overdracht.spoor]),
            "ontvangen_op": moment_or_none(overdracht.ontvangen_op),
        },
    )


def overdrachten(store: Store) -> tuple[Overdracht, ...]:
    """All of them, in the order in which they were made."""
    return tuple(_overdracht(row) for row in store.rows(SELECT_OVERDRACHTEN))


def save_ontvangen(store: Store, overdracht: Overdracht) -> None:
    """Keep when the receipt came; `Refused(NOT_FOUND)` for one that was not given here."""
    known = {"id": overdracht.id, "op": moment_or_none(overdracht.ontvangen_op)}
    if not store.execute(UPDATE_ONTVANGEN, known):
        raise Refused(Reason.NOT_FOUND, "overdracht")


def forget(store: Store, zaak: ZaakId) -> None:
    """Leave of the handovers of a zaak only that they were made, and when."""
    store.execute(UPDATE_FORGOTTEN, {"zaak": zaak})


def _overdracht(row: Row) -> Overdracht:
    return Overdracht(
        OverdrachtId(row.text("id")),
        Richting(row.text("richting")),
        ZaakId(row.text("zaak")),
        ZaakId(row.text("bron")),
        row.text("code"),
        row.text("kluis"),
        Confidential(row.text("afzender")),
        row.moment("op"),
        row.text("vingerafdruk"),
        oefening=row.flag("oefening"),
        telling=tuple((str(kind), int(n)) for kind, n in json.loads(row.text("telling")).items()),
        spoor=_spoor(row.text("spoor")),
        ontvangen_op=row.moment_or_none("ontvangen_op"),
    )


def _spoor(text: str) -> tuple[Spoor, ...]:
    """The lines of the journal that came along; `ValueError` for anything else."""
    return tuple(
        Spoor(datetime.fromisoformat(op), str(act), str(part)) for op, act, part in json.loads(text)
    )
