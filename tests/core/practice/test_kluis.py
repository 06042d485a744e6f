from datetime import UTC, datetime
from pathlib import Path

import pytest

from vertrouwenspersoon.clock import FixedClock
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.melding import MeldingConcept
from vertrouwenspersoon.errors import Unavailable
from vertrouwenspersoon.practice.kluis import open_practice
from vertrouwenspersoon.store.keys import CHEAPEST

CLOCK = FixedClock(datetime(2026, 6, 1, 10, tzinfo=UTC))


def test_practice_is_made_the_first_time_and_kept(tmp_path: Path) -> None:
    """A practice vault is filled the first time; what is done in it is there the next time."""
    path = tmp_path / "oefenkluis.zkv"
    office = open_practice(path, clock=CLOCK, profile=CHEAPEST)
    assert office.organisatie.lees().gemeente.oefening
    before = len(office.zaken.regels())
    office.meldingen.save(MeldingConcept(Confidential("Ik oefen een melding.")))
    office.close()
    again = open_practice(path, clock=CLOCK, profile=CHEAPEST)
    assert before + 1 == len(again.zaken.regels())
    again.close()


def test_a_file_that_is_no_practice_vault_is_left_alone(tmp_path: Path) -> None:
    """A strange file at the place of the practice vault is refused and kept."""
    path = tmp_path / "oefenkluis.zkv"
    path.write_bytes(b"van mij" * 1000)
    with pytest.raises(Unavailable):
        open_practice(path, clock=CLOCK, profile=CHEAPEST)
    assert b"van mij" * 1000 == path.read_bytes()
