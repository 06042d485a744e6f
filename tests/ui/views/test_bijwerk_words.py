"""The words about versions."""

from dataclasses import replace
from datetime import date

import pytest

from tests.ui.kit import TODAY
from ui.views.bijwerk_words import age_words, change_lines, is_old, offer_words, version_words
from vertrouwenspersoon.domain.stuk import Wijzigingen
from vertrouwenspersoon.domain.uitgave import Bestand, Uitgave

NEW = Uitgave("0.2.0", date(2026, 11, 1), "x", 17, "", 1, "0" * 64, (Bestand("a", 1, "0" * 64),))


@pytest.mark.parametrize(
    ("dated", "words"),
    [
        (date(2026, 11, 23), "van vandaag"),
        (date(2026, 11, 24), "van vandaag"),
        (date(2026, 11, 22), "1 dag oud"),
        (date(2026, 10, 24), "30 dagen oud"),
        (date(2026, 10, 23), "1 maand oud"),
        (date(2025, 11, 24), "11 maanden oud"),
        (date(2024, 11, 23), "24 maanden oud"),
    ],
)
def test_the_age_is_told_in_whole_months(dated: date, words: str) -> None:
    """A version is so many days, and from a month on so many whole months old."""
    assert words == age_words(dated, TODAY)


def test_a_version_is_old_after_a_year() -> None:
    """A year to the day is old, a day less is not."""
    assert (True, False) == (is_old(date(2025, 11, 23), TODAY), is_old(date(2025, 11, 24), TODAY))


def test_the_version_is_told_with_its_day() -> None:
    """A built version has its day and age; a checkout only its name."""
    assert "0.1.0 van 1 oktober 2026, 1 maand oud" == version_words(
        "0.1.0", date(2026, 10, 1), TODAY
    )
    assert "uit de broncode" == version_words("uit de broncode", None, TODAY)


def test_a_new_form_is_told_beforehand() -> None:
    """Only a version that writes another form warns that there is no way back."""
    assert "nieuwe vorm" in offer_words(NEW, 16)
    assert "nieuwe vorm" not in offer_words(NEW, 17)
    assert "Versie 0.2.0 van 1 november 2026." in offer_words(replace(NEW, vorm=1), 17)


def test_several_versions_have_their_own_heading() -> None:
    """The changes of one version stand alone; those of two each under its number."""
    one, two = Wijzigingen("0.1.0", None, ("Een.",)), Wijzigingen("0.2.0", None, ("Twee.",))
    assert ("Een.",) == change_lines((one,))
    assert ("Versie 0.2.0", "Twee.", "Versie 0.1.0", "Een.") == change_lines((two, one))
    assert () == change_lines(())
