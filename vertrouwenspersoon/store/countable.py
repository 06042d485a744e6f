"""What may be counted: read from a view over coded tables, which knows no text, name or note."""

from datetime import date

from vertrouwenspersoon.domain.codes import Code, Codelijsten
from vertrouwenspersoon.domain.countable import CountableIncident
from vertrouwenspersoon.domain.kalender import day_of
from vertrouwenspersoon.domain.release import Geteld
from vertrouwenspersoon.domain.zaak import ZaakId
from vertrouwenspersoon.store.columns import code_or_none
from vertrouwenspersoon.store.connection import Store
from vertrouwenspersoon.store.rows import Row

SELECT_TELBAAR = """
    SELECT
        zaak, slachtoffer, melder, gemeld_op, gebeurd_op, soort, rol, afdeling, kanaal, ernst,
        aangifte, maatregel, schade, nazorg, teruggekoppeld
    FROM telbaar
    ORDER BY slachtoffer, melder, gemeld_op
"""
SELECT_MOMENTEN = "SELECT gemeld_op, gebeurd_op FROM telbaar"


def countable_incidents(
    store: Store, jaar: int, lijsten: Codelijsten
) -> tuple[CountableIncident, ...]:
    """Each zaak of a year as it may be counted, by its first incident.

    A zaak belongs to the year in which its first incident happened; when that day is not known,
    to the year in which it was reported in the Netherlands, and its month is not known then.
    """
    return tuple(one.incident for one in geteld(store, jaar, lijsten))


def geteld(store: Store, jaar: int, lijsten: Codelijsten) -> tuple[Geteld, ...]:
    """The same, each with the zaak it is of: for the ledger, never for a file."""
    rows = store.rows(SELECT_TELBAAR)
    return tuple(
        Geteld(ZaakId(row.text("zaak")), _countable(row, lijsten))
        for row in rows
        if _day(row).year == jaar
    )


def jaren(store: Store) -> tuple[int, ...]:
    """The years that hold zaken, newest first."""
    years = {_day(row).year for row in store.rows(SELECT_MOMENTEN)}
    return tuple(sorted(years, reverse=True))


def _day(row: Row) -> date:
    return row.day_or_none("gebeurd_op") or day_of(row.moment("gemeld_op"))


def _countable(row: Row, lijsten: Codelijsten) -> CountableIncident:
    happened = row.day_or_none("gebeurd_op")
    soort, rol, afdeling = (code_or_none(row, name) for name in ("soort", "rol", "afdeling"))
    return CountableIncident(
        slachtoffer=row.text("slachtoffer"),
        melder=row.text("melder"),
        maand=None if happened is None else happened.month,
        soort=soort,
        soortgroep=_group(soort, lijsten),
        doelgroep=_group(rol, lijsten),
        afdeling=afdeling,
        domein=_group(afdeling, lijsten),
        kanaal=code_or_none(row, "kanaal"),
        ernst=code_or_none(row, "ernst"),
        aangifte=row.flag("aangifte"),
        maatregel=row.flag("maatregel"),
        schade=row.flag("schade"),
        nazorg=row.flag("nazorg"),
        teruggekoppeld=row.flag("teruggekoppeld"),
    )


def _group(code: Code | None, lijsten: Codelijsten) -> Code | None:
    return None if code is None else lijsten.waarde(code).groep
