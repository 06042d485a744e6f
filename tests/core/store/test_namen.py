from tests.builders import dossier, incident, zaak
from tests.core.store.aggregates import undone
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.dossier import Betrokkene, BetrokkeneId, Hoedanigheid
from vertrouwenspersoon.domain.zaak import IncidentId, ZaakId
from vertrouwenspersoon.store import dossiers, zaken
from vertrouwenspersoon.store.connection import Store
from vertrouwenspersoon.store.namen import all_names


def person(number: int, naam: str) -> Betrokkene:
    return Betrokkene(BetrokkeneId(f"p{number}"), Hoedanigheid.GETUIGE, Confidential(naam))


def test_every_name_and_code_name_is_found_once(store: Store) -> None:
    """Names of all zaken come together, and an empty one is no name."""
    with undone(store):
        other = ZaakId("zaak-2")
        zaken.add_zaak(store, zaak())
        zaken.add_zaak(
            store, zaak(id=other, code="2026-002", incidenten=(incident(id=IncidentId("i2")),))
        )
        people = (person(1, "Jansen"), person(2, ""))
        dossiers.add_dossier(store, dossier(betrokkenen=people, codenaam=Confidential("Merel")))
        again = dossier(zaak=other, betrokkenen=(person(3, "Jansen"),), codenaam=Confidential(""))
        dossiers.add_dossier(store, again)
        assert {Confidential("Jansen"), Confidential("Merel")} == set(all_names(store))
        assert 2 == len(all_names(store))
