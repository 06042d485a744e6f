import pytest

from tests.builders import beeld, codelijsten, dossier, toestemming
from vertrouwenspersoon.domain.codes import Code
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.doorgeefformulier import (
    Veld,
    doorgeefvelden,
    groups,
    offered,
    ticked,
)
from vertrouwenspersoon.domain.dossier import Betrokkene, BetrokkeneId, Hoedanigheid
from vertrouwenspersoon.domain.toestemming import Besluit, Wat
from vertrouwenspersoon.errors import Reason, Refused

POLITIE = Code("ontvanger:politie")


def person(name: str, hoedanigheid: Hoedanigheid) -> Betrokkene:
    """Someone in the dossier with a telephone number."""
    return Betrokkene(BetrokkeneId(name), hoedanigheid, Confidential(name), Confidential("06-1"))


def fields() -> tuple[Veld, ...]:
    """The fields of a zaak with a melder and a contact."""
    people = (person("Mees", Hoedanigheid.MELDER), person("Bo", Hoedanigheid.CONTACT))
    return doorgeefvelden(beeld(dossier=dossier(betrokkenen=people)), codelijsten())


def test_only_what_is_known_can_be_ticked() -> None:
    """Facts in words, the story and the name of the melder; no contact and no telephone number."""
    found = {(veld.label, veld.waarde.reveal()) for veld in fields()}
    assert {
        ("Dag", "zo 22 nov 2026"),
        ("Tijd", "15:30"),
        ("Soort", "Bedreiging"),
        ("Het verhaal", "Hij zei dat hij haar wist te vinden."),
        ("Naam melder", "Mees"),
    } <= found
    assert not {"Bo", "06-1"} & {value for _, value in found}


def test_nothing_is_offered_without_a_yes() -> None:
    """An ontvanger the melder did not speak of is offered no field at all."""
    assert () == offered(fields(), (), POLITIE)


def test_a_yes_to_facts_offers_facts_only() -> None:
    """The story and the name need a yes of their own."""
    words = (toestemming("politie", Besluit.GEGEVEN),)
    assert (Wat.FEITEN,) == groups(offered(fields(), words, POLITIE))


def test_only_ticked_fields_are_copied() -> None:
    """What is not ticked stays, also when it might be shared."""
    chosen = ticked(fields(), {"verhaal"})
    assert (["Het verhaal"], (Wat.VERHAAL,)) == ([v.label for v in chosen], groups(chosen))


def test_an_empty_form_is_refused() -> None:
    """A form without any ticked field is not made."""
    with pytest.raises(Refused) as caught:
        ticked(fields(), ())
    assert (Reason.EMPTY, "velden") == (caught.value.reason, caught.value.where)
