"""For whom a case summary is, and which sections: only those the melder said yes to are there."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.look import Ink, Role
from ui.views.zaak_state import ZaakState
from ui.widgets.choices import ChoiceChips, SegmentedControl
from ui.widgets.field import Select
from ui.widgets.form_row import FormRow
from ui.widgets.label import Label
from vertrouwenspersoon.domain.overzicht import Keuze, Publiek, Sectie, may_name, offered, proposed
from vertrouwenspersoon.domain.speech import PUBLIEK, SECTIE
from vertrouwenspersoon.domain.toestemming import Toestemming

_NONE = "De melder zei nog geen ja voor deze lezer. Leg de toestemming eerst vast."
_NAMES = ((False, "Namen"), (True, "Codenamen"))
_HIDDEN = "Namen van de melder, het slachtoffer en getuigen gaan niet mee: daar is geen ja voor."


class OverzichtChoice(QWidget):
    """A reader, the sections this reader may have, and names or codes in their place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("overzicht_choice")
        self._said: tuple[Toestemming, ...] = ()
        self.publiek = Select(tuple((one, _sentence(PUBLIEK[one])) for one in Publiek))
        self.publiek.setObjectName("overzicht_publiek")
        self.publiek.show_value(Publiek.MELDER)
        self.secties = ChoiceChips()
        self.secties.setObjectName("overzicht_secties")
        self.namen = SegmentedControl(_NAMES)
        self.namen.setObjectName("overzicht_namen")
        self.namen.show_value(False)  # noqa: FBT003 - the value itself
        self._none = Label(_NONE, Role.SECOND, Ink.MUTED, wrap=True)
        self._hidden = Label(_HIDDEN, Role.CAPTION, Ink.MUTED, wrap=True)
        self._secties_row = FormRow("Wat mag erin?", self.secties)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 0, 8)
        column.setSpacing(12)
        column.addWidget(FormRow("Voor wie?", self.publiek))
        column.addWidget(self._secties_row)
        column.addWidget(self._none)
        column.addWidget(FormRow("Namen in de tekst", self.namen))
        column.addWidget(self._hidden)
        self.publiek.chosen.connect(lambda _publiek: self._offer())

    def show_state(self, state: ZaakState) -> None:
        """Offer what the melder agrees to now; a choice that may still be made stays."""
        said = state.beeld.dossier.toestemmingen
        if said != self._said or not self.secties.values():
            self._said = said
            self._offer()

    def keuze(self) -> Keuze:
        """What was chosen."""
        chosen = frozenset(one for one in self.secties.values() if isinstance(one, Sectie))
        return Keuze(self._publiek(), chosen, codenamen=self.namen.value() is True)

    def _publiek(self) -> Publiek:
        value = self.publiek.value()
        return value if isinstance(value, Publiek) else Publiek.MELDER

    def _offer(self) -> None:
        """Show the sections of this reader, with all on but the adviser's own notes."""
        publiek = self._publiek()
        found = offered(publiek, self._said)
        self.secties.show_options(tuple((one, SECTIE[one]) for one in found))
        self.secties.show_values(tuple(proposed(publiek, self._said)))
        self._secties_row.setVisible(bool(found))
        self._none.setVisible(not found)
        self._hidden.setVisible(bool(found) and not may_name(publiek, self._said))


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]
