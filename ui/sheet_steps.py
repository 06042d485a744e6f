"""Working a herstelblad view on an open office: writing the sheet, and checking what was typed."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ui.asking import PDF, Asking
from ui.lane import Lane
from ui.views.herstelblad import HerstelbladView
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.herstelcode import Herstelcode
from vertrouwenspersoon.errors import Reason, Refused, VertrouwenspersoonError
from vertrouwenspersoon.explain import explain

if TYPE_CHECKING:
    from vertrouwenspersoon.bootstrap import Office

_SHEET = "herstelblad.pdf"


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
        self._office: Office | None = None
        view.save_wanted.connect(self._save)
        view.typed.connect(self._check)
        view.refused.connect(self._refuse)

    def begin(self, office: "Office", code: Herstelcode) -> None:
        """Let the code of this office be put on paper."""
        self._office = office
        self._view.begin(code, office.herstel.ask_groups())

    def end(self) -> None:
        """Let go of the office and the code."""
        self._office = None
        self._view.forget()

    def _save(self) -> None:
        office, code = self._office, self._view.code
        if office is None or code is None:
            return
        proposal = Path.home() / _SHEET
        chosen = self._asking.file_to_write(self._view, "Herstelblad opslaan", proposal, PDF)
        if chosen is not None:
            work = partial(office.herstel.write_blad, chosen, code)
            self._lane.run(self, work, lambda path: self._view.show_saved(path.name), self._failed)

    def _check(self, typed: tuple[Confidential, ...]) -> None:
        office, code = self._office, self._view.code
        if office is not None and code is not None:
            work = partial(office.herstel.check_groups, code, self._view.asked, typed)
            self._lane.run(self, work, self._settle, self._failed)

    def _refuse(self, words: Confidential) -> None:
        if self._office is not None:
            work = partial(self._office.herstel.refuse_blad, words)
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
