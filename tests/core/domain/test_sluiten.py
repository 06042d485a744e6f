from tests.builders import beeld, incident, inhoud, said, stap, taak, zaak
from vertrouwenspersoon.domain.codes import Code
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.kalender import Kalender
from vertrouwenspersoon.domain.sluiten import is_light, open_at_closing, without_reason
from vertrouwenspersoon.domain.stappen import ZaakPagina, zaak_pagina
from vertrouwenspersoon.domain.taken import Stand, TaakId
from vertrouwenspersoon.domain.zaak import IncidentId
from vertrouwenspersoon.domain.zaakbeeld import Zaakbeeld

CONTENT = inhoud(stap(2, taak("ML01", minimum=True), taak("ML02"), taak("ML03", minimum=True)))


def _pagina(case: Zaakbeeld | None = None) -> ZaakPagina:
    return zaak_pagina(case or beeld(), CONTENT, Kalender())


def test_only_the_minimum_set_is_asked_about() -> None:
    """What is finished or optional is not asked about at closing."""
    case = beeld(standen=(said("ML01", Stand.GEDAAN),))
    assert ["ML03"] == [regel.taak.id for regel in open_at_closing(_pagina(case))]


def test_a_zaak_is_light_when_every_incident_is() -> None:
    """One heavier incident, or one not judged, asks for all reasons."""
    light = incident(ernst=Code("ernst:E1"))
    heavy = incident(id=IncidentId("incident-2"))
    unknown = incident(id=IncidentId("incident-3"), ernst=None)
    cases = ((light,), (light, heavy), (light, unknown))
    assert [True, False, False] == [
        is_light(_pagina(beeld(zaak=zaak(incidenten=each)))) for each in cases
    ]


def test_an_empty_reason_is_none() -> None:
    """Spaces are no reason."""
    left = open_at_closing(_pagina())
    given = {TaakId("ML01"): Confidential("  "), TaakId("ML03"): Confidential("Niet nodig.")}
    assert ("ML01",) == without_reason(left, given)
