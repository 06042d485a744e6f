"""Schemastaand: the scheme by situation, in words, on exactly one A4 that stands.

For each kind of behaviour what to do and what may be done; who decides stands once, below.
"""

from dataclasses import dataclass

from vertrouwenspersoon.documents.letters import SOFT_HYPHEN, Face, Style, width, wrap
from vertrouwenspersoon.documents.paper import (
    A4_PORTRAIT,
    BLUE,
    FOOTNOTE,
    HAIR,
    INK,
    INK_2,
    LINE,
    RED,
    SOFT_BLUE,
    WHITE,
    Blok,
    Fit,
    fit_page,
)
from vertrouwenspersoon.documents.placing import tag_line
from vertrouwenspersoon.documents.schemaplan import (
    ALTIJD,
    APART,
    CODE,
    ERNST_WORDS,
    NOTE,
    PLAIN,
    PRACTICE,
    SUBTITLE,
    TITLE,
    Opmaak,
    afterwards,
    contact_words,
    draw_logo,
    draw_printed,
    whose,
)
from vertrouwenspersoon.documents.sheet import Sheet
from vertrouwenspersoon.documents.tags import Node
from vertrouwenspersoon.domain.organisatie import Gemeente
from vertrouwenspersoon.domain.reactieschema import Advies, Reactieschema, Rij

SIDE = 30.0
TOP = 28.0
BOTTOM = 22.0
WIDE = A4_PORTRAIT[0] - 2 * SIDE
_ALARM = Style(Face.SEMIBOLD, 12, 16, WHITE)
_ALARM_WORDS = "Gevaar? Bel 112"
_ALARM_WIDE = 120.0
_HEAD = Style(Face.SEMIBOLD, 8.5, 10.5, INK, ragged=1.0)
_GEDRAG = Style(Face.MEDIUM, 8.5, 9.8, INK, ragged=1.0)
_CELL = Style(Face.REGULAR, 8, 9.8, INK, ragged=1.0)
_QUIET = Style(Face.REGULAR, 8, 9.8, INK_2, ragged=1.0)
_LEADING = 9.8
_NUMBER = 16.0
_SHARES = (0.24, 0.26, 0.28, 0.22)
"""What the columns take of the width beside the number."""
_HEADS = ("Wat gebeurt er?", "Doen", "Kan, overleg eerst", "Let ook op")
_HEADER = 60.0
_HEAD_HIGH = 20.0
_PAD = 1.0
_MOST_AIR = 7.0
_BESLIST_ROOM = 5
_VOETNOOT_ROOM = 2
_BRON_ROOM = 2
_DAARNA_ROOM = 1
_ALWAYS_HIGH = 19.0


@dataclass(frozen=True, slots=True)
class Situatie:
    """One row: its number, and the lines of each of its four cells."""

    rij: Rij
    nummer: int
    cells: tuple[tuple[str, ...], ...]

    @property
    def regels(self) -> int:
        """How many lines the row takes."""
        return max(map(len, self.cells))

    @property
    def tekens(self) -> int:
        """The characters of the text that takes most lines."""
        return max(sum(map(len, lines)) for lines in self.cells if len(lines) == self.regels)


@dataclass(frozen=True, slots=True)
class Staand:
    """Every line of the page, before anything is drawn."""

    gemeente_naam: str
    opmaak: Opmaak
    titel: tuple[str, ...]
    oefening: str
    gemeente: tuple[str, ...]
    daarna: tuple[str, ...]
    situaties: tuple[Situatie, ...]
    altijd: tuple[str, ...]
    beslist: tuple[str, ...]
    voetnoot: tuple[str, ...]
    bron: tuple[str, ...]
    bron_style: Style

    @property
    def footer(self) -> float:
        """Points below the table; texts that are too long do not make it grow."""
        beslist = min(len(self.beslist), _BESLIST_ROOM)
        voetnoot = min(len(self.voetnoot), _VOETNOOT_ROOM)
        bron = min(len(self.bron), _BRON_ROOM) * self.bron_style.leading
        printed = 2 if self.opmaak.zaak else 1
        below = bron + printed * FOOTNOTE.leading
        return 14 + _ALWAYS_HIGH + (beslist + voetnoot) * NOTE.leading + below

    @property
    def rows_height(self) -> float:
        """Points the rows share."""
        return A4_PORTRAIT[1] - TOP - BOTTOM - _HEADER - _HEAD_HIGH - self.footer

    def row_heights(self) -> tuple[float, ...]:
        """The height of every row; what is left over makes the rows a little airier."""
        lines = [situatie.regels * _LEADING + 2 * _PAD for situatie in self.situaties]
        spare = (self.rows_height - sum(lines)) / max(len(lines), 1)
        return tuple(line + min(spare, _MOST_AIR) for line in lines)


def columns() -> tuple[tuple[float, float], ...]:
    """Where each column begins, and how wide it is."""
    left, found = SIDE + _NUMBER, []
    for share in _SHARES:
        wide = share * (WIDE - _NUMBER)
        found.append((left, wide))
        left += wide
    return tuple(found)


def make_staand(schema: Reactieschema, gemeente: Gemeente, opmaak: Opmaak = PLAIN) -> Staand:
    """Every text in lines, each in the place it has on the page."""
    oefening = PRACTICE if gemeente.oefening else ""
    left = opmaak.logo_wide
    bron_style = NOTE if opmaak.contacten else FOOTNOTE
    bron = contact_words(opmaak.contacten) or "; ".join(schema.bron)
    title_room = WIDE - left - _ALARM_WIDE - APART
    return Staand(
        gemeente_naam=gemeente.naam,
        opmaak=opmaak,
        titel=wrap(schema.titel, TITLE, title_room),
        oefening=oefening,
        gemeente=wrap(
            whose(schema, gemeente),
            SUBTITLE,
            WIDE - left - width(oefening, SUBTITLE) - APART,
        ),
        daarna=wrap(afterwards(gemeente), SUBTITLE, WIDE - left),
        situaties=tuple(_situatie(schema, rij, n) for n, rij in enumerate(schema.rij, 1)),
        altijd=wrap(schema.altijd, ALTIJD, WIDE - 20),
        beslist=wrap(_who_decides(schema), NOTE, WIDE),
        voetnoot=wrap(schema.voetnoot, NOTE, WIDE),
        bron=wrap(bron, bron_style, WIDE),
        bron_style=bron_style,
    )


def fit_staand(plan: Staand) -> Fit:
    """Whether every text fits its place and the rows fit together."""
    fixed = (
        Blok("titel", "titel", len(plan.titel)),
        Blok("naam van de gemeente", "naam", len(plan.gemeente)),
        Blok("intern nummer", "telefoon_intern", len(plan.daarna), _DAARNA_ROOM),
        Blok("altijd", "altijd", len(plan.altijd)),
        Blok("wie beslist", "beslist", len(plan.beslist), _BESLIST_ROOM),
        Blok("voetnoot", "voetnoot", len(plan.voetnoot), _VOETNOOT_ROOM),
        Blok("contacten" if plan.opmaak.contacten else "bron", "bron", len(plan.bron), _BRON_ROOM),
    )
    rows = tuple(
        Blok(f"rij {one.nummer}", one.rij.id, one.regels, tekens=one.tekens)
        for one in plan.situaties
    )
    room = plan.rows_height - len(rows) * (_LEADING + 2 * _PAD)
    return fit_page(fixed, rows, room, _LEADING)


def staand_places(plan: Staand) -> dict[str, tuple[float, float]]:
    """Where each row stands on the page: its top and its foot, as shares of the page from above."""
    top, high, found = TOP + _HEADER + _HEAD_HIGH, A4_PORTRAIT[1], {}
    for situatie, height in zip(plan.situaties, plan.row_heights(), strict=True):
        found[situatie.rij.id] = (top / high, (top + height) / high)
        top += height
    return found


def draw_staand(plan: Staand, printed: tuple[str, ...], highlighted: frozenset[str]) -> bytes:
    """The page, of which was made sure that it fits."""
    sheet = Sheet(A4_PORTRAIT, "Reactieschema")
    top = _draw_header(sheet, plan)
    table = sheet.root.add("Table")
    top = _draw_head(sheet, table.add("THead").add("TR"), top)
    body = table.add("TBody")
    for situatie, height in zip(plan.situaties, plan.row_heights(), strict=True):
        _draw_row(
            sheet, situatie, body.add("TR"), (top, height), is_lit=situatie.rij.id in highlighted
        )
        top -= height
    _draw_footer(sheet, plan, top, printed)
    return sheet.finish()


def _situatie(schema: Reactieschema, rij: Rij, number: int) -> Situatie:
    told = {advies: _measures(schema, rij, advies) for advies in (Advies.DOEN, Advies.KAN)}
    name = f"{rij.gedrag} ({rij.ernst})" if rij.ernst else rij.gedrag
    texts = (name, told[Advies.DOEN], told[Advies.KAN], rij.extra)
    cells = [
        wrap(text, style, wide - 8)
        for text, style, (_, wide) in zip(texts, _styles(), columns(), strict=True)
    ]
    return Situatie(rij, number, tuple(cells))


def _styles() -> tuple[Style, Style, Style, Style]:
    return _GEDRAG, _CELL, _QUIET, _QUIET


def _measures(schema: Reactieschema, rij: Rij, advies: Advies) -> str:
    """The measures with this advice, as a sentence."""
    names = [
        kolom.kop for kolom, said in zip(schema.kolom, rij.advies, strict=True) if said is advies
    ]
    return ", ".join(_inside(name) if place else name for place, name in enumerate(names)) or "–"


def _inside(name: str) -> str:
    """A heading inside a sentence; a name in capitals stays as it is."""
    first = name.split(" ", maxsplit=1)[0].replace(SOFT_HYPHEN, "")
    return name if first.isupper() else name[:1].lower() + name[1:]


def _who_decides(schema: Reactieschema) -> str:
    """Measures that the same person decides on stand together."""
    by: dict[str, list[str]] = {}
    for kolom in schema.kolom:
        by.setdefault(kolom.beslist.replace(SOFT_HYPHEN, ""), []).append(kolom.kop)
    told = "; ".join(f"{', '.join(names)}: {who}" for who, names in by.items())
    return f"Wie beslist? {told}. {ERNST_WORDS}."


def _draw_header(sheet: Sheet, plan: Staand) -> float:
    top, right = sheet.height - TOP, SIDE + WIDE
    left = SIDE + plan.opmaak.logo_wide
    draw_logo(sheet, plan.opmaak, (SIDE, top), plan.gemeente_naam)
    tag_line(sheet, sheet.root.add("H1"), plan.titel[0], (left, top - 16.5), TITLE)
    with sheet.artifact():
        sheet.box(right - _ALARM_WIDE, top - 20, (_ALARM_WIDE, 22), fill=RED, radius=4)
    alarm_x = right - (_ALARM_WIDE + width(_ALARM_WORDS, _ALARM)) / 2
    tag_line(sheet, sheet.root.add("P"), _ALARM_WORDS, (alarm_x, top - 13.4), _ALARM)
    tag_line(sheet, sheet.root.add("P"), plan.gemeente[0], (left, top - 34), SUBTITLE)
    if plan.oefening:
        at = (right - width(plan.oefening, SUBTITLE), top - 34)
        tag_line(sheet, sheet.root.add("P"), plan.oefening, at, SUBTITLE)
    for number, line in enumerate(plan.daarna):
        at = (left, top - 47 - number * SUBTITLE.leading)
        tag_line(sheet, sheet.root.add("P"), line, at, SUBTITLE)
    return top - _HEADER


def _draw_head(sheet: Sheet, head: Node, top: float) -> float:
    with sheet.artifact():
        sheet.box(SIDE, top - _HEAD_HIGH, (WIDE, _HEAD_HIGH), fill=SOFT_BLUE, radius=3)
    for words, (x, _) in zip(_HEADS, columns(), strict=True):
        tag_line(sheet, head.add("TH", scope="Column"), words, (x, top - 13), _HEAD)
    return top - _HEAD_HIGH


def _draw_row(
    sheet: Sheet, situatie: Situatie, node: Node, place: tuple[float, float], *, is_lit: bool
) -> None:
    top, height = place
    with sheet.artifact():
        if is_lit:
            size = (WIDE + 4, height - 1)
            at = (SIDE - 2, top - height + 0.5)
            sheet.box(*at, size, fill=SOFT_BLUE, edge=BLUE, radius=3, weight=1.4)
        else:
            sheet.rule(SIDE, top - height, WIDE, HAIR)
    air = (height - situatie.regels * _LEADING) / 2
    first = top - air - _LEADING * 0.76
    name = node.add("TH", scope="Row")
    number = str(situatie.nummer)
    tag_line(sheet, name, number, (SIDE + _NUMBER - 5 - width(number, CODE), first), CODE)
    for place_, (cell, style, (x, _)) in enumerate(
        zip(situatie.cells, _styles(), columns(), strict=True)
    ):
        owner = node.add("TD") if place_ else name
        for line_number, line in enumerate(cell):
            if line:
                tag_line(sheet, owner, line, (x, first - line_number * _LEADING), style)


def _draw_footer(sheet: Sheet, plan: Staand, top: float, printed: tuple[str, ...]) -> None:
    top -= 7
    with sheet.artifact():
        sheet.rule(SIDE, top + 7, WIDE, LINE, 0.8)
        sheet.box(SIDE, top - _ALWAYS_HIGH, (WIDE, _ALWAYS_HIGH), fill=SOFT_BLUE, radius=3)
    tag_line(sheet, sheet.root.add("P"), plan.altijd[0], (SIDE + 10, top - 13), ALTIJD)
    at = top - _ALWAYS_HIGH - 12
    for lines in (plan.beslist, plan.voetnoot):
        node = sheet.root.add("P")
        for line in lines:
            tag_line(sheet, node, line, (SIDE, at), NOTE)
            at -= NOTE.leading
    at -= 2
    source = sheet.root.add("P")
    for number, line in enumerate(plan.bron):
        place = (SIDE, at - number * plan.bron_style.leading)
        tag_line(sheet, source, line, place, plan.bron_style)
    at -= len(plan.bron) * plan.bron_style.leading
    draw_printed(sheet, printed, SIDE + WIDE, at)
