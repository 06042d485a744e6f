from datetime import date

import pytest

from tests.builders import NOW
from ui.views.bewaren_words import backups_words, due_words, goes_words, ripe_words
from vertrouwenspersoon.domain.backup import Backup, Plaats
from vertrouwenspersoon.domain.bewaren import Bewaarregel, Krimpstap
from vertrouwenspersoon.domain.zaak import ZaakId

DAY = date(2027, 4, 1)
BACKUP = Backup(NOW, Plaats.EERSTE, "/b", "kluis.zkv", 1, "0" * 64, ())


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (0, ""),
        (1, "Bij 1 zaak is de bewaartermijn voorbij. Er gaat niets vanzelf weg."),
        (3, "Bij 3 zaken is de bewaartermijn voorbij. Er gaat niets vanzelf weg."),
    ],
)
def test_vandaag_says_how_many(count: int, words: str) -> None:
    """One line, and none when nothing is due."""
    assert words == ripe_words(count)


@pytest.mark.parametrize(
    ("today", "own", "words"),
    [
        (date(2027, 4, 1), True, "Kan sinds do 1 apr 2027 (u koos deze dag)"),
        (date(2027, 3, 31), False, "Kan vanaf do 1 apr 2027 (ons voorstel)"),
    ],
)
def test_a_day_says_who_chose_it(today: date, own: bool, words: str) -> None:  # noqa: FBT001 - a table
    """From when, and whether that is the office's choice or our proposal."""
    regel = Bewaarregel(ZaakId("z"), "2026-001", Krimpstap.FEITEN, DAY, own)
    assert words == due_words(regel, today)


def test_what_goes_is_a_sentence() -> None:
    """Kinds are named with their number; the size stands with the files."""
    counts = (("bestand", 2), ("byte", 1_500_000), ("notitie", 1), ("tekst", 9))
    assert "Dit gaat weg: 2 bestanden (1,4 MB), 1 notitie en 9 teksten." == goes_words(counts)
    assert "Er gaat niets weg." == goes_words(())


def test_back_ups_are_named_with_their_day() -> None:
    """Three are named, more are counted, and none is said too."""
    many = ((BACKUP, date(2027, 5, 1)), (BACKUP, None), (BACKUP, DAY), (BACKUP, DAY), (BACKUP, DAY))
    words = backups_words(many)
    assert "ma 23 nov 2026 (ongeveer tot za 1 mei 2027)" in words
    assert "(tot u hem zelf wist)" in words
    assert words.endswith("En nog 2 back-ups.")
    assert "geen back-up bekend" in backups_words(())
