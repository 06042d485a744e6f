"""Evidence on the screen: files come in by a button or a drop, change, leave and go."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from tests.ui.evidence import PHOTO, SCAN, Evidence, words_in
from tests.ui.kit import office_with_zaken
from ui.adding import Adding, Coming
from ui.lane import Inline, Lane
from ui.looking_at import KINDS
from ui.views import zaak_wishes as wish
from ui.views.bijlage_row import LOOKED_AT, RemoveBox
from ui.views.zaak_state import BEWIJS, TIJDLIJN
from ui.widgets.button import Button
from ui.widgets.choices import SegmentedControl
from ui.widgets.empty_state import EmptyState
from ui.widgets.field import Select
from ui.widgets.progress_line import ProgressLine
from vertrouwenspersoon.domain.codes import Code
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.lijst import Handeling
from vertrouwenspersoon.domain.toestemming import Besluit, Wat
from vertrouwenspersoon.errors import Reason, Refused, VertrouwenspersoonError
from vertrouwenspersoon.store import bijlagen, journaal

BARE = b"\xff\xd8" + SCAN
POLITIE = Code("ontvanger:politie")


T = TypeVar("T")


@pytest.fixture
def evidence(qtbot: QtBot, tmp_path: Path) -> Evidence:
    """The evidence of a zaak without any yet."""
    return Evidence(qtbot, tmp_path)


def test_without_files_the_page_says_what_to_do(evidence: Evidence) -> None:
    """An empty part invites to drop or choose a file, and shows no other button for it."""
    files = evidence.part().files
    empty = files.findChild(EmptyState)
    assert isinstance(empty, EmptyState)
    assert (True, False) == (empty.isVisible(), files.add_button.isVisible())
    assert "Nog geen bestanden" in words_in(empty)


def test_a_chosen_file_is_added(evidence: Evidence) -> None:
    """Choosing a file adds it, and its row says what it is, how large, and since when."""
    evidence.asking.path = evidence.file()
    evidence.press("empty_state_action")
    row, empty = words_in(evidence.row()), evidence.part().files.findChild(EmptyState)
    assert isinstance(empty, EmptyState)
    assert (["Alle bestanden (*)"], False) == (evidence.asking.asked, empty.isVisible())
    for words in ("foto.jpg", "Afbeelding", "36 bytes", "herkomst nog niet", "ma 23 nov 2026"):
        assert words in row
    evidence.asking.path = evidence.file(b"%PDF-1.7", "brief.pdf")
    evidence.press("add_file")
    assert ["foto.jpg", "brief.pdf"] == [one.naam.reveal() for one in evidence.there()]
    assert "2 bestanden" in words_in(evidence.part().files)


def test_going_back_adds_nothing(evidence: Evidence) -> None:
    """Closing the dialog is no file."""
    evidence.asking.path = None
    evidence.press("empty_state_action")
    assert ((), "") == (evidence.there(), evidence.trouble())


def test_dropped_files_are_added(evidence: Evidence) -> None:
    """Files that are dropped on the list come in, and the list shows that it takes them."""
    files = evidence.part().files
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(evidence.file(bytes((n,)), f"{n}.bin"))) for n in (1, 2)])
    copy, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    left = Qt.MouseButton.LeftButton
    entering = QDragEnterEvent(QPoint(5, 5), copy, mime, left, none)
    files.dragEnterEvent(entering)
    ground = str(files.property("surface"))
    files.dropEvent(QDropEvent(QPointF(5, 5), copy, mime, left, none))
    assert (True, "accent", "page") == (entering.isAccepted(), ground, files.property("surface"))
    assert ["1.bin", "2.bin"] == [one.naam.reveal() for one in evidence.there()]


def test_dropped_words_are_not_taken(evidence: Evidence) -> None:
    """Text from another window is no file, and leaving with a file changes nothing."""
    files = evidence.part().files
    mime = QMimeData()
    mime.setText("Hallo")
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    entering = QDragEnterEvent(QPoint(5, 5), copy, mime, left, Qt.KeyboardModifier.NoModifier)
    entering.ignore()
    files.dragEnterEvent(entering)
    files.dragLeaveEvent(QDragLeaveEvent())
    assert (False, "page") == (entering.isAccepted(), files.property("surface"))


def test_the_empty_box_takes_files_too(evidence: Evidence) -> None:
    """A file dropped on the invitation itself comes in."""
    empty = evidence.part().files.findChild(EmptyState)
    assert isinstance(empty, EmptyState)
    empty.files_dropped.emit((evidence.file(),))
    assert 1 == len(evidence.there())


def test_the_same_file_is_named(evidence: Evidence) -> None:
    """A file that is there already is not added again, and the page says which one it is."""
    evidence.add(evidence.file(name="eerste.jpg"))
    evidence.add(evidence.file(name="tweede.jpg"))
    assert 1 == len(evidence.there())
    assert "tweede.jpg: dit is precies hetzelfde bestand als eerste.jpg." == evidence.trouble()
    evidence.add(evidence.file(b"nieuw", "derde"))
    assert 2 == len(evidence.there())


def test_what_cannot_be_added_is_said_and_the_rest_comes(evidence: Evidence) -> None:
    """An empty file and a folder are named with why; the good file between them is there."""
    evidence.add(evidence.file(b"", "leeg.txt"), evidence.file(), evidence.folder)
    assert ["foto.jpg"] == [one.naam.reveal() for one in evidence.there()]
    assert [True, True] == [
        words in evidence.trouble() for words in ("leeg.txt: In dit bestand", "is niet te openen")
    ]


def test_adding_again_forgets_old_trouble(evidence: Evidence) -> None:
    """What was wrong before is taken away when files are chosen or dropped again."""
    files = evidence.part().files
    evidence.add(evidence.file(b"", "leeg.txt"))
    files._take((evidence.file(),))
    assert "" == evidence.trouble()


def test_origin_is_kept_as_it_is_typed(evidence: Evidence) -> None:
    """The form below a file keeps name, origin, day and persons at once."""
    evidence.add(evidence.file())
    evidence.press("file_change")
    field = evidence.row().findChild(QLineEdit, "field_herkomst")
    assert isinstance(field, QLineEdit)
    field.setText("Telefoon van de melder")
    field.editingFinished.emit()
    evidence.screen.settle()
    [made] = evidence.there()
    evidence.wish(wish.SaveBijlage(replace(made, verkregen_op=date(2026, 11, 20))))
    assert "verkregen vr 20 nov 2026" in words_in(evidence.row())
    evidence.wish(wish.SaveBijlage(replace(made, verkregen_op=date(2026, 11, 24))))
    assert [] == evidence.said
    evidence.press("file_change")
    assert date(2026, 11, 20) == evidence.there()[0].verkregen_op


def test_taking_away_asks_why(evidence: Evidence) -> None:
    """A file goes only with a reason; then its bytes are wiped."""
    evidence.add(evidence.file())
    evidence.press("file_remove")
    evidence.press("remove_now")
    assert "Schrijf in een paar woorden waarom." in words_in(evidence.row())
    box = evidence.row().findChild(RemoveBox)
    assert isinstance(box, RemoveBox)
    box._why.setText("Van een ander.")
    box._why.returnPressed.emit()
    QApplication.processEvents()
    assert ((), ()) == (evidence.there(), bijlagen.half(evidence.office.tools.store))
    notes = evidence.office.zaken.pagina(evidence.zaak).beeld.dossier.notities
    assert "Van een ander." == notes[-1].tekst.reveal()


def test_not_taking_away_leaves_everything(evidence: Evidence) -> None:
    """Toch niet closes the question, and so does the button that opened it."""
    evidence.add(evidence.file())
    evidence.press("file_remove")
    box = evidence.row().findChild(RemoveBox)
    assert isinstance(box, RemoveBox)
    box.not_button.click()
    evidence.press("file_copy")
    evidence.press("file_copy")
    assert (None, 1) == (evidence.row()._open, len(evidence.there()))


def test_a_copy_of_a_photo_leaves_bare(evidence: Evidence) -> None:
    """By default a photo leaves without what it hides; name and bar give nothing away."""
    evidence.add(evidence.file())
    evidence.press("file_copy")
    evidence.press("copy_now")
    assert (["bewijs.jpg"], BARE) == (
        evidence.asking.asked,
        (evidence.folder / "kopie.jpg").read_bytes(),
    )
    assert "De kopie is gemaakt" == evidence.said[0].title
    assert "Weggehaald: camera, tijd en plaats." in evidence.said[0].text
    lines = journaal.read_journaal(evidence.office.tools.store, 1)
    assert Handeling.BIJLAGE_UITGEGEVEN is lines[0].handeling


def test_a_copy_as_it_is_says_what_stays(evidence: Evidence) -> None:
    """Who wants the very file gets it, with the warning that what it hides is still in it."""
    evidence.add(evidence.file())
    evidence.press("file_copy")
    control = evidence.row().findChild(SegmentedControl, "copy_bare")
    assert isinstance(control, SegmentedControl)
    control.show_value(value=False)
    evidence.press("copy_now")
    assert PHOTO == (evidence.folder / "kopie.jpg").read_bytes()
    assert "niet weggehaald" in evidence.said[0].text


def test_a_photo_without_secrets_says_so(evidence: Evidence) -> None:
    """When nothing was hidden in it, that is what the bar says."""
    evidence.add(evidence.file(BARE))
    evidence.press("file_copy")
    evidence.press("copy_now")
    assert "Er zaten geen verborgen gegevens in." in evidence.said[0].text


def test_another_kind_keeps_what_it_hides(evidence: Evidence) -> None:
    """For a PDF the choice is not there, and the page says that nothing is taken out."""
    evidence.add(evidence.file(b"%PDF-1.7", "brief.pdf"))
    evidence.press("file_copy")
    assert "blijft erin" in words_in(evidence.row())
    evidence.press("copy_now")
    assert b"%PDF-1.7" == (evidence.folder / "kopie.jpg").read_bytes()


def test_a_copy_for_another_waits_for_consent(evidence: Evidence) -> None:
    """For the police a copy is made only after the melder said yes to the story."""
    evidence.add(evidence.file())
    evidence.press("file_copy")
    chosen = evidence.row().findChild(Select, "copy_for")
    assert isinstance(chosen, Select)
    chosen.show_value(POLITIE)
    evidence.press("copy_now")
    assert "Toestemming melder nodig" == evidence.said[0].title
    assert not (evidence.folder / "kopie.jpg").exists()
    evidence.wish(wish.RecordToestemming(POLITIE, Wat.VERHAAL, Besluit.GEGEVEN))
    evidence.press("copy_now")
    assert (evidence.folder / "kopie.jpg").exists()


def test_going_back_makes_no_copy(evidence: Evidence) -> None:
    """Closing the dialog for the copy writes and records nothing."""
    evidence.add(evidence.file())
    evidence.asking.path = None
    evidence.press("file_copy")
    evidence.press("copy_now")
    assert [] == evidence.said


def test_every_button_names_its_file(evidence: Evidence) -> None:
    """A screen reader hears which file a button is about, and the keyboard reaches each."""
    evidence.add(evidence.file())
    buttons = [button for button in evidence.row().findChildren(Button) if button.isVisible()]
    acts = ("bekijken", "kopie opslaan", "wijzigen", "weghalen")
    assert [f"foto.jpg: {act}" for act in acts] == [button.accessibleName() for button in buttons]
    assert all(button.focusPolicy() & Qt.FocusPolicy.TabFocus for button in buttons)


def test_only_what_can_be_seen_has_a_button_for_it(evidence: Evidence) -> None:
    """Bekijken is there for the kinds that the program shows, and for no other."""
    evidence.add(evidence.file(b"PK\x03\x04", "alles.zip"))
    assert not evidence.row()._look.isVisible()
    assert set(KINDS) == LOOKED_AT


def test_the_rail_counts_files_and_notes(evidence: Evidence) -> None:
    """What is kept here and what lies elsewhere are counted together."""
    evidence.add(evidence.file())
    note = evidence.part().notes
    note.text.setPlainText("Usb-stick in de kast.")
    note.keep.click()
    QApplication.processEvents()
    counts = {item.entry.key: item.entry.count for item in evidence.screen.view.rail._continuous}
    assert 2 == counts[BEWIJS]


def test_a_file_of_another_zaak_is_not_shown_here(evidence: Evidence) -> None:
    """What is wrong with a file of another zaak is said above the page."""
    evidence.go(BEWIJS, evidence.other)
    error = Refused(Reason.FILE_EMPTY, "bestand")
    evidence.screen._files._adding.refused.emit(evidence.zaak, "leeg.txt", error)
    evidence.screen._files._adding.moved.emit(Coming(evidence.zaak, "a", 1, 2, 0))
    assert ("", False) == (evidence.trouble(), evidence.part().files.progress.isVisible())
    assert "Het bestand is leeg" == evidence.said[0].title


def test_the_line_says_how_far_a_file_is(evidence: Evidence) -> None:
    """Name, size so far, whole size and what waits are said, and the line fills."""
    evidence.screen._files._adding.moved.emit(Coming(evidence.zaak, "film.mp4", 2**20, 2**22, 3))
    progress = evidence.part().files.progress
    assert "film.mp4 wordt toegevoegd: 1 MB van 4 MB, daarna nog 3" == progress.words.text()
    assert (True, 250) == (progress.isVisible(), progress.line.value())
    evidence.screen._files._adding.moved.emit(Coming(evidence.zaak, "pijp", 0, 0, 0))
    assert "pijp wordt toegevoegd: even wachten" == progress.words.text()
    evidence.go(TIJDLIJN)
    evidence.screen._files._adding.moved.emit(None)
    evidence.go(BEWIJS)
    assert not evidence.part().files.progress.isVisible()


def test_a_line_never_overflows(qtbot: QtBot) -> None:
    """More than the whole, as of a file that grew, is shown as the whole."""
    line = ProgressLine("Bestand")
    qtbot.addWidget(line)
    values = []
    for done, total in ((0, 0), (1, 2), (9, 2)):
        line.show_part(done, total)
        line.grab()
        values.append(line.value())
    assert [0, 500, 1000] == values


# On a lane with a thread of its own.


class Threaded:
    """An office that lives on a lane, as in the program."""

    def __init__(self, qtbot: QtBot, lane: Lane) -> None:
        self.qtbot, self.lane = qtbot, lane
        self.office, (self.zaak, *_) = self.on_lane(office_with_zaken)
        self.adding = Adding(self.office, lane)
        self.moves: list[Coming | None] = []
        self.errors: list[tuple[str, VertrouwenspersoonError]] = []
        self.adding.moved.connect(self.moves.append)
        self.adding.refused.connect(lambda _zaak, name, error: self.errors.append((name, error)))

    def on_lane(self, work: Callable[[], T]) -> T:
        """What work on the lane gives."""
        found: list[T] = []
        self.lane.run(self.lane, work, found.append)
        self.qtbot.waitUntil(lambda: bool(found))
        return found[0]

    def settle(self) -> None:
        """Wait until nothing is on its way."""
        self.qtbot.waitUntil(lambda: self.moves[-1:] == [None] and not self.lane.is_busy())

    def names(self) -> list[str]:
        """The files as the vault has them."""
        beeld = self.on_lane(lambda: self.office.zaken.pagina(self.zaak).beeld)
        return [one.naam.reveal() for one in beeld.bijlagen]

    def half(self) -> int:
        """How much is half."""
        return len(self.on_lane(lambda: bijlagen.half(self.office.tools.store)))


@pytest.fixture
def threaded(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Threaded]:
    """Such an office, with pieces of ten bytes."""
    monkeypatch.setattr(bijlagen, "PIECE", 10)
    lane = Lane()
    made = Threaded(qtbot, lane)
    yield made
    lane.run(lane, made.office.close)
    lane.stop()


def test_saves_go_between_the_steps_of_a_file(threaded: Threaded, tmp_path: Path) -> None:
    """What is saved while a file comes in is kept before the file is whole."""
    path = tmp_path / "film"
    path.write_bytes(b"x" * 4000)
    order: list[str] = []
    office, zaak = threaded.office, threaded.zaak
    save = lambda: office.dossiers.save_head(zaak, titel=Confidential("Nieuw"))  # noqa: E731
    threaded.adding.moved.connect(lambda coming: order.append("step" if coming else "whole"))
    threaded.adding.add(zaak, (path,))
    threaded.lane.run(threaded.lane, save, lambda _changes: order.append("saved"))
    threaded.settle()
    assert (["film"], True) == (threaded.names(), order.index("saved") < order.index("whole"))


def test_stopping_leaves_nothing_of_what_waits_either(threaded: Threaded, tmp_path: Path) -> None:
    """Stop takes away the file that is on its way, wipes it, and forgets the others."""
    paths = tuple(tmp_path / name for name in ("een", "twee"))
    for path in paths:
        path.write_bytes(path.name.encode() * 2000)

    def stop(coming: Coming | None) -> None:
        if coming is not None and coming.done:
            threaded.adding.stop()

    threaded.adding.moved.connect(stop)
    threaded.adding.add(threaded.zaak, paths)
    threaded.settle()
    threaded.adding.moved.disconnect(stop)
    assert ([], 0, []) == (threaded.names(), threaded.half(), threaded.errors)
    threaded.adding.add(threaded.zaak, paths[1:])
    threaded.settle()
    assert ["twee"] == threaded.names()


def test_a_stop_without_anything_stops_nothing(threaded: Threaded, tmp_path: Path) -> None:
    """Pressing stop when nothing is on its way does not stop the next file."""
    path = tmp_path / "een"
    path.write_bytes(b"x")
    threaded.adding.stop()
    threaded.adding.add(threaded.zaak, (path,))
    threaded.settle()
    assert ["een"] == threaded.names()


def test_files_come_in_one_after_another(threaded: Threaded, tmp_path: Path) -> None:
    """Three files, one of them the same as another, all get their turn."""
    paths = tuple(tmp_path / name for name in ("een", "dubbel", "twee"))
    for path, data in zip(paths, (b"a" * 90, b"a" * 90, b"b" * 90), strict=True):
        path.write_bytes(data)
    threaded.adding.add(threaded.zaak, paths)
    threaded.settle()
    assert (["een", "twee"], 0) == (threaded.names(), threaded.half())
    assert ["dubbel"] == [name for name, _ in threaded.errors]


def test_a_file_that_is_gone_is_said(qtbot: QtBot, tmp_path: Path) -> None:
    """A file that is no longer there when its turn comes has size nothing and is refused."""
    office, (zaak, *_) = office_with_zaken()
    adding = Adding(office, Inline())
    with qtbot.waitSignal(adding.refused) as told:
        adding.add(zaak, (tmp_path / "weg",))
    assert Reason.FILE_UNREADABLE is told.args[2].reason
