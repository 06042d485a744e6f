"""Overdragen in Beheer: what goes along, the file with its words, the receipt, and taking over."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.look import Icon, Ink, Role, Tone
from ui.look.sizes import RING_ROOM
from ui.views.zaak_state import DELEN, DOCUMENTEN
from ui.widgets.button import Button, Kind
from ui.widgets.button_row import button_row
from ui.widgets.field import Field
from ui.widgets.form_row import FormRow
from ui.widgets.label import Label
from ui.widgets.layouts import drop_all
from ui.widgets.notice import NoticeBar
from ui.widgets.passphrase_field import PassphraseField
from ui.widgets.scroll_page import bring_into_sight
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.kalender import day_of
from vertrouwenspersoon.domain.overdracht import Beslissing, Overdracht, Richting
from vertrouwenspersoon.domain.speech import short_date, telling_words

_BESLISSING = {
    Beslissing.MEE: "De melder zei ja. Deze zaak mag mee.",
    Beslissing.VRAGEN: "De melder is het nog niet gevraagd, of zei niet op alles ja.",
    Beslissing.VERNIETIGEN: "De melder zei nee. Sluit de zaak hier, en vernietig hem op zijn dag.",
}


@dataclass(frozen=True, slots=True)
class ZaakMee:
    """One open zaak: a key for its button, its code and code name, and what the melder said."""

    sleutel: str
    code: str
    codenaam: str
    beslissing: Beslissing


class OverdragenPart(QWidget):
    """Give and get, one zaak at a time."""

    give_wanted = Signal(object, object)
    """A zaak, and who gives it as `Confidential`."""
    zaak_wanted = Signal(object, str)
    """A zaak, and the part of it to open."""
    receipt_given = Signal(object, object)
    """Which handover, and the code as it was typed."""
    file_wanted = Signal()
    look_wanted = Signal(object)
    """The six words as `Confidential`, for the file that was chosen."""
    take_wanted = Signal()
    stop_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.giver = Field()
        self.giver.setObjectName("handover_sender")
        self.giver.keeps_draft = True
        self.giver_row = FormRow(
            "Wie draagt over?", self.giver, help_text="Uw naam en gemeente. Dit gaat mee."
        )
        self._zaken, self._made = QVBoxLayout(), QVBoxLayout()
        self._given, self._offer = QVBoxLayout(), QVBoxLayout()
        self.choose = Button("Overdracht openen…", Kind.SECONDARY, Icon.FOLDER)
        self.choose.setObjectName("handover_open")
        self.choose.clicked.connect(self.file_wanted)
        self.words = PassphraseField("De zes woorden")
        self.words.setObjectName("handover_words")
        self.words_row = FormRow("De zes woorden van de afzender", self.words)
        self.look = Button("Bekijken", Kind.SECONDARY, Icon.EYE)
        self.look.setObjectName("handover_look")
        self.look.clicked.connect(lambda: self.look_wanted.emit(self.words.passphrase()))
        self.words.returnPressed.connect(self.look.click)
        self._asked = QWidget()
        self._lay_out()

    def show_state(self, zaken: tuple[ZaakMee, ...], lijst: tuple[Overdracht, ...]) -> None:
        """Show the open zaken, and what was given and got."""
        drop_all(self._zaken)
        for zaak in zaken:
            self._zaken.addWidget(self._zaak_row(zaak))
        if not zaken:
            self._zaken.addWidget(_quiet("Er is geen open zaak."))
        drop_all(self._given)
        for line in lijst:
            self._given.addWidget(self._line(line))
        if not lijst:
            self._given.addWidget(_quiet("Er is nog niets overgedragen of overgenomen."))

    def show_made(self, naam: str, woorden: Confidential) -> None:
        """Show the words of the file that was made, this once."""
        self.forget()
        bar = NoticeBar(
            Tone.OK,
            f"De zaak staat in {naam}",
            f"De zes woorden: {woorden.reveal()}. Zeg ze door de telefoon, niet in een mail en "
            "niet op papier bij het bestand. Ze staan nergens. De zaak blijft hier tot u de "
            "ontvangstcode hebt.",
            icon=Icon.KEY,
        )
        bar.setObjectName("handover_made")
        self._made.addWidget(bar)
        bring_into_sight(bar)

    def ask_words(self, naam: str) -> None:
        """Ask the words of the file that was chosen."""
        self.forget()
        self.words_row.show_help(f"Van {naam}. De afzender zegt ze door de telefoon.")
        self._asked.show()
        self.words.setFocus()

    def show_offer(self, line: Overdracht, earlier: str) -> None:
        """Show what is in the file before anything of it is kept."""
        self._drop_offer()
        when = short_date(day_of(line.op))
        counts = ", ".join(telling_words(line.telling))
        beside = (
            f" U nam deze zaak al eens over, als {earlier}. Die blijft zoals hij is; deze komt "
            "ernaast."
            if earlier
            else ""
        )
        bar = NoticeBar(
            Tone.NEUTRAL,
            f"Van {line.afzender.reveal()}, gemaakt op {when}",
            f"Daar heet hij {line.code}. Er zit in: {counts}. Hij krijgt hier een nieuw "
            f"nummer.{beside} Er staat nog niets in uw kluis.",
            action="Overnemen",
            other="Toch niet",
            icon=Icon.FILE_TEXT,
        )
        bar.setObjectName("handover_offer")
        bar.action_wanted.connect(self.take_wanted)
        bar.other_wanted.connect(self.stop_wanted)
        self._offer.addWidget(bar)
        bring_into_sight(bar)

    def show_taken(self, code: str, ontvangstcode: str) -> None:
        """Show under which code the zaak stands here, and what to read out."""
        self.forget()
        bar = NoticeBar(
            Tone.OK,
            f"De zaak staat in uw kluis als {code}",
            f"Lees de afzender deze ontvangstcode voor: {ontvangstcode}. Gooi daarna het bestand "
            "weg. Lopende termijnen ziet u bij Vandaag.",
            icon=Icon.CHECK,
        )
        bar.setObjectName("handover_taken")
        self._made.addWidget(bar)
        bring_into_sight(bar)

    def show_error(self, where: str, text: str) -> None:
        """Say what is wrong beside the field it is about."""
        rows = {"afzender": self.giver_row}
        rows.get(where, self.words_row).show_error(text)

    def clear_errors(self) -> None:
        """Take away what was said."""
        self.giver_row.clear_error()
        self.words_row.clear_error()

    def forget(self) -> None:
        """Show no words and no offer any more."""
        self.words.clear()
        self._asked.hide()
        self._drop_offer()
        drop_all(self._made)
        self.clear_errors()

    def _drop_offer(self) -> None:
        drop_all(self._offer)

    def _zaak_row(self, zaak: ZaakMee) -> QWidget:
        words = f"{zaak.code} {zaak.codenaam}: {_BESLISSING[zaak.beslissing]}"
        holder, row = _line(words)
        if zaak.beslissing is Beslissing.MEE:
            go = Button("Overdragen…", Kind.SECONDARY, small=True)
            go.setObjectName(f"give_{zaak.code}")
            go.clicked.connect(lambda: self._give(zaak.sleutel))
        else:
            go = Button("Naar de zaak", Kind.LINK, small=True)
            go.setObjectName(f"see_{zaak.code}")
            go.clicked.connect(lambda: self.zaak_wanted.emit(zaak.sleutel, DELEN))
        if zaak.beslissing is Beslissing.VRAGEN:
            ask = Button("Vraag op papier", Kind.LINK, small=True)
            ask.setObjectName(f"ask_{zaak.code}")
            ask.setAccessibleName(f"Vraag op papier: {zaak.code}")
            ask.clicked.connect(lambda: self.zaak_wanted.emit(zaak.sleutel, DOCUMENTEN))
            row.addWidget(ask)
        go.setAccessibleName(f"{go.text().rstrip('…')}: {zaak.code}")
        row.addWidget(go)
        return holder

    def _give(self, sleutel: str) -> None:
        self.clear_errors()
        self.give_wanted.emit(sleutel, Confidential(self.giver.text().strip()))

    def _line(self, line: Overdracht) -> QWidget:
        when = short_date(day_of(line.op))
        if line.richting is Richting.IN:
            words = f"{line.code} van {line.afzender.reveal()}, {when}: "
            return _line(f"{words}overgenomen. Ontvangstcode {line.ontvangstcode}.")[0]
        if line.ontvangen_op is not None:
            got = short_date(day_of(line.ontvangen_op))
            return _line(f"{line.code}, {when}: overgedragen, ontvangst bevestigd op {got}.")[0]
        holder, row = _line(f"{line.code}, {when}: overgedragen. Nog geen ontvangstcode.")
        code = Field()
        code.setObjectName(f"receipt_{line.code}")
        code.setAccessibleName(f"Ontvangstcode van {line.code}")
        code.setPlaceholderText("K7QF-3M2Q")
        go = Button("Bevestigen", Kind.SECONDARY, small=True)
        go.setObjectName(f"confirm_{line.code}")
        go.setAccessibleName(f"Ontvangst van {line.code} bevestigen")
        go.clicked.connect(lambda: self.receipt_given.emit(line.id, code.text()))
        code.returnPressed.connect(go.click)
        row.addWidget(code)
        row.addWidget(go)
        return holder

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        words = (
            "Stopt u, of neemt een ander een zaak over? De melder beslist. Een zaak gaat mee in "
            "een eigen, versleuteld bestand: één zaak en niets anders. Vraag de melder eerst: ja "
            "op feiten, verhaal en naam voor de opvolger, bij Toestemming in de zaak."
        )
        column.addWidget(_quiet(words))
        column.addWidget(self.giver_row)
        column.addLayout(self._zaken)
        column.addLayout(self._made)
        column.addWidget(Label("Overgedragen en overgenomen", Role.LABEL))
        column.addLayout(self._given)
        column.addWidget(Label("Een zaak overnemen", Role.LABEL))
        column.addWidget(button_row(self.choose))
        asked = QVBoxLayout(self._asked)
        asked.setContentsMargins(0, 0, 0, 0)
        asked.addWidget(self.words_row)
        asked.addWidget(button_row(self.look))
        column.addWidget(self._asked)
        column.addLayout(self._offer)
        self._asked.hide()


def _quiet(words: str) -> Label:
    return Label(words, Role.SECOND, Ink.MUTED, wrap=True)


def _line(words: str) -> tuple[QWidget, QHBoxLayout]:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 4, RING_ROOM, 4)
    row.setSpacing(12)
    row.addWidget(Label(words, Role.SECOND, wrap=True), 1)
    return holder, row
