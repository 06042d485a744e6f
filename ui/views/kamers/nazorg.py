"""Nazorg: the moments of contact with the four kinds of support, and the people around it."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.look import Icon
from ui.views.kamers.kamer import Kamer, beside_left
from ui.views.kamers.puntenlijst import Puntenlijst
from ui.views.kamers.woordvelden import Woordvelden
from ui.views.record_form import Question, RecordForm, code_options
from ui.views.record_list import RecordList
from ui.views.zaak_state import ZaakState
from ui.views.zaak_wishes import PlanNazorg, RemoveOnderdeel, SaveHead, SaveOnderdeel
from ui.widgets.button import Button, Kind
from ui.widgets.inputs import ChipsInput, MomentInput, SelectInput, YesNoInput
from vertrouwenspersoon.domain.begeleiding import Nazorg, NazorgId
from vertrouwenspersoon.domain.codes import Codelijsten
from vertrouwenspersoon.domain.inhoud import Inhoud
from vertrouwenspersoon.domain.kalender import AMSTERDAM, day_of
from vertrouwenspersoon.domain.punt import ZAAK, count_kept
from vertrouwenspersoon.domain.speech import clock_time, short_date


class NazorgFields(Kamer):
    """The moments of aftercare, for whom it was offered, and what it does to the person."""

    def __init__(self, inhoud: Inhoud, today: date) -> None:
        super().__init__("Contactmomenten")
        lijsten = inhoud.codelijsten
        self._now: datetime | None = None
        self._list = RecordList(
            "Contactmoment",
            lambda: nazorg_questions(lijsten, today),
            lambda n: nazorg_words(n, lijsten),
            extra=_BijNazorg,
        )
        self._list.wished.connect(self.wished)
        self._list.saved.connect(lambda item: self.wished.emit(SaveOnderdeel(item)))
        self._list.removed.connect(lambda item: self.wished.emit(RemoveOnderdeel(item)))
        self._plan = Button("Plan maken", Kind.SECONDARY, Icon.CALENDAR_CHECK, small=True)
        self._plan.setObjectName("plan_nazorg")
        self._plan.setAccessibleName("Plan maken met de gebruikelijke contactmomenten")
        self._plan.clicked.connect(lambda: self.wished.emit(PlanNazorg()))
        add = Button("Contactmoment plannen", Kind.SECONDARY, Icon.PLUS, small=True)
        add.setObjectName("add_nazorg")
        add.clicked.connect(self._add)
        effects = code_options(lijsten, "gevolg-persoon")
        self._effects = RecordForm(
            (
                Question(
                    "gevolgen",
                    "Wat doet het met de melder?",
                    lambda: ChipsInput(effects),
                    hint="alleen in deze kluis, niet in de registratie",
                ),
            )
        )
        self._effects.given.connect(lambda r, _f: self.wished.emit(SaveHead(gevolgen=r.gevolgen)))
        self._circle = Puntenlijst("nazorgkring", inhoud, today)
        self._content = Puntenlijst("tevreden", inhoud, today)
        for part in (self._circle, self._content):
            part.wished.connect(self.wished)
        self.column.addWidget(self._list)
        self.column.addSpacing(10)
        self.column.addLayout(beside_left(self._plan, add))
        self.add_form(self._effects)
        self._folds = {
            "nazorgkring": self.add_folded("Aan wie is nazorg aangeboden?", self._circle, "kring"),
            "tevreden": self.add_folded("Is het slachtoffer tevreden?", self._content, "tevreden"),
        }

    def show_state(self, state: ZaakState) -> None:
        self._now = state.now
        moments, punten = state.beeld.begeleiding.nazorg, state.beeld.begeleiding.punten
        self._list.show_records(moments, state)
        self._plan.setVisible(not moments)
        self._effects.show_record(state.beeld.dossier)
        self._circle.show_punten(punten, ZAAK)
        self._content.show_punten(punten, ZAAK)
        for list_id, fold in self._folds.items():
            fold.show_count(*count_kept(punten, ZAAK, list_id))

    def _add(self) -> None:
        if self._now is not None:
            tomorrow = day_of(self._now) + timedelta(days=1)
            moment = datetime.combine(tomorrow, time(9, 0), AMSTERDAM)
            self.wished.emit(SaveOnderdeel(Nazorg(NazorgId(""), moment)))


class _BijNazorg(QWidget):
    """Below the form of one moment: what was agreed."""

    wished = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._words = Woordvelden("nazorg", rows=2)
        self._words.wished.connect(self.wished)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 14, 0, 0)
        column.addWidget(self._words)

    def show_part(self, nazorg: Nazorg, state: ZaakState) -> None:
        """Show the words of this moment."""
        self._words.show_woorden(state.beeld.dossier.woorden, f"nazorg:{nazorg.id}")


def nazorg_questions(lijsten: Codelijsten, today: date) -> Sequence[Question]:
    """The questions of one moment of aftercare."""
    support = code_options(lijsten, "steun")
    people = code_options(lijsten, "nazorgvoor")
    return (
        Question("gepland_op", "Gepland op", lambda: MomentInput(today), required=True, line=1),
        Question(
            "gehouden_op",
            "Gehouden op",
            lambda: MomentInput(today, allow_future=False),
            hint="leeg als het nog komt",
            line=1,
        ),
        Question("voor", "Voor wie?", lambda: SelectInput(people), line=2),
        Question(
            "opvang",
            "Is dit het opvanggesprek?",
            lambda: YesNoInput(((True, "Ja"), (False, "Nee"))),
            line=2,
        ),
        Question("steun", "Wat voor steun?", lambda: ChipsInput(support)),
    )


def nazorg_words(nazorg: Nazorg, lijsten: Codelijsten) -> tuple[str, str]:
    """A moment of aftercare in two lines."""
    kind = "Opvanggesprek" if nazorg.opvang else "Contactmoment"
    if nazorg.voor is not None:
        kind = f"{kind}: {lijsten.label(nazorg.voor).lower()}"
    moment = nazorg.gehouden_op or nazorg.gepland_op
    verb = "gehouden" if nazorg.gehouden_op is not None else "gepland"
    when = f"{verb} op {short_date(day_of(moment))}, {clock_time(moment)}"
    support = ", ".join(lijsten.label(code) for code in nazorg.steun)
    return kind, " · ".join(part for part in (when, support) if part)
