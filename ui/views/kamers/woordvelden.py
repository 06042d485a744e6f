"""Woordvelden: the fields for words about one part of a zaak, each kept when it is left."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.views.zaak_wishes import SaveWoord
from ui.widgets.form_row import FormRow
from ui.widgets.inputs import SecretInput, names_object
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.woord import VELDEN, Woord, text_of


class Woordvelden(QWidget):
    """One field per question of a kind of part (`incident`, `aangifte`)."""

    wished = Signal(object)

    def __init__(self, kind: str, *, rows: int = 1, parent: QWidget | None = None) -> None:
        """`rows` is the height of each field in lines."""
        super().__init__(parent)
        self.setObjectName(f"woorden_{kind}")
        self._bij = ""
        self._known: tuple[Woord, ...] = ()
        self._inputs: dict[str, SecretInput] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for veld, question in VELDEN[kind].items():
            made = SecretInput(rows)
            names_object(made.widget, f"woord_{veld}")
            made.on_change(partial(self._tell, veld))
            self._inputs[veld] = made
            column.addWidget(FormRow(question, made.widget))

    def show_woorden(self, woorden: tuple[Woord, ...], bij: str) -> None:
        """Show the words about this part; the field the person is in stays as it is."""
        self._bij, self._known = bij, woorden
        for veld, made in self._inputs.items():
            made.show(text_of(woorden, bij, veld))

    def _tell(self, veld: str, value: object) -> None:
        if isinstance(value, Confidential) and value != text_of(self._known, self._bij, veld):
            self.wished.emit(SaveWoord(Woord(self._bij, veld, value)))
