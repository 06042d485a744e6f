"""What the adviser's own overview counts: coded fields, by the first incident of each zaak."""

from vertrouwenspersoon.domain.eigen_overzicht import Overzichtsregel
from vertrouwenspersoon.domain.kalender import day_of
from vertrouwenspersoon.store.columns import code_or_none
from vertrouwenspersoon.store.connection import Store
from vertrouwenspersoon.store.rows import Row

SELECT_OVERZICHT = """
    SELECT zaak.slachtoffer, zaak.gemeld_op, incident.gebeurd_op, hoofd.code AS soort,
        incident.afdeling, incident.werkproces, incident.kanaal
    FROM zaak
    JOIN incident ON incident.zaak = zaak.id AND incident.volgnummer = 0
    LEFT JOIN incident_code AS hoofd
        ON hoofd.incident = incident.id AND hoofd.soort = 'soort' AND hoofd.volgnummer = 0
    ORDER BY zaak.gemeld_op, zaak.id
"""


def overzichtsregels(store: Store) -> tuple[Overzichtsregel, ...]:
    """Every zaak as the overview counts it, the oldest melding first."""
    return tuple(_regel(row) for row in store.rows(SELECT_OVERZICHT))


def _regel(row: Row) -> Overzichtsregel:
    happened = row.day_or_none("gebeurd_op")
    soort, afdeling, werkproces, kanaal = (
        code_or_none(row, name) for name in ("soort", "afdeling", "werkproces", "kanaal")
    )
    return Overzichtsregel(
        row.text("slachtoffer"),
        happened or day_of(row.moment("gemeld_op")),
        happened is not None,
        soort,
        afdeling,
        werkproces,
        kanaal,
    )
