"""Schade: each item with its evidence, its way and its terms; totals apart; who helps."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.look import Ink, Role
from ui.views.kamers.kamer import Kamer, adding_select, padded
from ui.views.kamers.puntenlijst import Puntenlijst
from ui.views.kamers.woordvelden import Woordvelden
from ui.views.record_form import Question, code_options
from ui.views.record_list import AddLine, RecordList
from ui.views.zaak_state import ZaakState
from ui.views.zaak_wishes import RemoveOnderdeel, SaveOnderdeel
from ui.widgets.inputs import AmountInput, DayInput, SelectInput, YesNoInput
from ui.widgets.label import Label
from vertrouwenspersoon.domain.begeleiding import Schade, SchadeId
from vertrouwenspersoon.domain.codes import Codelijsten
from vertrouwenspersoon.domain.inhoud import Inhoud
from vertrouwenspersoon.domain.punt import ZAAK, count_kept
from vertrouwenspersoon.domain.speech import counted, euros, short_date

_WHOSE = ((True, "Van de gemeente"), (False, "Van het slachtoffer"))
_VERJARING = (
    "Een civiele vordering verjaart vijf jaar nadat schade en dader bekend zijn. Een brief waarin "
    "u dat recht voorbehoudt (stuiten) laat een nieuwe termijn beginnen (3:310 en 3:317 BW, niet "
    "nagelezen)."
)


class SchadeFields(Kamer):
    """The damage, item by item, with what it adds up to for each owner, and the ways to get it."""

    def __init__(self, inhoud: Inhoud, today: date) -> None:
        super().__init__("De schade")
        lijsten = inhoud.codelijsten
        self._list = RecordList(
            "Schade",
            lambda: schade_questions(lijsten, today),
            lambda s: schade_words(s, lijsten),
            extra=_BijSchade,
        )
        self._list.wished.connect(self.wished)
        self._list.saved.connect(lambda item: self.wished.emit(SaveOnderdeel(item)))
        self._list.removed.connect(lambda item: self.wished.emit(RemoveOnderdeel(item)))
        select = adding_select(code_options(lijsten, "schadesoort"), "Kies wat er stuk of weg is")
        add = AddLine(select, "Schade toevoegen", "schade")
        add.added.connect(
            lambda code: self.wished.emit(
                SaveOnderdeel(Schade(SchadeId(""), code, van_gemeente=False))
            )
        )
        self._split = Label("", Role.SECOND, Ink.MUTED, wrap=True)
        self._split.setObjectName("schade_split")
        self._ways = Puntenlijst("schadehulp", inhoud, today)
        self._ways.wished.connect(self.wished)
        self.column.addWidget(self._list)
        self._split_place = padded(self._split)
        self.column.addWidget(self._split_place)
        self.column.addWidget(add)
        self._fold = self.add_folded("Wie helpt, en langs welke weg?", self._ways, "schadehulp")

    def show_state(self, state: ZaakState) -> None:
        items = state.beeld.begeleiding.schades
        self._list.show_records(items, state)
        self._heading.show_text(self._title, schade_total(items))
        split = schade_split(items)
        self._split.setText(split)
        self._split_place.setVisible(bool(split))
        punten = state.beeld.begeleiding.punten
        self._ways.show_punten(punten, ZAAK)
        self._fold.show_count(*count_kept(punten, ZAAK, "schadehulp"))


class _BijSchade(QWidget):
    """Below the form of one item: what it is, whose insurer, and the term."""

    wished = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._words = Woordvelden("schade")
        self._words.wished.connect(self.wished)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 14, 0, 0)
        column.setSpacing(10)
        column.addWidget(self._words)
        column.addWidget(Label(_VERJARING, Role.CAPTION, Ink.MUTED, wrap=True))

    def show_part(self, schade: Schade, state: ZaakState) -> None:
        """Show the words of this item."""
        self._words.show_woorden(state.beeld.dossier.woorden, f"schade:{schade.id}")


def schade_questions(lijsten: Codelijsten, today: date) -> Sequence[Question]:
    """The questions of one item of damage."""
    routes = code_options(lijsten, "schaderoute")

    def past() -> DayInput:
        return DayInput(today, allow_future=False)

    return (
        Question("bedrag", "Bedrag", AmountInput, hint="mag later", line=1),
        Question("verhaald", "Al terugbetaald", AmountInput, line=1),
        Question("van_gemeente", "Van wie is de schade?", lambda: YesNoInput(_WHOSE)),
        Question("bewijs", "Is er bewijs: een bon, foto of rekening?", YesNoInput),
        Question("route", "Langs welke weg?", lambda: SelectInput(routes)),
        Question("gemeld_verzekering_op", "Gemeld bij de verzekering op", past, line=2),
        Question("geclaimd_op", "Geclaimd bij de dader op", past, line=2),
        Question("kennis_op", "Schade en dader bekend sinds", past, line=3),
        Question("gestuit_op", "Verjaring gestuit op", past, line=3),
    )


def schade_words(schade: Schade, lijsten: Codelijsten) -> tuple[str, str]:
    """An item of damage in two lines."""
    parts = ["bedrag nog niet bekend" if schade.bedrag is None else euros(schade.bedrag)]
    parts.append("van de gemeente" if schade.van_gemeente else "van het slachtoffer")
    if schade.bewijs is not None:
        parts.append("met bewijs" if schade.bewijs else "nog zonder bewijs")
    if schade.route is not None:
        parts.append(lijsten.label(schade.route))
    if schade.verhaald is not None:
        parts.append(f"{euros(schade.verhaald)} terugbetaald")
    if schade.gemeld_verzekering_op is not None:
        parts.append(f"gemeld bij de verzekering op {short_date(schade.gemeld_verzekering_op)}")
    if schade.verjaart_op is not None:
        parts.append(f"verjaart op {short_date(schade.verjaart_op)}")
    return lijsten.label(schade.soort), " · ".join(parts)


def schade_total(items: Sequence[Schade]) -> str:
    """What the damage adds up to."""
    if not items:
        return ""
    total = sum(item.bedrag or 0 for item in items)
    back = sum(item.verhaald or 0 for item in items)
    words = f"{counted(len(items), 'post', 'posten')}, samen {euros(total)}"
    return f"{words}, {euros(back)} terugbetaald" if back else words


def schade_split(items: Sequence[Schade]) -> str:
    """What is still open for each owner: their damage goes apart (W32, W33)."""
    parts = []
    for of_gemeente, owner in ((False, "het slachtoffer"), (True, "de gemeente")):
        mine = [item for item in items if item.van_gemeente is of_gemeente]
        open_now = sum(max((s.bedrag or 0) - (s.verhaald or 0), 0) for s in mine)
        if mine:
            parts.append(f"{owner}: nog {euros(open_now)} open")
    return "; ".join(parts).capitalize() + "." if parts else ""
