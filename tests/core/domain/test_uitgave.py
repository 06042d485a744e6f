"""Releases: their numbers, and which lists of files no system could misread."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vertrouwenspersoon.domain.uitgave import (
    Bestand,
    Uitgave,
    Uitgavekaart,
    is_safe_path,
    is_version,
    version_key,
)

SUM = "0" * 64
NUMBERS = st.integers(0, 99_999)


def release(*files: Bestand) -> Uitgave:
    """A release of these files."""
    return Uitgave("1.0.0", date(2026, 11, 23), "linux-x86_64", 16, "", 1, SUM, files)


@given(one=st.tuples(NUMBERS, NUMBERS, NUMBERS), other=st.tuples(NUMBERS, NUMBERS, NUMBERS))
def test_versions_are_ordered_by_their_numbers(
    one: tuple[int, ...], other: tuple[int, ...]
) -> None:
    """A version is newer when its numbers are, not when its text sorts later."""
    first, second = (".".join(str(part) for part in each) for each in (one, other))
    assert (one < other) == (version_key(first) < version_key(second))


@pytest.mark.parametrize(
    "text", ["", "1", "1.2", "1.2.3.4", "1.2.03", "v1.2.3", "1.2.3\n", "1.2.-3"]
)
def test_what_is_no_version_is_refused(text: str) -> None:
    """Anything but three plain numbers is no version."""
    assert not is_version(text)
    with pytest.raises(ValueError, match="three numbers"):
        version_key(text)


@pytest.mark.parametrize(
    "path",
    [
        "", "/etc/passwd", "../buiten", "a/../../b", "a//b", "./a", "a/", "C:/a", "a\\b", "a/nul",
        "COM1.txt", "punt.", "spatie ", "a:b", "a\0b", "a\nb", "x" * 241, "é/ok",
    ],
)  # fmt: skip
def test_a_place_outside_or_misread_is_refused(path: str) -> None:
    """No file lies outside the folder, on a device, or where Windows would read another name."""
    assert not is_safe_path(path)
    with pytest.raises(ValueError, match="inside the folder"):
        Bestand(path, 1, SUM)


@pytest.mark.parametrize(
    "path", ["a", "_internal/PySide6/Qt6Core.dll", "a b/c++.txt", "nulpunt.py"]
)
def test_a_usual_place_is_safe(path: str) -> None:
    """The names that packages use are all allowed."""
    assert is_safe_path(path)


@pytest.mark.parametrize("target", ["../../x", "/etc/passwd", "a/../../../x", ""])
def test_a_link_stays_inside(target: str) -> None:
    """A link cannot lead out of the release, and not to nothing."""
    with pytest.raises(ValueError, match=r"leads to a file|size and a SHA-256"):
        Bestand("map/koppeling", naar=target)


def test_a_release_can_be_unpacked_anywhere() -> None:
    """No two names that are one to Windows, no file that is a folder too, no link to nowhere."""
    good = Bestand("Map/a", 3, SUM)
    link = Bestand("Map/b", naar="a")
    assert 3 == release(good, link).grootte
    for bad in (
        (),
        (good, Bestand("map/A", 1, SUM)),
        (good, Bestand("map", 1, SUM)),
        (good, Bestand("b", naar="Map/weg")),
        (good, link, Bestand("c", naar="Map/b")),
    ):
        with pytest.raises(ValueError, match=r"different names|no folder|leads to a file"):
            release(*bad)


def test_a_file_has_a_sum() -> None:
    """A file without a size or a whole SHA-256 is refused, and so is a list that has none."""
    for size, sha256 in ((-1, SUM), (1, "abc"), (1, SUM.upper().replace("0", "G"))):
        with pytest.raises(ValueError, match="SHA-256"):
            Bestand("a", size, sha256)
    with pytest.raises(ValueError, match="SHA-256"):
        Uitgave("1.0.0", date(2026, 1, 1), "x", 1, "", -1, SUM, (Bestand("a", 1, SUM),))


def test_a_card_names_whole_keys() -> None:
    """A card with half a key or without a version is no card."""
    for version, keys in (("1.0.0", ("ab",)), ("een", ()), ("1.0.0", ("Z" * 64,))):
        with pytest.raises(ValueError, match=r"key of 32 bytes|three numbers"):
            Uitgavekaart(version, date(2026, 1, 1), "linux-x86_64", keys)
