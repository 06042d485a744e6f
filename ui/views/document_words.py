"""The words of a letter or sheet: a field for every part the adviser types, kept in the dossier."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.look import Icon, Ink, Role
from ui.views.zaak_wishes import RemoveNotitie, SaveNotitie
from ui.widgets.button import Button, Kind
from ui.widgets.field import TextArea
from ui.widgets.form_row import FormRow
from ui.widgets.label import Label
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.dossier import NotitieId
from vertrouwenspersoon.domain.sjabloon import Deel, Naamregel, Sjabloon, typed_notes, words_of
from vertrouwenspersoon.domain.zaakbeeld import Zaakbeeld

_NAMES = {
    Naamregel.NOOIT: "Schrijf geen naam op van de melder, het slachtoffer of een getuige.",
    Naamregel.TOESTEMMING: "Namen alleen als de melder dat goed vindt, ook voor deze lezer.",
}


class DocumentWords(QWidget):
    """One field for each part, saved by itself; a proposal is only used when it is chosen.

    The fields are made when they are first seen: a page of ten letters has some eighty of them.
    """

    wished = Signal(object)

    def __init__(self, sjabloon: Sjabloon, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"words_{sjabloon.id}")
        self._sjabloon = sjabloon
        self._known: dict[str, NotitieId] = {}
        self._fields: dict[str, TextArea] = {}
        self._beeld: Zaakbeeld | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(8, 8, 0, 8)
        self._column.setSpacing(12)

    def setVisible(self, visible: bool) -> None:  # noqa: FBT001 - Qt's signature
        if visible and not self._fields:
            self._make_fields()
        super().setVisible(visible)

    def _make_fields(self) -> None:
        sjabloon, column = self._sjabloon, self._column
        words = "Wat u hier typt, blijft in deze kluis. " + _NAMES.get(sjabloon.namen, "")
        column.addWidget(Label(words.strip(), Role.SECOND, Ink.MUTED, wrap=True))
        for deel in sjabloon.gevraagd:
            column.addWidget(self._row(deel))
        if self._beeld is not None:
            self.show_beeld(self._beeld)

    def show_beeld(self, beeld: Zaakbeeld) -> None:
        """Show what was typed before, here or about the incident."""
        self._beeld = beeld
        notes = typed_notes(self._sjabloon, beeld.dossier.notities)
        words = words_of(self._sjabloon, beeld)
        self._known = {deel: note.id for deel, note in notes.items()}
        for deel, field in self._fields.items():
            if not field.hasFocus():
                field.show_text(words[deel].reveal() if deel in words else "")

    def _row(self, deel: Deel) -> QWidget:
        field = TextArea(rows=3)
        field.setObjectName(f"{self._sjabloon.id}_{deel.id}")
        field.settled.connect(partial(self._tell, deel))
        self._fields[deel.id] = field
        hint = "" if deel.verplicht else "niet verplicht"
        row = FormRow(deel.titel, field, hint=hint, help_text=deel.vraag)
        if not deel.voorstel:
            return row
        holder = QWidget()
        inside = QVBoxLayout(holder)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(4)
        inside.addWidget(row)
        use = Button("Ons voorstel invullen", Kind.QUIET, Icon.PENCIL, small=True)
        use.setObjectName(f"propose_{self._sjabloon.id}_{deel.id}")
        use.setAccessibleName(f"{deel.titel}: ons voorstel invullen")
        use.clicked.connect(lambda: self._propose(field, deel.voorstel))
        inside.addWidget(use)
        return holder

    @staticmethod
    def _propose(field: TextArea, words: str) -> None:
        field.put_text(words)
        field.settle()

    def _tell(self, deel: Deel, text: str) -> None:
        known = self._known.get(deel.id)
        if text.strip():
            place = self._sjabloon.place_of(deel)
            self.wished.emit(SaveNotitie(Confidential(text), bij=place, notitie=known))
        elif known is not None:
            self.wished.emit(RemoveNotitie(known))
