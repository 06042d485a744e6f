from datetime import timedelta

from tests.builders import NOW, notitie
from vertrouwenspersoon.documents.notities import Notities, note_words
from vertrouwenspersoon.domain.dossier import Notitiesoort


def test_note_is_told_once() -> None:
    """A note that its part took is not among the rest."""
    one, other = notitie("een", bij="taak:ML01"), notitie("twee")
    notities = Notities((one, other))
    assert (one,) == notities.take("taak:ML01")
    assert () == notities.take("taak:ML01")
    assert (other,) == notities.rest()


def test_notes_are_told_oldest_first() -> None:
    """The order is that of what happened, across parts."""
    late = notitie("laat", gebeurd_op=NOW + timedelta(days=1))
    early = notitie("vroeg", bij="taak:XX", gebeurd_op=NOW - timedelta(days=1))
    assert (early, late) == Notities((late, early)).rest()


def test_note_says_what_it_is_when_and_about_what() -> None:
    """A note begins with its kind, its day and its part."""
    words = note_words(notitie("Gebeld.", soort=Notitiesoort.GESPREK), "bij taak ML01")
    assert "Gesprek, ma 23 nov 2026, bij taak ML01: Gebeld." == words.replace("\u00a0", " ")


def test_reason_needs_no_day() -> None:
    """A reason stands beside its taak, which says when."""
    assert "Reden: Kan niet." == note_words(notitie("Kan niet.", soort=Notitiesoort.REDEN))
