"""Onaf: the zaken that are not finished, to be seen before a year is fixed for good."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.look.sizes import STEP_2
from ui.widgets.choices import SegmentedControl
from ui.widgets.form_row import FormRow
from ui.widgets.heading import SectionHeading
from ui.widgets.label import Prose
from ui.widgets.text_link import TextLink
from vertrouwenspersoon.domain.release import OpenZaak
from vertrouwenspersoon.domain.speech import counted

_WORDS = (
    "Een keuze die ontbreekt, telt als onbekend. Na het vastleggen verandert dat niet meer. Kies "
    "een zaak om die eerst bij te werken."
)
_ASK = "Kijk eerst naar de lijst. Is het goed zo, kies dan ja."
_NOT_YET, _GOOD = "nog-niet", "goed"
_MOST = 12
"""Lines: a longer list says how many more there are."""


class OnafPart(QWidget):
    """The list with a link to each zaak, and the question whether it is good like this."""

    zaak_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("onaf")
        self._heading = SectionHeading("Zaken die nog niet klaar zijn", line=True)
        self._list = QVBoxLayout()
        self._more = Prose("")
        self.seen = SegmentedControl(((_NOT_YET, "Nog niet"), (_GOOD, "Ja, leg zo vast")))
        self.seen.setObjectName("onaf_gezien")
        self._row = FormRow("Is het goed zo?", self.seen)
        self.seen.chosen.connect(lambda _value: self._row.clear_error())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP_2)
        column.addWidget(self._heading)
        column.addWidget(Prose(_WORDS))
        column.addLayout(self._list)
        column.addWidget(self._more)
        column.addWidget(self._row)

    def show_onaf(self, zaken: tuple[OpenZaak, ...]) -> None:
        """Show what is not finished; hidden when there is nothing."""
        self.setVisible(bool(zaken))
        beside = counted(len(zaken), "zaak", "zaken")
        self._heading.show_text("Zaken die nog niet klaar zijn", beside)
        self.seen.show_value(_NOT_YET)
        self._row.clear_error()
        while self._list.count():
            item = self._list.takeAt(0)
            old = item.widget() if item is not None else None
            if old is not None:
                old.hide()
                old.deleteLater()
        for zaak in zaken[:_MOST]:
            self._list.addWidget(self._link(zaak))
        rest = len(zaken) - _MOST
        self._more.setVisible(rest > 0)
        self._more.setText(f"En nog {counted(rest, 'zaak', 'zaken')}. Zie Zaken.")

    def is_seen(self) -> bool:
        """Whether there is nothing to see, or the person said that it is good."""
        return self.isHidden() or self.seen.value() == _GOOD

    def ask(self) -> None:
        """Say that the list asks for an answer, and go there."""
        self._row.show_error(_ASK)
        self.seen.setFocus()

    def _link(self, zaak: OpenZaak) -> QWidget:
        link = TextLink(onaf_words(zaak))
        link.setObjectName(f"onaf_{zaak.code}")
        link.clicked.connect(lambda: self.zaak_wanted.emit(zaak.zaak))
        return link


def onaf_words(zaak: OpenZaak) -> str:
    """What is not finished about a zaak, in one line."""
    parts = ["staat nog open"] if zaak.is_open else []
    if zaak.ontbreekt:
        parts.append(f"geen {', '.join(zaak.ontbreekt)}")
    return f"{zaak.code}: {'; '.join(parts)}"
