"""Zaakgegevens: title, code name and status; and the closing of a zaak."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.look import Icon, Ink, Role, Tone
from ui.look.sizes import RING_ROOM
from ui.views.kamers.puntenlijst import Puntenlijst
from ui.views.record_form import Question, RecordForm, code_options
from ui.views.zaak_state import GEGEVENS, SLUITEN, ZaakState
from ui.views.zaak_wishes import (
    CloseZaak,
    ReopenZaak,
    SaveHead,
    SetKennis,
    SetStatus,
    ShowPart,
)
from ui.widgets.button import Button, Kind
from ui.widgets.date_field import DateField
from ui.widgets.field import Field, Select, TextArea
from ui.widgets.form_row import FormRow
from ui.widgets.heading import SectionHeading
from ui.widgets.inputs import SecretInput
from ui.widgets.key_values import KeyValues
from ui.widgets.label import Hairline, Label
from ui.widgets.notice import NoticeBar
from vertrouwenspersoon.domain.codes import Code
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.inhoud import Inhoud
from vertrouwenspersoon.domain.kalender import add_months, day_of
from vertrouwenspersoon.domain.punt import ZAAK
from vertrouwenspersoon.domain.sluiten import is_light, open_at_closing
from vertrouwenspersoon.domain.speech import STATUS, short_date
from vertrouwenspersoon.domain.stappen import TaakRegel
from vertrouwenspersoon.domain.taken import TaakId
from vertrouwenspersoon.domain.zaak import ZaakStatus

_KEEP_MONTHS = 24
"""Proposed months between closing and destroying a dossier; the adviser decides (chapter E3)."""


class GegevensPart(QWidget):
    """The head of the zaak."""

    wished = Signal(object)

    def __init__(self, _inhoud: Inhoud, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("gegevens")
        self._head = RecordForm(
            (
                Question("titel", "Werktitel", SecretInput, hint="alleen in deze kluis"),
                Question("codenaam", "Codenaam", SecretInput),
            )
        )
        self._head.given.connect(self._tell_head)
        open_states = tuple(pair for pair in STATUS.items() if pair[0] is not ZaakStatus.GESLOTEN)
        self._status = Select(open_states)
        self._status.setObjectName("status")
        self._status.chosen.connect(lambda status: self.wished.emit(SetStatus(status)))
        self._status_row = FormRow("Status", self._status)
        self._known = DateField(today, allow_future=False)
        self._known.setObjectName("known_since")
        self._known.day_given.connect(lambda day: self.wished.emit(SetKennis(day)))
        self._known_row = FormRow(
            "Sinds wanneer weet het slachtoffer het?",
            self._known,
            hint="leeg: sinds de melding",
            help_text="Vanaf die dag loopt de drie maanden voor een klacht (artikel 66 Sr).",
        )
        self._facts = KeyValues(values_right=False)
        self._close = Button("Zaak sluiten", Kind.SECONDARY, Icon.ARCHIVE)
        self._close.setObjectName("go_to_close")
        self._close.clicked.connect(lambda: self.wished.emit(ShowPart(SLUITEN)))
        self._reopen = Button("Zaak weer openen", Kind.SECONDARY, Icon.FOLDER_OPEN)
        self._reopen.setObjectName("reopen")
        self._reopen.clicked.connect(lambda: self.wished.emit(ReopenZaak()))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, RING_ROOM, 24)
        column.setSpacing(14)
        column.addWidget(Label("Zaakgegevens", Role.STEP_TITLE))
        column.addWidget(self._head)
        column.addWidget(self._status_row)
        column.addWidget(self._known_row)
        column.addWidget(Hairline())
        column.addWidget(self._facts)
        column.addWidget(Hairline())
        row = QHBoxLayout()
        row.setContentsMargins(RING_ROOM, RING_ROOM, 0, 0)
        row.addWidget(self._close)
        row.addWidget(self._reopen)
        row.addStretch(1)
        column.addLayout(row)

    def show_state(self, state: ZaakState) -> None:
        """Show the head of a zaak."""
        zaak = state.beeld.zaak
        self._head.show_record(state.beeld.dossier)
        self._status.show_value(zaak.status)
        self._known.show_day(zaak.kennis_op)
        closed = zaak.status is ZaakStatus.GESLOTEN
        self._status_row.setVisible(not closed)
        self._close.setVisible(not closed)
        self._reopen.setVisible(closed)
        self._facts.show_rows(fact_rows(state))

    def _tell_head(self, dossier: object, field: str) -> None:
        text = getattr(dossier, field)
        wish = SaveHead(titel=text) if field == "titel" else SaveHead(codenaam=text)
        self.wished.emit(wish)


class SluitenPart(QWidget):
    """What is still open, the outcome, a reason, and when the dossier is destroyed."""

    wished = Signal(object)

    def __init__(self, inhoud: Inhoud, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sluiten")
        self._inhoud = inhoud
        self._open_place = QVBoxLayout()
        self._open_place.setSpacing(0)
        self._open_shown: tuple[bool, tuple[TaakId, ...]] | None = None
        self._why: dict[TaakId, tuple[FormRow, Field]] = {}
        self._satisfied = Puntenlijst("tevreden", inhoud, today)
        self._satisfied.wished.connect(self.wished)
        self._outcome = Select(code_options(inhoud.codelijsten, "uitkomst"))
        self._outcome.setObjectName("outcome")
        self._outcome.setCurrentIndex(-1)
        self._outcome_row = FormRow("Hoe loopt het af?", self._outcome)
        self._reason = TextArea(rows=3)
        self._reason.setObjectName("close_reason")
        self._reason.keeps_draft = True
        self._reason_row = FormRow("Toelichting", self._reason, hint="alleen in deze kluis")
        self._destroy = DateField(today, add_months(today, _KEEP_MONTHS))
        self._destroy.setObjectName("destroy_on")
        self._destroy_row = FormRow(
            "Vernietigen op",
            self._destroy,
            hint="voorstel",
            help_text="U krijgt dan een vraag. Er wordt niets vanzelf gewist.",
        )
        self.button = Button("Zaak sluiten", Kind.PRIMARY)
        self.button.setObjectName("close_zaak")
        back = Button("Toch niet", Kind.QUIET)
        back.setObjectName("close_not")
        back.clicked.connect(lambda: self.wished.emit(ShowPart(GEGEVENS)))
        self.button.clicked.connect(self._tell)
        row = QHBoxLayout()
        row.setContentsMargins(RING_ROOM, RING_ROOM, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.button)
        row.addWidget(back)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, RING_ROOM, 24)
        column.setSpacing(14)
        column.addWidget(Label("Zaak sluiten", Role.STEP_TITLE))
        words = "Een gesloten zaak blijft te vinden en kan weer open. Nazorg mag doorlopen."
        column.addWidget(Label(words, Role.BODY, Ink.MUTED, wrap=True))
        column.addLayout(self._open_place)
        column.addWidget(self._satisfied)
        for part in (self._outcome_row, self._reason_row, self._destroy_row):
            column.addWidget(part)
        column.addLayout(row)

    def show_state(self, state: ZaakState) -> None:
        """Show what is open of the minimum set; what was typed beside it stays."""
        lines, light = open_at_closing(state.pagina), is_light(state.pagina)
        self._satisfied.show_punten(state.beeld.begeleiding.punten, ZAAK)
        wanted = (light, tuple(line.taak.id for line in lines))
        if wanted == self._open_shown:
            return
        self._open_shown = wanted
        self._why = {}
        while self._open_place.count():
            item = self._open_place.takeAt(0)
            old = item.widget() if item is not None else None
            if old is not None:
                old.hide()
                old.deleteLater()
        self._show_open(lines, light=light)

    def _show_open(self, lines: Sequence[TaakRegel], *, light: bool) -> None:
        if not lines:
            bar = NoticeBar(Tone.ACCENT, "Alles van de minimale lijst is klaar", icon=Icon.CHECK)
            self._open_place.addWidget(bar)
            return
        self._open_place.addWidget(
            SectionHeading("Dit staat nog open", f"{len(lines)} van de minimale lijst", line=True)
        )
        for line in lines:
            self._open_place.addWidget(self._open_row(line, light=light))
            self._open_place.addWidget(Hairline())
        words = (
            "Dit is een lichte zaak (E1): één reden hieronder is genoeg."
            if light
            else "U kunt toch sluiten. Schrijf bij elk punt waarom het open blijft."
        )
        self._open_place.addSpacing(8)
        self._open_place.addWidget(Label(words, Role.SECOND, Ink.MUTED, wrap=True))
        if not light and len(lines) > 1:
            same = Button("Eerste reden bij alles gebruiken", Kind.LINK, small=True)
            same.setObjectName("same_reason")
            same.clicked.connect(self._use_first)
            self._open_place.addWidget(same, 0, Qt.AlignmentFlag.AlignLeft)

    def show_error(self, where: str, text: str) -> bool:
        """Say beside a field what is wrong."""
        rows = {
            "uitkomst": self._outcome_row,
            "reden": self._reason_row,
            "vernietigen_op": self._destroy_row,
            **{f"reden:{taak}": row for taak, (row, _field) in self._why.items()},
        }
        if where not in rows:
            return False
        rows[where].show_error(text)
        return True

    def _open_row(self, line: TaakRegel, *, light: bool) -> QWidget:
        holder, head = QWidget(), QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(Label(line.taak.kort, Role.BODY, wrap=True), 1)
        go = Button("Naar de taak", Kind.LINK, small=True)
        go.setObjectName(f"to_{line.taak.id}")
        go.setAccessibleName(f"Naar de taak {line.taak.kort}")
        part = self._inhoud.stap_of(line.taak.id).id
        go.clicked.connect(lambda: self.wished.emit(ShowPart(part, line.taak.id)))
        row.addWidget(go)
        column = QVBoxLayout(holder)
        column.setContentsMargins(8, 5, RING_ROOM, 5)
        column.addWidget(head)
        if not light:
            field = Field()
            field.setObjectName(f"why_{line.taak.id}")
            field.keeps_draft = True
            asked = FormRow("Waarom blijft dit open?", field)
            self._why[line.taak.id] = (asked, field)
            column.addWidget(asked)
        return holder

    def _use_first(self) -> None:
        """The reason that was typed first, for every taak that has none."""
        given = (field.text().strip() for _row, field in self._why.values())
        first = next((text for text in given if text), "")
        for _row, field in self._why.values():
            if not field.text().strip():
                field.show_text(first)

    def _tell(self) -> None:
        asked = (row for row, _field in self._why.values())
        for row in (self._outcome_row, self._reason_row, self._destroy_row, *asked):
            row.clear_error()
        self._destroy.read()
        outcome, day = self._outcome.value(), self._destroy.day()
        if outcome is None:
            self._outcome_row.show_error("Kies hoe het afloopt.")
        elif day is None:
            self._destroy_row.show_error("Kies een dag. Die kunt u later nog veranderen.")
        else:
            reason = Confidential(self._reason.text().strip())
            each = ((t, Confidential(f.text().strip())) for t, (_row, f) in self._why.items())
            self.wished.emit(CloseZaak(Code(str(outcome)), reason, day, tuple(each)))


def fact_rows(state: ZaakState) -> tuple[tuple[str, str], ...]:
    """What is known of the zaak itself."""
    zaak = state.beeld.zaak
    rows = [
        ("Zaakcode", zaak.code),
        ("Gemeld op", short_date(day_of(zaak.gemeld_op))),
        ("Laatste wijziging", short_date(day_of(zaak.gewijzigd_op))),
    ]
    if zaak.gesloten_op is not None:
        rows.append(("Gesloten op", short_date(zaak.gesloten_op)))
        rows.append(("Uitkomst", state.inhoud.codelijsten.label(zaak.uitkomst)))
    if zaak.vernietigen_op is not None:
        rows.append(("Vernietigen op", short_date(zaak.vernietigen_op)))
    return tuple(rows)
