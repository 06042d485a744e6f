import pytest
from pytestqt.qtbot import QtBot

from ui.views.cijfers_regels import RegelsState, RegelsView, bekend_words, row_options
from vertrouwenspersoon.domain.organisatie import Gemeente
from vertrouwenspersoon.domain.release import BekendCijfer, BekendId, Tabelkeuze

KWARTAAL = Tabelkeuze(
    "T1-kwartaal",
    "Meldingen per kwartaal",
    tuple((f"kwartaal:{n}", f"{n}e kwartaal") for n in range(1, 5)),
)
AANGIFTE = Tabelkeuze("T7-aangifte", "Is er aangifte gedaan?", (("ja", "Ja"), ("nee", "Nee")))


def known(tabel: str, *rijen: str, bron: str = "") -> BekendCijfer:
    return BekendCijfer(BekendId("b"), 2025, tabel, rijen, 5, bron)


@pytest.mark.parametrize(
    ("cijfer", "words"),
    [
        (known("T7-aangifte", "ja", bron="De krant"), "Is er aangifte gedaan?: Ja 5 (De krant)"),
        (
            known("T1-kwartaal", "kwartaal:1", "kwartaal:2", "kwartaal:3"),
            "Meldingen per kwartaal: 1e tot en met 3e kwartaal 5",
        ),
        (known("T9", "oud"), "T9: oud 5"),
    ],
)
def test_a_known_number_is_read_in_one_line(cijfer: BekendCijfer, words: str) -> None:
    """Table, rows, number and source; also of a table that is no longer there."""
    assert words == bekend_words(cijfer, (KWARTAAL, AANGIFTE))


def test_of_quarters_the_year_so_far_can_be_known() -> None:
    """A paper tells how many there were up to now; of other tables single rows are known."""
    assert ["1e tot en met 2e kwartaal", "1e tot en met 3e kwartaal"] == [
        words for codes, words in row_options(KWARTAAL) if isinstance(codes, tuple) and codes[1:]
    ]
    assert ((("ja",), "Ja"), (("nee",), "Nee")) == row_options(AANGIFTE)


def test_a_fixed_year_says_that_it_is_too_late(qtbot: QtBot) -> None:
    """What is entered after fixing counts for a new state only."""
    view = RegelsView()
    qtbot.addWidget(view)
    view.show()
    for is_fixed in (True, False):
        view.show_state(RegelsState(2025, Gemeente("Oefenrode"), (), (KWARTAAL,), is_fixed))
        assert is_fixed == view._fixed.isVisible()


def test_an_error_of_no_field_is_not_for_the_form(qtbot: QtBot) -> None:
    """Only table, rows, number and source have a place for an error."""
    view = RegelsView()
    qtbot.addWidget(view)
    assert [True, False] == [view.show_error(where, "Nee.") for where in ("rijen", "jaar")]
