"""Paper: A4, the colours and letters of the house, and what must stay on one page."""

from dataclasses import dataclass
from math import ceil, floor

from vertrouwenspersoon.documents.letters import Face, Style
from vertrouwenspersoon.errors import Reason, Refused

A4_PORTRAIT = (595.276, 841.89)
A4_LANDSCAPE = (841.89, 595.276)
"""Width and height in points (ISO 216: 210 x 297 mm)."""

BLUE = "#1B4F91"
SOFT_BLUE = "#E8EFF8"
RED = "#A1261C"
INK = "#17202C"
INK_2 = "#47535F"
INK_3 = "#5C6874"
HAIR = "#D5DCE4"
LINE = "#7B8896"
RAIL = "#F3F5F8"
WHITE = "#FFFFFF"

SMALLEST = 8.0
"""The smallest letter of a text, in points; a footnote may go to 7."""

FOOTNOTE = Style(Face.REGULAR, 7.0, 9.0, INK_3)


@dataclass(frozen=True, slots=True)
class Blok:
    """One text on a page that must stay one page: where it stands, and its lines.

    `ruimte` are the lines its place has: for a row the least it takes, since rows share a room.
    `tekens` are the characters of its longest text.
    """

    plek: str
    id: str
    regels: int
    ruimte: int = 1
    tekens: int = 0

    def over(self, regels: int) -> "TeLang":
        """What is too long when it has to give up so many lines; characters as far as known."""
        return TeLang(self.plek, self.id, regels, ceil(self.tekens * regels / self.regels))


@dataclass(frozen=True, slots=True)
class TeLang:
    """A text to be shortened: where it stands (in words, and by identity), by how many lines.

    `tekens` is about how many characters that is; 0 when it is not known.
    """

    plek: str
    id: str
    regels: int
    tekens: int = 0

    @property
    def words(self) -> str:
        """As a person reads it: "rij 7: 2 regels te lang"."""
        return f"{self.plek}: {self.regels} {'regel' if self.regels == 1 else 'regels'} te lang"

    @property
    def suggestion(self) -> str:
        """What would help: "Rij 7: haal ongeveer 34 tekens weg"; without a number when unknown."""
        place = self.plek[:1].upper() + self.plek[1:]
        if not self.tekens:
            return f"{place}: maak de tekst korter"
        return f"{place}: haal ongeveer {self.tekens} tekens weg"


@dataclass(frozen=True, slots=True)
class Fit:
    """Whether a page fits, how many lines there is room for, and else which texts are too long.

    Shortening `too_long` as said is enough, unless `too_long` is empty: then there are simply
    more rows than a page can hold.
    """

    lines_left: int
    lines_over: int
    too_long: tuple[TeLang, ...]

    @property
    def fits(self) -> bool:
        """Whether nothing is over."""
        return self.lines_over == 0

    @property
    def where(self) -> str:
        """The places that are too long, in words; nothing of what was typed."""
        if self.fits:
            return ""
        listed = ", ".join(text.words for text in self.too_long)
        return listed or f"{self.lines_over} regels te veel"


def fit_page(fixed: tuple[Blok, ...], rows: tuple[Blok, ...], room: float, leading: float) -> Fit:
    """Whether every fixed text fits its own place, and the rows fit the room they share.

    `room` are the points left when each row takes its least; a further line of a row takes
    `leading`. The rows that can give most are named first, and no more of them than needed.
    """
    found = [blok.over(blok.regels - blok.ruimte) for blok in fixed if blok.regels > blok.ruimte]
    left = floor(room / leading + 1e-6) - sum(row.regels - row.ruimte for row in rows)
    shared = _shortened(rows, -left)
    over = sum(text.regels for text in found) + max(-left, 0)
    return Fit(0 if over else left, over, (*shared, *found))


def _shortened(rows: tuple[Blok, ...], over: int) -> list[TeLang]:
    """The longest rows that together give up so many lines; nothing when they cannot."""
    found: list[TeLang] = []
    for row in sorted(rows, key=lambda row: row.ruimte - row.regels):
        lines = min(row.regels - row.ruimte, over)
        if lines > 0:
            found.append(row.over(lines))
            over -= lines
    return found if over <= 0 else []


def one_page(fit: Fit) -> None:
    """`Refused(DOES_NOT_FIT_ONE_PAGE)` with the place and the amount; letters never shrink."""
    if not fit.fits:
        raise Refused(Reason.DOES_NOT_FIT_ONE_PAGE, fit.where)
