"""Reactieschema: the municipality's scheme on exactly one A4, to hang on the wall.

`fit` and `render_reactieschema` share one layout, so the screen can warn while someone types.
"""

from dataclasses import dataclass
from datetime import date

from vertrouwenspersoon.documents.letters import Face, Style, width, wrap
from vertrouwenspersoon.documents.paper import (
    A4_LANDSCAPE,
    BLUE,
    FOOTNOTE,
    HAIR,
    INK,
    INK_2,
    INK_3,
    LINE,
    RED,
    SOFT_BLUE,
    WHITE,
    Blok,
    Fit,
    TeLang,
    fit_page,
    one_page,
)
from vertrouwenspersoon.documents.shapes import dash, filled_tick, open_circle
from vertrouwenspersoon.documents.sheet import Sheet
from vertrouwenspersoon.documents.speech import long_date
from vertrouwenspersoon.documents.tags import Node
from vertrouwenspersoon.domain.organisatie import Gemeente
from vertrouwenspersoon.domain.reactieschema import Advies, Reactieschema, Rij

__all__ = ["Fit", "TeLang", "fit", "render_reactieschema"]

_SIDE = 28.0
_TOP = 26.0
_BOTTOM = 22.0
_WIDE = A4_LANDSCAPE[0] - 2 * _SIDE
_NUMBER = 14.0
_ERNST = 31.0
_WIDEST_COLUMN = 42.5
_PAD = 1.8
"""Points above and below the text of the tightest row."""

_TITLE = Style(Face.SEMIBOLD, 17, 22, INK, ragged=1.0)
_SUBTITLE = Style(Face.REGULAR, 9, 12, INK_2, ragged=1.0)
_ALARM = Style(Face.SEMIBOLD, 13, 17, WHITE)
_LEGEND = Style(Face.REGULAR, 8.5, 11, INK_2)
_KOP = Style(Face.SEMIBOLD, 8, 9.8, INK, ragged=1.0)
_BESLIST = Style(Face.REGULAR, 8, 9.8, INK_2, ragged=1.0)
_GEDRAG = Style(Face.MEDIUM, 8.5, 9.8, INK, ragged=1.0)
_EXTRA = Style(Face.REGULAR, 8, 9.8, INK_2, ragged=1.0)
_CODE = Style(Face.REGULAR, 8, 9.8, INK_3, ragged=1.0)
_ALTIJD = Style(Face.SEMIBOLD, 10, 13, BLUE)
_NOTE = Style(Face.REGULAR, 8, 10, INK_2)

_ALARM_WORDS = "Gevaar? Bel 112"
_ALARM_WIDE = 132.0
_ERNST_WORDS = "Ernst: E1 hinderlijk, E2 grensoverschrijdend, E3 ernstig, E4 zeer ernstig"
"""Chapter B3 of the domain reference (a proposal of this program)."""
_PRINTED_WIDE = 130.0
_HEADER = 63.0
_FOOTER = 58.0
_MARK = 4.3
_MOST_AIR = 6.0
_HALF_LETTER = 0.36
"""Half the height of a capital, as a share of the letter size: what centres a line."""

_MARKS = {Advies.DOEN: filled_tick, Advies.KAN: open_circle, Advies.NIET: dash}
_WORDS = {
    Advies.DOEN: "Doen, tenzij er een reden is om het niet te doen",
    Advies.KAN: "Kan, overleg eerst",
    Advies.NIET: "Past niet",
}


_KOP_ROOM = 3
_BESLIST_ROOM = 4
_BRON_ROOM = 2


@dataclass(frozen=True, slots=True)
class _RijPlan:
    """The lines of one row."""

    rij: Rij
    nummer: int
    gedrag: tuple[str, ...]
    ernst: tuple[str, ...]
    extra: tuple[str, ...]

    @property
    def regels(self) -> int:
        """How many lines the row takes."""
        return max(len(self.gedrag), len(self.ernst), len(self.extra))


@dataclass(frozen=True, slots=True)
class _Plan:
    """Every line of the page, before anything is drawn."""

    schema: Reactieschema
    titel: tuple[str, ...]
    gemeente: tuple[str, ...]
    daarna: tuple[str, ...]
    koppen: tuple[tuple[str, ...], ...]
    beslist: tuple[tuple[str, ...], ...]
    rijen: tuple[_RijPlan, ...]
    altijd: tuple[str, ...]
    voetnoot: tuple[str, ...]
    bron: tuple[str, ...]
    columns: "_Columns"

    @property
    def head_height(self) -> float:
        """Points of the table's head; headings that are too long do not make it grow."""
        kop = min(max(map(len, self.koppen), default=1), _KOP_ROOM)
        beslist = min(max(map(len, self.beslist), default=1), _BESLIST_ROOM)
        return kop * _KOP.leading + beslist * _BESLIST.leading + 11

    @property
    def rows_height(self) -> float:
        """Points the rows share."""
        return A4_LANDSCAPE[1] - _TOP - _BOTTOM - _HEADER - _FOOTER - self.head_height

    @property
    def room(self) -> float:
        """Points left when every row has one line."""
        return self.rows_height - len(self.rijen) * (_GEDRAG.leading + 2 * _PAD)

    def row_heights(self) -> tuple[float, ...]:
        """The height of every row; what is left over makes the rows a little airier."""
        lines = [rij.regels * _GEDRAG.leading + 2 * _PAD for rij in self.rijen]
        spare = (self.rows_height - sum(lines)) / max(len(lines), 1)
        return tuple(line + min(spare, _MOST_AIR) for line in lines)


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where the columns of the table stand."""

    count: int

    @property
    def measure(self) -> float:
        """The width of one measure's column."""
        return min(_WIDEST_COLUMN, _WIDE * 0.6 / max(self.count, 1))

    @property
    def gedrag(self) -> float:
        """The width of the kind of behaviour."""
        return (_WIDE - _NUMBER - _ERNST - self.count * self.measure) * 0.58

    @property
    def extra(self) -> float:
        """The width of the last column."""
        return (_WIDE - _NUMBER - _ERNST - self.count * self.measure) * 0.42

    @property
    def gedrag_x(self) -> float:
        """Where the kind of behaviour begins."""
        return _SIDE + _NUMBER

    @property
    def ernst_x(self) -> float:
        """Where the ernst begins."""
        return self.gedrag_x + self.gedrag

    @property
    def extra_x(self) -> float:
        """Where the last column begins."""
        return self.ernst_x + _ERNST + self.count * self.measure

    def middle(self, index: int) -> float:
        """The middle of the column of one measure."""
        return self.ernst_x + _ERNST + (index + 0.5) * self.measure


def fit(schema: Reactieschema, gemeente: Gemeente) -> Fit:
    """Whether the scheme fits one A4, how many lines are left, and else what is too long."""
    return _fit(_plan(schema, gemeente))


def render_reactieschema(
    schema: Reactieschema,
    gemeente: Gemeente,
    *,
    printed_on: date,
    highlighted: frozenset[str] = frozenset(),
) -> bytes:
    """The scheme as a PDF of exactly one A4, lying.

    `highlighted` are the identities of the rows that speak about a zaak; they get a soft ground
    and an outline. Nothing else of a zaak can reach this page.

    Raises:
        Refused: DOES_NOT_FIT_ONE_PAGE, with the rows and by how many lines they are too long.
    """
    plan = _plan(schema, gemeente)
    one_page(_fit(plan))
    sheet = Sheet(A4_LANDSCAPE, "Reactieschema")
    top = _draw_header(sheet, plan)
    top = _draw_table(sheet, plan, top, highlighted)
    _draw_footer(sheet, plan, top, printed_on)
    return sheet.finish()


def _plan(schema: Reactieschema, gemeente: Gemeente) -> _Plan:
    columns = _Columns(len(schema.kolom))
    half = _WIDE / 2
    return _Plan(
        schema=schema,
        titel=wrap(schema.titel, _TITLE, _WIDE - _ALARM_WIDE),
        gemeente=wrap(_whose(schema, gemeente), _SUBTITLE, half),
        daarna=wrap(_afterwards(gemeente), _SUBTITLE, half),
        koppen=tuple(wrap(k.kop, _KOP, columns.measure - 4) for k in schema.kolom),
        beslist=tuple(wrap(k.beslist, _BESLIST, columns.measure - 4) for k in schema.kolom),
        rijen=tuple(_plan_row(rij, number, columns) for number, rij in enumerate(schema.rij, 1)),
        altijd=wrap(schema.altijd, _ALTIJD, _WIDE - 20),
        voetnoot=wrap(schema.voetnoot, _NOTE, _WIDE),
        bron=wrap("; ".join(schema.bron), FOOTNOTE, _WIDE - _PRINTED_WIDE),
        columns=columns,
    )


def _plan_row(rij: Rij, number: int, columns: _Columns) -> _RijPlan:
    return _RijPlan(
        rij=rij,
        nummer=number,
        gedrag=wrap(rij.gedrag, _GEDRAG, columns.gedrag - 6),
        ernst=wrap(rij.ernst, _CODE, _ERNST - 4),
        extra=wrap(rij.extra, _EXTRA, columns.extra - 6),
    )


def _whose(schema: Reactieschema, gemeente: Gemeente) -> str:
    """Whose scheme this is, and since when it holds."""
    op = schema.vastgesteld_op
    since = "Concept, nog niet vastgesteld" if op is None else f"Geldt vanaf {long_date(op)}"
    practice = ". Oefening: alles is verzonnen" if gemeente.oefening else ""
    return f"Gemeente {gemeente.naam}. {since} (versie {schema.versie}){practice}."


def _afterwards(gemeente: Gemeente) -> str:
    intern = f"Intern: {gemeente.telefoon_intern}. " if gemeente.telefoon_intern else ""
    return f"{intern}Daarna: uw leidinggevende en de vertrouwenspersoon."


def _fit(plan: _Plan) -> Fit:
    fixed = [
        Blok("titel", "titel", len(plan.titel)),
        Blok("naam van de gemeente", "naam", len(plan.gemeente)),
        Blok("intern nummer", "telefoon_intern", len(plan.daarna)),
        Blok("altijd", "altijd", len(plan.altijd)),
        Blok("voetnoot", "voetnoot", len(plan.voetnoot)),
        Blok("bron", "bron", len(plan.bron), _BRON_ROOM),
    ]
    for number, kolom in enumerate(plan.schema.kolom):
        kop, beslist = len(plan.koppen[number]), len(plan.beslist[number])
        fixed.append(Blok(f"kolom {number + 1}", kolom.id, kop, _KOP_ROOM))
        fixed.append(Blok(f"kolom {number + 1}, wie beslist", kolom.id, beslist, _BESLIST_ROOM))
    rows = tuple(Blok(f"rij {rij.nummer}", rij.rij.id, rij.regels) for rij in plan.rijen)
    return fit_page(tuple(fixed), rows, plan.room, _GEDRAG.leading)


def _draw_header(sheet: Sheet, plan: _Plan) -> float:
    """The title, whose it is, what to do in danger, and the legend; gives where the table tops."""
    top = sheet.height - _TOP
    right = _SIDE + _WIDE
    _tag_line(sheet, sheet.root.add("H1"), plan.titel[0], (_SIDE, top - 16.5), _TITLE)
    with sheet.artifact():
        sheet.box(right - _ALARM_WIDE, top - 20, (_ALARM_WIDE, 22), fill=RED, radius=4)
    alarm_x = right - (_ALARM_WIDE + width(_ALARM_WORDS, _ALARM)) / 2
    _tag_line(sheet, sheet.root.add("P"), _ALARM_WORDS, (alarm_x, top - 13.6), _ALARM)
    _tag_line(sheet, sheet.root.add("P"), plan.gemeente[0], (_SIDE, top - 33), _SUBTITLE)
    daarna = plan.daarna[0]
    daarna_x = right - width(daarna, _SUBTITLE)
    _tag_line(sheet, sheet.root.add("P"), daarna, (daarna_x, top - 33), _SUBTITLE)
    _draw_legend(sheet, top - 53)
    return top - _HEADER


def _draw_legend(sheet: Sheet, baseline: float) -> None:
    x = _SIDE
    listed = sheet.root.add("L")
    for advies, words in _WORDS.items():
        item = listed.add("LI").add("LBody")
        with sheet.tagged(item.add("Span", spoken=f"{advies.value}: ")):
            _MARKS[advies](sheet, x + _MARK, baseline + 3, _MARK)
        _tag_line(sheet, item, words, (x + 2 * _MARK + 5, baseline), _LEGEND)
        x += 2 * _MARK + 5 + width(words, _LEGEND) + 20
    last_x = _SIDE + _WIDE - width(_ERNST_WORDS, _LEGEND)
    _tag_line(sheet, sheet.root.add("P"), _ERNST_WORDS, (last_x, baseline), _LEGEND)


def _draw_table(sheet: Sheet, plan: _Plan, top: float, highlighted: frozenset[str]) -> float:
    table = sheet.root.add("Table")
    _draw_head(sheet, plan, table.add("THead").add("TR"), top)
    top -= plan.head_height
    body = table.add("TBody")
    for rij, height in zip(plan.rijen, plan.row_heights(), strict=True):
        is_lit = rij.rij.id in highlighted
        _draw_ground(sheet, top, height, is_lit=is_lit)
        _draw_row(sheet, plan.columns, rij, body.add("TR"), (top, height))
        top -= height
    return top


def _draw_head(sheet: Sheet, plan: _Plan, head: Node, top: float) -> None:
    columns, bottom = plan.columns, top - plan.head_height
    with sheet.artifact():
        sheet.box(_SIDE, bottom, (_WIDE, plan.head_height), fill=SOFT_BLUE, radius=3)
    decides = bottom + 6 + (max(map(len, plan.beslist), default=1) - 1) * _BESLIST.leading
    names = decides + _BESLIST.leading + 2
    first = head.add("TH", scope="Column")
    _tag_line(sheet, first, "Gedrag", (columns.gedrag_x, names), _KOP)
    _tag_line(sheet, first, "Wie beslist:", (columns.gedrag_x, decides), _BESLIST)
    _tag_line(sheet, head.add("TH", scope="Column"), "Ernst", (columns.ernst_x, names), _KOP)
    for index, (kop, beslist) in enumerate(zip(plan.koppen, plan.beslist, strict=True)):
        node = head.add("TH", scope="Column")
        lowest = names + (len(kop) - 1) * _KOP.leading
        _tag_centred(sheet, node, kop, (columns.middle(index), lowest), _KOP)
        _tag_centred(sheet, node, beslist, (columns.middle(index), decides), _BESLIST)
    last = head.add("TH", scope="Column")
    _tag_line(sheet, last, "Let ook op", (columns.extra_x + 6, names), _KOP)


def _draw_ground(sheet: Sheet, top: float, height: float, *, is_lit: bool) -> None:
    """The line under a row, or the outline of a highlighted one."""
    with sheet.artifact():
        if is_lit:
            size = (_WIDE, height - 1)
            bottom = top - height + 0.5
            sheet.box(_SIDE, bottom, size, fill=SOFT_BLUE, edge=BLUE, radius=3, weight=1.4)
        else:
            sheet.rule(_SIDE, top - height, _WIDE, HAIR)


def _draw_row(
    sheet: Sheet, columns: _Columns, plan: _RijPlan, node: Node, place: tuple[float, float]
) -> None:
    top, height = place
    middle = top - height / 2
    name = node.add("TH", scope="Row")
    number = str(plan.nummer)
    right = columns.gedrag_x - 5 - width(number, _CODE)
    _tag_block(sheet, name, (number,), (right, middle), _CODE)
    _tag_block(sheet, name, plan.gedrag, (columns.gedrag_x, middle), _GEDRAG)
    _tag_block(sheet, node.add("TD"), plan.ernst, (columns.ernst_x, middle), _CODE)
    for index, advies in enumerate(plan.rij.advies):
        with sheet.tagged(node.add("TD").add("Span", spoken=advies.value)):
            _MARKS[advies](sheet, columns.middle(index), middle, _MARK)
    _tag_block(sheet, node.add("TD"), plan.extra, (columns.extra_x + 6, middle), _EXTRA)


def _draw_footer(sheet: Sheet, plan: _Plan, top: float, printed_on: date) -> None:
    top -= 7
    with sheet.artifact():
        sheet.rule(_SIDE, top + 7, _WIDE, LINE, 0.8)
        sheet.box(_SIDE, top - 19, (_WIDE, 19), fill=SOFT_BLUE, radius=3)
    _tag_line(sheet, sheet.root.add("P"), plan.altijd[0], (_SIDE + 10, top - 13), _ALTIJD)
    _tag_line(sheet, sheet.root.add("P"), plan.voetnoot[0], (_SIDE, top - 31), _NOTE)
    source = sheet.root.add("P")
    for number, line in enumerate(plan.bron):
        _tag_line(sheet, source, line, (_SIDE, top - 42 - number * FOOTNOTE.leading), FOOTNOTE)
    printed = f"Afgedrukt op {long_date(printed_on)}"
    printed_x = _SIDE + _WIDE - width(printed, FOOTNOTE)
    _tag_line(sheet, sheet.root.add("P"), printed, (printed_x, top - 42), FOOTNOTE)


def _tag_line(sheet: Sheet, node: Node, line: str, at: tuple[float, float], style: Style) -> None:
    """One line from this place to the right."""
    with sheet.tagged(node):
        sheet.text(line, *at, style)


def _tag_centred(
    sheet: Sheet, node: Node, lines: tuple[str, ...], first: tuple[float, float], style: Style
) -> None:
    """Lines around a middle, the first on this baseline."""
    middle, baseline = first
    with sheet.tagged(node):
        for number, line in enumerate(lines):
            x = middle - width(line, style) / 2
            sheet.text(line, x, baseline - number * style.leading, style)


def _tag_block(
    sheet: Sheet, node: Node, lines: tuple[str, ...], middle: tuple[float, float], style: Style
) -> None:
    """Lines from x to the right, together centred on a height."""
    if not any(lines):
        return
    x, height = middle
    baseline = height + (len(lines) - 1) * style.leading / 2 - style.size * _HALF_LETTER
    with sheet.tagged(node):
        for number, line in enumerate(lines):
            sheet.text(line, x, baseline - number * style.leading, style)
