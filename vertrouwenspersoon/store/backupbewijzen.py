"""The receipts of back-ups, the folders they go to, and what the journal says about them."""

import json
from datetime import datetime

from vertrouwenspersoon.domain.backup import Backup, Backupstand, Plaats
from vertrouwenspersoon.domain.lijst import Handeling
from vertrouwenspersoon.domain.zaak import stored
from vertrouwenspersoon.store.connection import Store
from vertrouwenspersoon.store.driver import Value
from vertrouwenspersoon.store.rows import Row

INSERT_BEWIJS = """
    INSERT INTO back_up (op, plaats, map, naam, grootte, sha256, tellingen)
    VALUES (:op, :plaats, :map, :naam, :grootte, :sha256, :tellingen)
"""
UPDATE_WEG = """
    UPDATE back_up SET weg_op = :weg_op
    WHERE map = :map AND naam = :naam AND sha256 = :sha256 AND weg_op IS NULL
"""
SELECT_BEWIJZEN = """
    SELECT op, plaats, map, naam, grootte, sha256, tellingen, weg_op
    FROM back_up ORDER BY volgorde DESC
"""
UPSERT_MAP = """
    INSERT INTO back_up_map (plaats, map) VALUES (:plaats, :map)
    ON CONFLICT (plaats) DO UPDATE SET map = excluded.map
"""
DELETE_MAP = "DELETE FROM back_up_map WHERE plaats = :plaats"
SELECT_MAPPEN = "SELECT plaats, map FROM back_up_map ORDER BY plaats"
SELECT_LAATSTE = """
    SELECT
        (SELECT op FROM journaal ORDER BY volgorde LIMIT 1) AS sinds,
        (SELECT max(op) FROM back_up) AS laatste,
        (SELECT max(op) FROM back_up WHERE plaats = 'tweede') AS laatste_tweede,
        (SELECT max(op) FROM journaal WHERE handeling = :geoefend AND object = :gelukt) AS geoefend
"""
SELECT_SINDSDIEN = """
    SELECT DISTINCT handeling FROM journaal
    WHERE volgorde >
        (SELECT coalesce(max(volgorde), 0) FROM journaal WHERE handeling = :gemaakt)
"""
GELUKT, MISLUKT = "gelukt", "mislukt"
"""What the journal says about a drill."""
_LOOKING = {
    Handeling.GEOPEND,
    Handeling.GECONTROLEERD,
    Handeling.ZAAK_BEKEKEN,
    Handeling.BIJLAGE_BEKEKEN,
    Handeling.BACKUP_GEMAAKT,
    Handeling.HERSTEL_GEOEFEND,
}
"""Acts that leave nothing behind that a new back-up would save."""


def add_bewijs(store: Store, backup: Backup) -> None:
    """Keep the receipt of a back-up."""
    store.execute(INSERT_BEWIJS, _row(backup))


def mark_gone(store: Store, backup: Backup, now: datetime) -> None:
    """Keep that the file of a receipt was cleared away."""
    mark: dict[str, Value] = {
        "weg_op": stored(now),
        "map": backup.map,
        "naam": backup.naam,
        "sha256": backup.sha256,
    }
    store.execute(UPDATE_WEG, mark)


def all_bewijzen(store: Store) -> tuple[Backup, ...]:
    """Every receipt, the newest first."""
    return tuple(_backup(row) for row in store.rows(SELECT_BEWIJZEN))


def save_map(store: Store, plaats: Plaats, folder: str) -> None:
    """Keep where back-ups of this place go."""
    store.execute(UPSERT_MAP, {"plaats": plaats.value, "map": folder})


def remove_map(store: Store, plaats: Plaats) -> None:
    """Forget where back-ups of this place go."""
    store.execute(DELETE_MAP, {"plaats": plaats.value})


def mappen(store: Store) -> dict[Plaats, str]:
    """The folders that were chosen."""
    return {Plaats(row.text("plaats")): row.text("map") for row in store.rows(SELECT_MAPPEN)}


def read_stand(store: Store, now: datetime, *, oefening: bool) -> Backupstand:
    """What is known about the back-ups; `now` stands for a journal that is still empty."""
    asked = {"geoefend": Handeling.HERSTEL_GEOEFEND.value, "gelukt": GELUKT}
    row = store.one(SELECT_LAATSTE, asked)
    since = store.rows(SELECT_SINDSDIEN, {"gemaakt": Handeling.BACKUP_GEMAAKT.value})
    acts = {Handeling(each.text("handeling")) for each in since}
    return Backupstand(
        sinds=row.moment_or_none("sinds") or now,
        laatste=row.moment_or_none("laatste"),
        gewijzigd=bool(acts - _LOOKING),
        tweede=Plaats.TWEEDE in mappen(store),
        laatste_tweede=row.moment_or_none("laatste_tweede"),
        geoefend=row.moment_or_none("geoefend"),
        oefening=oefening,
    )


def _backup(row: Row) -> Backup:
    return Backup(
        op=row.moment("op"),
        plaats=Plaats(row.text("plaats")),
        map=row.text("map"),
        naam=row.text("naam"),
        grootte=row.number("grootte"),
        sha256=row.text("sha256"),
        tellingen=tuple(json.loads(row.text("tellingen")).items()),
        weg_op=row.moment_or_none("weg_op"),
    )


def _row(backup: Backup) -> dict[str, Value]:
    return {
        "op": stored(backup.op),
        "plaats": backup.plaats.value,
        "map": backup.map,
        "naam": backup.naam,
        "grootte": backup.grootte,
        "sha256": backup.sha256,
        "tellingen": json.dumps(dict(backup.tellingen)),
    }
