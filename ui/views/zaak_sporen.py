"""Sporen: the tracks beside the steps that this zaak asks for, each with its points."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.look import Ink, Role
from ui.look.sizes import RING_ROOM, STEP_2
from ui.views.kamers.kamer import adding_select
from ui.views.kamers.puntenlijst import Puntenlijst
from ui.views.kamers.woordvelden import Woordvelden
from ui.views.record_form import Question, code_options
from ui.views.record_list import AddLine, RecordList
from ui.views.wording import source_titles
from ui.views.zaak_state import ZaakState
from ui.views.zaak_wishes import RemoveOnderdeel, SaveOnderdeel
from ui.widgets.heading import SectionHeading
from ui.widgets.inputs import AmountInput, DayInput, SelectInput, YesNoInput
from ui.widgets.label import Hairline, Label
from vertrouwenspersoon.domain.codes import Codelijsten
from vertrouwenspersoon.domain.gift import Gift, GiftId
from vertrouwenspersoon.domain.inhoud import Inhoud
from vertrouwenspersoon.domain.punt import ZAAK
from vertrouwenspersoon.domain.speech import euros, short_date
from vertrouwenspersoon.domain.sporen import Spoor, open_sporen

OMKOPING = "omkoping"
_NONE = (
    "In deze zaak speelt geen apart spoor. Er gaat er een open bij omkoping, online agressie, "
    "doxing, bezoek aan huis, een ernstige bedreiging, of als de dader een collega of raadslid is. "
    "Juridische intimidatie heeft een eigen stap."
)


class SporenPart(QWidget):
    """Every track that is open, one below the other."""

    wished = Signal(object)

    def __init__(self, inhoud: Inhoud, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sporen")
        self._inhoud = inhoud
        self._none = Label(_NONE, Role.BODY, Ink.MUTED, wrap=True)
        self._tracks = {spoor.id: _Track(spoor, inhoud, today) for spoor in inhoud.sporen}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 24)
        column.setSpacing(4)
        column.addWidget(Label("Sporen", Role.STEP_TITLE))
        column.addWidget(self._none)
        for track in self._tracks.values():
            track.wished.connect(self.wished)
            column.addWidget(track)

    def show_state(self, state: ZaakState) -> None:
        """Show the tracks of this zaak."""
        opened = {spoor.id for spoor in open_sporen(self._inhoud.sporen, state.pagina.feiten)}
        self._none.setVisible(not opened)
        for name, track in self._tracks.items():
            track.setVisible(name in opened)
            track.show_state(state)


class _Track(QWidget):
    """One track: what to know, its points, and for omkoping what was offered."""

    wished = Signal(object)

    def __init__(self, spoor: Spoor, inhoud: Inhoud, today: date) -> None:
        super().__init__()
        self.setObjectName(f"spoor_{spoor.id}")
        self._points = Puntenlijst(spoor.lijst, inhoud, today)
        self._points.wished.connect(self.wished)
        self._gifts = _Giften(inhoud.codelijsten, today) if spoor.id == OMKOPING else None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 14, 0, 0)
        column.setSpacing(2)
        column.addWidget(SectionHeading(spoor.titel))
        column.addWidget(Hairline())
        words = QVBoxLayout()
        words.setContentsMargins(STEP_2, 8, RING_ROOM, 8)
        words.addWidget(Label(spoor.tekst, Role.BODY, wrap=True))
        sources = source_titles(spoor.bron, inhoud, most=2)
        words.addWidget(Label(f"Bron: {sources}", Role.CAPTION, Ink.MUTED, wrap=True))
        column.addLayout(words)
        if self._gifts is not None:
            self._gifts.wished.connect(self.wished)
            column.addWidget(self._gifts)
        column.addWidget(self._points)

    def show_state(self, state: ZaakState) -> None:
        """Show where this track stands."""
        self._points.show_punten(state.beeld.begeleiding.punten, ZAAK)
        if self._gifts is not None:
            self._gifts.show_state(state)


class _Giften(QWidget):
    """What was offered: the sheet that an integrity officer asks for."""

    wished = Signal(object)

    def __init__(self, lijsten: Codelijsten, today: date) -> None:
        super().__init__()
        self._list = RecordList(
            "Gift",
            lambda: gift_questions(lijsten, today),
            lambda g: gift_words(g, lijsten),
            extra=_BijGift,
        )
        self._list.wished.connect(self.wished)
        self._list.saved.connect(lambda item: self.wished.emit(SaveOnderdeel(item)))
        self._list.removed.connect(lambda item: self.wished.emit(RemoveOnderdeel(item)))
        select = adding_select(code_options(lijsten, "giftsoort"), "Kies wat er werd aangeboden")
        add = AddLine(select, "Toevoegen", "gift")
        add.added.connect(lambda code: self.wished.emit(SaveOnderdeel(Gift(GiftId(""), code))))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._list)
        column.addWidget(add)

    def show_state(self, state: ZaakState) -> None:
        """Show what was offered in this zaak."""
        self._list.show_records(state.beeld.begeleiding.giften, state)


class _BijGift(QWidget):
    """Below the form of one offer: the words."""

    wished = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._words = Woordvelden("gift", rows=2)
        self._words.wished.connect(self.wished)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 14, 0, 0)
        column.addWidget(self._words)

    def show_part(self, gift: Gift, state: ZaakState) -> None:
        """Show the words about this offer."""
        self._words.show_woorden(state.beeld.dossier.woorden, f"gift:{gift.id}")


def gift_questions(lijsten: Codelijsten, today: date) -> Sequence[Question]:
    """The questions of one offer."""
    kinds = code_options(lijsten, "giftsoort")

    def past() -> DayInput:
        return DayInput(today, allow_future=False)

    return (
        Question("soort", "Wat is het?", lambda: SelectInput(kinds, optional=False), line=1),
        Question("waarde", "Waarde, ongeveer", AmountInput, hint="mag later", line=1),
        Question("aangenomen", "Is het aangenomen?", YesNoInput),
        Question("aangeboden_op", "Aangeboden op", past, line=2),
        Question("teruggegeven_op", "Teruggegeven op", past, line=2),
        Question("gemeld_op", "Gemeld op", past, line=2),
    )


def gift_words(gift: Gift, lijsten: Codelijsten) -> tuple[str, str]:
    """An offer in two lines."""
    parts = []
    if gift.waarde is not None:
        parts.append(euros(gift.waarde))
    if gift.aangeboden_op is not None:
        parts.append(f"aangeboden op {short_date(gift.aangeboden_op)}")
    if gift.aangenomen is not None:
        parts.append("aangenomen" if gift.aangenomen else "niet aangenomen")
    if gift.teruggegeven_op is not None:
        parts.append(f"teruggegeven op {short_date(gift.teruggegeven_op)}")
    if gift.gemeld_op is not None:
        parts.append(f"gemeld op {short_date(gift.gemeld_op)}")
    return lijsten.label(gift.soort), " · ".join(parts)
