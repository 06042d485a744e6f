from vertrouwenspersoon.statistics.plan import Categorie
from vertrouwenspersoon.statistics.protect import BeschermdeCel, BeschermdeTabel, Reden, not_shown
from vertrouwenspersoon.statistics.woorden import (
    NIET_BEWEZEN,
    reader_knows,
    reason,
    summary,
    table_line,
    too_few,
)


def cel(label: str, aantal: int | None = None, reden: Reden | None = None) -> BeschermdeCel:
    return BeschermdeCel(Categorie(label, label, ()), aantal, reden)


GRIFFIE = cel("Griffie", reden=Reden.TE_WEINIG_MENSEN)
BURGERZAKEN = cel("Burgerzaken", reden=Reden.AANVULLING)
TABEL = BeschermdeTabel("T", "domein", "Domein", 43, (cel("Zorg", 21), BURGERZAKEN, GRIFFIE))


def test_the_sum_is_shown_for_a_complement() -> None:
    """The reason of a complement is the subtraction it prevents."""
    assert (
        "Burgerzaken tonen we niet. Anders is Griffie uit te rekenen: 43 min 21 min 19."
        == reason(TABEL, BURGERZAKEN, 19, 5)
    )


def test_the_sum_of_several_is_shown_for_a_complement() -> None:
    """When several small numbers would come out together, the reason says so."""
    table = BeschermdeTabel(
        "T", "domein", "Domein", 43, (cel("Zorg", 21), BURGERZAKEN, GRIFFIE, cel("Sport"))
    )
    assert (
        "Burgerzaken tonen we niet. Anders is uit te rekenen hoeveel Griffie en Sport samen zijn: "
        "43 min 21 min 19." == reason(table, BURGERZAKEN, 19, 5)
    )


def test_other_reasons_are_sentences_without_the_number() -> None:
    """A small number, a small group and a group with two names each have their own sentence."""
    said = {reden: reason(TABEL, cel("Griffie", reden=reden), 3, 5) for reden in Reden}
    assert {
        Reden.TE_WEINIG_MENSEN: "Griffie tonen we niet. Achter dit getal zitten minder dan 5 "
        "mensen.",
        Reden.BIJNA_IEDEREEN: "Griffie tonen we niet. Bijna alle meldingen horen hierbij. Dan weet "
        "een lezer het van iedereen.",
        Reden.KLEINE_GROEP: "Griffie tonen we niet. Hier werken minder dan 10 mensen.",
        Reden.ZELFDE_GROEP: "Griffie tonen we niet. Deze groep staat ook in een andere tabel. Daar "
        "tonen we het getal ook niet.",
        Reden.EERDERE_STAND: "Griffie tonen we niet. Anders is te zien wat er sinds de vorige "
        "cijfers veranderde.",
        Reden.GELOOT: "Griffie tonen we niet. Het lot koos dit getal, zodat niemand weet welk "
        "getal klein is.",
    } == {reden: text for reden, text in said.items() if reden is not Reden.AANVULLING}


def test_a_shown_number_needs_no_reason() -> None:
    """A number that is shown has no reason."""
    assert "" == reason(TABEL, TABEL.cellen[0], 21, 5)


def test_what_a_reader_knows_is_the_rest() -> None:
    """The screen tells what the shown numbers say about the hidden ones together."""
    assert (
        "Burgerzaken en Griffie zijn samen 22. Een lezer weet niet hoe dat verdeeld is."
        == reader_knows(TABEL)
    )
    assert "" == reader_knows(BeschermdeTabel("T", "x", "X", 21, (cel("Zorg", 21),)))
    assert "" == reader_knows(not_shown(TABEL))


def test_the_table_line_counts_or_says_why_not() -> None:
    """A table says how much of it is shown, or that its safety cannot be proven."""
    assert "1 van de 3 te zien" == table_line(TABEL)
    assert NIET_BEWEZEN == table_line(not_shown(TABEL))


def test_the_summary_counts_the_numbers() -> None:
    """The preview says how many numbers the reader gets and why the others are left out."""
    assert (
        "U ziet 36 van de 54 getallen. De andere 18 laten we weg. Er zitten te weinig mensen "
        "achter, of ze zijn met een optelsom terug te rekenen." == summary(36, 54)
    )
    assert "U ziet alle 54 getallen." == summary(54, 54)


def test_a_table_without_room_says_when_it_would_have() -> None:
    """A table without room names the number of meldingen that would be enough."""
    assert too_few(30).startswith("Te weinig meldingen voor deze tabel. Vanaf 30 meldingen")
