"""Back-up in Beheer on a real vault: made, stopped, locked half-way, put back and practised."""

import shutil
import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.kit import NOW, Answers, add_zaak, empty_office, make_desk
from tests.ui.windows import PASSPHRASE
from ui.backup_work import drill_message, needs_no_words
from ui.desk import Desk, Message
from ui.frame import Frame
from ui.lane import Inline, Lane
from ui.look import Tone
from ui.place import BACKUP, Page, Place
from ui.screens.beheer import BeheerScreen
from ui.views.beheer_backup import BackupPart
from ui.widgets.notice import NoticeBar
from vertrouwenspersoon.bootstrap import Office, create_office, open_office
from vertrouwenspersoon.clock import FixedClock
from vertrouwenspersoon.domain.backup import Backup, Oefening, Plaats
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.organisatie import Gemeente
from vertrouwenspersoon.errors import Reason, Refused, TargetMissing, VertrouwenspersoonError
from vertrouwenspersoon.store import backup as copies
from vertrouwenspersoon.store.keys import CHEAPEST

TYPED = Confidential(PASSPHRASE)


class TwoAnswers(Answers):
    """Answers the question for a back-up with one file, and for a new one with another."""

    def __init__(self, source: Path | None, new: Path | None) -> None:
        super().__init__(new)
        self.source = source

    def file_to_read(self, _parent: QWidget, _title: str, _folder: Path, kind: str) -> Path | None:
        self.asked.append(kind)
        return self.source


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock(NOW)


@pytest.fixture
def office(tmp_path: Path, clock: FixedClock) -> Iterator[Office]:
    """An office in a file, with one zaak."""
    made = new_office(tmp_path, clock)
    yield made
    made.close()


def new_office(folder: Path, clock: FixedClock) -> Office:
    path = folder / "kluis.zkv"
    made = create_office(path, TYPED, Gemeente("Eikenrode"), clock=clock, profile=CHEAPEST)
    add_zaak(made, "Hij sloeg op de balie.")
    return made


def begin(
    qtbot: QtBot,
    office: Office,
    folder: Path,
    asking: Answers | None = None,
    lane: Lane | None = None,
) -> tuple[BackupPart, list[Message]]:
    """The part on its page, and what the page says."""
    desk = make_desk(office, folder, asking)
    screen = BeheerScreen(desk if lane is None else replace(desk, lane=lane))
    said: list[Message] = []
    screen.message_given.connect(said.append)
    screen.desk.lane.changed.connect(lambda _changes: screen.reload())
    qtbot.addWidget(screen)
    screen.show()
    screen.open(Place(Page.BEHEER))
    QApplication.processEvents()
    return screen.view.backup, said


def texts(part: BackupPart) -> str:
    """Everything that is said in the rows that are shown."""
    words = (w.accessibleName() for row in part.rows for w in row.findChildren(QWidget))
    return " | ".join(each for each in words if each)


def code_of(office: Office) -> str:
    return " ".join(office.tools.store.herstelcode(TYPED).lines)


def test_a_back_up_is_made_from_the_page(qtbot: QtBot, office: Office, tmp_path: Path) -> None:
    """One click makes a back-up; the page says where it is and lists it."""
    part, said = begin(qtbot, office, tmp_path)
    before = texts(part)
    part.make.click()
    [made] = (tmp_path / "back-ups").iterdir()
    assert "Laatste back-up: Nog geen" in before
    assert f"vandaag 11:42: {made.name}" in texts(part)
    assert [(Tone.OK, "De back-up is gemaakt en nagekeken")] == [(m.tone, m.title) for m in said]
    assert (True, False) == (part.make.isEnabled(), part.stop.isVisibleTo(part.rows[1]))


def test_a_second_place_is_chosen_and_left(qtbot: QtBot, office: Office, tmp_path: Path) -> None:
    """The chosen folder gets a back-up as well; without it the page asks for one."""
    stick = tmp_path / "stick"
    stick.mkdir()
    part, _said = begin(qtbot, office, tmp_path, Answers(stick))
    part.second.click()
    part.make.click()
    assert 1 == len(list(stick.iterdir()))
    assert f"Tweede plek: {stick}" in texts(part)
    part.no_second.click()
    assert "Tweede plek: Nog geen" in texts(part)


def test_another_folder_is_chosen(qtbot: QtBot, office: Office, tmp_path: Path) -> None:
    """The first place can be any folder that is there."""
    folder = tmp_path / "schijf"
    folder.mkdir()
    part, _said = begin(qtbot, office, tmp_path, Answers(folder))
    part.first.click()
    part.make.click()
    assert 1 == len(list(folder.iterdir()))


def test_a_stick_that_is_out_is_said(qtbot: QtBot, office: Office, tmp_path: Path) -> None:
    """When the second place is not there that is said, and the first has its back-up."""
    stick = tmp_path / "stick"
    stick.mkdir()
    office.backups.choose_folder(Plaats.TWEEDE, stick)
    stick.rmdir()
    part, said = begin(qtbot, office, tmp_path)
    part.make.click()
    assert ["De map voor de back-up is er niet"] == [message.title for message in said]
    assert 1 == len(list((tmp_path / "back-ups").iterdir()))


def test_stopping_leaves_no_back_up(
    qtbot: QtBot, office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The button stops the copying between two steps; that is said calmly."""
    monkeypatch.setattr(copies, "PAGES_IN_A_STEP", 2)
    lane = Inline()
    part, said = begin(qtbot, office, tmp_path, lane=lane)
    seen: list[tuple[str, bool]] = []

    def stop(_done: int, _total: int) -> None:
        seen.append((part.progress.text(), part.stop.isVisibleTo(part.rows[1])))
        part.stop.click()

    lane.progressed.connect(stop)
    part.make.click()
    assert 1 == len(seen)
    assert seen[0][0].startswith("0,1 MB van ")
    assert seen[0][1]
    assert [(Tone.NEUTRAL, "De back-up is gestopt")] == [(m.tone, m.title) for m in said]
    assert [] == list((tmp_path / "back-ups").iterdir())


def test_a_back_up_is_put_back_as_a_new_file(qtbot: QtBot, office: Office, tmp_path: Path) -> None:
    """With the code it becomes a vault at a new place; what was typed does not stay."""
    [made] = office.backups.make().backups
    new = tmp_path / "terug.zkv"
    part, said = begin(qtbot, office, tmp_path, TwoAnswers(made.pad, new))
    part.restore.click()
    missing = part.passphrase_row.error_text()
    part.passphrase.setText(code_of(office))
    part.restore.click()
    assert "Typ eerst de wachtzin of de code." == missing
    assert ["De back-up staat in terug.zkv"] == [message.title for message in said]
    assert "" == part.passphrase.text()
    open_office(new, TYPED, profiles=(CHEAPEST,)).close()


def test_a_wrong_code_is_said_beside_the_field(
    qtbot: QtBot, office: Office, tmp_path: Path
) -> None:
    """A typing error names its line, nothing is written, and what was typed stays."""
    [made] = office.backups.make().backups
    new = tmp_path / "terug.zkv"
    part, said = begin(qtbot, office, tmp_path, TwoAnswers(made.pad, new))
    wrong = code_of(office)[:-1] + ("0" if code_of(office)[-1] != "0" else "1")
    part.passphrase.setText(wrong)
    part.restore.click()
    part.code.setText(wrong)
    part.drill.click()
    assert "regel 6" in part.passphrase_row.error_text()
    assert "regel 6" in part.code_row.error_text()
    assert ([], False, wrong) == (said, new.exists(), part.passphrase.text())


def test_going_back_puts_nothing_back(qtbot: QtBot, office: Office, tmp_path: Path) -> None:
    """Who chooses no file, or no new name, changes nothing."""
    [made] = office.backups.make().backups
    for asking in (TwoAnswers(None, tmp_path / "terug.zkv"), TwoAnswers(made.pad, None)):
        part, said = begin(qtbot, office, tmp_path, asking)
        part.passphrase.setText(PASSPHRASE)
        part.restore.click()
        assert [] == said
    assert not (tmp_path / "terug.zkv").exists()


def test_over_the_vault_is_refused(qtbot: QtBot, office: Office, tmp_path: Path) -> None:
    """A new name that is taken, the vault's own among them, is told."""
    [made] = office.backups.make().backups
    part, said = begin(qtbot, office, tmp_path, TwoAnswers(made.pad, tmp_path / "kluis.zkv"))
    part.passphrase.setText(code_of(office))
    part.restore.click()
    assert ["Dit bestand bestaat al"] == [message.title for message in said]


def test_the_drill_is_done_with_the_code(qtbot: QtBot, office: Office, tmp_path: Path) -> None:
    """The code opens the newest back-up; the page says that it worked, and when."""
    office.backups.make()
    part, said = begin(qtbot, office, tmp_path)
    part.drill.click()
    assert "Typ eerst de code van uw herstelblad." == part.code_row.error_text()
    part.code.setText(code_of(office))
    part.drill.click()
    assert ["De oefening is gelukt"] == [message.title for message in said]
    assert "Herstel geoefend: Gelukt op 23 november 2026" in texts(part)


def test_a_drill_without_back_ups_is_said(qtbot: QtBot, office: Office, tmp_path: Path) -> None:
    """Before the first back-up there is nothing to try."""
    part, said = begin(qtbot, office, tmp_path)
    part.code.setText(code_of(office))
    part.drill.click()
    assert ["Er is geen back-up"] == [message.title for message in said]


@pytest.mark.parametrize(
    ("but", "words"),
    [
        ({"heel": False}, "beschadigd"),
        ({"zelfde_tellingen": False}, "staat iets anders"),
        ({"zelfde_bestand": False}, "na het maken veranderd"),
    ],
)
def test_each_failure_of_a_drill_has_its_words(but: dict[str, bool], words: str) -> None:
    """What did not hold is said, with what to do."""
    good = Oefening(
        Backup(NOW, Plaats.EERSTE, "map", "kluis.zkv", 1, "", ()),
        zelfde_bestand=True,
        heel=True,
        zelfde_tellingen=True,
    )
    message = drill_message(replace(good, **but))  # type: ignore[arg-type]  # flags by name
    assert (Tone.DANGER, True) == (message.tone, words in message.text)


def test_a_vault_in_memory_says_why_not(qtbot: QtBot, tmp_path: Path) -> None:
    """Practice in memory has no back-ups, and its buttons say so by being off."""
    part, _said = begin(qtbot, empty_office(), tmp_path)
    assert (False, False) == (part.make.isEnabled(), part.drill.isEnabled())


def test_the_line_of_vandaag_leads_to_the_button(
    qtbot: QtBot, office: Office, tmp_path: Path
) -> None:
    """Who comes for the back-up has the keyboard on its button."""
    screen = BeheerScreen(make_desk(office, tmp_path))
    qtbot.addWidget(screen)
    with qtbot.waitActive(screen):
        screen.show()
        screen.activateWindow()
    screen.open(Place(Page.BEHEER, part=BACKUP))
    assert screen.view.backup.make.hasFocus()


# A real lane: locking half-way.


def test_locking_half_way_keeps_the_save_and_drops_the_part(
    qtbot: QtBot, tmp_path: Path, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is saved during a back-up is kept; locking ends it, removes the part, and closes."""
    monkeypatch.setattr(copies, "PAGES_IN_A_STEP", 2)
    lane, gate, begun = Lane(), threading.Event(), threading.Event()
    offices: list[Office] = []
    errors: list[VertrouwenspersoonError] = []
    lane.run(lane, lambda: new_office(tmp_path, clock), offices.append)
    qtbot.waitUntil(lambda: bool(offices))
    [office] = offices

    def going_on(done: int, total: int) -> bool:
        begun.set()
        gate.wait()
        return lane.go_on(done, total)

    lane.run(lane, lambda: office.backups.make(going_on), None, errors.append)
    qtbot.waitUntil(begun.is_set)
    lane.run(lane, lambda: add_zaak(office, "Tussendoor vastgelegd."))
    lane.end_long_work()
    lane.run(lane, office.close)
    gate.set()
    qtbot.waitUntil(lambda: not lane.is_busy())
    lane.stop()
    assert ["backup-stopped"] == [str(error.args[0]) for error in errors]
    assert [] == list((tmp_path / "back-ups").iterdir())
    assert {"kluis.zkv", "back-ups"} == {each.name for each in tmp_path.iterdir()}
    again = open_office(tmp_path / "kluis.zkv", TYPED, clock=clock, profiles=(CHEAPEST,))
    assert 2 == len(again.zaken.regels())
    again.close()


def test_the_frame_makes_the_back_up_of_the_day(
    qtbot: QtBot, office: Office, tmp_path: Path, clock: FixedClock
) -> None:
    """Some seconds after opening the first back-up of the day is made, and the status says so."""
    clock.advance(timedelta(days=9))
    desk: Desk = make_desk(office, tmp_path)
    frame = Frame(desk)
    frame.stop()
    qtbot.addWidget(frame)
    before = frame.status.backup.text()
    frame.back_up_if_due()
    assert ("Nog geen back-up", "Back-up vandaag") == (before, frame.status.backup.text())
    assert 1 == len(list((tmp_path / "back-ups").iterdir()))


def test_what_was_only_in_the_way_is_not_told() -> None:
    """A back-up of the day that locking stopped, or a second one in a minute, needs no words."""
    quiet = [reason for reason in Reason if needs_no_words(Refused(reason))]
    assert [Reason.TARGET_EXISTS, Reason.BACKUP_STOPPED, Reason.BACKUP_BUSY] == quiet
    assert not needs_no_words(TargetMissing("stick"))


def test_the_frame_tells_when_it_cannot(qtbot: QtBot, office: Office, tmp_path: Path) -> None:
    """A back-up of the day that fails is told above the page."""
    gone = tmp_path / "schijf"
    gone.mkdir()
    office.backups.choose_folder(Plaats.EERSTE, gone)
    shutil.rmtree(gone)
    frame = Frame(make_desk(office, tmp_path))
    frame.stop()
    qtbot.addWidget(frame)
    frame.back_up_if_due()
    [bar] = [each for each in frame.findChildren(NoticeBar) if not each.isHidden()]
    assert bar.accessibleName().startswith("De map voor de back-up is er niet")
