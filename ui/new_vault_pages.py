"""Making a new vault: its place and passphrase, and then the herstelblad before it opens."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.asking import VAULT, Asking
from ui.device import Device
from ui.doors import Doors
from ui.lane import Lane
from ui.places import place_risks
from ui.sheet_steps import SheetSteps
from ui.views.new_vault import NewVaultView, VaultWish
from ui.views.new_vault_sheet import NewVaultSheet
from ui.views.place_words import place_words
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.herstelcode import Herstelcode
from vertrouwenspersoon.domain.sterkte import Sterkte
from vertrouwenspersoon.errors import Reason, Refused, VertrouwenspersoonError
from vertrouwenspersoon.explain import explain

if TYPE_CHECKING:
    from vertrouwenspersoon.bootstrap import Office

_MINUTE_MS = 60_000
_PASSPHRASE_REASONS = (Reason.PASSPHRASE_TOO_SHORT, Reason.PASSPHRASE_COMMON)


class NewVaultPages(QStackedWidget):
    """A vault is there as soon as it was made; it opens when its herstelblad is settled."""

    made = Signal(object)
    """The `Path` of a vault that is there now."""
    settled = Signal(object)
    """An `Office`, with a herstelblad that was read back or refused."""
    left = Signal()
    """The person walked away before the herstelblad was settled; the vault is locked."""
    back_wanted = Signal()
    practice_wanted = Signal()
    existing_wanted = Signal()
    manual_wanted = Signal()

    def __init__(
        self,
        lane: Lane,
        device: Device,
        asking: Asking,
        doors: Doors,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("new_vault_pages")
        self._lane, self._device, self._asking, self._doors = lane, device, asking, doors
        self._office: Office | None = None
        self.form, self.sheet = NewVaultView(), NewVaultSheet()
        self._sheet_steps = SheetSteps(self.sheet.view, lane, asking, self)
        for page in (self.form, self.sheet):
            self.addWidget(page)
            page.manual.clicked.connect(self.manual_wanted)
        # A new vault with its code on the screen does not wait for ever for who walked away.
        self._leaving = QTimer(self)
        self._leaving.setSingleShot(True)
        self._leaving.timeout.connect(self.leave)
        self._connect()

    @property
    def office(self) -> "Office | None":
        """The new vault whose herstelblad is not settled yet."""
        return self._office

    def begin(self) -> None:
        """Ask what is needed; a place that is not taken is proposed."""
        known = self._device.vault
        proposal = known if not known.exists() else _free_name(known)
        self.form.show_path(proposal, place_words(place_risks(proposal)))
        self.form.show_first_time(first=not known.exists())
        self.setCurrentWidget(self.form)
        self.form.name.field.setFocus()

    def leave(self) -> None:
        """Lock a new vault whose herstelblad is not settled; without one nothing happens."""
        if self._office is not None:
            self.let_go()
            self.left.emit()

    def let_go(self) -> None:
        """Close a new vault whose herstelblad is not settled; it is asked again when it opens."""
        office, self._office = self._office, None
        self._leaving.stop()
        self._sheet_steps.end()
        if office is not None:
            self._lane.run(self, office.close)

    def _connect(self) -> None:
        self.form.create_wanted.connect(self._create)
        self.form.place_wanted.connect(self._choose_place)
        self.form.back_wanted.connect(self.back_wanted)
        self.form.practice_wanted.connect(self.practice_wanted)
        self.form.existing_wanted.connect(self.existing_wanted)
        self.form.words_wanted.connect(self._propose_words)
        self.form.estimate_wanted.connect(self._estimate)
        self.sheet.view.moved.connect(self._await_sheet)
        self._sheet_steps.settled.connect(self._sheet_settled)
        self._sheet_steps.troubled.connect(
            lambda error: self.sheet.show_trouble(explain(error).line)
        )

    def _choose_place(self) -> None:
        proposal = self._device.vault
        chosen = self._asking.new_file(self, "Waar komt de kluis?", proposal, VAULT)
        if chosen is not None:
            self.form.show_path(chosen, place_words(place_risks(chosen)))

    def _create(self, wanted: VaultWish) -> None:
        self.form.show_busy(busy=True)
        work = partial(_make, self._doors, wanted)
        self._lane.run(self, work, partial(self._created, wanted.path), self._not_created)

    def _created(self, path: Path, made: "tuple[Office, Herstelcode]") -> None:
        """The vault is there; its herstelblad comes next."""
        self._office, code = made
        self.form.show_busy(busy=False)
        self.form.forget()
        self.made.emit(path)
        self.setCurrentWidget(self.sheet)
        self._sheet_steps.begin(self._office.herstel, code)

    def _not_created(self, error: VertrouwenspersoonError) -> None:
        self.form.show_busy(busy=False)
        where = ""
        if isinstance(error, Refused) and error.reason in _PASSPHRASE_REASONS:
            where = "passphrase"
        self.form.show_error(where, explain(error).line)

    def _await_sheet(self) -> None:
        if self._office is not None:
            self._leaving.start(self._device.settings.slot * _MINUTE_MS)

    def _sheet_settled(self) -> None:
        office, self._office = self._office, None
        self._leaving.stop()
        if office is not None:
            self.settled.emit(office)

    def _propose_words(self) -> None:
        self._lane.run(self, _six_words, self.form.show_words)

    def _estimate(self, passphrase: Confidential, gemeente: str) -> None:
        self._lane.run(
            self,
            partial(_strength, passphrase, gemeente),
            partial(self.form.show_strength, passphrase),
        )


def _make(doors: Doors, wanted: VaultWish) -> "tuple[Office, Herstelcode]":
    """A new vault with its code; a vault whose code cannot be had is closed and stays."""
    office = doors.create(wanted.path, wanted.passphrase, wanted.gemeente)
    try:
        return office, office.herstel.code(wanted.passphrase)
    except VertrouwenspersoonError:
        office.close()
        raise


def _six_words() -> Confidential:
    from vertrouwenspersoon.content.woorden import generate_passphrase  # noqa: PLC0415 - loads late

    return generate_passphrase()


def _strength(passphrase: Confidential, gemeente: str) -> Sterkte:
    from vertrouwenspersoon.usecases.wachtzin import estimate  # noqa: PLC0415 - loads late

    return estimate(passphrase, gemeente)


def _free_name(path: Path) -> Path:
    """A name beside a vault that is not taken."""
    number = 2
    while path.with_stem(f"{path.stem}-{number}").exists():
        number += 1
    return path.with_stem(f"{path.stem}-{number}")
