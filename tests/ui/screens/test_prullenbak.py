"""The bin in Beheer: what was taken out is named, comes back, or goes for good after a question."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from tests.ui.kit import NOW, add_zaak, make_desk
from ui.desk import Message
from ui.look import Tone
from ui.place import BIN, Page, Place
from ui.screens.beheer import BeheerScreen
from ui.views.beheer_prullenbak import Bakrij, removal_words
from ui.widgets.label import Label
from vertrouwenspersoon.bootstrap import Office, office_in_memory
from vertrouwenspersoon.clock import FixedClock
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.zaak import ZaakId
from vertrouwenspersoon.identity import CountedIdentities


@pytest.fixture
def office() -> Iterator[Office]:
    made = office_in_memory(clock=FixedClock(NOW), ids=CountedIdentities())
    yield made
    made.close()


@pytest.fixture
def zaak(office: Office) -> ZaakId:
    """A zaak with one note in the bin."""
    zaak = add_zaak(office, "Hij riep iets.")
    office.dossiers.save_notitie(zaak, Confidential("Zij belde gisteren terug."))
    [note] = office.zaken.pagina(zaak).beeld.dossier.notities
    office.dossiers.remove_notitie(zaak, note.id)
    return zaak


@pytest.fixture
def said() -> list[Message]:
    return []


@pytest.fixture
def screen(
    qtbot: QtBot, office: Office, zaak: ZaakId, tmp_path: Path, said: list[Message]
) -> BeheerScreen:
    """Beheer with that bin."""
    assert zaak
    made = BeheerScreen(make_desk(office, tmp_path))
    made.message_given.connect(said.append)
    qtbot.addWidget(made)
    made.resize(1070, 900)
    made.show()
    made.open(Place(Page.BEHEER, part=BIN))
    QApplication.processEvents()
    return made


def press(screen: BeheerScreen, words: str) -> None:
    """The button of the bin that says this."""
    [found] = [
        one
        for one in screen.view.prullenbak.findChildren(QAbstractButton)
        if one.isVisible() and one.text() == words
    ]
    found.click()
    QApplication.processEvents()


def words(screen: BeheerScreen) -> str:
    labels = screen.view.prullenbak.findChildren(Label)
    return "\n".join(one.text() for one in labels if one.isVisible())


def test_what_was_taken_out_is_named(screen: BeheerScreen) -> None:
    """A line names the zaak, what it was, its first words, and when it goes."""
    assert "2026-001" in words(screen)
    assert "1 notitie: “Zij belde gisteren terug.”" in words(screen)
    assert "gaat weg over 30 dagen" in words(screen)


def test_it_comes_back(
    screen: BeheerScreen, office: Office, zaak: ZaakId, said: list[Message]
) -> None:
    """One press puts it back, and says so."""
    press(screen, "Terugzetten")
    assert 1 == len(office.zaken.pagina(zaak).beeld.dossier.notities)
    assert [(Tone.OK, "Teruggezet")] == [(one.tone, one.title) for one in said]
    assert "Er ligt niets in de prullenbak." in words(screen)


def test_it_goes_after_a_question(screen: BeheerScreen, office: Office, zaak: ZaakId) -> None:
    """Going for good is asked once more; the way back is there first."""
    press(screen, "Nu wissen")
    assert "Nu wissen: 1 notitie van 2026-001?" in words(screen)
    press(screen, "Toch niet")
    assert 1 == len(office.prullenbak.lijst())
    press(screen, "Nu wissen")
    press(screen, "Wissen")
    assert () == office.prullenbak.lijst()
    assert not office.zaken.pagina(zaak).beeld.dossier.notities


def test_what_went_meanwhile_is_told(
    screen: BeheerScreen, office: Office, said: list[Message]
) -> None:
    """Putting back what is not there any more says so, and shows what is there now."""
    [regel] = office.prullenbak.lijst()
    office.prullenbak.wis(regel.weggehaald.id)
    press(screen, "Terugzetten")
    assert ["Niet gevonden"] == [one.title for one in said]
    assert "Er ligt niets in de prullenbak." in words(screen)


def test_a_long_text_is_cut(office: Office, zaak: ZaakId) -> None:
    """Of a long text the first sixty characters are shown, on one line."""
    office.dossiers.save_notitie(zaak, Confidential("Een\nlang verhaal. " * 20))
    [note] = office.zaken.pagina(zaak).beeld.dossier.notities
    office.dossiers.remove_notitie(zaak, note.id)
    regel = office.prullenbak.lijst()[0]
    row = Bakrij(regel.weggehaald, regel.code, regel.codenaam)
    shown = removal_words(row, NOW.date() + timedelta(days=1))
    quoted = shown.partition("“")[2].partition("”")[0]
    assert 61 == len(quoted)
    assert "\n" not in quoted
    assert shown.endswith("gaat weg over 29 dagen.")
