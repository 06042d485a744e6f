"""How domain values are said."""

from datetime import UTC, datetime, timedelta

import pytest

from ui.look import Tone
from ui.views.wording import BESLUIT_WORDS, WAT_WORDS, due_day, due_mark, due_relative, role_words
from vertrouwenspersoon.domain.dossier import Hoedanigheid, Notitiesoort
from vertrouwenspersoon.domain.kalender import Verval, day_of
from vertrouwenspersoon.domain.speech import HOEDANIGHEID, NOTITIESOORT, STATUS
from vertrouwenspersoon.domain.toestemming import Besluit, Wat
from vertrouwenspersoon.domain.zaak import ZaakStatus

NOW = datetime(2026, 11, 23, 10, 42, tzinfo=UTC)


def verval(days: int, *, whole: bool = True) -> Verval:
    """A verval so many days from now."""
    moment = NOW + timedelta(days=days, hours=2)
    return Verval(moment, whole, day_of(moment))


@pytest.mark.parametrize(
    ("due", "words"),
    [
        (verval(-3), ("vr 20 nov 2026", "3 dagen te laat")),
        (verval(0), ("vandaag", "einde van de dag")),
        (verval(0, whole=False), ("vandaag 13:42", "op dit tijdstip")),
        (verval(2), ("wo 25 nov 2026", "over 2 dagen")),
    ],
)
def test_a_verval_in_two_lines(due: Verval, words: tuple[str, str]) -> None:
    """A verval is said as a day, and how far off that is."""
    assert words == (due_day(due, NOW), due_relative(due, NOW))


def test_a_chip_tells_lateness_in_words() -> None:
    """What is late says how late; what is near says when."""
    assert (("3 dagen te laat", Tone.DANGER), ("vandaag", Tone.WARN)) == (
        (due_mark(verval(-3), NOW).text, due_mark(verval(-3), NOW).tone),
        (due_mark(verval(0), NOW).text, due_mark(verval(0), NOW).tone),
    )


def test_every_value_has_words() -> None:
    """No state, capacity, kind of note or decision is shown by its code."""
    for values, words in (
        (ZaakStatus, STATUS),
        (Hoedanigheid, HOEDANIGHEID),
        (Notitiesoort, NOTITIESOORT),
        (Besluit, BESLUIT_WORDS),
        (Wat, WAT_WORDS),
    ):
        assert set(values) == set(words)


def test_a_role_without_an_afdeling() -> None:
    """What is not known leaves no comma."""
    assert ("Raadslid", "Ambtenaar, KCC") == (
        role_words("Raadslid", ""),
        role_words("Ambtenaar", "KCC"),
    )
