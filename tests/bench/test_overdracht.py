"""What refusing a hostile handover costs: each in a process of its own, against the bounds."""

from pathlib import Path

import pytest

from tests.bench.stopwatch import Line, Table, run
from tests.core.store.conftest import PASSPHRASE
from tests.core.usecases.offices import add_zaak
from tests.core.usecases.test_overdragen import FROM, HOSTILE, agree, an_office, spoil
from vertrouwenspersoon.domain.confidential import Confidential

pytestmark = pytest.mark.bench

MOST_SECONDS, MOST_MEGABYTES = 5, 500
LARGE: dict[str, tuple[str, ...]] = {
    "a text within the size": (
        "UPDATE dossier SET verhaal = replace(hex(zeroblob(28000000)), '00', 'xy')",
    ),
    "ninety thousand notes": (
        (
            "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 90000) "
            "INSERT INTO notitie (zaak, id, soort, bij, gebeurd_op, gemaakt_op, tekst) "
            "SELECT zaak, id || x, soort, bij, gebeurd_op, gemaakt_op, hex(zeroblob(50)) "
            "FROM n, (SELECT * FROM notitie LIMIT 1)"
        ),
    ),
}
"""As much as the bounds of sizes let through."""
ATTACKS = {**HOSTILE, **LARGE}
_TAKE = """
import re, sys, time
from pathlib import Path
from tests.bench.conftest import NOW
from vertrouwenspersoon.bootstrap import open_office
from vertrouwenspersoon.clock import FixedClock
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.errors import VertrouwenspersoonError
from vertrouwenspersoon.store.keys import CHEAPEST
vault, theirs, passphrase, words = sys.argv[1:]
office = open_office(
    Path(vault), Confidential(passphrase), clock=FixedClock(NOW), profiles=(CHEAPEST,)
)
begun = time.perf_counter()
try:
    office.overdragen.neem_over(Path(theirs), Confidential(words))
except VertrouwenspersoonError:
    taken = time.perf_counter() - begun
else:
    raise SystemExit("it was taken over")
assert not office.zaken.regels()
office.close()
[most] = re.findall(r"VmHWM:\\s+(\\d+) kB", Path("/proc/self/status").read_text("ascii"))
print(taken, int(most) / 1024)
"""


@pytest.mark.parametrize("attack", ATTACKS)
def test_a_hostile_file_is_refused_quickly(table: Table, tmp_path: Path, attack: str) -> None:
    """Whatever is wrong with a file, it is refused in five seconds and 500 MB."""
    sender = an_office(tmp_path / "van.zkv", "Oefenrode")
    an_office(tmp_path / "naar.zkv", "Eikenrode").close()
    zaak = add_zaak(sender, verhaal=Confidential("Hij riep iets over haar huis."))
    sender.dossiers.save_notitie(zaak, Confidential("Een gesprek."))
    coming = sender.bijlagen.receive(zaak, "foto.txt", iter([b"bewijs" * 300_000]))
    while coming.step() is None:
        pass
    agree(sender, zaak)
    given = sender.overdragen.geef(zaak, tmp_path, FROM)
    sender.close()
    spoil(given, *ATTACKS[attack])
    said = run(
        _TAKE,
        str(tmp_path / "naar.zkv"),
        str(given.path),
        PASSPHRASE.reveal(),
        given.woorden.reveal(),
    )
    seconds, megabytes = map(float, said.split())
    what = f"overdracht geweigerd: {attack}"
    table.add(Line(what, seconds, MOST_SECONDS, "de grens", "s", 1))
    table.add(Line(what, megabytes, MOST_MEGABYTES, "de grens", "MB", 1))
    assert seconds <= MOST_SECONDS
    assert megabytes <= MOST_MEGABYTES
