from pathlib import Path

import pytest

from tests.builders import NOW
from vertrouwenspersoon.bootstrap import create_office, open_office
from vertrouwenspersoon.clock import FixedClock
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.lijst import Handeling
from vertrouwenspersoon.domain.organisatie import Gemeente
from vertrouwenspersoon.errors import Reason, Refused
from vertrouwenspersoon.store import journaal
from vertrouwenspersoon.store.keys import CHEAPEST

PASSPHRASE = Confidential("paard lamp zee fiets")


def test_the_sheet_is_written_and_recorded(tmp_path: Path) -> None:
    """The journal has its line about the sheet, and never a word of the code."""
    path = tmp_path / "kluis.zkv"
    clock = FixedClock(NOW)
    office = create_office(path, PASSPHRASE, Gemeente("Eikenrode"), clock=clock, profile=CHEAPEST)
    written = office.herstel.write_blad(tmp_path / "blad.pdf", PASSPHRASE)
    lines = journaal.read_journaal(office.tools.store, 10)
    office.close()
    assert b"%PDF" == written.read_bytes()[:4]
    assert (Handeling.PDF_GEMAAKT, "herstelblad") in {(r.handeling, r.object) for r in lines}


def test_a_wrong_passphrase_writes_nothing(tmp_path: Path) -> None:
    """Without the passphrase there is no sheet and no line in the journal."""
    path = tmp_path / "kluis.zkv"
    clock = FixedClock(NOW)
    create_office(path, PASSPHRASE, Gemeente("Eikenrode"), clock=clock, profile=CHEAPEST).close()
    office = open_office(path, PASSPHRASE, clock=clock, profiles=(CHEAPEST,))
    before = len(journaal.read_journaal(office.tools.store, 100))
    with pytest.raises(Refused) as problem:
        office.herstel.write_blad(tmp_path / "blad.pdf", Confidential("een andere zin dan die"))
    assert Reason.PASSPHRASE_WRONG is problem.value.reason
    assert before == len(journaal.read_journaal(office.tools.store, 100))
    office.close()
    assert not (tmp_path / "blad.pdf").exists()
