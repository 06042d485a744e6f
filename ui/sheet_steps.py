"""Working a herstelblad view on an open office: writing the sheet, and checking what was typed."""

from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from ui.asking import PDF, Asking
from ui.lane import Lane
from ui.views.herstelblad import HerstelbladView
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.herstelcode import Group, Herstelcode
from vertrouwenspersoon.errors import Reason, Refused, VertrouwenspersoonError
from vertrouwenspersoon.explain import explain

_SHEET = "herstelblad.pdf"


class Sheet(Protocol):
    """Who writes a herstelblad and settles it: for the key of the vault, or for a new one."""

    def write_blad(self, path: Path, code: Herstelcode) -> Path:
        """Write it to a private file."""

    def ask_groups(self) -> tuple[Group, ...]:
        """The groups to be typed back."""

    def check_groups(
        self, code: Herstelcode, asked: tuple[Group, ...], typed: tuple[Confidential, ...]
    ) -> None:
        """Settle it, or refuse a wrong group."""

    def refuse_blad(self, words: Confidential) -> None:
        """Settle it without paper, or refuse the words."""


class SheetSteps(QObject):
    """Between one view and the use cases of the herstelblad."""

    settled = Signal()
    """The sheet was read back or refused, and that is in the journal."""
    troubled = Signal(object)
    """A `VertrouwenspersoonError` that belongs beside no field."""

    def __init__(
        self, view: HerstelbladView, lane: Lane, asking: Asking, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._view, self._lane, self._asking = view, lane, asking
        self._herstel: Sheet | None = None
        view.save_wanted.connect(self._save)
        view.typed.connect(self._check)
        view.refused.connect(self._refuse)

    def begin(self, herstel: Sheet, code: Herstelcode) -> None:
        """Let this code be put on paper."""
        self._herstel = herstel
        self._view.begin(code, herstel.ask_groups())

    def end(self) -> None:
        """Let go of the code."""
        self._herstel = None
        self._view.forget()

    def _save(self) -> None:
        herstel, code = self._herstel, self._view.code
        if herstel is None or code is None:
            return
        proposal = Path.home() / _SHEET
        chosen = self._asking.file_to_write(self._view, "Herstelblad opslaan", proposal, PDF)
        if chosen is not None:
            work = partial(herstel.write_blad, chosen, code)
            self._lane.run(self, work, lambda path: self._view.show_saved(path.name), self._failed)

    def _check(self, typed: tuple[Confidential, ...]) -> None:
        herstel, code = self._herstel, self._view.code
        if herstel is not None and code is not None:
            work = partial(herstel.check_groups, code, self._view.asked, typed)
            self._lane.run(self, work, self._settle, self._failed)

    def _refuse(self, words: Confidential) -> None:
        if self._herstel is not None:
            work = partial(self._herstel.refuse_blad, words)
            self._lane.run(self, work, self._settle, self._failed)

    def _settle(self, _: None) -> None:
        self.end()
        self.settled.emit()

    def _failed(self, error: VertrouwenspersoonError) -> None:
        reason = error.reason if isinstance(error, Refused) else None
        if isinstance(error, Refused) and reason is Reason.CODE_GROUP_WRONG:
            self._view.show_group_error(error.where, explain(error).line)
        elif reason is Reason.REFUSAL_UNCLEAR:
            self._view.show_refusal_error(explain(error).line)
        else:
            self.troubled.emit(error)
