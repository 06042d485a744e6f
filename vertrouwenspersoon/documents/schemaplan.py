"""Schemaplan: where everything of the reactieschema stands on its A4, before it is drawn.

One layout for the print and for the warning while someone types.
"""

from dataclasses import dataclass
from datetime import date

from vertrouwenspersoon.documents.letters import Face, Style, width, wrap
from vertrouwenspersoon.documents.paper import (
    A4_LANDSCAPE,
    BLUE,
    FOOTNOTE,
    INK,
    INK_2,
    INK_3,
    Blok,
    Fit,
    fit_page,
)
from vertrouwenspersoon.documents.pictures import logo_size
from vertrouwenspersoon.documents.placing import tag_line
from vertrouwenspersoon.documents.sheet import Sheet
from vertrouwenspersoon.domain.organisatie import Contact, Gemeente
from vertrouwenspersoon.domain.reactieschema import Reactieschema, Rij
from vertrouwenspersoon.domain.speech import calendar_date

SIDE = 28.0
TOP = 24.0
BOTTOM = 20.0
WIDE = A4_LANDSCAPE[0] - 2 * SIDE
_NUMBER = 14.0
_ERNST = 31.0
_WIDEST_COLUMN = 42.5
_PAD = 1.6
"""Points above and below the text of the tightest row."""

TITLE = Style(Face.SEMIBOLD, 17, 22, INK, ragged=1.0)
SUBTITLE = Style(Face.REGULAR, 9, 12, INK_2, ragged=1.0)
KOP = Style(Face.SEMIBOLD, 8, 9.8, INK, ragged=1.0)
BESLIST = Style(Face.REGULAR, 8, 9.8, INK_2, ragged=1.0)
GEDRAG = Style(Face.MEDIUM, 8.5, 9.6, INK, ragged=1.0)
EXTRA = Style(Face.REGULAR, 8, 9.6, INK_2, ragged=1.0)
CODE = Style(Face.REGULAR, 8, 9.6, INK_3, ragged=1.0)
ALTIJD = Style(Face.SEMIBOLD, 10, 13, BLUE)
NOTE = Style(Face.REGULAR, 8, 10, INK_2)

ERNST_WORDS = "Ernst: E1 hinderlijk, E2 grensoverschrijdend, E3 ernstig, E4 zeer ernstig"
"""Chapter B3 of the domain reference (a proposal of this program)."""
PRACTICE = "Oefening: alles is verzonnen"
LOGO_HIGH = 36.0
ALARM_WIDE = 132.0
APART = 14.0
"""Points between texts that stand beside each other."""
_PRINTED_WIDE = 215.0
HEADER = 60.0
_FOOTER = 58.0
_MOST_AIR = 6.0
_KOP_ROOM = 3
_BESLIST_ROOM = 4
_BRON_ROOM = 2


@dataclass(frozen=True, slots=True)
class Opmaak:
    """What a print adds to a scheme: a logo, and for one zaak its code and whom to call.

    `logo` is a PNG that `read_logo` gave.
    """

    logo: bytes = b""
    zaak: str = ""
    contacten: tuple[Contact, ...] = ()

    @property
    def logo_wide(self) -> float:
        """Points the logo takes from the left; nothing without one."""
        return logo_size(self.logo, LOGO_HIGH)[0] + APART if self.logo else 0.0


PLAIN = Opmaak()


def contact_words(contacten: tuple[Contact, ...]) -> str:
    """Whom to call, in one text; somebody without a number or a name is told as far as known."""
    told = []
    for contact in contacten:
        parts = (contact.naam, contact.telefoon, contact.mail)
        told.append(f"{contact.functie}: {', '.join(filter(None, parts)) or 'nog niet ingevuld'}")
    return "; ".join(told)


def printed_lines(printed_on: date, controle: str, opmaak: Opmaak) -> tuple[str, ...]:
    """When a scheme was printed, the code by which it is known again, and for which zaak it is."""
    code = f". Controlecode {controle}" if controle else ""
    printed = f"Afgedrukt op {calendar_date(printed_on)}{code}"
    return (printed, f"Voor zaak {opmaak.zaak}") if opmaak.zaak else (printed,)


def draw_printed(sheet: Sheet, lines: tuple[str, ...], right: float, baseline: float) -> None:
    """These lines below each other, ending at the right margin."""
    for number, line in enumerate(lines):
        at = (right - width(line, FOOTNOTE), baseline - number * FOOTNOTE.leading)
        tag_line(sheet, sheet.root.add("P"), line, at, FOOTNOTE)


def draw_logo(sheet: Sheet, opmaak: Opmaak, at: tuple[float, float], naam: str) -> None:
    """The logo with its upper left corner at this place, and what it is for who cannot see it."""
    if opmaak.logo:
        wide, high = logo_size(opmaak.logo, LOGO_HIGH)
        with sheet.tagged(sheet.root.add("Figure", spoken=f"Logo van de gemeente {naam}")):
            sheet.picture(opmaak.logo, (at[0], at[1] - high), (wide, high))


@dataclass(frozen=True, slots=True)
class RijPlan:
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

    @property
    def tekens(self) -> int:
        """The characters of the text that takes most lines."""
        texts = (self.gedrag, self.ernst, self.extra)
        return max(sum(map(len, lines)) for lines in texts if len(lines) == self.regels)


@dataclass(frozen=True, slots=True)
class Plan:
    """Every line of the page, before anything is drawn."""

    schema: Reactieschema
    gemeente_naam: str
    opmaak: Opmaak
    titel: tuple[str, ...]
    oefening: str
    gemeente: tuple[str, ...]
    daarna: tuple[str, ...]
    koppen: tuple[tuple[str, ...], ...]
    beslist: tuple[tuple[str, ...], ...]
    rijen: tuple[RijPlan, ...]
    altijd: tuple[str, ...]
    voetnoot: tuple[str, ...]
    bron: tuple[str, ...]
    columns: "Columns"

    @property
    def logo_wide(self) -> float:
        """Points the logo takes from the left."""
        return self.opmaak.logo_wide

    @property
    def bron_style(self) -> Style:
        """Sources are small print; whom to call is not."""
        return NOTE if self.opmaak.contacten else FOOTNOTE

    @property
    def head_height(self) -> float:
        """Points of the table's head; headings that are too long do not make it grow."""
        kop = min(max(map(len, self.koppen), default=1), _KOP_ROOM)
        beslist = min(max(map(len, self.beslist), default=1), _BESLIST_ROOM)
        return kop * KOP.leading + beslist * BESLIST.leading + 11

    @property
    def rows_height(self) -> float:
        """Points the rows share."""
        return A4_LANDSCAPE[1] - TOP - BOTTOM - HEADER - _FOOTER - self.head_height

    @property
    def room(self) -> float:
        """Points left when every row has one line."""
        return self.rows_height - len(self.rijen) * (GEDRAG.leading + 2 * _PAD)

    def row_heights(self) -> tuple[float, ...]:
        """The height of every row; what is left over makes the rows a little airier."""
        lines = [rij.regels * GEDRAG.leading + 2 * _PAD for rij in self.rijen]
        spare = (self.rows_height - sum(lines)) / max(len(lines), 1)
        return tuple(line + min(spare, _MOST_AIR) for line in lines)


@dataclass(frozen=True, slots=True)
class Columns:
    """Where the columns of the table stand."""

    count: int

    @property
    def measure(self) -> float:
        """The width of one measure's column."""
        return min(_WIDEST_COLUMN, WIDE * 0.6 / max(self.count, 1))

    @property
    def gedrag(self) -> float:
        """The width of the kind of behaviour."""
        return (WIDE - _NUMBER - _ERNST - self.count * self.measure) * 0.55

    @property
    def extra(self) -> float:
        """The width of the last column."""
        return (WIDE - _NUMBER - _ERNST - self.count * self.measure) * 0.45

    @property
    def gedrag_x(self) -> float:
        """Where the kind of behaviour begins."""
        return SIDE + _NUMBER

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


def make_plan(schema: Reactieschema, gemeente: Gemeente, opmaak: Opmaak = PLAIN) -> Plan:
    """Every text of the scheme in lines, each in the place it has on the page.

    For one zaak the place of the sources is for whom to call.
    """
    columns = Columns(len(schema.kolom))
    oefening = PRACTICE if gemeente.oefening else ""
    daarna = wrap(afterwards(gemeente), SUBTITLE, WIDE / 2)
    return Plan(
        schema=schema,
        gemeente_naam=gemeente.naam,
        opmaak=opmaak,
        titel=wrap(
            schema.titel,
            TITLE,
            WIDE - opmaak.logo_wide - ALARM_WIDE - width(oefening, SUBTITLE) - 2 * APART,
        ),
        oefening=oefening,
        gemeente=wrap(
            whose(schema, gemeente),
            SUBTITLE,
            WIDE - opmaak.logo_wide - width(daarna[0], SUBTITLE) - APART,
        ),
        daarna=daarna,
        koppen=tuple(wrap(k.kop, KOP, columns.measure - 4) for k in schema.kolom),
        beslist=tuple(wrap(k.beslist, BESLIST, columns.measure - 4) for k in schema.kolom),
        rijen=tuple(_plan_row(rij, number, columns) for number, rij in enumerate(schema.rij, 1)),
        altijd=wrap(schema.altijd, ALTIJD, WIDE - 20),
        voetnoot=wrap(schema.voetnoot, NOTE, WIDE),
        bron=(
            wrap(contact_words(opmaak.contacten), NOTE, WIDE - _PRINTED_WIDE)
            if opmaak.contacten
            else wrap("; ".join(schema.bron), FOOTNOTE, WIDE - _PRINTED_WIDE)
        ),
        columns=columns,
    )


def _plan_row(rij: Rij, number: int, columns: Columns) -> RijPlan:
    return RijPlan(
        rij=rij,
        nummer=number,
        gedrag=wrap(rij.gedrag, GEDRAG, columns.gedrag - 6),
        ernst=wrap(rij.ernst, CODE, _ERNST - 4),
        extra=wrap(rij.extra, EXTRA, columns.extra - 6),
    )


def whose(schema: Reactieschema, gemeente: Gemeente) -> str:
    """Whose scheme this is, and since when it holds."""
    op = schema.vastgesteld_op
    since = "Concept, nog niet vastgesteld" if op is None else f"Geldt vanaf {calendar_date(op)}"
    return f"Gemeente {gemeente.naam}. {since} (versie {schema.versie})."


def afterwards(gemeente: Gemeente) -> str:
    """Whom to call inside, and whom to turn to then."""
    intern = f"Intern: {gemeente.telefoon_intern}. " if gemeente.telefoon_intern else ""
    return f"{intern}Daarna: uw leidinggevende en de vertrouwenspersoon."


def fit_plan(plan: Plan) -> Fit:
    """Whether every text fits its place and the rows fit together."""
    fixed = [
        Blok("titel", "titel", len(plan.titel)),
        Blok("naam van de gemeente", "naam", len(plan.gemeente)),
        Blok("intern nummer", "telefoon_intern", len(plan.daarna)),
        Blok("altijd", "altijd", len(plan.altijd)),
        Blok("voetnoot", "voetnoot", len(plan.voetnoot)),
        Blok("contacten" if plan.opmaak.contacten else "bron", "bron", len(plan.bron), _BRON_ROOM),
    ]
    for number, kolom in enumerate(plan.schema.kolom):
        kop, beslist = len(plan.koppen[number]), len(plan.beslist[number])
        fixed.append(Blok(f"kolom {number + 1}", kolom.id, kop, _KOP_ROOM))
        fixed.append(Blok(f"kolom {number + 1}, wie beslist", kolom.id, beslist, _BESLIST_ROOM))
    rows = tuple(
        Blok(f"rij {rij.nummer}", rij.rij.id, rij.regels, tekens=rij.tekens) for rij in plan.rijen
    )
    return fit_page(tuple(fixed), rows, plan.room, GEDRAG.leading)
