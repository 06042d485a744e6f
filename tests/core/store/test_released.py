"""Vaults of every form that was released: later versions open them for ever."""

import shutil
from pathlib import Path

import pytest

from tests.builders import NOW
from tests.stores.make import EVIDENCE, FOLDER, PASSPHRASE, STORY, name_of
from vertrouwenspersoon.bootstrap import open_office
from vertrouwenspersoon.clock import FixedClock
from vertrouwenspersoon.store.keys import CHEAPEST
from vertrouwenspersoon.store.migrate import newest_version

KEPT = sorted(FOLDER.glob("*.zkv"))


def test_the_form_of_today_is_kept() -> None:
    """Whoever adds a migration keeps a vault of the new form (tests/stores/make.py)."""
    assert name_of(newest_version()) in {path.name for path in KEPT}


@pytest.mark.parametrize("kept", KEPT, ids=lambda path: path.stem)
def test_a_vault_of_an_earlier_form_opens(kept: Path, tmp_path: Path) -> None:
    """Its story, its evidence and its log are all there, and it is sound in the newest form."""
    path = tmp_path / "kluis.zkv"
    shutil.copyfile(kept, path)
    office = open_office(path, PASSPHRASE, clock=FixedClock(NOW), profiles=(CHEAPEST,))
    [regel] = office.zaken.regels()
    beeld = office.zaken.pagina(regel.rij.zaak).beeld
    [bijlage] = beeld.bijlagen
    evidence = b"".join(office.bijlagen.read(regel.rij.zaak, bijlage.id))
    found = (beeld.dossier.verhaal.reveal(), evidence, office.logboek.find_broken())
    sound = office.tools.store.check().is_sound
    office.close()
    assert ((STORY, EVIDENCE, None), True) == (found, sound)
