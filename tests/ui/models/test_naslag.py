"""The list of Naslag: every word is found, whatever its accents and capitals."""

from pytestqt.modeltest import ModelTester

from ui.models.naslag import Entry, NaslagModel, Shelf, found, plain


def entry(title: str, text: str, shelf: Shelf = Shelf.BEGRIP) -> Entry:
    """An entry with a title and a text."""
    return Entry(title, shelf, title, "begrip", text, (), (), plain(f"{title} {text}"))


ENTRIES = (
    entry("Nazorg", "Hulp na een incident, ook na een aangifte."),
    entry("Aangifte", "Formeel verzoek aan de politie."),
    entry("Melden", "Zó vroeg mogelijk.", Shelf.STAP),
)


def test_the_model_keeps_the_rules_of_qt(qtmodeltester: ModelTester) -> None:
    """Qt's own checks find nothing, empty and filled."""
    model = NaslagModel()
    qtmodeltester.check(model)
    model.set_rows(ENTRIES)
    qtmodeltester.check(model)


def test_a_title_comes_before_a_mention() -> None:
    """Who looks for a word gets its own entry first."""
    assert ["Aangifte", "Nazorg"] == [e.title for e in found(ENTRIES, "aangifte", None)]


def test_all_words_must_be_there() -> None:
    """Two words find what holds both."""
    assert ["Aangifte"] == [e.title for e in found(ENTRIES, "verzoek POLITIE", None)]


def test_accents_do_not_matter() -> None:
    """What is written with an accent is found without, and the other way round."""
    assert (["Melden"], ["Melden"]) == (
        [e.title for e in found(ENTRIES, "zo vroeg", None)],
        [e.title for e in found(ENTRIES, "zó vróeg", None)],
    )


def test_a_shelf_holds_its_own() -> None:
    """On a shelf only its own entries are found."""
    assert ["Melden"] == [e.title for e in found(ENTRIES, "", Shelf.STAP)]
