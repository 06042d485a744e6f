"""Regels: what readers know already, how strict the export is and why, and what it promises."""

from dataclasses import dataclass, replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.look import Icon, Role
from ui.look.sizes import RING_ROOM, STEP_2, STEP_3
from ui.widgets.button import Button, Kind
from ui.widgets.choices import SegmentedControl
from ui.widgets.field import Field, Select
from ui.widgets.form_row import FormLine, FormRow
from ui.widgets.heading import SectionHeading
from ui.widgets.label import Label, Prose
from ui.widgets.scroll_page import ScrollPage
from vertrouwenspersoon.domain.organisatie import Gemeente
from vertrouwenspersoon.domain.release import BekendCijfer, BekendId, Tabelkeuze
from vertrouwenspersoon.domain.waarborg import (
    BELOFTEN,
    GEEN_BELOFTE,
    NIET_BESLIST,
    WAARBORG_LETTERLIJK,
)

_KNOWN = (
    "Stond er al een getal in de krant, of noemde de burgemeester er een? Vul het hier in. Dan "
    "rekent het programma met een lezer die dat getal kent, en laat zo nodig meer weg. Het getal "
    "zelf komt nergens in het bestand."
)
_FIXED = (
    "De cijfers van dit jaar staan al vast. Wat u hier invult, telt alleen mee voor een nieuwe "
    "stand."
)
_NUMBER = "Vul een heel getal in van nul of meer, bijvoorbeeld 12."
_DREMPEL = (
    "Bij 5 blijft een getal weg als er minder dan 5 mensen achter zitten. Zo doen ook veel "
    "onderzoeken onder medewerkers het. Bij 10 ziet de lezer minder, en kan ook een leidinggevende "
    "die alle meldingen van de eigen afdeling kent, niemand anders herkennen. Kies 10 als veel "
    "mensen de cijfers lezen."
)
_KWARTALEN = (
    "Een kwartaal heeft weinig meldingen. Of die aantallen naast het jaartotaal mogen staan, is "
    "niet beslist. Kies nee als u het zeker wilt houden."
)
_QUARTERS = "T1-kwartaal"


@dataclass(frozen=True, slots=True)
class RegelsState:
    """What readers know of this year, what they could know, and the settings."""

    jaar: int
    gemeente: Gemeente
    bekend: tuple[BekendCijfer, ...] = ()
    keuzes: tuple[Tabelkeuze, ...] = ()
    is_fixed: bool = False


class RegelsView(ScrollPage):
    """Three parts; every answer is kept at once."""

    bekend_wanted = Signal(object)
    bekend_gone = Signal(object)
    gemeente_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("regels")
        self._state: RegelsState | None = None
        self._fixed = Prose(_FIXED)
        self._list = QVBoxLayout()
        self.form = BekendForm()
        self.drempel = SegmentedControl(((5, "5 mensen"), (10, "10 mensen")))
        self.kwartalen = SegmentedControl(((True, "Ja"), (False, "Nee")))
        self.drempel.setObjectName("drempel")
        self.kwartalen.setObjectName("kwartalen")
        self.form.given.connect(self._give)
        self.drempel.chosen.connect(lambda _value: self._change())
        self.kwartalen.chosen.connect(lambda _value: self._change())
        self._lay_out()

    def show_state(self, state: RegelsState) -> None:
        """Show the settings and what is known of a year."""
        self._state = state
        self._fixed.setVisible(state.is_fixed)
        self.drempel.show_value(state.gemeente.drempel)
        self.kwartalen.show_value(state.gemeente.kwartalen)
        self.form.show_choices(state.keuzes)
        while self._list.count():
            item = self._list.takeAt(0)
            old = item.widget() if item is not None else None
            if old is not None:
                old.hide()
                old.deleteLater()
        for cijfer in state.bekend:
            self._list.addWidget(self._line(cijfer, state.keuzes))

    def show_error(self, where: str, text: str) -> bool:
        """Say beside a field of the form what is wrong."""
        return self.form.show_error(where, text)

    def _line(self, cijfer: BekendCijfer, keuzes: tuple[Tabelkeuze, ...]) -> QWidget:
        line = QWidget()
        words = bekend_words(cijfer, keuzes)
        remove = Button("Weghalen", Kind.QUIET, small=True)
        remove.setObjectName(f"remove_{cijfer.id}")
        remove.setAccessibleName(f"Weghalen: {words}")
        remove.clicked.connect(lambda: self.bekend_gone.emit(cijfer.id))
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, RING_ROOM, 0)
        row.addWidget(Label(words, Role.BODY, wrap=True), 1)
        row.addWidget(remove)
        return line

    def _give(self, cijfer: BekendCijfer) -> None:
        if self._state is not None:
            self.bekend_wanted.emit(replace(cijfer, jaar=self._state.jaar))

    def _change(self) -> None:
        drempel, kwartalen = self.drempel.value(), self.kwartalen.value()
        if self._state is not None and isinstance(drempel, int) and isinstance(kwartalen, bool):
            gemeente = self._state.gemeente
            self.gemeente_wanted.emit(replace(gemeente, drempel=drempel, kwartalen=kwartalen))

    def _lay_out(self) -> None:
        body = self.body
        body.setSpacing(STEP_3)
        body.addWidget(SectionHeading("Wat lezers al weten", line=True))
        body.addWidget(Prose(_KNOWN))
        body.addWidget(self._fixed)
        body.addLayout(self._list)
        body.addWidget(self.form)
        body.addWidget(SectionHeading("Hoe streng", line=True))
        body.addWidget(FormRow("Kleinste getal", self.drempel, help_text=_DREMPEL))
        body.addWidget(
            FormRow("Aantallen per kwartaal tonen", self.kwartalen, help_text=_KWARTALEN)
        )
        body.addWidget(SectionHeading("Wat nog niet is beslist", line=True))
        for text in NIET_BESLIST:
            body.addWidget(Prose(text))
        body.addWidget(SectionHeading("Dit beloven wij", line=True))
        for text in BELOFTEN:
            body.addWidget(Prose(text))
        body.addWidget(SectionHeading("Dit beloven wij niet", line=True))
        for text in GEEN_BELOFTE:
            body.addWidget(Prose(text))
        body.addWidget(SectionHeading("De belofte woord voor woord, in het Engels", line=True))
        body.addWidget(Prose(WAARBORG_LETTERLIJK))
        body.addStretch(1)


class BekendForm(QWidget):
    """Table, row, number and source of one number that readers know."""

    given = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._keuzes: tuple[Tabelkeuze, ...] = ()
        self.tabel, self.rij = Select(), Select()
        self.aantal, self.bron = Field(), Field()
        for name, field in self._fields():
            field.setObjectName(f"bekend_{name}")
        self._rows = {
            "tabel": FormRow("Tabel", self.tabel),
            "rijen": FormRow("Waarvan", self.rij),
            "aantal": FormRow("Getal", self.aantal),
            "bron": FormRow("Waar staat het?", self.bron, hint="alleen voor uzelf"),
        }
        self.add = Button("Toevoegen", Kind.SECONDARY, Icon.PLUS)
        self.add.setObjectName("add_bekend")
        self.aantal.keeps_draft = self.bron.keeps_draft = True
        self.tabel.chosen.connect(lambda _value: self._show_rows())
        self.add.clicked.connect(self._tell)
        for field in (self.aantal, self.bron):
            field.returnPressed.connect(self._tell)
        self._lay_out()

    def show_choices(self, keuzes: tuple[Tabelkeuze, ...]) -> None:
        """The tables and rows there are."""
        self._keuzes = keuzes
        self.tabel.show_options(tuple((keuze.tabel, keuze.titel) for keuze in keuzes))
        self._show_rows()

    def show_error(self, where: str, text: str) -> bool:
        """Say beside a field what is wrong; false when there is no such field."""
        if where not in self._rows:
            return False
        self._rows[where].show_error(text)
        return True

    def clear(self) -> None:
        """Empty the form: what stood in it is kept now."""
        for field in (self.aantal, self.bron):
            field.put_text("")
        self.rij.show_value(None)

    def _fields(self) -> tuple[tuple[str, QWidget], ...]:
        return (
            ("tabel", self.tabel),
            ("rij", self.rij),
            ("aantal", self.aantal),
            ("bron", self.bron),
        )

    def _show_rows(self) -> None:
        keuze = next((one for one in self._keuzes if one.tabel == self.tabel.value()), None)
        self.rij.show_options(() if keuze is None else row_options(keuze))

    def _tell(self) -> None:
        for row in self._rows.values():
            row.clear_error()
        text, rows = self.aantal.text().strip(), self.rij.value()
        if not isinstance(rows, tuple):
            self._rows["rijen"].show_error("Kies een tabel, en waarvan u het getal kent.")
        elif not (text.isascii() and text.isdecimal()):
            self._rows["aantal"].show_error(_NUMBER)
        else:
            table, source = str(self.tabel.value()), self.bron.text().strip()
            self.given.emit(BekendCijfer(BekendId(""), 0, table, rows, int(text[:16]), source))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, RING_ROOM, RING_ROOM)
        column.setSpacing(STEP_2)
        column.addWidget(FormLine(((self._rows["tabel"], 1), (self._rows["rijen"], 1))))
        column.addWidget(FormLine(((self._rows["aantal"], 1), (self._rows["bron"], 2))))
        line = QHBoxLayout()
        line.addWidget(self.add)
        line.addStretch(1)
        column.addLayout(line)


def row_options(keuze: Tabelkeuze) -> tuple[tuple[object, str], ...]:
    """The rows of a table one by one; of quarters also the year so far."""
    single = tuple(((code,), label) for code, label in keuze.rijen)
    if keuze.tabel != _QUARTERS:
        return single
    codes = tuple(code for code, _ in keuze.rijen)
    so_far = tuple((codes[:n], f"1e tot en met {n}e kwartaal") for n in (2, 3))
    return single + so_far


def bekend_words(cijfer: BekendCijfer, keuzes: tuple[Tabelkeuze, ...]) -> str:
    """A known number in one line."""
    keuze = next((one for one in keuzes if one.tabel == cijfer.tabel), None)
    labels = {} if keuze is None else dict(row_options(keuze))
    what = labels.get(cijfer.rijen, ", ".join(cijfer.rijen))
    title = cijfer.tabel if keuze is None else keuze.titel
    source = f" ({cijfer.bron})" if cijfer.bron else ""
    return f"{title}: {what} {cijfer.aantal}{source}"
