"""Staafgrafiek: bars beside the lines of a released table, in the table's own order."""

from vertrouwenspersoon.documents.flow import Drawing
from vertrouwenspersoon.documents.paper import BLUE
from vertrouwenspersoon.documents.sheet import Sheet
from vertrouwenspersoon.domain.jaarcijfers import Cijfer, Cijfertabel

_LINE, _BAR = 13.5, 8.0


def bars_of(tabel: Cijfertabel, wide: float) -> tuple[Drawing, ...]:
    """A bar for each line, at most `wide` points long; none where no number is shown.

    The longest bar is the largest number that is shown, so no length tells a hidden one. The line
    says the number, so a screen reader passes the bar by.
    """
    most = max((cijfer.aantal or 0 for cijfer in tabel.cijfers), default=0)
    return tuple(_bar(cijfer, wide, most) for cijfer in tabel.cijfers)


def _bar(cijfer: Cijfer, wide: float, most: int) -> Drawing:
    length = wide * cijfer.aantal / most if cijfer.aantal else 0.0

    def draw(sheet: Sheet, x: float, top: float) -> None:
        if length:
            sheet.box(x, top - (_LINE + _BAR) / 2, (length, _BAR), fill=BLUE)

    return Drawing(draw, _LINE, None)
