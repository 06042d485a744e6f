"""The evidence of a zaak on a screen, as the tests of it need it."""

from pathlib import Path

from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.kit import Answers, make_desk, office_with_zaken
from ui.desk import Message
from ui.place import Page, Place
from ui.screens.zaak import ZaakScreen
from ui.views import zaak_wishes as wish
from ui.views.bijlage_row import BijlageRow
from ui.views.zaak_bewijs import BewijsPart
from ui.views.zaak_state import BEWIJS
from vertrouwenspersoon.domain.bijlage import Bijlage
from vertrouwenspersoon.domain.zaak import ZaakId

SCAN = b"\xff\xda\x00\x08\x01\x01\x00\x00\x3f\x00lijnen\xff\xd9"
PHOTO = b"\xff\xd8\xff\xe1\x00\x0eExif\x00\x00plaats" + SCAN


class Evidence:
    """The evidence of a zaak on a screen, in a real office."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self.folder = folder
        self.office, (self.zaak, self.other, _) = office_with_zaken()
        self.asking = Answers(folder / "kopie.jpg")
        self.screen = ZaakScreen(make_desk(self.office, folder, self.asking))
        self.said: list[Message] = []
        self.screen.message_given.connect(self.said.append)
        self.screen.desk.lane.changed.connect(lambda _changes: self.screen.reload())
        qtbot.addWidget(self.screen)
        self.screen.resize(1070, 700)
        self.screen.show()
        self.go(BEWIJS)

    def go(self, part: str, zaak: ZaakId | None = None) -> None:
        """Open a part of a zaak."""
        self.screen.open(Place(Page.ZAAK, zaak or self.zaak, part))
        QApplication.processEvents()

    def file(self, data: bytes = PHOTO, name: str = "foto.jpg") -> Path:
        """A file on this computer."""
        path = self.folder / name
        path.write_bytes(data)
        return path

    def add(self, *paths: Path) -> None:
        """Wish for files, as a drop does."""
        self.wish(wish.AddFiles(paths))

    def wish(self, wanted: wish.Wish) -> None:
        """Wish as a part of the view would."""
        self.screen.view.wished.emit(wanted)
        QApplication.processEvents()

    def part(self) -> BewijsPart:
        """The part that shows the evidence."""
        part = self.screen.view.part()
        assert isinstance(part, BewijsPart)
        return part

    def there(self, zaak: ZaakId | None = None) -> tuple[Bijlage, ...]:
        """The files as the vault has them."""
        return self.office.zaken.pagina(zaak or self.zaak).beeld.bijlagen

    def row(self) -> BijlageRow:
        """The row of the first file."""
        return self.part().files.row(self.there()[0].id)

    def press(self, name: str) -> None:
        """Press a button that is shown."""
        found = [b for b in self.screen.findChildren(QAbstractButton, name) if b.isVisible()]
        found[0].click()
        QApplication.processEvents()

    def trouble(self) -> str:
        """What is said beside the files."""
        label = self.screen.findChild(QLabel, "file_troubles")
        assert isinstance(label, QLabel)
        return label.text() if label.isVisibleTo(self.screen) else ""


def words_in(widget: QWidget) -> str:
    """All words a widget shows."""
    return " ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())
