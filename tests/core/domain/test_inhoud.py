import pytest

from tests.builders import BRON, inhoud, stap, taak, termijn, vraag
from vertrouwenspersoon.domain.inhoud import Bron
from vertrouwenspersoon.domain.taken import Laag, TaakId
from vertrouwenspersoon.domain.termijnen import TermijnId
from vertrouwenspersoon.errors import Reason, Refused

FIRST = stap(1, taak("ML01"), taak("PO01", laag=Laag.ORGANISATIE))
SECOND = stap(2, taak("RG08"))
WHOLE = inhoud(
    FIRST,
    SECOND,
    vragen=(vraag("camera"), vraag("letsel")),
    termijnen=(termijn("T1"), termijn("T2")),
    bronnen=(Bron("S3", "Handreiking", "2024"),),
)


def test_everything_is_found_by_its_identity() -> None:
    """Stap, taak, vraag and bron are found by the name that lives forever."""
    assert SECOND == WHOLE.stap("stap-2")
    assert taak("RG08") == WHOLE.taak(TaakId("RG08"))
    assert vraag("letsel") == WHOLE.vraag("letsel")
    assert "Handreiking" == WHOLE.bron(BRON[0]).titel


def test_a_taak_knows_its_stap() -> None:
    """The step that holds a taak is found by that taak."""
    assert (FIRST, SECOND) == (WHOLE.stap_of(TaakId("PO01")), WHOLE.stap_of(TaakId("RG08")))


def test_taken_of_one_layer_stand_in_the_order_of_the_steps() -> None:
    """A zaak sees no taken of the organisation, and the organisation none of a zaak."""
    assert (taak("ML01"), taak("RG08")) == WHOLE.taken(Laag.INCIDENT)
    assert ["PO01"] == [one.id for one in WHOLE.taken(Laag.ORGANISATIE)]


def test_termijnen_are_found_by_identity() -> None:
    """The rules of chapter D by the name that taken point at."""
    assert {TermijnId("T1"): termijn("T1"), TermijnId("T2"): termijn("T2")} == WHOLE.termijnregels()


def test_a_taak_that_does_not_exist_is_refused() -> None:
    """A name that no step holds is refused as a taak that was not found."""
    with pytest.raises(Refused) as refused:
        WHOLE.taak(TaakId("XX99"))
    assert (Reason.NOT_FOUND, "taak") == (refused.value.reason, refused.value.where)


def test_a_vraag_that_does_not_exist_is_refused() -> None:
    """A name that no question has is refused as a vraag that was not found."""
    with pytest.raises(Refused) as refused:
        WHOLE.vraag("onzin")
    assert (Reason.NOT_FOUND, "vraag") == (refused.value.reason, refused.value.where)


def test_a_taak_of_the_other_layer_is_refused() -> None:
    """A taak of the organisation cannot be set in a zaak, nor the other way round."""
    assert taak("ML01") == WHOLE.taak_of(Laag.INCIDENT, TaakId("ML01"))
    with pytest.raises(Refused) as refused:
        WHOLE.taak_of(Laag.INCIDENT, TaakId("PO01"))
    assert Reason.NOT_FOUND is refused.value.reason
