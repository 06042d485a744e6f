"""Prepare: install what the program needs, or say in Dutch what is missing and how to get it.

Runs before anything is installed, so it knows Python's own library only. It makes `.venv/` with
the packages of a lock file, each of a known hash, and in it the command `vertrouwenspersoon`; what
the system lacks it adds with apt. A last file in `.venv/` names the hashes of all that went in;
`sha256sum --check` reads it, so that a second start costs nothing (see the Makefile).

Use: python3 installer/prepare.py [--develop]
Exit codes: 0 everything is there; 1 something is missing and could not be installed.
"""

import ctypes
import hashlib
import importlib.util
import os
import shutil
import ssl  # noqa: TID251 - to see whether pip will be able to check its downloads
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

OLDEST_PYTHON = (3, 11)
ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
LIBRARIES = Path("installer/system-libraries.txt")
FOR_TESTS = Path("installer/system-develop.txt")
COMMAND = Path("installer/vertrouwenspersoon")
LOCKS = {
    False: (Path("installer/requirements.txt"), "gereed"),
    True: (Path("installer/requirements-dev.txt"), "gereed-ontwikkelaar"),
}
"""Lock file and the name of the last file, without and with the developer's packages."""


class CannotPrepareError(Exception):
    """Something is missing; the message is Dutch and says what to do."""


@dataclass(frozen=True)
class SystemPackage:
    """One line of `system-libraries.txt` or `system-develop.txt`."""

    name: str
    kind: str
    sign: str

    def is_present(self) -> bool:
        """Whether this system has it, under whatever package name it came."""
        if self.kind == "library":
            return _loads(self.sign)
        if self.kind == "command":
            return shutil.which(self.sign) is not None
        if self.kind == "module":
            return importlib.util.find_spec(self.sign) is not None
        return bool(ssl.create_default_context().cert_store_stats()["x509_ca"])


def main(arguments: list[str]) -> int:
    """Prepare everything and give the exit code."""
    develop = "--develop" in arguments
    try:
        require_python(sys.version_info[:2])
        install_system_packages(wanted(develop=develop))
        install_python_packages(ROOT / LOCKS[develop][0])
        shutil.copy(ROOT / COMMAND, VENV / "bin" / COMMAND.name)
        write_last_file(develop=develop)
        print("Alles staat klaar.")
    except CannotPrepareError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def wanted(*, develop: bool) -> tuple[SystemPackage, ...]:
    """What a user needs from the system; with `develop` what the tests need as well."""
    lists = (LIBRARIES, FOR_TESTS) if develop else (LIBRARIES,)
    return tuple(package for path in lists for package in read_libraries(ROOT / path))


def require_python(version: tuple[int, ...]) -> None:
    """Refuse a Python that is too old."""
    if version < OLDEST_PYTHON:
        oldest = ".".join(str(part) for part in OLDEST_PYTHON)
        found = ".".join(str(part) for part in version)
        message = f"Dit programma heeft Python {oldest} of nieuwer nodig. Deze is {found}."
        raise CannotPrepareError(message)


def read_libraries(path: Path) -> tuple[SystemPackage, ...]:
    """The packages in the list, in its order."""
    lines = [line.split(None, 2) for line in path.read_text("utf-8").splitlines()]
    rows = [line for line in lines if line and not line[0].startswith("#")]
    return tuple(SystemPackage(row[0], *row[1].split(":", 1)) for row in rows)


def absent(packages: tuple[SystemPackage, ...]) -> tuple[str, ...]:
    """The names of the packages that this system lacks. Only Linux is examined."""
    if not sys.platform.startswith("linux"):
        return ()
    return tuple(package.name for package in packages if not package.is_present())


def install_system_packages(packages: tuple[SystemPackage, ...]) -> None:
    """Install what is absent with apt, as root or by sudo; otherwise say what is missing."""
    names = absent(packages)
    if not names:
        return
    apt = apt_command()
    if apt is None:
        raise CannotPrepareError(missing_message(names))
    print(f"Onderdelen van het systeem installeren: {', '.join(names)} ...", flush=True)
    install = [*apt, "install", "-y", "-qq", "--no-install-recommends", *names]
    if _fails(install) and (_fails([*apt, "update", "-qq"]) or _fails(install)):
        raise CannotPrepareError(missing_message(names))
    importlib.invalidate_caches()
    still = absent(packages)
    if still:
        raise CannotPrepareError(missing_message(still))


def apt_command() -> list[str] | None:
    """How apt is called here: as root, through sudo, or not at all."""
    if shutil.which("apt-get") is None:
        return None
    quiet = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]
    if os.geteuid() == 0:
        return quiet
    if shutil.which("sudo") is None:
        return None
    return ["sudo", *([] if sys.stdin.isatty() else ["-n"]), *quiet]


def missing_message(names: tuple[str, ...]) -> str:
    """What is missing, and the command that brings it."""
    listed = "\n".join(f"  {name}" for name in names)
    return (
        "Dit programma mist onderdelen van het systeem:\n"
        f"{listed}\n"
        "Uw systeembeheerder kan ze installeren met deze opdracht:\n"
        f"  sudo apt-get install -y --no-install-recommends {' '.join(names)}\n"
        "Dit zijn de namen in Debian 12 en Ubuntu. Probeer het daarna opnieuw."
    )


def install_python_packages(lock: Path) -> None:
    """Put the packages of a lock file in `.venv/`, each checked against its hash."""
    if not is_usable(VENV):
        print("De omgeving voor Python maken (.venv) ...", flush=True)
        _require(
            [sys.executable, "-m", "venv", "--clear", str(VENV)], "De omgeving is niet gemaakt."
        )
    print("Pakketten voor Python installeren, dit duurt ongeveer een minuut ...", flush=True)
    pip = [str(VENV / "bin" / "python"), "-m", "pip", "--disable-pip-version-check", "--quiet"]
    strict = ["--no-input", "--require-hashes", "--only-binary", ":all:"]
    _require(
        [*pip, "install", *strict, "--requirement", str(lock)],
        "De pakketten zijn niet geïnstalleerd. Is er verbinding met internet? "
        "Het gaat om de lijst " + str(lock.relative_to(ROOT)) + ".",
    )


def is_usable(venv: Path) -> bool:
    """Whether the environment is there, runs, and has the Python that prepares it now."""
    asks = "import pip, sys; print(sys.version_info[:2])"
    try:
        answer = subprocess.run(
            [venv / "bin" / "python", "-I", "-c", asks], capture_output=True, text=True, check=False
        )
    except OSError:
        return False
    return answer.stdout.strip() == str(sys.version_info[:2])


def write_last_file(*, develop: bool) -> None:
    """Name the hashes of all that went in; the Python too, because an upgrade empties `.venv/`."""
    lock, name = LOCKS[develop]
    went_in = [lock, LIBRARIES, COMMAND, Path("installer/prepare.py"), Path(".venv/bin/python")]
    went_in += [FOR_TESTS] if develop else []
    lines = [
        f"{hashlib.sha256((ROOT / path).read_bytes()).hexdigest()}  {path}" for path in went_in
    ]
    (VENV / name).write_text("\n".join(lines) + "\n", "utf-8")
    if develop:
        write_last_file(develop=False)


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _fails(command: list[str]) -> bool:
    """Run quietly; what it said is shown only when it failed."""
    ran = subprocess.run(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
    )
    if ran.returncode:
        print(ran.stdout.strip(), file=sys.stderr)
    return bool(ran.returncode)


def _require(command: list[str], otherwise: str) -> None:
    if _fails(command):
        raise CannotPrepareError(otherwise)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
