"""What is said about back-ups: in the status line, on Vandaag and in Beheer."""

from datetime import datetime

from ui.look import Ink
from vertrouwenspersoon.domain.backup import (
    Backup,
    Backupstand,
    Herinnering,
    Plaats,
    drill_is_due,
    lacks_second_place,
    reminder,
)
from vertrouwenspersoon.domain.kalender import day_of
from vertrouwenspersoon.domain.speech import calendar_date, days_ago, moment_words

_INKS = {
    Herinnering.GEEN: Ink.MUTED,
    Herinnering.MAAK: Ink.WARN,
    Herinnering.TE_LAAT: Ink.DANGER,
}
_PLACES = {Plaats.TWEEDE: "tweede plek", Plaats.ELDERS: "andere map"}
_MB = 1_000_000


def status_words(stand: Backupstand, now: datetime) -> tuple[str, Ink]:
    """The words of the status line with their ink; none for a practice vault without back-ups."""
    if stand.laatste is None:
        words = "" if stand.oefening else "Nog geen back-up"
    else:
        words = f"Back-up {days_ago(day_of(stand.laatste), day_of(now))}"
    return words, _INKS[reminder(stand, now)]


def quiet_words(stand: Backupstand, now: datetime) -> str:
    """The most pressing thing about back-ups in a sentence or two; nothing when all is well."""
    how = reminder(stand, now)
    if how is not Herinnering.GEEN:
        return f"{_age_words(stand, now)} {_because(how)}".strip()
    if lacks_second_place(stand, now):
        if stand.tweede:
            return "De tweede plek kreeg lang geen back-up. Sluit de stick of schijf aan."
        return "Uw back-ups staan op één plek. Kies ook een stick of schijf die u elders bewaart."
    if drill_is_due(stand, now):
        return "U hebt het terugzetten van een back-up een half jaar niet geoefend."
    return ""


def last_words(stand: Backupstand, now: datetime) -> str:
    """When the last back-up was made, and whether anything changed since."""
    if stand.laatste is None:
        return "Nog geen"
    since = "sindsdien is er iets veranderd" if stand.gewijzigd else "sindsdien veranderde er niets"
    return f"{moment_words(stand.laatste, now)}, {since}"


def drill_words(stand: Backupstand) -> str:
    """When restoring was last tried with success."""
    if stand.geoefend is None:
        return "Nog niet"
    return f"Gelukt op {calendar_date(day_of(stand.geoefend))}"


def backup_words(backup: Backup, now: datetime, *, is_there: bool) -> tuple[str, str]:
    """One back-up in a list: when, and its name, size and place."""
    parts = [backup.naam, size_words(backup.grootte), _PLACES.get(backup.plaats, "")]
    if not is_there:
        parts.append("nu niet te vinden")
    return moment_words(backup.op, now), ", ".join(part for part in parts if part)


def size_words(size: int) -> str:
    """A number of bytes as "0,4 MB" or "12 MB"."""
    if size >= 10 * _MB:
        return f"{size // _MB} MB"
    return f"{max(size / _MB, 0.1):.1f} MB".replace(".", ",")


def _age_words(stand: Backupstand, now: datetime) -> str:
    if stand.laatste is None:
        return "Er is nog geen back-up van deze kluis."
    age = days_ago(day_of(stand.laatste), day_of(now))
    return f"De laatste back-up is van {age}."


def _because(how: Herinnering) -> str:
    late = "Wat u daarna vastlegde, bent u kwijt als deze computer stukgaat."
    return late if how is Herinnering.TE_LAAT else ""
