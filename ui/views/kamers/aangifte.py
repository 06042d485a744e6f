"""Aangifte: who files and how the name is protected, the klacht, and what police and OM keep."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.look import Icon, Role, Tone
from ui.views.kamers.kamer import Kamer, adding_select
from ui.views.kamers.puntenlijst import Puntenlijst
from ui.views.kamers.woordvelden import Woordvelden
from ui.views.record_form import Question, code_options
from ui.views.record_list import AddLine, RecordList
from ui.views.zaak_state import ZaakState
from ui.views.zaak_wishes import RemoveOnderdeel, SaveOnderdeel
from ui.widgets.inputs import DayInput, SelectInput, YesNoInput
from ui.widgets.label import Label
from ui.widgets.layouts import drop_all
from ui.widgets.notice import NoticeBar
from vertrouwenspersoon.domain.begeleiding import Aangifte, AangifteId
from vertrouwenspersoon.domain.codes import Codelijsten
from vertrouwenspersoon.domain.inhoud import Inhoud
from vertrouwenspersoon.domain.klacht import Klacht, beklag_until, klacht_of
from vertrouwenspersoon.domain.speech import short_date, verlenging

_WHO = ((True, "De gemeente"), (False, "Het slachtoffer"), (None, "Weet ik niet"))
_LADDER = (
    "Kies dit voordat iemand tekent. Daarna is het niet te herstellen. Van licht naar zwaar: adres "
    "van het werk, de gemeente doet aangifte, onder nummer, anonieme getuige."
)


class AangifteFields(Kamer):
    """The klacht, the aangiften, and for each the words and the agreements of the ELA."""

    def __init__(self, inhoud: Inhoud, today: date) -> None:
        super().__init__("Contact met de politie")
        lijsten = inhoud.codelijsten
        self._inhoud = inhoud
        self._shown: object = None
        self._klacht = QVBoxLayout()
        self._list = RecordList(
            "Aangifte",
            lambda: aangifte_questions(lijsten, today),
            lambda a: aangifte_words(a, lijsten),
            extra=lambda: _BijAangifte(inhoud, today),
        )
        self._list.wished.connect(self.wished)
        self._list.saved.connect(lambda item: self.wished.emit(SaveOnderdeel(item)))
        self._list.removed.connect(lambda item: self.wished.emit(RemoveOnderdeel(item)))
        select = adding_select(code_options(lijsten, "politie"), "Kies waar het staat")
        add = AddLine(select, "Toevoegen", "aangifte")
        add.added.connect(
            lambda code: self.wished.emit(SaveOnderdeel(Aangifte(AangifteId(""), code)))
        )
        self.column.addSpacing(8)
        self.column.addLayout(self._klacht)
        self.column.addWidget(self._list)
        self.column.addWidget(add)

    def show_state(self, state: ZaakState) -> None:
        self._list.show_records(state.beeld.begeleiding.aangiften, state)
        klacht = klacht_of(state.pagina, self._inhoud)
        if klacht != self._shown:
            self._shown = klacht
            drop_all(self._klacht)
            if klacht is not None:
                self._klacht.addWidget(klacht_bar(klacht))


class _BijAangifte(QWidget):
    """Below the form of one aangifte: the words, the end, and what was agreed."""

    wished = Signal(object)

    def __init__(self, inhoud: Inhoud, today: date) -> None:
        super().__init__()
        self._kalender = inhoud.kalender()
        self._beklag = Label("", Role.SECOND, wrap=True)
        self._beklag.setObjectName("beklag_until")
        self._words = Woordvelden("aangifte")
        self._ela = Puntenlijst("ela", inhoud, today)
        for part in (self._words, self._ela):
            part.wished.connect(self.wished)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 14, 0, 0)
        column.setSpacing(14)
        column.addWidget(self._beklag)
        column.addWidget(self._words)
        column.addWidget(Label("Wat politie en OM nakomen (ELA)", Role.LABEL))
        column.addWidget(self._ela)

    def show_part(self, aangifte: Aangifte, state: ZaakState) -> None:
        """Show what belongs to this aangifte."""
        part, beeld = f"aangifte:{aangifte.id}", state.beeld
        self._words.show_woorden(beeld.dossier.woorden, part)
        self._ela.show_punten(beeld.begeleiding.punten, part)
        until = beklag_until(aangifte, self._kalender)
        self._beklag.setVisible(until is not None)
        if until is not None:
            self._beklag.setText(
                f"Beklag bij het hof (artikel 12) kan tot en met {short_date(until.dag)}. "
                f"{verlenging(until)} Niet nagekeken in de wet zelf (W44)."
            )


def klacht_bar(klacht: Klacht) -> NoticeBar:
    """The klacht box: the last day, or the day on which it was signed."""
    if klacht.getekend_op is not None:
        words = f"Het slachtoffer tekende op {short_date(klacht.getekend_op)}."
        return NoticeBar(Tone.NEUTRAL, "De klacht is getekend", words, icon=Icon.CHECK)
    last = klacht.uiterlijk
    title = f"Klacht: uiterlijk {short_date(last.dag)}"
    words = (
        f"Drie maanden nadat het slachtoffer het wist. {verlenging(last)} Laat het slachtoffer ook "
        "een klacht tekenen als de gemeente aangifte doet. Bij een gewone ambtenaar is dat bij "
        "belediging meestal niet nodig. Voor wethouder en burgemeester is dat niet zeker: doe het "
        "toch (W34, W35)."
    )
    return NoticeBar(Tone.WARN, title, " ".join(words.split()))


def aangifte_questions(lijsten: Codelijsten, today: date) -> Sequence[Question]:
    """The questions of one aangifte, the protection of the name before the day."""
    police = code_options(lijsten, "politie")
    protection = code_options(lijsten, "naambescherming")

    def past() -> DayInput:
        return DayInput(today, allow_future=False)

    return (
        Question("politie", "Waar staat het?", lambda: SelectInput(police, optional=False)),
        Question("door_gemeente", "Wie doet aangifte?", lambda: YesNoInput(_WHO)),
        Question(
            "naambescherming",
            "Hoe is de naam beschermd?",
            lambda: SelectInput(protection),
            help_text=_LADDER,
        ),
        Question("domicilie", "Staat het adres van het werk erin?", YesNoInput, line=1),
        Question("vpt_code", "Staat de VPT-code op de kopie?", YesNoInput, line=1),
        Question("gedaan_op", "Gedaan op", past, line=2),
        Question("klacht_op", "Klacht getekend op", past, line=2),
        Question("teruggekoppeld_op", "Laatste terugkoppeling", lambda: DayInput(today), line=3),
        Question("afloop_op", "Bericht over de afloop op", past, hint="sepot, straf", line=3),
        Question("beklag_op", "Beklag (artikel 12) op", past, line=3),
    )


def aangifte_words(aangifte: Aangifte, lijsten: Codelijsten) -> tuple[str, str]:
    """An aangifte in two lines."""
    parts = []
    if aangifte.gedaan_op is not None:
        parts.append(f"gedaan op {short_date(aangifte.gedaan_op)}")
    if aangifte.door_gemeente is not None:
        parts.append("door de gemeente" if aangifte.door_gemeente else "door het slachtoffer")
    if aangifte.naambescherming is not None:
        parts.append(lijsten.label(aangifte.naambescherming))
    if aangifte.vpt_code is not None:
        parts.append("met VPT-code" if aangifte.vpt_code else "zonder VPT-code")
    if aangifte.klacht_op is not None:
        parts.append(f"klacht op {short_date(aangifte.klacht_op)}")
    return lijsten.label(aangifte.politie), " · ".join(parts)
