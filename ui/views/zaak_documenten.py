"""Documenten: what can be put on paper about a zaak, seen here first."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.look import Ink, Role
from ui.views.document_list import DocumentItem, DocumentList
from ui.views.document_overzicht import OverzichtChoice
from ui.views.document_words import DocumentWords
from ui.views.papier import PapierPart
from ui.views.zaak_state import ZaakState
from ui.views.zaak_wishes import DrawDocument, DrawOverzicht
from ui.widgets.label import Label
from vertrouwenspersoon.domain.inhoud import Inhoud
from vertrouwenspersoon.domain.sjabloon import Sjabloon, Soort

_OVERZICHTEN = (
    DocumentItem(
        "eigen",
        "Zaakoverzicht",
        "Voor uzelf: alles wat in deze zaak staat, met het verhaal en de namen.",
    ),
    DocumentItem(
        "registratie",
        "Registratieblad",
        "Voor de incidentregistratie: alleen feiten in codes. Geen namen, geen verhaal.",
    ),
    DocumentItem(
        "schema",
        "Reactieschema bij deze zaak",
        "Eén A4: uw reactieschema met deze situatie gemarkeerd en de mensen die u belt.",
    ),
)


_VOOR_ANDEREN = "overzicht"
_VOOR_WIE = (
    "Zaakoverzicht voor een ander",
    "Voor melder, leidinggevende, secretaris, politie of opvolger. Zover de melder ja zegt.",
)


class DocumentenPart(QWidget):
    """Summaries, letters and sheets; the chosen one is shown as it will leave."""

    wished = Signal(object)

    def __init__(self, inhoud: Inhoud, _today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("documenten")
        self._forms: list[DocumentWords] = []
        brieven = tuple(self._item(s, inhoud) for s in inhoud.sjablonen_of(Soort.BRIEF))
        bladen = tuple(self._item(s, inhoud) for s in inhoud.sjablonen_of(Soort.BLAD))
        self._choice = OverzichtChoice()
        other = DocumentItem(_VOOR_ANDEREN, *_VOOR_WIE, self._choice, "Kiezen")
        groups = (("Overzichten", (*_OVERZICHTEN, other)), ("Brieven", brieven), ("Bladen", bladen))
        self._list = DocumentList(tuple(group for group in groups if group[1]))
        self._list.draw_wanted.connect(self._draw)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 24)
        column.setSpacing(0)
        column.addWidget(Label("Documenten", Role.STEP_TITLE))
        words = "U ziet het document eerst. Daarna drukt u het af of slaat u het op."
        column.addWidget(Label(words, Role.BODY, Ink.MUTED, wrap=True))
        column.addSpacing(12)
        column.addWidget(self._list)

    @property
    def papier(self) -> PapierPart:
        """Where a document is shown."""
        return self._list.papier

    def show_state(self, state: ZaakState) -> None:
        """A document that was drawn stays as it was drawn."""
        self._choice.show_state(state)
        for form in self._forms:
            form.show_beeld(state.beeld)

    def show_refusal(self, title: str, text: str) -> None:
        """Say why a document cannot be made."""
        self._list.show_refusal(title, text)

    def clear_refusal(self) -> None:
        """Take away why an earlier document could not be made."""
        self._list.clear_refusal()

    def _draw(self, key: str) -> None:
        other = key == _VOOR_ANDEREN
        self.wished.emit(DrawOverzicht(self._choice.keuze()) if other else DrawDocument(key))

    def _item(self, sjabloon: Sjabloon, inhoud: Inhoud) -> DocumentItem:
        form = None
        if sjabloon.gevraagd:
            form = DocumentWords(sjabloon)
            form.wished.connect(self.wished)
            self._forms.append(form)
        return DocumentItem(sjabloon.id, sjabloon.titel, _words_of(sjabloon, inhoud), form)


def _words_of(sjabloon: Sjabloon, inhoud: Inhoud) -> str:
    """What a document is for, and whose consent it waits for."""
    if sjabloon.ontvanger is None:
        return sjabloon.wanneer
    reader = inhoud.codelijsten.label(sjabloon.ontvanger)
    return f"{sjabloon.wanneer} Met toestemming van de melder voor: {reader}."
