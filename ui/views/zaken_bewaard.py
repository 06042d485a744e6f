"""Filters that were kept under a name: choose one, keep this one, forget it."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from ui.look import Icon
from ui.look.sizes import RING_ROOM
from ui.views.zaken_filter import FilterKind, ZakenFilter
from ui.widgets.button import Button, Kind
from ui.widgets.choices import FilterChip
from ui.widgets.field import Field
from ui.widgets.form_row import FormRow
from vertrouwenspersoon.domain.confidential import Confidential


@dataclass(frozen=True, slots=True)
class NamedFilter:
    """A filter, and the name it was kept under."""

    naam: Confidential
    filter: ZakenFilter


class SavedFilters(QObject):
    """The controls for it, laid out by the page: a chip, two buttons, and a row to type a name."""

    chosen = Signal(object)
    """The `ZakenFilter` to filter on."""
    save_wanted = Signal(object)
    """The name to keep the filter under, as `Confidential`."""
    forget_wanted = Signal(object)
    """The name of a filter, as `Confidential`."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._known: tuple[NamedFilter, ...] = ()
        self._here: NamedFilter | None = None
        self.chip = FilterChip("Bewaard")
        self.chip.setObjectName("filter_saved")
        self.keep = Button("Filter bewaren", Kind.QUIET, small=True)
        self.keep.setObjectName("keep_filter")
        self.forget = Button("Filter vergeten", Kind.QUIET, small=True)
        self.forget.setObjectName("forget_filter")
        self.row = QWidget()
        self.name = Field()
        self.name.setObjectName("filter_name")
        self.name_row = FormRow("Naam van dit filter", self.name)
        self._lay_out()
        self.chip.clicked.connect(self._choose)
        self.keep.clicked.connect(self._ask)
        self.forget.clicked.connect(self._forget)
        self.show_filter(ZakenFilter())

    def show_known(self, known: tuple[NamedFilter, ...], now: ZakenFilter) -> None:
        """Show which filters are kept."""
        self._known = known
        self.show_filter(now)

    def show_filter(self, now: ZakenFilter) -> None:
        """Show what can be done with the filter of now."""
        same = (one for one in self._known if set(one.filter.chosen) == set(now.chosen))
        self._here = next(same, None) if now.chosen else None
        here = self._here is not None
        words = f"Bewaard: {self._here.naam.reveal()}" if self._here is not None else "Bewaard"
        self.chip.show_filter(words, on=here)
        self.chip.setVisible(bool(self._known))
        self.keep.setVisible(bool(now.chosen) and not here)
        self.forget.setVisible(here)
        if self.keep.isHidden():
            self.row.hide()

    def show_error(self, text: str) -> None:
        """Say beside the name what is wrong."""
        self.name_row.show_error(text)

    def _lay_out(self) -> None:
        go = Button("Bewaren", Kind.SECONDARY, Icon.CHECK, small=True)
        go.setObjectName("keep_filter_now")
        go.clicked.connect(self._save)
        self.name.returnPressed.connect(self._save)
        line = QHBoxLayout(self.row)
        line.setContentsMargins(8, RING_ROOM, RING_ROOM, RING_ROOM)
        line.setSpacing(12)
        line.addWidget(self.name_row, 1)
        line.addWidget(go, 0, Qt.AlignmentFlag.AlignBottom)
        line.addStretch(1)
        self.row.hide()

    def _ask(self) -> None:
        self.name.clear()
        self.name_row.clear_error()
        self.row.show()
        self.name.setFocus()

    def _save(self) -> None:
        self.name_row.clear_error()
        self.save_wanted.emit(Confidential(self.name.text()))

    def _forget(self) -> None:
        if self._here is not None:
            self.forget_wanted.emit(self._here.naam)

    def _choose(self) -> None:
        if self.chip.is_on():
            self.chosen.emit(ZakenFilter())
            return
        menu = QMenu(self.chip)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setAccessibleName("Bewaarde filters")
        for one in self._known:
            menu.addAction(one.naam.reveal().replace("&", "&&")).setData(one.filter)
        menu.triggered.connect(self._take)
        menu.popup(self.chip.mapToGlobal(self.chip.rect().bottomLeft()))

    def _take(self, action: QAction) -> None:
        self.chosen.emit(action.data())


def from_words(pairs: tuple[tuple[str, str], ...]) -> ZakenFilter:
    """The filter behind words; what this version cannot filter on is left out."""
    kinds = {kind.value: kind for kind in FilterKind}
    return ZakenFilter(tuple((kinds[kind], value) for kind, value in pairs if kind in kinds))


def in_words(chosen: ZakenFilter) -> tuple[tuple[str, str], ...]:
    """The filter as words, to be kept."""
    return tuple((kind.value, value) for kind, value in chosen.chosen)
