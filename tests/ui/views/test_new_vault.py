"""Nieuwe kluis: nothing is made before everything is right."""

from pathlib import Path

from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from ui.views.new_vault import NewVaultView, VaultWish
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.organisatie import Doelgroepkeuze, Gemeente
from vertrouwenspersoon.domain.sterkte import Sterkte

GOOD = "paard lamp zee fiets"
PLACE = Path("/huis/kluis.zkv")


def filled(qtbot: QtBot, name: str, first: str, again: str) -> NewVaultView:
    """The page, filled in."""
    view = NewVaultView()
    qtbot.addWidget(view)
    view.show_path(PLACE)
    view.name.field.setText(name)  # type: ignore[attr-defined]
    view.first.setText(first)
    view.again.setText(again)
    return view


def test_a_whole_page_makes_a_vault(qtbot: QtBot) -> None:
    """Name, target group, passphrase and place go out together."""
    view = filled(qtbot, "Oefenrode", GOOD, GOOD)
    with qtbot.waitSignal(view.create_wanted) as told:
        view.button.click()
    gemeente = Gemeente("Oefenrode", doelgroep=Doelgroepkeuze.BEIDE)
    assert [VaultWish(PLACE, Confidential(GOOD), gemeente)] == told.args


def test_a_missing_name_is_said_beside_it(qtbot: QtBot) -> None:
    """Without a name nothing is made."""
    view = filled(qtbot, " ", GOOD, GOOD)
    with qtbot.assertNotEmitted(view.create_wanted):
        view.button.click()
    assert "Vul de naam van de gemeente in." == view.name.error_text()


def test_a_short_passphrase_is_refused_here(qtbot: QtBot) -> None:
    """Fourteen characters are one too few."""
    view = filled(qtbot, "Oefenrode", "x" * 14, "x" * 14)
    with qtbot.assertNotEmitted(view.create_wanted):
        view.button.click()
    assert view.first_row.error_text().startswith("Maak de wachtzin langer")


def test_two_different_passphrases_are_refused(qtbot: QtBot) -> None:
    """A slip of the finger would lock the person out for good."""
    view = filled(qtbot, "Oefenrode", GOOD, GOOD + "x")
    with qtbot.assertNotEmitted(view.create_wanted):
        view.button.click()
    assert view.again_row.error_text().startswith("De twee wachtzinnen zijn niet gelijk")


def test_the_length_is_told_while_typing(qtbot: QtBot) -> None:
    """The person sees how many characters are still missing, and when it is enough."""
    view = filled(qtbot, "Oefenrode", "paard lamp", "")
    short = _said(view)
    view.first.setText(GOOD)
    assert (True, True) == ("Nog 5." in short, "Lang genoeg: 20 tekens." in _said(view))


def test_the_strength_is_asked_and_told(qtbot: QtBot) -> None:
    """A passphrase that is long enough goes out to be judged; the answer stands below the field."""
    view = filled(qtbot, "Oefenrode", "", "")
    with qtbot.waitSignal(view.estimate_wanted) as asked:
        view.first.setText(GOOD)
    view.show_strength(Confidential(GOOD), Sterkte.REDELIJK)
    told = "Sterkte: redelijk." in _said(view)
    view.first.setText(GOOD + " maan")
    view.show_strength(Confidential(GOOD), Sterkte.ZWAK)
    assert [Confidential(GOOD), "Oefenrode"] == asked.args
    assert (True, False) == (told, "zwak" in _said(view))


def test_proposed_words_can_be_read(qtbot: QtBot) -> None:
    """Words that were proposed stand in the first field, readable, and still have to be typed."""
    view = filled(qtbot, "Oefenrode", "", "iets")
    view.show_words(Confidential("hemel koffie trein sjaal appel noot"))
    view.show_words(Confidential("trein sjaal appel noot hemel koffie"))
    assert ("trein sjaal appel noot hemel koffie", QLineEdit.EchoMode.Normal, "") == (
        view.first.text(),
        view.first.echoMode(),
        view.again.text(),
    )


def _said(view: NewVaultView) -> str:
    """All words around the first passphrase."""
    return " ".join(label.text() for label in view.first_row.findChildren(QLabel))
