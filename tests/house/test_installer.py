"""The set-up: what it asks of a system, what it says when that is not there, what it locks."""

import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from installer import prepare
from tests.house.source import ROOT, assert_none
from ui import startup

INSTALLER = ROOT / "installer"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
RUNTIME = (INSTALLER / "requirements.txt").read_text("utf-8")
DEVELOP = (INSTALLER / "requirements-dev.txt").read_text("utf-8")


def pins(lock: str) -> dict[str, str]:
    """Package to version, as a lock file has them."""
    found = re.findall(r"^([a-z0-9][\w.-]*)==(\S+)", lock, re.MULTILINE)
    return {name.replace("_", "-").lower(): version for name, version in found}


def test_the_lock_holds_what_the_project_asks() -> None:
    """Every dependency is locked at exactly the version that pyproject.toml names."""
    asked = "\n".join(PROJECT["dependencies"])
    more = "\n".join(PROJECT["optional-dependencies"]["dev"])
    asked_pins = {name.lower(): version for name, version in re.findall(r"([\w-]+)==(\S+)", asked)}
    more_pins = {name.lower(): version for name, version in re.findall(r"([\w-]+)==(\S+)", more)}
    assert asked_pins.items() <= pins(RUNTIME).items()
    assert (asked_pins | more_pins).items() <= pins(DEVELOP).items()


def test_users_and_developers_run_the_same_packages() -> None:
    """A developer has what a user has, at the same versions, and more."""
    assert pins(RUNTIME).items() < pins(DEVELOP).items()


@pytest.mark.parametrize("lock", [RUNTIME, DEVELOP], ids=["runtime", "develop"])
def test_every_locked_package_has_its_hashes(lock: str) -> None:
    """No package can take the place of a locked one: each has its SHA-256, and no address."""
    blocks = re.split(r"^(?=[a-z0-9])", lock, flags=re.MULTILINE)[1:]
    assert_none([block for block in blocks if "--hash=sha256:" not in block])
    assert "://" not in lock


def test_every_package_and_bundle_has_its_licence() -> None:
    """Every package a user gets is in the list of licences; what is bundled holds its own."""
    licences = (ROOT / "resources/LICENTIES.md").read_text("utf-8")
    assert set() == set(pins(RUNTIME)) - set(re.findall(r"[\w-]+", licences.lower()))
    texts = re.findall(r"`((?:fonts|icons|woorden)/[A-Z][\w.]+)` \|$", licences, re.MULTILINE)
    assert ["fonts/OFL.txt", "fonts/OFL.txt", "icons/LICENSE", "woorden/LICENSE"] == texts
    assert [True] * 4 == [(ROOT / "resources" / text).is_file() for text in texts]


def test_the_system_list_is_what_the_program_asks_for_at_start() -> None:
    """The installer brings exactly the libraries that the program looks for before it loads Qt."""
    listed = prepare.read_libraries(ROOT / prepare.LIBRARIES)
    libraries = {package.sign: package.name for package in listed if package.kind == "library"}
    assert startup._ALWAYS | startup._WINDOW == libraries


def test_only_developers_get_what_the_tests_need() -> None:
    """A user is not asked for what only the tests use; a developer has all of a user."""
    user, developer = prepare.wanted(develop=False), prepare.wanted(develop=True)
    more = [package.name for package in developer[len(user) :]]
    tests = ["dbus-daemon", "gnome-keyring", "strace", "poppler-utils", "xvfb", "at-spi2-core"]
    tests += ["nsis", "binutils"]
    assert (user, tests) == (
        developer[: len(user)],
        more,
    )


def test_every_system_package_says_why() -> None:
    """Behind each package stands why the program or its tests need it."""
    lists = (prepare.LIBRARIES, prepare.FOR_TESTS)
    lines = [line for path in lists for line in (ROOT / path).read_text("utf-8").splitlines()]
    rows = [line.split(None, 2) for line in lines if line and not line.startswith("#")]
    assert [3] * len(rows) == [len(row) for row in rows]


@pytest.mark.parametrize(
    ("kind", "sign", "there"),
    [
        ("library", "libc.so.6", True),
        ("library", "libbestaatniet.so.9", False),
        ("command", "sh", True),
        ("command", "bestaatniet", False),
        ("module", "ensurepip", True),
        ("module", "bestaatniet", False),
        ("certificates", "any", True),
    ],
)
def test_presence_is_seen_by_what_a_package_brings(kind: str, sign: str, there: bool) -> None:  # noqa: FBT001 - a table
    """A package counts as present when what it brings is there, whatever its name here."""
    assert there == prepare.SystemPackage("x", kind, sign).is_present()


def test_an_old_python_is_refused_in_dutch() -> None:
    """A Python that is too old is named, with the oldest that will do."""
    prepare.require_python((3, 11))
    with pytest.raises(prepare.CannotPrepareError, match=r"Python 3\.11 of nieuwer.*3\.9"):
        prepare.require_python((3, 9))


def prepared_elsewhere(folder: Path, *, on_path: str = "") -> subprocess.CompletedProcess[str]:
    """Run the script in a folder where one library is missing, with these commands at hand."""
    shutil.copytree(INSTALLER, folder / "installer", ignore=shutil.ignore_patterns("__pycache__"))
    with (folder / prepare.LIBRARIES).open("a", encoding="utf-8") as libraries:
        libraries.write("libbestaatniet9  library:libbestaatniet.so.9  to be missed\n")
    return subprocess.run(  # noqa: S603 - our own script
        [sys.executable, str(folder / "installer" / "prepare.py")],
        env={"PATH": on_path, "LC_ALL": "C.UTF-8"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )


def test_without_apt_the_missing_packages_are_named(tmp_path: Path) -> None:
    """Without apt the script stops, names what is missing and the command, and makes nothing."""
    ran = prepared_elsewhere(tmp_path)
    command = "sudo apt-get install -y --no-install-recommends libbestaatniet9"
    assert (1, "") == (ran.returncode, ran.stdout)
    assert ["Dit programma mist onderdelen van het systeem:", "  libbestaatniet9"] == (
        ran.stderr.splitlines()[:2]
    )
    assert command in ran.stderr
    assert not (tmp_path / ".venv").exists()


def test_a_refusing_apt_is_said_with_what_it_said(tmp_path: Path) -> None:
    """When apt or sudo refuses, its words are shown, and then what to ask of whom."""
    commands = tmp_path / "commands"
    commands.mkdir()
    for name in ("apt-get", "sudo"):
        command = commands / name
        command.write_text("#!/bin/sh\necho 'E: nee'\nexit 100\n", "utf-8")
        command.chmod(0o755)
    env = shutil.which("env") or ""
    (commands / "env").symlink_to(env)
    (commands / "sh").symlink_to(shutil.which("sh") or "")
    ran = prepared_elsewhere(tmp_path, on_path=str(commands))
    assert 1 == ran.returncode
    assert ["E: nee", "Dit programma mist onderdelen van het systeem:"] == [
        ran.stderr.splitlines()[0],
        next(line for line in ran.stderr.splitlines() if line.startswith("Dit programma")),
    ]


@pytest.mark.skipif(os.name != "posix", reason="apt is of Linux")
def test_apt_is_asked_for_by_sudo_only_when_needed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Root calls apt itself, others through sudo, and without sudo nobody does."""
    monkeypatch.setenv("PATH", str(tmp_path))
    assert prepare.apt_command() is None
    (tmp_path / "apt-get").write_text("#!/bin/sh\n", "utf-8")
    (tmp_path / "apt-get").chmod(0o755)
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    assert ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"] == prepare.apt_command()
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    assert prepare.apt_command() is None
    (tmp_path / "sudo").write_text("#!/bin/sh\n", "utf-8")
    (tmp_path / "sudo").chmod(0o755)
    assert "sudo" == (prepare.apt_command() or [""])[0]


def test_a_folder_that_is_no_environment_is_not_used(tmp_path: Path) -> None:
    """An environment that is missing or broken is made anew; the one that runs this is usable."""
    assert [False, True] == [prepare.is_usable(tmp_path), prepare.is_usable(Path(sys.prefix))]


def is_ready(folder: Path) -> bool:
    """What the Makefile asks before it starts the set-up."""
    check = [shutil.which("sha256sum") or "", "--check", "--status", ".venv/gereed"]
    return subprocess.run(check, cwd=folder, check=False).returncode == 0  # noqa: S603 - coreutils


@pytest.mark.parametrize("changed", [prepare.LIBRARIES, prepare.COMMAND, prepare.LOCKS[False][0]])
def test_only_a_change_makes_a_second_start_set_up_again(
    changed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After the set-up nothing is to be done, until a lock or the system list is another."""
    shutil.copytree(INSTALLER, tmp_path / "installer")
    (tmp_path / ".venv" / "bin").mkdir(parents=True)
    (tmp_path / ".venv" / "bin" / "python").symlink_to(sys.executable)
    monkeypatch.setattr(prepare, "ROOT", tmp_path)
    monkeypatch.setattr(prepare, "VENV", tmp_path / ".venv")
    before = is_ready(tmp_path)
    prepare.write_last_file(develop=False)
    after = is_ready(tmp_path)
    with (tmp_path / changed).open("a", encoding="utf-8") as file:
        file.write("# another\n")
    assert [False, True, False] == [before, after, is_ready(tmp_path)]


def test_the_command_starts_the_program_from_any_folder(tmp_path: Path) -> None:
    """The command runs the checkout it belongs to, never something of the folder one stands in."""
    for folder in (tmp_path, tmp_path / "elders"):
        (folder / "ui").mkdir(parents=True)
        says = f"import sys; print({folder.name!r}, *sys.argv[1:])"
        (folder / "ui" / "__main__.py").write_text(says, "utf-8")
    programs = tmp_path / ".venv" / "bin"
    programs.mkdir(parents=True)
    (programs / "python").symlink_to(sys.executable)
    command = Path(shutil.copy(ROOT / prepare.COMMAND, programs))
    words = [str(command), "pdf", "met spatie"]
    ran = subprocess.run(words, cwd=tmp_path / "elders", capture_output=True, text=True, check=True)  # noqa: S603 - our command
    assert f"{tmp_path.name} pdf met spatie" == ran.stdout.strip()
