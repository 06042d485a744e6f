"""Reactieschema's: choose a row, say what the municipality does, and see the A4 as it will be."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.look import Icon, Ink, Role, Room, Tone, look
from ui.look.sizes import PAGE_INSET, RING_ROOM, SCHEMA_ROW, STEP_2, STEP_3, STEP_4
from ui.views.papier import PapierPart
from ui.widgets.button import Button, IconButton, Kind
from ui.widgets.chip import Chip, Mark
from ui.widgets.choices import SegmentedControl
from ui.widgets.field import Field, Select
from ui.widgets.form_row import FormRow
from ui.widgets.heading import PageHeading
from ui.widgets.label import Hairline, Label
from ui.widgets.layouts import FlowLayout, SideLayout
from ui.widgets.page_preview import PagePreview
from ui.widgets.scroll_page import ScrollPage
from ui.widgets.surface import Ground, Surface
from vertrouwenspersoon.domain.reactieschema import Advies, Kolom, Reactieschema, Rij, Schemavorm
from vertrouwenspersoon.domain.speech import counted, short_date

if TYPE_CHECKING:
    from vertrouwenspersoon.documents.paper import Fit  # loads the PDF engine

_WORDS = ((Advies.DOEN, "Doen"), (Advies.KAN, "Kan"), (Advies.NIET, "Niet"))
_EDITOR_WIDTH = 384


_VORMEN = (
    (Schemavorm.LIGGEND, "A4 liggend"),
    (Schemavorm.STAAND, "A4 staand"),
    (Schemavorm.POSTER, "A3 poster"),
)
_SIZES = {
    Schemavorm.LIGGEND: "A4 liggend, kleinste letter 8 pt",
    Schemavorm.STAAND: "A4 staand, per situatie, kleinste letter 8 pt",
    Schemavorm.POSTER: "A3 liggend, kleinste letter 11 pt",
}
_OTHER_WAYS = "Of maak er twee rijen van, of haal een rij weg die u niet gebruikt."


@dataclass(frozen=True, slots=True)
class SchemaState:
    """The newest version, which row is open, how it fits, and the drawn page.

    `versies` are the numbers of all versions, the newest first.
    """

    schema: Reactieschema
    rij: str
    fit: "Fit"
    page: QImage
    vorm: Schemavorm = Schemavorm.LIGGEND
    versies: tuple[int, ...] = ()
    mark: tuple[float, float] | None = None
    """Where the open row stands on the page."""

    @property
    def row(self) -> Rij:
        """The row that is open."""
        return next(rij for rij in self.schema.rij if rij.id == self.rij)


class SchemaView(QWidget):
    """Editor beside paper."""

    row_wanted = Signal(str)
    row_changed = Signal(object)
    """The open `Rij` with one thing changed."""
    pdf_wanted = Signal()
    """The page itself, to print or to save."""
    vorm_wanted = Signal(object)
    """A `Schemavorm`."""
    versie_wanted = Signal(int)
    """An earlier version, to see and to print."""
    adopt_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reactieschema")
        self._state: SchemaState | None = None
        self._heading = PageHeading("Reactieschema")
        self.adopt = Button("Vaststellen", Kind.SECONDARY, Icon.SHIELD_CHECK)
        self.pdf = Button("Afdrukken", Kind.PRIMARY, Icon.PRINTER)
        self.sides = SegmentedControl((("tekst", "Bewerken"), ("papier", "Op papier")))
        self.sides.setAccessibleName("Wat u ziet")
        self.sides.setObjectName("schema_side")
        self.sides.show_value("tekst")
        self.sides.chosen.connect(lambda _side: self._reflow())
        self.editor = SchemaEditor()
        self.paper = SchemaPaper()
        self._connect()
        self._lay_out()

    def show_state(self, state: SchemaState) -> None:
        """Show the scheme; what is being typed stays."""
        self._state = state
        schema = state.schema
        self._heading.show_text("Reactieschema", version_words(schema))
        self.adopt.setVisible(schema.vastgesteld_op is None)
        self.pdf.setEnabled(state.fit.fits)
        self.editor.show_state(state)
        self.paper.show_state(state)

    def show_error(self, text: str) -> None:
        """Say at the text of the row what is wrong."""
        self.editor.text_row.show_error(text)

    def settle(self) -> None:
        """Tell what was typed, without waiting for a pause."""
        self.editor.settle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._reflow()

    def _reflow(self) -> None:
        """Beside each other; in a narrow window one at a time."""
        wide = look().room(self.window().width()) is not Room.NARROW
        side = self.sides.value()
        self.sides_holder.setVisible(not wide)
        self.editor.setVisible(wide or side == "tekst")
        self.paper.setVisible(wide or side == "papier")
        self.editor.show_width(look().px(_EDITOR_WIDTH) if wide else None)

    def _connect(self) -> None:
        self.adopt.setObjectName("adopt_schema")
        self.pdf.setObjectName("make_pdf")
        self.adopt.clicked.connect(self.adopt_wanted)
        self.pdf.clicked.connect(self.pdf_wanted)
        self.editor.row_wanted.connect(self.row_wanted)
        self.editor.row_changed.connect(self.row_changed)
        self.paper.row_wanted.connect(self.row_wanted)
        self.paper.vorm_wanted.connect(self.vorm_wanted)
        self.paper.versie_wanted.connect(self.versie_wanted)

    def _lay_out(self) -> None:
        self._heading.add_action(self.adopt)
        self._heading.add_action(self.pdf)
        top = QVBoxLayout()
        top.setContentsMargins(PAGE_INSET, STEP_4, PAGE_INSET, STEP_3)
        top.addWidget(self._heading)
        self.sides_holder = QWidget()
        sides = QHBoxLayout(self.sides_holder)
        sides.setContentsMargins(PAGE_INSET + STEP_2, 0, 0, STEP_3)
        sides.addWidget(self.sides)
        sides.addStretch(1)
        top.addWidget(self.sides_holder)
        self._row = QHBoxLayout()
        self._row.setSpacing(0)
        self._row.addWidget(self.editor)
        self._row.addWidget(self.paper, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(Hairline())
        column.addLayout(self._row, 1)


class SchemaEditor(ScrollPage):
    """One row of the scheme: its text, its ernst, and an advice per measure."""

    row_wanted = Signal(str)
    row_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state: SchemaState | None = None
        self.choice = Select()
        self._before = IconButton(Icon.CHEVRON_LEFT, "Vorig gedrag", Kind.SECONDARY)
        self._after = IconButton(Icon.CHEVRON_RIGHT, "Volgend gedrag", Kind.SECONDARY)
        self.text, self.ernst, self.extra = Field(), Field(), Field()
        self.text_row = FormRow("Tekst op het schema", self.text)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        self._controls: dict[str, SegmentedControl] = {}
        self._name()
        self._connect()
        self._lay_out()

    def show_state(self, state: SchemaState) -> None:
        """Show the open row."""
        self._state = state
        options = tuple(
            (rij.id, f"{n}. {rij.gedrag}") for n, rij in enumerate(state.schema.rij, start=1)
        )
        self.choice.show_options(options)
        self.choice.show_value(state.rij)
        self._before.setEnabled(state.rij != state.schema.rij[0].id)
        self._after.setEnabled(state.rij != state.schema.rij[-1].id)
        row = state.row
        for field, words in (
            (self.text, row.gedrag),
            (self.ernst, row.ernst),
            (self.extra, row.extra),
        ):
            if not field.hasFocus() or field.property("row") != row.id:
                field.show_text(words)
            field.setProperty("row", row.id)
        self.text_row.clear_error()
        if set(self._controls) != {kolom.id for kolom in state.schema.kolom}:
            self._build(state.schema.kolom)
        for kolom, advies in zip(state.schema.kolom, row.advies, strict=True):
            self._controls[kolom.id].show_value(advies)

    def show_width(self, width: int | None) -> None:
        """A fixed width beside the paper, any width above it."""
        self.setMinimumWidth(width or 0)
        self.setMaximumWidth(width or 16_777_215)

    def settle(self) -> None:
        """Tell what was typed, without waiting for a pause."""
        for field in (self.text, self.ernst, self.extra):
            field.settle()

    def _name(self) -> None:
        for name, widget in (
            ("schema_row", self.choice),
            ("row_before", self._before),
            ("row_after", self._after),
            ("row_text", self.text),
            ("row_ernst", self.ernst),
            ("row_extra", self.extra),
        ):
            widget.setObjectName(name)

    def _connect(self) -> None:
        self.choice.chosen.connect(lambda row: self.row_wanted.emit(str(row)))
        self._before.clicked.connect(lambda: self._move(-1))
        self._after.clicked.connect(lambda: self._move(1))
        for field, change in (
            (self.text, lambda row, text: replace(row, gedrag=text)),
            (self.ernst, lambda row, text: replace(row, ernst=text)),
            (self.extra, lambda row, text: replace(row, extra=text)),
        ):
            field.settled.connect(self._changer(change))

    def _changer(self, change: Callable[[Rij, str], Rij]) -> Callable[[str], None]:
        def tell(text: str) -> None:
            if self._state is not None:
                self.row_changed.emit(change(self._state.row, text))

        return tell

    def _move(self, by: int) -> None:
        if self._state is not None:
            ids = [rij.id for rij in self._state.schema.rij]
            self.settle()
            self.row_wanted.emit(ids[ids.index(self._state.rij) + by])

    def _advise(self, place: int, advies: object) -> None:
        if self._state is not None and isinstance(advies, Advies):
            row = self._state.row
            changed = (*row.advies[:place], advies, *row.advies[place + 1 :])
            self.row_changed.emit(replace(row, advies=changed))

    def _build(self, columns: tuple[Kolom, ...]) -> None:
        while self._lines.count():
            item = self._lines.takeAt(0)
            old = item.widget() if item is not None else None
            if old is not None:
                old.hide()
                old.deleteLater()
        self._controls = {}
        for place, kolom in enumerate(columns):
            control = SegmentedControl(_WORDS, small=True, ticks=False)
            name = kolom.kop.replace("-\n", "").replace("\n", " ")
            control.setAccessibleName(name)
            control.setObjectName(f"advies_{kolom.id}")
            control.chosen.connect(lambda value, p=place: self._advise(p, value))
            self._controls[kolom.id] = control
            self._lines.addWidget(_advice_row(name, control))
            self._lines.addWidget(Hairline())

    def _lay_out(self) -> None:
        pick = QHBoxLayout()
        pick.setSpacing(8)
        pick.addWidget(self.choice, 1)
        pick.addWidget(self._before)
        pick.addWidget(self._after)
        holder = QWidget()
        pick.setContentsMargins(0, 0, 0, 0)
        holder.setLayout(pick)
        holder.setFocusProxy(self.choice)
        self.choice.setAccessibleName("Gedrag")
        texts = QHBoxLayout()
        texts.setSpacing(12)
        texts.addWidget(self.text_row, 3)
        texts.addWidget(FormRow("Ernst", self.ernst), 1)
        for part in (self.text_row,):
            part.setMinimumWidth(0)
        self.body.setContentsMargins(PAGE_INSET + STEP_2, STEP_4, PAGE_INSET, STEP_4)
        self.body.setSpacing(12)
        self.body.addWidget(FormRow("Gedrag", holder))
        self.body.addLayout(texts)
        self.body.addWidget(Label("Wat doet u dan?", Role.LABEL))
        self.body.addLayout(self._lines)
        self.body.addWidget(FormRow("Laatste kolom", self.extra, hint="een kort advies"))
        self.body.addStretch(1)


class SchemaPaper(Surface):
    """The very page, and in words whether it fits."""

    row_wanted = Signal(str)
    vorm_wanted = Signal(object)
    versie_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Ground.DESK, parent)
        self.preview = PagePreview()
        self.papier = PapierPart()
        self.vorm = SegmentedControl(_VORMEN, small=True, ticks=False)
        self.vorm.setAccessibleName("Hoe het op papier komt")
        self.vorm.setObjectName("schema_vorm")
        self.versie = Select()
        self.versie.setAccessibleName("Versie om af te drukken")
        self.versie.setObjectName("schema_versie")
        self.advice = Label("", Role.SECOND, Ink.MUTED, wrap=True)
        self.advice.setObjectName("fit_advice")
        self._size = Label("", Role.SECOND, Ink.MUTED)
        self.fit = Chip(Mark("", Tone.OK, Icon.CHECK))
        self.fit.setObjectName("fit")
        self._links = QHBoxLayout()
        self._links.setSpacing(8)
        self._links.setContentsMargins(0, 0, 0, 0)
        self._connect()
        self._lay_out()

    def _connect(self) -> None:
        self.vorm.chosen.connect(self.vorm_wanted)
        self.versie.chosen.connect(lambda number: self.versie_wanted.emit(int(number)))

    def _lay_out(self) -> None:
        page = ScrollPage(insets=False)
        page.body.setContentsMargins(0, STEP_4, 0, STEP_4)
        head = QHBoxLayout()
        head.setContentsMargins(PAGE_INSET, 0, PAGE_INSET, 0)
        choices = QWidget()
        flow = FlowLayout(choices, gap=12)
        flow.addWidget(self.vorm)
        flow.addWidget(self.versie)
        head.addWidget(choices, 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(PAGE_INSET, 0, PAGE_INSET, RING_ROOM)
        fits = QWidget()
        flow = FlowLayout(fits, gap=12)
        flow.addWidget(self.fit)
        links = QWidget()
        links.setLayout(self._links)
        flow.addWidget(links)
        both = QWidget()
        both.setLayout(SideLayout(fits, self._size, room=560))
        foot.addWidget(both)
        foot.addWidget(self.advice)
        inset = QVBoxLayout()
        inset.setContentsMargins(PAGE_INSET, 0, PAGE_INSET, 0)
        inset.addWidget(self.papier)
        page.body.addLayout(head)
        page.body.addLayout(inset)
        page.body.addWidget(self.preview)
        page.body.addLayout(foot)
        page.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(page)

    def show_state(self, state: SchemaState) -> None:
        """Show the page and how it fits."""
        self.preview.show()
        self.vorm.show_value(state.vorm)
        self._size.setText(_SIZES[state.vorm])
        numbers = state.versies or (state.schema.versie,)
        self.versie.show_options(tuple((number, f"Versie {number}") for number in numbers))
        self.versie.show_value(state.schema.versie)
        self.versie.setVisible(len(numbers) > 1)
        told = [text.suggestion for text in state.fit.too_long[:3]]
        self.advice.setText(". ".join([*told, _OTHER_WAYS]) if told else "")
        self.advice.setVisible(bool(told))
        if not state.page.isNull():
            self.preview.show_page(state.page, page_in_words(state.schema), state.mark)
        self.fit.show_mark(fit_mark(state.fit))
        while self._links.count():
            item = self._links.takeAt(0)
            old = item.widget() if item is not None else None
            if old is not None:
                old.hide()
                old.deleteLater()
        known = {rij.id for rij in state.schema.rij}
        for text in state.fit.too_long[:3]:
            if text.id in known:
                link = Button(text.plek[:1].upper() + text.plek[1:], Kind.LINK, small=True)
                link.setAccessibleName(f"Naar {text.words}")
                link.clicked.connect(lambda _=False, row=text.id: self.row_wanted.emit(row))
                self._links.addWidget(link, 0, Qt.AlignmentFlag.AlignVCenter)


def version_words(schema: Reactieschema) -> str:
    """Which version this is and since when it holds."""
    if schema.vastgesteld_op is None:
        return f"Versie {schema.versie}, concept. Nog niet vastgesteld."
    return f"Versie {schema.versie}, vastgesteld op {short_date(schema.vastgesteld_op)}."


def fit_mark(fit: "Fit") -> Mark:
    """How the scheme fits, in words."""
    if not fit.fits:
        count = len(fit.too_long)
        words = f"Past niet: maak {counted(count, 'tekst', 'teksten')} korter"
        return Mark(words if count else f"Past niet: {fit.where}", Tone.DANGER, Icon.CIRCLE_ALERT)
    if fit.lines_left == 0:
        return Mark("Past precies op één A4", Tone.OK, Icon.CHECK)
    room = counted(fit.lines_left, "regel", "regels")
    return Mark(f"Past op één A4, nog ruimte voor {room}", Tone.OK, Icon.CHECK)


def page_in_words(schema: Reactieschema) -> str:
    """The scheme as text, for who cannot see the page."""
    lines = []
    for rij in schema.rij:
        parts = [
            f"{kolom.kop}: {advies.value}"
            for kolom, advies in zip(schema.kolom, rij.advies, strict=True)
            if advies is not Advies.NIET
        ]
        lines.append(f"{rij.gedrag}, {rij.ernst}. {'; '.join(parts)}")
    return f"{schema.titel}. " + ". ".join(lines)


def _advice_row(name: str, control: SegmentedControl) -> QWidget:
    row = QWidget()
    row.setMinimumHeight(look().px(SCHEMA_ROW))
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 5, RING_ROOM, 5)
    line.addWidget(Label(name, Role.BODY, wrap=True), 1)
    line.addWidget(control)
    return row
