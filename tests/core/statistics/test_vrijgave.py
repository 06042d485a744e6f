import pytest

from tests.core.statistics.gemeente import jaarexport, soorten_jaar
from vertrouwenspersoon.statistics.vrijgave import read_vrijgave


def test_the_figures_are_read_back_as_they_left() -> None:
    """Year, threshold, total and every number are those of the export; a hidden one is None."""
    export = jaarexport(soorten_jaar())
    found = read_vrijgave(export.bestanden[1][1])
    assert (2025, 5, export.totaal) == (found.jaar, found.drempel, found.totaal)
    shown = [t for t in export.tabellen if t.getoond]
    assert [[c.tekst for c in t.cellen] for t in shown] == [
        [c.tekst for c in t.cijfers] for t in found.tabellen
    ]


def test_a_small_year_is_its_sentence() -> None:
    """Without figures there is the sentence and no total."""
    found = read_vrijgave(jaarexport(()).bestanden[1][1])
    assert (None, ()) == (found.totaal, found.tabellen)
    assert "minder dan 10" in found.toelichting


@pytest.mark.parametrize("content", [b"[]", b"{}", b'{"jaar": 2025}', b"null"])
def test_another_file_is_refused(content: bytes) -> None:
    """What is no file of figures is not read as one."""
    with pytest.raises(ValueError, match="no file of jaarcijfers"):
        read_vrijgave(content)
