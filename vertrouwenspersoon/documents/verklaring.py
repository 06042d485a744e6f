"""Verklaring van vernietiging: what kind, how many, on what ground, when; never any content."""

from datetime import date, datetime

from vertrouwenspersoon.documents.bladen import Blad, draw_blad, new_story
from vertrouwenspersoon.documents.feiten import Tabel
from vertrouwenspersoon.documents.secties import practice_words, tell_table
from vertrouwenspersoon.documents.speech import moment, short_date
from vertrouwenspersoon.documents.story import QUIET, SMALL
from vertrouwenspersoon.domain.backup import Backup
from vertrouwenspersoon.domain.bewaren import Grafsteen
from vertrouwenspersoon.domain.codes import Codelijsten
from vertrouwenspersoon.domain.kalender import day_of
from vertrouwenspersoon.domain.organisatie import Gemeente
from vertrouwenspersoon.domain.speech import size_words, telling_words

_LIMITS = (
    "Deze verklaring gaat over de kluis. Op een schijf kunnen nog versleutelde resten staan die "
    "niemand zonder de sleutel kan lezen. Over papier en over bestanden die eerder zijn opgeslagen "
    "of doorgegeven, zegt deze verklaring niets."
)

_RESTORE = (
    "In deze back-ups kunnen de gegevens nog staan. Zet u er een terug vanuit deze kluis, dan "
    "vernietigt het programma de gegevens meteen opnieuw."
)


def render_verklaring(
    stenen: tuple[Grafsteen, ...],
    backups: tuple[tuple[Backup, date | None], ...],
    lijsten: Codelijsten,
    gemeente: Gemeente,
    *,
    printed_on: datetime,
    controle: str = "",
) -> bytes:
    """The declaration as PDF on A4. `backups` hold what was destroyed, each until a day or longer.

    Only codes, counts, grounds and moments are on it. `printed_on` is aware; `controle` is the code
    by which the print is known again.
    """
    top = f"Verklaring van vernietiging{practice_words(gemeente)}"
    blad = Blad("Verklaring van vernietiging", top, f"Afgedrukt op {moment(printed_on)}.", controle)
    sheet, story = new_story(blad)
    story.heading(1, "Verklaring van vernietiging")
    story.text(
        f"De vertrouwenspersoon van de gemeente {gemeente.naam} heeft deze gegevens vernietigd."
    )
    tell_table(story, _zaken(stenen, lijsten))
    if backups:
        tell_table(story, _backups(backups))
        story.text(_RESTORE, QUIET)
    else:
        story.heading(2, "Back-ups van voor die tijd")
        story.text("Er is geen back-up bekend waarin de gegevens nog staan.")
    story.text(_LIMITS, SMALL, gap=10.0)
    story.heading(2, "Ondertekening")
    for label in ("Naam van de vertrouwenspersoon", "Datum", "Handtekening"):
        story.text(f"{label}: ______________________________", QUIET, gap=16.0)
    return draw_blad(sheet, story, blad)


def _zaken(stenen: tuple[Grafsteen, ...], lijsten: Codelijsten) -> Tabel:
    lines = tuple(
        (
            f"Zaak {steen.code}",
            moment(steen.op),
            lijsten.label(steen.grond),
            ", ".join(telling_words(steen.telling)),
        )
        for steen in stenen
    )
    heads = ("Wat", "Vernietigd op", "Grond", "Hoeveel")
    return Tabel("Wat er vernietigd is", heads, (0.15, 0.22, 0.25, 0.38), lines)


def _backups(backups: tuple[tuple[Backup, date | None], ...]) -> Tabel:
    lines = tuple(
        (
            backup.naam,
            short_date(day_of(backup.op)),
            size_words(backup.grootte),
            "tot iemand hem wist" if until is None else f"ongeveer tot {short_date(until)}",
        )
        for backup, until in backups
    )
    heads = ("Bestand", "Gemaakt op", "Grootte", "Blijft")
    return Tabel("Back-ups van voor die tijd", heads, (0.36, 0.18, 0.16, 0.30), lines)
