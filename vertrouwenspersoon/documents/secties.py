"""Secties: parts that more than one document tells in the same way."""

from datetime import datetime

from vertrouwenspersoon.documents.feiten import Paar, Tabel
from vertrouwenspersoon.documents.speech import moment
from vertrouwenspersoon.documents.story import QUIET, Story
from vertrouwenspersoon.domain.organisatie import Gemeente


def practice_words(gemeente: Gemeente) -> str:
    """What the head of every page adds in a practice vault."""
    return " – oefening, alles is verzonnen" if gemeente.oefening else ""


def foot_words(code: str, printed_on: datetime) -> str:
    """What stands below every page."""
    return f"Zaak {code}. Afgedrukt op {moment(printed_on)}. Dit is geen juridisch advies."


def tell_incidenten(story: Story, incidenten: tuple[tuple[Paar, ...], ...]) -> None:
    """What happened, incident by incident."""
    story.heading(2, "Wat er gebeurde")
    for number, pairs in enumerate(incidenten, 1):
        if len(incidenten) > 1:
            story.heading(3, f"Incident {number}")
        if pairs:
            story.facts(pairs)
        else:
            story.text("Hierover is nog niets vastgelegd.", QUIET)


def tell_table(story: Story, tabel: Tabel) -> None:
    """A section with a table, or nothing when the table has no line."""
    if tabel.lines:
        story.heading(2, tabel.title)
        story.table(tabel)
