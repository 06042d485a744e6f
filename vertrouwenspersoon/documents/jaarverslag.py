"""Jaarverslag: the annual report for the municipal secretary, from released figures only."""

from vertrouwenspersoon.documents.bladen import Blad, draw_blad, new_story
from vertrouwenspersoon.documents.feiten import Tabel
from vertrouwenspersoon.documents.secties import practice_words
from vertrouwenspersoon.documents.staafgrafiek import bars_of
from vertrouwenspersoon.documents.story import SMALL, STRONG, Story
from vertrouwenspersoon.domain.jaarcijfers import Cijfertabel, Jaarcijfers
from vertrouwenspersoon.domain.jaarverslag import (
    Kengetal,
    Ondertekening,
    Verslagstukken,
    Verslagtekst,
)
from vertrouwenspersoon.domain.organisatie import Gemeente
from vertrouwenspersoon.domain.speech import calendar_date
from vertrouwenspersoon.domain.waarborg import BELOFTEN, GEEN_BELOFTE

_INTRODUCTION = (
    "De vertrouwenspersoon vangt mensen op die agressie, geweld of intimidatie meemaken door hun "
    "werk voor de gemeente. Dit verslag laat zien hoeveel meldingen er waren en waar die over "
    "gingen. Niemand is in dit verslag te herkennen."
)
NIET_GEZEGD = (
    (
        "Niet iedereen meldt wat er gebeurt. Meer meldingen kan ook betekenen dat mensen eerder "
        "melden. Dat is vaak juist goed."
    ),
    (
        "Deze cijfers gaan over meldingen bij de vertrouwenspersoon. Meldingen die alleen elders "
        "binnenkwamen, tellen niet mee."
    ),
    "Een punt is geen nul. Tel daarom de getallen die u ziet niet op tot een eigen totaal.",
    "Kleine verschillen tussen jaren zeggen weinig. Een paar meldingen meer of minder is toeval.",
    (
        "Deze cijfers zeggen niet hoe lang zaken duurden en of iemand vaker dader was. Die "
        "getallen zijn in een kleine gemeente niet veilig te tonen."
    ),
)
"""What the figures do not say (chapter E4; disclosure design, sections 4 and 8)."""
_LABELS, _NUMBERS, _BESIDE = 0.4, 0.12, 8.0


def render_jaarverslag(
    stukken: Verslagstukken,
    tekst: Verslagtekst,
    ondertekening: Ondertekening,
    gemeente: Gemeente,
) -> bytes:
    """The report as PDF on A4. Equal pieces give equal bytes."""
    jaar = stukken.cijfers.jaar
    top = f"Jaarverslag vertrouwenspersoon {jaar}{practice_words(gemeente)}"
    foot = f"Gemeente {gemeente.naam}. Een punt is een getal dat niet getoond wordt."
    blad = Blad(f"Jaarverslag vertrouwenspersoon {jaar}", top, foot)
    sheet, story = new_story(blad)
    story.heading(1, f"Jaarverslag vertrouwenspersoon {jaar}")
    story.text(f"Gemeente {gemeente.naam}", STRONG, gap=0.0)
    story.text(_INTRODUCTION, gap=8.0)
    _tell_figures(story, stukken)
    _tell_own_words(story, tekst)
    _tell_limits(story, stukken.cijfers)
    _tell_monitor(story, stukken)
    _tell_signature(story, ondertekening)
    return draw_blad(sheet, story, blad)


def _tell_figures(story: Story, stukken: Verslagstukken) -> None:
    story.heading(2, "De cijfers")
    story.text(stukken.kern, STRONG)
    if stukken.cijfers.totaal is None:
        return
    story.text(stukken.cijfers.toelichting)
    _tell_key_figures(story, stukken.kengetallen)
    zinnen = dict(stukken.zinnen)
    for tabel in stukken.cijfers.tabellen:
        _tell_table(story, tabel, zinnen.get(tabel.id, ()))


def _tell_key_figures(story: Story, regels: tuple[Kengetal, ...]) -> None:
    story.heading(3, "In het kort")
    lines = tuple((r.naam, r.waarde or "niet te tonen", r.uitleg) for r in regels)
    story.table(Tabel("", ("Kengetal", "Waarde", "Waaruit"), (0.4, 0.2, 0.4), lines))


def _tell_table(story: Story, tabel: Cijfertabel, zinnen: tuple[str, ...]) -> None:
    story.heading(3, tabel.titel)
    for zin in zinnen:
        story.text(zin, keep=True)
    lines = tuple((cijfer.label, cijfer.tekst) for cijfer in tabel.cijfers)
    total = ("Totaal", str(tabel.totaal))
    shares = (_LABELS, _NUMBERS)
    bars = bars_of(tabel, story.wide * (1 - sum(shares)) - _BESIDE)
    story.table(Tabel("", ("Groep", "Aantal"), shares, lines, total, amounts=(1,)), bars)


def _tell_own_words(story: Story, tekst: Verslagtekst) -> None:
    for titel, words in tekst.delen():
        paragraphs = [line for line in words.reveal().split("\n") if line.strip()]
        if paragraphs:
            story.heading(2, titel)
            for paragraph in paragraphs:
                story.text(paragraph)


def _tell_limits(story: Story, cijfers: Jaarcijfers) -> None:
    story.heading(2, "Wat deze cijfers niet zeggen")
    for text in NIET_GEZEGD:
        story.text(text)
    story.heading(2, "Hoe mensen beschermd zijn")
    story.text(f"Achter elk getal zitten ten minste {cijfers.drempel} mensen.")
    for text in BELOFTEN:
        story.text(text)
    story.heading(3, "Dit beloven wij niet")
    for text in GEEN_BELOFTE:
        story.text(text)


def _tell_monitor(story: Story, stukken: Verslagstukken) -> None:
    if not stukken.monitor:
        return
    story.heading(2, "Landelijke cijfers ernaast")
    story.text("Deze cijfers komen uit ander onderzoek. Vergelijk ze niet één op één.")
    lines = tuple((m.wat, f"{m.waarde} ({m.jaar})", m.let_op) for m in stukken.monitor)
    story.table(Tabel("", ("Wat", "Cijfer", "Let op"), (0.32, 0.26, 0.42), lines))
    for bron in stukken.bronnen:
        story.text(f"{bron.id}: {bron.titel}, {bron.datum}", SMALL, gap=1.0)


def _tell_signature(story: Story, ondertekening: Ondertekening) -> None:
    story.heading(2, "Vastgelegd")
    fixed, signed = calendar_date(ondertekening.vastgelegd_op), calendar_date(ondertekening.op)
    story.text(f"De cijfers staan vast sinds {fixed}.")
    story.text(f"Ondertekend door {ondertekening.naam.reveal()} op {signed}.")
