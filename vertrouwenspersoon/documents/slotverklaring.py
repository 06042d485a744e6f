"""Slotverklaring: at the end of the role, what became of each zaak; never any content."""

from datetime import datetime

from vertrouwenspersoon.documents.bladen import Blad, draw_blad, new_story
from vertrouwenspersoon.documents.feiten import Tabel
from vertrouwenspersoon.documents.secties import practice_words, tell_table
from vertrouwenspersoon.documents.speech import moment, short_date
from vertrouwenspersoon.documents.story import QUIET, SMALL
from vertrouwenspersoon.domain.afscheid import Eindstand
from vertrouwenspersoon.domain.codes import Codelijsten
from vertrouwenspersoon.domain.kalender import day_of
from vertrouwenspersoon.domain.organisatie import Gemeente
from vertrouwenspersoon.domain.speech import WEG_BELOFTE, WEG_GRENS, counted

_HALF = (0.2, 0.8)


def render_slotverklaring(
    stand: Eindstand,
    lijsten: Codelijsten,
    gemeente: Gemeente,
    *,
    printed_on: datetime,
    controle: str = "",
) -> bytes:
    """The statement as PDF on A4. `printed_on` is aware; `controle` knows the print again."""
    top = f"Slotverklaring{practice_words(gemeente)}"
    blad = Blad("Slotverklaring", top, f"Afgedrukt op {moment(printed_on)}.", controle)
    sheet, story = new_story(blad)
    story.heading(1, "Slotverklaring van de vertrouwenspersoon")
    story.text(f"Gemeente {gemeente.naam}. Dit is er met de zaken in de kluis gebeurd.")
    story.facts(_counts(stand))
    given = tuple(
        (f"Zaak {one.code}", short_date(day_of(one.ontvangen_op or one.op)))
        for one in stand.overgedragen
    )
    tell_table(story, Tabel("Overgedragen", ("Wat", "Ontvangst bevestigd op"), _HALF, given))
    stones = tuple(
        (f"Zaak {one.code}", f"{short_date(day_of(one.op))}, {lijsten.label(one.grond)}")
        for one in stand.grafstenen
    )
    tell_table(story, Tabel("Vernietigd", ("Wat", "Op, en waarom"), _HALF, stones))
    left = tuple((f"Zaak {code}", _left_words(stand)) for code in stand.over)
    tell_table(story, Tabel("Nog in de kluis", ("Wat", "Stand"), _HALF, left))
    backups = tuple(
        (short_date(day_of(one.op)), f"{one.naam}, {'is er nog' if there else 'niet bereikbaar'}")
        for one, there in stand.backups
    )
    tell_table(story, Tabel("Back-ups", ("Gemaakt op", "Bestand"), _HALF, backups))
    story.heading(2, "Wat vernietigen van de kluis betekent")
    story.text(WEG_BELOFTE)
    story.text(WEG_GRENS, SMALL, gap=6.0)
    story.heading(2, "Ondertekening")
    for label in ("Naam van de vertrouwenspersoon", "Datum", "Handtekening"):
        story.text(f"{label}: ______________________________", QUIET, gap=16.0)
    return draw_blad(sheet, story, blad)


def _counts(stand: Eindstand) -> tuple[tuple[str, str], ...]:
    asked = counted(stand.verzoeken, "verzoek wacht", "verzoeken wachten")
    return (
        ("Overgedragen", counted(len(stand.overgedragen), "zaak", "zaken")),
        ("Vernietigd", counted(len(stand.grafstenen), "zaak", "zaken")),
        ("Nog in de kluis", counted(len(stand.over), "zaak", "zaken")),
        ("Over gegevens", f"{asked} op antwoord"),
    )


def _left_words(stand: Eindstand) -> str:
    if stand.meegenomen_op is None:
        return "nog niet overgedragen, vernietigd of meegenomen"
    return f"meegenomen in open formaat op {short_date(day_of(stand.meegenomen_op))}"
