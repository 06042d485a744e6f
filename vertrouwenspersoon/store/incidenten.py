"""The incidents of zaken; a part of the aggregate zaak, written and read through `zaken`."""

from collections.abc import Iterable, Mapping
from datetime import time

from vertrouwenspersoon.domain.codes import Code
from vertrouwenspersoon.domain.zaak import Incident, IncidentId, Zaak
from vertrouwenspersoon.store.columns import code, code_or_none, day_or_none
from vertrouwenspersoon.store.connection import Store
from vertrouwenspersoon.store.driver import Parameters, Value
from vertrouwenspersoon.store.rows import Row
from vertrouwenspersoon.store.scope import grouped

DELETE_INCIDENTEN = "DELETE FROM incident WHERE zaak = :zaak"
INSERT_INCIDENT = """
    INSERT INTO incident (
        id, zaak, volgnummer, gebeurd_op, gebeurd_om, ernst, ernst_melder, rol, betrokken,
        afdeling, werkproces, kanaal, plaats, dader, dadertype, motief
    ) VALUES (
        :id, :zaak, :volgnummer, :gebeurd_op, :gebeurd_om, :ernst, :ernst_melder, :rol, :betrokken,
        :afdeling, :werkproces, :kanaal, :plaats, :dader, :dadertype, :motief
    )
"""
INSERT_CODE = """
    INSERT INTO incident_code (incident, soort, volgnummer, code)
    VALUES (:incident, :soort, :volgnummer, :code)
"""
SELECT_INCIDENTEN = """
    SELECT
        id, zaak, gebeurd_op, gebeurd_om, ernst, ernst_melder, rol, betrokken, afdeling,
        werkproces, kanaal, plaats, dader, dadertype, motief
    FROM incident
    WHERE zaak IN (SELECT value FROM json_each(:zaken))
    ORDER BY zaak, volgnummer
"""
SELECT_CODES = """
    SELECT incident_code.incident, incident_code.soort, incident_code.code
    FROM incident
    JOIN incident_code ON incident_code.incident = incident.id
    WHERE incident.zaak IN (SELECT value FROM json_each(:zaken))
    ORDER BY incident_code.incident, incident_code.soort, incident_code.volgnummer
"""

Codes = Mapping[str, tuple[Code, ...]]
"""The codes of one incident by their list, the main one first."""

_NO_CODES: Codes = {}


def replace_incidenten(store: Store, zaak: Zaak) -> None:
    """Put these incidents in the place of those the zaak had."""
    store.execute(DELETE_INCIDENTEN, {"zaak": zaak.id})
    for number, incident in enumerate(zaak.incidenten):
        where: Parameters = {"zaak": zaak.id, "volgnummer": number}
        store.execute(INSERT_INCIDENT, {**where, **_row(incident)})
        store.execute_many(INSERT_CODE, _code_rows(incident))


def read_incidenten(store: Store, zaken: Parameters) -> dict[str, tuple[Incident, ...]]:
    """The incidents of many zaken, by zaak, each in the order they were given."""
    pairs = grouped(store.rows(SELECT_CODES, zaken), _code, by="incident")
    codes = {incident: _by_list(found) for incident, found in pairs.items()}
    return grouped(
        store.rows(SELECT_INCIDENTEN, zaken),
        lambda row: _incident(row, codes.get(row.text("id"), _NO_CODES)),
    )


def _incident(row: Row, codes: Codes) -> Incident:
    return Incident(
        id=IncidentId(row.text("id")),
        gebeurd_op=row.day_or_none("gebeurd_op"),
        gebeurd_om=_time(row.text_or_none("gebeurd_om")),
        soorten=codes.get("soort", ()),
        subsoorten=codes.get("subsoort", ()),
        indicatoren=codes.get("indicator", ()),
        ernst=code_or_none(row, "ernst"),
        ernst_melder=code_or_none(row, "ernst_melder"),
        rol=code_or_none(row, "rol"),
        betrokken=code_or_none(row, "betrokken"),
        afdeling=code_or_none(row, "afdeling"),
        werkproces=code_or_none(row, "werkproces"),
        kanaal=code_or_none(row, "kanaal"),
        plaats=code_or_none(row, "plaats"),
        dader=code_or_none(row, "dader"),
        dadertype=code_or_none(row, "dadertype"),
        motief=code_or_none(row, "motief"),
        gevolgen_werk=codes.get("gevolg-werk", ()),
    )


def _row(incident: Incident) -> dict[str, Value]:
    clock = incident.gebeurd_om
    return {
        "id": incident.id,
        "gebeurd_op": day_or_none(incident.gebeurd_op),
        "gebeurd_om": None if clock is None else clock.strftime("%H:%M:%S"),
        "ernst": incident.ernst,
        "ernst_melder": incident.ernst_melder,
        "rol": incident.rol,
        "betrokken": incident.betrokken,
        "afdeling": incident.afdeling,
        "werkproces": incident.werkproces,
        "kanaal": incident.kanaal,
        "plaats": incident.plaats,
        "dader": incident.dader,
        "dadertype": incident.dadertype,
        "motief": incident.motief,
    }


def _code_rows(incident: Incident) -> list[dict[str, Value]]:
    lists = {
        "soort": incident.soorten,
        "subsoort": incident.subsoorten,
        "indicator": incident.indicatoren,
        "gevolg-werk": incident.gevolgen_werk,
    }
    return [
        {"incident": incident.id, "soort": soort, "volgnummer": number, "code": code}
        for soort, codes in lists.items()
        for number, code in enumerate(codes)
    ]


def _code(row: Row) -> tuple[str, Code]:
    return row.text("soort"), code(row, "code")


def _by_list(pairs: Iterable[tuple[str, Code]]) -> Codes:
    lists: dict[str, tuple[Code, ...]] = {}
    for soort, found in pairs:
        lists[soort] = (*lists.get(soort, ()), found)
    return lists


def _time(text: str | None) -> time | None:
    return None if text is None else time.fromisoformat(text)
