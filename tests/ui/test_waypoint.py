"""What crosses over to the process that takes the place of a locked one."""

import os
import sys
from pathlib import Path

import pytest

from ui.place import Page, Place
from ui.waypoint import Waypoint, hand_over, start_beside, take_over
from vertrouwenspersoon.domain.zaak import ZaakId

THERE = Place(Page.ZAAK, ZaakId("0123456789abcdef"), "aangifte", "AA03", "haar straat")
WAYPOINT = Waypoint("kluis.zkv", "0000000000000001", False, THERE, (10, 20, 1280, 800))  # noqa: FBT003 - no practice

NEXT = """
import sys
from pathlib import Path
from ui.waypoint import take_over
Path(sys.argv[1]).write_text(repr(take_over(0)))
"""


def test_the_place_crosses_over_and_what_was_typed_does_not() -> None:
    """Vault, zaak, step and window arrive; the words of a search do not."""
    arrived = take_over(hand_over(WAYPOINT))
    assert arrived == WAYPOINT.without_words()
    assert arrived is not None
    assert (THERE.zaak, "") == (arrived.plek.zaak, arrived.plek.search)


@pytest.mark.parametrize("data", [b"", b"{}", b"\xff", b'{"kluis": 1}', b"[" * 9000])
def test_nonsense_is_no_waypoint(data: bytes) -> None:
    """What cannot be understood is None, so that the program begins at its usual entrance."""
    reading, writing = os.pipe()
    os.write(writing, data)
    os.close(writing)
    assert take_over(reading) is None


def test_a_file_that_is_not_open_is_no_waypoint() -> None:
    """A number behind which nothing is open is None."""
    reading, writing = os.pipe()
    os.close(reading)
    os.close(writing)
    assert take_over(reading) is None


def test_a_program_beside_this_one_finds_the_place(tmp_path: Path) -> None:
    """Where a process cannot be replaced, the next one reads the place from its standard input."""
    said = tmp_path / "said"
    started = start_beside(WAYPOINT, [sys.executable, "-c", NEXT, str(said)])
    assert 0 == started.wait(60)
    assert repr(WAYPOINT.without_words()) == said.read_text()
