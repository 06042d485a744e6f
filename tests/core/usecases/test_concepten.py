import signal
import subprocess
import sys
from datetime import timedelta
from pathlib import Path
from time import perf_counter

import pytest

from tests.builders import NOW
from tests.core.usecases.offices import add_zaak, lines
from vertrouwenspersoon.bootstrap import Office, create_office, open_office
from vertrouwenspersoon.clock import FixedClock
from vertrouwenspersoon.domain.concept import Concept, Conceptplek
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.organisatie import Gemeente
from vertrouwenspersoon.domain.zaak import ZaakId
from vertrouwenspersoon.errors import NoSpace, Reason, Refused
from vertrouwenspersoon.store.keys import CHEAPEST

PASSPHRASE = Confidential("paard lamp zee fiets")
PLEK = Conceptplek("melding", None, "story")
WORDS = Confidential("Zij zei: “ik weet waar je woont” 😡\n\tمرحبا")


def test_what_was_typed_is_kept_with_its_cursor(office: Office, zaak: ZaakId) -> None:
    """A draft has the words of any script, the cursor, and the moment it was typed."""
    plek = Conceptplek("zaak", zaak, "note")
    office.concepten.save(plek, WORDS, 7)
    assert (Concept(plek, WORDS, 7, NOW),) == office.concepten.read()


def test_typing_on_takes_the_place_of_what_was_typed(office: Office, clock: FixedClock) -> None:
    """A field has one draft: what stood in it last."""
    office.concepten.save(PLEK, Confidential("Hij"), 3)
    clock.advance(timedelta(seconds=1))
    office.concepten.save(PLEK, Confidential("Hij riep"), 8)
    later = NOW + timedelta(seconds=1)
    assert (Concept(PLEK, Confidential("Hij riep"), 8, later),) == office.concepten.read()


def test_what_was_kept_for_real_is_no_draft(office: Office, zaak: ZaakId) -> None:
    """Discarding some fields leaves the others; discarding twice is harmless."""
    other = Conceptplek("zaak", zaak, "note")
    for plek in (PLEK, other):
        office.concepten.save(plek, WORDS, 0)
    office.concepten.discard([PLEK])
    office.concepten.discard([PLEK])
    assert (other,) == tuple(one.plek for one in office.concepten.read())


@pytest.mark.parametrize("text", ["bel\x07", "nul\x00daarna", "woord " * 50_000, ""])
def test_a_draft_may_be_what_its_field_refuses(office: Office, text: str) -> None:
    """Too long a text, a bell, a zero or nothing at all is typed, so it is not lost."""
    office.concepten.save(PLEK, Confidential(text), 0)
    assert (text,) == tuple(one.tekst.reveal() for one in office.concepten.read())


def test_half_a_character_is_refused(office: Office) -> None:
    """What is no text cannot be kept, and the draft before it stays."""
    office.concepten.save(PLEK, WORDS, 0)
    with pytest.raises(Refused) as caught:
        office.concepten.save(PLEK, Confidential("half \ud83d"), 0)
    assert (Reason.TEXT_UNPRINTABLE, "story") == (caught.value.reason, caught.value.where)
    assert (WORDS,) == tuple(one.tekst for one in office.concepten.read())


def test_a_draft_is_nowhere_but_in_its_field(office: Office, zaak: ZaakId) -> None:
    """Exports, the figures, searching, the papers and the journal do not know of drafts."""
    seen = (office.open_formaat.bytes_of_everything(), lines(office), office.zaken.pagina(zaak))
    for plek in (PLEK, Conceptplek("zaak", zaak, "note")):
        office.concepten.save(plek, Confidential("kanarie7f3a"), 0)
    assert () == office.zaken.search("kanarie7f3a")
    assert seen == (
        office.open_formaat.bytes_of_everything(),
        lines(office),
        office.zaken.pagina(zaak),
    )


def test_a_full_disk_keeps_the_draft_before(tmp_path: Path) -> None:
    """When there is no room the person hears it, and what was kept before is still there."""
    with_room = create_office(
        tmp_path / "kluis.zkv", PASSPHRASE, Gemeente("Ergens"), profile=CHEAPEST
    )
    with_room.concepten.save(PLEK, WORDS, 3)
    connection = with_room.tools.store._connection
    connection.allow(None)
    ((pages,),) = connection.run("PRAGMA page_count")
    connection.run(f"PRAGMA max_page_count = {int(str(pages))}")
    with pytest.raises(NoSpace):
        with_room.concepten.save(PLEK, Confidential("woord " * 200_000), 0)
    assert (WORDS,) == tuple(one.tekst for one in with_room.concepten.read())
    with_room.close()


def test_a_long_text_is_quickly_kept(tmp_path: Path) -> None:
    """A hundred kilobytes in a real vault is kept well within the second that may be lost."""
    office = create_office(tmp_path / "kluis.zkv", PASSPHRASE, Gemeente("Ergens"), profile=CHEAPEST)
    text = Confidential("woord " * 17_000)
    began = perf_counter()
    office.concepten.save(PLEK, text, 5)
    taken = perf_counter() - began
    assert (text,) == tuple(one.tekst for one in office.concepten.read())
    assert taken < 1
    office.close()


KILLED = """
import os, signal, sys
from pathlib import Path
from vertrouwenspersoon.bootstrap import open_office
from vertrouwenspersoon.domain.concept import Conceptplek
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.store.keys import CHEAPEST
office = open_office(Path(sys.argv[1]), Confidential(sys.argv[2]), profiles=(CHEAPEST,))
office.concepten.save(Conceptplek("melding", None, "story"), Confidential("Hij riep"), 4)
if sys.argv[3] == "leave":
    office.concepten.leave()
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="a process is killed here as on POSIX")
@pytest.mark.parametrize(("ending", "calm"), [("crash", False), ("leave", True)])
def test_a_killed_process_loses_no_draft(tmp_path: Path, ending: str, *, calm: bool) -> None:
    """After SIGKILL the words are there, and it is known whether they were left calmly."""
    path = tmp_path / "kluis.zkv"
    create_office(path, PASSPHRASE, Gemeente("Ergens"), profile=CHEAPEST).close()
    run = [sys.executable, "-c", KILLED, str(path), PASSPHRASE.reveal(), ending]
    done = subprocess.run(run, check=False, capture_output=True)  # noqa: S603 - our own code
    assert -signal.SIGKILL == done.returncode
    again = open_office(path, PASSPHRASE, profiles=(CHEAPEST,))
    (found,) = again.concepten.read()
    again.close()
    assert ("Hij riep", 4, calm) == (found.tekst.reveal(), found.cursor, found.rustig)


def test_a_draft_is_of_one_zaak(office: Office, zaak: ZaakId) -> None:
    """The same field of two zaken has two drafts."""
    other = add_zaak(office)
    for number, one in enumerate((zaak, other)):
        office.concepten.save(Conceptplek("zaak", one, "note"), Confidential(str(number)), 0)
    found = {one.plek.zaak: one.tekst.reveal() for one in office.concepten.read()}
    assert {zaak: "0", other: "1"} == found
