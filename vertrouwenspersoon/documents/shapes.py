"""Shapes: marks that differ in form, so that they survive a grey printer and colour blindness.

Drawn as lines and circles: the letters of the house hold no tick.
"""

from vertrouwenspersoon.documents.paper import BLUE, INK_3, WHITE
from vertrouwenspersoon.documents.sheet import Sheet


def filled_tick(sheet: Sheet, x: float, y: float, radius: float) -> None:
    """A filled circle with a tick: do, done."""
    sheet.disc(x, y, radius, fill=BLUE, edge=BLUE, weight=radius * 0.2)
    tick = ((-0.45, 0.0), (-0.12, -0.34), (0.5, 0.36))
    points = tuple((x + dx * radius, y + dy * radius) for dx, dy in tick)
    sheet.stroke(points, WHITE, radius * 0.28)


def open_circle(sheet: Sheet, x: float, y: float, radius: float) -> None:
    """An open circle: may be done, still to do."""
    sheet.disc(x, y, radius, fill=WHITE, edge=BLUE, weight=radius * 0.26)


def open_box(sheet: Sheet, x: float, y: float, radius: float) -> None:
    """An open box: to be ticked with a pen."""
    size = (2 * radius, 2 * radius)
    sheet.box(x - radius, y - radius, size, fill=WHITE, edge=BLUE, radius=1.2, weight=radius * 0.26)


def half_circle(sheet: Sheet, x: float, y: float, radius: float) -> None:
    """A half-filled circle: begun."""
    open_circle(sheet, x, y, radius)
    sheet.half_disc(x, y, radius * 0.94, BLUE)


def dash(sheet: Sheet, x: float, y: float, radius: float) -> None:
    """A dash: not here."""
    sheet.stroke(((x - radius * 0.6, y), (x + radius * 0.6, y)), INK_3, radius * 0.26)


def struck_circle(sheet: Sheet, x: float, y: float, radius: float) -> None:
    """A grey circle with a bar: does not apply."""
    sheet.disc(x, y, radius, fill=WHITE, edge=INK_3, weight=radius * 0.18)
    sheet.stroke(((x - radius * 0.5, y), (x + radius * 0.5, y)), INK_3, radius * 0.24)
