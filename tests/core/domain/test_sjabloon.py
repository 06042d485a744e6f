from datetime import timedelta

import pytest

from tests.builders import NOW, beeld, dossier, notitie, toestemming
from vertrouwenspersoon.domain.codes import Code
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.sjabloon import (
    Deel,
    Sjabloon,
    Soort,
    check_consent,
    fill,
    words_of,
)
from vertrouwenspersoon.domain.toestemming import Besluit, Wat
from vertrouwenspersoon.domain.woord import Woord
from vertrouwenspersoon.errors import Reason, Refused

FEIT = Deel("feit", "Wat er gebeurde", "Op {incident_dag}.", vraag="Wat was het?")
DUUR = Deel("duur", "Hoe lang", "Tot {einde_dag}.")
EXTRA = Deel("extra", "Nog iets", vraag="Wat nog?", verplicht=False)
ERNSTIG = Deel("ernstig", "Bij gevaar", "Bel.", vanaf="E3")
KNOWN = {"incident_dag": "1 mei", "einde_dag": "2 juni"}


def letter(*deel: Deel, **but: object) -> Sjabloon:
    """A letter of these parts."""
    return Sjabloon("proef", "Proefbrief", Soort.BRIEF, "Altijd.", deel, ("ONT",), **but)  # type: ignore[arg-type]  # any field


def test_parts_take_what_is_recorded_and_what_was_typed() -> None:
    """The content's words come with their fields filled, the typed words beside them."""
    [one] = fill(letter(FEIT), KNOWN, {"feit": Confidential("Hij schold.")})
    assert ("Op 1 mei.", "Hij schold.") == (one.tekst, one.getypt.reveal())


def test_every_missing_part_is_named_at_once() -> None:
    """Typed words, an unknown day and an empty table are all told, by title."""
    sjabloon = letter(FEIT, DUUR, Deel("tabel", "Lijst"))
    with pytest.raises(Refused) as refused:
        fill(sjabloon, {"incident_dag": "1 mei", "einde_dag": ""}, {}, None, frozenset({"tabel"}))
    assert (Reason.PART_MISSING, "Wat er gebeurde, Hoe lang, Lijst") == (
        refused.value.reason,
        refused.value.where,
    )


def test_blanks_are_no_words() -> None:
    """A field with blanks alone is as empty as an empty one."""
    with pytest.raises(Refused):
        fill(letter(FEIT), KNOWN, {"feit": Confidential(" \n ")})


def test_what_is_not_required_is_left_out() -> None:
    """An empty part that may be empty leaves no heading behind."""
    assert ["duur"] == [one.deel.id for one in fill(letter(DUUR, EXTRA), KNOWN, {})]


@pytest.mark.parametrize(
    ("ernst", "parts"), [("ernst:E2", []), ("ernst:E3", ["ernstig"]), (None, ["ernstig"])]
)
def test_a_part_for_a_serious_zaak_waits_for_it(ernst: str | None, parts: list[str]) -> None:
    """Below its ernst a part stays away; when the ernst is unknown it is there."""
    code = None if ernst is None else Code(ernst)
    assert parts == [one.deel.id for one in fill(letter(ERNSTIG), {}, {}, code)]


def test_the_latest_words_of_a_part_count() -> None:
    """Notes about other parts and other letters are no words of this one."""
    sjabloon = letter(FEIT)
    notes = (
        notitie("nieuw", id="n2", bij="brief:proef:feit", gemaakt_op=NOW + timedelta(hours=1)),
        notitie("oud", id="n1", bij="brief:proef:feit"),
        notitie("anders", id="n3", bij="brief:anders:feit"),
        notitie("weg", id="n4", bij="brief:proef:weg"),
    )
    found = beeld(dossier=dossier(notities=notes))
    assert {"feit": Confidential("nieuw")} == words_of(sjabloon, found)


def test_what_was_told_about_the_incident_is_used_until_other_words_are_typed() -> None:
    """The seven questions are answered once; the words for one document may differ."""
    what = Deel("wat", vraag="Wat?", veld="wat")
    who = Deel("wie", vraag="Wie?", veld="wie")
    sjabloon = letter(what, who, Deel("waar", vraag="Waar?", veld="waar"))
    found = beeld(
        dossier=dossier(
            woorden=(
                Woord("incident:incident-1", "wat", Confidential("Hij schold.")),
                Woord("incident:incident-1", "wie", Confidential("Een man.")),
                Woord("incident:incident-1", "waar", Confidential(" ")),
            ),
            notities=(notitie("Een lange man.", bij="brief:proef:wie"),),
        )
    )
    expected = {"wat": Confidential("Hij schold."), "wie": Confidential("Een lange man.")}
    assert expected == words_of(sjabloon, found)


def test_each_group_of_facts_needs_its_own_yes() -> None:
    """A yes to the facts is no yes to the story."""
    politie = Code("ontvanger:politie")
    sjabloon = letter(ontvanger=politie, wat=(Wat.FEITEN, Wat.VERHAAL))
    facts = toestemming("politie", Besluit.GEGEVEN)
    with pytest.raises(Refused) as refused:
        check_consent(sjabloon, (facts,))
    assert (Reason.CONSENT_MISSING, politie) == (refused.value.reason, refused.value.where)


def test_paper_for_the_victim_asks_nobody() -> None:
    """Without an ontvanger there is nobody to ask consent for."""
    check_consent(letter(DUUR), ())
