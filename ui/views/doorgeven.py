"""Doorgeven: record what was told to someone, and make the form with the ticked fields."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.look import Icon, Ink, Role
from ui.look.sizes import RING_ROOM, STEP_2
from ui.views.papier import PapierPart
from ui.views.record_form import code_options
from ui.views.wording import WAT_WORDS, WEG_WORDS, first_upper
from ui.views.zaak_state import ZaakState
from ui.views.zaak_wishes import DrawFormulier, RecordDoorgifte
from ui.widgets.button import Button, Kind
from ui.widgets.choices import ChoiceChips, SegmentedControl
from ui.widgets.field import Select, TextArea
from ui.widgets.form_row import FormLine, FormRow
from ui.widgets.label import Label
from vertrouwenspersoon.domain.codes import Code, Codelijsten
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.doorgeefformulier import Veld, doorgeefvelden, offered
from vertrouwenspersoon.domain.doorgifte import TOESTEMMING, Weg
from vertrouwenspersoon.domain.toestemming import Wat

_WAT = tuple((wat, first_upper(words)) for wat, words in WAT_WORDS.items())
_WEG = tuple((weg, first_upper(words)) for weg, words in WEG_WORDS.items())


class DoorgiftePart(QWidget):
    """To whom, what, how and why it was allowed; kept when the button is pressed."""

    wished = Signal(object)

    def __init__(self, lijsten: Codelijsten, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lijsten = lijsten
        self._known = 0
        self._pending = False
        self._who = Select(code_options(lijsten, "ontvanger"), nothing="Kies een ontvanger")
        self._who.setObjectName("told_who")
        self._what = ChoiceChips(_WAT)
        self._what.setObjectName("told_what")
        self._way = SegmentedControl(_WEG, small=True)
        self._way.setObjectName("told_way")
        self._ground = Select(code_options(lijsten, "grond"))
        self._ground.setObjectName("told_ground")
        self._ground.chosen.connect(lambda _code: self._explain())
        self._words = TextArea(rows=2)
        self._words.setObjectName("told_words")
        self._words.keeps_draft = True
        self._keep = Button("Vastleggen", Kind.SECONDARY, small=True)
        self._keep.setObjectName("keep_told")
        self._keep.clicked.connect(self._tell)
        self._rows = {
            "ontvanger": FormRow("Aan wie?", self._who),
            "wat": FormRow("Wat?", self._what),
            "weg": FormRow("Hoe?", self._way),
            "grond": FormRow("Waarom mocht het?", self._ground),
            "woorden": FormRow("In uw woorden", self._words, hint="wat precies, of waarom"),
        }
        self._lay_out()
        self._clear()

    def show_state(self, state: ZaakState) -> None:
        """A line that was kept empties the fields."""
        count = len(state.beeld.dossier.doorgiften)
        if count > self._known and self._pending:
            self._clear()
        self._known = count

    def show_error(self, where: str, text: str) -> bool:
        """Say beside a field what is wrong; an ontvanger without consent stands at `Aan wie?`."""
        name = "ontvanger" if where.startswith("ontvanger:") else where
        if not self._pending or name not in self._rows:
            return False
        self._rows[name].show_error(text)
        return True

    def _explain(self) -> None:
        chosen = self._ground.value()
        text = "" if chosen is None else self._lijsten.waarde(Code(str(chosen))).uitleg
        self._rows["grond"].show_help(text)

    def _tell(self) -> None:
        for row in self._rows.values():
            row.clear_error()
        who, what = self._who.value(), self._what.values()
        if who is None:
            self._rows["ontvanger"].show_error("Kies aan wie u het vertelde.")
            return
        if not what:
            self._rows["wat"].show_error("Kies wat u vertelde.")
            return
        self._pending = True
        self.wished.emit(
            RecordDoorgifte(
                Code(str(who)),
                tuple(wat for wat in Wat if wat in what),
                Weg(self._way.value()),
                Code(str(self._ground.value())),
                Confidential(self._words.text().strip()),
            )
        )

    def _clear(self) -> None:
        self._pending = False
        self._who.show_value(None)
        self._what.show_values(())
        self._way.show_value(Weg.VERTELD)
        self._ground.show_value(TOESTEMMING)
        self._words.show_text("")
        self._explain()

    def _lay_out(self) -> None:
        rows = self._rows
        column = QVBoxLayout(self)
        column.setContentsMargins(STEP_2, 14, RING_ROOM, 4)
        column.setSpacing(14)
        column.addWidget(FormLine(((rows["ontvanger"], 1), (rows["grond"], 1))))
        column.addWidget(FormLine(((rows["wat"], 1), (rows["weg"], 1))))
        column.addWidget(rows["woorden"])
        column.addLayout(_beside(self._keep))


class DoorgeefPart(QWidget):
    """Choose an ontvanger, tick fields, look at the form; then print or save it."""

    wished = Signal(object)

    def __init__(self, lijsten: Codelijsten, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lijsten = lijsten
        self._state: ZaakState | None = None
        self._offered: tuple[Veld, ...] = ()
        self._who = Select(code_options(lijsten, "ontvanger"), nothing="Kies een ontvanger")
        self._who.setObjectName("form_who")
        self._who.chosen.connect(lambda _code: self._offer())
        self._fields = ChoiceChips()
        self._fields.setObjectName("form_fields")
        self._none = Label("", Role.SECOND, Ink.MUTED, wrap=True)
        self._row = FormRow("Wat kruist de melder aan?", self._fields)
        self._draw = Button("Bekijken", Kind.SECONDARY, Icon.EYE, small=True)
        self._draw.setObjectName("draw_formulier")
        self._draw.clicked.connect(self._tell)
        self.papier = PapierPart()
        column = QVBoxLayout(self)
        column.setContentsMargins(STEP_2, 14, RING_ROOM, 4)
        column.setSpacing(12)
        column.addWidget(FormRow("Voor wie is het formulier?", self._who))
        column.addWidget(self._none)
        column.addWidget(self._row)
        column.addLayout(_beside(self._draw))
        column.addWidget(self.papier)
        self._offer()

    def show_state(self, state: ZaakState) -> None:
        """Offer what the melder allows now."""
        self._state = state
        self._offer()

    def show_error(self, where: str, text: str) -> bool:
        """Say beside the fields what is wrong; false when that is not about them."""
        if where != "velden":
            return False
        self._row.show_error(text)
        return True

    def _offer(self) -> None:
        """Only the fields that the melder's yes covers for this ontvanger."""
        who, state = self._who.value(), self._state
        fields: tuple[Veld, ...] = ()
        if who is not None and state is not None:
            known = doorgeefvelden(state.beeld, self._lijsten)
            fields = offered(known, state.beeld.dossier.toestemmingen, Code(str(who)))
        if fields != self._offered:
            self._offered = fields
            self._fields.show_options(tuple((veld.id, veld.label) for veld in fields))
            self.papier.put_away()
        for part in (self._row, self._draw):
            part.setVisible(bool(fields))
        self._none.setVisible(not fields)
        self._none.setText(
            "Kies eerst voor wie het is."
            if who is None
            else "De melder zei nog geen ja voor deze ontvanger. Leg dat eerst hierboven vast."
        )

    def _tell(self) -> None:
        self._row.clear_error()
        chosen = tuple(str(value) for value in self._fields.values())
        if not chosen:
            self._row.show_error("Kruis eerst aan wat erop mag.")
            return
        self.wished.emit(DrawFormulier(Code(str(self._who.value())), chosen))


def _beside(*buttons: Button) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(12)
    for button in buttons:
        row.addWidget(button)
    row.addStretch(1)
    return row
