"""What the municipality puts on paper: for the wall, the desk, and the talk of the year."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.look import Ink, Role
from ui.views.document_list import DocumentItem, DocumentList
from ui.views.papier import PapierPart
from ui.widgets.label import Label
from vertrouwenspersoon.domain.inhoud import Inhoud
from vertrouwenspersoon.domain.sjabloon import Soort


class GemeenteDocumenten(QWidget):
    """The documents of the municipality; no zaak has a part in them."""

    draw_wanted = Signal(str)
    """The document to show."""

    def __init__(self, inhoud: Inhoud, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("office_documenten")
        items = tuple(
            DocumentItem(sjabloon.id, sjabloon.titel, sjabloon.wanneer)
            for sjabloon in inhoud.sjablonen_of(Soort.GEMEENTE)
        )
        self._list = DocumentList((("", items),))
        self._list.draw_wanted.connect(self.draw_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 24)
        column.setSpacing(0)
        column.addWidget(Label("Documenten", Role.STEP_TITLE))
        words = "Hierin staat niets over zaken. Namen en nummers komen uit Contacten."
        column.addWidget(Label(words, Role.BODY, Ink.MUTED, wrap=True))
        column.addSpacing(12)
        column.addWidget(self._list)

    @property
    def papier(self) -> PapierPart:
        """Where a document is shown."""
        return self._list.papier

    def show_refusal(self, title: str, text: str) -> None:
        """Say why a document cannot be made."""
        self._list.show_refusal(title, text)

    def clear_refusal(self) -> None:
        """Take away why an earlier document could not be made."""
        self._list.clear_refusal()
