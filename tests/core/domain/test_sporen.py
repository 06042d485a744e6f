import pytest

from vertrouwenspersoon.content.library import load_inhoud
from vertrouwenspersoon.domain.punt import PUNTLIJSTEN, ZAAK
from vertrouwenspersoon.domain.sporen import open_sporen
from vertrouwenspersoon.domain.voorwaarden import Feiten


@pytest.mark.parametrize(
    ("facts", "opened"),
    [
        ({"soort:OMK"}, {"omkoping"}),
        ({"soort:DOX"}, {"online", "woning", "digitaal"}),
        ({"soort:THU"}, {"woning", "digitaal"}),
        ({"soort:VER", "dadertype:COL"}, {"intern"}),
        ({"soort:VER", "kanaal:FTF"}, set()),
    ],
)
def test_a_track_opens_when_the_zaak_asks_for_it(facts: set[str], opened: set[str]) -> None:
    """Bribery, doxing, a visit at home and a colleague each open their own tracks."""
    found = open_sporen(load_inhoud().sporen, Feiten(frozenset(facts)))
    assert opened == {spoor.id for spoor in found}


def test_every_track_has_a_list_of_points_about_the_zaak() -> None:
    """What a track shows can be kept."""
    assert {ZAAK} == {PUNTLIJSTEN[spoor.lijst] for spoor in load_inhoud().sporen}


def test_the_track_of_the_home_asks_for_no_detail() -> None:
    """It says itself that only the state is kept (chapter E2)."""
    home = next(spoor for spoor in load_inhoud().sporen if spoor.id == "woning")
    assert "Schrijf nooit op welke beveiliging er is" in home.tekst
