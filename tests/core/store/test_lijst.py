from datetime import UTC, datetime

from tests.builders import NOW, dossier, incident, zaak
from tests.core.store.aggregates import undone
from vertrouwenspersoon.domain.codes import Code
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.lijst import ZaakRij
from vertrouwenspersoon.domain.zaak import IncidentId, ZaakId, ZaakStatus
from vertrouwenspersoon.store import dossiers, lijst, zaken
from vertrouwenspersoon.store.connection import Store


def test_an_empty_vault_has_an_empty_list(store: Store) -> None:
    """Without zaken there are no lines."""
    assert () == lijst.zaak_rijen(store)


def test_a_line_shows_the_zaak_by_its_first_incident(store: Store) -> None:
    """A line holds the head, the words of the dossier, and the codes of the first incident."""
    first = incident(soorten=(Code("soort:VER"), Code("soort:BED")), afdeling=Code("afdeling:KCC"))
    second = incident(id=IncidentId("incident-2"), soorten=(Code("soort:JUR"),))
    with undone(store):
        zaken.add_zaak(store, zaak(incidenten=(first, second)))
        dossiers.add_dossier(store, dossier())
        rijen = lijst.zaak_rijen(store)
    wanted = ZaakRij(
        zaak=ZaakId("zaak-1"),
        code="2026-001",
        codenaam=Confidential("Merel"),
        titel=Confidential("Bedreiging aan de balie"),
        status=ZaakStatus.IN_BEHANDELING,
        gemeld_op=datetime(2026, 11, 23, 8, 0, tzinfo=UTC),
        gewijzigd_op=datetime(2026, 11, 23, 8, 0, tzinfo=UTC),
        hoofdsoort=Code("soort:VER"),
        ernst=Code("ernst:E3"),
        rol=Code("rol:AMB"),
        afdeling=Code("afdeling:KCC"),
    )
    assert (wanted,) == rijen


def test_what_is_not_coded_yet_is_left_open(store: Store) -> None:
    """A melding of one sentence has a line too, without codes."""
    with undone(store):
        zaken.add_zaak(store, zaak(incidenten=(incident(soorten=(), ernst=None, rol=None),)))
        dossiers.add_dossier(store, dossier())
        (rij,) = lijst.zaak_rijen(store)
    assert (None, None, None, None) == (rij.hoofdsoort, rij.ernst, rij.rol, rij.afdeling)


def test_the_newest_melding_comes_first(store: Store) -> None:
    """Lines go from new to old; of the same moment the highest code comes first."""
    moments = {
        "2026-999": NOW,
        "2026-1000": NOW,
        "2025-001": datetime(2025, 1, 1, tzinfo=UTC),
        "2026-001": datetime(2026, 1, 1, tzinfo=UTC),
    }
    with undone(store):
        for code, moment in moments.items():
            zaak_id = ZaakId(f"zaak-{code}")
            happened = (incident(id=IncidentId(f"incident-{code}")),)
            zaken.add_zaak(
                store, zaak(id=zaak_id, code=code, gemeld_op=moment, incidenten=happened)
            )
            dossiers.add_dossier(store, dossier(zaak=zaak_id))
        rijen = lijst.zaak_rijen(store)
    assert ["2026-1000", "2026-999", "2026-001", "2025-001"] == [rij.code for rij in rijen]
