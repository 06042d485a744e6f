"""The aggregate zaak: its coded head, its incidents, the answers and what was said of taken."""

from collections.abc import Iterable

from vertrouwenspersoon.domain.taken import TaakStand
from vertrouwenspersoon.domain.zaak import Antwoord, Incident, Zaak, ZaakId, ZaakStatus, stored
from vertrouwenspersoon.errors import Reason, Refused
from vertrouwenspersoon.store.columns import code_or_none, day_or_none
from vertrouwenspersoon.store.connection import Store
from vertrouwenspersoon.store.driver import Value
from vertrouwenspersoon.store.incidenten import read_incidenten, replace_incidenten
from vertrouwenspersoon.store.rows import Row
from vertrouwenspersoon.store.scope import grouped, these
from vertrouwenspersoon.store.taakstanden import as_stand, stand_row

INSERT_ZAAK = """
    INSERT INTO zaak (
        id, code, status, gemeld_op, gewijzigd_op, versie, slachtoffer, melder, kennis_op,
        gesloten_op, uitkomst, vernietigen_op
    ) VALUES (
        :id, :code, :status, :gemeld_op, :gewijzigd_op, :versie, :slachtoffer, :melder, :kennis_op,
        :gesloten_op, :uitkomst, :vernietigen_op
    )
"""
UPDATE_ZAAK = """
    UPDATE zaak SET
        code = :code, status = :status, gemeld_op = :gemeld_op, gewijzigd_op = :gewijzigd_op,
        versie = :versie, slachtoffer = :slachtoffer, melder = :melder, kennis_op = :kennis_op,
        gesloten_op = :gesloten_op, uitkomst = :uitkomst, vernietigen_op = :vernietigen_op
    WHERE id = :id
"""
SELECT_ZAKEN = """
    SELECT
        id, code, status, gemeld_op, gewijzigd_op, versie, slachtoffer, melder, kennis_op,
        gesloten_op, uitkomst, vernietigen_op
    FROM zaak
    WHERE id IN (SELECT value FROM json_each(:zaken))
"""
SELECT_IDS = "SELECT id FROM zaak ORDER BY jaar, nummer"
SELECT_OPEN_IDS = """
    SELECT id FROM zaak WHERE status NOT IN ('gesloten', 'overgedragen') ORDER BY jaar, nummer
"""
# A code is never given twice, so those of zaken that were destroyed count too.
SELECT_CODES = """
    SELECT code FROM (
        SELECT code, jaar, nummer FROM zaak
        UNION SELECT code, CAST(substr(code, 1, 4) AS INTEGER), CAST(substr(code, 6) AS INTEGER)
        FROM grafsteen
    ) ORDER BY jaar, nummer
"""
SELECT_BY_CODE = "SELECT id FROM zaak WHERE code = :code"

UPSERT_ANTWOORD = """
    INSERT INTO antwoord (zaak, vraag, ja, op) VALUES (:zaak, :vraag, :ja, :op)
    ON CONFLICT (zaak, vraag) DO UPDATE SET ja = excluded.ja, op = excluded.op
"""
DELETE_ANTWOORD = "DELETE FROM antwoord WHERE zaak = :zaak AND vraag = :vraag"
SELECT_ANTWOORDEN = """
    SELECT zaak, vraag, ja, op FROM antwoord
    WHERE zaak IN (SELECT value FROM json_each(:zaken))
    ORDER BY volgorde
"""
INSERT_STAND = """
    INSERT INTO taak_stand (zaak, taak, stand, op, versie)
    VALUES (:zaak, :taak, :stand, :op, :versie)
"""
SELECT_STANDEN = """
    SELECT zaak, taak, stand, op, versie FROM taak_stand
    WHERE zaak IN (SELECT value FROM json_each(:zaken))
    ORDER BY volgorde
"""


def add_zaak(store: Store, zaak: Zaak) -> None:
    """Keep a new zaak with its incidents."""
    store.execute(INSERT_ZAAK, _row(zaak))
    replace_incidenten(store, zaak)


def save_zaak(store: Store, zaak: Zaak) -> None:
    """Put this head and these incidents in the place of what is kept; `Refused(NOT_FOUND)`."""
    if not store.execute(UPDATE_ZAAK, _row(zaak)):
        raise Refused(Reason.NOT_FOUND, "zaak")
    replace_incidenten(store, zaak)


def read_zaak(store: Store, zaak_id: ZaakId) -> Zaak:
    """One zaak; `Refused(NOT_FOUND)` when there is none."""
    found = read_zaken(store, (zaak_id,))
    if zaak_id not in found:
        raise Refused(Reason.NOT_FOUND, "zaak")
    return found[zaak_id]


def read_zaken(store: Store, ids: Iterable[ZaakId]) -> dict[str, Zaak]:
    """Many zaken at once, by identity; those that do not exist are absent."""
    zaken = these(ids)
    incidenten = read_incidenten(store, zaken)
    rows = store.rows(SELECT_ZAKEN, zaken)
    return {row.text("id"): _zaak(row, incidenten[row.text("id")]) for row in rows}


def zaak_ids(store: Store) -> tuple[ZaakId, ...]:
    """All zaken in the order of their codes."""
    return tuple(ZaakId(row.text("id")) for row in store.rows(SELECT_IDS))


def open_ids(store: Store) -> tuple[ZaakId, ...]:
    """The open zaken in the order of their codes."""
    return tuple(ZaakId(row.text("id")) for row in store.rows(SELECT_OPEN_IDS))


def zaak_codes(store: Store) -> tuple[str, ...]:
    """All codes that are or were in use, in order."""
    return tuple(row.text("code") for row in store.rows(SELECT_CODES))


def find_by_code(store: Store, code: str) -> ZaakId:
    """The zaak with this code; `Refused(NOT_FOUND)` when there is none."""
    row = store.row(SELECT_BY_CODE, {"code": code})
    if row is None:
        raise Refused(Reason.NOT_FOUND, "zaak")
    return ZaakId(row.text("id"))


def set_antwoord(store: Store, zaak_id: ZaakId, antwoord: Antwoord) -> None:
    """Keep an answer, in the place of an earlier one to the same question."""
    store.execute(UPSERT_ANTWOORD, {"zaak": zaak_id, **_antwoord_row(antwoord)})


def clear_antwoord(store: Store, zaak_id: ZaakId, vraag_id: str) -> None:
    """Take an answer back; nothing happens when there is none."""
    store.execute(DELETE_ANTWOORD, {"zaak": zaak_id, "vraag": vraag_id})


def antwoorden(store: Store, zaak_id: ZaakId) -> tuple[Antwoord, ...]:
    """The answers of one zaak, in the order the questions were first answered."""
    return read_antwoorden(store, (zaak_id,)).get(zaak_id, ())


def read_antwoorden(store: Store, ids: Iterable[ZaakId]) -> dict[str, tuple[Antwoord, ...]]:
    """The answers of many zaken, by zaak."""
    return grouped(store.rows(SELECT_ANTWOORDEN, these(ids)), _antwoord)


def add_stand(store: Store, zaak_id: ZaakId, stand: TaakStand) -> None:
    """Keep what was said of a taak; what was said before stays."""
    store.execute(INSERT_STAND, {"zaak": zaak_id, **stand_row(stand)})


def standen(store: Store, zaak_id: ZaakId) -> tuple[TaakStand, ...]:
    """All that was said of the taken of one zaak, oldest first."""
    return read_standen(store, (zaak_id,)).get(zaak_id, ())


def read_standen(store: Store, ids: Iterable[ZaakId]) -> dict[str, tuple[TaakStand, ...]]:
    """All that was said of the taken of many zaken, by zaak."""
    return grouped(store.rows(SELECT_STANDEN, these(ids)), as_stand)


def _zaak(row: Row, incidenten: tuple[Incident, ...]) -> Zaak:
    return Zaak(
        id=ZaakId(row.text("id")),
        code=row.text("code"),
        status=ZaakStatus(row.text("status")),
        gemeld_op=row.moment("gemeld_op"),
        gewijzigd_op=row.moment("gewijzigd_op"),
        versie=row.number("versie"),
        incidenten=incidenten,
        slachtoffer=row.text("slachtoffer"),
        melder=row.text("melder"),
        kennis_op=row.day_or_none("kennis_op"),
        gesloten_op=row.day_or_none("gesloten_op"),
        uitkomst=code_or_none(row, "uitkomst"),
        vernietigen_op=row.day_or_none("vernietigen_op"),
    )


def _row(zaak: Zaak) -> dict[str, Value]:
    return {
        "id": zaak.id,
        "code": zaak.code,
        "status": zaak.status.value,
        "gemeld_op": stored(zaak.gemeld_op),
        "gewijzigd_op": stored(zaak.gewijzigd_op),
        "versie": zaak.versie,
        "slachtoffer": zaak.slachtoffer,
        "melder": zaak.melder,
        "kennis_op": day_or_none(zaak.kennis_op),
        "gesloten_op": day_or_none(zaak.gesloten_op),
        "uitkomst": zaak.uitkomst,
        "vernietigen_op": day_or_none(zaak.vernietigen_op),
    }


def _antwoord(row: Row) -> Antwoord:
    return Antwoord(row.text("vraag"), row.flag("ja"), row.moment("op"))


def _antwoord_row(antwoord: Antwoord) -> dict[str, Value]:
    return {"vraag": antwoord.vraag, "ja": antwoord.ja, "op": stored(antwoord.op)}
