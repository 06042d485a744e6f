from datetime import date

import pytest

from tests.builders import reactieschema
from vertrouwenspersoon.domain.organisatie import (
    DREMPELS,
    LONGEST_NAME,
    Gemeente,
    Organisatie,
    check_gemeente,
    check_line,
)
from vertrouwenspersoon.errors import Reason, Refused


def test_the_newest_scheme_is_the_scheme() -> None:
    """The highest version counts, in whatever order the versions come."""
    versions = tuple(reactieschema(versie=number) for number in (2, 3, 1))
    assert 3 == Organisatie(Gemeente("Oefenrode"), versions).reactieschema.versie


def test_the_lowest_threshold_is_the_usual_one() -> None:
    """A municipality that chose nothing counts from five, and never below."""
    assert (5, 5) == (min(DREMPELS), Gemeente("Oefenrode").drempel)


@pytest.mark.parametrize("text", ["", "Stadhuis", "a" * LONGEST_NAME, "Café \N{SNOWMAN}"])
def test_a_line_may_hold_any_readable_text(text: str) -> None:
    """An optional line may be empty, accented or exactly as long as allowed."""
    check_line(text, "naam")
    assert len(text) <= LONGEST_NAME


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("  ", Reason.EMPTY),
        ("a" * (LONGEST_NAME + 1), Reason.TOO_LONG),
        ("een\ntwee", Reason.TEXT_UNPRINTABLE),
        ("\x1b", Reason.TEXT_UNPRINTABLE),
    ],
)
def test_what_is_no_line_is_refused(text: str, reason: Reason) -> None:
    """A required line is not blank, too long, two lines or unreadable."""
    with pytest.raises(Refused) as refused:
        check_line(text, "naam", required=True)
    assert (reason, "naam") == (refused.value.reason, refused.value.where)


@pytest.mark.parametrize(
    ("gemeente", "reason", "where"),
    [
        (Gemeente(""), Reason.EMPTY, "naam"),
        (Gemeente("Oefenrode", telefoon_intern="1\n2"), Reason.TEXT_UNPRINTABLE, "telefoon_intern"),
        (Gemeente("Oefenrode", drempel=4), Reason.UNKNOWN_CODE, "drempel"),
        (
            Gemeente("Oefenrode", gesloten_dagen=(date(26, 12, 24),)),
            Reason.DATE_IMPOSSIBLE,
            "gesloten_dagen[0]",
        ),
    ],
)
def test_a_profile_that_cannot_be_kept_is_refused(
    gemeente: Gemeente, reason: Reason, where: str
) -> None:
    """The field that is wrong is named."""
    with pytest.raises(Refused) as refused:
        check_gemeente(gemeente)
    assert (reason, where) == (refused.value.reason, refused.value.where)
