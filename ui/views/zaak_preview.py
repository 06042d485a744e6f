"""The preview pane of Zaken: one zaak in short, with the hits of the search."""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.look import Icon, Ink, Role, Tone, look
from ui.look.sizes import PREVIEW_WIDTH
from ui.views.wording import due_day, due_relative, first_upper, role_words, urgency
from ui.views.zaken_filter import hit_runs
from ui.widgets.button import Button, IconButton, Kind
from ui.widgets.chip import ChipRow, Mark, Urgency, state_mark
from ui.widgets.key_hint import KeyHint
from ui.widgets.key_values import KeyValues
from ui.widgets.label import Hairline, IconMark, Label
from ui.widgets.run_label import RunLabel
from ui.widgets.scroll_page import ScrollPage
from ui.widgets.surface import Ground, Surface
from vertrouwenspersoon.domain.codes import Codelijsten
from vertrouwenspersoon.domain.kalender import day_of
from vertrouwenspersoon.domain.lijst import Treffer, ZaakRegel
from vertrouwenspersoon.domain.speech import STATUS, count_of, short_date
from vertrouwenspersoon.domain.stappen import ZaakPagina
from vertrouwenspersoon.domain.zaak import ZaakId

_MOST_HITS = 6
_HIT_PLACES = {
    "titel": "Titel",
    "codenaam": "Codenaam",
    "verhaal": "Verhaal",
    "betrokkene": "Betrokkenen",
    "notitie": "Tijdlijn",
}
_GROUNDS = {Urgency.LATE: Ground.DANGER, Urgency.TODAY: Ground.WARN}
_INKS = {Urgency.LATE: Ink.DANGER, Urgency.TODAY: Ink.WARN}


@dataclass(frozen=True, slots=True)
class PreviewState:
    """One zaak, its line in the list, and where the words looked for stand in it."""

    pagina: ZaakPagina
    regel: ZaakRegel
    hits: tuple[Treffer, ...]
    lijsten: Codelijsten
    now: datetime


class ZaakPreview(Surface):
    """Code, title, chips, nearest term, hits, progress; the list keeps the focus."""

    open_wanted = Signal(object)
    close_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Ground.PAGE, parent)
        self.setObjectName("zaak_preview")
        self._zaak: ZaakId | None = None
        self._code = Label("", Role.LABEL)
        self._name = Label("", Role.SECOND, Ink.MUTED)
        self._title = Label("", Role.PREVIEW_TITLE, wrap=True)
        self._chips = ChipRow()
        self._parts = QVBoxLayout()
        self._open = Button("Zaak openen", Kind.SECONDARY)
        self._open.setObjectName("open_zaak")
        self._open.clicked.connect(self._tell_open)
        self._lay_out()
        self.dress()

    def dress(self) -> None:
        self.setFixedWidth(look().px(PREVIEW_WIDTH))

    def has_state(self) -> bool:
        """Whether a zaak is shown."""
        return self._zaak is not None

    def show_state(self, state: PreviewState) -> None:
        """Show a zaak."""
        zaak, dossier = state.pagina.beeld.zaak, state.pagina.beeld.dossier
        self._zaak = zaak.id
        self._code.setText(zaak.code)
        self._name.setText(f"Codenaam {dossier.codenaam.reveal()}")
        self._title.setText(dossier.titel.reveal())
        self._chips.show_marks(preview_marks(state))
        while self._parts.count():
            item = self._parts.takeAt(0)
            old = item.widget() if item is not None else None
            if old is not None:
                old.hide()
                old.deleteLater()
        if state.regel.verval is not None:
            self._parts.addWidget(_term(state))
        if state.hits:
            self._parts.addWidget(_hits(state.hits))
        self._parts.addWidget(Label("Voortgang", Role.LABEL))
        self._parts.addWidget(KeyValues(progress_rows(state)))

    def _tell_open(self) -> None:
        if self._zaak is not None:
            self.open_wanted.emit(self._zaak)

    def _lay_out(self) -> None:
        close = IconButton(Icon.X, "Voorbeeld sluiten (spatie)", small=True)
        close.setObjectName("close_preview")
        close.clicked.connect(self.close_wanted)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self._code)
        head.addWidget(self._name, 1)
        head.addWidget(close)
        page = ScrollPage(insets=False)
        page.body.setContentsMargins(24, 12, 24, 12)
        page.body.addLayout(head)
        page.body.addWidget(self._title)
        page.body.addSpacing(10)
        page.body.addWidget(self._chips)
        page.body.addSpacing(16)
        self._parts.setSpacing(12)
        page.body.addLayout(self._parts)
        page.body.addStretch(1)
        foot = QHBoxLayout()
        foot.setContentsMargins(24, 12, 24, 20)
        foot.addWidget(self._open)
        foot.addStretch(1)
        foot.addWidget(KeyHint("Enter"))
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(page, 1)
        column.addLayout(foot)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(Hairline(upright=True))
        row.addLayout(column, 1)


def preview_marks(state: PreviewState) -> tuple[Mark, ...]:
    """The chips of a zaak: status, who, how serious."""
    zaak, lijsten = state.pagina.beeld.zaak, state.lijsten
    first = zaak.eerste
    who = role_words(lijsten.label(first.rol, ""), lijsten.label(first.afdeling, ""))
    marks = [state_mark(STATUS[zaak.status])]
    if first.ernst is not None:
        marks.append(Mark(ernst_words(first.ernst, lijsten), Tone.NEUTRAL, Icon.SHIELD_CHECK))
    if who:
        marks.append(Mark(who, Tone.NEUTRAL, Icon.USER_CHECK))
    return tuple(marks)


def ernst_words(ernst: str, lijsten: Codelijsten) -> str:
    """The ernst as it is called: "E3 Ernstig"."""
    short = ernst.partition(":")[2]
    label = next(w.label for w in lijsten.lijst("ernst").waarde if w.code == ernst)
    return label if label.startswith(short) else f"{short} {label}"


def progress_rows(state: PreviewState) -> tuple[tuple[str, str], ...]:
    """The steps that were begun, and when something happened last."""
    steps = [
        (page.stap.titel, count_of(page.klaar, page.totaal))
        for page in state.pagina.stappen
        if page.totaal and page.klaar
    ]
    last = short_date(day_of(state.pagina.beeld.zaak.gewijzigd_op))
    return (*steps, ("Laatste activiteit", last))


def _term(state: PreviewState) -> Surface:
    verval = state.regel.verval
    assert verval is not None  # noqa: S101 - the caller asks only with one
    near = urgency(verval, state.now)
    box = Surface(_GROUNDS.get(near, Ground.NEUTRAL))
    row = QHBoxLayout(box)
    row.setContentsMargins(14, 10, 14, 10)
    row.setSpacing(12)
    icon = Icon.CIRCLE_ALERT if near is Urgency.LATE else Icon.CALENDAR_CLOCK
    row.addWidget(IconMark(icon, 20, _INKS.get(near, Ink.MUTED)))
    words = QVBoxLayout()
    words.setSpacing(1)
    day, relative = due_day(verval, state.now), due_relative(verval, state.now)
    when = f"{first_upper(day)}, {relative}" if near is not Urgency.TODAY else first_upper(day)
    words.addWidget(Label(when, Role.BODY_STRONG, _INKS.get(near, Ink.TEXT), wrap=True))
    words.addWidget(Label(state.regel.wat, Role.SECOND, Ink.MUTED, wrap=True))
    row.addLayout(words, 1)
    return box


def _hits(hits: tuple[Treffer, ...]) -> QWidget:
    part = QWidget()
    column = QVBoxLayout(part)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    count = f"{len(hits)} treffer{'s' if len(hits) != 1 else ''} in deze zaak"
    column.addWidget(Label(count, Role.LABEL))
    for number, hit in enumerate(hits[:_MOST_HITS]):
        if number:
            column.addSpacing(4)
            column.addWidget(Hairline())
            column.addSpacing(4)
        place = _HIT_PLACES.get(hit.waar, hit.waar)
        when = f", {short_date(day_of(hit.op))}" if hit.op is not None else ""
        column.addWidget(Label(f"{place}{when}", Role.CAPTION, Ink.MUTED))
        column.addWidget(RunLabel(hit_runs(hit)))
    return part
