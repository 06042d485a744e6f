import inspect

import pytest

from vertrouwenspersoon import errors
from vertrouwenspersoon.errors import (
    ContentBroken,
    Reason,
    Refused,
    StoreDamaged,
    StoreTruncated,
    Unavailable,
    VertrouwenspersoonError,
)

FAMILIES = [
    found
    for _, found in inspect.getmembers(errors, inspect.isclass)
    if issubclass(found, VertrouwenspersoonError)
]
UNAVAILABLE = [family for family in FAMILIES if issubclass(family, Unavailable)]


def test_there_are_two_families_and_no_deeper() -> None:
    """Every error is the root, one of the two families, or a child of `Unavailable`."""
    for family in FAMILIES:
        assert family.__mro__[1] in {Exception, VertrouwenspersoonError, Unavailable}


def test_a_reason_is_a_word_that_lasts() -> None:
    """Reasons have different, stable values, written as their names."""
    assert [reason.name.lower().replace("_", "-") for reason in Reason] == [
        reason.value for reason in Reason
    ]


def test_refused_says_why_and_where() -> None:
    """A refusal carries its reason and the field, and says both in a log."""
    refused = Refused(Reason.DATE_IN_FUTURE, "datum voorval")
    assert (Reason.DATE_IN_FUTURE, "datum voorval") == (refused.reason, refused.where)
    assert "('date-in-future', 'datum voorval')" == str(refused)


@pytest.mark.parametrize("family", [family for family in UNAVAILABLE if family != ContentBroken])
def test_unavailable_says_where(family: type[Unavailable]) -> None:
    """Every obstacle names its file, and may also have none."""
    assert "kluis.zkv" == family("kluis.zkv").where
    assert not family().where


def test_damage_is_counted() -> None:
    """Damage says how many parts of how many do not verify."""
    damaged = StoreDamaged("kluis.zkv", damaged=3, parts=2731)
    assert (3, 2731) == (damaged.damaged, damaged.parts)


def test_truncation_is_measured() -> None:
    """A file that ends too early says how many bytes there are, of how many."""
    truncated = StoreTruncated("kluis.zkv", present=12, expected=40)
    assert (12, 40) == (truncated.present, truncated.expected)


def test_broken_content_says_what() -> None:
    """Broken content names the path and what is wrong there."""
    broken = ContentBroken("stappen/2-melden.toml: item[3]", "id ontbreekt")
    assert "id ontbreekt" == broken.what
    assert "stappen/2-melden.toml: item[3]" == broken.where
