"""Beheer: check the vault, take everything out or in, choose how the program looks."""

from pathlib import Path

from PySide6.QtCore import Signal

from ui.asking import JSON
from ui.backup_work import BackupWork
from ui.desk import Desk, Screen, trouble
from ui.device import LOCK_TIMES, TEXT_SIZES
from ui.licences import LICENCES
from ui.look import Tone
from ui.place import Page, Place
from ui.places import disk_is_encrypted
from ui.screens.beheer_afdrukken import PrintsHandling, StackHandling
from ui.screens.beheer_afscheid import AfscheidHandling
from ui.screens.beheer_bewaren import BewaarHandling
from ui.screens.beheer_bijwerken import BijwerkHandling
from ui.screens.beheer_gemeente import GemeenteHandling
from ui.screens.beheer_logboek import logboek_state
from ui.screens.beheer_overdragen import OverdragenHandling
from ui.screens.beheer_prullenbak import PrullenbakHandling
from ui.screens.beheer_snel import SnelHandling
from ui.screens.beheer_spelling import SpellingHandling
from ui.screens.beheer_teksten import TekstenHandling
from ui.screens.beheer_verzoeken import VerzoekenHandling
from ui.screens.beheer_wachtzin import WachtzinHandling
from ui.sheet_steps import SheetSteps
from ui.views.beheer import BeheerState, BeheerView
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.herstelcode import Herstelcode
from vertrouwenspersoon.domain.speech import counted, short_date
from vertrouwenspersoon.errors import Reason, Refused, VertrouwenspersoonError
from vertrouwenspersoon.explain import explain
from vertrouwenspersoon.store.soundness import Soundness
from vertrouwenspersoon.usecases.changes import Changes
from vertrouwenspersoon.usecases.open_formaat import Uitvoer

_FILE = "zaken.json"


class BeheerScreen(Screen):
    """Each thing that can be done is one call."""

    look_changed = Signal()
    lock_time_changed = Signal()
    spelling_changed = Signal()
    end_wanted = Signal(object)
    """The passphrase: the vault is to be destroyed now."""

    def __init__(self, desk: Desk) -> None:
        self.view = BeheerView(desk.today())
        super().__init__(desk, self.view)
        self._practice = False
        self._busy = False
        self.backup = BackupWork(self, self.view.backup)
        self.view.check_wanted.connect(self._check)
        self.view.export_wanted.connect(self._export)
        self.view.import_wanted.connect(self._import)
        self.view.sheet.wanted.connect(self._begin_sheet)
        self._sheet = SheetSteps(self.view.sheet.view, desk.lane, desk.asking, self)
        self._sheet.settled.connect(self._sheet_settled)
        self._sheet.troubled.connect(lambda error: self.message_given.emit(trouble(error)))
        self._wachtzin = WachtzinHandling(desk, self.view.wachtzin, self.message_given.emit, self)
        self._wachtzin.switched.connect(self._key_changed)
        self._spelling = SpellingHandling(desk, self.view.spelling, self)
        self._spelling.changed.connect(self.spelling_changed)
        self._snel = SnelHandling(desk, self.view.snel, self.message_given.emit, self)
        self._prints = PrintsHandling(desk, self.view.afdrukken, self.message_given.emit, self)
        self._stack = StackHandling(desk, self.view.stapel, self.message_given.emit, self)
        self._bewaren = BewaarHandling(desk, self.view.bewaren, self.message_given.emit, self)
        self._bewaren.place_wanted.connect(self.place_wanted)
        self._update = BijwerkHandling(desk, self.view.bijwerken, self.message_given.emit, self)
        self._texts = TekstenHandling(desk, self.view.teksten, self.message_given.emit, self)
        self._gemeente = GemeenteHandling(desk, self.view.gemeente, self.message_given.emit, self)
        self._bin = PrullenbakHandling(desk, self.view.prullenbak, self.message_given.emit, self)
        self._over = OverdragenHandling(desk, self.view.overdragen, self.message_given.emit, self)
        self._over.place_wanted.connect(self.place_wanted)
        self._asked = VerzoekenHandling(desk, self.view.verzoeken, self.message_given.emit, self)
        self._afscheid = AfscheidHandling(desk, self.view.afscheid, self.message_given.emit, self)
        self._afscheid.end_wanted.connect(self.end_wanted)
        capture = desk.device.capture
        self.view.opname.show_wanted.connect(capture.show)
        self.view.opname.hide_wanted.connect(capture.hide)
        capture.changed.connect(self._show_capture)
        self.view.municipality_wanted.connect(
            lambda: self.place_wanted.emit(Place(Page.ORGANISATIE, part="gemeente"))
        )
        self.view.theme_chosen.connect(lambda theme: self._remember(thema=theme))
        self.view.text_size_chosen.connect(lambda size: self._remember(tekst=size))
        self.view.motion_chosen.connect(lambda motion: self._remember(beweging=motion))
        self.view.lock_time_chosen.connect(lambda minutes: self._remember(slot=minutes))
        self.view.logboek.lines_wanted.connect(self._read_logboek)

    def open(self, place: Place) -> None:
        self.view.forget()
        self.view.snel.forget()
        self.view.logboek.fold()
        self._bewaren.put_away()
        self._over.forget()
        self._bin.forget()
        self._asked.forget()
        self._afscheid.forget()
        self.view.afdrukken.fold()
        self._update.open()
        self._texts.open()
        self._gemeente.open()
        self.view.clear_result()
        self._put_sheet_away()
        self.backup.open(place)
        self._show_capture()
        self.reload()
        self._show_next(place)

    def _show_next(self, place: Place) -> None:
        """The sections come some at a time; then the keyboard goes where the person wanted."""
        if self.view.show_next():
            self.desk.lane.next_turn(self, lambda: self._show_next(place))
        elif not place.veld:
            self.view.go_to(place.part)

    def place(self) -> Place:
        return Place(Page.BEHEER, part=self.view.part_of(self.focusWidget()))

    def is_touched_by(self, changes: Changes) -> bool:
        return changes.organisatie or changes.backups or changes.lijst

    def reload(self) -> None:
        organisatie = self.desk.office.organisatie
        herstel = self.desk.office.herstel
        self.run(lambda: organisatie.lees().gemeente.oefening, self._show_kind)
        self.backup.reload()
        self._bewaren.reload()
        self._over.reload()
        self._bin.reload()
        self._asked.reload()
        self._afscheid.reload()
        self.run(herstel.is_settled, lambda known: self.view.sheet.show_settled(settled=known))

    def settle(self) -> None:
        """The code of the herstelblad does not wait on a page that was left, nor do papers."""
        super().settle()
        self._stack.stop()
        self._over.forget()
        self._asked.forget()
        self._afscheid.forget()
        self._put_sheet_away()

    def show_look(self) -> None:
        """The look was changed elsewhere, with the keyboard."""
        self._show()

    def _show_kind(self, practice: bool) -> None:  # noqa: FBT001 - what was read
        self._practice = practice
        self._show()
        self._snel.reload(practice=practice)
        self._spelling.reload()
        self.view.wachtzin.show_practice(practice=practice)

    def _show_capture(self) -> None:
        capture = self.desk.device.capture
        self.view.opname.show_state(can=capture.can, shown=capture.is_shown)

    def _show(self) -> None:
        store, settings = self.desk.office.tools.store, self.desk.device.settings
        inhoud = self.desk.inhoud
        self.view.show_state(
            BeheerState(
                vault="alleen in het geheugen" if store.path is None else str(store.path),
                vault_id=store.kluis_id,
                disk=None if store.path is None else disk_is_encrypted(store.path),
                practice=self._practice,
                theme=settings.thema,
                text_size=settings.tekst,
                text_sizes=TEXT_SIZES,
                motion=settings.beweging,
                lock_time=settings.slot,
                lock_times=LOCK_TIMES,
                content=f"versie {inhoud.versie}, nagekeken op {short_date(inhoud.datum)}",
                licences=LICENCES,
                busy=self._busy,
            )
        )

    def _read_logboek(self, count: int) -> None:
        logboek, now = self.desk.office.logboek, self.desk.now()
        self.run(lambda: logboek_state(logboek.lees(count), now), self.view.logboek.show_state)

    def _check(self) -> None:
        self._busy = True
        self._show()
        self.run(self.desk.office.check, self._checked, self._stopped)

    def _checked(self, found: Soundness) -> None:
        self._busy = False
        self._show()
        if found.is_sound:
            parts = counted(found.pages, "deel", "delen")
            self.view.show_result(
                Tone.OK, "De kluis is heel", f"Alle {parts} van het bestand zijn nagekeken."
            )
        else:
            self.view.show_result(
                Tone.DANGER,
                "De kluis is niet heel",
                "Sluit het programma en open een kopie van de kluis. Bewaar ook dit bestand.",
            )

    def _stopped(self, error: VertrouwenspersoonError) -> None:
        self._busy = False
        self._show()
        self.message_given.emit(trouble(error))

    def _export(self, passphrase: Confidential) -> None:
        proposal = Path.home() / _FILE
        chosen = self.desk.asking.file_to_write(self, "Alles opslaan", proposal, JSON)
        if chosen is not None:
            open_formaat = self.desk.office.open_formaat
            self.run(lambda: open_formaat.export(chosen, passphrase), self._exported, self._refused)

    def _exported(self, left: Uitvoer) -> None:
        self.view.forget()
        folder = self.desk.office.open_formaat.folder_beside(left.path)
        self.tell(Tone.WARN, f"Alles staat in {left.path.name}", _left_words(left, folder))

    def _begin_sheet(self, passphrase: Confidential) -> None:
        herstel = self.desk.office.herstel
        self.run(lambda: herstel.code(passphrase), self._show_sheet, self._no_sheet)

    def _show_sheet(self, code: Herstelcode) -> None:
        self.view.sheet.show_step(shown=True)
        self._sheet.begin(self.desk.office.herstel, code)

    def _sheet_settled(self) -> None:
        self._put_sheet_away()
        self.view.sheet.show_settled(settled=True)
        self.tell(Tone.OK, "Dit is vastgelegd", "Het herstelblad hoeft u nu niet meer te maken.")

    def _key_changed(self) -> None:
        """What was made with the old key is due again: the back-up, and the PIN for a week."""
        self.backup.make()
        self._snel.reload(practice=self._practice)

    def _put_sheet_away(self) -> None:
        self._wachtzin.put_away()
        self._sheet.end()
        self.view.sheet.show_step(shown=False)

    def _no_sheet(self, error: VertrouwenspersoonError) -> None:
        if isinstance(error, Refused) and error.reason is Reason.PASSPHRASE_WRONG:
            self.view.sheet.show_error(explain(error).line)
        else:
            self.message_given.emit(trouble(error))

    def _import(self) -> None:
        chosen = self.desk.asking.file_to_read(self, "Bestand inlezen", Path.home(), JSON)
        if chosen is not None:
            open_formaat = self.desk.office.open_formaat
            self.run(lambda: open_formaat.import_zaken(chosen), self._imported)

    def _imported(self, changes: Changes) -> None:
        words = counted(len(changes.zaken), "zaak", "zaken")
        self.tell(Tone.OK, "Het bestand is ingelezen", f"Er staan nu {words} in deze kluis.")

    def _refused(self, error: VertrouwenspersoonError) -> None:
        if isinstance(error, Refused) and error.reason is Reason.PASSPHRASE_WRONG:
            self.view.show_passphrase_error(explain(error).line)
        else:
            self.message_given.emit(trouble(error))

    def _remember(self, **but: object) -> None:
        try:
            self.desk.device.remember(**but)
        except VertrouwenspersoonError as error:
            self.message_given.emit(trouble(error))
        self.look_changed.emit()
        self.lock_time_changed.emit()
        self._show()


def _left_words(left: Uitvoer, folder: Path) -> str:
    """What to do with what left; evidence lies in a folder of its own, unless it is damaged."""
    missing = counted(left.beschadigd, "bestand is", "bestanden zijn")
    words = (
        f"Let op: {missing} beschadigd en niet meegegaan." if left.beschadigd else "",
        f"De bestanden bij uw zaken staan in de map {folder.name}." if left.bestanden else "",
        "Niets hiervan is versleuteld. Wis het zodra u het niet meer nodig hebt.",
    )
    return " ".join(filter(None, words))
