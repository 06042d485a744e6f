"""Eigen overzicht: unprotected counts, for the adviser alone; there is no way to save them."""

from PySide6.QtWidgets import QWidget

from ui.look import Icon, Ink, Role, Tone
from ui.look.sizes import STEP_2, STEP_3, STEP_5
from ui.widgets.bar_chart import BarChart
from ui.widgets.chip import Chip, Mark
from ui.widgets.empty_state import EmptyState
from ui.widgets.heading import SectionHeading
from ui.widgets.label import Label, Prose
from ui.widgets.scroll_page import ScrollPage
from vertrouwenspersoon.domain.eigen_overzicht import EigenOverzicht
from vertrouwenspersoon.domain.speech import counted

_WARNING = (
    "Deze getallen zijn niet beschermd. In een kleine gemeente is iemand zo te herkennen. Geef "
    "ze niet door, ook niet in een gesprek. Voor anderen is er de jaarexport."
)
_NO_SIGNALS = "Er valt nu niets op."


class OverzichtView(ScrollPage):
    """Marked, then what stands out, then a chart for each table."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("overzicht")
        self._parts: list[QWidget] = []

    def show_overzicht(self, found: EigenOverzicht) -> None:
        """Show the counts of a year."""
        self._clear()
        self._add(Chip(Mark("Alleen voor u", Tone.WARN, Icon.EYE)), STEP_2)
        self._add(Prose(_WARNING), STEP_3)
        if not found.totaal:
            words = f"In {found.jaar} zijn er geen meldingen."
            self._add(EmptyState(Icon.CHART, "Nog geen cijfers", words), STEP_5)
        else:
            self._show_counts(found)
        self.body.addStretch(1)

    def _show_counts(self, found: EigenOverzicht) -> None:
        total = counted(found.totaal, "melding", "meldingen")
        self._add(SectionHeading("Wat opvalt", total), STEP_2)
        for signal in found.signalen or (_NO_SIGNALS,):
            self._add(Label(signal, Role.BODY, Ink.TEXT, wrap=True), STEP_2)
        for deel in found.delen:
            self._add(SectionHeading(deel.titel, line=True), STEP_2)
            bars = tuple((telling.label, telling.aantal) for telling in deel.tellingen)
            chart = BarChart(deel.titel, bars)
            chart.setObjectName(f"chart_{deel.id}")
            self._add(chart, STEP_3)

    def _add(self, part: QWidget, space: int) -> None:
        self.body.addWidget(part)
        self.body.addSpacing(space)
        self._parts.append(part)

    def _clear(self) -> None:
        self._parts.clear()
        while self.body.count():
            item = self.body.takeAt(0)
            old = item.widget() if item is not None else None
            if old is not None:
                old.hide()
                old.deleteLater()
