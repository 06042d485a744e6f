"""The page after the end of the role: the vault is gone, and what is not in our hands."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from ui.look import Ink, Role
from ui.widgets.button import Button, Kind
from ui.widgets.heading import PageHeading
from ui.widgets.label import Label
from ui.widgets.scroll_page import ScrollPage
from vertrouwenspersoon.domain.afscheid import Einde
from vertrouwenspersoon.domain.speech import WEG_GRENS, counted


class EndedView(ScrollPage):
    """Says what went, and names every back-up that did not."""

    close_wanted = Signal()
    begin_wanted = Signal()

    def __init__(self, einde: Einde) -> None:
        super().__init__()
        self.setObjectName("ended")
        went = counted(len(einde.gewist), "back-up is", "back-ups zijn")
        title = PageHeading("De kluis is vernietigd", f"De kluis is weg. {went} ook gewist.")
        self.body.addWidget(title)
        if einde.gebleven:
            self.body.addWidget(Label("Deze back-ups konden wij niet wissen", Role.LABEL))
        for place in einde.gebleven:
            self.body.addWidget(Label(place, Role.SECOND, wrap=True))
        self.body.addWidget(Label(WEG_GRENS, Role.SECOND, Ink.MUTED, wrap=True))
        self.stop = Button("Programma sluiten", Kind.SECONDARY)
        self.again = Button("Een nieuwe kluis maken", Kind.QUIET)
        self.stop.clicked.connect(self.close_wanted)
        self.again.clicked.connect(self.begin_wanted)
        row = QHBoxLayout()
        row.addWidget(self.stop)
        row.addWidget(self.again)
        row.addStretch(1)
        self.body.addLayout(row)
        self.body.addStretch(1)
