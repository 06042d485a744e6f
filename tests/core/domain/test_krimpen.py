from dataclasses import replace

import pytest
from hypothesis import given

from tests.builders import NOW, beeld, bijlage, dossier, incident, notitie, zaak
from tests.core.store.aggregates import beelden_
from vertrouwenspersoon.domain.bewaren import Bewaring, Krimpstap, Voornemen
from vertrouwenspersoon.domain.bounds import leaves
from vertrouwenspersoon.domain.codes import Code
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.correctie import Correctie, CorrectieId
from vertrouwenspersoon.domain.dossier import Betrokkene, BetrokkeneId, Hoedanigheid
from vertrouwenspersoon.domain.krimpen import ALLEEN_FEITEN, Krimptelling, has_dader, krimp, tel
from vertrouwenspersoon.domain.zaakbeeld import Zaakbeeld

STORY = "Jan de Vries belde. Mevrouw De Vries zei dat jan haar wist te vinden, aldus Piet Bakker."

STORY_WITHOUT_NAMES = (
    "Persoon 1 belde. Mevrouw De Persoon 1 zei dat Persoon 1 haar wist te vinden, aldus Persoon 2."
)


def person(number: int, name: str, kind: Hoedanigheid = Hoedanigheid.MELDER) -> Betrokkene:
    """Somebody with a telephone number."""
    return Betrokkene(
        BetrokkeneId(f"b-{number}"), kind, Confidential(name), Confidential("06-12345678")
    )


def whole() -> Zaakbeeld:
    """A zaak with two people, a note, a file, and codes about the offender."""
    coded = incident(dader=Code("dader:bekend"), motief=Code("motief:geld"))
    full = dossier(
        verhaal=Confidential(STORY),
        titel=Confidential("Gesprek met De Vries"),
        betrokkenen=(
            person(1, "Jan de Vries"),
            person(2, "Piet Bakker", Hoedanigheid.DADER),
        ),
        notities=(notitie("Bakker belde terug."),),
    )
    plan = Voornemen(Krimpstap.NAMEN, Code("vernietiggrond:doel"), NOW)
    return beeld(
        zaak=zaak(incidenten=(coded,)),
        dossier=full,
        bijlagen=(bijlage(),),
        bewaring=Bewaring(voornemen=plan),
    )


def smaller(stap: Krimpstap) -> Zaakbeeld:
    """The zaak after a step."""
    found = krimp(whole(), stap)
    assert found is not None
    return found


def texts(of: Zaakbeeld) -> list[str]:
    """Every text in a zaak that is not empty."""
    found = (leaf for _, leaf in leaves(of) if isinstance(leaf, Confidential))
    return [leaf.reveal() for leaf in found if leaf.reveal()]


def test_names_become_code_names_everywhere() -> None:
    """Whole names and their parts, in any capitals, in every text; telephone numbers go."""
    found = smaller(Krimpstap.NAMEN)
    assert [
        "Gesprek met De Persoon 1",
        STORY_WITHOUT_NAMES,
        "Persoon 1",
        "Persoon 2",
        "Persoon 2 belde terug.",
    ] == [text for text in texts(found) if text not in texts(beeld())]
    assert (Krimpstap.NAMEN, Krimpstap.BEWIJS) == found.bewaring.gedaan
    assert (None, ()) == (found.bewaring.voornemen, found.bijlagen)


def test_code_names_stay_code_names() -> None:
    """To do it again changes nothing more."""
    once = smaller(Krimpstap.NAMEN)
    assert once == krimp(once, Krimpstap.NAMEN)


def test_the_offender_goes_alone() -> None:
    """The person, the name in texts and the codes go; the others keep their names."""
    found = smaller(Krimpstap.DADER)
    assert ["Jan de Vries"] == [one.naam.reveal() for one in found.dossier.betrokkenen]
    assert "de dader belde terug." in texts(found)
    assert (True, False) == (has_dader(whole()), has_dader(found))
    assert whole().bijlagen == found.bijlagen


def test_files_go_alone() -> None:
    """Nothing but the files changes."""
    found = smaller(Krimpstap.BEWIJS)
    assert replace(whole(), bijlagen=(), bewaring=Bewaring(gedaan=(Krimpstap.BEWIJS,))) == found


@given(beelden_())
def test_no_text_survives_the_third_step(any_one: Zaakbeeld) -> None:
    """Whatever stood in a zaak: after "only facts" one fixed title is the only text in it."""
    found = krimp(replace(any_one, bewaring=Bewaring()), Krimpstap.FEITEN)
    assert found is not None
    assert [ALLEEN_FEITEN.reveal()] == texts(found)
    assert () == (*found.dossier.betrokkenen, *found.antwoorden, *found.standen, *found.bijlagen)
    assert found == krimp(found, Krimpstap.FEITEN)


@given(beelden_())
def test_nothing_is_left_after_the_last_step(any_one: Zaakbeeld) -> None:
    """After the last step there is no zaak."""
    assert krimp(any_one, Krimpstap.WEG) is None


@pytest.mark.parametrize(
    ("stap", "expected"),
    [
        (Krimpstap.NAMEN, {"bestand": 1, "byte": 3, "tekst": 3, "tekst-aangepast": 5}),
        (Krimpstap.BEWIJS, {"bestand": 1, "byte": 3, "tekst": 1}),
        (
            Krimpstap.DADER,
            {"betrokkene": 1, "tekst": 2, "dadergegeven": 2, "tekst-aangepast": 2},
        ),
    ],
)
def test_what_goes_is_counted(stap: Krimpstap, expected: dict[str, int]) -> None:
    """Each kind by its exact number; drafts are told apart."""
    found = dict(tel(whole(), stap, 4).delen)
    assert (4, 1) == (found.pop("concept"), found.get("bestand", 1))
    assert expected == found


def test_nothing_to_do_counts_nothing() -> None:
    """A zaak that is small already has nothing that goes."""
    facts = smaller(Krimpstap.FEITEN)
    assert Krimptelling(()) == tel(facts, Krimpstap.FEITEN)
    assert tel(facts, Krimpstap.FEITEN).is_empty


def corrected_name(number: int) -> Zaakbeeld:
    """The zaak in which the name of somebody was put right; the story has the old one."""
    full = whole()
    fix = Correctie(
        CorrectieId("c-1"), "v-1", f"naam:b-{number}", Confidential("Jansma"), Confidential("x"),
        Confidential("Zo heet ik."), NOW,
    )  # fmt: skip
    story = Confidential("Jansma belde.")
    return replace(full, dossier=replace(full.dossier, verhaal=story, correcties=(fix,)))


@pytest.mark.parametrize(
    ("stap", "number", "story"),
    [(Krimpstap.NAMEN, 1, "Persoon 1 belde."), (Krimpstap.DADER, 2, "de dader belde.")],
)
def test_what_a_name_was_goes_with_the_name(stap: Krimpstap, number: int, story: str) -> None:
    """A name that was put right goes with its old form, in the texts and in the history."""
    after = krimp(corrected_name(number), stap)
    assert after is not None
    assert ((), story) == (after.dossier.correcties, after.dossier.verhaal.reveal())
    assert ("correctie", 1) in tel(corrected_name(number), stap).delen
