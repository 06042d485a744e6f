"""One file of evidence: what it is and where it came from; change, copy or take it away."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.look import Icon, Ink, Role
from ui.look.sizes import RING_ROOM
from ui.views.record_form import Question, RecordForm, code_options
from ui.views.zaak_wishes import CopyBijlage, OpenOutside, RemoveBijlage, SaveBijlage
from ui.widgets.button import Button, Kind
from ui.widgets.choices import SegmentedControl
from ui.widgets.field import Field, Select
from ui.widgets.form_row import FormRow
from ui.widgets.inputs import DayInput, SecretInput
from ui.widgets.label import Hairline, IconMark, Label
from ui.widgets.layouts import SideLayout
from ui.widgets.unfold import unfold
from vertrouwenspersoon.domain.bijlage import Bijlage, Bijlagesoort
from vertrouwenspersoon.domain.codes import Code, Codelijsten
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.kalender import day_of
from vertrouwenspersoon.domain.speech import BIJLAGESOORT, short_date, size_words

LOOKED_AT = frozenset(
    {Bijlagesoort.AFBEELDING, Bijlagesoort.PDF, Bijlagesoort.TEKST, Bijlagesoort.MAIL}
)
"""The kinds that can be looked at inside the program: only those have the button Bekijken."""
OPENED_OUTSIDE = {
    Bijlagesoort.GELUID: {".mp3", ".m4a", ".aac", ".ogg", ".opus", ".wav", ".flac", ".amr"},
    Bijlagesoort.VIDEO: {".mp4", ".m4v", ".mov", ".avi", ".mkv", ".webm", ".3gp"},
    Bijlagesoort.KANTOOR: {".doc", ".docx", ".xls", ".xlsx", ".ppt", ".pptx", ".odt", ".ods"},
}
"""The endings that another program is asked for: no file is opened that a system would run."""

_ICONS = {
    Bijlagesoort.AFBEELDING: Icon.IMAGE,
    Bijlagesoort.PDF: Icon.FILE_TEXT,
    Bijlagesoort.TEKST: Icon.FILE_TEXT,
    Bijlagesoort.MAIL: Icon.MAIL,
    Bijlagesoort.GELUID: Icon.MIC,
    Bijlagesoort.VIDEO: Icon.FILM,
    Bijlagesoort.KANTOOR: Icon.FILE_TEXT,
    Bijlagesoort.ANDERS: Icon.PAPERCLIP,
}
_BARE = ((True, "Zonder verborgen gegevens"), (False, "Zoals hij is"))
_ICON_SIZE = 20


class BijlageRow(QWidget):
    """A line, with at most one part open below it."""

    wished = Signal(object)
    look_wanted = Signal(str)

    def __init__(self, lijsten: Codelijsten, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lijsten, self._today = lijsten, today
        self._bijlage: Bijlage | None = None
        self._open: QWidget | None = None
        self._icon = IconMark(Icon.PAPERCLIP, _ICON_SIZE)
        self._name = Label("", Role.BODY_STRONG, wrap=True)
        self._about = Label("", Role.CAPTION, Ink.MUTED, wrap=True)
        self._look = Button("Bekijken", Kind.LINK, small=True)
        self._outside = Button("Openen met…", Kind.LINK, small=True)
        self._copy = Button("Kopie opslaan", Kind.LINK, small=True)
        self._change = Button("Wijzigen", Kind.LINK, small=True)
        self._remove = Button("Weghalen", Kind.QUIET, Icon.TRASH, small=True)
        self._place = QVBoxLayout()
        for name, button in self._buttons():
            button.setObjectName(f"file_{name}")
        self._look.clicked.connect(self._tell_look)
        self._outside.clicked.connect(lambda: self._toggle(OutsideBox))
        self._copy.clicked.connect(lambda: self._toggle(CopyBox))
        self._change.clicked.connect(lambda: self._toggle(RecordForm))
        self._remove.clicked.connect(lambda: self._toggle(RemoveBox))
        self._lay_out()

    def show_bijlage(self, bijlage: Bijlage) -> None:
        """Show a file; what is open below it stays open."""
        self._bijlage = bijlage
        name = bijlage.naam.reveal()
        self._icon.show_icon(_ICONS[bijlage.soort], Ink.MUTED)
        self._name.setText(name)
        self._about.setText(about_words(bijlage))
        self._look.setVisible(bijlage.soort in LOOKED_AT)
        self._outside.setVisible(bijlage.uiteinde in OPENED_OUTSIDE.get(bijlage.soort, ()))
        for _, button in self._buttons():
            button.setAccessibleName(f"{name}: {button.text().lower()}")
        if isinstance(self._open, RecordForm):
            self._open.show_record(bijlage)

    def close_part(self) -> None:
        """Close what is open below the line."""
        if self._open is not None:
            self._place.removeWidget(self._open)
            self._open.hide()
            self._open.deleteLater()
            self._open = None
        self._place.setContentsMargins(0, 0, 0, 0)

    def _buttons(self) -> tuple[tuple[str, Button], ...]:
        return (
            ("look", self._look),
            ("outside", self._outside),
            ("copy", self._copy),
            ("change", self._change),
            ("remove", self._remove),
        )

    def _tell_look(self) -> None:
        if self._bijlage is not None:
            self.look_wanted.emit(self._bijlage.id)

    def _toggle(self, kind: type[QWidget]) -> None:
        was_open = isinstance(self._open, kind)
        self.close_part()
        if not was_open and self._bijlage is not None:
            self._open = self._make(kind, self._bijlage)
            self._place.setContentsMargins(0, 4, 0, 16)
            self._place.addWidget(self._open)
            unfold(self._open)

    def _make(self, kind: type[QWidget], bijlage: Bijlage) -> QWidget:
        if kind is RecordForm:
            form = RecordForm(_questions(self._today))
            form.show_record(bijlage)
            form.given.connect(lambda record, _field: self.wished.emit(SaveBijlage(record)))
            return form
        box: _Box = RemoveBox(bijlage)
        if kind is CopyBox:
            box = CopyBox(bijlage, self._lijsten)
        elif kind is OutsideBox:
            box = OutsideBox(bijlage)
        box.wished.connect(self.wished)
        box.closed.connect(self.close_part)
        return box

    def _lay_out(self) -> None:
        words = QWidget()
        lines = QVBoxLayout(words)
        lines.setContentsMargins(0, 9, 0, 9)
        lines.setSpacing(1)
        lines.addWidget(self._name)
        lines.addWidget(self._about)
        buttons = QWidget()
        row = QHBoxLayout(buttons)
        row.setContentsMargins(0, RING_ROOM, RING_ROOM, RING_ROOM)
        row.setSpacing(4)
        for _, button in self._buttons():
            row.addWidget(button)
        row.addStretch(1)
        both = QWidget()
        both.setLayout(SideLayout(words, buttons, room=640, gap=12, line_gap=0))
        line = QHBoxLayout()
        line.setContentsMargins(8, 0, 0, 0)
        line.setSpacing(12)
        line.addWidget(self._icon)
        line.addWidget(both, 1)
        inner = QVBoxLayout()
        inner.setContentsMargins(40, 0, RING_ROOM, 0)
        inner.addLayout(self._place)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(line)
        column.addLayout(inner)
        column.addWidget(Hairline())


class _Box(QWidget):
    """A question below the line, with the button that does it and one that does not."""

    wished = Signal(object)
    closed = Signal()

    def __init__(self, do: str, kind: Kind, name: str) -> None:
        super().__init__()
        self.do_button = Button(do, kind, small=True)
        self.do_button.setObjectName(name)
        self.not_button = Button("Toch niet", Kind.QUIET, small=True)
        self.not_button.clicked.connect(self.closed)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(10)

    def _end(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self.do_button)
        row.addWidget(self.not_button)
        row.addStretch(1)
        self.column.addLayout(row)


class CopyBox(_Box):
    """For whom a copy is, and with or without what a photo hides."""

    def __init__(self, bijlage: Bijlage, lijsten: Codelijsten) -> None:
        super().__init__("Kopie opslaan", Kind.SECONDARY, "copy_now")
        self._bijlage = bijlage
        self._for = Select(code_options(lijsten, "ontvanger"), nothing="Mijzelf")
        self._for.setObjectName("copy_for")
        self._for.show_value(None)
        self._bare = SegmentedControl(_BARE, small=True)
        self._bare.setAccessibleName("Verborgen gegevens")
        self._bare.setObjectName("copy_bare")
        is_photo = bijlage.soort is Bijlagesoort.AFBEELDING
        self._bare.show_value(is_photo)
        words = (
            "Een kopie is niet versleuteld. In het logboek komt te staan dat u hem maakte. Voor "
            "een ander kan het alleen als de melder ja zei op het delen van het verhaal."
        )
        self.column.addWidget(Label(words, Role.CAPTION, Ink.MUTED, wrap=True))
        self.column.addWidget(FormRow("Voor wie is de kopie?", self._for))
        if is_photo:
            help_text = "Een foto vertelt vaak waar en waarmee hij is gemaakt."
            self.column.addWidget(FormRow("Verborgen gegevens", self._bare, help_text=help_text))
        else:
            stays = "Wat in het bestand verborgen is, zoals namen en tijden, blijft erin."
            self.column.addWidget(Label(stays, Role.CAPTION, Ink.MUTED, wrap=True))
        self.do_button.clicked.connect(self._tell)
        self._end()

    def _tell(self) -> None:
        chosen = self._for.value()
        ontvanger = Code(chosen) if isinstance(chosen, str) else None
        self.wished.emit(CopyBijlage(self._bijlage, ontvanger, bool(self._bare.value())))


class OutsideBox(_Box):
    """What it means to let another program open a file."""

    def __init__(self, bijlage: Bijlage) -> None:
        super().__init__("Openen", Kind.SECONDARY, "outside_now")
        words = (
            "Een ander programma op deze computer opent een leesbare kopie. Die staat in het "
            "geheugen van de computer en niet op de schijf, tot de kluis op slot gaat. Wat dat "
            "programma zelf onthoudt, kunnen wij niet wissen. Een bestand van een ander kan "
            "schade doen: open het niet als u het niet vertrouwt."
        )
        self.column.addWidget(Label(words, Role.CAPTION, Ink.MUTED, wrap=True))
        self.do_button.clicked.connect(lambda: self.wished.emit(OpenOutside(bijlage)))
        self.do_button.clicked.connect(self.closed)
        self._end()


class RemoveBox(_Box):
    """Why a file is taken away; it does not come back."""

    def __init__(self, bijlage: Bijlage) -> None:
        super().__init__("Bestand weghalen", Kind.DANGER_NOW, "remove_now")
        self._bijlage = bijlage
        self._why = Field()
        self._why.setObjectName("remove_why")
        self._why.keeps_draft = True
        words = (
            "Het bestand wordt gewist en komt niet terug. Een oudere back-up kan het nog hebben."
        )
        self._row = FormRow("Waarom haalt u het weg?", self._why, help_text=words)
        self.column.addWidget(self._row)
        self.do_button.clicked.connect(self._tell)
        self._why.returnPressed.connect(self._tell)
        self._end()

    def _tell(self) -> None:
        why = self._why.text().strip()
        if not why:
            self._row.show_error("Schrijf in een paar woorden waarom.")
            self._why.setFocus()
            return
        self.wished.emit(RemoveBijlage(self._bijlage.id, Confidential(why)))


def about_words(bijlage: Bijlage) -> str:
    """The second line of a file: kind, size, where it came from and since when it is here."""
    got = bijlage.verkregen_op
    parts = (
        BIJLAGESOORT[bijlage.soort],
        size_words(bijlage.grootte),
        bijlage.herkomst.reveal().strip() or "herkomst nog niet ingevuld",
        f"verkregen {short_date(got)}" if got else "",
        f"toegevoegd {short_date(day_of(bijlage.toegevoegd_op))}",
    )
    return " · ".join(part for part in parts if part)


def _questions(today: date) -> Sequence[Question]:
    return (
        Question("naam", "Naam", SecretInput),
        Question(
            "herkomst",
            "Waar komt het vandaan?",
            lambda: SecretInput(placeholder="Bijvoorbeeld: telefoon van de melder"),
        ),
        Question(
            "verkregen_op", "Gekregen op", lambda: DayInput(today, allow_future=False), line=1
        ),
        Question("verkregen_van", "Van wie", SecretInput, line=1),
        Question("verkregen_door", "Door wie", SecretInput, line=1),
    )
