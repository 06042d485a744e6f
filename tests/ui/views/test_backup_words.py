from dataclasses import replace
from datetime import timedelta

import pytest

from tests.ui.kit import NOW
from ui.look import Ink
from ui.views.backup_words import (
    backup_words,
    drill_words,
    last_words,
    quiet_words,
    size_words,
    status_words,
)
from vertrouwenspersoon.domain.backup import Backup, Backupstand, Plaats

DAY = timedelta(days=1)
WELL = Backupstand(
    sinds=NOW - 300 * DAY, laatste=NOW, tweede=True, laatste_tweede=NOW, geoefend=NOW
)

LOST = "Wat u daarna vastlegde, bent u kwijt als deze computer stukgaat."


@pytest.mark.parametrize(
    ("stand", "said"),
    [
        (WELL, ("Back-up vandaag", Ink.MUTED)),
        (replace(WELL, laatste=NOW - 8 * DAY), ("Back-up 8 dagen geleden", Ink.WARN)),
        (
            replace(WELL, laatste=NOW - 15 * DAY, gewijzigd=True),
            ("Back-up 15 dagen geleden", Ink.DANGER),
        ),
        (Backupstand(NOW), ("Nog geen back-up", Ink.MUTED)),
        (Backupstand(NOW - 9 * DAY), ("Nog geen back-up", Ink.WARN)),
        (Backupstand(NOW - 99 * DAY, oefening=True), ("", Ink.MUTED)),
    ],
)
def test_the_status_line_tells_the_age(stand: Backupstand, said: tuple[str, Ink]) -> None:
    """Age in words, in the ink of how pressing it is; a practice vault is not nagged about."""
    assert said == status_words(stand, NOW)


@pytest.mark.parametrize(
    ("stand", "said"),
    [
        (WELL, ""),
        (replace(WELL, laatste=NOW - 8 * DAY), "De laatste back-up is van 8 dagen geleden."),
        (
            replace(WELL, laatste=NOW - 15 * DAY, gewijzigd=True, tweede=False),
            f"De laatste back-up is van 15 dagen geleden. {LOST}",
        ),
        (Backupstand(NOW - 9 * DAY), "Er is nog geen back-up van deze kluis."),
        (
            replace(WELL, tweede=False),
            "Uw back-ups staan op één plek. Kies ook een stick of schijf die u elders bewaart.",
        ),
        (
            replace(WELL, laatste_tweede=NOW - 20 * DAY),
            "De tweede plek kreeg lang geen back-up. Sluit de stick of schijf aan.",
        ),
        (
            replace(WELL, geoefend=NOW - 200 * DAY),
            "U hebt het terugzetten van een back-up een half jaar niet geoefend.",
        ),
        (Backupstand(NOW - 99 * DAY, oefening=True), ""),
    ],
)
def test_only_the_most_pressing_is_said(stand: Backupstand, said: str) -> None:
    """First that one is due, then the second place, then the drill; nothing when all is well."""
    assert said == quiet_words(stand, NOW)


def test_what_is_known_is_said_in_beheer() -> None:
    """The last back-up with whether anything changed, and the last drill."""
    assert "Nog geen" == last_words(Backupstand(NOW), NOW)
    assert "vandaag 11:42, sindsdien veranderde er niets" == last_words(WELL, NOW)
    changed = replace(WELL, gewijzigd=True)
    assert "vandaag 11:42, sindsdien is er iets veranderd" == last_words(changed, NOW)
    assert ("Nog niet", "Gelukt op 23 november 2026") == (
        drill_words(Backupstand(NOW)),
        drill_words(WELL),
    )


def test_a_back_up_is_a_line() -> None:
    """When, its name and size; its place when that is not the usual one; whether it is there."""
    backup = Backup(NOW, Plaats.EERSTE, "map", "kluis.zkv", 12_345_678, "", ())
    second = replace(backup, plaats=Plaats.TWEEDE)
    assert ("vandaag 11:42", "kluis.zkv, 12 MB") == backup_words(backup, NOW, is_there=True)
    assert (
        "kluis.zkv, 12 MB, tweede plek, nu niet te vinden"
        == (backup_words(second, NOW, is_there=False)[1])
    )


def test_sizes_are_dutch() -> None:
    """Small files have one decimal with a comma, and none is called 0."""
    assert ["0,1 MB", "0,4 MB", "9,9 MB", "10 MB"] == [
        size_words(size) for size in (1, 409_600, 9_900_000, 10_000_000)
    ]
