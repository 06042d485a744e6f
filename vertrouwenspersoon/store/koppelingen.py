"""The marks by which zaken are linked: of one dossier, and over all of them."""

from collections.abc import Iterable

from vertrouwenspersoon.domain.kalender import day_of
from vertrouwenspersoon.domain.koppeling import Gevonden, Koppeling, KoppelingId, Koppelsoort
from vertrouwenspersoon.domain.zaak import ZaakId, stored
from vertrouwenspersoon.errors import Reason, Refused
from vertrouwenspersoon.store.connection import Store
from vertrouwenspersoon.store.rows import Row
from vertrouwenspersoon.store.scope import grouped, these

INSERT_KOPPELING = """
    INSERT INTO koppeling (zaak, id, soort, kenmerk, op)
    VALUES (:zaak, :id, :soort, :kenmerk, :op)
"""
DELETE_KOPPELING = "DELETE FROM koppeling WHERE zaak = :zaak AND id = :id"
SELECT_KOPPELINGEN = """
    SELECT zaak, id, soort, kenmerk, op FROM koppeling
    WHERE zaak IN (SELECT value FROM json_each(:zaken))
    ORDER BY volgorde
"""
SELECT_ALL = """
    SELECT
        koppeling.zaak, koppeling.id, koppeling.soort, koppeling.kenmerk, koppeling.op,
        zaak.code, zaak.gemeld_op,
        (SELECT max(gebeurd_op) FROM incident WHERE incident.zaak = zaak.id) AS gebeurd_op
    FROM koppeling JOIN zaak ON zaak.id = koppeling.zaak
    ORDER BY koppeling.volgorde
"""
COUNT_SAME_VICTIM = """
    SELECT count(*) AS keren FROM zaak
    WHERE id <> :zaak AND gemeld_op > :sinds
      AND slachtoffer = (SELECT slachtoffer FROM zaak WHERE id = :zaak)
"""


def add_koppeling(store: Store, zaak_id: ZaakId, koppeling: Koppeling) -> None:
    """Keep a mark of a zaak."""
    store.execute(
        INSERT_KOPPELING,
        {
            "zaak": zaak_id,
            "id": koppeling.id,
            "soort": koppeling.soort.value,
            "kenmerk": koppeling.kenmerk.reveal(),
            "op": stored(koppeling.op),
        },
    )


def remove_koppeling(store: Store, zaak_id: ZaakId, koppeling: KoppelingId) -> None:
    """Take a mark out; `Refused(NOT_FOUND)` when the zaak does not carry it."""
    if not store.execute(DELETE_KOPPELING, {"zaak": zaak_id, "id": koppeling}):
        raise Refused(Reason.NOT_FOUND, "koppeling")


def read_koppelingen(store: Store, ids: Iterable[ZaakId]) -> dict[str, tuple[Koppeling, ...]]:
    """The marks of many zaken, each in the order in which they came."""
    return grouped(store.rows(SELECT_KOPPELINGEN, these(ids)), _koppeling)


def all_gevonden(store: Store) -> tuple[Gevonden, ...]:
    """Every mark there is, with its zaak and the day of its last incident."""
    return tuple(_gevonden(row) for row in store.rows(SELECT_ALL))


def count_same_victim(store: Store, zaak_id: ZaakId, since: str) -> int:
    """How many other zaken since a moment are about the same victim."""
    for row in store.rows(COUNT_SAME_VICTIM, {"zaak": zaak_id, "sinds": since}):
        return row.number("keren")
    return 0


def _koppeling(row: Row) -> Koppeling:
    return Koppeling(
        KoppelingId(row.text("id")),
        Koppelsoort(row.text("soort")),
        row.confidential("kenmerk"),
        row.moment("op"),
    )


def _gevonden(row: Row) -> Gevonden:
    day = row.day_or_none("gebeurd_op") or day_of(row.moment("gemeld_op"))
    return Gevonden(row.text("zaak"), row.text("code"), day, _koppeling(row))
