"""Einde van de rol in Beheer: what must still happen, the statement, and destroying the vault."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.look import Icon, Ink, Role, Tone
from ui.views.papier import PapierPart
from ui.widgets.button import Button, Kind
from ui.widgets.button_row import button_row
from ui.widgets.form_row import FormRow
from ui.widgets.label import Label
from ui.widgets.layouts import drop_all
from ui.widgets.notice import NoticeBar
from ui.widgets.passphrase_field import PassphraseField
from ui.widgets.scroll_page import bring_into_sight
from vertrouwenspersoon.domain.afscheid import Eindstand
from vertrouwenspersoon.domain.kalender import day_of
from vertrouwenspersoon.domain.speech import WEG_BELOFTE, WEG_GRENS, counted, listed, short_date

_MOST = 12
"""Codes that are named; more are said as a number."""


class AfscheidPart(QWidget):
    """What the vault still holds, and its end in two steps: the passphrase and a last question."""

    statement_wanted = Signal()
    asked = Signal(object)
    """The passphrase as `Confidential`: may the vault be destroyed?"""
    confirmed = Signal()
    stopped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines, self._last = QVBoxLayout(), QVBoxLayout()
        self.statement = Button("Slotverklaring", Kind.SECONDARY, Icon.FILE_DOWN)
        self.papier = PapierPart()
        self.passphrase = PassphraseField()
        self.passphrase_row = FormRow("Uw wachtzin, om de kluis te vernietigen", self.passphrase)
        self.finish = Button("Kluis vernietigen…", Kind.SECONDARY)
        self._ending = QWidget()
        for name, widget in (
            ("end_statement", self.statement),
            ("end_passphrase", self.passphrase),
            ("end_destroy", self.finish),
        ):
            widget.setObjectName(name)
        self.statement.clicked.connect(self.statement_wanted)
        self.finish.clicked.connect(self._tell)
        self.passphrase.returnPressed.connect(self._tell)
        self._lay_out()

    def show_state(self, stand: Eindstand, *, may_end: bool) -> None:
        """Show what must still happen; `may_end` is false for a vault that is no file."""
        drop_all(self._lines)
        for words in stand_words(stand):
            self._lines.addWidget(Label(words, Role.SECOND, wrap=True))
        self._ending.setVisible(stand.mag_weg and may_end)
        if not stand.mag_weg:
            self.forget()

    def ask_once_more(self, stand: Eindstand) -> None:
        """The passphrase was right: ask the last time, with what stays."""
        self.forget()
        away = [one.naam for one, there in stand.backups if not there]
        files = listed(tuple(away[:_MOST]))
        beyond = f"Deze back-ups zijn niet bereikbaar en blijven: {files}. " if away else ""
        bar = NoticeBar(
            Tone.DANGER,
            "De kluis gaat weg, en is niet terug te halen",
            f"{WEG_BELOFTE} {beyond}{WEG_GRENS}",
            action="Kluis nu vernietigen",
            other="Toch niet",
        )
        bar.setObjectName("end_last")
        bar.action_wanted.connect(self.confirmed)
        bar.other_wanted.connect(self.stopped)
        self._last.addWidget(bar)
        bring_into_sight(bar)

    def show_error(self, text: str) -> None:
        """Say beside the passphrase what is wrong."""
        self.passphrase_row.show_error(text)

    def forget(self) -> None:
        """Empty what was typed, and take back the last question."""
        self.passphrase.clear()
        self.passphrase_row.clear_error()
        drop_all(self._last)

    def _tell(self) -> None:
        self.passphrase_row.clear_error()
        if self.passphrase.text():
            self.asked.emit(self.passphrase.passphrase())
        else:
            self.passphrase_row.show_error("Typ uw wachtzin. Dan weten wij dat u het zelf bent.")
            self.passphrase.setFocus()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        words = (
            "Stopt u als vertrouwenspersoon? Draag lopende zaken over, vernietig wat weg mag, of "
            "neem alles mee in het open formaat. Maak en bewaar de slotverklaring. Daarna kan de "
            "kluis weg."
        )
        column.addWidget(Label(words, Role.SECOND, Ink.MUTED, wrap=True))
        column.addLayout(self._lines)
        column.addWidget(button_row(self.statement))
        column.addWidget(self.papier)
        ending = QVBoxLayout(self._ending)
        ending.setContentsMargins(0, 0, 0, 0)
        ending.setSpacing(12)
        ending.addWidget(self.passphrase_row)
        ending.addWidget(button_row(self.finish))
        column.addWidget(self._ending)
        column.addLayout(self._last)
        self._ending.hide()


def stand_words(stand: Eindstand) -> tuple[str, ...]:
    """What must still happen, line by line; or that nothing must."""
    over, left = len(stand.over), stand.meegenomen_op
    lines = []
    if over and left is None:
        zaken = counted(over, "zaak is", "zaken zijn")
        lines.append(
            f"{zaken} nog niet overgedragen, vernietigd of meegenomen: {_codes(stand.over)}."
        )
    if over and left is not None:
        day = short_date(day_of(left))
        zaken = counted(over, "zaak staat", "zaken staan")
        lines.append(f"{zaken} in wat u op {day} meenam in het open formaat.")
    if stand.wachtend:
        lines.append(f"Van deze overdracht is er nog geen ontvangstcode: {_codes(stand.wachtend)}.")
    if stand.verzoeken:
        wait = counted(stand.verzoeken, "persoon wacht", "personen wachten")
        lines.append(f"{wait} nog op antwoord over gegevens.")
    if stand.mag_weg:
        lines.append("Er hoeft niets meer. De kluis kan weg.")
    return tuple(lines)


def _codes(codes: tuple[str, ...]) -> str:
    more = len(codes) - _MOST
    rest = (f"nog {counted(more, 'zaak', 'zaken')}",) if more > 0 else ()
    return listed((*codes[:_MOST], *rest))
