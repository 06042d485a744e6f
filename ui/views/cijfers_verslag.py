"""Verslag: the adviser's own words beside what the report will say, and the signature."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.look import Icon
from ui.look.sizes import STEP_3
from ui.views.cijfers_onaf import OnafPart
from ui.widgets.action_bar import ActionBar
from ui.widgets.button import Button, Kind
from ui.widgets.field import Field, TextArea
from ui.widgets.form_row import FormRow
from ui.widgets.heading import SectionHeading
from ui.widgets.label import Prose
from ui.widgets.scroll_page import ScrollPage
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.jaarverslag import (
    Bezwaar,
    Bezwaarsoort,
    Verslag,
    Verslagstukken,
    Verslagtekst,
)
from vertrouwenspersoon.domain.release import OpenZaak

_PARTS = (
    ("activiteiten", "Activiteiten", "Voorlichting, intervisie, bijscholing"),
    ("signalen", "Trends en signalen", "Wat valt u op?"),
    ("adviezen", "Adviezen", "Wat raadt u aan? Wat gebeurde er met uw vorige adviezen?"),
    ("vooruitblik", "Vooruitblik", "Wat gaat u doen?"),
)
_RULES = (
    "Alles mag leeg blijven. Schrijf geen namen. Gebruik alleen getallen die ook in de cijfers "
    "staan, en geen getal bij een groep met een punt. Het programma kijkt dat na."
)
_WHY = {
    Bezwaarsoort.NAAM: "'{}' staat als naam in een zaak.",
    Bezwaarsoort.GETAL: "'{}' is een getal dat niet in de cijfers staat.",
    Bezwaarsoort.VERBORGEN: "'{}' gaat over een groep waarvan wij het getal niet tonen.",
}


class VerslagView(QWidget):
    """Four texts and a name; `make_wanted` carries them as a `Verslag`."""

    make_wanted = Signal(object)
    back_wanted = Signal()
    text_settled = Signal(object)
    """The own words as they are now, a `Verslagtekst`, to be checked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("verslag")
        self._fields = {name: TextArea(rows=3) for name, _, _ in _PARTS}
        self._rows = {
            name: FormRow(label, self._fields[name], help_text=help_text)
            for name, label, help_text in _PARTS
        }
        self.name = Field()
        self.name.setObjectName("signed_by")
        self.name.keeps_draft = True
        self._name_row = FormRow("Uw naam onder het verslag", self.name)
        self._preview = Prose("")
        self._signed = Prose("")
        self.onaf = OnafPart()
        self.bar = ActionBar()
        self.back = Button("Terug naar de cijfers", Kind.SECONDARY)
        self.make = Button("Vastleggen en opslaan", Kind.PRIMARY, Icon.FILE_DOWN)
        self.back.setObjectName("back_to_figures")
        self.make.setObjectName("fix_and_save")
        for name, field in self._fields.items():
            field.setObjectName(name)
            field.keeps_draft = True
            field.settled.connect(lambda _text: self.text_settled.emit(self.tekst()))
        self.make.clicked.connect(lambda: self.make_wanted.emit(self.verslag()))
        self.back.clicked.connect(self.back_wanted)
        self._lay_out()

    def tekst(self) -> Verslagtekst:
        """The own words as they stand in the fields."""
        return Verslagtekst(
            *(Confidential(self._fields[name].text().strip()) for name, _, _ in _PARTS)
        )

    def verslag(self) -> Verslag:
        """The own words with the name below them."""
        return Verslag(Confidential(self.name.text().strip()), self.tekst())

    def show_preview(
        self,
        stukken: Verslagstukken,
        today: str,
        words: str,
        onaf: tuple[OpenZaak, ...] = (),
    ) -> None:
        """Show what the report will say of the figures, and on which day it is signed.

        `onaf` are the zaken that are not finished: the person says that it is good like this.
        """
        self.onaf.show_onaf(onaf)
        self._preview.setText("\n\n".join(preview_lines(stukken)))
        self._signed.setText(f"Datum van ondertekening: {today}. {words}")

    def show_faults(self, faults: tuple[Bezwaar, ...]) -> None:
        """Say below each text what may not leave; nothing else is hindered."""
        for name, label, _ in _PARTS:
            own = [
                _WHY[one.soort].format(one.woord.reveal()) for one in faults if one.deel == label
            ]
            self._rows[name].show_error(" ".join(own))

    def ask_name(self) -> None:
        """Say that the name is missing, and go there."""
        self._name_row.show_error("Vul uw naam in. Daarmee legt u de cijfers vast.")
        self.name.setFocus()

    def clear(self) -> None:
        """Empty the fields: what was typed is in the report now."""
        for field in self._fields.values():
            field.put_text("")
        self.name.put_text("")
        self.show_faults(())

    def _lay_out(self) -> None:
        self.name.altered.connect(self._name_row.clear_error)
        page = ScrollPage()
        page.body.setSpacing(STEP_3)
        for part in (
            SectionHeading("Dit zegt het verslag over de cijfers", line=True),
            self._preview,
            SectionHeading("Uw eigen woorden", line=True),
            Prose(_RULES),
            *self._rows.values(),
            self.onaf,
            SectionHeading("Ondertekenen", line=True),
            self._name_row,
            self._signed,
        ):
            page.body.addWidget(part)
        page.body.addStretch(1)
        self.bar.add_left(self.back)
        self.bar.add_right(self.make)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(page, 1)
        column.addWidget(self.bar)


def preview_lines(stukken: Verslagstukken) -> tuple[str, ...]:
    """The sentences of the report, table by table, and its key figures."""
    titles = {tabel.id: tabel.titel for tabel in stukken.cijfers.tabellen}
    told = (f"{titles[own]}\n{' '.join(zinnen)}" for own, zinnen in stukken.zinnen if zinnen)
    short = (f"{k.naam}: {k.waarde or 'niet te tonen'}" for k in stukken.kengetallen)
    return (stukken.kern, *told, *filter(None, ("\n".join(short),)))
