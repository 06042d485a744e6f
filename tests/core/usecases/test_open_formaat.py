import json
import os
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from tests.builders import NOW
from tests.core.usecases.offices import add_zaak, beeld, lines, recorded, some_code
from tests.core.usecases.writes import WORDS, WRITES
from vertrouwenspersoon.bootstrap import Office, create_office, office_in_memory
from vertrouwenspersoon.clock import FixedClock
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.lijst import Handeling
from vertrouwenspersoon.domain.organisatie import Gemeente
from vertrouwenspersoon.domain.zaak import ZaakId
from vertrouwenspersoon.errors import NotWritable, Reason, Refused, StoreMissing
from vertrouwenspersoon.identity import CountedIdentities
from vertrouwenspersoon.openformat.document import LARGEST_FILE, OpenDocument, read_document
from vertrouwenspersoon.store import bijlagen
from vertrouwenspersoon.store.keys import CHEAPEST
from vertrouwenspersoon.usecases.open_formaat import Uitvoer

PASSPHRASE = Confidential("een blauwe fiets in de regen")
REFUSING = """
    CREATE TRIGGER zaak_is_refused BEFORE INSERT ON zaak WHEN NEW.code = '2026-002'
    BEGIN
        SELECT RAISE(ABORT, 'not this one');
    END
"""


@pytest.fixture
def other(clock: FixedClock) -> Iterator[Office]:
    """Another practice office, without zaken."""
    made = office_in_memory(clock=clock, ids=CountedIdentities(500))
    yield made
    made.close()


@pytest.fixture
def real(tmp_path: Path, clock: FixedClock) -> Iterator[Office]:
    """An office in a file, that is no practice."""
    made = create_office(
        tmp_path / "kluis.zkv", PASSPHRASE, Gemeente("Ergens"), clock=clock, profile=CHEAPEST
    )
    yield made
    made.close()


@pytest.fixture
def full(office: Office, zaak: ZaakId, clock: FixedClock, tmp_path: Path) -> Office:
    """An office in which everything that can be written was written, and two years left."""
    for write in WRITES.values():
        write(office, zaak)
    clock.advance(timedelta(days=365))
    for jaar in (2025, 2026):
        office.jaarexport.write(jaar, tmp_path, gezien=True)
    return office


def _everything(office: Office) -> OpenDocument:
    return read_document(office.open_formaat.bytes_of_everything())


def _file(folder: Path, office: Office) -> Path:
    place = folder / "alles.json"
    place.write_bytes(office.open_formaat.bytes_of_everything())
    return place


def test_everything_goes_round(full: Office, other: Office, tmp_path: Path) -> None:
    """What leaves one vault and enters another leaves that one again as the same bytes."""
    with recorded(other, Handeling.GEIMPORTEERD):
        told = other.open_formaat.import_zaken(_file(tmp_path, full))
    assert full.open_formaat.bytes_of_everything() == other.open_formaat.bytes_of_everything()
    assert {b.zaak.id for b in _everything(full).zaken} == told.zaken
    assert (True, True, True) == (told.lijst, told.organisatie, told.schema)


def test_what_came_in_works_as_before(full: Office, other: Office, tmp_path: Path) -> None:
    """List, agenda, search and released figures are those of the vault it came from."""
    other.open_formaat.import_zaken(_file(tmp_path, full))
    assert full.zaken.regels() == other.zaken.regels()
    assert full.zaken.agenda() == other.zaken.agenda()
    assert full.zaken.search("afgesproken") == other.zaken.search("afgesproken")
    assert full.jaarexport.released(2026) == other.jaarexport.released(2026)


def test_figures_of_a_year_without_zaken_go_along(full: Office) -> None:
    """A year that left stays fixed, also when no zaak of that year is there any more."""
    assert 2025 not in full.jaarexport.jaren()
    assert [2025, 2026] == [release.jaar for release in _everything(full).jaarexporten]


def test_looking_at_everything_is_not_recorded(office: Office) -> None:
    """Only a file that leaves is in the journal."""
    with recorded(office):
        assert office.open_formaat.bytes_of_everything()


@pytest.mark.parametrize(
    ("name", "where"),
    [
        ("melding", "zaken"),
        ("save_contact", "organisatie"),
        ("save_locatie", "organisatie"),
        ("save_sterkte", "organisatie"),
        ("set_taak of organisation", "organisatie"),
    ],
)
def test_a_vault_that_holds_something_takes_nothing_in(
    office: Office, other: Office, zaak: ZaakId, name: str, where: str
) -> None:
    """What was recorded is never mixed with what comes in, nor overwritten."""
    WRITES[name](other, zaak)
    before = other.open_formaat.bytes_of_everything()
    with pytest.raises(Refused) as refused:
        other.open_formaat.bring(_everything(office))
    assert (Reason.IMPORT_NOT_EMPTY, where) == (refused.value.reason, refused.value.where)
    assert before == other.open_formaat.bytes_of_everything()


def test_a_vault_whose_figures_left_takes_nothing_in(
    office: Office, other: Office, tmp_path: Path
) -> None:
    """Figures that left stay as they were, so no others come beside them."""
    other.jaarexport.write(2025, tmp_path, gezien=True)
    with pytest.raises(Refused) as refused:
        other.open_formaat.bring(_everything(office))
    assert (Reason.IMPORT_NOT_EMPTY, "jaarexporten") == (
        refused.value.reason,
        refused.value.where,
    )


def test_a_practice_vault_stays_one(office: Office, real: Office) -> None:
    """Real zaken in a practice vault are marked as practice, and practice zaken mark a real one."""
    office.open_formaat.bring(_everything(real))
    assert ("Ergens", True) == (
        office.organisatie.lees().gemeente.naam,
        office.organisatie.lees().gemeente.oefening,
    )
    real.open_formaat.bring(_everything(office))
    assert real.organisatie.lees().gemeente.oefening


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("code", "2026-abc"),
        ("slachtoffer", "Piet Jansen"),
        ("versie", 2**63),
        ("gemeld_op", "0001-01-01T00:00:00+05:00"),
        ("uitkomst", "uitkomst:onzin"),
        ("onzin", 1),
    ],
)
def test_a_file_that_cannot_be_kept_changes_nothing(
    office: Office, other: Office, tmp_path: Path, field: str, value: object
) -> None:
    """One wrong field in the second zaak is named, and the first is not kept either."""
    for _ in range(2):
        add_zaak(office)
    plain = json.loads(office.open_formaat.bytes_of_everything())
    plain["zaken"][1]["zaak"][field] = value
    place = tmp_path / "alles.json"
    place.write_text(json.dumps(plain), "utf-8")
    before = (other.open_formaat.bytes_of_everything(), lines(other))
    with pytest.raises(Refused, match=rf"import-malformed.*zaken\[1\]\.zaak\.{field}: "):
        other.open_formaat.import_zaken(place)
    assert before == (other.open_formaat.bytes_of_everything(), lines(other))


def test_what_the_vault_itself_does_not_take_is_refused_too(
    office: Office, other: Office, zaak: ZaakId
) -> None:
    """Should a check have missed something, the vault's own rules still refuse it whole."""
    assert zaak != add_zaak(office)
    with other.tools.store.transaction():
        other.tools.store.execute(REFUSING)
    with pytest.raises(Refused) as refused:
        other.open_formaat.bring(_everything(office))
    assert (Reason.IMPORT_MALFORMED, "zaken[1]: dit past niet in de kluis") == (
        refused.value.reason,
        refused.value.where,
    )
    assert () == _everything(other).zaken


def test_a_file_that_is_not_there_is_said(office: Office, tmp_path: Path) -> None:
    """A missing file, a folder and a file that is far too large are told apart."""
    large = tmp_path / "groot.json"
    with large.open("wb") as file:
        file.truncate(LARGEST_FILE + 1)
    with pytest.raises(StoreMissing):
        office.open_formaat.import_zaken(tmp_path / "weg.json")
    with pytest.raises(NotWritable):
        office.open_formaat.import_zaken(tmp_path)
    with pytest.raises(Refused, match="groter dan 256 MB"):
        office.open_formaat.import_zaken(large)


def test_an_export_asks_the_passphrase_again(real: Office, tmp_path: Path) -> None:
    """With the wrong passphrase nothing leaves and nothing is recorded."""
    place = tmp_path / "alles.json"
    with recorded(real), pytest.raises(Refused) as refused:
        real.open_formaat.export(place, Confidential("een rode fiets in de regen"))
    assert Reason.PASSPHRASE_WRONG is refused.value.reason
    assert not place.exists()


def test_an_export_is_recorded(real: Office, tmp_path: Path) -> None:
    """The file holds everything, and the journal says that it left."""
    add_zaak(real)
    place = tmp_path / "alles.json"
    with recorded(real, Handeling.OPEN_FORMAAT_GEMAAKT):
        assert Uitvoer(place, 0, 0) == real.open_formaat.export(place, PASSPHRASE)
    assert real.open_formaat.bytes_of_everything() == place.read_bytes()


@pytest.mark.skipif(os.name != "posix", reason="modes as POSIX has them")
def test_an_export_is_for_its_owner_alone(real: Office, tmp_path: Path) -> None:
    """Nobody else on this computer can read the file."""
    place = real.open_formaat.export(tmp_path / "alles.json", PASSPHRASE).path
    assert 0o600 == place.stat().st_mode & 0o777


PIECES = b"\x89PNG" * 700_000
"""Two pieces and a bit."""


@pytest.fixture
def with_files(real: Office, tmp_path: Path) -> Office:
    """An office in a file, with two zaken and three files."""
    for data, name in ((PIECES, "Foto van Jan.png"), (b"abc", "a.txt"), (b"abc", "zonder")):
        place = tmp_path / name
        place.write_bytes(data)
        real.bijlagen.add(add_zaak(real), place)
    return real


def _evidence(office: Office) -> list[tuple[str, bytes]]:
    """Every file with its bytes, as it is kept."""
    return [
        (one.naam.reveal(), b"".join(bijlagen.read_bytes(office.tools.store, one)))
        for zaak in _everything(office).zaken
        for one in zaak.bijlagen
    ]


def test_evidence_goes_round(with_files: Office, other: Office, tmp_path: Path) -> None:
    """Files leave beside the document and enter another vault with it, byte for byte."""
    place = with_files.open_formaat.export(tmp_path / "alles.json", PASSPHRASE).path
    other.open_formaat.import_zaken(place)
    assert _evidence(with_files) == _evidence(other)
    assert _everything(with_files).zaken == _everything(other).zaken
    assert () == bijlagen.half(other.tools.store)


def test_exported_evidence_is_for_its_owner_and_says_nothing(
    with_files: Office, tmp_path: Path
) -> None:
    """The folder and its files are private, and named by a mark and an ending only."""
    place = with_files.open_formaat.export(tmp_path / "alles.json", PASSPHRASE).path
    folder = with_files.open_formaat.folder_beside(place)
    ids = [one.id for zaak in _everything(with_files).zaken for one in zaak.bijlagen]
    wanted = {f"{ids[0]}.png", f"{ids[1]}.txt", ids[2]}
    assert ("alles-bijlagen", wanted) == (folder.name, {file.name for file in folder.iterdir()})
    if os.name == "posix":
        modes = {file.stat().st_mode & 0o777 for file in folder.iterdir()}
        assert (0o700, {0o600}) == (folder.stat().st_mode & 0o777, modes)


def test_an_export_without_evidence_makes_no_folder(real: Office, tmp_path: Path) -> None:
    """Where there are no files there is no folder either."""
    place = real.open_formaat.export(tmp_path / "alles.json", PASSPHRASE).path
    assert not real.open_formaat.folder_beside(place).exists()


def test_evidence_is_never_mixed_with_what_lies_there(with_files: Office, tmp_path: Path) -> None:
    """When the folder is there already nothing leaves, and nothing is recorded."""
    (tmp_path / "alles-bijlagen").mkdir()
    with recorded(with_files), pytest.raises(Refused, match="target-exists"):
        with_files.open_formaat.export(tmp_path / "alles.json", PASSPHRASE)
    assert not (tmp_path / "alles.json").exists()


def test_a_damaged_file_holds_nothing_back(
    with_files: Office, other: Office, tmp_path: Path
) -> None:
    """A damaged file is left out and counted; everything else leaves, and can come in again."""
    with with_files.tools.store.transaction():
        with_files.tools.store.execute("DROP TRIGGER bijlage_deel_is_fixed")
        with_files.tools.store.execute("UPDATE bijlage_deel SET deel = x'00' WHERE volgnummer = 2")
    left = with_files.open_formaat.export(tmp_path / "alles.json", PASSPHRASE)
    assert Uitvoer(tmp_path / "alles.json", bestanden=2, beschadigd=1) == left
    assert 2 == len(list(with_files.open_formaat.folder_beside(left.path).iterdir()))
    other.open_formaat.import_zaken(left.path)
    assert [("a.txt", b"abc"), ("zonder", b"abc")] == _evidence(other)


def test_an_export_that_fails_leaves_nothing(with_files: Office, tmp_path: Path) -> None:
    """When the document cannot be written, the files beside it are taken away again."""
    (tmp_path / "alles.json").mkdir()
    before = {entry.name for entry in tmp_path.iterdir()}
    with pytest.raises(NotWritable):
        with_files.open_formaat.export(tmp_path / "alles.json", PASSPHRASE)
    assert before == {entry.name for entry in tmp_path.iterdir()}


@pytest.mark.parametrize("change", ["changed", "longer", "shorter", "gone", "folder"])
def test_evidence_that_is_not_the_same_is_refused(
    with_files: Office, other: Office, tmp_path: Path, change: str
) -> None:
    """A file that was changed or is missing is named by its place, and nothing is kept."""
    place = with_files.open_formaat.export(tmp_path / "alles.json", PASSPHRASE).path
    [file] = other.open_formaat.folder_beside(place).glob("*.txt")
    file.write_bytes({"changed": b"abd", "longer": b"abcd"}.get(change, b"a"))
    if change in {"gone", "folder"}:
        file.unlink()
    if change == "folder":
        file.mkdir()
    with pytest.raises(Refused, match=r"import-malformed.*zaken\[1\]\.bijlagen\[0\]"):
        other.open_formaat.import_zaken(place)
    assert ((), ()) == (_everything(other).zaken, bijlagen.half(other.tools.store))


def test_a_document_alone_brings_no_evidence(with_files: Office, other: Office) -> None:
    """Without the folder the files are missing, and that is said."""
    with pytest.raises(Refused, match="dit bestand is er niet bij"):
        other.open_formaat.bring(_everything(with_files))


def test_marks_of_persons_survive(office: Office, other: Office, zaak: ZaakId) -> None:
    """Two zaken of one person are still of one person in the other vault."""
    document = _everything(office)
    mark = beeld(office, zaak).zaak.slachtoffer
    other.open_formaat.bring(document)
    assert mark == beeld(other, zaak).zaak.slachtoffer


def test_a_word_of_the_future_is_not_taken_in(office: Office, other: Office, zaak: ZaakId) -> None:
    """A consent dated tomorrow would overrule a withdrawal of today, so it is refused."""
    office.dossiers.save_head(zaak, titel=WORDS, gevolgen=(some_code(office, "gevolg-persoon"),))
    WRITES["record_toestemming"](office, zaak)
    [whole] = _everything(office).zaken
    [word] = whole.dossier.toestemmingen
    early = replace(
        whole,
        dossier=replace(whole.dossier, toestemmingen=(replace(word, op=NOW + timedelta(days=1)),)),
    )
    with pytest.raises(Refused, match=r"toestemmingen\[0\]\.op"):
        other.open_formaat.bring(replace(_everything(office), zaken=(early,)))
