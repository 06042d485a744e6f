"""What the tracks of a zaak record: procedures and gifts."""

from collections.abc import Iterable

from vertrouwenspersoon.domain.gift import Gift, GiftId
from vertrouwenspersoon.domain.procedure import Procedure, ProcedureId
from vertrouwenspersoon.domain.zaak import ZaakId
from vertrouwenspersoon.errors import Reason, Refused
from vertrouwenspersoon.store.columns import code, day_or_none
from vertrouwenspersoon.store.connection import Store
from vertrouwenspersoon.store.rows import Row
from vertrouwenspersoon.store.scope import grouped, these

UPSERT_PROCEDURE = """
    INSERT INTO procedure (
        zaak, id, soort, ontvangen_op, loopt_vanaf, verdaagd, tegen_persoon, afgedaan_op, uren
    ) VALUES (
        :zaak, :id, :soort, :ontvangen_op, :loopt_vanaf, :verdaagd, :tegen_persoon, :afgedaan_op,
        :uren
    )
    ON CONFLICT (zaak, id) DO UPDATE SET
        soort = excluded.soort, ontvangen_op = excluded.ontvangen_op,
        loopt_vanaf = excluded.loopt_vanaf, verdaagd = excluded.verdaagd,
        tegen_persoon = excluded.tegen_persoon, afgedaan_op = excluded.afgedaan_op,
        uren = excluded.uren
"""
DELETE_PROCEDURE = "DELETE FROM procedure WHERE zaak = :zaak AND id = :id"
SELECT_PROCEDURES = """
    SELECT
        zaak, id, soort, ontvangen_op, loopt_vanaf, verdaagd, tegen_persoon, afgedaan_op, uren
    FROM procedure
    WHERE zaak IN (SELECT value FROM json_each(:zaken))
    ORDER BY volgorde
"""
UPSERT_GIFT = """
    INSERT INTO gift (
        zaak, id, soort, aangeboden_op, waarde, aangenomen, teruggegeven_op, gemeld_op
    ) VALUES (
        :zaak, :id, :soort, :aangeboden_op, :waarde, :aangenomen, :teruggegeven_op, :gemeld_op
    )
    ON CONFLICT (zaak, id) DO UPDATE SET
        soort = excluded.soort, aangeboden_op = excluded.aangeboden_op, waarde = excluded.waarde,
        aangenomen = excluded.aangenomen, teruggegeven_op = excluded.teruggegeven_op,
        gemeld_op = excluded.gemeld_op
"""
DELETE_GIFT = "DELETE FROM gift WHERE zaak = :zaak AND id = :id"
SELECT_GIFTEN = """
    SELECT zaak, id, soort, aangeboden_op, waarde, aangenomen, teruggegeven_op, gemeld_op
    FROM gift
    WHERE zaak IN (SELECT value FROM json_each(:zaken))
    ORDER BY volgorde
"""


def save_procedure(store: Store, zaak_id: ZaakId, procedure: Procedure) -> None:
    """Keep a procedure: new, or in the place of the one with the same identity."""
    store.execute(
        UPSERT_PROCEDURE,
        {
            "zaak": zaak_id,
            "id": procedure.id,
            "soort": procedure.soort,
            "ontvangen_op": procedure.ontvangen_op.isoformat(),
            "loopt_vanaf": day_or_none(procedure.loopt_vanaf),
            "verdaagd": procedure.verdaagd,
            "tegen_persoon": procedure.tegen_persoon,
            "afgedaan_op": day_or_none(procedure.afgedaan_op),
            "uren": procedure.uren,
        },
    )


def remove_procedure(store: Store, zaak_id: ZaakId, procedure: ProcedureId) -> None:
    """Take a procedure out; `Refused(NOT_FOUND)` when the zaak does not hold it."""
    if not store.execute(DELETE_PROCEDURE, {"zaak": zaak_id, "id": procedure}):
        raise Refused(Reason.NOT_FOUND, "procedure")


def read_procedures(store: Store, ids: Iterable[ZaakId]) -> dict[str, tuple[Procedure, ...]]:
    """The procedures of many zaken, each in the order in which they came."""
    return grouped(store.rows(SELECT_PROCEDURES, these(ids)), _procedure)


def save_gift(store: Store, zaak_id: ZaakId, gift: Gift) -> None:
    """Keep an offer: new, or in the place of the one with the same identity."""
    store.execute(
        UPSERT_GIFT,
        {
            "zaak": zaak_id,
            "id": gift.id,
            "soort": gift.soort,
            "aangeboden_op": day_or_none(gift.aangeboden_op),
            "waarde": gift.waarde,
            "aangenomen": gift.aangenomen,
            "teruggegeven_op": day_or_none(gift.teruggegeven_op),
            "gemeld_op": day_or_none(gift.gemeld_op),
        },
    )


def remove_gift(store: Store, zaak_id: ZaakId, gift: GiftId) -> None:
    """Take an offer out; `Refused(NOT_FOUND)` when the zaak does not hold it."""
    if not store.execute(DELETE_GIFT, {"zaak": zaak_id, "id": gift}):
        raise Refused(Reason.NOT_FOUND, "gift")


def read_giften(store: Store, ids: Iterable[ZaakId]) -> dict[str, tuple[Gift, ...]]:
    """The offers of many zaken, each in the order in which they came."""
    return grouped(store.rows(SELECT_GIFTEN, these(ids)), _gift)


def _procedure(row: Row) -> Procedure:
    return Procedure(
        id=ProcedureId(row.text("id")),
        soort=code(row, "soort"),
        ontvangen_op=row.day("ontvangen_op"),
        loopt_vanaf=row.day_or_none("loopt_vanaf"),
        verdaagd=row.flag("verdaagd"),
        tegen_persoon=row.flag_or_none("tegen_persoon"),
        afgedaan_op=row.day_or_none("afgedaan_op"),
        uren=row.number_or_none("uren"),
    )


def _gift(row: Row) -> Gift:
    return Gift(
        id=GiftId(row.text("id")),
        soort=code(row, "soort"),
        aangeboden_op=row.day_or_none("aangeboden_op"),
        waarde=row.number_or_none("waarde"),
        aangenomen=row.flag_or_none("aangenomen"),
        teruggegeven_op=row.day_or_none("teruggegeven_op"),
        gemeld_op=row.day_or_none("gemeld_op"),
    )
