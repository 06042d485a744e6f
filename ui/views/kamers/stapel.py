"""Stapel: which zaken belong together, as a signal that is no proof (AA19)."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.look import Icon, Ink, Role, Tone
from ui.look.sizes import RING_ROOM, STEP_2, STEP_3
from ui.views.kamers.kamer import Kamer, padded
from ui.views.zaak_state import ZaakState
from ui.views.zaak_wishes import AddKoppeling, RemoveKoppeling
from ui.widgets.button import Button, Kind
from ui.widgets.field import Field, Select
from ui.widgets.form_row import FormLine, FormRow
from ui.widgets.inputs import Options
from ui.widgets.label import Hairline, Label
from ui.widgets.layouts import drop_all
from ui.widgets.notice import NoticeBar
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.inhoud import Inhoud
from vertrouwenspersoon.domain.koppeling import Gevonden, Koppeling, Koppelsoort, Stapel
from vertrouwenspersoon.domain.speech import short_date

SOORT = {
    Koppelsoort.DADER: "Zelfde dader",
    Koppelsoort.ADRES: "Zelfde adres",
    Koppelsoort.OBJECT: "Zelfde gebouw, ding of onderwerp",
    Koppelsoort.ACCOUNT: "Zelfde account of nummer",
    Koppelsoort.SLACHTOFFER: "Zelfde slachtoffer",
}
_TIMES = {1: "eerste", 2: "tweede", 3: "derde", 4: "vierde", 5: "vijfde"}
_OFF = (
    "Koppelen op personen, adressen en accounts staat uit. Dat mag pas na een DPIA (een onderzoek "
    "naar privacy). Zet bij Organisatie de taak ‘Regel privacy vooraf’ op gedaan als dat besluit "
    "er is (W60)."
)
_ENDS = "Een koppeling telt niet meer twee jaar na het laatste voorval. Dat is ons voorstel (L41)."


class StapelFields(Kamer):
    """The marks of this zaak, the zaken that share them, and a new mark."""

    def __init__(self, _inhoud: Inhoud, _today: date) -> None:
        super().__init__("Hoort dit bij eerdere zaken?", "een signaal, geen bewijs")
        self._shown: object = None
        self._found = QVBoxLayout()
        self._found.setSpacing(0)
        self._new = _NieuwKenmerk()
        self._new.wished.connect(self.wished)
        self.column.addLayout(self._found)
        self.column.addWidget(self._new)
        self.column.addWidget(padded(Label(_ENDS, Role.CAPTION, Ink.MUTED, wrap=True)))

    def show_state(self, state: ZaakState) -> None:
        own, stapel = state.beeld.dossier.koppelingen, state.stapel
        self._new.show_stapel(stapel, len(own))
        if (own, stapel) == self._shown:
            return
        self._shown = (own, stapel)
        drop_all(self._found)
        for bar in signal_bars(stapel):
            self._found.addWidget(bar)
        for mark in own:
            self._found.addWidget(self._mark_line(mark, over=mark.id in stapel.vervallen))
        for other in stapel.samen:
            self._found.addWidget(padded(Label(found_words(other), Role.BODY, wrap=True)))

    def _mark_line(self, mark: Koppeling, *, over: bool) -> QWidget:
        words = f"{SOORT[mark.soort]}: {mark.kenmerk.reveal()}"
        about = "Dit telt niet meer mee. Haal het weg." if over else ""
        remove = Button("Weghalen", Kind.QUIET, Icon.TRASH, small=True)
        remove.setObjectName("remove_koppeling")
        remove.setAccessibleName(f"{words} weghalen")
        remove.clicked.connect(lambda: self.wished.emit(RemoveKoppeling(mark.id)))
        lines = QVBoxLayout()
        lines.setSpacing(1)
        lines.addWidget(Label(words, Role.BODY_STRONG, wrap=True))
        if about:
            lines.addWidget(Label(about, Role.CAPTION, Ink.WARN, wrap=True))
        row = QHBoxLayout()
        row.setContentsMargins(STEP_2, 6, RING_ROOM, 6)
        row.addLayout(lines, 1)
        row.addWidget(remove)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(Hairline())
        return holder


class StapelSignaal(Kamer):
    """Only the signal, where an aangifte for all together is considered."""

    def __init__(self, _inhoud: Inhoud, _today: date) -> None:
        super().__init__("Meerdere keren")
        self._shown: object = None
        self._bars = QVBoxLayout()
        self.column.addSpacing(8)
        self.column.addLayout(self._bars)

    def show_state(self, state: ZaakState) -> None:
        self.setVisible(bool(state.stapel.samen))
        if state.stapel != self._shown:
            self._shown = state.stapel
            drop_all(self._bars)
            for bar in signal_bars(state.stapel):
                self._bars.addWidget(bar)


class _NieuwKenmerk(QWidget):
    """What kind, and how it is recognised; only what is allowed can be chosen."""

    wished = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._count = -1
        self._options: Options = ()
        self._kind = Select((), nothing="Kies waarop")
        self._kind.setObjectName("koppel_soort")
        self._mark = Field(placeholder="Bijvoorbeeld: initialen of een kenteken")
        self._mark.setObjectName("koppel_kenmerk")
        self._mark.keeps_draft = True
        self._row = FormRow("Kenmerk", self._mark, hint="alleen in deze kluis")
        self._off = Label(_OFF, Role.SECOND, Ink.MUTED, wrap=True)
        add = Button("Koppelen", Kind.SECONDARY, Icon.PLUS, small=True)
        add.setObjectName("add_koppeling")
        add.clicked.connect(self._tell)
        buttons = QHBoxLayout()
        buttons.addWidget(add)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(STEP_2, 12, RING_ROOM, 6)
        column.setSpacing(STEP_3)
        column.addWidget(self._off)
        column.addWidget(FormLine(((FormRow("Waarop?", self._kind), 1), (self._row, 1))))
        column.addLayout(buttons)

    def show_stapel(self, stapel: Stapel, count: int) -> None:
        """Offer what may be linked; a mark that was kept empties the field."""
        options = tuple(
            (soort, words)
            for soort, words in SOORT.items()
            if stapel.personen or not soort.is_personal
        )
        if options != self._options:
            self._options = options
            self._kind.show_options(options)
        self._off.setVisible(not stapel.personen)
        if count > self._count >= 0:
            self._mark.show_text("")
        self._count = count

    def _tell(self) -> None:
        kind, mark = self._kind.value(), self._mark.text().strip()
        self._row.clear_error()
        if not isinstance(kind, Koppelsoort) or not mark:
            self._row.show_error("Kies waarop, en schrijf hoe u het herkent.")
            return
        self.wished.emit(AddKoppeling(kind, Confidential(mark)))


def signal_bars(stapel: Stapel) -> tuple[NoticeBar, ...]:
    """What the number of times says, and that it proves nothing."""
    bars = []
    if stapel.dader_keren > 1:
        times = _TIMES.get(stapel.dader_keren, f"{stapel.dader_keren}e")
        tone = Tone.WARN if stapel.is_signaal else Tone.NEUTRAL
        text = (
            "Dat is een signaal en geen bewijs. Kijk eerst of het echt om dezelfde gaat. Bespreek "
            "of één aangifte voor alles samen beter is (S3)."
        )
        title = f"Dit is de {times} keer in 12 maanden"
        bars.append(NoticeBar(tone, title, text, icon=Icon.HISTORY))
    if stapel.slachtoffer_keren > 1:
        text = "Vraag extra goed hoe het gaat, en of het werk tijdelijk anders kan."
        title = f"Dit slachtoffer is {stapel.slachtoffer_keren} keer geraakt in 12 maanden"
        bars.append(NoticeBar(Tone.WARN, title, text, icon=Icon.USER))
    return tuple(bars)


def found_words(other: Gevonden) -> str:
    """Another zaak that shares a mark."""
    return f"Zaak {other.code}, {short_date(other.dag)}: {SOORT[other.koppeling.soort].lower()}"
