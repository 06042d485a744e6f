"""A walk over every screen: each control has a name, Tab reaches it, and nothing is cut off."""

import os
import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.ui.kit import make_desk, office_with_zaken
from ui.desk import Desk, Message
from ui.frame import Frame
from ui.look import Theme, Tone, apply_look
from ui.place import Page, Place
from ui.spelling import the_speller
from ui.views.new_vault import NewVaultView
from ui.views.new_vault_sheet import NewVaultSheet
from ui.views.unlock import UnlockState, UnlockView
from ui.views.zaak_state import PARTS
from ui.widgets.chip import Chip
from vertrouwenspersoon.domain.zaak import ZaakId

TARGET = 24
OURS = {
    "Oefenrode", "Ctrl", "Esc", "dag-maand-jaar", "VPT-melding", "GIR-veldblad", "Verwey-Jonker",
    "geüniformeerden", "coör", "dinator", "afdelings", "ics", "BitLocker", "SQLCipher", "PDFium",
    "Noto", "Pillow", "chunspell", "cryptography", "holidays", "msgspec", "pyphen", "reportlab",
    "tzdata", "zlib", "zxcvbn",
}  # fmt: skip
"""Names, keys, a word with a soft hyphen, and words of the field that stand in no word list."""
ENGLISH = {
    "abort", "all", "apply", "cancel", "close", "copy", "cut", "date", "delete", "discard",
    "edit", "error", "file", "finish", "ignore", "loading", "new", "next", "no", "notes",
    "paste", "previous", "redo", "retry", "save", "search", "select", "settings", "show", "the",
    "today", "undo", "untitled", "view", "warning", "with", "yes",
}  # fmt: skip
"""Words that programs show; some of them stand in a Dutch word list by now."""
PLACES = (
    "vandaag",
    "zaken",
    "melding",
    "reactieschemas",
    "organisatie",
    "organisatie/gemeente",
    "organisatie/contacten",
    "organisatie/locaties",
    "organisatie/afdelingen",
    "cijfers",
    "naslag",
    "beheer",
    *(f"stap/{number}" for number in range(1, 9)),
    *(f"zaak/{part}" for part in PARTS),
)


class Flashes(QObject):
    """Sees widgets that are shown as a window of their own before they have a place."""

    def __init__(self, allowed: QWidget) -> None:
        super().__init__(allowed)
        self.seen: list[str] = []
        self._allowed = allowed

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.Show and self._is_window(watched):
            self.seen.append(f"{type(watched).__name__} {watched.objectName()}")
        return super().eventFilter(watched, event)

    def _is_window(self, watched: QObject) -> bool:
        return isinstance(watched, QWidget) and watched.isWindow() and watched is not self._allowed


class Squeezed(QObject):
    """Sees texts that are painted before they have the height they ask for."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.Paint and isinstance(watched, QLabel):
            asked = watched.heightForWidth(watched.width())
            if watched.text() and asked > watched.height() + 1:
                self.seen.append(told(watched))
        return super().eventFilter(watched, event)


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> tuple[Desk, ZaakId]:
    """One office for the whole walk: nothing on it changes anything."""
    office, zaken = office_with_zaken()
    return make_desk(office, tmp_path_factory.mktemp("walk")), zaken[0]


def place_of(name: str, desk: Desk, zaak: ZaakId) -> Place:
    """The place behind a name of the walk."""
    page, _, part = name.partition("/")
    if page == "stap":
        steps = {stap.nummer: stap.id for stap in desk.inhoud.stappen}
        return Place(Page.ZAAK, zaak, steps[int(part)])
    if page == "zaak":
        return Place(Page.ZAAK, zaak, part)
    return Place(Page(page), part=part)


def at(qtbot: QtBot, found: tuple[Desk, ZaakId], name: str, size: tuple[int, int]) -> Frame:
    """The frame, open at a place, come to rest."""
    desk, zaak = found
    frame = Frame(desk)
    qtbot.addWidget(frame)
    frame.resize(*size)
    with qtbot.waitActive(frame):
        frame.show()
        frame.activateWindow()
    frame.open_place(place_of(name, desk, zaak))
    for _ in range(4):
        QApplication.processEvents()
    return frame


def focusable(window: QWidget) -> Iterator[QWidget]:
    """Everything that is shown, can be used, and takes the keyboard."""
    for widget in window.findChildren(QWidget):
        tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if tab and widget.isVisible() and widget.isEnabled() and widget.focusProxy() is None:
            yield widget


def reached_by_arrows(widget: QWidget) -> bool:
    """Of one choice out of several Tab reaches the chosen one; the arrow keys do the rest."""
    if not isinstance(widget, QAbstractButton) or not widget.autoExclusive() or widget.isChecked():
        return False
    parent = widget.parentWidget()
    siblings = parent.findChildren(QAbstractButton) if parent is not None else []
    return any(other.isChecked() for other in siblings)


def is_heard(button: QAbstractButton) -> bool:
    """Whether a press, or the choice that it makes, leads anywhere."""
    meta = button.metaObject()
    signals = ("clicked(bool)", "clicked()", "toggled(bool)", "pressed()", "released()")
    ways = (meta.indexOfSignal(one) for one in signals)
    heard = (button.isSignalConnected(meta.method(way)) for way in ways if way >= 0)
    return any(heard) or button.group() is not None


def texts_of(window: QWidget) -> Iterator[str]:
    """Everything a person reads or hears on a page; what was typed into fields is not ours."""
    for widget in (window, *window.findChildren(QWidget)):
        if widget.isVisible():
            if isinstance(widget, QAbstractButton | QLabel):
                yield widget.text().replace("&", "")
            if isinstance(widget, QLineEdit | QPlainTextEdit):
                yield widget.placeholderText()
            if isinstance(widget, QComboBox):
                yield from (widget.itemText(at) for at in range(widget.count()))
            yield from (widget.accessibleName(), widget.accessibleDescription(), widget.toolTip())


def strange_words(text: str) -> list[str]:
    """The words of a text that are in no Dutch list of ours, or in English programs."""
    faults = (text[start : start + length] for start, length in the_speller().faults(text))
    english = set(re.findall(r"[a-z]+", text.lower())) & ENGLISH
    return [*(word for word in faults if word not in OURS), *sorted(english)]


def parent_name(widget: QWidget) -> str:
    """The handle of the part a control belongs to."""
    parent = widget.parentWidget()
    return parent.objectName() if parent is not None else ""


def spoken_name(widget: QWidget) -> str:
    """What a screen reader says; a combo box says its choice, so there our own name counts."""
    if isinstance(widget, QComboBox):
        return widget.accessibleName()
    interface = QAccessible.queryAccessibleInterface(widget)
    return "" if interface is None else interface.text(QAccessible.Text.Name)


def told(widget: QWidget) -> str:
    """A widget as a person who mends it wants to read it."""
    words = widget.text() if isinstance(widget, QAbstractButton | QLabel) else ""
    return f"{type(widget).__name__} {widget.objectName()!r} {words!r}"


def cut_off(window: QWidget) -> list[str]:
    """Texts that do not get the room they ask for."""
    found = []
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or isinstance(widget, Chip):
            continue
        if isinstance(widget, QLabel) and widget.text():
            if widget.hasHeightForWidth():
                short = widget.heightForWidth(widget.width()) > widget.height() + 1
            else:
                short = widget.sizeHint().width() > widget.width() + 1
        elif isinstance(widget, QAbstractButton) and widget.text():
            short = widget.minimumSizeHint().width() > widget.width() + 1
        else:
            continue
        if short:
            found.append(told(widget))
    return found


def sideways(window: QWidget) -> list[str]:
    """Pages that would have to be scrolled sideways."""
    return [
        told(area)
        for area in window.findChildren(QScrollArea)
        if area.isVisible() and area.horizontalScrollBar().maximum() > 0
    ]


@pytest.mark.parametrize("name", PLACES)
def test_every_control_has_a_name(qtbot: QtBot, desk: tuple[Desk, ZaakId], name: str) -> None:
    """A screen reader has a name for each thing that takes the keyboard, and tests a handle."""
    frame = at(qtbot, desk, name, (1280, 800))
    nameless = [told(widget) for widget in focusable(frame) if not spoken_name(widget).strip()]
    no_handle = [
        told(widget)
        for widget in focusable(frame)
        if not widget.objectName() and not parent_name(widget)
    ]
    assert ([], []) == (nameless, no_handle)


@pytest.mark.parametrize("name", PLACES)
def test_tab_reaches_everything(qtbot: QtBot, desk: tuple[Desk, ZaakId], name: str) -> None:
    """Going round with Tab passes every control of the page, and comes back."""
    frame = at(qtbot, desk, name, (1280, 800))
    wanted = {widget for widget in focusable(frame) if not reached_by_arrows(widget)}
    reached: set[QWidget] = set()
    for _ in range(len(wanted) + 40):
        frame.focusNextPrevChild(True)  # noqa: FBT003 - Qt's own signature
        focus = frame.focusWidget()
        if focus is not None:
            reached.add(focus)
    assert [] == sorted(told(widget) for widget in wanted - reached)


@pytest.mark.parametrize("name", PLACES)
@pytest.mark.parametrize("size", [(1280, 800), (1024, 700)], ids=["wide", "smallest"])
def test_nothing_is_cut_off(
    qtbot: QtBot, desk: tuple[Desk, ZaakId], name: str, size: tuple[int, int]
) -> None:
    """Every text gets the room it asks for, and no page scrolls sideways."""
    frame = at(qtbot, desk, name, size)
    assert ([], []) == (cut_off(frame), sideways(frame))


@pytest.mark.parametrize("name", PLACES)
@pytest.mark.parametrize("size", [(1280, 800), (1024, 700)], ids=["wide", "smallest"])
def test_nothing_is_cut_off_at_twice_the_size(
    qtbot: QtBot, desk: tuple[Desk, ZaakId], name: str, size: tuple[int, int]
) -> None:
    """With text at 200 % the page reflows instead of cutting off."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    apply_look(app, Theme.LIGHT, 2.0, motion=False)
    frame = at(qtbot, desk, name, size)
    assert ([], []) == (cut_off(frame), sideways(frame))


@pytest.mark.parametrize("name", PLACES)
def test_every_target_can_be_hit(qtbot: QtBot, desk: tuple[Desk, ZaakId], name: str) -> None:
    """What is clicked or typed in is at least 24 pixels high and wide (WCAG 2.2, 2.5.8)."""
    frame = at(qtbot, desk, name, (1280, 800))
    small = [
        f"{told(one)} {one.width()} x {one.height()}"
        for one in focusable(frame)
        if not isinstance(one, QScrollArea) and min(one.width(), one.height()) < TARGET
    ]
    assert [] == small


@pytest.mark.parametrize("name", PLACES)
def test_no_button_is_dead(qtbot: QtBot, desk: tuple[Desk, ZaakId], name: str) -> None:
    """Somebody listens to each button that can be pressed."""
    frame = at(qtbot, desk, name, (1280, 800))
    buttons = (one for one in frame.findChildren(QAbstractButton) if one.isEnabled())
    assert [] == [told(one) for one in buttons if not is_heard(one)]


@pytest.mark.parametrize("name", PLACES)
def test_every_word_is_dutch(qtbot: QtBot, desk: tuple[Desk, ZaakId], name: str) -> None:
    """Each word on the screen and in the ear stands in the Dutch word list or in our own words."""
    frame = at(qtbot, desk, name, (1280, 800))
    found = [strange for text in texts_of(frame) for strange in strange_words(text)]
    assert [] == found


@pytest.mark.parametrize("text", ["Cancel", "Delete it", "Untitled", "Kies een knopje of press"])
def test_a_strange_word_would_be_seen(text: str) -> None:
    """What the walk would catch."""
    assert strange_words(text)


def test_nothing_flashes_on_the_way(qtbot: QtBot, desk: tuple[Desk, ZaakId]) -> None:
    """No part of any page is ever shown as a window of its own."""
    known, zaak = desk
    frame = Frame(known)
    qtbot.addWidget(frame)
    flashes = Flashes(frame)
    app = QApplication.instance()
    assert app is not None
    app.installEventFilter(flashes)
    frame.resize(1280, 800)
    frame.show()
    for name in PLACES:
        frame.open_place(place_of(name, known, zaak))
        QApplication.processEvents()
    frame.show_message(Message(Tone.OK, "Gelukt"))
    app.removeEventFilter(flashes)
    assert [] == flashes.seen


def test_nothing_is_painted_on_top_of_each_other(qtbot: QtBot, desk: tuple[Desk, ZaakId]) -> None:
    """From the first time it is seen, every text of a page has its room."""
    known, zaak = desk
    frame = at(qtbot, desk, "vandaag", (1280, 800))
    squeezed = Squeezed(frame)
    app = QApplication.instance()
    assert app is not None
    app.installEventFilter(squeezed)
    for name in PLACES:
        frame.open_place(place_of(name, known, zaak))
        for _ in range(4):
            QApplication.processEvents()
    app.removeEventFilter(squeezed)
    assert [] == squeezed.seen


@pytest.mark.parametrize("kind", [UnlockView, NewVaultView, NewVaultSheet])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_the_entrance_keeps_the_same_rules(
    qtbot: QtBot, kind: type[UnlockView | NewVaultView | NewVaultSheet], scale: float
) -> None:
    """Before the vault is open everything has a name too, and nothing is cut off."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    apply_look(app, Theme.LIGHT, scale, motion=False)
    page = kind()
    qtbot.addWidget(page)
    page.resize(1280, 800)
    page.show()
    if isinstance(page, UnlockView):
        page.show_state(UnlockState("kluis.zkv", error="De wachtzin klopt niet."))
    for _ in range(4):
        QApplication.processEvents()
    nameless = [told(widget) for widget in focusable(page) if not spoken_name(widget).strip()]
    assert ([], [], []) == (nameless, cut_off(page), sideways(page))


def test_the_scale_of_the_screen_is_the_one_that_was_asked(qapp: QApplication) -> None:
    """The walk really happens at the scale that the environment names."""
    asked = float(os.environ.get("QT_SCALE_FACTOR", "1"))
    assert qapp.primaryScreen().devicePixelRatio() == asked
