"""Reactieschema: the municipality's scheme on exactly one A4, to hang on the wall.

`fit` and `render_reactieschema` share one layout, so the screen can warn while someone types.
"""

from datetime import date

from vertrouwenspersoon.documents.letters import Face, Style, width
from vertrouwenspersoon.documents.paper import (
    A4_LANDSCAPE,
    BLUE,
    HAIR,
    INK_2,
    LINE,
    RED,
    SOFT_BLUE,
    WHITE,
    Fit,
    TeLang,
    one_page,
)
from vertrouwenspersoon.documents.placing import tag_block, tag_centred, tag_line
from vertrouwenspersoon.documents.schemaplan import (
    ALARM_WIDE,
    ALTIJD,
    APART,
    BESLIST,
    CODE,
    ERNST_WORDS,
    EXTRA,
    GEDRAG,
    HEADER,
    KOP,
    NOTE,
    PLAIN,
    SIDE,
    SUBTITLE,
    TITLE,
    TOP,
    WIDE,
    Columns,
    Opmaak,
    Plan,
    RijPlan,
    draw_logo,
    draw_printed,
    fit_plan,
    make_plan,
    printed_lines,
)
from vertrouwenspersoon.documents.schemastaand import (
    draw_staand,
    fit_staand,
    make_staand,
    staand_places,
)
from vertrouwenspersoon.documents.shapes import dash, filled_tick, open_circle
from vertrouwenspersoon.documents.sheet import Sheet
from vertrouwenspersoon.documents.tags import Node
from vertrouwenspersoon.domain.organisatie import Gemeente
from vertrouwenspersoon.domain.reactieschema import Advies, Reactieschema, Schemavorm

__all__ = ["Fit", "TeLang", "fit", "render_reactieschema"]

_ALARM = Style(Face.SEMIBOLD, 13, 17, WHITE)
_LEGEND = Style(Face.REGULAR, 8.5, 11, INK_2)
_ALARM_WORDS = "Gevaar? Bel 112"
_MARK = 4.3

LIGGEND = Schemavorm.LIGGEND
POSTER = 2**0.5
"""How much larger A3 is than A4, in width and in height (ISO 216)."""
_MARKS = {Advies.DOEN: filled_tick, Advies.KAN: open_circle, Advies.NIET: dash}
_WORDS = {
    Advies.DOEN: "Doen, tenzij er een reden is om het niet te doen",
    Advies.KAN: "Kan, overleg eerst",
    Advies.NIET: "Past niet",
}


def fit(
    schema: Reactieschema,
    gemeente: Gemeente,
    opmaak: Opmaak = PLAIN,
    vorm: Schemavorm = LIGGEND,
) -> Fit:
    """Whether the scheme fits one page, how many lines are left, and else what is too long."""
    if vorm is Schemavorm.STAAND:
        return fit_staand(make_staand(schema, gemeente, opmaak))
    return fit_plan(make_plan(schema, gemeente, opmaak))


def row_places(
    schema: Reactieschema, gemeente: Gemeente, opmaak: Opmaak = PLAIN, vorm: Schemavorm = LIGGEND
) -> dict[str, tuple[float, float]]:
    """Where each row stands on the page: its top and its foot, as shares of the page from above."""
    if vorm is Schemavorm.STAAND:
        return staand_places(make_staand(schema, gemeente, opmaak))
    plan = make_plan(schema, gemeente, opmaak)
    top, high, found = TOP + HEADER + plan.head_height, A4_LANDSCAPE[1], {}
    for rij, height in zip(plan.rijen, plan.row_heights(), strict=True):
        found[rij.rij.id] = (top / high, (top + height) / high)
        top += height
    return found


def render_reactieschema(
    schema: Reactieschema,
    gemeente: Gemeente,
    *,
    printed_on: date,
    highlighted: frozenset[str] = frozenset(),
    controle: str = "",
    opmaak: Opmaak = PLAIN,
    vorm: Schemavorm = LIGGEND,
) -> bytes:
    """The scheme as a PDF of exactly one page: A4 lying or upright, or the poster on A3.

    `highlighted` are the identities of the rows that speak about a zaak; they get a soft ground
    and an outline. Of a zaak only its code can reach this page. `controle` is the code by which
    the print is known again. The poster is the lying page, everything 1.41 times as large: no
    letter below 11 points, but the sources.

    Raises:
        Refused: DOES_NOT_FIT_ONE_PAGE, with the rows and by how many lines they are too long.
    """
    printed = printed_lines(printed_on, controle, opmaak)
    if vorm is Schemavorm.STAAND:
        plan_staand = make_staand(schema, gemeente, opmaak)
        one_page(fit_staand(plan_staand))
        return draw_staand(plan_staand, printed, highlighted)
    plan = make_plan(schema, gemeente, opmaak)
    one_page(fit_plan(plan))
    larger = POSTER if vorm is Schemavorm.POSTER else 1.0
    sheet = Sheet(A4_LANDSCAPE, "Reactieschema", larger)
    top = _draw_header(sheet, plan)
    top = _draw_table(sheet, plan, top, highlighted)
    _draw_footer(sheet, plan, top, printed)
    return sheet.finish()


def _draw_header(sheet: Sheet, plan: Plan) -> float:
    """The title, whose it is, what to do in danger, and the legend; gives where the table tops."""
    top = sheet.height - TOP
    right, left = SIDE + WIDE, SIDE + plan.logo_wide
    draw_logo(sheet, plan.opmaak, (SIDE, top), plan.gemeente_naam)
    tag_line(sheet, sheet.root.add("H1"), plan.titel[0], (left, top - 16.5), TITLE)
    with sheet.artifact():
        sheet.box(right - ALARM_WIDE, top - 20, (ALARM_WIDE, 22), fill=RED, radius=4)
    if plan.oefening:
        practice_x = right - ALARM_WIDE - APART - width(plan.oefening, SUBTITLE)
        at = (practice_x, top - 12.5)
        tag_line(sheet, sheet.root.add("P"), plan.oefening, at, SUBTITLE)
    alarm_x = right - (ALARM_WIDE + width(_ALARM_WORDS, _ALARM)) / 2
    tag_line(sheet, sheet.root.add("P"), _ALARM_WORDS, (alarm_x, top - 13.6), _ALARM)
    tag_line(sheet, sheet.root.add("P"), plan.gemeente[0], (left, top - 33), SUBTITLE)
    daarna = plan.daarna[0]
    daarna_x = right - width(daarna, SUBTITLE)
    tag_line(sheet, sheet.root.add("P"), daarna, (daarna_x, top - 33), SUBTITLE)
    _draw_legend(sheet, top - 51)
    return top - HEADER


def _draw_legend(sheet: Sheet, baseline: float) -> None:
    x = SIDE
    listed = sheet.root.add("L")
    for advies, words in _WORDS.items():
        item = listed.add("LI").add("LBody")
        with sheet.tagged(item.add("Span", spoken=f"{advies.value}: ")):
            _MARKS[advies](sheet, x + _MARK, baseline + 3, _MARK)
        tag_line(sheet, item, words, (x + 2 * _MARK + 5, baseline), _LEGEND)
        x += 2 * _MARK + 5 + width(words, _LEGEND) + 20
    last_x = SIDE + WIDE - width(ERNST_WORDS, _LEGEND)
    tag_line(sheet, sheet.root.add("P"), ERNST_WORDS, (last_x, baseline), _LEGEND)


def _draw_table(sheet: Sheet, plan: Plan, top: float, highlighted: frozenset[str]) -> float:
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


def _draw_head(sheet: Sheet, plan: Plan, head: Node, top: float) -> None:
    columns, bottom = plan.columns, top - plan.head_height
    with sheet.artifact():
        sheet.box(SIDE, bottom, (WIDE, plan.head_height), fill=SOFT_BLUE, radius=3)
    decides = bottom + 6 + (max(map(len, plan.beslist), default=1) - 1) * BESLIST.leading
    names = decides + BESLIST.leading + 2
    first = head.add("TH", scope="Column")
    tag_line(sheet, first, "Gedrag", (columns.gedrag_x, names), KOP)
    tag_line(sheet, first, "Wie beslist:", (columns.gedrag_x, decides), BESLIST)
    tag_line(sheet, head.add("TH", scope="Column"), "Ernst", (columns.ernst_x, names), KOP)
    for index, (kop, beslist) in enumerate(zip(plan.koppen, plan.beslist, strict=True)):
        node = head.add("TH", scope="Column")
        lowest = names + (len(kop) - 1) * KOP.leading
        tag_centred(sheet, node, kop, (columns.middle(index), lowest), KOP)
        tag_centred(sheet, node, beslist, (columns.middle(index), decides), BESLIST)
    last = head.add("TH", scope="Column")
    tag_line(sheet, last, "Let ook op", (columns.extra_x + 6, names), KOP)


def _draw_ground(sheet: Sheet, top: float, height: float, *, is_lit: bool) -> None:
    """The line under a row, or the outline of a highlighted one."""
    with sheet.artifact():
        if is_lit:
            size = (WIDE + 8, height - 1)
            bottom = top - height + 0.5
            sheet.box(SIDE - 4, bottom, size, fill=SOFT_BLUE, edge=BLUE, radius=3, weight=1.4)
        else:
            sheet.rule(SIDE, top - height, WIDE, HAIR)


def _draw_row(
    sheet: Sheet, columns: Columns, plan: RijPlan, node: Node, place: tuple[float, float]
) -> None:
    top, height = place
    middle = top - height / 2
    name = node.add("TH", scope="Row")
    number = str(plan.nummer)
    right = columns.gedrag_x - 5 - width(number, CODE)
    tag_block(sheet, name, (number,), (right, middle), CODE)
    tag_block(sheet, name, plan.gedrag, (columns.gedrag_x, middle), GEDRAG)
    tag_block(sheet, node.add("TD"), plan.ernst, (columns.ernst_x, middle), CODE)
    for index, advies in enumerate(plan.rij.advies):
        with sheet.tagged(node.add("TD").add("Span", spoken=advies.value)):
            _MARKS[advies](sheet, columns.middle(index), middle, _MARK)
    tag_block(sheet, node.add("TD"), plan.extra, (columns.extra_x + 6, middle), EXTRA)


def _draw_footer(sheet: Sheet, plan: Plan, top: float, printed: tuple[str, ...]) -> None:
    top -= 7
    with sheet.artifact():
        sheet.rule(SIDE, top + 7, WIDE, LINE, 0.8)
        sheet.box(SIDE, top - 19, (WIDE, 19), fill=SOFT_BLUE, radius=3)
    tag_line(sheet, sheet.root.add("P"), plan.altijd[0], (SIDE + 10, top - 13), ALTIJD)
    tag_line(sheet, sheet.root.add("P"), plan.voetnoot[0], (SIDE, top - 31), NOTE)
    source = sheet.root.add("P")
    style = plan.bron_style
    for number, line in enumerate(plan.bron):
        tag_line(sheet, source, line, (SIDE, top - 42 - number * style.leading), style)
    draw_printed(sheet, printed, SIDE + WIDE, top - 42)
