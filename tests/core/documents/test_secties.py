from dataclasses import replace

from tests.core.documents.reading import text_of
from tests.core.documents.zaken import GEMEENTE, PRINTED_ON
from vertrouwenspersoon.documents.bladen import Blad, draw_blad, new_story
from vertrouwenspersoon.documents.feiten import Tabel
from vertrouwenspersoon.documents.secties import (
    foot_words,
    practice_words,
    tell_incidenten,
    tell_table,
)

BLAD = Blad("Proef", "Boven", "Onder")


def test_practice_is_said_only_in_practice() -> None:
    """A real vault adds nothing to the head of a page."""
    assert "" == practice_words(GEMEENTE)
    assert "oefening" in practice_words(replace(GEMEENTE, oefening=True))


def test_foot_says_which_zaak_when_and_that_it_is_no_advice() -> None:
    """The foot holds the code of the zaak and no name."""
    words = foot_words("2026-001", PRINTED_ON).replace("\u00a0", " ")
    expected = "Zaak 2026-001. Afgedrukt op vr 27 nov 2026, 11:42. Dit is geen juridisch advies."
    assert expected == words


def test_incidents_are_numbered_when_there_are_several() -> None:
    """One incident needs no number."""
    for count, numbered in ((1, False), (2, True)):
        sheet, story = new_story(BLAD)
        tell_incidenten(story, ((("Rol", "Ambtenaar"),),) * count)
        assert numbered is ("Incident 1" in text_of(draw_blad(sheet, story, BLAD)))


def test_table_without_lines_is_not_told() -> None:
    """No heading stands above nothing."""
    _, story = new_story(BLAD)
    tell_table(story, Tabel("Schade", ("Wat",), (1.0,), ()))
    assert [] == story.rows
