from tests.core.documents import jaren
from vertrouwenspersoon.documents.paper import A4_PORTRAIT
from vertrouwenspersoon.documents.sheet import Sheet
from vertrouwenspersoon.documents.staafgrafiek import bars_of
from vertrouwenspersoon.domain.jaarcijfers import Cijfer, Cijfertabel


def boxes(tabel: Cijfertabel) -> list[bool]:
    """For each line, whether something is drawn."""
    found = []
    for bar in bars_of(tabel, 100.0):
        sheet = Sheet(A4_PORTRAIT, "Proef")
        with sheet.artifact():
            bar.draw(sheet, 0.0, 100.0)
        found.append(sheet.finish() != _empty())
    return found


def _empty() -> bytes:
    sheet = Sheet(A4_PORTRAIT, "Proef")
    with sheet.artifact():
        pass
    return sheet.finish()


def test_only_a_number_that_is_shown_has_a_bar() -> None:
    """A hidden number draws nothing at all."""
    assert [True, False, True, False] == boxes(jaren.SOORTEN)


def test_hidden_numbers_do_not_move_a_bar() -> None:
    """A bar has the same bytes whatever stands hidden beside it, and however many there are."""
    shown, hidden = Cijfer("a", "A", 20), Cijfer("b", "B", None)
    one = Cijfertabel("T", "T", "t", 25, (shown, hidden))
    two = Cijfertabel("T", "T", "t", 60, (shown, hidden, hidden))
    drawn = []
    for tabel in (one, two):
        sheet = Sheet(A4_PORTRAIT, "Proef")
        with sheet.artifact():
            bars_of(tabel, 100.0)[0].draw(sheet, 0.0, 100.0)
        drawn.append(sheet.finish())
    assert drawn[0] == drawn[1]


def test_a_table_without_a_shown_number_has_no_bars() -> None:
    """When nothing is shown there is no length to compare with."""
    assert [False] == boxes(Cijfertabel("T", "T", "t", 9, (Cijfer("a", "A", None),)))
