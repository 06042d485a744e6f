"""How the bin is kept: one row for each removal, the parts as text."""

from dataclasses import dataclass
from datetime import datetime

from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.prullenbak import WeggehaaldId
from vertrouwenspersoon.domain.zaak import ZaakId, stored
from vertrouwenspersoon.errors import Reason, Refused
from vertrouwenspersoon.store.connection import Store
from vertrouwenspersoon.store.rows import Row

INSERT = "INSERT INTO weggehaald (zaak, id, op, delen) VALUES (:zaak, :id, :op, :delen)"
SELECT = "SELECT zaak, id, op, delen FROM weggehaald ORDER BY volgorde DESC"
COUNT = "SELECT count(*) AS aantal FROM weggehaald WHERE zaak = :zaak"
DELETE = "DELETE FROM weggehaald WHERE id = :id"


@dataclass(frozen=True, slots=True)
class Rij:
    """One removal; `delen` is JSON."""

    id: WeggehaaldId
    zaak: ZaakId
    op: datetime
    delen: Confidential


def add(store: Store, rij: Rij) -> None:
    """Keep what was taken out."""
    store.execute(
        INSERT,
        {"zaak": rij.zaak, "id": rij.id, "op": stored(rij.op), "delen": rij.delen.reveal()},
    )


def rijen(store: Store) -> tuple[Rij, ...]:
    """Everything in the bin, what was taken out last first."""
    return tuple(_rij(row) for row in store.rows(SELECT))


def count(store: Store, zaak: ZaakId) -> int:
    """How many removals of one zaak are in the bin."""
    return store.one(COUNT, {"zaak": zaak}).number("aantal")


def remove(store: Store, weggehaald: WeggehaaldId) -> None:
    """Let one go for good. `Refused(NOT_FOUND)` when it is not there."""
    if not store.execute(DELETE, {"id": weggehaald}):
        raise Refused(Reason.NOT_FOUND, "weggehaald")


def _rij(row: Row) -> Rij:
    return Rij(
        WeggehaaldId(row.text("id")),
        ZaakId(row.text("zaak")),
        row.moment("op"),
        row.confidential("delen"),
    )
