"""The end of a zaak in the store: holds and steps, terms, tombstones, and erasing itself."""

import json
from collections.abc import Iterable

from vertrouwenspersoon.domain.bewaren import (
    NIETS_GEDAAN,
    Afsluiting,
    Bewaartermijn,
    Bewaring,
    Grafsteen,
    GrafsteenId,
    Krimpstap,
    Vasthouding,
    Voornemen,
)
from vertrouwenspersoon.domain.bijlage import BijlageId
from vertrouwenspersoon.domain.codes import Code
from vertrouwenspersoon.domain.kalender import day_of
from vertrouwenspersoon.domain.zaak import ZaakId, stored
from vertrouwenspersoon.errors import Reason, Refused
from vertrouwenspersoon.store import bijlagen
from vertrouwenspersoon.store.columns import code, code_or_none, day_or_none
from vertrouwenspersoon.store.connection import Store
from vertrouwenspersoon.store.driver import Value
from vertrouwenspersoon.store.rows import Row
from vertrouwenspersoon.store.scope import these

UPSERT_BEWARING = """
    INSERT OR REPLACE INTO bewaring (
        zaak, gedaan, vast_grond, vast_sinds, vast_toelichting, los_op, voornemen_stap,
        voornemen_grond, voornemen_op
    ) VALUES (
        :zaak, :gedaan, :vast_grond, :vast_sinds, :vast_toelichting, :los_op, :voornemen_stap,
        :voornemen_grond, :voornemen_op
    )
"""
DELETE_BEWARING = "DELETE FROM bewaring WHERE zaak = :zaak"
SELECT_BEWARINGEN = """
    SELECT
        zaak, gedaan, vast_grond, vast_sinds, vast_toelichting, los_op, voornemen_stap,
        voornemen_grond, voornemen_op
    FROM bewaring WHERE zaak IN (SELECT value FROM json_each(:zaken))
"""
UPSERT_TERMIJN = """
    INSERT OR REPLACE INTO bewaartermijn (stap, uitkomst, maanden, reden)
    VALUES (:stap, :uitkomst, :maanden, :reden)
"""
DELETE_TERMIJN = "DELETE FROM bewaartermijn WHERE stap = :stap AND uitkomst = :uitkomst"
SELECT_TERMIJNEN = """
    SELECT stap, uitkomst, maanden, reden FROM bewaartermijn ORDER BY stap, uitkomst
"""
INSERT_GRAFSTEEN = """
    INSERT INTO grafsteen (id, zaak, code, op, grond, telling)
    VALUES (:id, :zaak, :code, :op, :grond, :telling)
"""
SELECT_GRAFSTENEN = "SELECT id, zaak, code, op, grond, telling FROM grafsteen ORDER BY volgorde"
SELECT_CLOSED_IDS = "SELECT id FROM zaak WHERE status = 'gesloten' ORDER BY jaar, nummer"
SELECT_AFSLUITINGEN = """
    SELECT id, gesloten_op, gewijzigd_op, vernietigen_op, uitkomst
    FROM zaak WHERE status = 'gesloten'
"""
COUNT_CONCEPTEN = "SELECT count(*) AS aantal FROM concept WHERE zaak = :zaak"
DELETE_ZAAK = "DELETE FROM zaak WHERE id = :zaak"
REBUILD = "INSERT INTO zoekindex (zoekindex) VALUES ('rebuild')"


def save_bewaring(store: Store, zaak: ZaakId, bewaring: Bewaring) -> None:
    """Keep where a zaak stands at the end of its life; what says nothing takes no row."""
    if bewaring == NIETS_GEDAAN:
        store.execute(DELETE_BEWARING, {"zaak": zaak})
    else:
        store.execute(UPSERT_BEWARING, _row(zaak, bewaring))


def read_bewaringen(store: Store, zaken: Iterable[ZaakId]) -> dict[str, Bewaring]:
    """By zaak; a zaak of which nothing is kept is absent."""
    rows = store.rows(SELECT_BEWARINGEN, these(zaken))
    return {row.text("zaak"): _bewaring(row) for row in rows}


def save_termijn(store: Store, termijn: Bewaartermijn) -> None:
    """Keep a term of the office, in the place of the one for the same step and outcome."""
    store.execute(
        UPSERT_TERMIJN,
        {
            "stap": termijn.stap.value,
            "uitkomst": termijn.uitkomst or "",
            "maanden": termijn.maanden,
            "reden": termijn.reden.reveal(),
        },
    )


def remove_termijn(store: Store, stap: Krimpstap, uitkomst: Code | None) -> None:
    """Go back to the proposal; `Refused(NOT_FOUND)` when the office set no such term."""
    if not store.execute(DELETE_TERMIJN, {"stap": stap.value, "uitkomst": uitkomst or ""}):
        raise Refused(Reason.NOT_FOUND, "termijn")


def read_termijnen(store: Store) -> tuple[Bewaartermijn, ...]:
    """The terms that the office set itself."""
    return tuple(_termijn(row) for row in store.rows(SELECT_TERMIJNEN))


def add_grafsteen(store: Store, steen: Grafsteen) -> None:
    """Keep that a zaak was destroyed."""
    store.execute(
        INSERT_GRAFSTEEN,
        {
            "id": steen.id,
            "zaak": steen.zaak,
            "code": steen.code,
            "op": stored(steen.op),
            "grond": steen.grond,
            "telling": json.dumps(dict(steen.telling)),
        },
    )


def grafstenen(store: Store) -> tuple[Grafsteen, ...]:
    """All zaken that were destroyed, in the order in which that was done."""
    return tuple(_grafsteen(row) for row in store.rows(SELECT_GRAFSTENEN))


def closed_ids(store: Store) -> tuple[ZaakId, ...]:
    """The closed zaken in the order of their codes."""
    return tuple(ZaakId(row.text("id")) for row in store.rows(SELECT_CLOSED_IDS))


def read_afsluitingen(store: Store) -> dict[ZaakId, Afsluiting]:
    """How each closed zaak was closed, by its identity."""
    return {ZaakId(row.text("id")): _afsluiting(row) for row in store.rows(SELECT_AFSLUITINGEN)}


def count_concepten(store: Store, zaak: ZaakId) -> int:
    """How many drafts there are of a zaak."""
    return store.one(COUNT_CONCEPTEN, {"zaak": zaak}).number("aantal")


def erase(store: Store, zaak: ZaakId) -> None:
    """Take away everything of a zaak but the bytes of its files. `Refused(NOT_FOUND)` for none."""
    if not store.execute(DELETE_ZAAK, {"zaak": zaak}):
        raise Refused(Reason.NOT_FOUND, "zaak")


def wipe_nameless(store: Store, before: Iterable[str]) -> None:
    """Overwrite, within this transaction, the bytes of these files as far as none names them."""
    gone = set(before) & set(bijlagen.half(store))
    for one in sorted(gone):
        while bijlagen.wipe(store, BijlageId(one)):
            pass


def rebuild_index(store: Store) -> None:
    """Make the search index anew, so that nothing of what was erased lingers in it."""
    store.execute(REBUILD)


def _row(zaak: ZaakId, bewaring: Bewaring) -> dict[str, Value]:
    vast, plan = bewaring.vast, bewaring.voornemen
    return {
        "zaak": zaak,
        "gedaan": json.dumps([stap.value for stap in bewaring.gedaan]),
        "vast_grond": None if vast is None else vast.grond,
        "vast_sinds": None if vast is None else vast.sinds.isoformat(),
        "vast_toelichting": None if vast is None else vast.toelichting.reveal(),
        "los_op": day_or_none(bewaring.los_op),
        "voornemen_stap": None if plan is None else plan.stap.value,
        "voornemen_grond": None if plan is None else plan.grond,
        "voornemen_op": None if plan is None else stored(plan.op),
    }


def _bewaring(row: Row) -> Bewaring:
    return Bewaring(
        gedaan=tuple(Krimpstap(name) for name in json.loads(row.text("gedaan"))),
        vast=_vasthouding(row),
        los_op=row.day_or_none("los_op"),
        voornemen=_voornemen(row),
    )


def _vasthouding(row: Row) -> Vasthouding | None:
    if row.text_or_none("vast_grond") is None:
        return None
    return Vasthouding(
        code(row, "vast_grond"), row.day("vast_sinds"), row.confidential("vast_toelichting")
    )


def _voornemen(row: Row) -> Voornemen | None:
    if row.text_or_none("voornemen_stap") is None:
        return None
    stap = Krimpstap(row.text("voornemen_stap"))
    return Voornemen(stap, code(row, "voornemen_grond"), row.moment("voornemen_op"))


def _termijn(row: Row) -> Bewaartermijn:
    return Bewaartermijn(
        Krimpstap(row.text("stap")),
        row.number("maanden"),
        row.confidential("reden"),
        Code(row.text("uitkomst")) if row.text("uitkomst") else None,
    )


def _grafsteen(row: Row) -> Grafsteen:
    return Grafsteen(
        GrafsteenId(row.text("id")),
        ZaakId(row.text("zaak")),
        row.text("code"),
        row.moment("op"),
        code(row, "grond"),
        tuple(json.loads(row.text("telling")).items()),
    )


def _afsluiting(row: Row) -> Afsluiting:
    return Afsluiting(
        row.day("gesloten_op"),
        day_of(row.moment("gewijzigd_op")),
        row.day_or_none("vernietigen_op"),
        code_or_none(row, "uitkomst"),
    )
