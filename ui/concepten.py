"""No typed word is lost: what stands in a form that was not sent is kept, and comes back.

Fields that save themselves need no draft: they are saved within a second. A field that says
`keeps_draft` belongs to a form with a button; its text is in the vault within a second as well, and
comes back after a lock, after a crash, and when the person comes to that zaak again.
"""

from functools import partial
from weakref import WeakKeyDictionary

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from ui.desk import Desk, Screen
from ui.lock import application
from ui.place import Page, Place
from ui.widgets.field import DraftField, Field, TextArea, draft_fields
from vertrouwenspersoon.domain.concept import Concept, Conceptplek
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.zaak import ZaakId
from vertrouwenspersoon.errors import VertrouwenspersoonError

KEEP_MS = 800
"""From the first key that is not kept; with the writing itself it stays within a second."""
_AGAIN_MS = 5_000


class Concepten(QObject):
    """Keeps and puts back the drafts of the screen that is shown."""

    recovered = Signal(object)
    """The drafts a crash left behind, a tuple of `Concept`; told once."""
    troubled = Signal(object)
    """A draft could not be kept: a `VertrouwenspersoonError`. It is tried again."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._screen: Screen | None = None
        self._waiting: dict[Conceptplek, DraftField] = {}
        self._known: dict[Conceptplek, Concept] = {}
        self._watched: WeakKeyDictionary[QWidget, ZaakId | None] = WeakKeyDictionary()
        """The fields that were met, and the zaak whose text is in each."""
        self._filling = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.keep)
        desk.lane.idle.connect(self._look)
        application().focusChanged.connect(self._look)

    def begin(self) -> None:
        """Look what the last session left behind."""
        self._desk.lane.run(self, self._desk.office.concepten.read, self._tell_left)

    def enter(self, screen: Screen, place: Place) -> None:
        """The person comes to a page: what was typed there comes back as soon as it is shown."""
        self._screen = screen
        read = self._desk.office.concepten.read
        self._desk.lane.run(self, read, partial(self._fill, screen, place))

    def keep(self) -> None:
        """Hand what was typed to the vault now."""
        self._timer.stop()
        waiting, self._waiting = self._waiting, {}
        office, lane = self._desk.office, self._desk.lane
        for plek, field in waiting.items():
            if not isValid(field):
                continue
            text = field.text()
            if text.strip():
                work = partial(office.concepten.save, plek, Confidential(text), field.typing_at())
            else:
                work = partial(office.concepten.discard, (plek,))
            lane.run(self, work, None, partial(self._again, plek, field))

    def end(self) -> None:
        """The vault is about to close: nothing is looked at any more."""
        self._screen = None

    def discard(self, concepten: tuple[Concept, ...]) -> None:
        """These texts are not wanted: they leave the vault and their fields."""
        plekken = {concept.plek for concept in concepten}
        for field in self._fields():
            if self._plek(field) in plekken:
                field.put_text("")
        self._desk.lane.run(self, partial(self._desk.office.concepten.discard, tuple(plekken)))

    def where(self) -> tuple[str, int]:
        """The field the person is in and the cursor there; names and a number, never a word."""
        focus = QApplication.focusWidget()
        if self._screen is None or focus is None or not self._screen.isAncestorOf(focus):
            return "", 0
        cursor = focus.typing_at() if isinstance(focus, Field | TextArea) else 0
        return path_of(focus, self._screen), cursor

    def _tell_left(self, concepten: tuple[Concept, ...]) -> None:
        left = tuple(concept for concept in concepten if not concept.rustig)
        if left:
            self.recovered.emit(left)

    def _fill(self, screen: Screen, place: Place, concepten: tuple[Concept, ...]) -> None:
        if screen is not self._screen or not isValid(screen):
            return
        self._known = {concept.plek: concept for concept in concepten}
        for field in self._fields():
            self._watch(field)
            self._put(field)
        if place.veld:
            # What was read is shown now, but a part that was hidden is there a moment later.
            QTimer.singleShot(0, self, partial(self._go_to, screen, place))

    def _go_to(self, screen: Screen, place: Place) -> None:
        """The same field, with the cursor where it was."""
        if screen is not self._screen:
            return
        for field in screen.findChildren(QWidget):
            if field.isVisible() and path_of(field, screen) == place.veld:
                field.setFocus()
                if isinstance(field, Field | TextArea):
                    field.move_cursor(place.cursor)
                return

    def _look(self, *_focus: object) -> None:
        """Parts of a page come later, such as the reason of a taak: they are met when they do."""
        for field in self._fields():
            if field not in self._watched:
                self._watch(field)
                self._put(field)

    def _put(self, field: DraftField) -> None:
        """Put the draft of this zaak in a field; the text of another zaak goes."""
        plek = self._plek(field)
        concept, of_other = self._known.get(plek), self._watched[field] != plek.zaak
        self._watched[field] = plek.zaak
        self._filling = True
        if concept is not None:
            field.put_text(concept.tekst.reveal())
            field.move_cursor(concept.cursor)
        elif of_other:
            field.put_text("")
        self._filling = False

    def _watch(self, field: DraftField) -> None:
        if field not in self._watched:
            self._watched[field] = self._plek(field).zaak
            field.altered.connect(partial(self._hear, field))

    def _hear(self, field: DraftField) -> None:
        if self._filling or self._screen is None or not self._screen.isAncestorOf(field):
            return
        plek = self._plek(field)
        self._known.pop(plek, None)
        self._waiting[plek] = field
        if not self._timer.isActive():
            self._timer.start(KEEP_MS)

    def _again(self, plek: Conceptplek, field: DraftField, error: VertrouwenspersoonError) -> None:
        self._waiting.setdefault(plek, field)
        self._timer.start(_AGAIN_MS)
        self.troubled.emit(error)

    def _fields(self) -> tuple[DraftField, ...]:
        return () if self._screen is None else draft_fields(self._screen)

    def _plek(self, field: DraftField) -> Conceptplek:
        screen = self._screen
        assert screen is not None  # noqa: S101 - only asked of fields on a screen
        place = screen.place()
        return Conceptplek(place.page.value, place.zaak, path_of(field, screen))


def place_of(plek: Conceptplek) -> Place:
    """Where the field of a draft is: its page, and the part that its path goes through."""
    page = Page(plek.pagina)
    _, _, inside = plek.veld.partition("/")
    part = inside.partition("/")[0].removeprefix("office_")
    return Place(page, plek.zaak, part if "/" in inside else "", veld=plek.veld)


def path_of(widget: QWidget, screen: QWidget) -> str:
    """The names of a field and of the named parts around it, from the outside in."""
    names: list[str] = []
    part: QWidget | None = widget
    while part is not None and part is not screen:
        if part.objectName() and not part.objectName().startswith("qt_"):
            names.append(part.objectName())
        part = part.parentWidget()
    return "/".join(reversed(names))
