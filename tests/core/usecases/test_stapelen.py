from datetime import timedelta

import pytest

from tests.core.usecases.offices import beeld, melding, recorded, refused
from vertrouwenspersoon.bootstrap import Office
from vertrouwenspersoon.clock import FixedClock
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.koppeling import KoppelingId, Koppelsoort
from vertrouwenspersoon.domain.lijst import Handeling
from vertrouwenspersoon.domain.taken import Stand
from vertrouwenspersoon.domain.zaak import ZaakId
from vertrouwenspersoon.errors import Reason
from vertrouwenspersoon.usecases.stapelen import DPIA

WHO = Confidential("J.P.")


def settle_privacy(office: Office) -> None:
    """The office records that its DPIA is settled."""
    office.organisatie.set_taak(DPIA, Stand.GEDAAN)


@pytest.mark.parametrize("soort", [kind for kind in Koppelsoort if kind.is_personal])
def test_people_are_not_linked_before_the_dpia(
    office: Office, zaak: ZaakId, soort: Koppelsoort
) -> None:
    """Linking on a person, address or account is refused until PR17 is done."""
    with refused(office, Reason.DPIA_FIRST, "kenmerk"):
        office.stapelen.add(zaak, soort, WHO)
    settle_privacy(office)
    with recorded(office, Handeling.DOSSIER_GEWIJZIGD):
        office.stapelen.add(zaak, soort, WHO)
    assert [soort] == [mark.soort for mark in beeld(office, zaak).dossier.koppelingen]


def test_a_thing_can_be_linked_without_a_dpia(office: Office, zaak: ZaakId) -> None:
    """A swimming pool is nobody."""
    office.stapelen.add(zaak, Koppelsoort.OBJECT, Confidential("zwembad"))
    assert (False, 1) == (
        office.stapelen.stapel(zaak).personen,
        len(beeld(office, zaak).dossier.koppelingen),
    )


def test_zaken_with_the_same_mark_are_found_until_it_goes(office: Office, zaak: ZaakId) -> None:
    """Three meldingen of one dader are the third time; without the mark the zaak stands alone."""
    settle_privacy(office)
    for one in (zaak, *(office.meldingen.save(melding()).zaak for _ in range(2))):
        office.stapelen.add(one, Koppelsoort.DADER, WHO)
    stack = office.stapelen.stapel(zaak)
    [mark] = beeld(office, zaak).dossier.koppelingen
    office.stapelen.remove(zaak, mark.id)
    alone = office.stapelen.stapel(zaak)
    assert (3, True, 1, ()) == (
        stack.dader_keren,
        stack.is_signaal,
        alone.dader_keren,
        alone.samen,
    )


def test_a_link_ends_by_itself(office: Office, zaak: ZaakId, clock: FixedClock) -> None:
    """More than two years later nothing is linked, and the mark is named to be taken out."""
    settle_privacy(office)
    for one in (zaak, office.meldingen.save(melding()).zaak):
        office.stapelen.add(one, Koppelsoort.DADER, WHO)
    clock.advance(timedelta(days=800))
    stack = office.stapelen.stapel(zaak)
    [mark] = beeld(office, zaak).dossier.koppelingen
    assert ((), 1, (mark.id,)) == (stack.samen, stack.dader_keren, stack.vervallen)


def test_what_cannot_be_kept_is_refused(office: Office, zaak: ZaakId) -> None:
    """A mark has words, and one that is not there cannot be taken out."""
    with refused(office, Reason.EMPTY, "kenmerk"):
        office.stapelen.add(zaak, Koppelsoort.OBJECT, Confidential(" "))
    with refused(office, Reason.NOT_FOUND, "koppeling"):
        office.stapelen.remove(zaak, KoppelingId("x"))
