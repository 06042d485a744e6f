"""Delen: what the melder said, what was really passed on, and the form for passing on."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.look import Icon, Ink, Role, Tone
from ui.look.sizes import RING_ROOM, STEP_2, STEP_4
from ui.views.doorgeven import DoorgeefPart, DoorgiftePart
from ui.views.wording import BESLUIT_WORDS, WAT_WORDS, WEG_WORDS
from ui.views.zaak_consent import ConsentBox
from ui.views.zaak_state import ZaakState
from ui.widgets.chip import Chip, Mark
from ui.widgets.heading import SectionHeading
from ui.widgets.label import Hairline, Label
from ui.widgets.layouts import drop_all
from ui.widgets.notice import NoticeBar
from vertrouwenspersoon.domain.codes import Codelijsten
from vertrouwenspersoon.domain.doorgifte import TOESTEMMING, Doorgifte, not_called_back
from vertrouwenspersoon.domain.inhoud import Inhoud
from vertrouwenspersoon.domain.kalender import day_of
from vertrouwenspersoon.domain.speech import clock_time, short_date
from vertrouwenspersoon.domain.taken import TaakId
from vertrouwenspersoon.domain.toestemming import Toestemming


class DelenPart(QWidget):
    """The consent of the melder beside the ledger of what left the zaak."""

    wished = Signal(object)

    def __init__(self, inhoud: Inhoud, _today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("delen")
        self._inhoud = inhoud
        self._shown: object = None
        self._consent = ConsentBox(inhoud.codelijsten)
        self._ledger, self._history, self._warning = QVBoxLayout(), QVBoxLayout(), QVBoxLayout()
        self.record = DoorgiftePart(inhoud.codelijsten)
        self.form = DoorgeefPart(inhoud.codelijsten)
        for part in (self._consent, self.record, self.form):
            part.wished.connect(self.wished)
        for column in (self._ledger, self._history, self._warning):
            column.setSpacing(0)
        self._lay_out()

    def show_state(self, state: ZaakState) -> None:
        """Show what was said and told in a zaak."""
        dossier, lijsten = state.beeld.dossier, self._inhoud.codelijsten
        self._consent.show_state(state)
        self.record.show_state(state)
        self.form.show_state(state)
        shown = (dossier.doorgiften, dossier.toestemmingen)
        if shown == self._shown:
            return
        self._shown = shown
        stays = not_called_back(*shown)
        self._show_warning(stays)
        drop_all(self._ledger)
        for line in sorted(dossier.doorgiften, key=lambda d: d.op, reverse=True):
            marks = ledger_marks(line, stays=line in stays)
            self._ledger.addWidget(_line(*ledger_words(line, self._inhoud), marks))
        if not dossier.doorgiften:
            self._ledger.addWidget(_quiet("Er is nog niets doorgegeven."))
        drop_all(self._history)
        for word in sorted(dossier.toestemmingen, key=lambda t: t.op, reverse=True):
            self._history.addWidget(_line(*consent_words(word, lijsten)))
        if not dossier.toestemmingen:
            self._history.addWidget(_quiet("De melder zei hier nog niets over."))

    def show_error(self, where: str, text: str) -> bool:
        """Say beside a field what is wrong; false when no field here has that name."""
        return self.record.show_error(where, text) or self.form.show_error(where, text)

    def _show_warning(self, stays: tuple[Doorgifte, ...]) -> None:
        drop_all(self._warning)
        if stays:
            lijsten = self._inhoud.codelijsten
            who = ", ".join(dict.fromkeys(lijsten.label(line.ontvanger) for line in stays))
            text = (
                f"Dit was al doorgegeven toen de melder de toestemming introk, aan: {who}. Vertel "
                "dat de melder. Vraag de ontvanger om er niets meer mee te doen."
            )
            bar = NoticeBar(Tone.WARN, "Dit is niet terug te halen", text, icon=Icon.USER_X)
            self._warning.addWidget(bar)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 24)
        column.setSpacing(0)
        column.addWidget(Label("Delen", Role.STEP_TITLE))
        words = (
            "Wat zei de melder, en wat is er echt doorgegeven? Wat is verteld, blijft hier staan."
        )
        column.addWidget(Label(words, Role.BODY, Ink.MUTED, wrap=True))
        column.addSpacing(12)
        column.addWidget(self._consent)
        column.addSpacing(12)
        column.addLayout(self._warning)
        for title, beside, part in (
            ("Wat er is doorgegeven", "nieuwste eerst", self._ledger),
            ("Hebt u zelf iets doorgegeven?", "", self.record),
            ("Doorgeefformulier", "alleen wat de melder aankruist", self.form),
            ("Wat de melder zei", "nieuwste eerst", self._history),
        ):
            column.addSpacing(16)
            column.addWidget(SectionHeading(title, beside))
            column.addWidget(Hairline())
            if isinstance(part, QWidget):
                column.addWidget(part)
            else:
                column.addLayout(part)


def ledger_words(line: Doorgifte, inhoud: Inhoud) -> tuple[str, str]:
    """A line of the ledger in two lines: to whom and what, then when, how and from what."""
    lijsten = inhoud.codelijsten
    what = ", ".join(WAT_WORDS[wat] for wat in line.wat)
    parts = [
        f"{short_date(day_of(line.op))}, {clock_time(line.op)}",
        WEG_WORDS[line.weg],
        _from_words(line.bij, inhoud),
        "" if line.grond == TOESTEMMING else lijsten.label(line.grond),
        line.woorden.reveal().strip(),
    ]
    return f"{lijsten.label(line.ontvanger)}: {what}", " · ".join(part for part in parts if part)


def ledger_marks(line: Doorgifte, *, stays: bool) -> tuple[Mark, ...]:
    """What deserves a chip: an exception, and what cannot be called back."""
    marks = []
    if line.grond != TOESTEMMING:
        marks.append(Mark("Uitzondering", Tone.WARN, Icon.TRIANGLE_ALERT))
    if stays:
        marks.append(Mark("Niet terug te halen", Tone.WARN, Icon.USER_X))
    return tuple(marks)


def consent_words(word: Toestemming, lijsten: Codelijsten) -> tuple[str, str]:
    """A word of the melder in two lines."""
    said = f"{lijsten.label(word.ontvanger)}, {WAT_WORDS[word.wat]}: {BESLUIT_WORDS[word.besluit]}"
    parts = (
        f"{short_date(day_of(word.op))}, {clock_time(word.op)}",
        lijsten.label(word.wijze, ""),
        word.woorden.reveal().strip(),
    )
    return said, " · ".join(part for part in parts if part)


def _from_words(bij: str, inhoud: Inhoud) -> str:
    kind, _, name = bij.partition(":")
    match kind:
        case "taak":
            return f"{name} {inhoud.taak(TaakId(name)).kort}"
        case "bijlage":
            return "kopie van een bestand"
        case "document":
            return name
        case _:
            return ""


def _line(title: str, second: str, marks: tuple[Mark, ...] = ()) -> QWidget:
    words = QVBoxLayout()
    words.setSpacing(1)
    words.addWidget(Label(title, Role.BODY_STRONG, wrap=True))
    words.addWidget(Label(second, Role.CAPTION, Ink.MUTED, wrap=True))
    row = QHBoxLayout()
    row.setContentsMargins(STEP_2, 8, RING_ROOM, 8)
    row.addLayout(words, 1)
    for mark in marks:
        row.addWidget(Chip(mark))
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addLayout(row)
    column.addWidget(Hairline())
    return holder


def _quiet(words: str) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(STEP_2, 10, STEP_4, 10)
    column.addWidget(Label(words, Role.SECOND, Ink.MUTED, wrap=True))
    return holder
