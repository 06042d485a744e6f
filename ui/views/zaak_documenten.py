"""Documenten: what can be put on paper, seen here first, and saved where the person chooses."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.look import Icon, Ink, Role, Tone
from ui.look.sizes import RING_ROOM, STEP_3
from ui.views.zaak_state import ZaakState
from ui.views.zaak_wishes import DrawDocument, SaveDocument
from ui.widgets.button import Button, Kind
from ui.widgets.heading import SectionHeading
from ui.widgets.label import Hairline, Label
from ui.widgets.layouts import SideLayout
from ui.widgets.notice import NoticeBar
from ui.widgets.page_preview import PagePreview
from vertrouwenspersoon.domain.inhoud import Inhoud

_NAMES = {False: "Zaakoverzicht", True: "Registratieblad"}
_FOR = {
    False: "Voor uzelf: alles wat in deze zaak staat, met het verhaal en de namen.",
    True: "Voor de incidentregistratie: alleen feiten in codes. Geen namen, geen verhaal.",
}


class DocumentenPart(QWidget):
    """Two documents; the chosen one is drawn below, page by page."""

    wished = Signal(object)

    def __init__(self, _inhoud: Inhoud, _today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("documenten")
        self._drawn: bool | None = None
        self._preview_heading = SectionHeading("Zo komt het op papier")
        self._pages = QVBoxLayout()
        self._pages.setSpacing(0)
        self._notice = QVBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 24)
        column.setSpacing(0)
        column.addWidget(Label("Documenten", Role.STEP_TITLE))
        words = "Een document op papier of op schijf is niet versleuteld. Bewaar het veilig."
        column.addWidget(Label(words, Role.BODY, Ink.MUTED, wrap=True))
        column.addSpacing(12)
        column.addWidget(Hairline())
        for registratie in (False, True):
            column.addWidget(self._line(registratie=registratie))
            column.addWidget(Hairline())
        column.addLayout(self._notice)
        column.addSpacing(14)
        column.addWidget(self._preview_heading)
        column.addSpacing(4)
        column.addLayout(self._pages)
        self._preview_heading.hide()

    def show_state(self, _state: ZaakState) -> None:
        """A document that was drawn stays as it was drawn."""

    def show_pages(self, pages: Sequence[QImage], *, registratie: bool) -> None:
        """Show a drawn document."""
        self._clear(self._pages)
        self._clear(self._notice)
        name = _NAMES[registratie]
        count = len(pages)
        for number, page in enumerate(pages, start=1):
            preview = PagePreview()
            words = f"{name}, pagina {number} van {count}. De tekst staat ook in de zaak zelf."
            preview.show_page(page, words)
            self._pages.addWidget(preview)
        self._preview_heading.show_text(
            f"{name}: zo komt het op papier", f"{count} pagina’s" if count > 1 else "1 pagina"
        )
        self._preview_heading.show()

    def show_refusal(self, title: str, text: str) -> None:
        """Say why a document cannot be made."""
        self._clear(self._pages)
        self._clear(self._notice)
        self._preview_heading.hide()
        self._notice.setContentsMargins(0, STEP_3, 0, 0)
        self._notice.addWidget(NoticeBar(Tone.WARN, title, text, icon=Icon.USER_X))

    def _line(self, *, registratie: bool) -> QWidget:
        name = _NAMES[registratie]
        key = "registratie" if registratie else "eigen"
        words = QWidget()
        lines = QVBoxLayout(words)
        lines.setContentsMargins(8, 0, 0, 0)
        lines.setSpacing(1)
        lines.addWidget(Label(name, Role.BODY_STRONG))
        lines.addWidget(Label(_FOR[registratie], Role.SECOND, Ink.MUTED, wrap=True))
        draw = Button("Bekijken", Kind.SECONDARY, Icon.EYE, small=True)
        draw.setObjectName(f"draw_{key}")
        draw.setAccessibleName(f"{name} bekijken")
        draw.clicked.connect(lambda: self.wished.emit(DrawDocument(registratie)))
        save = Button("Opslaan als PDF", Kind.SECONDARY, Icon.FILE_DOWN, small=True)
        save.setObjectName(f"save_{key}")
        save.setAccessibleName(f"{name} opslaan als PDF")
        save.clicked.connect(lambda: self.wished.emit(SaveDocument(registratie)))
        buttons = QWidget()
        row = QHBoxLayout(buttons)
        row.setContentsMargins(8, RING_ROOM, RING_ROOM, RING_ROOM)
        row.setSpacing(12)
        row.addWidget(draw)
        row.addWidget(save)
        row.addStretch(1)
        line = QWidget()
        line.setLayout(SideLayout(words, buttons, room=560, gap=16))
        holder = QWidget()
        outer = QVBoxLayout(holder)
        outer.setContentsMargins(0, 8, 0, 8)
        outer.addWidget(line)
        return holder

    @staticmethod
    def _clear(column: QVBoxLayout) -> None:
        while column.count():
            item = column.takeAt(0)
            old = item.widget() if item is not None else None
            if old is not None:
                old.hide()
                old.deleteLater()
