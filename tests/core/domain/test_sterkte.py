import pytest

from vertrouwenspersoon.domain.sterkte import Sterkte, sterkte_of


@pytest.mark.parametrize(
    ("guesses_log10", "sterkte"),
    [
        (0.0, Sterkte.ZWAK),
        (9.9, Sterkte.ZWAK),
        (10.0, Sterkte.REDELIJK),
        (15.9, Sterkte.REDELIJK),
        (16.0, Sterkte.STERK),
        (40.0, Sterkte.STERK),
    ],
)
def test_guesses_have_a_word(guesses_log10: float, sterkte: Sterkte) -> None:
    """Weak ends at 10^10 guesses and strong begins at 10^16."""
    assert sterkte is sterkte_of(guesses_log10)
