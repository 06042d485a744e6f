from dataclasses import replace

import pytest

from vertrouwenspersoon.content.crosscheck import crosscheck
from vertrouwenspersoon.content.library import load_inhoud
from vertrouwenspersoon.domain.codes import Code
from vertrouwenspersoon.domain.inhoud import Inhoud
from vertrouwenspersoon.domain.sjabloon import Deel, Sjabloon
from vertrouwenspersoon.domain.taken import Taak, Wanneer
from vertrouwenspersoon.domain.voorwaarden import Voorwaarde
from vertrouwenspersoon.errors import ContentBroken


def with_taak(taak: Taak) -> Inhoud:
    """The content with its first taak replaced."""
    inhoud = load_inhoud()
    first = inhoud.stappen[0]
    stap = replace(first, taak=(taak, *first.taak[1:]))
    return replace(inhoud, stappen=(stap, *inhoud.stappen[1:]))


def first_taak() -> Taak:
    return load_inhoud().stappen[0].taak[0]


def told(inhoud: Inhoud) -> str:
    """What the check says about broken content."""
    with pytest.raises(ContentBroken) as problem:
        crosscheck(inhoud)
    return f"{problem.value.where}: {problem.value.what}"


def test_the_shipped_content_fits_together() -> None:
    """What is shipped passes its own check."""
    crosscheck(load_inhoud())


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"bron": ()}, "de bron ontbreekt"),
        ({"bron": ("S99",)}, "S99"),
        ({"wie": ()}, "niet wie"),
        ({"wie": ("wie:XX",)}, "wie:XX"),
        ({"toestemming": Code("ontvanger:xx")}, "ontvanger:xx"),
        ({"als": Voorwaarde(alle=("soort:XXX",))}, "soort:XXX"),
        ({"als": Voorwaarde(een_van=("vraag:xx",))}, "vraag:xx"),
        ({"als": Voorwaarde(geen=("ernst:E9",))}, "ernst:E9"),
        ({"wanneer": Wanneer("ooit", termijn="L99")}, "L99"),
        ({"kort": "x" * 49}, "48"),
    ],
)
def test_a_taak_that_names_what_is_not_there_is_refused(
    wrong: dict[str, object], says: str
) -> None:
    """A taak without a source, or naming an unknown person, code, question or termijn, is found."""
    changed: Taak = replace(first_taak(), **wrong)  # type: ignore[arg-type]
    assert says in told(with_taak(changed))


def test_a_question_waits_for_a_termijn_that_exists() -> None:
    """A question that names an unknown termijn as its moment is found."""
    content = load_inhoud()
    first = replace(content.vragen[0], vanaf="L99")
    assert "L99" in told(replace(content, vragen=(first, *content.vragen[1:])))


def test_an_identity_stands_once() -> None:
    """Two taken of one identity are found, in one step or in two."""
    second = load_inhoud().stappen[1].taak[0]
    assert "twee keer" in told(with_taak(replace(first_taak(), id=second.id)))


def test_a_code_belongs_to_its_list() -> None:
    """A code that does not begin with its list, or whose group is not there, is found."""
    inhoud = load_inhoud()
    lijst = inhoud.codelijsten.lijst("motief")
    for wrong in (
        replace(lijst.waarde[0], code=Code("rood:X")),
        replace(lijst.waarde[0], groep=Code("motief:xx")),
    ):
        broken = replace(lijst, waarde=(wrong, *lijst.waarde[1:]))
        lijsten = tuple(
            broken if known.id == "motief" else known for known in inhoud.codelijsten.lijsten
        )
        changed = replace(inhoud, codelijsten=replace(inhoud.codelijsten, lijsten=lijsten))
        assert f"code {wrong.code}" in told(changed)


def with_document(sjabloon: Sjabloon) -> Inhoud:
    """The content with its first document replaced."""
    inhoud = load_inhoud()
    return replace(inhoud, sjablonen=(sjabloon, *inhoud.sjablonen[1:]))


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"bron": ()}, "de bron ontbreekt"),
        ({"ontvanger": Code("ontvanger:xx")}, "ontvanger:xx"),
        ({"maatregel": (Code("maatregel:RM99"),)}, "RM99"),
        ({"wat": ()}, "horen bij elkaar"),
        ({"deel": (Deel("feit", tekst="Op {niets}."),)}, "niets"),
        ({"deel": (Deel("feit", veld="xx"),)}, "xx"),
        ({"deel": (Deel("feit"), Deel("feit"))}, "twee keer"),
    ],
)
def test_a_document_that_names_what_is_not_there_is_refused(
    wrong: dict[str, object], says: str
) -> None:
    """A document without a source, or naming an unknown reader, measure or field, is found."""
    changed: Sjabloon = replace(load_inhoud().sjablonen[0], **wrong)  # type: ignore[arg-type]
    assert says in told(with_document(changed))
