"""What the packages are described with; building and trying them belongs to `make proef`."""

import io
import json
import re
import shutil
import subprocess
import tarfile
import tomllib
import xml.etree.ElementTree as ET
from importlib.metadata import distributions
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
)

from installer import build, compare, prepare, shipped
from installer.update_file import make_update
from tests.house.source import ROOT, assert_none
from tests.uitgaven import card, new_key, put_program
from vertrouwenspersoon.domain.uitgave import Installatie, Uitgavekaart
from vertrouwenspersoon.signing import is_pair
from vertrouwenspersoon.strict import read_strictly
from vertrouwenspersoon.usecases.bijwerken import Bijwerken, find_folder

LOCK = (ROOT / "installer" / "requirements-build.txt").read_text("utf-8")
RUNTIME = (ROOT / "installer" / "requirements.txt").read_text("utf-8")
LINUX = ROOT / "installer" / "linux"
PART = shipped.Part("doosje", "1.2", "MIT", ("Wie dit leest mag alles.",))


def parts() -> list[shipped.Part]:
    """What a user gets of the packages that are installed here."""
    locked = set(shipped.locked_hashes(RUNTIME))
    return [part for part in shipped.read_parts(distributions()) if part.name in locked]


def complete() -> list[shipped.Part]:
    """The same with a text for Qt, which brings none: the build takes Debian's."""
    return shipped.with_texts(
        parts(), dict.fromkeys(("pyside6-essentials", "shiboken6"), ("LGPL",))
    )


def test_the_build_has_what_a_user_has() -> None:
    """Every pin of the user's lock is in the lock of the build, with the same hashes."""
    build_lock = shipped.locked_hashes(LOCK)
    user_lock = shipped.locked_hashes(RUNTIME)
    assert user_lock == {name: build_lock.get(name) for name in user_lock}
    assert "pyinstaller" in build_lock


def test_every_package_names_its_licence() -> None:
    """No package that is shipped is silent about its licence, so that a build never has to stop."""
    assert_none(shipped.without_licence(complete()))
    assert len(parts()) > 20


def test_a_silent_package_is_noticed() -> None:
    """A planted package without a name or a text of its licence is named."""
    silent = [shipped.Part("stil", "1", "", ("x",)), shipped.Part("leeg", "1", "MIT", ())]
    assert ["stil", "leeg"] == shipped.without_licence([PART, *silent])


def test_the_bill_names_every_package_once() -> None:
    """The bill is CycloneDX with each package, its version, address, licence and locked hashes."""
    made = json.loads(shipped.bill_of_materials(parts(), RUNTIME, "0.1.0"))
    names = [one["name"] for one in made["components"]]
    assert ("CycloneDX", "1.5", sorted(set(names))) == (
        made["bomFormat"],
        made["specVersion"],
        names,
    )
    assert_none([one["name"] for one in made["components"] if not one["properties"]])
    assert all(one["purl"].startswith("pkg:pypi/") for one in made["components"])


def test_the_same_parts_give_the_same_bill() -> None:
    """The bill holds no moment and no chance, so that two builds can be compared."""
    first, second = (shipped.bill_of_materials(parts(), RUNTIME, "0.1.0") for _ in range(2))
    assert first == second


def test_the_licence_book_holds_the_texts() -> None:
    """The texts of the licences are in the book, under the package they belong to."""
    book = shipped.licence_book([PART])
    assert book.index("doosje 1.2: MIT") < book.index("Wie dit leest mag alles.")
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in shipped.licence_book(parts()).upper()


def test_the_licence_book_is_only_text() -> None:
    """No compiled file is in the book: such a file holds the place where it was made."""
    book = shipped.licence_book(parts())
    assert "\0" not in book
    assert "site-packages" not in book


def packed(path: Path, contents: dict[str, bytes]) -> Path:
    """A tar.xz of these files."""
    with tarfile.open(path, "w:xz") as tar:
        for name, data in contents.items():
            entry = tarfile.TarInfo(name)
            entry.size = len(data)
            tar.addfile(entry, io.BytesIO(data))
    return path


def test_a_package_that_differs_says_in_which_files(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The same bytes are the same package; of two others each file that differs is named."""
    ours = packed(tmp_path / "a.tar.xz", {"een": b"1", "twee": b"2", "weg": b"3"})
    same = packed(tmp_path / "b.tar.xz", {"een": b"1", "twee": b"2", "weg": b"3"})
    other = packed(tmp_path / "c.tar.xz", {"een": b"1", "twee": b"anders", "nieuw": b"3"})
    assert compare.main([str(ours), str(same)]) == 0
    assert compare.main([str(ours), str(other)]) == 1
    assert compare.main([str(ours), str(tmp_path / "geen.tar.xz")]) == 1
    said = capsys.readouterr()
    assert "Byte voor byte hetzelfde" in said.out
    assert "alleen in de eerste: weg\nalleen in de tweede: nieuw\nanders: twee" in said.out
    assert "niet gelukt" in said.err


def test_a_known_fault_stops_the_build() -> None:
    """A part in the given list is named with its advisory; another version of it is not."""
    given = '[{"name": "Doosje", "version": ["1.2"], "id": "ADVIES-1"}]'
    newer = shipped.Part("doosje", "1.3", "MIT", ())
    assert ["doosje 1.2: ADVIES-1"] == shipped.known_faults([PART], given)
    assert [] == shipped.known_faults([newer], given)


def test_the_desktop_knows_the_vault() -> None:
    """The desktop entry opens the type that the MIME file gives to vaults, with our icon."""
    entry = (LINUX / "vertrouwenspersoon.desktop").read_text("utf-8")
    kinds = ET.parse(LINUX / "vertrouwenspersoon.xml").getroot()  # noqa: S314 - our own file
    kind = kinds.find("{*}mime-type")
    glob = kinds.find("{*}mime-type/{*}glob")
    assert kind is not None
    assert glob is not None
    assert "*.zkv" == glob.get("pattern")
    assert f"MimeType={kind.get('type')};" in entry
    assert ("Exec=vertrouwenspersoon %f" in entry, "Icon=vertrouwenspersoon" in entry) == (
        True,
        True,
    )


def test_every_file_of_the_desktop_is_there_and_well_formed() -> None:
    """Each file that goes to a place of the system exists; the XML ones can be read."""
    assert_none([name for name in build.PLACES if not (LINUX / name).is_file()])
    for name in build.PLACES:
        if name.endswith((".xml", ".svg")):
            ET.parse(LINUX / name)  # noqa: S314 - our own file


def test_dpkg_is_told_little_and_right(monkeypatch: pytest.MonkeyPatch) -> None:
    """The package asks for the C library it was made with and for three parts of the screen."""
    monkeypatch.setattr(build, "oldest_glibc", lambda: "2.34")
    told = build.control(1000)
    assert "Depends: libc6 (>= 2.34), libgl1, libegl1, fontconfig-config\n" in told
    assert f"Version: {build.version()}\n" in told
    assert {"libgl1", "libegl1"} <= {one.name for one in prepare.wanted(develop=False)}


def test_a_library_that_nobody_asks_for_is_found(tmp_path: Path) -> None:
    """What is linked to stays, Python's own library stays, a loose library of the system goes."""
    folder = tmp_path / "_internal"
    folder.mkdir()
    shell = Path(shutil.which("sh") or "").resolve()
    shutil.copy(shell, tmp_path / "vertrouwenspersoon")
    [asked] = [name for name in build.needed(shell) if name.startswith("libc.")]
    for name in (asked, "libpython3.11.so.1.0", "libloos.so.1"):
        (folder / name).write_bytes(b"")
    assert [folder / "libloos.so.1"] == build.unasked(folder)


def test_the_version_has_one_place() -> None:
    """The packages carry the version of the project file, and publiccode.yml says the same."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    public = (ROOT / "publiccode.yml").read_text("utf-8")
    assert project["version"] == build.version()
    assert re.search(rf'^softwareVersion: "{re.escape(build.version())}"$', public, re.MULTILINE)


def a_key(path: Path) -> Ed25519PrivateKey:
    """A publisher of this test alone; the public key is written as openssl does."""
    key = new_key()
    pem = key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    path.write_bytes(pem)
    return key


def test_a_release_asks_for_a_publisher(tmp_path: Path) -> None:
    """A release without a public key is refused; a build for a test then takes no updates."""
    path = tmp_path / "openbaar.pem"
    key = a_key(path)
    assert (key.public_key().public_bytes_raw().hex(),) == build.publishers(path, release=True)
    assert () == build.publishers(None, release=False)
    with pytest.raises(build.CannotBuildError, match="openbare sleutel"):
        build.publishers(None, release=True)


def test_only_a_public_key_is_a_publisher(tmp_path: Path) -> None:
    """A private key, another kind of key and any other file are no publisher."""
    path = tmp_path / "sleutel.pem"
    secret = new_key().private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    other = ec.generate_private_key(ec.SECP256R1()).public_key()
    wrong = other.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    for data in (secret, wrong, b"", b"geen sleutel", bytes(range(256))):
        path.write_bytes(data)
        with pytest.raises(build.CannotBuildError, match=r"sleutel\.pem is geen openbare"):
            build.publishers(path, release=False)


def test_the_card_is_what_the_program_reads(tmp_path: Path) -> None:
    """What the build writes of itself is read strictly by the program, publisher and all."""
    key = a_key(tmp_path / "openbaar.pem")
    told = build.card("linux-x86_64", build.publishers(tmp_path / "openbaar.pem", release=True))
    kaart = read_strictly(json.loads(told), Uitgavekaart)
    assert (build.version(), "linux-x86_64") == (kaart.versie, kaart.systeem)
    assert is_pair(key, bytes.fromhex(kaart.uitgevers[0]))


def unpacked(folder: Path, program: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The portable package of this program, as a person unpacks it."""
    monkeypatch.setattr(build, "PROGRAM", program)
    monkeypatch.setattr(build, "OUT", folder)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795000000")
    with tarfile.open(build.make_tar()) as tar:
        # The oldest Python we promise (3.11.2) has no filters, and a newer one warns without.
        tar.extraction_filter = getattr(tarfile, "data_filter", None)
        tar.extractall(folder / "thuis")  # noqa: S202 - our own package
    return folder / "thuis" / "vertrouwenspersoon"


def started(place: Path, *words: str) -> tuple[int, str, str]:
    """What the starter does: exit code and what it says."""
    done = subprocess.run(  # noqa: S603 - our own script
        [str(place / "vertrouwenspersoon"), *words], capture_output=True, text=True, check=False
    )
    return done.returncode, done.stdout, done.stderr


def test_the_portable_package_takes_over_a_next_version(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Unpacked, started, updated from a signed file, started again: then the new version begins."""
    key, here = new_key(), build.version()
    later = "9.9.9"
    for number in (here, later):
        made = put_program(tmp_path / number, card(number, key))
        says = f'#!/bin/sh\necho "{number} $1"\n'
        (made / "vertrouwenspersoon").write_text(says, "utf-8")
    place = unpacked(tmp_path, tmp_path / here, monkeypatch)
    assert (0, f"{here} Zoë de Wit\n", "") == started(place, "Zoë de Wit")
    update = make_update(tmp_path / later, key, tmp_path)
    assert place == find_folder(place / "versies" / here)
    Bijwerken(Installatie(place, card(here, key))).install(update)
    assert (0, f"{later} opnieuw\n", "") == started(place, "opnieuw")


@pytest.mark.parametrize("named", [None, "", "9.9.9\n", "../buiten\n"])
def test_a_folder_without_its_version_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, named: str | None
) -> None:
    """When the version that must start is not there, the person reads what to do."""
    made = put_program(tmp_path / "programma", card(build.version(), None))
    place = unpacked(tmp_path, made, monkeypatch)
    (place / "huidig.txt").unlink()
    if named is not None:
        (place / "huidig.txt").write_text(named, "utf-8")
    code, said, told = started(place)
    assert (1, "") == (code, said)
    assert "Uw kluis is niet veranderd." in told


def test_the_scripts_are_sound() -> None:
    """The shell can read the script that tries the packages."""
    words = [shutil.which("sh") or "", "-n", str(LINUX / "try-packages.sh")]
    assert 0 == subprocess.run(words, check=False).returncode  # noqa: S603 - our own script
