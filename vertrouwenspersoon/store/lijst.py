"""The list of zaken: one line each, read in one question."""

from vertrouwenspersoon.domain.lijst import ZaakRij
from vertrouwenspersoon.domain.zaak import ZaakId, ZaakStatus
from vertrouwenspersoon.store.columns import code_or_none
from vertrouwenspersoon.store.connection import Store
from vertrouwenspersoon.store.rows import Row

# The index holds all the list shows of a dossier; passing through the stories takes twice as long.
SELECT_RIJEN = """
    SELECT
        zaak.id, zaak.code, dossier.codenaam, dossier.titel, zaak.status, zaak.gemeld_op,
        zaak.gewijzigd_op, hoofd.code AS hoofdsoort, incident.ernst, incident.rol,
        incident.afdeling
    FROM zaak
    JOIN dossier INDEXED BY dossier_in_list ON dossier.zaak = zaak.id
    JOIN incident ON incident.zaak = zaak.id AND incident.volgnummer = 0
    LEFT JOIN incident_code AS hoofd
        ON hoofd.incident = incident.id AND hoofd.soort = 'soort' AND hoofd.volgnummer = 0
    ORDER BY zaak.gemeld_op DESC, zaak.jaar DESC, zaak.nummer DESC
"""


def zaak_rijen(store: Store) -> tuple[ZaakRij, ...]:
    """All zaken for the list, the newest melding first, coded by their first incident."""
    return tuple(_rij(row) for row in store.rows(SELECT_RIJEN))


def _rij(row: Row) -> ZaakRij:
    return ZaakRij(
        zaak=ZaakId(row.text("id")),
        code=row.text("code"),
        codenaam=row.confidential("codenaam"),
        titel=row.confidential("titel"),
        status=ZaakStatus(row.text("status")),
        gemeld_op=row.moment("gemeld_op"),
        gewijzigd_op=row.moment("gewijzigd_op"),
        hoofdsoort=code_or_none(row, "hoofdsoort"),
        ernst=code_or_none(row, "ernst"),
        rol=code_or_none(row, "rol"),
        afdeling=code_or_none(row, "afdeling"),
    )
