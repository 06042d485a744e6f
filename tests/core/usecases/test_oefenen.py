"""Oefenen: an assignment becomes a zaak, and what is done in it is seen."""

from dataclasses import replace
from pathlib import Path

from tests.builders import NOW
from tests.core.usecases.offices import refused
from vertrouwenspersoon.bootstrap import Office, create_office
from vertrouwenspersoon.clock import FixedClock
from vertrouwenspersoon.domain.codes import Code
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.organisatie import Gemeente
from vertrouwenspersoon.domain.stappen import TaakRegel
from vertrouwenspersoon.domain.taken import Stand
from vertrouwenspersoon.domain.toestemming import Besluit, Wat
from vertrouwenspersoon.domain.zaak import ZaakId
from vertrouwenspersoon.errors import Reason
from vertrouwenspersoon.store.keys import CHEAPEST


def free_taak(office: Office, zaak: ZaakId) -> TaakRegel:
    """A taak that waits for nobody."""
    pagina = office.zaken.pagina(zaak)
    return next(
        regel
        for stap in pagina.stappen
        for regel in stap.regels
        if regel.is_waiting and not regel.taak.ontvangers
    )


def test_the_first_assignment_is_walked(office: Office) -> None:
    """Each thing that is done turns one step, and when all are done the assignment is."""
    zaak = office.oefenen.begin("balie").zaak
    seen = [office.oefenen.standen()[0].gedaan]
    incident = office.zaken.pagina(zaak).beeld.zaak.eerste
    office.zaken.save_incident(zaak, replace(incident, ernst=Code("ernst:E2")))
    seen.append(office.oefenen.standen()[0].gedaan)
    office.dossiers.record_toestemming(
        zaak, Code("ontvanger:registratie"), Wat.FEITEN, Besluit.GEWEIGERD
    )
    office.zaken.set_taak(zaak, free_taak(office, zaak).taak.id, Stand.GEDAAN)
    office.begeleiding.plan_nazorg(zaak)
    stand = office.oefenen.standen()[0]
    assert [(False,) * 4, (True, False, False, False)] == seen
    assert (zaak, True) == (stand.zaak, stand.is_klaar)


def test_a_vault_of_ones_own_has_no_assignments(tmp_path: Path) -> None:
    """Outside practice there is nothing to begin."""
    made = create_office(
        tmp_path / "kluis.zkv",
        Confidential("paard lamp zee fiets"),
        Gemeente("Eikenrode"),
        clock=FixedClock(NOW),
        profile=CHEAPEST,
    )
    with refused(made, Reason.NOT_FOUND, "opdracht"):
        made.oefenen.begin("balie")
    assert () == made.oefenen.standen()
    made.close()
