"""The assignments of the practice vault: what to do, what is done, and what to know."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.look import Icon, Ink, Role
from ui.look.sizes import RING_ROOM, STEP_2, STEP_3, STEP_4
from ui.widgets.button import Button, Kind
from ui.widgets.label import IconMark, Label
from ui.widgets.layouts import SideLayout, drop_all
from ui.widgets.surface import Ground, Surface
from vertrouwenspersoon.domain.oefening import Oefenstand, Oefenstap
from vertrouwenspersoon.domain.speech import count_of

_ICON = 18


class OefenPart(QWidget):
    """One box for each assignment; its steps come with the zaak that was begun for it."""

    begin_wanted = Signal(str)
    """The identity of an assignment."""
    zaak_wanted = Signal(object)
    """The `ZaakId` of an assignment that was begun."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("oefenen")
        self._shown: tuple[Oefenstand, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, STEP_4, 0, 0)
        self._column.setSpacing(STEP_3)
        self.hide()

    def show_standen(self, standen: tuple[Oefenstand, ...]) -> None:
        """Show these; the same moves nothing, and none at all takes no room."""
        self.setVisible(bool(standen))
        if standen == self._shown:
            return
        self._shown = standen
        drop_all(self._column)
        for stand in standen:
            self._column.addWidget(self._box(stand))

    def _box(self, stand: Oefenstand) -> Surface:
        box = Surface(Ground.WARN)
        box.setObjectName(f"opdracht_{stand.opdracht.id}")
        column = QVBoxLayout(box)
        column.setContentsMargins(STEP_4, STEP_3, STEP_4, STEP_3)
        column.setSpacing(STEP_2)
        words = QWidget()
        lines = QVBoxLayout(words)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(1)
        lines.addWidget(Label(stand.opdracht.titel, Role.BODY_STRONG))
        lines.addWidget(Label(oefen_words(stand), Role.SECOND, Ink.MUTED, wrap=True))
        head = QWidget()
        head.setLayout(SideLayout(words, self._button(stand), room=480))
        column.addWidget(head)
        for stap, done in zip(stand.opdracht.stap, stand.gedaan, strict=False):
            column.addWidget(_step(stap, done=done))
        return box

    def _button(self, stand: Oefenstand) -> QWidget:
        known, one = stand.zaak, stand.opdracht
        button = Button("Beginnen" if known is None else "Naar de zaak", Kind.SECONDARY, small=True)
        button.setObjectName(f"oefen_{one.id}")
        button.setAccessibleName(f"{one.titel}: {button.text().lower()}")
        if known is None:
            button.clicked.connect(lambda: self.begin_wanted.emit(one.id))
        else:
            button.clicked.connect(lambda: self.zaak_wanted.emit(known))
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(RING_ROOM, RING_ROOM, RING_ROOM, RING_ROOM)
        row.addWidget(button)
        row.addStretch(1)
        return holder


def oefen_words(stand: Oefenstand) -> str:
    """What somebody reads of an assignment: its story, how far it is, or that it is done."""
    if stand.zaak is None:
        return stand.opdracht.verhaal
    done, total = sum(stand.gedaan), len(stand.gedaan)
    if stand.is_klaar:
        return "Klaar. Alle stappen staan erin. U kunt de zaak verder bekijken of sluiten."
    return f"{count_of(done, total)} gedaan. Doe de stappen in de volgorde die u wilt."


def _step(stap: Oefenstap, *, done: bool) -> QWidget:
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(STEP_3)
    mark = IconMark(Icon.CHECK if done else Icon.CIRCLE_DOT, _ICON, Ink.OK if done else Ink.MUTED)
    column = QVBoxLayout()
    column.setSpacing(0)
    said = "Gedaan" if done else "Nog te doen"
    column.addWidget(Label(f"{said}: {stap.doe}", Role.SECOND, wrap=True))
    column.addWidget(Label(stap.goed if done else stap.let_op, Role.CAPTION, Ink.MUTED, wrap=True))
    row.addWidget(mark)
    row.addLayout(column, 1)
    return line
