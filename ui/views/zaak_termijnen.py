"""Termijnen: the rules of chapter D that run for a zaak, until someone says what became of them."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.look import Ink, Role
from ui.look.sizes import RING_ROOM
from ui.views.wording import due_mark, source_titles
from ui.views.zaak_state import ZaakState
from ui.views.zaak_wishes import SetTermijn
from ui.widgets.checklist_row import ChecklistItem, ChecklistRow
from ui.widgets.key_values import KeyValues
from ui.widgets.label import Hairline, Label
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.dossier import Notitiesoort
from vertrouwenspersoon.domain.inhoud import Inhoud
from vertrouwenspersoon.domain.kalender import day_of
from vertrouwenspersoon.domain.speech import short_date, verlenging
from vertrouwenspersoon.domain.stappen import Termijnregel, facts_in_words
from vertrouwenspersoon.domain.taken import Stand
from vertrouwenspersoon.domain.termijnen import Dwang, Termijn, TermijnId

_DWANG = {Dwang.HARD: "wettelijk gevolg", Dwang.ZACHT: "richtlijn", Dwang.INFO: "ter informatie"}


class TermijnenPart(QWidget):
    """A row per termijn: the own last day, what missing it means, and what became of it."""

    wished = Signal(object)

    def __init__(self, inhoud: Inhoud, _today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("termijnen")
        self._rules = inhoud.termijnregels()
        self._inhoud = inhoud
        self._state: ZaakState | None = None
        self._rows: dict[TermijnId, ChecklistRow] = {}
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        self._nothing = Label(
            "Er lopen nu geen termijnen buiten de taken om.", Role.BODY, Ink.MUTED, wrap=True
        )
        words = (
            "Deze termijnen horen bij geen taak. Ze blijven hier en in Vandaag staan, ook als ze "
            "voorbij zijn, tot u zegt wat ermee is gebeurd."
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, RING_ROOM, 24)
        column.setSpacing(10)
        column.addWidget(Label("Termijnen", Role.STEP_TITLE))
        column.addWidget(Label(words, Role.BODY, Ink.MUTED, wrap=True))
        column.addWidget(Hairline())
        column.addLayout(self._column)
        column.addWidget(self._nothing)

    def show_state(self, state: ZaakState) -> None:
        """Show what runs; rows that stay keep focus and details."""
        self._state = state
        lines = state.pagina.termijnen
        for gone in set(self._rows) - {line.id for line in lines}:
            row = self._rows.pop(gone)
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        for place, line in enumerate(lines):
            self._show_line(place, line, state)
        self._nothing.setVisible(not lines)
        if state.item:
            self.go_to(TermijnId(state.item))

    def go_to(self, termijn: TermijnId) -> None:
        """Open the details of a termijn and put the keyboard there."""
        row = self._rows.get(termijn)
        if row is not None:
            if not row.has_details():
                self._toggle(termijn)
            row.setFocus()

    def _show_line(self, place: int, line: Termijnregel, state: ZaakState) -> None:
        item = termijn_item(line, self._rules[line.id], state)
        row = self._rows.get(line.id)
        if row is not None:
            if row.item() != item:
                row.show_item(item)
            return
        row = ChecklistRow(item)
        row.setObjectName(f"termijn_{line.id}")
        row.state_wanted.connect(
            lambda stand, reden, t=line.id: self.wished.emit(
                SetTermijn(t, stand, Confidential(reden))
            )
        )
        row.details_wanted.connect(lambda t=line.id: self._toggle(t))
        self._rows[line.id] = row
        self._column.insertWidget(place, row)

    def _toggle(self, termijn: TermijnId) -> None:
        row = self._rows[termijn]
        lines = () if self._state is None else self._state.pagina.termijnen
        line = next((one for one in lines if one.id == termijn), None)
        if row.has_details() or line is None or self._state is None:
            row.hide_details()
            return
        row.show_details(_details(line, self._rules[termijn], self._state))


def termijn_item(line: Termijnregel, rule: Termijn, state: ZaakState) -> ChecklistItem:
    """A termijn as a row: until when by yourself, and how hard it is."""
    stand = Stand.OPEN if line.stand is None else line.stand.stand
    when = f"uiterlijk {short_date(line.verval.day_to_show(state.today))}"
    if not line.is_waiting and line.stand is not None:
        when = short_date(day_of(line.stand.op))
    reasons = [note for note in line.notities if note.soort is Notitiesoort.REDEN]
    return ChecklistItem(
        title=rule.titel,
        stand=stand,
        who_when=f"{_DWANG[rule.dwang]} · {when}",
        source=source_titles(rule.bron, state.inhoud),
        reason=reasons[-1].tekst.reveal() if reasons and stand is Stand.NVT else "",
        marks=(due_mark(line.verval, state.now),) if line.is_waiting else (),
    )


def _details(line: Termijnregel, rule: Termijn, state: ZaakState) -> QWidget:
    holder = QWidget()
    holder.setObjectName("termijn_details")
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 2, RING_ROOM, 4)
    column.setSpacing(12)
    column.addWidget(Label(rule.tekst, Role.BODY, wrap=True))
    column.addWidget(KeyValues(termijn_rows(line, rule, state), values_right=False))
    return holder


def termijn_rows(
    line: Termijnregel, rule: Termijn, state: ZaakState
) -> tuple[tuple[str, str], ...]:
    """Why it is there, the own last day and what the law adds, what missing it means, sources."""
    facts = facts_in_words(rule.als.judge(state.pagina.feiten).door, state.inhoud)
    own = f"{short_date(line.verval.zonder_verlenging)}. {verlenging(line.verval)}".strip()
    rows = (
        ("Waarom zie ik dit?", "; ".join(facts) or "Dit geldt voor elke zaak."),
        ("Uiterlijk", own),
        ("Als het later wordt", rule.gevolg),
        ("Onzeker", rule.onzeker),
        ("Bronnen", source_titles(rule.bron, state.inhoud, most=9)),
    )
    return tuple(row for row in rows if row[1])
