import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.builders import NOW
from tests.core.store.conftest import flip
from tests.core.usecases.offices import add_zaak, beeld, lines, recorded, refused
from vertrouwenspersoon.bootstrap import Office, create_office, open_office
from vertrouwenspersoon.clock import FixedClock
from vertrouwenspersoon.domain import bijlage as bounds
from vertrouwenspersoon.domain.bijlage import Bijlage, BijlageId, Bijlagesoort
from vertrouwenspersoon.domain.codes import Code
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.dossier import Notitiesoort
from vertrouwenspersoon.domain.lijst import Handeling
from vertrouwenspersoon.domain.organisatie import Gemeente
from vertrouwenspersoon.domain.toestemming import Besluit, Wat
from vertrouwenspersoon.domain.verborgen import Verborgen
from vertrouwenspersoon.domain.zaak import ZaakId
from vertrouwenspersoon.errors import FileDamaged, NoSpace, NotWritable, Reason, Refused
from vertrouwenspersoon.identity import random_bytes
from vertrouwenspersoon.store import bijlagen
from vertrouwenspersoon.store.keys import CHEAPEST
from vertrouwenspersoon.store.salvage import key_for, salvage

PASSPHRASE = Confidential("een blauwe fiets in de regen")
MIB = 1024 * 1024
REASON = Confidential("Hoort bij iemand anders.")


@pytest.fixture
def small_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pieces of ten bytes, so that forty bytes are a step."""
    monkeypatch.setattr(bijlagen, "PIECE", 10)


@pytest.fixture
def real(tmp_path: Path, clock: FixedClock) -> Iterator[Office]:
    """An office in a file."""
    folder = tmp_path / "kluis"
    folder.mkdir()
    made = create_office(
        folder / "kluis.zkv", PASSPHRASE, Gemeente("Ergens"), clock=clock, profile=CHEAPEST
    )
    yield made
    made.close()


def file(folder: Path, data: bytes, name: str = "foto.jpg") -> Path:
    """A file on this computer."""
    path = folder / name
    path.write_bytes(data)
    return path


def added(office: Office, zaak: ZaakId, path: Path) -> Bijlage:
    """A file that was brought in whole."""
    made = office.bijlagen.add(zaak, path)
    assert made is not None
    return made


@contextmanager
def leaving_nothing(office: Office, zaak: ZaakId) -> Iterator[None]:
    """What happens inside leaves no file, no half file and no line in the journal."""
    before = beeld(office, zaak)
    with recorded(office):
        yield
    assert before == beeld(office, zaak)
    assert () == bijlagen.half(office.tools.store)


def test_a_file_is_added_and_recorded(office: Office, zaak: ZaakId, tmp_path: Path) -> None:
    """A file stands with its zaak, with its kind, size and moment; the journal knows its id."""
    path = file(tmp_path, b"\xff\xd8\xff\xe0 foto", "Schermfoto van Jan.jpg")
    with recorded(office, Handeling.BIJLAGE_TOEGEVOEGD):
        made = added(office, zaak, path)
    assert (made,) == beeld(office, zaak).bijlagen
    assert (Bijlagesoort.AFBEELDING, 9, NOW) == (made.soort, made.grootte, made.toegevoegd_op)
    assert "Schermfoto van Jan.jpg" == made.naam.reveal()
    assert f"{zaak} {made.id}" == lines(office)[0].object
    assert (1, 9) == office.bijlagen.totals()


def test_adding_marks_the_zaak_as_changed(
    office: Office, zaak: ZaakId, tmp_path: Path, clock: FixedClock
) -> None:
    """A zaak with new evidence is a zaak that changed now."""
    clock.advance(timedelta(hours=2))
    added(office, zaak, file(tmp_path, b"x"))
    assert clock.now() == beeld(office, zaak).zaak.gewijzigd_op


def test_looking_gives_the_bytes_and_is_recorded(
    office: Office, zaak: ZaakId, tmp_path: Path
) -> None:
    """Reading a file gives what was added, and the journal has its line before the first byte."""
    made = added(office, zaak, file(tmp_path, b"abc"))
    with recorded(office, Handeling.BIJLAGE_BEKEKEN):
        parts = office.bijlagen.read(zaak, made.id)
    assert f"{zaak} {made.id}" == lines(office)[0].object
    assert b"abc" == b"".join(parts)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(min_size=1, max_size=130))
def test_a_file_of_any_size_comes_back(
    office: Office, zaak: ZaakId, tmp_path: Path, data: bytes
) -> None:
    """At, just before and just after the ends of pieces and steps, the bytes are the same."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(bijlagen, "PIECE", 10)
        made = added(office, zaak, file(tmp_path, data))
        assert data == b"".join(office.bijlagen.read(zaak, made.id))
        office.bijlagen.remove(zaak, made.id, REASON)
        office.bijlagen.wipe_all(made.id)
    assert (0, 0) == office.bijlagen.totals()


@pytest.mark.usefixtures("small_pieces")
def test_saves_fit_between_the_steps(office: Office, zaak: ZaakId, tmp_path: Path) -> None:
    """While a file is on its way, other changes are kept, and nobody sees the file yet."""
    coming = office.bijlagen.begin(zaak, file(tmp_path, b"x" * 100))
    seen = []
    for number in range(3):
        done = coming.step()
        office.dossiers.save_head(zaak, titel=Confidential(f"Titel {number}"))
        whole = beeld(office, zaak)
        seen.append((done is None, whole.dossier.titel.reveal(), len(whole.bijlagen)))
    assert [(True, "Titel 0", 0), (True, "Titel 1", 0), (False, "Titel 2", 1)] == seen
    assert 100 == coming.size


@pytest.mark.usefixtures("small_pieces")
def test_stopping_leaves_nothing(office: Office, zaak: ZaakId, tmp_path: Path) -> None:
    """Who stops half-way finds no file, no half of one, and no line in the journal."""
    told: list[int] = []

    def stop(size: int) -> bool:
        told.append(size)
        return len(told) < 2

    with leaving_nothing(office, zaak):
        assert None is office.bijlagen.add(zaak, file(tmp_path, b"x" * 1000), stop)
    assert [40, 80] == told


def test_the_same_file_is_recognised(office: Office, zaak: ZaakId, tmp_path: Path) -> None:
    """The same bytes under another name are refused with the identity of what is there."""
    made = added(office, zaak, file(tmp_path, b"abc"))
    with leaving_nothing(office, zaak), pytest.raises(Refused) as caught:
        office.bijlagen.add(zaak, file(tmp_path, b"abc", "anders.jpg"))
    assert (Reason.FILE_KNOWN, made.id) == (caught.value.reason, caught.value.where)


def test_the_same_file_in_another_zaak_is_its_own(
    office: Office, zaak: ZaakId, tmp_path: Path
) -> None:
    """Two zaken may each hold the same file; removing one leaves the other."""
    path, other = file(tmp_path, b"abc"), add_zaak(office)
    first, second = added(office, zaak, path), added(office, other, path)
    office.bijlagen.remove(zaak, first.id, REASON)
    office.bijlagen.wipe_all(first.id)
    assert b"abc" == b"".join(office.bijlagen.read(other, second.id))


@pytest.mark.parametrize("name", ["leeg.txt", "map", "weg.txt"])
def test_what_is_no_file_is_refused(
    office: Office, zaak: ZaakId, tmp_path: Path, name: str
) -> None:
    """An empty file, a folder and a file that is not there each leave nothing."""
    (tmp_path / "leeg.txt").touch()
    (tmp_path / "map").mkdir()
    reason = Reason.FILE_EMPTY if name == "leeg.txt" else Reason.FILE_UNREADABLE
    with leaving_nothing(office, zaak), pytest.raises(Refused) as caught:
        office.bijlagen.add(zaak, tmp_path / name)
    assert (reason, "bestand") == (caught.value.reason, caught.value.where)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes as POSIX has them")
def test_a_pipe_is_refused(office: Office, zaak: ZaakId, tmp_path: Path) -> None:
    """What would wait for ever is not even opened."""
    os.mkfifo(tmp_path / "pijp")
    with leaving_nothing(office, zaak), pytest.raises(Refused, match="file-unreadable"):
        office.bijlagen.add(zaak, tmp_path / "pijp")


def test_a_file_that_stops_half_way_is_refused(office: Office, zaak: ZaakId) -> None:
    """When a disk gives an error while reading, nothing of the file remains."""

    def failing() -> Iterator[bytes]:
        yield b"x" * (5 * MIB)
        raise Refused(Reason.FILE_UNREADABLE, "bestand")

    with leaving_nothing(office, zaak), pytest.raises(Refused, match="file-unreadable"):
        office.bijlagen.finish(office.bijlagen.receive(zaak, "a", failing()))


@pytest.mark.parametrize(
    ("bound", "reason"), [("LARGEST", Reason.FILE_TOO_LARGE), ("LARGEST_ALL", Reason.FILES_FULL)]
)
def test_what_is_too_large_is_refused_before_it_is_read(
    office: Office,
    zaak: ZaakId,
    tmp_path: Path,
    bound: str,
    reason: Reason,
) -> None:
    """A file larger than may be, alone or with all others, is refused by its size alone."""
    added(office, zaak, file(tmp_path, b"y" * 60, "eerste"))
    large = file(tmp_path, b"x" * 101)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(bounds, bound, 100)
        with pytest.raises(Refused) as caught:
            office.bijlagen.begin(zaak, large)
    assert reason is caught.value.reason


@pytest.mark.usefixtures("small_pieces")
def test_what_grows_while_it_comes_is_refused(
    office: Office, zaak: ZaakId, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A source that gives more than it may is stopped, whatever size it said it had."""
    monkeypatch.setattr(bounds, "LARGEST", 100)
    with leaving_nothing(office, zaak), pytest.raises(Refused) as caught:
        office.bijlagen.finish(office.bijlagen.receive(zaak, "a", iter([b"x" * 9] * 99)))
    assert Reason.FILE_TOO_LARGE is caught.value.reason


def test_a_zaak_that_is_not_there_takes_no_file(office: Office, tmp_path: Path) -> None:
    """Evidence always belongs to a zaak."""
    with refused(office, Reason.NOT_FOUND, "zaak"):
        office.bijlagen.add(ZaakId("weg"), file(tmp_path, b"x"))


def test_facts_are_kept(office: Office, zaak: ZaakId, tmp_path: Path) -> None:
    """Origin, day and persons are kept, and the change is in the journal."""
    made = added(office, zaak, file(tmp_path, b"x"))
    known = replace(made, herkomst=Confidential("telefoon"), verkregen_op=date(2026, 11, 20))
    with recorded(office, Handeling.DOSSIER_GEWIJZIGD):
        office.bijlagen.save(zaak, known)
    assert known == office.bijlagen.find(zaak, made.id)


def test_a_typed_name_is_a_file_name(office: Office, zaak: ZaakId, tmp_path: Path) -> None:
    """A name that is typed later is kept as one that came in, so that it can leave again."""
    made = added(office, zaak, file(tmp_path, b"x"))
    office.bijlagen.save(zaak, replace(made, naam=Confidential(" voor/na.jpg ")))
    assert "na.jpg" == office.bijlagen.find(zaak, made.id).naam.reveal()


def test_a_day_to_come_is_refused(office: Office, zaak: ZaakId, tmp_path: Path) -> None:
    """Evidence is not got tomorrow."""
    made = added(office, zaak, file(tmp_path, b"x"))
    with refused(office, Reason.DATE_IN_FUTURE, "verkregen_op"):
        office.bijlagen.save(zaak, replace(made, verkregen_op=date(2026, 11, 24)))


def test_removing_asks_for_a_reason(office: Office, zaak: ZaakId, tmp_path: Path) -> None:
    """Evidence does not go without a word."""
    made = added(office, zaak, file(tmp_path, b"x"))
    with refused(office, Reason.REASON_MISSING, "reden"):
        office.bijlagen.remove(zaak, made.id, Confidential(" "))


def test_removing_leaves_its_reason(office: Office, zaak: ZaakId, tmp_path: Path) -> None:
    """The file is gone at once; why stands in the dossier, and the journal knows which."""
    made = added(office, zaak, file(tmp_path, b"x"))
    with recorded(office, Handeling.BIJLAGE_VERWIJDERD):
        office.bijlagen.remove(zaak, made.id, REASON)
    [note] = beeld(office, zaak).notities_bij(f"bijlage:{made.id}")
    assert (REASON, Notitiesoort.REDEN) == (note.tekst, note.soort)
    assert f"{zaak} {made.id}" == lines(office)[0].object
    assert (True, False) == (office.bijlagen.wipe(made.id) is False, office.bijlagen.wipe(made.id))


POLITIE = Code("ontvanger:politie")
SCAN = b"\xff\xda\x00\x08\x01\x01\x00\x00\x3f\x00lijnen\xff\xd9"
PHOTO = b"\xff\xd8\xff\xe1\x00\x0eExif\x00\x00plaats" + SCAN
BARE = b"\xff\xd8" + SCAN


def test_a_copy_for_oneself_leaves_and_is_recorded(
    office: Office, zaak: ZaakId, tmp_path: Path
) -> None:
    """The copy is the very file, and the journal says which left and for whom."""
    made = added(office, zaak, file(tmp_path, PHOTO))
    place = tmp_path / "kopie.jpg"
    with recorded(office, Handeling.BIJLAGE_UITGEGEVEN):
        assert frozenset() == office.bijlagen.write_copy(zaak, made.id, place)
    assert (PHOTO, f"{zaak} {made.id} eigen") == (place.read_bytes(), lines(office)[0].object)


def test_a_copy_without_hidden_data_says_what_went(
    office: Office, zaak: ZaakId, tmp_path: Path
) -> None:
    """A photo can leave without what it hides; the one in the vault stays as it came."""
    made = added(office, zaak, file(tmp_path, PHOTO))
    place = tmp_path / "kopie.jpg"
    gone = office.bijlagen.write_copy(zaak, made.id, place, kaal=True)
    assert ({Verborgen.CAMERA}, BARE) == ({*gone}, place.read_bytes())
    assert PHOTO == b"".join(office.bijlagen.read(zaak, made.id))


@pytest.mark.parametrize("data", [b"%PDF-1.7", b"\xff\xd8\xff half een foto", b"Dag."])
def test_what_cannot_be_made_bare_does_not_leave_as_such(
    office: Office, zaak: ZaakId, tmp_path: Path, data: bytes
) -> None:
    """Asked to leave without hidden data, any other file is refused and nothing is written."""
    made = added(office, zaak, file(tmp_path, data))
    with recorded(office), pytest.raises(Refused) as caught:
        office.bijlagen.write_copy(zaak, made.id, tmp_path / "kopie", kaal=True)
    assert (Reason.HIDDEN_STAYS, False) == (caught.value.reason, (tmp_path / "kopie").exists())


@pytest.mark.parametrize("besluit", [None, *Besluit])
def test_a_copy_for_another_needs_a_yes_to_the_story(
    office: Office, zaak: ZaakId, tmp_path: Path, besluit: Besluit | None
) -> None:
    """Only a standing yes to sharing the story lets evidence go to someone else."""
    made = added(office, zaak, file(tmp_path, b"x"))
    office.dossiers.record_toestemming(zaak, POLITIE, Wat.FEITEN, Besluit.GEGEVEN)
    if besluit is not None:
        office.dossiers.record_toestemming(zaak, POLITIE, Wat.VERHAAL, besluit)
    place = tmp_path / "kopie"
    if besluit is Besluit.GEGEVEN:
        with recorded(office, Handeling.BIJLAGE_UITGEGEVEN):
            office.bijlagen.write_copy(zaak, made.id, place, ontvanger=POLITIE)
        assert f"{zaak} {made.id} {POLITIE}" == lines(office)[0].object
    else:
        with refused(office, Reason.CONSENT_MISSING, POLITIE):
            office.bijlagen.write_copy(zaak, made.id, place, ontvanger=POLITIE)
    assert (besluit is Besluit.GEGEVEN) == place.exists()


def test_no_copy_exists_without_a_line(office: Office, zaak: ZaakId, tmp_path: Path) -> None:
    """The journal gets its line first, so a folder that is not there leaves one too many."""
    made = added(office, zaak, file(tmp_path, b"x"))
    with recorded(office, Handeling.BIJLAGE_UITGEGEVEN), pytest.raises(NotWritable):
        office.bijlagen.write_copy(zaak, made.id, tmp_path / "weg" / "a")


def test_a_damaged_file_leaves_no_copy(office: Office, zaak: ZaakId, tmp_path: Path) -> None:
    """What is not the very file any more does not appear where the copy should."""
    made = added(office, zaak, file(tmp_path, b"abc"))
    with office.tools.store.transaction():
        office.tools.store.execute("DROP TRIGGER bijlage_deel_is_fixed")
        office.tools.store.execute("UPDATE bijlage_deel SET deel = x'616264'")
    with pytest.raises(FileDamaged):
        office.bijlagen.write_copy(zaak, made.id, tmp_path / "kopie")
    assert {"foto.jpg"} == {entry.name for entry in tmp_path.iterdir()}


def test_an_unknown_file_is_refused_everywhere(office: Office, zaak: ZaakId) -> None:
    """Nothing is recorded about a file that is not there."""
    gone = BijlageId("weg")
    for attempt in (
        lambda: office.bijlagen.read(zaak, gone),
        lambda: office.bijlagen.remove(zaak, gone, REASON),
        lambda: office.bijlagen.write_copy(zaak, gone, Path("nergens")),
    ):
        with refused(office, Reason.NOT_FOUND, "bijlage"):
            attempt()


def test_a_changed_piece_is_damage(office: Office, zaak: ZaakId, tmp_path: Path) -> None:
    """A file whose bytes were changed in the vault is not given out as whole."""
    made = added(office, zaak, file(tmp_path, b"abc"))
    with office.tools.store.transaction():
        office.tools.store.execute("DROP TRIGGER bijlage_deel_is_fixed")
        office.tools.store.execute("UPDATE bijlage_deel SET deel = x'61626364'")
    with pytest.raises(FileDamaged):
        list(office.bijlagen.read(zaak, made.id))


# On a disk.


def test_a_full_disk_leaves_the_vault_as_it_was(real: Office, tmp_path: Path) -> None:
    """When the disk is full half-way, nothing of the file remains and small changes still fit."""
    zaak = add_zaak(real)
    store = real.tools.store
    store._connection.allow(None)
    pages = store._connection.run("PRAGMA page_count")[0][0]
    store._connection.run(f"PRAGMA max_page_count = {int(str(pages)) + 6 * 256}")
    with leaving_nothing(real, zaak), pytest.raises(NoSpace):
        real.bijlagen.add(zaak, file(tmp_path, random_bytes(9 * MIB)))
    real.dossiers.save_head(zaak, titel=Confidential("Nog een keer"))
    assert store.check().is_sound


KILLED = """
import os, signal, sys
from pathlib import Path
from vertrouwenspersoon.bootstrap import open_office
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.store.keys import CHEAPEST
office = open_office(Path(sys.argv[1]), Confidential(sys.argv[2]), profiles=(CHEAPEST,))
zaak = office.zaken.find("2026-001")
steps = int(sys.argv[4])
if steps < 0:
    [there] = office.zaken.pagina(zaak).beeld.bijlagen
    office.bijlagen.remove(zaak, there.id, Confidential("Weg ermee."))
    for _ in range(-steps - 1):
        office.bijlagen.wipe(there.id)
else:
    coming = office.bijlagen.begin(zaak, Path(sys.argv[3]))
    for _ in range(steps):
        coming.step()
os.kill(os.getpid(), signal.SIGKILL)
"""


def killed_after(real: Office, path: Path, steps: int) -> Office:
    """The office again, after another process was killed at so many steps."""
    vault = real.tools.store.path
    assert vault is not None
    real.close()
    run = [sys.executable, "-c", KILLED, str(vault), PASSPHRASE.reveal(), str(path), str(steps)]
    done = subprocess.run(run, check=False, capture_output=True)  # noqa: S603 - our own code
    assert (-9, b"") == (done.returncode, done.stderr)
    return open_office(vault, PASSPHRASE, clock=FixedClock(NOW), profiles=(CHEAPEST,))


@pytest.mark.skipif(os.name != "posix", reason="signals as POSIX has them")
@pytest.mark.parametrize(("steps", "whole"), [(1, False), (2, False), (3, True)])
def test_a_kill_leaves_a_whole_file_or_none(
    real: Office,
    tmp_path: Path,
    steps: int,
    whole: bool,  # noqa: FBT001
) -> None:
    """Killed while a file comes in, the next opening finds it whole or not at all."""
    zaak = add_zaak(real)
    path = file(tmp_path, random_bytes(9 * MIB))
    again = killed_after(real, path, steps)
    found = beeld(again, zaak).bijlagen
    assert whole == bool(found)
    assert [path.read_bytes()] * len(found) == [
        b"".join(again.bijlagen.read(zaak, one.id)) for one in found
    ]
    assert () == bijlagen.half(again.tools.store)
    assert again.check().is_sound
    again.close()


@pytest.mark.skipif(os.name != "posix", reason="signals as POSIX has them")
@pytest.mark.parametrize("steps", [-1, -2])
def test_a_kill_while_wiping_is_finished_later(real: Office, tmp_path: Path, steps: int) -> None:
    """A removed file that was not wiped yet is wiped when the vault is opened again."""
    zaak = add_zaak(real)
    path = file(tmp_path, random_bytes(9 * MIB))
    added(real, zaak, path)
    again = killed_after(real, path, steps)
    store = again.tools.store
    assert ((), ()) == (beeld(again, zaak).bijlagen, bijlagen.half(store))
    assert 0 == store.one("SELECT count(*) AS n FROM bijlage_deel").number("n")
    again.close()


def test_a_full_disk_does_not_keep_the_vault_closed(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What cannot be wiped now is wiped another time."""
    with office.tools.store.transaction():
        bijlagen.begin(office.tools.store, BijlageId("half"))

    def full(*_: object) -> bool:
        raise NoSpace

    monkeypatch.setattr(bijlagen, "wipe", full)
    office.bijlagen.wipe_half()
    assert (BijlageId("half"),) == bijlagen.half(office.tools.store)


MEASURED = """
import resource, sys
from pathlib import Path
from vertrouwenspersoon.bootstrap import open_office
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.store.keys import CHEAPEST
office = open_office(Path(sys.argv[1]), Confidential(sys.argv[2]), profiles=(CHEAPEST,))
zaak = office.zaken.find("2026-001")
def most():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
idle = most()
made = office.bijlagen.add(zaak, Path(sys.argv[3]))
for _ in office.bijlagen.read(zaak, made.id):
    pass
office.bijlagen.remove(zaak, made.id, Confidential("Weg ermee."))
office.bijlagen.wipe_all(made.id)
print(most() - idle)
office.close()
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="counted in KiB on Linux")
def test_a_large_file_takes_little_memory(real: Office, tmp_path: Path) -> None:
    """Bringing in, reading and wiping 120 MB takes less than 40 MB of memory."""
    add_zaak(real)
    vault = real.tools.store.path
    real.close()
    path = tmp_path / "film.mp4"
    with path.open("wb") as film:
        film.truncate(120 * MIB)
    run = [sys.executable, "-c", MEASURED, str(vault), PASSPHRASE.reveal(), str(path)]
    done = subprocess.run(run, check=True, capture_output=True, text=True)  # noqa: S603 - our own code
    assert int(done.stdout) < 40


def test_evidence_survives_saving_what_is_readable(real: Office, tmp_path: Path) -> None:
    """Saved out of a damaged vault, whole files come back and the broken one is known."""
    zaak = add_zaak(real)
    datas = [random_bytes(2 * MIB + 5), random_bytes(2 * MIB), b"klein"]
    for number, data in enumerate(datas):
        added(real, zaak, file(tmp_path, data, f"{number}.bin"))
    vault = real.tools.store.path
    assert vault is not None
    real.close()
    flip(vault, vault.stat().st_size // 3)
    key, new = key_for(vault, PASSPHRASE, (CHEAPEST,)), tmp_path / "gered.zkv"
    salvage(vault, key, new, now=NOW, spare_id="s" * 16, tell=lambda *_: None)
    again = open_office(new, PASSPHRASE, clock=FixedClock(NOW), profiles=(CHEAPEST,))
    found = beeld(again, zaak).bijlagen
    told = [_told(again, zaak, one) for one in found]
    assert ([5, 5, 5], [None, *datas[1:]]) == ([len(one.naam.reveal()) for one in found], told)
    again.close()


def _told(office: Office, zaak: ZaakId, bijlage: Bijlage) -> bytes | None:
    """The bytes of a file, or None when they are damaged."""
    try:
        return b"".join(office.bijlagen.read(zaak, bijlage.id))
    except FileDamaged:
        return None
