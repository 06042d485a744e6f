"""Documenten: what can be put on paper, seen here first, and saved where the person chooses."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.look import Icon, Ink, Role, Tone
from ui.look.sizes import RING_ROOM, STEP_3
from ui.views.papier import PapierPart
from ui.views.zaak_state import ZaakState
from ui.views.zaak_wishes import DrawDocument
from ui.widgets.button import Button, Kind
from ui.widgets.label import Hairline, Label
from ui.widgets.layouts import SideLayout, drop_all
from ui.widgets.notice import NoticeBar
from vertrouwenspersoon.domain.inhoud import Inhoud

_DOCUMENTS = (
    (
        "eigen",
        "Zaakoverzicht",
        "Voor uzelf: alles wat in deze zaak staat, met het verhaal en de namen.",
    ),
    (
        "registratie",
        "Registratieblad",
        "Voor de incidentregistratie: alleen feiten in codes. Geen namen, geen verhaal.",
    ),
    (
        "schema",
        "Reactieschema bij deze zaak",
        "Eén A4: uw reactieschema met deze situatie gemarkeerd en de mensen die u belt.",
    ),
)
"""Key, name, and for whom it is."""


class DocumentenPart(QWidget):
    """Documents; the chosen one is shown below as it will leave."""

    wished = Signal(object)

    def __init__(self, _inhoud: Inhoud, _today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("documenten")
        self.papier = PapierPart()
        self._notice = QVBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 24)
        column.setSpacing(0)
        column.addWidget(Label("Documenten", Role.STEP_TITLE))
        words = "U ziet het document eerst. Daarna drukt u het af of slaat u het op."
        column.addWidget(Label(words, Role.BODY, Ink.MUTED, wrap=True))
        column.addSpacing(12)
        column.addWidget(Hairline())
        for key, name, meant in _DOCUMENTS:
            column.addWidget(self._line(key, name, meant))
            column.addWidget(Hairline())
        column.addLayout(self._notice)
        column.addSpacing(14)
        column.addWidget(self.papier)

    def show_state(self, _state: ZaakState) -> None:
        """A document that was drawn stays as it was drawn."""

    def show_refusal(self, title: str, text: str) -> None:
        """Say why a document cannot be made."""
        self.clear_refusal()
        self._notice.setContentsMargins(0, STEP_3, 0, 0)
        self._notice.addWidget(NoticeBar(Tone.WARN, title, text, icon=Icon.USER_X))

    def clear_refusal(self) -> None:
        """Take away why an earlier document could not be made."""
        drop_all(self._notice)

    def _line(self, key: str, name: str, meant: str) -> QWidget:
        words = QWidget()
        lines = QVBoxLayout(words)
        lines.setContentsMargins(8, 0, 0, 0)
        lines.setSpacing(1)
        lines.addWidget(Label(name, Role.BODY_STRONG))
        lines.addWidget(Label(meant, Role.SECOND, Ink.MUTED, wrap=True))
        draw = Button("Bekijken", Kind.SECONDARY, Icon.EYE, small=True)
        draw.setObjectName(f"draw_{key}")
        draw.setAccessibleName(f"{name} bekijken")
        draw.clicked.connect(lambda: self.wished.emit(DrawDocument(key)))
        buttons = QWidget()
        row = QHBoxLayout(buttons)
        row.setContentsMargins(8, RING_ROOM, RING_ROOM, RING_ROOM)
        row.setSpacing(12)
        row.addWidget(draw)
        row.addStretch(1)
        line = QWidget()
        line.setLayout(SideLayout(words, buttons, room=560, gap=16))
        holder = QWidget()
        outer = QVBoxLayout(holder)
        outer.setContentsMargins(0, 8, 0, 8)
        outer.addWidget(line)
        return holder
