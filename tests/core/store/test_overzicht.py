from datetime import date

from tests.builders import NOW
from tests.core.usecases.offices import add_zaak
from vertrouwenspersoon.bootstrap import office_in_memory
from vertrouwenspersoon.clock import FixedClock
from vertrouwenspersoon.domain.codes import Code
from vertrouwenspersoon.identity import CountedIdentities
from vertrouwenspersoon.store.overzicht import overzichtsregels


def test_a_zaak_is_counted_by_its_coded_fields() -> None:
    """Day and kind come out as they were coded; an unknown day is that of the melding."""
    office = office_in_memory(clock=FixedClock(NOW), ids=CountedIdentities())
    add_zaak(office, gebeurd_op=date(2026, 2, 3), gebeurd_om=None)
    add_zaak(office, gebeurd_op=None, gebeurd_om=None)
    known, unknown = overzichtsregels(office.tools.store)
    assert (date(2026, 2, 3), True, Code("soort:BED")) == (known.dag, known.dag_bekend, known.soort)
    assert (NOW.date(), False) == (unknown.dag, unknown.dag_bekend)
    assert known.slachtoffer != unknown.slachtoffer
    assert 2 == office.jaarexport.eigen_overzicht(2026).totaal
    office.close()
