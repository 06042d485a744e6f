"""The entrance: what is in the way of opening, and every way on."""

import hashlib
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.core.store.conftest import read_only  # noqa: F401 - a fixture
from tests.core.store.wrecks import break_pages
from tests.ui.kit import NOW, Answers, add_zaak
from tests.ui.windows import PASSPHRASE, make_vault, open_window, opened, unlock
from ui.main_window import MainWindow
from ui.views.opening_trouble import Trouble, Way
from ui.widgets.notice import NoticeBar
from vertrouwenspersoon.clock import FixedClock
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.zaak import ZaakId
from vertrouwenspersoon.store.connection import Store
from vertrouwenspersoon.store.driver import open_file
from vertrouwenspersoon.store.keys import CHEAPEST, derive_key
from vertrouwenspersoon.store.migrate import newest_version


@pytest.fixture
def clock() -> FixedClock:
    """The clock of the computer."""
    return FixedClock(NOW)


@pytest.fixture
def answers() -> Answers:
    """What the person answers the system's dialogs."""
    return Answers()


@pytest.fixture
def window(
    qtbot: QtBot, tmp_path: Path, clock: FixedClock, answers: Answers
) -> Iterator[MainWindow]:
    """A window at the door of a vault that was made and locked."""
    made = open_window(qtbot, tmp_path, clock, answers)
    make_vault(made)
    made.lock()
    yield made
    made.close()


@pytest.fixture
def vault(window: MainWindow, tmp_path: Path) -> Path:
    """That vault."""
    assert window.frame is None
    return tmp_path / "data" / "vertrouwenspersoon.zkv"


@pytest.fixture
def newcomer(
    qtbot: QtBot, tmp_path: Path, clock: FixedClock, answers: Answers
) -> Iterator[MainWindow]:
    """A window on another computer, which knows no vault."""
    made = open_window(qtbot, tmp_path / "elders", clock, answers)
    yield made
    made.close()


def everything(folder: Path) -> dict[str, tuple[str, int]]:
    """Every file with its content and the moment it was last changed."""
    return {
        entry.name: (hashlib.sha256(entry.read_bytes()).hexdigest(), entry.stat().st_mtime_ns)
        for entry in folder.iterdir()
        if entry.is_file()
    }


def trouble(window: MainWindow) -> Trouble:
    """What is in the way, which there is."""
    shown = window.entrance.unlock.trouble.shown()
    assert shown is not None
    return shown


def go(window: MainWindow, way: Way) -> None:
    """Press the button of a way."""
    window.entrance.unlock.trouble.button(way).click()


def clock_notices(window: MainWindow) -> list[str]:
    """What the bars above the page say of the clock."""
    said = [bar.accessibleName() for bar in opened(window).findChildren(NoticeBar)]
    return [words for words in said if "klok" in words]


def damage(vault: Path) -> None:
    """Break the page the identity is on."""
    break_pages(vault, 3)


def truncate(vault: Path) -> None:
    """Cut off the last third."""
    content = vault.read_bytes()
    vault.write_bytes(content[: len(content) * 2 // 3])


def make_newer(vault: Path) -> None:
    """Make it a vault of a newer program."""
    key = derive_key(Confidential(PASSPHRASE), vault.read_bytes()[:16], CHEAPEST)
    connection = open_file(vault, key, writing=True)
    connection.run(f"PRAGMA user_version = {newest_version() + 1}")
    connection.close()


@pytest.mark.parametrize(
    ("harm", "title"),
    [
        (damage, "De kluis is beschadigd"),
        (truncate, "Dit bestand is onvolledig"),
        (lambda vault: vault.write_bytes(b""), "Dit bestand is onvolledig"),
        (lambda vault: vault.write_text("Geachte heer"), "Dit is geen kluis"),
        (make_newer, "De kluis is nieuwer dan dit programma"),
        (Path.unlink, "Er is geen bestand"),
    ],
)
def test_what_is_in_the_way_is_said_and_nothing_is_touched(
    window: MainWindow, vault: Path, harm: Callable[[Path], object], title: str
) -> None:
    """Every state has its own words, and the folder is as it was: names, content and moments."""
    harm(vault)
    before = everything(vault.parent)
    unlock(window)
    assert title == trouble(window).title
    assert before == everything(vault.parent)
    assert window.frame is None


def test_a_vault_in_use_can_be_tried_again(window: MainWindow, vault: Path) -> None:
    """When the other has closed it, the same passphrase opens it at the press of a button."""
    other = Store.open(vault, Confidential(PASSPHRASE), profiles=(CHEAPEST,))
    unlock(window)
    assert (Way.AGAIN, Way.OTHER) == trouble(window).ways
    other.close()
    go(window, Way.AGAIN)
    assert opened(window).isVisible()


def test_what_can_be_read_is_saved_and_opened(
    window: MainWindow, vault: Path, answers: Answers
) -> None:
    """Redden makes a new file, tells what came of it, and opens it; the old one stays."""
    damage(vault)
    before = everything(vault.parent)
    unlock(window)
    assert "De wachtzin klopt, maar 1 van de " in trouble(window).lines[0]
    answers.path = vault.with_name("nieuw.zkv")
    go(window, Way.SALVAGE)
    assert "vertrouwenspersoon-gered.zkv" == answers.asked[-1]
    assert "Het nieuwe bestand heet nieuw.zkv." in trouble(window).lines[0]
    go(window, Way.OPEN_NEW)
    assert answers.path == opened(window).desk.office.tools.store.path
    after = everything(vault.parent)
    assert before[vault.name] == after[vault.name]


def test_a_vault_that_opens_can_be_saved_too(
    window: MainWindow, vault: Path, answers: Answers
) -> None:
    """Damage further on is found while working: then the ways are at hand without an error."""
    window.entrance.unlock.help_wanted.emit()
    assert (Way.CHOOSE_BACKUP, Way.SALVAGE) == trouble(window).ways
    window.entrance.unlock.field.setText(PASSPHRASE)
    answers.path = vault.with_name("nieuw.zkv")
    go(window, Way.SALVAGE)
    assert "Er mist niets." == trouble(window).lines[-1]


def test_going_back_from_the_dialog_saves_nothing(window: MainWindow, vault: Path) -> None:
    """Without a name for the new file nothing is made, and the ways stay."""
    damage(vault)
    unlock(window)
    before = everything(vault.parent)
    go(window, Way.SALVAGE)
    assert (before, "De kluis is beschadigd") == (everything(vault.parent), trouble(window).title)


def test_the_last_backup_becomes_a_new_vault(window: MainWindow, vault: Path) -> None:
    """The newest back-up beside the vault is offered, copied into a new vault, and stays itself."""
    folder = vault.parent / "back-ups"
    folder.mkdir()
    backup = folder / "kluis-2026-11-22-1405.zkv"
    backup.write_bytes(vault.read_bytes())
    damage(vault)
    before = everything(folder)
    unlock(window)
    go(window, Way.BACKUP)
    go(window, Way.OPEN_NEW)
    made = vault.with_name("vertrouwenspersoon-teruggezet.zkv")
    assert made == opened(window).desk.office.tools.store.path
    assert before == everything(folder)


def test_a_backup_elsewhere_can_be_pointed_to(
    window: MainWindow, vault: Path, answers: Answers, tmp_path: Path
) -> None:
    """Without a back-up beside the vault the person chooses one; a broken one is told."""
    backup = tmp_path / "stick.zkv"
    backup.write_bytes(vault.read_bytes())
    vault.write_bytes(b"")
    unlock(window)
    assert (Way.CHOOSE_BACKUP,) == trouble(window).ways
    answers.path = backup
    go(window, Way.CHOOSE_BACKUP)
    assert (Way.OPEN_NEW,) == trouble(window).ways


def test_an_older_file_asks_first(window: MainWindow, vault: Path) -> None:
    """Yesterday's file is recognised by its number of changes; then it opens."""
    yesterday = vault.read_bytes()
    unlock(window)
    window.lock()
    vault.write_bytes(yesterday)
    before = everything(vault.parent)
    unlock(window)
    assert "ouder dan wat u het laatst gebruikte (wijziging " in trouble(window).lines[0]
    assert before == everything(vault.parent)
    go(window, Way.ANYWAY)
    assert opened(window).isVisible()
    window.lock()
    unlock(window)
    assert opened(window).isVisible()


def test_without_memory_an_older_file_simply_opens(
    window: MainWindow, vault: Path, tmp_path: Path
) -> None:
    """What this computer does not remember is never in the way."""
    yesterday = vault.read_bytes()
    unlock(window)
    window.lock()
    vault.write_bytes(yesterday)
    (tmp_path / "config" / "laatst-gezien.json").unlink()
    unlock(window)
    assert opened(window).isVisible()


def test_another_file_can_be_chosen(
    window: MainWindow, vault: Path, answers: Answers, tmp_path: Path
) -> None:
    """The way to another file clears what was in the way."""
    other = tmp_path / "ander.zkv"
    other.write_bytes(vault.read_bytes())
    vault.write_text("Geachte heer")
    unlock(window)
    answers.path = other
    go(window, Way.OTHER)
    assert window.entrance.unlock.trouble.shown() is None
    unlock(window)
    assert other == opened(window).desk.office.tools.store.path


def test_a_shared_folder_is_warned_about(
    window: MainWindow, vault: Path, answers: Answers, tmp_path: Path
) -> None:
    """At the door and where a new vault is made the place is named, and it opens all the same."""
    folder = tmp_path / "Dropbox"
    folder.mkdir()
    moved = vault.rename(folder / "kluis.zkv")
    window.entrance.show_locked(moved, practising=False)
    assert "clouddienst" in window.entrance.unlock.place_text()
    answers.path = folder / "nieuw.zkv"
    window.entrance.new.form.place_wanted.emit()
    assert "clouddienst" in window.entrance.new.form.place_warning()
    unlock(window)
    assert opened(window).isVisible()


def test_a_clock_set_back_two_years_is_asked_about(window: MainWindow, clock: FixedClock) -> None:
    """The vault opens and works by that clock, and a bar asks whether it is right."""
    clock.advance(-timedelta(days=730))
    unlock(window)
    words = "De klok van deze computer staat op 23 november 2024. Klopt dat?"
    assert [words] == [said[: len(words)] for said in clock_notices(window)]


def test_a_clock_that_is_right_is_not_asked_about(window: MainWindow, clock: FixedClock) -> None:
    """A few hours back is a time zone or a drifting clock."""
    clock.advance(-timedelta(hours=20))
    unlock(window)
    assert [] == clock_notices(window)


def test_without_room_at_the_door_nothing_changes(window: MainWindow, vault: Path) -> None:
    """Opening needs a little room; without it the vault stays as it is, and opens afterwards."""
    resource = pytest.importorskip("resource")
    before, limits = everything(vault.parent), resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, limits[1]))
    try:
        unlock(window)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert before == everything(vault.parent)
    assert Way.AGAIN is trouble(window).ways[0]
    go(window, Way.AGAIN)
    assert opened(window).isVisible()


@pytest.mark.parametrize("of_folder", [True, False])
def test_a_place_without_rights_says_so(
    window: MainWindow,
    vault: Path,
    read_only: Callable[[Path], None],  # noqa: F811 - the fixture
    of_folder: bool,  # noqa: FBT001 - a parameter of the test
) -> None:
    """A vault that may not be written, or whose folder may not, is told and can be tried again."""
    read_only(vault.parent if of_folder else vault)
    before = everything(vault.parent)
    unlock(window)
    assert "Hier kan niet worden geschreven" == trouble(window).title
    assert before == everything(vault.parent)


def on_a_stick(window: MainWindow, tmp_path: Path) -> tuple[Path, Confidential, ZaakId]:
    """A back-up of a vault with one zaak, the code of its herstelblad, and the zaak."""
    unlock(window)
    office, stick = opened(window).desk.office, tmp_path / "stick"
    stick.mkdir()
    zaak = add_zaak(office, "Hij dreigde.")
    [backup] = office.backups.make_in(stick).backups
    code = Confidential(" ".join(office.herstel.code(Confidential(PASSPHRASE)).lines))
    window.lock()
    return stick / backup.naam, code, zaak


def put_back(window: MainWindow, answers: Answers, backup: Path, typed: Confidential) -> None:
    """Point to a back-up on the first page there is, and type."""
    answers.path = backup
    window.entrance.new.form.existing.click()
    window.entrance.unlock.field.setText(typed.reveal())
    window.entrance.unlock.button.click()


@pytest.mark.parametrize("with_code", [True, False])
def test_a_newcomer_puts_a_backup_back(
    window: MainWindow, newcomer: MainWindow, answers: Answers, tmp_path: Path, *, with_code: bool
) -> None:
    """On a clean account a back-up with the sheet, or the passphrase, gives the vault back."""
    backup, code, zaak = on_a_stick(window, tmp_path)
    before = backup.read_bytes()
    put_back(newcomer, answers, backup, code if with_code else Confidential(PASSPHRASE))
    office = opened(newcomer).desk.office
    assert [zaak] == [regel.rij.zaak for regel in office.zaken.regels()]
    place = tmp_path / "elders" / "data" / "vertrouwenspersoon.zkv"
    assert (place, str(place), before) == (
        office.tools.store.path,
        newcomer._device.settings.kluis,
        backup.read_bytes(),
    )


def test_a_backup_says_what_will_happen(
    window: MainWindow, newcomer: MainWindow, answers: Answers, tmp_path: Path
) -> None:
    """Before anything is typed the page says which new file comes, and that the back-up stays."""
    answers.path, _, _ = on_a_stick(window, tmp_path)
    newcomer.entrance.new.form.existing.click()
    page = newcomer.entrance.unlock
    assert ("Een back-up terugzetten", "Terugzetten en openen") == (
        page._title.text(),
        page.button.text(),
    )
    assert "De back-up zelf verandert niet." in page._vault.text()
    assert "herstelblad" in page.field.accessibleDescription()


def test_a_wrong_passphrase_makes_no_vault(
    window: MainWindow, newcomer: MainWindow, answers: Answers, tmp_path: Path
) -> None:
    """Nothing comes where vaults belong until the back-up opened."""
    backup, _, _ = on_a_stick(window, tmp_path)
    put_back(newcomer, answers, backup, Confidential("helemaal niet de goede zin"))
    assert newcomer.entrance._error
    assert [] == list((tmp_path / "elders" / "data").glob("*"))


def test_a_backup_beside_a_vault_gets_its_own_name(
    window: MainWindow, answers: Answers, tmp_path: Path
) -> None:
    """Where a vault is already, what is put back never takes its place."""
    backup, _, _ = on_a_stick(window, tmp_path)
    answers.path = backup
    window.entrance.unlock.other_wanted.emit()
    unlock(window)
    store = opened(window).desk.office.tools.store
    assert "vertrouwenspersoon-teruggezet.zkv" == (store.path or Path()).name
    assert (tmp_path / "data" / "vertrouwenspersoon.zkv").exists()
