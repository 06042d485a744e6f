"""Beheer: the vault and its health, the way out and in, how it looks, and what it is made of."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.look import Icon, Ink, Role, Tone, look
from ui.look.sizes import PROSE_WIDTH, RING_ROOM, STEP_2
from ui.place import BACKUP, BIN, ENDING, FAREWELL, HANDOVER, REQUESTS, SHEET, UPDATES
from ui.views.beheer_afdrukken import AfdrukkenPart, StapelPart
from ui.views.beheer_afscheid import AfscheidPart
from ui.views.beheer_backup import BackupPart
from ui.views.beheer_bewaren import BewaarPart
from ui.views.beheer_bijwerken import BijwerkPart
from ui.views.beheer_gemeente import GemeentePart
from ui.views.beheer_herstelblad import SheetSection
from ui.views.beheer_logboek import LogboekPart
from ui.views.beheer_opname import OpnamePart
from ui.views.beheer_overdragen import OverdragenPart
from ui.views.beheer_prullenbak import PrullenbakPart
from ui.views.beheer_snel import SnelPart
from ui.views.beheer_spelling import SpellingPart
from ui.views.beheer_teksten import TekstenPart
from ui.views.beheer_verzoeken import VerzoekenPart
from ui.views.beheer_wachtzin import WachtzinPart
from ui.views.place_words import DISK
from ui.widgets.button import Button, Kind
from ui.widgets.button_row import button_row
from ui.widgets.choices import SegmentedControl
from ui.widgets.field import Select
from ui.widgets.form_row import FormRow
from ui.widgets.heading import PageHeading, SectionHeading
from ui.widgets.key_values import KeyValues
from ui.widgets.label import Hairline, Label
from ui.widgets.layouts import drop_all
from ui.widgets.notice import NoticeBar
from ui.widgets.passphrase_field import PassphraseField
from ui.widgets.scroll_page import ScrollPage
from vertrouwenspersoon.domain.speech import counted

_THEMES = (("systeem", "Systeem"), ("licht", "Licht"), ("donker", "Donker"))
_MOTION = ((True, "Ja"), (False, "Nee"))


@dataclass(frozen=True, slots=True)
class BeheerState:
    """What is known about vault, look and program."""

    vault: str
    vault_id: str
    disk: bool | None
    """Whether the disk of the vault is encrypted; None when the system does not tell."""
    practice: bool
    theme: str
    text_size: int
    text_sizes: tuple[int, ...]
    motion: bool
    lock_time: int
    lock_times: tuple[int, ...]
    content: str
    licences: tuple[tuple[str, str], ...]
    busy: bool = False


class BeheerView(ScrollPage):
    """Sections under each other; each thing that can be done is one button."""

    check_wanted = Signal()
    export_wanted = Signal(object)
    """The passphrase that was asked again, as `Confidential`."""
    import_wanted = Signal()
    municipality_wanted = Signal()
    theme_chosen = Signal(str)
    text_size_chosen = Signal(int)
    motion_chosen = Signal(bool)
    lock_time_chosen = Signal(int)

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("beheer")
        self._vault = KeyValues(values_right=False)
        self.check = Button("Kluis controleren", Kind.SECONDARY, Icon.SHIELD_CHECK)
        self.municipality = Button("Gegevens van de gemeente", Kind.SECONDARY, Icon.BUILDING)
        self._result = QVBoxLayout()
        self.backup = BackupPart(self)
        self.passphrase = PassphraseField()
        self.passphrase_row = FormRow(
            "Uw wachtzin, nog een keer", self.passphrase, hint="omdat het bestand leesbaar wordt"
        )
        self.export = Button("Alles opslaan in open formaat", Kind.SECONDARY, Icon.DOWNLOAD)
        self.bring_in = Button("Bestand inlezen", Kind.SECONDARY, Icon.UPLOAD)
        self.sheet = SheetSection()
        self.wachtzin = WachtzinPart()
        self.opname = OpnamePart()
        self.snel = SnelPart()
        self.afdrukken = AfdrukkenPart()
        self.stapel = StapelPart()
        self.logboek = LogboekPart()
        self.spelling = SpellingPart()
        self.bewaren = BewaarPart()
        self.bijwerken = BijwerkPart()
        self.teksten = TekstenPart()
        self.gemeente = GemeentePart()
        self.prullenbak = PrullenbakPart()
        self.overdragen = OverdragenPart()
        self.verzoeken = VerzoekenPart(today)
        self.afscheid = AfscheidPart()
        self.theme = SegmentedControl(_THEMES)
        self.text_size = Select()
        self.motion = SegmentedControl(_MOTION)
        self.lock_time = Select()
        self._about = KeyValues(values_right=False)
        self._licences = KeyValues(values_right=False)
        self._name()
        self._connect()
        self._lay_out()

    def show_state(self, state: BeheerState) -> None:
        """Show vault, look and program."""
        kind = "Oefenkluis, alles is verzonnen" if state.practice else "Eigen kluis"
        self._vault.show_rows(
            (
                ("Plek", state.vault),
                ("Schijf", DISK[state.disk]),
                ("Soort", kind),
                ("Kenmerk", state.vault_id),
            )
        )
        self.theme.show_value(state.theme)
        self.text_size.show_options(tuple((size, f"{size} %") for size in state.text_sizes))
        self.text_size.show_value(state.text_size)
        self.motion.show_value(state.motion)
        minutes = ((count, counted(count, "minuut", "minuten")) for count in state.lock_times)
        self.lock_time.show_options(tuple(minutes))
        self.lock_time.show_value(state.lock_time)
        self._about.show_rows((("Inhoud", state.content),))
        self._licences.show_rows(state.licences)
        for button in (self.check, self.export, self.bring_in):
            button.setEnabled(not state.busy)
        self.check.setText("Even geduld…" if state.busy else "Kluis controleren")

    def part_of(self, inside: QWidget | None) -> str:
        """The part of the page that this widget stands in, as a `Place` names it; "" for none."""
        parts: tuple[tuple[str, QWidget], ...] = (
            (SHEET, self.sheet),
            (ENDING, self.bewaren),
            (BIN, self.prullenbak),
            (REQUESTS, self.verzoeken),
            (HANDOVER, self.overdragen),
            (FAREWELL, self.afscheid),
            (UPDATES, self.bijwerken),
            (UPDATES, self.teksten),
            *((BACKUP, row) for row in self.backup.rows),
        )
        found = (name for name, part in parts if inside and part.isAncestorOf(inside))
        return next(found, "")

    def go_to(self, part: str) -> None:
        """Put the keyboard where this part of the page begins; nothing for no part."""
        begins = {
            SHEET: self.sheet.passphrase,
            ENDING: self.bewaren.stap,
            REQUESTS: self.verzoeken.name,
            HANDOVER: self.overdragen.giver,
        }
        if part in begins:
            begins[part].setFocus()

    def show_result(self, tone: Tone, title: str, text: str) -> None:
        """Say what came of the check."""
        self.clear_result()
        self._result.addWidget(NoticeBar(tone, title, text))

    def clear_result(self) -> None:
        """Take away what came of an earlier check."""
        drop_all(self._result)

    def show_passphrase_error(self, text: str) -> None:
        """Say beside the passphrase what is wrong."""
        self.passphrase_row.show_error(text)

    def forget(self) -> None:
        """Empty what was typed of passphrases."""
        self.passphrase.clear()
        self.passphrase_row.clear_error()

    def _name(self) -> None:
        for name, widget in (
            ("check_vault", self.check),
            ("municipality_profile", self.municipality),
            ("export_passphrase", self.passphrase),
            ("export_open", self.export),
            ("import_open", self.bring_in),
            ("theme", self.theme),
            ("text_size", self.text_size),
            ("motion", self.motion),
            ("lock_time", self.lock_time),
        ):
            widget.setObjectName(name)
        self.theme.setAccessibleName("Kleuren")
        self.motion.setAccessibleName("Bewegende onderdelen")

    def _connect(self) -> None:
        self.check.clicked.connect(self.check_wanted)
        self.municipality.clicked.connect(self.municipality_wanted)
        self.export.clicked.connect(self._tell_export)
        self.passphrase.returnPressed.connect(self._tell_export)
        self.bring_in.clicked.connect(self.import_wanted)
        self.theme.chosen.connect(lambda theme: self.theme_chosen.emit(str(theme)))
        self.text_size.chosen.connect(lambda size: self.text_size_chosen.emit(int(str(size))))
        self.lock_time.chosen.connect(lambda count: self.lock_time_chosen.emit(int(str(count))))
        self.motion.chosen.connect(lambda motion: self.motion_chosen.emit(motion is True))

    def _tell_export(self) -> None:
        if _is_typed(self.passphrase, self.passphrase_row):
            self.export_wanted.emit(self.passphrase.passphrase())

    def _lay_out(self) -> None:
        self.body.addWidget(PageHeading("Beheer", "Uw kluis, het uiterlijk en dit programma."))
        self._section("Kluis", self._vault, button_row(self.check, self.municipality))
        inner = QVBoxLayout()
        inner.setContentsMargins(STEP_2, 8, 0, 0)
        inner.addLayout(self._result)
        self.body.addLayout(inner)
        self._section("Back-up", *self.backup.rows)
        self._section("Herstelblad", self.sheet)
        self._section("Wachtzin wijzigen", self.wachtzin)
        self._section(
            "Op slot",
            FormRow(
                "Vergrendelen na",
                self.lock_time,
                hint="zonder toets of klik",
                help_text="Met F9 dekt u het scherm af voor een gesprek. De kluis wacht een uur.",
            ),
        )
        self._section("Schermopnames", self.opname)
        self._section("Snel openen", self.snel)
        words = Label(
            "Met het open formaat neemt u alles mee naar een ander programma. "
            "Dit bestand is niet versleuteld: iedereen die het heeft, kan alles lezen. "
            "Wis het zodra u het niet meer nodig hebt.",
            Role.SECOND,
            Ink.MUTED,
            wrap=True,
        )
        bring = Label("Inlezen kan alleen in een nieuwe, lege kluis.", Role.CAPTION, Ink.MUTED)
        self._section(
            "Meenemen en inlezen",
            words,
            self.passphrase_row,
            button_row(self.export, self.bring_in),
            bring,
        )
        self._section("Afdrukken", self.afdrukken, self.stapel)
        self._section("Prullenbak", self.prullenbak)
        self._section("Bewaren en vernietigen", self.bewaren)
        self._section("Verzoeken over gegevens", self.verzoeken)
        self._section("Overdragen", self.overdragen)
        self._section("Einde van uw rol", self.afscheid)
        self._section("Logboek", self.logboek)
        self._section(
            "Uiterlijk",
            _labelled("Kleuren", self.theme),
            FormRow("Grootte van de tekst", self.text_size, help_text="Ook met Ctrl+ en Ctrl–."),
            _labelled("Mogen onderdelen bewegen?", self.motion),
        )
        self._section("Spelling", self.spelling)
        self._section("Dit programma en nieuwe versies", self.bijwerken, self._about)
        self._section("Teksten en checklists", self.teksten)
        self._section("Voor IT en privacy", self.gemeente)
        self._section("Licenties", self._licences)
        self.body.addStretch(1)

    def _section(self, title: str, *parts: QWidget) -> None:
        section = QWidget()
        column = QVBoxLayout(section)
        column.setContentsMargins(0, 22, 0, 0)
        column.setSpacing(0)
        column.addWidget(SectionHeading(title, inset=STEP_2))
        column.addWidget(Hairline())
        inner = QVBoxLayout()
        inner.setContentsMargins(STEP_2, 12, RING_ROOM, 0)
        inner.setSpacing(12)
        for part in parts:
            part.setMaximumWidth(look().px(PROSE_WIDTH))
            # In a row of its own: only there Qt measures a part by the width it may have.
            line = QHBoxLayout()
            line.addWidget(part, 1)
            line.addStretch()
            inner.addLayout(line)
        column.addLayout(inner)
        self.body.addWidget(section)
        self.show_in_turn(section)


def _is_typed(field: PassphraseField, row: FormRow) -> bool:
    """Whether a passphrase was typed; otherwise that is said beside it."""
    row.clear_error()
    if field.text():
        return True
    row.show_error("Typ uw wachtzin. Dan weten wij dat u het zelf bent.")
    field.setFocus()
    return False


def _labelled(words: str, control: QWidget) -> QWidget:
    part = QWidget()
    column = QVBoxLayout(part)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(5)
    column.addWidget(Label(words, Role.LABEL))
    row = QHBoxLayout()
    row.addWidget(control)
    row.addStretch(1)
    column.addLayout(row)
    return part
