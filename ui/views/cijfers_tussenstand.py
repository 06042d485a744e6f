"""Tussenstand: the rounded figures of a running year, as they would leave or as they left."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.look import Icon, Tone
from ui.look.sizes import STEP_2, STEP_3
from ui.widgets.action_bar import ActionBar
from ui.widgets.bar_chart import BarChart
from ui.widgets.button import Button, Kind
from ui.widgets.chip import Chip, Mark
from ui.widgets.heading import SectionHeading
from ui.widgets.label import Prose
from ui.widgets.scroll_page import ScrollPage
from vertrouwenspersoon.domain.jaarcijfers import Cijfertabel

_PRICE = (
    "Maak alleen een tussenstand als het moet. U maakt er één per jaar, en die staat daarna vast. "
    "In de jaarcijfers komen dan meer punten, omdat een lezer beide naast elkaar legt."
)
_FIXED = "Deze tussenstand is vastgelegd op {}. U krijgt precies dezelfde bestanden."
_FREE = "Na het opslaan staat de tussenstand van {} vast."
_FEW = "Er staat nog geen tabel in: daarvoor zijn er te weinig meldingen."


class TussenstandView(QWidget):
    """Marked, then what rounding means, then a chart for each rounded table."""

    make_wanted = Signal()
    back_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("tussenstand")
        self._page = ScrollPage()
        self._page.body.setSpacing(STEP_3)
        self.bar = ActionBar()
        self.back = Button("Terug naar de cijfers", Kind.SECONDARY)
        self.make = Button("Tussenstand opslaan", Kind.PRIMARY, Icon.FILE_DOWN)
        self.back.setObjectName("back_from_rounded")
        self.make.setObjectName("save_rounded")
        self.back.clicked.connect(self.back_wanted)
        self.make.clicked.connect(self.make_wanted)
        self.bar.add_left(self.back)
        self.bar.add_right(self.make)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._page, 1)
        column.addWidget(self.bar)

    def show_rounded(
        self, jaar: int, toelichting: str, tabellen: tuple[Cijfertabel, ...], released: str
    ) -> None:
        """Show the tables; `released` is when they were fixed, empty when they were not."""
        body = self._page.body
        while body.count():
            item = body.takeAt(0)
            old = item.widget() if item is not None else None
            if old is not None:
                old.hide()
                old.deleteLater()
        body.addWidget(Chip(Mark("Afgerond", Tone.WARN, Icon.CHART)))
        body.addWidget(Prose(toelichting))
        body.addWidget(Prose(_PRICE))
        for tabel in tabellen:
            body.addWidget(SectionHeading(tabel.titel, line=True))
            body.addWidget(_chart(tabel))
        if not tabellen:
            body.addWidget(Prose(_FEW))
        body.addSpacing(STEP_2)
        body.addStretch(1)
        self.bar.words.setText(_FIXED.format(released) if released else _FREE.format(jaar))


def _chart(tabel: Cijfertabel) -> BarChart:
    bars = tuple((cijfer.label, cijfer.aantal or 0) for cijfer in tabel.cijfers)
    chart = BarChart(tabel.titel, bars)
    chart.setObjectName(f"rounded_{tabel.id}")
    return chart
