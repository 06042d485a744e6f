"""Adviesregel: one maatregel the scheme advises; take it, or say why not."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.look import Icon, Ink, Role, Tone
from ui.look.sizes import RING_ROOM, STEP_2
from ui.views.zaak_wishes import SkipMaatregel
from ui.widgets.button import Button, Kind
from ui.widgets.chip import Chip, Mark
from ui.widgets.label import Label
from ui.widgets.layouts import SideLayout
from ui.widgets.reason_line import ReasonLine
from vertrouwenspersoon.domain.codes import Code
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.reactieschema import Advies, Kolom


class Adviesregel(QWidget):
    """A column of the scheme, as it speaks about this zaak."""

    decided = Signal(object)
    wished = Signal(object)

    def __init__(self, kolom: Kolom, advies: Advies, decided: set[Code], reason: str) -> None:
        """`reason` is why it is not taken, when that was said."""
        super().__init__()
        self._code = kolom.maatregel[0]
        self._name = kolom.kop.replace("-\n", "").replace("\n", " ")
        self._why = ReasonLine("Waarom doet u dit niet?", "Schrijf in een paar woorden waarom.")
        self._why.given.connect(self._skip)
        self._why.hide()
        must = advies is Advies.DOEN
        words, buttons = QWidget(), QWidget()
        said, line = QHBoxLayout(words), QHBoxLayout(buttons)
        said.setContentsMargins(STEP_2, 5, 0, 5)
        said.setSpacing(12)
        said.addWidget(Chip(_mark(must=must)))
        said.addWidget(Label(self._name, Role.BODY_MEDIUM, wrap=True), 1)
        said.addWidget(Label(f"beslist: {kolom.beslist}", Role.CAPTION, Ink.MUTED, wrap=True))
        line.setContentsMargins(STEP_2, RING_ROOM, RING_ROOM, RING_ROOM)
        line.setSpacing(12)
        if any(code in decided for code in kolom.maatregel):
            line.addWidget(Chip(Mark("Besloten", Tone.OK, Icon.CHECK, filled=False)))
        else:
            self._offer(line, must=must and not reason)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        both = QWidget()
        both.setLayout(SideLayout(words, buttons, room=560, gap=0))
        column.addWidget(both)
        if reason:
            words = Label(f"Niet gedaan: {reason}", Role.CAPTION, Ink.MUTED, wrap=True)
            inner = QVBoxLayout()
            inner.setContentsMargins(STEP_2, 0, RING_ROOM, 6)
            inner.addWidget(words)
            column.addLayout(inner)
        column.addWidget(self._why)

    def _offer(self, line: QHBoxLayout, *, must: bool) -> None:
        name = self._code.partition(":")[2]
        if must:
            skip = Button("Niet doen", Kind.QUIET, small=True)
            skip.setObjectName(f"skip_{name}")
            skip.setAccessibleName(f"{self._name} niet doen")
            skip.clicked.connect(self._ask)
            line.addWidget(skip)
        take = Button("Vastleggen", Kind.SECONDARY, small=True)
        take.setObjectName(f"decide_{name}")
        take.setAccessibleName(f"{self._name} vastleggen")
        take.clicked.connect(lambda: self.decided.emit(self._code))
        line.addWidget(take)

    def _ask(self) -> None:
        self._why.show()
        self._why.focus()

    def _skip(self, reason: str) -> None:
        self._why.hide()
        self.wished.emit(SkipMaatregel(self._code, Confidential(reason)))


def _mark(*, must: bool) -> Mark:
    if must:
        return Mark("Doen", Tone.ACCENT, Icon.CHECK)
    return Mark("Kan", Tone.NEUTRAL, Icon.CIRCLE_DOT)
