"""Windows: the folder of the program from locked wheels and a given CPython, an installer, a zip.

Use: .venv/bin/python installer/windows/assemble.py --python PYTHON.zip --sha256 HEX
         [--uitgever OPENBAAR.pem] [--uitgave] [--certificaat SLEUTEL.p12] [--uit MAP]
`PYTHON.zip` is the "Windows embeddable package (64-bit)" of python.org: no package of a registry
brings a CPython for Windows that we trust, so a person gives it, with its SHA-256. Needs makensis,
and osslsigncode for a certificate. Nothing made here was seen on Windows: see CONTROLE.md.
Exit codes: 0 made; 1 not, and why.
"""

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath

from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from installer.build import (  # noqa: E402 - a script finds its neighbours only now
    CannotBuildError,
    card,
    moment,
    publishers,
    version,
)
from installer.windows.imports import missing_modules, missing_packages  # noqa: E402 - the same
from vertrouwenspersoon.content.uitgave import CARD  # noqa: E402 - the same

HERE = Path(__file__).resolve().parent
LOCK = ROOT / "installer" / "requirements.txt"
SYSTEM = "windows-x86_64"
PACKAGES = "pakketten"
OURS = ("vertrouwenspersoon", "ui", "resources")
LOOSE = ("LICENSE", "CHANGELOG.md")
LEFT_OUT = (
    "Qt6Qml", "Qt6Quick", "Qt6Pdf", "Qt6VirtualKeyboard", "Qt6Network", "QtQml", "QtQuick",
    "QtNetwork", "opengl32sw", "plugins/tls", "plugins/networkinformation", "plugins/generic",
    "plugins/platforminputcontexts", "plugins/qmltooling", "plugins/qmllint", "PySide6/qml/",
    "PySide6/include/", "PySide6/typesystems/", "PySide6/glue/", "PySide6/metatypes/",
    "PySide6/resources/", "PySide6/scripts/", "PySide6/support/", "shiboken6/include/", ".pyi",
    ".lib", "__pycache__",
)  # fmt: skip
"""What of the wheels stays out: networks, QML, tools, and what compilers want."""


def main(arguments: Sequence[str]) -> int:
    """Make folder, installer and zip, and give the exit code."""
    parser = argparse.ArgumentParser(description="Maakt de pakketten voor Windows.")
    parser.add_argument("--python", type=Path, required=True, help="embeddable CPython (zip)")
    parser.add_argument("--sha256", required=True, help="wat python.org als SHA-256 noemt")
    parser.add_argument("--uitgever", type=Path, help="openbare sleutel voor updates (PEM)")
    parser.add_argument("--uitgave", action="store_true", help="om uit te geven: eist een sleutel")
    parser.add_argument("--certificaat", type=Path, help="om te ondertekenen (PKCS#12)")
    parser.add_argument("--uit", type=Path, default=ROOT / "uitvoer" / "bouw" / "windows")
    options = parser.parse_args(arguments)
    try:
        keys = publishers(options.uitgever, release=options.uitgave)
        wheels = fetch(options.uit / "wielen", python_number(options.python, options.sha256))
        program = assemble(options.uit, options.python, wheels, keys)
        made = [make_installer(options.uit, program, options.certificaat), make_zip(program)]
    except (CannotBuildError, OSError, subprocess.CalledProcessError) as error:
        print(f"Er is niets gemaakt voor Windows: {error}", file=sys.stderr)
        return 1
    for one in made:
        print(f"{one}  {one.stat().st_size / 1e6:.1f} MB")
    return 0


def python_number(path: Path, sha256: str) -> str:
    """The version of the CPython in a zip, as "3.11", when it is the zip that was meant."""
    if hashlib.sha256(path.read_bytes()).hexdigest() != sha256.lower():
        raise CannotBuildError(f"{path.name} heeft niet de SHA-256 die u gaf")
    with zipfile.ZipFile(path) as python:
        found = [name[6:-4] for name in python.namelist() if _is_library(name)]
        if len(found) != 1 or "pythonw.exe" not in python.namelist():
            raise CannotBuildError(f"{path.name} is geen embeddable CPython voor Windows")
    return f"{found[0][0]}.{found[0][1:]}"


def _is_library(name: str) -> bool:
    return name.startswith("python3") and name.endswith(".dll") and name != "python3.dll"


def environment(python: str) -> dict[str, str]:
    """What the markers of packages are judged by: CPython of this version on 64-bit Windows."""
    return {
        "os_name": "nt",
        "sys_platform": "win32",
        "platform_system": "Windows",
        "platform_machine": "AMD64",
        "platform_python_implementation": "CPython",
        "implementation_name": "cpython",
        "python_version": python,
        "python_full_version": f"{python}.0",
        "extra": "",
    }


def locked_for(lock: str, python: str) -> str:
    """The lines of a lock file that hold for Windows, with their hashes and without markers."""
    kept = []
    for entry in lock.replace("\\\n", " ").splitlines():
        words = entry.split("#")[0].strip()
        if words:
            wanted, *hashes = words.split(" --hash=")
            one = Requirement(wanted)
            if one.marker is None or one.marker.evaluate(environment(python)):
                marks = "".join(f" --hash={mark.strip()}" for mark in hashes)
                kept.append(f"{one.name}{one.specifier}{marks}\n")
    return "".join(kept)


def fetch(folder: Path, python: str) -> list[Path]:
    """The wheels for Windows, each of a locked hash; what is there already is asked again."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    wanted = folder / "wielen.txt"
    wanted.write_text(locked_for(LOCK.read_text("utf-8"), python), "utf-8")
    words = [sys.executable, "-m", "pip", "--disable-pip-version-check", "-qq", "download"]
    words += ["--no-deps", "--require-hashes", "--only-binary", ":all:", "--platform", "win_amd64"]
    words += ["--python-version", python, "--implementation", "cp", "-d", str(folder)]
    subprocess.run([*words, "-r", str(wanted)], check=True)
    return sorted(folder.glob("*.whl"))


def assemble(out: Path, python: Path, wheels: Iterable[Path], keys: Sequence[str]) -> Path:
    """The folder as it is installed: one version, and which one starts. Gives the folder."""
    whole = out / "Vertrouwenspersoon"
    shutil.rmtree(whole, ignore_errors=True)
    program = whole / "versies" / version()
    program.mkdir(parents=True)
    with zipfile.ZipFile(python) as archive:
        archive.extractall(program)
    [path] = program.glob("python3*._pth")
    path.write_text(f"{path.stem}.zip\r\n.\r\n{PACKAGES}\r\n", "utf-8", newline="")
    for wheel in wheels:
        unpack(wheel, program / PACKAGES)
    for name in OURS:
        shutil.copytree(
            ROOT / name, program / name, ignore=shutil.ignore_patterns("__pycache__", "*.pyc")
        )
    for name in LOOSE:
        shutil.copy(ROOT / name, program / name)
    (program / "resources" / CARD).write_text(card(SYSTEM, keys), "utf-8")
    check(program)
    (whole / "huidig.txt").write_text(f"{version()}\n", "utf-8", newline="")
    return whole


def unpack(wheel: Path, folder: Path) -> None:
    """Put what a wheel installs into a folder, but for what is left out."""
    with zipfile.ZipFile(wheel) as archive:
        for name in archive.namelist():
            place = _place(name)
            if place and not name.endswith("/") and not any(part in place for part in LEFT_OUT):
                path = folder / place
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(archive.read(name))


def _place(name: str) -> str:
    """Where a file of a wheel goes; "" for scripts and headers. A name never leaves the folder."""
    first, *rest = PurePosixPath(name).parts
    if ".." in rest or first in {"..", "/"}:
        raise CannotBuildError(f"een wiel wil buiten de map schrijven: {name}")
    if not first.endswith(".data"):
        # Tools of Qt are no part of the program.
        is_tool = first == "PySide6" and name.endswith(".exe")
        keeps_translation = not name.endswith(".qm") or name.endswith("/qtbase_nl.qm")
        return "" if is_tool or not keeps_translation else name
    return "/".join(rest[1:]) if rest and rest[0] in {"purelib", "platlib"} else ""


def check(program: Path) -> None:
    """Refuse a folder in which something cannot be found, or is not for Windows."""
    packages = program / PACKAGES
    [library] = (name for name in program.glob("python3*.dll") if _is_library(name.name))
    python = f"{library.stem[6]}.{library.stem[7:]}"
    lacking = [
        *missing_packages(packages, environment(python)),
        *missing_modules(program, packages, OURS),
        *(f"{path.name} is niet voor Windows" for path in foreign(packages)),
    ]
    if lacking:
        raise CannotBuildError("; ".join(lacking))


def foreign(packages: Path) -> Iterator[Path]:
    """Compiled files that another system is meant for."""
    for path in sorted(packages.rglob("*")):
        compiled = path.suffix in {".so", ".dylib"}
        other = path.suffix == ".pyd" and ".cp3" in path.name and "win_amd64" not in path.name
        if compiled or other:
            yield path


def make_installer(out: Path, program: Path, certificate: Path | None) -> Path:
    """The starter inside the folder, and the installer for one person (NSIS)."""
    starter = program / "Vertrouwenspersoon.exe"
    compile_nsis(HERE / "starter.nsi", UIT=starter)
    sign(starter, certificate)
    made = out / f"Vertrouwenspersoon-{version()}-installeren.exe"
    size = sum(path.stat().st_size for path in program.rglob("*") if path.is_file()) // 1024
    compile_nsis(
        HERE / "vertrouwenspersoon.nsi",
        UIT=made,
        MAP=program,
        VERSIE=version(),
        LICENTIE=ROOT / "LICENSE",
        KILOBYTES=size,
    )
    sign(made, certificate)
    return made


def compile_nsis(script: Path, **words: object) -> None:
    """Compile an NSIS script with these words; warnings are errors."""
    given = [f"-D{name}={value}" for name, value in words.items()]
    command = ["makensis", "-V2", "-WX", "-INPUTCHARSET", "UTF8", *given, str(script)]
    subprocess.run(command, check=True)


def sign(path: Path, certificate: Path | None) -> None:
    """Sign a program with a certificate, when one is given; its passphrase is asked for."""
    if certificate is None:
        return
    signed = path.with_suffix(".getekend.exe")
    words = ["osslsigncode", "sign", "-pkcs12", str(certificate), "-askpass", "-h", "sha256"]
    words += ["-n", "Vertrouwenspersoon", "-in", str(path), "-out", str(signed)]
    subprocess.run(words, check=True)
    signed.replace(path)


def make_zip(program: Path) -> Path:
    """The portable zip: the same folder, one moment on every file."""
    made = program.parent / f"vertrouwenspersoon-{version()}-windows-x86_64.zip"
    at = datetime.fromtimestamp(moment(), UTC).timetuple()[:6]
    with zipfile.ZipFile(made, "w", compresslevel=9) as archive:
        for path in sorted(program.rglob("*")):
            if path.is_file():
                name = f"Vertrouwenspersoon/{path.relative_to(program).as_posix()}"
                packed = zipfile.ZipInfo(name, at)
                packed.compress_type = zipfile.ZIP_DEFLATED
                archive.writestr(packed, path.read_bytes())
    return made


if __name__ == "__main__":
    os.environ["PYTHONDONTWRITEBYTECODE"] = "1"
    sys.exit(main(sys.argv[1:]))
