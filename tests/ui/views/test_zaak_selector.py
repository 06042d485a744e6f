"""The selector of steps in a narrow window."""

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu
from pytestqt.qtbot import QtBot

from tests.ui.kit import NOW, office_with_zaken
from ui.views.zaak_selector import StepSelector
from ui.views.zaak_state import TIJDLIJN, ZaakState


@pytest.fixture(scope="module")
def state() -> ZaakState:
    office, zaken = office_with_zaken()
    pagina = office.zaken.pagina(zaken[0])
    return ZaakState(pagina, office.inhoud, office.reactieschemas.huidig(), NOW, "melden")


def selector_of(qtbot: QtBot, state: ZaakState) -> StepSelector:
    selector = StepSelector()
    qtbot.addWidget(selector)
    selector.show_state(state)
    selector.show()
    return selector


def button_of(selector: StepSelector, name: str) -> QAbstractButton:
    button = selector.findChild(QAbstractButton, name)
    assert button is not None
    return button


def at(state: ZaakState, part: str) -> ZaakState:
    return ZaakState(state.pagina, state.inhoud, state.schema, state.now, part)


def test_the_selector_says_where_one_is(qtbot: QtBot, state: ZaakState) -> None:
    """The open step is told with its place and its progress; another part with its name."""
    selector = selector_of(qtbot, state)
    page = state.pagina.stap("melden")
    told = [button_of(selector, "step_selector").accessibleName()]
    selector.show_state(at(state, TIJDLIJN))
    told.append(button_of(selector, "step_selector").accessibleName())
    assert [
        f"{page.stap.titel}, Stap 2 van 8, {page.klaar} van {page.totaal} klaar, kies een andere",
        "Tijdlijn, Doorlopend, kies een andere",
    ] == told


def test_previous_and_next(qtbot: QtBot, state: ZaakState) -> None:
    """Previous and next ask for their step, and rest at the ends."""
    selector = selector_of(qtbot, state)
    before, after = button_of(selector, "step_before"), button_of(selector, "step_after")
    wanted: list[str] = []
    selector.part_wanted.connect(wanted.append)
    before.click()
    after.click()
    steps = [page.stap.id for page in state.pagina.stappen]
    ends = []
    for part in (steps[0], steps[-1]):
        selector.show_state(at(state, part))
        ends.append((before.isEnabled(), after.isEnabled()))
    assert ([steps[0], steps[2]], [(False, True), (True, False)]) == (wanted, ends)


def test_the_menu_holds_every_step_and_part(qtbot: QtBot, state: ZaakState) -> None:
    """The menu names every step with its progress and every part, and gives the one chosen."""
    selector = selector_of(qtbot, state)
    button_of(selector, "step_selector").click()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    texts = [action.text() for action in menu.actions() if not action.isSeparator()]
    with qtbot.waitSignal(selector.part_wanted) as wanted:
        menu.actions()[2].trigger()
    menu.close()
    page = state.pagina.stappen[1]
    steps = len(state.pagina.stappen)
    assert (
        f"2. {page.stap.titel}, {page.klaar} van {page.totaal}",
        ["Tijdlijn", "Termijnen", "Betrokkenen", "Bewijs", "Delen", "Documenten"],
        [state.pagina.stappen[2].stap.id],
    ) == (texts[1], texts[steps:], wanted.args)
