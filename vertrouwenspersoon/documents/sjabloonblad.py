"""Sjabloonblad: draws a document of the content: a letter, a sheet, or paper for a wall."""

from collections.abc import Mapping
from datetime import datetime

from vertrouwenspersoon.documents.bewijslijst import typed
from vertrouwenspersoon.documents.bladen import Blad, draw_blad, lines_over, new_story
from vertrouwenspersoon.documents.flow import Drawing
from vertrouwenspersoon.documents.letters import Face, Style
from vertrouwenspersoon.documents.paper import BLUE, INK
from vertrouwenspersoon.documents.pictures import logo_size
from vertrouwenspersoon.documents.secties import foot_words, practice_words
from vertrouwenspersoon.documents.shapes import open_box
from vertrouwenspersoon.documents.sheet import Sheet
from vertrouwenspersoon.documents.sjabloontabellen import Stof, tables
from vertrouwenspersoon.documents.story import BODY, SECTION, Story
from vertrouwenspersoon.documents.tags import Node
from vertrouwenspersoon.documents.waarden import general_values, zaak_values
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.kalender import day_of
from vertrouwenspersoon.domain.sjabloon import Ingevuld, Sjabloon, Soort, fill
from vertrouwenspersoon.domain.speech import counted, long_date
from vertrouwenspersoon.errors import Reason, Refused

_SENDER = Style(Face.SEMIBOLD, 13, 18, BLUE)
_LETTER = Style(Face.REGULAR, 10, 14.5, INK)
_LETTER_TITLE = Style(Face.SEMIBOLD, 15, 20, INK)
_LETTER_HEAD = Style(Face.SEMIBOLD, 10, 14.5, INK)
_BIG = Style(Face.REGULAR, 14, 20, INK)
_BIG_HEAD = Style(Face.SEMIBOLD, 19, 26, BLUE)
_WALL = Style(Face.REGULAR, 15, 21, INK)
_WALL_HEAD = Style(Face.SEMIBOLD, 21, 28, BLUE)
_WALL_TITLE = Style(Face.SEMIBOLD, 30, 38, INK)
_LOGO_HIGH = 44.0
_ROOM = 3
"""Lines for what needs room to write."""
_GREETING = "Met vriendelijke groet,"
_SIGNED, _ADDRESSED = "ondertekening", "aan"
"""The parts of a letter that stand in its own places."""


_LOOKS = {
    (Soort.BRIEF, False): (_LETTER_HEAD, _LETTER),
    (Soort.BRIEF, True): (_LETTER_HEAD, _LETTER),
    (Soort.BLAD, False): (SECTION, BODY),
    (Soort.BLAD, True): (_BIG_HEAD, _BIG),
    (Soort.GEMEENTE, False): (SECTION, BODY),
    (Soort.GEMEENTE, True): (_WALL_HEAD, _WALL),
}
"""How the heads and the words of a part are set; large is for who reads it standing."""


def fill_sjabloon(
    sjabloon: Sjabloon, stof: Stof, words: Mapping[str, Confidential], now: datetime
) -> tuple[Ingevuld, ...]:
    """The parts of the document with their words; a table without a line leaves out its part.

    `Refused(PART_MISSING)` names every required part that is not there.
    """
    known = general_values(stof.organisatie.gemeente, now)
    ernst = None
    if stof.pagina is not None:
        known |= zaak_values(sjabloon, stof.pagina, stof.inhoud, now)
        ernst = stof.pagina.beeld.zaak.eerste.ernst
    without = {d.id for d in sjabloon.deel if d.tabel and not tables(d.tabel, stof)}
    return fill(sjabloon, known, words, ernst, frozenset(without))


def render_sjabloon(
    sjabloon: Sjabloon,
    stof: Stof,
    words: Mapping[str, Confidential],
    *,
    printed_on: datetime,
    controle: str = "",
) -> bytes:
    """The document as PDF on A4. `printed_on` is aware; `controle` is the code on the print.

    Raises:
        Refused: PART_MISSING with the parts; DOES_NOT_FIT_ONE_PAGE with the part and how much.
    """
    parts = fill_sjabloon(sjabloon, stof, words, printed_on)
    blad = _edges(sjabloon, stof, printed_on, controle)
    sheet, story = new_story(blad)
    if sjabloon.soort is Soort.BRIEF:
        _tell_letter(story, sjabloon, stof, parts, printed_on)
    else:
        wall = sjabloon.soort is Soort.GEMEENTE and any(one.deel.groot for one in parts)
        style = _WALL_TITLE if wall else None
        story.heading(1, sjabloon.kop or sjabloon.titel, style=style)
        _tell_parts(story, stof, parts, sjabloon)
    _check_pages(story, parts)
    return draw_blad(sheet, story, blad)


def _edges(sjabloon: Sjabloon, stof: Stof, printed_on: datetime, controle: str) -> Blad:
    """The head and foot: whose it is and what it refers to, never a name of a person."""
    gemeente = stof.organisatie.gemeente
    practice = practice_words(gemeente)
    if sjabloon.soort is Soort.GEMEENTE:
        foot = f"Gemaakt op {long_date(day_of(printed_on))}"
        return Blad(sjabloon.titel, f"Gemeente {gemeente.naam}{practice}", foot, controle)
    code = stof.zaak.beeld.zaak.code
    if sjabloon.soort is Soort.BRIEF:
        top = f"Gemeente {gemeente.naam}{practice}"
        return Blad(sjabloon.titel, top, f"Ons kenmerk {code}", controle)
    reader = stof.inhoud.codelijsten.label(sjabloon.ontvanger, "")
    top = f"Vertrouwelijk{f' – voor: {reader.lower()}' if reader else ''}{practice}"
    return Blad(sjabloon.titel, top, foot_words(code, printed_on), controle)


def _tell_letter(
    story: Story,
    sjabloon: Sjabloon,
    stof: Stof,
    parts: tuple[Ingevuld, ...],
    printed_on: datetime,
) -> None:
    by_id = {one.deel.id: one for one in parts}
    _tell_sender(story, stof)
    if _ADDRESSED in by_id:
        story.text(typed(by_id[_ADDRESSED].getypt), _LETTER, gap=22.0)
    story.text(long_date(day_of(printed_on)), _LETTER, gap=22.0)
    story.text(f"Ons kenmerk: {stof.zaak.beeld.zaak.code}", _LETTER, gap=0.0)
    story.text("", _LETTER, gap=0.0)
    story.heading(1, sjabloon.kop or sjabloon.titel, style=_LETTER_TITLE)
    middle = tuple(one for one in parts if one.deel.id not in (_ADDRESSED, _SIGNED))
    _tell_parts(story, stof, middle, sjabloon)
    if _SIGNED in by_id:
        story.text(f"{_GREETING}\n\n\n\n{typed(by_id[_SIGNED].getypt)}", _LETTER, gap=22.0)


def _tell_sender(story: Story, stof: Stof) -> None:
    """The name of the municipality, with its logo at the right where there is one."""
    naam, logo = stof.organisatie.gemeente.naam, stof.organisatie.logo
    if not logo:
        story.text(f"Gemeente {naam}", _SENDER, gap=0.0)
        return
    wide, high = logo_size(logo, _LOGO_HIGH)
    right = story.left + story.wide

    def draw(sheet: Sheet, _x: float, top: float) -> None:
        sheet.picture(logo, (right - wide, top - high), (wide, high))

    figure = Node("Figure", spoken=f"Logo van de gemeente {naam}")
    story.lines_beside((f"Gemeente {naam}",), _SENDER, Drawing(draw, high, figure))


def _tell_parts(story: Story, stof: Stof, parts: tuple[Ingevuld, ...], sjabloon: Sjabloon) -> None:
    tell_line = story.field_line if sjabloon.formulier else story.pen_line
    for one in parts:
        deel = one.deel
        if deel.nieuw_blad:
            story.new_page()
        head, style = _LOOKS[sjabloon.soort, deel.groot]
        if deel.titel:
            story.heading(2, deel.titel, style=head)
        for words in (one.tekst, typed(one.getypt)):
            if words:
                story.text(words, style)
        if deel.tabel is not None:
            _tell_tables(story, stof, one)
        if deel.vink:
            checklist = story.checklist()
            for line in deel.vink:
                story.tick_line(checklist, open_box, _sentence(line))
        for label in deel.pen:
            tell_line(label, _ROOM if label in deel.ruim else 1)


def _tell_tables(story: Story, stof: Stof, one: Ingevuld) -> None:
    """The tables of a part; each has a heading of its own when there are more."""
    if one.deel.tabel is None:
        return
    found = tables(one.deel.tabel, stof)
    for tabel in found:
        if len(found) > 1:
            story.heading(3 if one.deel.titel else 2, tabel.title)
        story.table(tabel)


def _check_pages(story: Story, parts: tuple[Ingevuld, ...]) -> None:
    """`Refused(DOES_NOT_FIT_ONE_PAGE)` when what must stay on one A4 does not."""
    begins = [one for number, one in enumerate(parts) if number == 0 or one.deel.nieuw_blad]
    for one, rows in zip(begins, story.parts, strict=True):
        over = lines_over(rows) if one.deel.een_blad else 0
        if over:
            place = one.deel.titel or "dit blad"
            where = f"{place}: {counted(over, 'regel', 'regels')} te lang"
            raise Refused(Reason.DOES_NOT_FIT_ONE_PAGE, where)


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]
