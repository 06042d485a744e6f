from pathlib import Path

import pytest

from tests.core.store.conftest import PASSPHRASE
from tests.core.store.wrecks import NOW, asked, break_pages, practice_vault, root_of
from vertrouwenspersoon.bootstrap import open_office
from vertrouwenspersoon.clock import FixedClock
from vertrouwenspersoon.domain.lijst import Handeling
from vertrouwenspersoon.identity import RandomIdentities
from vertrouwenspersoon.store import journaal
from vertrouwenspersoon.store.keys import CHEAPEST
from vertrouwenspersoon.store.salvage import Salvage
from vertrouwenspersoon.store.vaultfile import PAGE
from vertrouwenspersoon.usecases.redden import outcome, redden


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A practice vault to be broken."""
    return practice_vault(tmp_path / "kluis.zkv")


def saved(old: Path) -> Salvage:
    """What comes of a vault."""
    return redden(
        old,
        PASSPHRASE,
        old.with_name("gered.zkv"),
        clock=FixedClock(NOW),
        ids=RandomIdentities(),
        tell=lambda *_: None,
        profiles=(CHEAPEST,),
    )


def test_a_saved_vault_opens_and_works(old: Path, tmp_path: Path) -> None:
    """Without its secret, its scheme and its municipality a vault still opens and exports."""
    break_pages(old, *(root_of(old, name) for name in ("geheim", "reactieschema", "gemeente")))
    found = saved(old)
    office = open_office(found.path, PASSPHRASE, clock=FixedClock(NOW), profiles=(CHEAPEST,))
    try:
        assert office.check().is_sound
        assert 1 == len(office.organisatie.lees().reactieschemas)
        assert "Gemeente" == office.organisatie.lees().gemeente.naam
        assert office.open_formaat.export(tmp_path / "alles.json", PASSPHRASE).path.exists()
        assert office.jaarexport.write(2025, tmp_path, gezien=True)
        lines = journaal.read_journaal(office.tools.store, 10)
    finally:
        office.close()
    assert Handeling.GERED in {line.handeling for line in lines}


def test_a_lost_first_page_loses_nothing_else(old: Path) -> None:
    """The first page of every vault of ours is known, so all that it leads to is still saved."""
    break_pages(old, 1)
    lines = outcome(saved(old))
    assert lines[2].startswith("Gered: 10 zaken, 10 dossiers, 10 incidenten, ")
    assert "Er mist niets." == lines[-1]


def test_the_report_of_a_whole_vault_says_that_nothing_is_missing(old: Path) -> None:
    """It counts what was saved, and names the new file and the old."""
    lines = outcome(saved(old))
    first = "Het nieuwe bestand heet gered.zkv. Het oude bestand is niet veranderd."
    assert first == lines[0]
    assert lines[1].startswith("Gered: 10 zaken, 10 dossiers, 10 incidenten, ")
    assert "Er mist niets." == lines[-1]
    assert 3 == len(lines)


def test_the_report_of_a_broken_vault_names_what_to_look_at(old: Path) -> None:
    """It says what could not be read, what was mended, and which zaken to check."""
    ((count,),) = asked(old, "SELECT count(*) FROM toestemming")
    break_pages(old, root_of(old, "zaak"), root_of(old, "toestemming"))
    lines = outcome(saved(old))
    parts = old.stat().st_size // PAGE
    assert f"Niet te lezen: 2 van de {parts} delen van het oude bestand." == lines[1]
    assert "Deels hersteld uit wat elders stond: 10 zaken." == lines[3]
    assert lines[4].startswith("Kijk deze zaken na: 20")
    assert f"Niet gered: {count!s} toestemmingen." == lines[5]
    assert lines[6].startswith("Er kan meer missen dan hier staat.")
