"""The pieces for a municipality."""

import json
from pathlib import Path

import pytest

from installer.shipped import Part, bill_of_materials
from tests.house.source import ROOT
from vertrouwenspersoon.content.gemeente import (
    BILL,
    ONDERDELEN,
    STUKKEN,
    load_gemeentestuk,
    stukken,
)
from vertrouwenspersoon.domain.stuk import Raster
from vertrouwenspersoon.errors import ContentBroken


def test_every_piece_is_in_the_list() -> None:
    """Each file of the folder can be chosen, each choice is a file, and each has a title."""
    files = {path.stem for path in (ROOT / "resources" / "gemeente").glob("*.md")}
    assert files == {stuk.id for stuk in STUKKEN}
    assert all(load_gemeentestuk(stuk.id, ROOT).titel for stuk in STUKKEN)


def test_a_built_program_shows_its_bill(tmp_path: Path) -> None:
    """Where the bill of materials lies beside the program, it is a table one can read."""
    assert STUKKEN == stukken(tmp_path)
    bill = bill_of_materials([Part("doosje", "1.2", "MIT", ("x",))], "", "0.1.0")
    (tmp_path / BILL).write_text(bill)
    assert (*STUKKEN, ONDERDELEN) == stukken(tmp_path)
    shown = load_gemeentestuk(ONDERDELEN.id, tmp_path).blokken[-1]
    assert Raster(("Onderdeel", "Versie", "Licentie"), (("doosje", "1.2", "MIT"),)) == shown


@pytest.mark.parametrize("text", ["", "{}", "[]", json.dumps({"components": [{"name": "x"}]})])
def test_a_broken_bill_is_told(tmp_path: Path, text: str) -> None:
    """A bill that is not whole is a fault of the program, with its name."""
    (tmp_path / BILL).write_text(text)
    with pytest.raises(ContentBroken, match=BILL):
        load_gemeentestuk(ONDERDELEN.id, tmp_path)
