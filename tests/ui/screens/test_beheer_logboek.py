from datetime import timedelta

from tests.builders import NOW
from ui.screens.beheer_logboek import logboek_state
from vertrouwenspersoon.domain.lijst import Handeling
from vertrouwenspersoon.usecases.logboek import Logboekblad, Logboekregel


def test_a_line_is_said_in_words() -> None:
    """Each line has its moment, the act, and what it was about."""
    regels = (
        Logboekregel(NOW, Handeling.ZAAK_GEWIJZIGD, "2026-014", "vraag:bewijs"),
        Logboekregel(NOW - timedelta(days=1), Handeling.ZAAK_BEKEKEN, "2026-014", ""),
        Logboekregel(NOW - timedelta(days=1), Handeling.GEOPEND, "", ""),
    )
    state = logboek_state(Logboekblad(regels, 9, None), NOW)
    words = [words for _, words in state.regels]
    expected = ["Zaak gewijzigd (2026-014, vraag:bewijs)", "Zaak bekeken (2026-014)"]
    assert ([*expected, "Kluis geopend"], 9, None) == (words, state.totaal, state.gebroken)
    assert ["vandaag", "gisteren"] == [moment.split()[0] for moment, _ in state.regels[:2]]
