from hypothesis import given
from hypothesis import strategies as st

from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.dossier import Betrokkene, BetrokkeneId, Hoedanigheid
from vertrouwenspersoon.domain.namen import PROTECTED, Namen


def person(name: str, kind: Hoedanigheid = Hoedanigheid.SLACHTOFFER, id_: str = "b1") -> Betrokkene:
    """Someone with this name."""
    return Betrokkene(BetrokkeneId(id_), kind, Confidential(name))


def hidden(text: str, *people: Betrokkene) -> str:
    """The text without the names of these people."""
    return Namen(people).hidden(Confidential(text)).reveal()


def test_a_name_is_found_whole_and_in_parts() -> None:
    """First name, surname and both together get one code."""
    said = "Anna Wójcik belde. Wójcik huilde, zei Anna."
    assert "[slachtoffer] belde. [slachtoffer] huilde, zei [slachtoffer]." == hidden(
        said, person("Anna Wójcik")
    )


def test_a_trade_is_no_name() -> None:
    """A part is a name with its capital only, and never inside another word."""
    assert "De bakker en de Bakkerij." == hidden("De bakker en de Bakkerij.", person("Jan Bakker"))


def test_small_words_of_a_name_are_left() -> None:
    """The blank words of a surname stay where they are."""
    assert "Het huis van de buren, zei [slachtoffer]." == hidden(
        "Het huis van de buren, zei Vries.", person("P. van de Vries")
    )


def test_people_of_one_kind_are_numbered() -> None:
    """Two witnesses stay apart; one victim needs no number."""
    people = (
        person("Karel", Hoedanigheid.GETUIGE, "g1"),
        person("Sofie", Hoedanigheid.GETUIGE, "g2"),
        person("Anna"),
    )
    assert "[getuige 1] zag [getuige 2] bij [slachtoffer]." == hidden(
        "Karel zag Sofie bij Anna.", *people
    )
    assert "getuige 2" == Namen(people).code(people[1])


def test_only_chosen_people_are_looked_for() -> None:
    """The name of a dader may stand in a letter to that dader."""
    people = (person("Karel", Hoedanigheid.DADER), person("Anna", id_="b2"))
    found = Namen(people, PROTECTED)
    assert (False, True) == (found.stand_in("Aan Karel."), found.stand_in("Anna schrok."))


@given(st.text("ABCDEFG", min_size=3, max_size=8), st.text("ABCDEFG .,", max_size=60))
def test_a_hidden_text_holds_the_name_no_more(name: str, text: str) -> None:
    """Wherever a name stands as a word, it is gone, and the rest of the text is not touched."""
    known = Namen((person(name),))
    done = known.hidden(Confidential(f"{text} {name}. {text}")).reveal()
    assert (False, True) == (known.stand_in(done), done.endswith(f". {hidden(text, person(name))}"))


def test_nobody_has_no_name() -> None:
    """Without people a text stays as it is."""
    assert "Anna" == hidden("Anna")
