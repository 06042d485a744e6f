"""Puntenlijst: the points of one list, each with where it stands and since when."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.look import Ink, Role
from ui.look.sizes import RING_ROOM, STEP_2
from ui.views.wording import source_titles
from ui.views.zaak_wishes import ClearPunt, SavePunt
from ui.widgets.choices import SegmentedControl
from ui.widgets.date_field import DateField
from ui.widgets.inputs import has_focus
from ui.widgets.label import Hairline, Label
from ui.widgets.layouts import SideLayout
from vertrouwenspersoon.domain.codes import Code, Codewaarde
from vertrouwenspersoon.domain.inhoud import Inhoud
from vertrouwenspersoon.domain.punt import Punt, Puntstand

_ON_THE_WAY = (
    (Puntstand.GEVRAAGD, "Aangevraagd"),
    (Puntstand.JA, "Klaar"),
    (Puntstand.NEE, "Wil niet"),
    (Puntstand.NVT, "Niet nodig"),
)
ANSWERS: dict[str, tuple[tuple[Puntstand, str], ...]] = {
    "ela": (
        (Puntstand.GEVRAAGD, "Gevraagd"),
        (Puntstand.JA, "Nagekomen"),
        (Puntstand.NEE, "Niet nagekomen"),
    ),
    "nazorgkring": (
        (Puntstand.GEVRAAGD, "Aangeboden"),
        (Puntstand.JA, "Loopt of gedaan"),
        (Puntstand.NEE, "Wil niet"),
        (Puntstand.NVT, "Niet nodig"),
    ),
    "schadehulp": (
        (Puntstand.GEVRAAGD, "Aangevraagd"),
        (Puntstand.JA, "Geregeld"),
        (Puntstand.NEE, "Lukt niet"),
        (Puntstand.NVT, "Niet nodig"),
    ),
    "online": (
        (Puntstand.GEVRAAGD, "Gevraagd"),
        (Puntstand.JA, "Ja"),
        (Puntstand.NVT, "Niet nodig"),
    ),
    "woning": _ON_THE_WAY,
    "digitaal": _ON_THE_WAY,
}
"""The words of a list that are not just ja, nee and niet nodig."""
_YES_NO = ((Puntstand.JA, "Ja"), (Puntstand.NEE, "Nee"), (Puntstand.NVT, "Niet nodig"))


class Puntenlijst(QWidget):
    """The points of a list about one part of the zaak; every answer is kept at once."""

    wished = Signal(object)

    def __init__(
        self, list_id: str, inhoud: Inhoud, today: date, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName(f"punten_{list_id}")
        lijst = inhoud.codelijsten.lijst(list_id)
        self._bij = ""
        self._today = today
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        if lijst.uitleg:
            intro = QVBoxLayout()
            intro.setContentsMargins(STEP_2, 8, RING_ROOM, 6)
            intro.addWidget(Label(lijst.uitleg, Role.SECOND, Ink.MUTED, wrap=True))
            column.addLayout(intro)
        answers = ANSWERS.get(list_id, _YES_NO)
        self._lines = {
            waarde.code: _Line(waarde, answers, inhoud, today)
            for waarde in lijst.waarde
            if waarde.vervallen is None
        }
        for code, line in self._lines.items():
            line.setObjectName(f"punt_{code.partition(':')[2]}")
            line.answered.connect(lambda stand, day, c=code: self._tell(c, stand, day))
            column.addWidget(line)

    def show_punten(self, punten: tuple[Punt, ...], bij: str) -> None:
        """Show where the points about this part stand."""
        self._bij = bij
        known = {punt.code: punt for punt in punten if punt.bij == bij}
        for code, line in self._lines.items():
            line.show_punt(known.get(code))

    def _tell(self, code: Code, stand: object, day: object) -> None:
        if not isinstance(stand, Puntstand):
            self.wished.emit(ClearPunt(self._bij, code))
            return
        moment = day if isinstance(day, date) else self._today
        self.wished.emit(SavePunt(Punt(self._bij, code, stand, moment)))


class _Line(QWidget):
    """One point: what it is, why and from where, and the answer with its day."""

    answered = Signal(object, object)

    def __init__(
        self,
        waarde: Codewaarde,
        answers: tuple[tuple[Puntstand, str], ...],
        inhoud: Inhoud,
        today: date,
    ) -> None:
        super().__init__()
        self._punt: Punt | None = None
        self._control = SegmentedControl(answers, small=True, ticks=False)
        self._control.setObjectName("answer")
        self._control.setAccessibleName(waarde.label)
        self._control.chosen.connect(self._choose)
        self._day = DateField(today, allow_future=False)
        self._day.setAccessibleName(f"{waarde.label}: sinds")
        self._day.day_given.connect(self._date)
        sources = source_titles(waarde.bron, inhoud)
        parts = (waarde.uitleg, f"Bron: {sources}" if sources else "")
        about = " ".join(part for part in parts if part)
        words = QWidget()
        lines = QVBoxLayout(words)
        lines.setContentsMargins(STEP_2, 0, 0, 0)
        lines.setSpacing(1)
        lines.addWidget(Label(waarde.label, Role.BODY, wrap=True))
        if about:
            lines.addWidget(Label(about, Role.CAPTION, Ink.MUTED, wrap=True))
        answer = QWidget()
        row = QHBoxLayout(answer)
        row.setContentsMargins(STEP_2, RING_ROOM, RING_ROOM, RING_ROOM)
        row.setSpacing(10)
        row.addWidget(self._control)
        row.addWidget(self._day)
        row.addStretch(1)
        line = QWidget()
        line.setLayout(SideLayout(words, answer, room=620, gap=12))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        inner = QVBoxLayout()
        inner.setContentsMargins(0, 5, 0, 5)
        inner.addWidget(line)
        outer.addLayout(inner)
        outer.addWidget(Hairline())

    def show_punt(self, punt: Punt | None) -> None:
        """Show where it stands; the day only once there is an answer."""
        self._punt = punt
        self._control.show_value(None if punt is None else punt.stand)
        self._day.setVisible(punt is not None)
        if punt is not None and not has_focus(self._day):
            self._day.show_day(punt.op)

    def _choose(self, value: object) -> None:
        """The same answer again takes it back."""
        if self._punt is not None and value is self._punt.stand:
            self.answered.emit(None, None)
        else:
            self.answered.emit(value, None)

    def _date(self, day: object) -> None:
        if self._punt is not None and day is not None:
            self.answered.emit(self._punt.stand, day)
