"""What is made for Windows, as far as it can be seen here: choice of wheels, folder, installer."""

import hashlib
import os
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest

from installer.build import CannotBuildError, version
from installer.windows import assemble
from installer.windows.imports import missing_modules, missing_packages

PYTHON = "3.11"
HAS_NSIS = pytest.mark.skipif(shutil.which("makensis") is None, reason="makensis is not here")
HAS_WINE = pytest.mark.skipif(shutil.which("wine") is None, reason="wine is not here")


def a_python(path: Path, *names: str) -> str:
    """A stand-in for the embeddable CPython; its SHA-256."""
    with zipfile.ZipFile(path, "w") as archive:
        for name in names or ("pythonw.exe", "python3.dll", "python311.dll", "python311._pth"):
            archive.writestr(name, b"MZ stand-in")
    return hashlib.sha256(path.read_bytes()).hexdigest()


def a_wheel(folder: Path, name: str, *files: str, asks: str = "") -> Path:
    """A wheel with these files, that asks for another package perhaps."""
    path = folder / f"{name}-1.0-py3-none-any.whl"
    told = f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n"
    with zipfile.ZipFile(path, "w") as archive:
        for file in files or (f"{name}/__init__.py",):
            archive.writestr(file, b"")
        archive.writestr(f"{name}-1.0.dist-info/METADATA", f"{told}{asks}\n")
    return path


def test_the_lock_is_read_for_windows() -> None:
    """What only Windows wants is taken, what only others want is not, each with its hashes."""
    lines = assemble.locked_for(assemble.LOCK.read_text("utf-8"), PYTHON).splitlines()
    names = {line.partition("==")[0] for line in lines}
    assert {"pywin32-ctypes", "pyside6-essentials", "sqlcipher3", "keyring"} <= names
    assert not {"secretstorage", "jeepney"} & names
    assert [] == [line for line in lines if " --hash=sha256:" not in line or ";" in line]


def test_only_the_python_that_was_meant_is_taken(tmp_path: Path) -> None:
    """A zip with another hash, and one that is no embeddable CPython, make nothing."""
    good, other = tmp_path / "python.zip", tmp_path / "other.zip"
    sha256, no_python = a_python(good), a_python(other, "readme.txt")
    assert PYTHON == assemble.python_number(good, sha256.upper())
    with pytest.raises(CannotBuildError, match="SHA-256"):
        assemble.python_number(good, "0" * 64)
    with pytest.raises(CannotBuildError, match="geen embeddable"):
        assemble.python_number(other, no_python)


def test_a_wheel_puts_only_what_is_wanted(tmp_path: Path) -> None:
    """Scripts, tools of Qt, its network and other languages stay out; the rest is put in place."""
    wheel = a_wheel(
        tmp_path,
        "PySide6",
        "PySide6/QtWidgets.pyd",
        "PySide6/designer.exe",
        "PySide6/Qt6Network.dll",
        "PySide6/translations/qtbase_nl.qm",
        "PySide6/translations/qtbase_de.qm",
        "PySide6-1.0.data/scripts/lupdate.exe",
        "PySide6-1.0.data/purelib/also.py",
    )
    assemble.unpack(wheel, tmp_path / "uit")
    found = {p.relative_to(tmp_path / "uit").as_posix() for p in (tmp_path / "uit").rglob("*")}
    files = {name for name in found if (tmp_path / "uit" / name).is_file()}
    assert {
        "PySide6/QtWidgets.pyd",
        "PySide6/translations/qtbase_nl.qm",
        "also.py",
        "PySide6-1.0.dist-info/METADATA",
    } == files


@pytest.mark.parametrize("name", ["../weg.py", "een/../../weg.py", "/weg.py"])
def test_a_wheel_never_writes_elsewhere(tmp_path: Path, name: str) -> None:
    """A name that leads out of the folder is refused."""
    with pytest.raises(CannotBuildError, match="buiten de map"):
        assemble.unpack(a_wheel(tmp_path, "kwaad", name), tmp_path / "uit" / "diep")
    assert not (tmp_path / "uit").exists()


def test_what_is_asked_for_must_be_there(tmp_path: Path) -> None:
    """A package that asks for one that lacks, or for another version, is named; others are not."""
    asks = "Requires-Dist: twee>=2\nRequires-Dist: drie; sys_platform == 'linux'"
    assemble.unpack(a_wheel(tmp_path, "een", asks=asks), tmp_path / "uit")
    windows = assemble.environment(PYTHON)
    assert ["een vraagt twee>=2, en dat is er niet"] == missing_packages(tmp_path / "uit", windows)
    assemble.unpack(a_wheel(tmp_path, "twee"), tmp_path / "uit")
    assert 1 == len(missing_packages(tmp_path / "uit", windows))


def test_what_is_imported_must_be_there(tmp_path: Path) -> None:
    """An import of ours that nothing brings is named, with the file; Windows has no `fcntl`."""
    (tmp_path / "ui").mkdir()
    (tmp_path / "pakketten" / "een").mkdir(parents=True)
    lines = "import json\nimport een.deel\nfrom ui import view\nimport fcntl\nimport nergens\n"
    (tmp_path / "ui" / "view.py").write_text(lines, "utf-8")
    assert ["ui/view.py wil fcntl", "ui/view.py wil nergens"] == missing_modules(
        tmp_path, tmp_path / "pakketten", ("ui",)
    )


def test_what_is_for_another_system_is_named(tmp_path: Path) -> None:
    """A library of Linux, and a module for another Windows, have no place in the folder."""
    for name in ("a.so", "b.cp311-win32.pyd", "c.cp311-win_amd64.pyd", "d.pyd", "e.dll"):
        (tmp_path / name).touch()
    assert ["a.so", "b.cp311-win32.pyd"] == [one.name for one in assemble.foreign(tmp_path)]


def test_our_own_imports_are_brought_by_the_lock() -> None:
    """Every module that our files import on loading is ours, CPython's, or of a locked package."""
    # The packages of this environment are those of the lock; each brings the same on Windows.
    import PySide6  # noqa: PLC0415 - asked for its place alone

    packages = Path(PySide6.__file__).parents[1]
    assert [] == missing_modules(assemble.ROOT, packages, assemble.OURS)


def a_program(tmp_path: Path) -> Path:
    """A folder as it is installed, with little in it."""
    program = tmp_path / "Vertrouwenspersoon"
    inside = program / "versies" / version()
    inside.mkdir(parents=True)
    (inside / "pythonw.exe").write_bytes(b"MZ stand-in")
    (program / "huidig.txt").write_text(f"{version()}\n", "utf-8")
    return program


@HAS_NSIS
def test_the_installer_compiles(tmp_path: Path) -> None:
    """Starter and installer are programs for 64-bit Windows, without a warning of the compiler."""
    program = a_program(tmp_path)
    made = assemble.make_installer(tmp_path, program, None)
    for path in (made, program / "Vertrouwenspersoon.exe"):
        data = path.read_bytes()
        at = int.from_bytes(data[0x3C:0x40], "little")
        assert (b"MZ", b"PE\0\0\x64\x86") == (data[:2], data[at : at + 6])


@HAS_NSIS
def test_the_zip_is_the_same_twice(tmp_path: Path) -> None:
    """The same folder gives the same bytes, whenever it is packed."""
    program = a_program(tmp_path)
    first = assemble.make_zip(program).read_bytes()
    os.utime(program / "huidig.txt", (0, 0))
    assert first == assemble.make_zip(program).read_bytes()


@HAS_NSIS
@HAS_WINE
@pytest.mark.proef
def test_it_installs_and_goes_again(tmp_path: Path) -> None:
    """Under Wine the installer puts its files without a question, and takes only those away."""
    made = assemble.make_installer(tmp_path, a_program(tmp_path), None)
    prefix = tmp_path / "wine"
    quiet = {**os.environ, "WINEPREFIX": str(prefix), "WINEDEBUG": "-all"}
    subprocess.run(["wine", str(made), "/S"], env=quiet, check=True, capture_output=True)  # noqa: S603, S607 - our own
    [found] = prefix.rglob("huidig.txt")
    place = found.parent
    assert place.as_posix().endswith("AppData/Local/Programs/Vertrouwenspersoon")
    assert (place / "versies" / version() / "pythonw.exe").is_file()
    (place / "kluis.zkv").write_bytes(b"van een mens")
    gone = str(place / "Verwijderen.exe")
    subprocess.run(["wine", gone, "/S"], env=quiet, check=False, capture_output=True)  # noqa: S603, S607 - our own
    subprocess.run(["wineserver", "-w"], env=quiet, check=False, capture_output=True)  # noqa: S607 - our own
    assert not (place / "versies").exists()
    assert b"van een mens" == (place / "kluis.zkv").read_bytes()
