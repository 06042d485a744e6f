"""Betrokkenen: who takes part, never more about a person than the role needs."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.look import Icon, Ink, Role
from ui.views.record_form import Question, code_options
from ui.views.record_list import RecordList
from ui.views.zaak_state import ZaakState
from ui.views.zaak_wishes import RemoveBetrokkene, SaveBetrokkene
from ui.widgets.button import Button, Kind
from ui.widgets.empty_state import EmptyState
from ui.widgets.field import Field, Select
from ui.widgets.form_row import FormLine, FormRow
from ui.widgets.heading import SectionHeading
from ui.widgets.inputs import SecretInput, SelectInput
from ui.widgets.label import Label
from vertrouwenspersoon.domain.codes import Codelijsten
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.dossier import Betrokkene, BetrokkeneId, Hoedanigheid
from vertrouwenspersoon.domain.inhoud import Inhoud
from vertrouwenspersoon.domain.speech import HOEDANIGHEID

_CAPACITIES = tuple(HOEDANIGHEID.items())


class BetrokkenenPart(QWidget):
    """The people of a zaak."""

    wished = Signal(object)

    def __init__(self, inhoud: Inhoud, _today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("betrokkenen")
        self._lijsten = inhoud.codelijsten
        self._name = Field()
        self._name.setObjectName("person_name")
        self._name.keeps_draft = True
        self._capacity = Select(_CAPACITIES)
        self._capacity.setObjectName("person_capacity")
        self._capacity.show_value(Hoedanigheid.MELDER)
        self._name_row = FormRow("Naam", self._name, hint="of een codenaam")
        self._add = Button("Toevoegen", Kind.SECONDARY, Icon.USER_PLUS, small=True)
        self._add.setObjectName("add_person")
        self._list = RecordList(
            "Betrokkene",
            lambda: _questions(self._lijsten),
            lambda b: person_words(b, self._lijsten),
        )
        self._empty = EmptyState(
            Icon.USERS, "Nog niemand genoteerd", "Dat hoeft ook niet. Een codenaam is genoeg."
        )
        self._add.clicked.connect(self._tell)
        self._name.returnPressed.connect(self._tell)
        self._list.saved.connect(lambda person: self.wished.emit(SaveBetrokkene(person)))
        self._list.removed.connect(lambda person: self.wished.emit(RemoveBetrokkene(person)))
        self._lay_out()

    def show_state(self, state: ZaakState) -> None:
        """Show the people of a zaak."""
        people = state.beeld.dossier.betrokkenen
        self._list.show_records(people)
        self._empty.setVisible(not people)

    def _tell(self) -> None:
        name = self._name.text().strip()
        if not name:
            self._name_row.show_error("Vul een naam of een codenaam in.")
            self._name.setFocus()
            return
        self._name_row.clear_error()
        self._name.show_text("")
        capacity = Hoedanigheid(self._capacity.value())
        self.wished.emit(SaveBetrokkene(Betrokkene(BetrokkeneId(""), capacity, Confidential(name))))

    def _lay_out(self) -> None:
        button = QHBoxLayout()
        button.addWidget(self._add)
        button.addStretch(1)
        words = "Schrijf niet meer over iemand op dan nodig is. Namen gaan nergens heen."
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 24)
        column.setSpacing(10)
        column.addWidget(Label("Betrokkenen", Role.STEP_TITLE))
        column.addWidget(Label(words, Role.BODY, Ink.MUTED, wrap=True))
        column.addWidget(SectionHeading("Wie zijn erbij betrokken?", line=True))
        column.addWidget(self._list)
        column.addWidget(self._empty)
        column.addSpacing(6)
        column.addWidget(FormLine(((self._name_row, 3), (FormRow("Als wat", self._capacity), 2))))
        column.addLayout(button)


def person_words(person: Betrokkene, lijsten: Codelijsten) -> tuple[str, str]:
    """Someone in two lines."""
    parts = (
        HOEDANIGHEID[person.hoedanigheid],
        lijsten.label(person.rol, ""),
        person.contact.reveal(),
    )
    return person.naam.reveal(), " · ".join(part for part in parts if part)


def _questions(lijsten: Codelijsten) -> Sequence[Question]:
    roles = code_options(lijsten, "rol")
    return (
        Question("naam", "Naam", SecretInput, line=1),
        Question(
            "hoedanigheid",
            "Als wat",
            lambda: SelectInput(_CAPACITIES, optional=False),
            line=1,
        ),
        Question("contact", "Bereikbaar via", SecretInput, line=2),
        Question("rol", "Rol", lambda: SelectInput(roles), line=2),
    )
