import pytest
from pytestqt.qtbot import QtBot

from ui.views.cijfers_onaf import OnafPart, onaf_words
from ui.widgets.text_link import TextLink
from vertrouwenspersoon.domain.release import OpenZaak
from vertrouwenspersoon.domain.zaak import ZaakId

OPEN = OpenZaak(ZaakId("z"), "2025-001", is_open=True, ontbreekt=())


@pytest.mark.parametrize(
    ("zaak", "words"),
    [
        (OPEN, "2025-001: staat nog open"),
        (
            OpenZaak(ZaakId("z"), "2025-002", is_open=False, ontbreekt=("datum", "rol")),
            "2025-002: geen datum, rol",
        ),
        (
            OpenZaak(ZaakId("z"), "2025-003", is_open=True, ontbreekt=("ernst",)),
            "2025-003: staat nog open; geen ernst",
        ),
    ],
)
def test_what_is_not_finished_is_said_in_one_line(zaak: OpenZaak, words: str) -> None:
    """The code of the zaak, whether it is open, and what was not chosen; never a name or text."""
    assert words == onaf_words(zaak)


def test_without_anything_to_see_nothing_is_asked(qtbot: QtBot) -> None:
    """The part is hidden and counts as seen; a new list asks again."""
    part = OnafPart()
    qtbot.addWidget(part)
    part.show()
    part.show_onaf(())
    assert (True, True) == (part.isHidden(), part.is_seen())
    part.show_onaf((OPEN,))
    assert (1, False) == (len(part.findChildren(TextLink)), part.is_seen())
    part.seen.piece("goed").click()
    assert part.is_seen()
    part.show_onaf((OPEN,))
    assert not part.is_seen()
