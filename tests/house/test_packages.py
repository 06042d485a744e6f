"""What the packages are described with; building and trying them belongs to `make proef`."""

import json
import re
import shutil
import subprocess
import tomllib
import xml.etree.ElementTree as ET
from importlib.metadata import distributions
from pathlib import Path

import pytest

from installer import build, prepare, shipped
from tests.house.source import ROOT, assert_none

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


def test_the_scripts_are_sound() -> None:
    """The shell can read the script that tries the packages."""
    words = [shutil.which("sh") or "", "-n", str(LINUX / "try-packages.sh")]
    assert 0 == subprocess.run(words, check=False).returncode  # noqa: S603 - our own script
