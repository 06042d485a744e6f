"""The aggregate begeleiding: what the steps of a zaak recorded in codes, dates and amounts."""

from collections.abc import Iterable

from vertrouwenspersoon.domain.begeleiding import (
    Aangifte,
    AangifteId,
    Afspraak,
    AfspraakId,
    Begeleiding,
    Maatregel,
    MaatregelId,
    Nazorg,
    NazorgId,
    Schade,
    SchadeId,
)
from vertrouwenspersoon.domain.codes import Code
from vertrouwenspersoon.domain.zaak import ZaakId, stored
from vertrouwenspersoon.errors import Reason, Refused
from vertrouwenspersoon.store.columns import code, code_or_none, day_or_none, moment_or_none
from vertrouwenspersoon.store.connection import Store
from vertrouwenspersoon.store.driver import Value
from vertrouwenspersoon.store.punten import read_punten
from vertrouwenspersoon.store.rows import Row
from vertrouwenspersoon.store.scope import grouped, these
from vertrouwenspersoon.store.sporen import read_giften, read_procedures

UPSERT_MAATREGEL = """
    INSERT INTO maatregel (
        zaak, id, soort, besloten_op, einde_op, evaluatie_op, teruggekoppeld_op, besloten_door
    ) VALUES (
        :zaak, :id, :soort, :besloten_op, :einde_op, :evaluatie_op, :teruggekoppeld_op,
        :besloten_door
    )
    ON CONFLICT (zaak, id) DO UPDATE SET
        soort = excluded.soort, besloten_op = excluded.besloten_op, einde_op = excluded.einde_op,
        evaluatie_op = excluded.evaluatie_op, teruggekoppeld_op = excluded.teruggekoppeld_op,
        besloten_door = excluded.besloten_door
"""
DELETE_MAATREGEL = "DELETE FROM maatregel WHERE zaak = :zaak AND id = :id"
SELECT_MAATREGELEN = """
    SELECT
        zaak, id, soort, besloten_op, einde_op, evaluatie_op, teruggekoppeld_op, besloten_door
    FROM maatregel
    WHERE zaak IN (SELECT value FROM json_each(:zaken))
    ORDER BY volgorde
"""
UPSERT_AANGIFTE = """
    INSERT INTO aangifte (
        zaak, id, politie, gedaan_op, door_gemeente, naambescherming, vpt_code, teruggekoppeld_op,
        domicilie, klacht_op, afloop_op, beklag_op
    ) VALUES (
        :zaak, :id, :politie, :gedaan_op, :door_gemeente, :naambescherming, :vpt_code,
        :teruggekoppeld_op, :domicilie, :klacht_op, :afloop_op, :beklag_op
    )
    ON CONFLICT (zaak, id) DO UPDATE SET
        politie = excluded.politie, gedaan_op = excluded.gedaan_op,
        door_gemeente = excluded.door_gemeente, naambescherming = excluded.naambescherming,
        vpt_code = excluded.vpt_code, teruggekoppeld_op = excluded.teruggekoppeld_op,
        domicilie = excluded.domicilie, klacht_op = excluded.klacht_op,
        afloop_op = excluded.afloop_op, beklag_op = excluded.beklag_op
"""
DELETE_AANGIFTE = "DELETE FROM aangifte WHERE zaak = :zaak AND id = :id"
SELECT_AANGIFTEN = """
    SELECT
        zaak, id, politie, gedaan_op, door_gemeente, naambescherming, vpt_code, teruggekoppeld_op,
        domicilie, klacht_op, afloop_op, beklag_op
    FROM aangifte
    WHERE zaak IN (SELECT value FROM json_each(:zaken))
    ORDER BY volgorde
"""
UPSERT_SCHADE = """
    INSERT INTO schade (
        zaak, id, soort, van_gemeente, bedrag, gemeld_verzekering_op, verhaald, bewijs, route,
        kennis_op, geclaimd_op, gestuit_op
    ) VALUES (
        :zaak, :id, :soort, :van_gemeente, :bedrag, :gemeld_verzekering_op, :verhaald, :bewijs,
        :route, :kennis_op, :geclaimd_op, :gestuit_op
    )
    ON CONFLICT (zaak, id) DO UPDATE SET
        soort = excluded.soort, van_gemeente = excluded.van_gemeente, bedrag = excluded.bedrag,
        gemeld_verzekering_op = excluded.gemeld_verzekering_op, verhaald = excluded.verhaald,
        bewijs = excluded.bewijs, route = excluded.route, kennis_op = excluded.kennis_op,
        geclaimd_op = excluded.geclaimd_op, gestuit_op = excluded.gestuit_op
"""
DELETE_SCHADE = "DELETE FROM schade WHERE zaak = :zaak AND id = :id"
SELECT_SCHADES = """
    SELECT
        zaak, id, soort, van_gemeente, bedrag, gemeld_verzekering_op, verhaald, bewijs, route,
        kennis_op, geclaimd_op, gestuit_op
    FROM schade
    WHERE zaak IN (SELECT value FROM json_each(:zaken))
    ORDER BY volgorde
"""
UPSERT_NAZORG = """
    INSERT INTO nazorg (zaak, id, gepland_op, opvang, gehouden_op, voor)
    VALUES (:zaak, :id, :gepland_op, :opvang, :gehouden_op, :voor)
    ON CONFLICT (zaak, id) DO UPDATE SET
        gepland_op = excluded.gepland_op, opvang = excluded.opvang,
        gehouden_op = excluded.gehouden_op, voor = excluded.voor
"""
DELETE_NAZORG = "DELETE FROM nazorg WHERE zaak = :zaak AND id = :id"
SELECT_NAZORG = """
    SELECT zaak, id, gepland_op, opvang, gehouden_op, voor FROM nazorg
    WHERE zaak IN (SELECT value FROM json_each(:zaken))
    ORDER BY volgorde
"""
DELETE_STEUN = "DELETE FROM nazorg_steun WHERE zaak = :zaak AND nazorg = :nazorg"
INSERT_STEUN = """
    INSERT INTO nazorg_steun (zaak, nazorg, volgnummer, code)
    VALUES (:zaak, :nazorg, :volgnummer, :code)
"""
SELECT_STEUN = """
    SELECT zaak, nazorg, code FROM nazorg_steun
    WHERE zaak IN (SELECT value FROM json_each(:zaken))
    ORDER BY zaak, nazorg, volgnummer
"""
UPSERT_AFSPRAAK = """
    INSERT INTO afspraak (zaak, id, op, hele_dag, gedaan_op)
    VALUES (:zaak, :id, :op, :hele_dag, :gedaan_op)
    ON CONFLICT (zaak, id) DO UPDATE SET
        op = excluded.op, hele_dag = excluded.hele_dag, gedaan_op = excluded.gedaan_op
"""
DELETE_AFSPRAAK = "DELETE FROM afspraak WHERE zaak = :zaak AND id = :id"
SELECT_AFSPRAKEN = """
    SELECT zaak, id, op, hele_dag, gedaan_op FROM afspraak
    WHERE zaak IN (SELECT value FROM json_each(:zaken))
    ORDER BY volgorde
"""


def read_begeleiding(store: Store, zaak_id: ZaakId) -> Begeleiding:
    """All that the steps recorded for one zaak; empty for a zaak that does not exist."""
    return read_begeleidingen(store, (zaak_id,))[zaak_id]


def read_begeleidingen(store: Store, ids: Iterable[ZaakId]) -> dict[str, Begeleiding]:
    """All that the steps recorded for many zaken; each in the order in which it came."""
    asked = tuple(ids)
    zaken = these(asked)
    steun = grouped(store.rows(SELECT_STEUN, zaken), _steun)
    maatregelen = grouped(store.rows(SELECT_MAATREGELEN, zaken), _maatregel)
    aangiften = grouped(store.rows(SELECT_AANGIFTEN, zaken), _aangifte)
    schades = grouped(store.rows(SELECT_SCHADES, zaken), _schade)
    nazorg = grouped(
        store.rows(SELECT_NAZORG, zaken), lambda row: _nazorg(row, steun.get(row.text("zaak"), ()))
    )
    afspraken = grouped(store.rows(SELECT_AFSPRAKEN, zaken), _afspraak)
    punten = read_punten(store, asked)
    procedures, giften = read_procedures(store, asked), read_giften(store, asked)
    return {
        zaak: Begeleiding(
            maatregelen.get(zaak, ()),
            aangiften.get(zaak, ()),
            schades.get(zaak, ()),
            nazorg.get(zaak, ()),
            afspraken.get(zaak, ()),
            punten.get(zaak, ()),
            procedures.get(zaak, ()),
            giften.get(zaak, ()),
        )
        for zaak in asked
    }


def save_maatregel(store: Store, zaak_id: ZaakId, maatregel: Maatregel) -> None:
    """Keep a reaction: new, or in the place of the one with the same identity."""
    store.execute(UPSERT_MAATREGEL, {"zaak": zaak_id, **_maatregel_row(maatregel)})


def remove_maatregel(store: Store, zaak_id: ZaakId, maatregel: MaatregelId) -> None:
    """Take a reaction out; `Refused(NOT_FOUND)` when the zaak does not hold it."""
    if not store.execute(DELETE_MAATREGEL, {"zaak": zaak_id, "id": maatregel}):
        raise Refused(Reason.NOT_FOUND, "maatregel")


def save_aangifte(store: Store, zaak_id: ZaakId, aangifte: Aangifte) -> None:
    """Keep an aangifte: new, or in the place of the one with the same identity."""
    store.execute(UPSERT_AANGIFTE, {"zaak": zaak_id, **_aangifte_row(aangifte)})


def remove_aangifte(store: Store, zaak_id: ZaakId, aangifte: AangifteId) -> None:
    """Take an aangifte out; `Refused(NOT_FOUND)` when the zaak does not hold it."""
    if not store.execute(DELETE_AANGIFTE, {"zaak": zaak_id, "id": aangifte}):
        raise Refused(Reason.NOT_FOUND, "aangifte")


def save_schade(store: Store, zaak_id: ZaakId, schade: Schade) -> None:
    """Keep an item of damage: new, or in the place of the one with the same identity."""
    store.execute(UPSERT_SCHADE, {"zaak": zaak_id, **_schade_row(schade)})


def remove_schade(store: Store, zaak_id: ZaakId, schade: SchadeId) -> None:
    """Take an item of damage out; `Refused(NOT_FOUND)` when the zaak does not hold it."""
    if not store.execute(DELETE_SCHADE, {"zaak": zaak_id, "id": schade}):
        raise Refused(Reason.NOT_FOUND, "schade")


def save_nazorg(store: Store, zaak_id: ZaakId, nazorg: Nazorg) -> None:
    """Keep a moment of aftercare: new, or in the place of the one with the same identity."""
    store.execute(UPSERT_NAZORG, {"zaak": zaak_id, **_nazorg_row(nazorg)})
    store.execute(DELETE_STEUN, {"zaak": zaak_id, "nazorg": nazorg.id})
    where = {"zaak": zaak_id, "nazorg": nazorg.id}
    store.execute_many(
        INSERT_STEUN,
        [{**where, "volgnummer": number, "code": code} for number, code in enumerate(nazorg.steun)],
    )


def remove_nazorg(store: Store, zaak_id: ZaakId, nazorg: NazorgId) -> None:
    """Take a moment of aftercare out; `Refused(NOT_FOUND)` when the zaak does not hold it."""
    if not store.execute(DELETE_NAZORG, {"zaak": zaak_id, "id": nazorg}):
        raise Refused(Reason.NOT_FOUND, "nazorg")


def save_afspraak(store: Store, zaak_id: ZaakId, afspraak: Afspraak) -> None:
    """Keep an appointment: new, or in the place of the one with the same identity."""
    store.execute(UPSERT_AFSPRAAK, {"zaak": zaak_id, **_afspraak_row(afspraak)})


def remove_afspraak(store: Store, zaak_id: ZaakId, afspraak: AfspraakId) -> None:
    """Take an appointment out; `Refused(NOT_FOUND)` when the zaak does not hold it."""
    if not store.execute(DELETE_AFSPRAAK, {"zaak": zaak_id, "id": afspraak}):
        raise Refused(Reason.NOT_FOUND, "afspraak")


def _maatregel(row: Row) -> Maatregel:
    return Maatregel(
        id=MaatregelId(row.text("id")),
        soort=code(row, "soort"),
        besloten_op=row.day("besloten_op"),
        einde_op=row.day_or_none("einde_op"),
        evaluatie_op=row.day_or_none("evaluatie_op"),
        teruggekoppeld_op=row.day_or_none("teruggekoppeld_op"),
        besloten_door=code_or_none(row, "besloten_door"),
    )


def _maatregel_row(maatregel: Maatregel) -> dict[str, Value]:
    return {
        "id": maatregel.id,
        "soort": maatregel.soort,
        "besloten_op": maatregel.besloten_op.isoformat(),
        "einde_op": day_or_none(maatregel.einde_op),
        "evaluatie_op": day_or_none(maatregel.evaluatie_op),
        "teruggekoppeld_op": day_or_none(maatregel.teruggekoppeld_op),
        "besloten_door": maatregel.besloten_door,
    }


def _aangifte(row: Row) -> Aangifte:
    return Aangifte(
        id=AangifteId(row.text("id")),
        politie=code(row, "politie"),
        gedaan_op=row.day_or_none("gedaan_op"),
        door_gemeente=row.flag_or_none("door_gemeente"),
        naambescherming=code_or_none(row, "naambescherming"),
        vpt_code=row.flag_or_none("vpt_code"),
        teruggekoppeld_op=row.day_or_none("teruggekoppeld_op"),
        domicilie=row.flag_or_none("domicilie"),
        klacht_op=row.day_or_none("klacht_op"),
        afloop_op=row.day_or_none("afloop_op"),
        beklag_op=row.day_or_none("beklag_op"),
    )


def _aangifte_row(aangifte: Aangifte) -> dict[str, Value]:
    return {
        "id": aangifte.id,
        "politie": aangifte.politie,
        "gedaan_op": day_or_none(aangifte.gedaan_op),
        "door_gemeente": aangifte.door_gemeente,
        "naambescherming": aangifte.naambescherming,
        "vpt_code": aangifte.vpt_code,
        "teruggekoppeld_op": day_or_none(aangifte.teruggekoppeld_op),
        "domicilie": aangifte.domicilie,
        "klacht_op": day_or_none(aangifte.klacht_op),
        "afloop_op": day_or_none(aangifte.afloop_op),
        "beklag_op": day_or_none(aangifte.beklag_op),
    }


def _schade(row: Row) -> Schade:
    return Schade(
        id=SchadeId(row.text("id")),
        soort=code(row, "soort"),
        van_gemeente=row.flag("van_gemeente"),
        bedrag=row.number_or_none("bedrag"),
        gemeld_verzekering_op=row.day_or_none("gemeld_verzekering_op"),
        verhaald=row.number_or_none("verhaald"),
        bewijs=row.flag_or_none("bewijs"),
        route=code_or_none(row, "route"),
        kennis_op=row.day_or_none("kennis_op"),
        geclaimd_op=row.day_or_none("geclaimd_op"),
        gestuit_op=row.day_or_none("gestuit_op"),
    )


def _schade_row(schade: Schade) -> dict[str, Value]:
    return {
        "id": schade.id,
        "soort": schade.soort,
        "van_gemeente": schade.van_gemeente,
        "bedrag": schade.bedrag,
        "gemeld_verzekering_op": day_or_none(schade.gemeld_verzekering_op),
        "verhaald": schade.verhaald,
        "bewijs": schade.bewijs,
        "route": schade.route,
        "kennis_op": day_or_none(schade.kennis_op),
        "geclaimd_op": day_or_none(schade.geclaimd_op),
        "gestuit_op": day_or_none(schade.gestuit_op),
    }


def _nazorg(row: Row, steun: Iterable[tuple[str, Code]]) -> Nazorg:
    nazorg_id = NazorgId(row.text("id"))
    return Nazorg(
        id=nazorg_id,
        gepland_op=row.moment("gepland_op"),
        opvang=row.flag("opvang"),
        gehouden_op=row.moment_or_none("gehouden_op"),
        steun=tuple(code for nazorg, code in steun if nazorg == nazorg_id),
        voor=code_or_none(row, "voor"),
    )


def _nazorg_row(nazorg: Nazorg) -> dict[str, Value]:
    return {
        "id": nazorg.id,
        "gepland_op": stored(nazorg.gepland_op),
        "opvang": nazorg.opvang,
        "gehouden_op": moment_or_none(nazorg.gehouden_op),
        "voor": nazorg.voor,
    }


def _steun(row: Row) -> tuple[str, Code]:
    return row.text("nazorg"), code(row, "code")


def _afspraak(row: Row) -> Afspraak:
    return Afspraak(
        id=AfspraakId(row.text("id")),
        op=row.moment("op"),
        hele_dag=row.flag("hele_dag"),
        gedaan_op=row.moment_or_none("gedaan_op"),
    )


def _afspraak_row(afspraak: Afspraak) -> dict[str, Value]:
    return {
        "id": afspraak.id,
        "op": stored(afspraak.op),
        "hele_dag": afspraak.hele_dag,
        "gedaan_op": moment_or_none(afspraak.gedaan_op),
    }
