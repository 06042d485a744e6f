"""Herstelblad: put the code on paper and type two groups back, or refuse it in so many words.

Used where a key is new: in a new vault, in Beheer, and when the wachtzin changes. It needs the
code, the groups that were chosen, and someone who saves and checks.
"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.views.herstelblad_parts import RefusalPart, SheetPart, TypeBackPart
from vertrouwenspersoon.domain.herstelcode import Group, Herstelcode


class HerstelbladView(QWidget):
    """One of three parts at a time. It holds the code from `begin` until `forget`."""

    save_wanted = Signal()
    typed = Signal(object)
    """The groups that were typed, a tuple of `Confidential` in the order they were asked."""
    refused = Signal(object)
    """The words of a refusal, as `Confidential`."""
    moved = Signal()
    """Another part is shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("herstelblad")
        self._code: Herstelcode | None = None
        self._asked: tuple[Group, ...] = ()
        self.sheet, self.type_back, self.refusal = SheetPart(), TypeBackPart(), RefusalPart()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for part in (self.sheet, self.type_back, self.refusal):
            column.addWidget(part)
        self._connect()
        self.forget()

    @property
    def code(self) -> Herstelcode | None:
        """The code that is put on paper now."""
        return self._code

    @property
    def asked(self) -> tuple[Group, ...]:
        """The groups that are asked."""
        return self._asked

    def begin(self, code: Herstelcode, asked: tuple[Group, ...]) -> None:
        """Put this code on paper and ask these two groups of it."""
        self._code, self._asked = code, asked
        self.sheet.begin()
        self.refusal.forget()
        self._show(self.sheet)

    def forget(self) -> None:
        """Let go of the code and of what was typed."""
        self._code, self._asked = None, ()
        self.sheet.begin()
        self.type_back.forget()
        self.refusal.forget()
        self._show(self.sheet)

    def is_typing_back(self) -> bool:
        """Whether the groups are being asked."""
        return not self.type_back.isHidden()

    def show_saved(self, name: str) -> None:
        """The sheet was written to a file of this name."""
        self.sheet.show_saved(name)

    def show_group_error(self, place: str, text: str) -> None:
        """Say beside the field of a group ("regel 3, groep 2") that it is wrong."""
        self.type_back.show_error(place, self._asked, text)

    def show_refusal_error(self, text: str) -> None:
        """Say beside the words of a refusal that they are not clear."""
        self.refusal.row.show_error(text)

    def _connect(self) -> None:
        self.sheet.save_wanted.connect(self.save_wanted)
        self.sheet.reveal_wanted.connect(self._reveal)
        self.sheet.onward.connect(self._ask)
        self.sheet.none_wanted.connect(lambda: self._show(self.refusal))
        self.type_back.typed.connect(self.typed)
        self.type_back.back_wanted.connect(lambda: self._show(self.sheet))
        self.refusal.refused.connect(self.refused)
        self.refusal.back_wanted.connect(lambda: self._show(self.sheet))

    def _reveal(self) -> None:
        shown = not self.sheet.code.isHidden()
        self.sheet.show_code(() if shown or self._code is None else self._code.lines)

    def _ask(self) -> None:
        """Ask the groups with the code off the screen: they must come from the paper."""
        self.sheet.show_code(())
        self.type_back.ask(self._asked)
        self._show(self.type_back)
        self.type_back.fields[0].setFocus()

    def _show(self, shown: QWidget) -> None:
        for part in (self.sheet, self.type_back, self.refusal):
            part.setVisible(part is shown)
        self.moved.emit()
