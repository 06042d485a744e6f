"""The manual: whole, and every place of the program has its page."""

from vertrouwenspersoon.content.handleiding import load_handleiding


def test_every_page_says_something() -> None:
    """Each page has a title and sentences, and stands once."""
    bladen = load_handleiding()
    assert len(bladen) == len({blad.id for blad in bladen})
    assert [] == [blad.id for blad in bladen if not blad.tekst.strip().endswith((".", "!"))]


def test_no_place_has_two_pages() -> None:
    """F1 leads from a place to one page."""
    places = [scherm for blad in load_handleiding() for scherm in blad.schermen]
    assert len(places) == len(set(places))


def test_the_way_back_from_nothing_is_told() -> None:
    """Who has only a back-up and the sheet reads what to press, in the words of the buttons."""
    [blad] = [one for one in load_handleiding() if one.id == "nieuwe-computer"]
    for words in ("Ik heb al een kluis of een back-up", "Terugzetten en openen", "herstelblad"):
        assert words in blad.tekst
