"""The one window: entering, locking, coming back, and never a name in its title."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.kit import NOW, add_zaak
from tests.ui.windows import PASSPHRASE, make_vault, open_window, opened, unlock
from ui.__main__ import _clicked
from ui.frame import Frame
from ui.look import look
from ui.main_window import MainWindow
from ui.outside import Outside
from ui.place import Page, Place
from ui.screens.beheer import BeheerScreen
from ui.widgets.notice import NoticeBar
from vertrouwenspersoon.clock import FixedClock
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.store.driver import StatementFailed

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    """A window at its entrance, on a computer that knows no vault yet."""
    made = open_window(qtbot, tmp_path, FixedClock(NOW))
    yield made
    made.close()


def named_line(frame: Frame, name: str) -> QLineEdit:
    """The line with this handle that is shown."""
    QApplication.processEvents()
    return next(line for line in frame.findChildren(QLineEdit, name) if line.isVisible())


def test_the_first_start_makes_a_vault(window: MainWindow, tmp_path: Path) -> None:
    """Name and passphrase are enough; the vault stands where it was proposed."""
    frame = make_vault(window)
    vault = tmp_path / "data" / "vertrouwenspersoon.zkv"
    assert (True, Page.VANDAAG, str(vault)) == (
        vault.exists(),
        frame.place().page,
        frame.desk.device.settings.kluis,
    )


def test_locking_takes_every_zaak_out_of_the_window(qtbot: QtBot, window: MainWindow) -> None:
    """After Ctrl+L no text of a zaak is left in any widget, and the vault is closed."""
    frame = make_vault(window)
    zaak = add_zaak(frame.desk.office, "Hij wist haar te vinden.")
    frame.open_place(Place(Page.ZAAK, zaak=zaak))
    qtbot.keyClick(window, Qt.Key.Key_L, CONTROL)
    QApplication.processEvents()
    texts = [w.accessibleName() for w in window.findChildren(QWidget)]
    texts += [w.text() for w in window.findChildren(QWidget) if hasattr(w, "text")]
    assert (None, True, []) == (
        window.frame,
        window.entrance.isVisible(),
        [text for text in texts if "Bedreiging aan de balie" in text or "vinden" in text],
    )


def test_unlocking_goes_on_where_one_was(window: MainWindow) -> None:
    """The same zaak and the same step are open again."""
    frame = make_vault(window)
    zaak = add_zaak(frame.desk.office, "Hij wist haar te vinden.")
    step = frame.desk.inhoud.stappen[5].id
    frame.open_place(Place(Page.ZAAK, zaak=zaak, part=step))
    window.lock()
    unlock(window)
    assert Place(Page.ZAAK, zaak=zaak, part=step) == opened(window).place()


@pytest.mark.parametrize(
    ("part", "name"),
    [("gemeente", "field_naam"), ("gemeente", "field_telefoon_intern")],
)
def test_locking_keeps_the_profile_that_is_being_typed(
    qtbot: QtBot, window: MainWindow, part: str, name: str
) -> None:
    """A field of the municipality that is locked in the middle of a word has that word again."""
    frame = make_vault(window)
    frame.open_place(Place(Page.ORGANISATIE, part=part))
    field = named_line(frame, name)
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "0123 456")
    window.lock()
    unlock(window)
    assert "0123 456" == named_line(opened(window), name).text()


def test_a_wrong_passphrase_opens_nothing_and_slows_down(window: MainWindow) -> None:
    """Each wrong try waits twice as long as the one before; the sentence says what to look at."""
    make_vault(window)
    window.lock()
    page, waits = window.entrance.unlock, []
    for _ in range(3):
        unlock(window, "fout fout fout fout")
        waits.append(page.button.text())
        while not page.button.isEnabled():
            window.entrance._count_down()
    assert (None, True, ["Wacht nog 1 s", "Wacht nog 2 s", "Wacht nog 4 s"]) == (
        window.frame,
        page.row.error_text().startswith("De wachtzin klopt niet."),
        waits,
    )


def test_the_right_passphrase_after_wrong_ones_opens(window: MainWindow) -> None:
    """A mistake is forgiven."""
    make_vault(window)
    window.lock()
    unlock(window, "fout fout fout fout")
    window.entrance._count_down()
    unlock(window)
    assert Page.VANDAAG is opened(window).place().page


def test_a_file_that_is_no_vault_says_so(window: MainWindow, tmp_path: Path) -> None:
    """A chosen file that is something else is explained, and nothing is changed."""
    other = tmp_path / "brief.zkv"
    other.write_text("Geachte")
    window.entrance.show_locked(other, practising=False)
    unlock(window)
    trouble = window.entrance.unlock.trouble.shown()
    assert trouble is not None
    assert ("Dit is geen kluis", "Geachte") == (trouble.title, other.read_text())


def test_a_vault_elsewhere_can_be_chosen(window: MainWindow, tmp_path: Path) -> None:
    """The dialog of the system gives another vault to unlock."""
    make_vault(window)
    window.lock()
    copy = tmp_path / "kopie.zkv"
    copy.write_bytes((tmp_path / "data" / "vertrouwenspersoon.zkv").read_bytes())
    window._asking.path = copy  # type: ignore[attr-defined]
    window.entrance.unlock.other_wanted.emit()
    unlock(window)
    assert str(copy) == opened(window).desk.device.settings.kluis


def test_practising_opens_a_marked_vault(window: MainWindow, tmp_path: Path) -> None:
    """Practice has its own file, is marked, and is not what the next start opens."""
    window.entrance.new.form.practice_wanted.emit()
    frame = opened(window)
    assert (True, "Oefenkluis", "") == (
        (tmp_path / "data" / "oefenkluis.zkv").exists(),
        frame.status.vault.text(),
        frame.desk.device.settings.kluis,
    )


def test_the_passphrase_of_practice_is_no_secret(window: MainWindow) -> None:
    """After locking the practice vault the page tells its passphrase."""
    window.entrance.new.form.practice_wanted.emit()
    window.lock()
    assert PASSPHRASE in window.entrance.unlock.field.accessibleDescription()


def test_the_title_never_tells_anything(window: MainWindow) -> None:
    """The title is the name of the program, also inside a zaak."""
    frame = make_vault(window)
    zaak = add_zaak(frame.desk.office, "Hij wist haar te vinden.")
    frame.open_place(Place(Page.ZAAK, zaak=zaak))
    assert ("Vertrouwenspersoon", "") == (window.windowTitle(), window.windowFilePath())


def test_f9_covers_the_window(qtbot: QtBot, window: MainWindow) -> None:
    """One key covers everything; the next one uncovers it."""
    make_vault(window)
    qtbot.keyClick(window, Qt.Key.Key_F9)
    covered = window.cover.is_covering()
    qtbot.keyClick(window.cover, Qt.Key.Key_Space)
    assert (True, False) == (covered, window.cover.is_covering())


def test_nobody_there_locks(window: MainWindow) -> None:
    """When the time is up the vault locks by itself."""
    make_vault(window)
    window.idle.expired.emit()
    assert None is window.frame


def test_text_grows_and_shrinks_with_the_keyboard(qtbot: QtBot, window: MainWindow) -> None:
    """Ctrl+plus makes text larger, Ctrl+0 brings it back."""
    qtbot.keyClick(window, Qt.Key.Key_Plus, CONTROL)
    larger = look().scale
    qtbot.keyClick(window, Qt.Key.Key_0, CONTROL)
    assert (1.1, 1.0) == (larger, look().scale)


def test_closing_leaves_exactly_one_file(window: MainWindow, tmp_path: Path) -> None:
    """The vault is closed with the window: nothing lies beside it."""
    make_vault(window)
    window.close()
    assert ["vertrouwenspersoon.zkv"] == [path.name for path in (tmp_path / "data").iterdir()]


@pytest.mark.parametrize("way", ["lock", "close"])
def test_no_copy_for_another_program_outlives_the_vault(
    window: MainWindow, tmp_path: Path, way: str
) -> None:
    """Locking and closing take away what other programs were looking at."""
    make_vault(window)
    outside = window._device.outside = Outside(tmp_path)
    place = outside.new_place(".mp3")
    assert place is not None
    place.write_bytes(b"geluid")
    getattr(window, way)()
    assert not place.exists()


def test_listening_waits_longer_than_typing(qtbot: QtBot, window: MainWindow) -> None:
    """While the screen is covered the vault waits an hour; a key brings the usual time back."""
    make_vault(window)
    told: list[int] = []
    window.idle.minutes_left.connect(told.append)
    window.cover.cover()
    qtbot.keyClick(window.cover, Qt.Key.Key_A)
    assert [60, 10] == told


def test_the_time_before_locking_can_be_chosen(window: MainWindow) -> None:
    """Another number of minutes holds at once and is remembered."""
    frame = make_vault(window)
    frame.open_place(Place(Page.BEHEER))
    told: list[int] = []
    window.idle.minutes_left.connect(told.append)
    beheer = frame.shown_screen()
    assert isinstance(beheer, BeheerScreen)
    beheer.view.lock_time_chosen.emit(30)
    assert ([30], 30) == (told, frame.desk.device.settings.slot)


def test_the_last_seconds_stand_in_the_status_line(window: MainWindow) -> None:
    """Whoever looks up sees how many seconds are left."""
    frame = make_vault(window)
    window.idle.look_at(10 * 60_000 - 12_000)
    assert "Op slot over 12 s" == frame.status.lock.text()


def test_a_second_start_brings_the_window_forward(window: MainWindow) -> None:
    """A window that was made small is shown again."""
    window.showMinimized()
    window.come_forward()
    assert (False, True) == (window.isMinimized(), window.isVisible())


def test_locking_empties_the_clipboard(qtbot: QtBot, window: MainWindow) -> None:
    """What was copied from a zaak is gone when the vault locks."""
    frame = make_vault(window)
    search = frame.top_bar.search
    search.setText("hij wist haar te vinden")
    search.selectAll()
    qtbot.keyClick(search, Qt.Key.Key_C, CONTROL)
    before = QApplication.clipboard().text()
    window.lock()
    assert ("hij wist haar te vinden", "") == (before, QApplication.clipboard().text())


def test_the_code_of_the_sheet_opens_the_vault(window: MainWindow) -> None:
    """Whoever forgot the passphrase types the code in its place."""
    frame = make_vault(window)
    lines = frame.desk.office.herstel.code(Confidential(PASSPHRASE)).lines
    window.lock()
    unlock(window, " ".join(lines)[:-1] + "U")
    refused = window.entrance.unlock.row.error_text()
    window.entrance._count_down()
    unlock(window, " ".join(lines))
    assert (True, Page.VANDAAG) == (bool(refused), opened(window).place().page)


def test_a_vault_with_its_sheet_settled_is_quiet(window: MainWindow) -> None:
    """After the refusal or the check nothing is said at the next unlocking."""
    make_vault(window)
    window.lock()
    unlock(window)
    said = [bar.accessibleName() for bar in opened(window).findChildren(NoticeBar)]
    assert [] == [words for words in said if words.startswith("Uw herstelblad")]


def test_one_key_ends_the_program(qtbot: QtBot, window: MainWindow) -> None:
    """Ctrl+Q keeps what was typed, closes the vault and takes the window away."""
    frame = make_vault(window)
    store = frame.desk.office.tools.store
    qtbot.keyClick(window, Qt.Key.Key_Q, CONTROL)
    with pytest.raises(StatementFailed):
        store.rows("SELECT 1")
    assert (False, None) == (window.isVisible(), window.frame)


def test_the_button_ends_the_program(window: MainWindow) -> None:
    """The button beside Vergrendelen does what Ctrl+Q does."""
    frame = make_vault(window)
    frame.top_bar.quit.click()
    assert (False, None) == (window.isVisible(), window.frame)


def test_a_double_clicked_vault_is_the_one_that_is_asked_for(
    window: MainWindow, tmp_path: Path
) -> None:
    """A vault that a file manager gives along has its own door, whatever was open last."""
    make_vault(window)
    window.lock()
    clicked = (tmp_path / "data" / "vertrouwenspersoon.zkv").rename(tmp_path / "Zoë's kluis.ZKV")
    window.begin(_clicked([str(clicked)]))
    unlock(window, PASSPHRASE)
    assert str(clicked) == opened(window).desk.device.settings.kluis
    assert [None, None] == [_clicked(["rondleiding"]), _clicked(["a.zkv", "b.zkv"])]
