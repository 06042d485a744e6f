"""What is said about keeping and destroying: in a zaak, in Beheer and on Vandaag."""

from collections.abc import Sequence
from datetime import date

from vertrouwenspersoon.domain.backup import Backup
from vertrouwenspersoon.domain.bewaren import Bewaarregel
from vertrouwenspersoon.domain.kalender import day_of
from vertrouwenspersoon.domain.speech import counted, due_in_days, listed, short_date, telling_words

_SHOWN = 3


def ripe_words(count: int) -> str:
    """How many dossiers may go, for the line on Vandaag; nothing for none."""
    if not count:
        return ""
    zaken = counted(count, "zaak", "zaken")
    return f"Bij {zaken} is de bewaartermijn voorbij. Er gaat niets vanzelf weg."


def waiting_words(days: Sequence[date], today: date) -> str:
    """Which requests about own data wait for an answer, by their last days; nothing for none."""
    if not days:
        return ""
    count, first = counted(len(days), "verzoek", "verzoeken"), short_date(days[0])
    which = "Antwoord" if len(days) == 1 else "Het eerste antwoord"
    due = due_in_days(days[0], today)
    return f"Open: {count} over eigen gegevens. {which} moet er uiterlijk zijn op {first}, {due}."


def due_words(regel: Bewaarregel, today: date) -> str:
    """From when a step is due, and by whose choice."""
    who = "u koos deze dag" if regel.eigen else "ons voorstel"
    if regel.op <= today:
        return f"Kan sinds {short_date(regel.op)} ({who})"
    return f"Kan vanaf {short_date(regel.op)} ({who})"


def goes_words(delen: tuple[tuple[str, int], ...]) -> str:
    """Exactly what goes, in one sentence."""
    words = telling_words(delen)
    return f"Dit gaat weg: {listed(words)}." if words else "Er gaat niets weg."


def backups_words(backups: Sequence[tuple[Backup, date | None]]) -> str:
    """Which back-ups still hold what went, and until when."""
    if not backups:
        return "Er is geen back-up bekend waarin de gegevens nog staan."
    lines = [
        f"{short_date(day_of(one.op))} "
        + ("(tot u hem zelf wist)" if until is None else f"(ongeveer tot {short_date(until)})")
        for one, until in backups[:_SHOWN]
    ]
    more = len(backups) - _SHOWN
    rest = f" En nog {counted(more, 'back-up', 'back-ups')}." if more > 0 else ""
    return f"De gegevens staan nog in de back-up van {listed(tuple(lines))}.{rest}"
