"""Build: the folder of the program (PyInstaller), and from it the .deb and the portable tar.xz.

Use: python3 installer/build.py [deb|tar] [--adviezen BESTAND.json]
         [--uitgever OPENBAAR.pem] [--uitgave]
A build for release (`--uitgave`) asks for the public key of who publishes; another build without
that key takes no updates.
All of it lands in `uitvoer/bouw/`. The moment in every file is that of the last commit, so that the
same commit gives the same packages as far as the tools allow. Exit codes: 0 built; 1 not, and why.
"""

import argparse
import base64
import json
import os
import re
import shutil
import subprocess
import sys
import tarfile
import tomllib
from collections.abc import Sequence
from datetime import UTC, datetime
from importlib.metadata import distributions
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from installer import shipped  # noqa: E402 - a script finds its neighbours only now

OUT = ROOT / "uitvoer" / "bouw"
VENV = OUT / "omgeving"
PROGRAM = OUT / "vertrouwenspersoon"
LOCK = ROOT / "installer" / "requirements-build.txt"
LINUX = ROOT / "installer" / "linux"
COMMON = Path("/usr/share/common-licenses")
SPEC = ROOT / "installer" / "vertrouwenspersoon.spec"
_ED25519 = bytes.fromhex("302a300506032b6570032100")
"""How a public key for Ed25519 begins; 32 bytes follow."""
_PUBLIC = r"-----BEGIN PUBLIC KEY-----\n([A-Za-z0-9+/=\n]+)\n-----END PUBLIC KEY-----"
DEPENDS = ("libgl1", "libegl1", "fontconfig-config")
"""What no program can bring itself: the way to the screen, and where the letters are."""
PLACES = {
    "vertrouwenspersoon.desktop": "usr/share/applications",
    "vertrouwenspersoon.xml": "usr/share/mime/packages",
    "vertrouwenspersoon.svg": "usr/share/icons/hicolor/scalable/apps",
    "nl.vertrouwenspersoon.metainfo.xml": "usr/share/metainfo",
    "vertrouwenspersoon.1": "usr/share/man/man1",
}


def main(arguments: Sequence[str]) -> int:
    """Build what is asked and give the exit code."""
    parser = argparse.ArgumentParser(description="Bouwt de pakketten voor Linux.")
    parser.add_argument("wat", nargs="*", default=["deb", "tar"], help="deb, tar of allebei")
    parser.add_argument("--adviezen", type=Path, help="bekende kwetsbaarheden, als JSON")
    parser.add_argument("--uitgever", type=Path, help="openbare sleutel voor updates (PEM)")
    parser.add_argument("--uitgave", action="store_true", help="om uit te geven: eist een sleutel")
    options = parser.parse_args(arguments)
    try:
        keys = publishers(options.uitgever, release=options.uitgave)
        build(options.wat, options.adviezen, keys)
    except (subprocess.CalledProcessError, CannotBuildError, OSError) as error:
        print(f"Het bouwen is niet gelukt: {error}", file=sys.stderr)
        return 1
    return 0


class CannotBuildError(Exception):
    """Why nothing may be built; Dutch."""


def build(kinds: Sequence[str], advisories: Path | None, keys: Sequence[str]) -> None:
    """Freeze, describe and pack."""
    os.environ.update({"SOURCE_DATE_EPOCH": str(moment()), "PYTHONHASHSEED": "1"})
    prepare_environment()
    freeze()
    describe(advisories)
    inside = PROGRAM / "_internal" / "resources" / "uitgave.json"
    inside.write_text(card("linux-x86_64", keys), "utf-8")
    for kind in kinds:
        made = {"deb": make_deb, "tar": make_tar}[kind]()
        print(f"{made.relative_to(ROOT)}  {made.stat().st_size / 1e6:.1f} MB")


def version() -> str:
    """The version of the program."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    return str(project["version"])


def publishers(path: Path | None, *, release: bool) -> tuple[str, ...]:
    """The public keys (hexadecimal) whose updates the program accepts.

    A PEM file as `openssl pkey -pubout` writes it for Ed25519 (RFC 8410). `CannotBuildError` for
    any other file, and for a release without one.
    """
    if path is None:
        if release:
            raise CannotBuildError("een uitgave vraagt een openbare sleutel (--uitgever)")
        return ()
    found = re.fullmatch(_PUBLIC, path.read_text("utf-8", errors="replace").strip(), re.DOTALL)
    der = b"" if found is None else base64.b64decode(found[1])
    if der[:12] != _ED25519 or len(der) != 44:
        raise CannotBuildError(f"{path.name} is geen openbare sleutel voor Ed25519")
    return (der[12:].hex(),)


def card(system: str, keys: Sequence[str]) -> str:
    """What the program knows of itself: without a publisher's key it takes no updates."""
    day = datetime.fromtimestamp(moment(), UTC).date().isoformat()
    told = {"versie": version(), "datum": day, "systeem": system, "uitgevers": list(keys)}
    return json.dumps(told) + "\n"


def moment() -> int:
    """When the last commit was made, in seconds since 1970."""
    said = subprocess.run(
        ["git", "-C", str(ROOT), "log", "-1", "--format=%ct"],  # noqa: S607 - git of this machine
        capture_output=True,
        text=True,
        check=True,
    )
    return int(said.stdout)


def prepare_environment() -> None:
    """A Python environment with what is shipped and what builds, each of a known hash."""
    ready = VENV / "gereed"
    if ready.exists() and ready.read_text("utf-8") == shipped.sha256_of(LOCK):
        return
    _run([sys.executable, "-m", "venv", "--clear", str(VENV)])
    pip = [str(VENV / "bin" / "python"), "-m", "pip", "--disable-pip-version-check", "-q"]
    _run([*pip, "install", "--require-hashes", "--only-binary", ":all:", "-r", str(LOCK)])
    ready.write_text(shipped.sha256_of(LOCK), "utf-8")


def freeze() -> None:
    """Make the folder of the program and take away what nothing in it asks for."""
    words = ["--noconfirm", "--log-level", "ERROR", "--distpath", str(OUT)]
    words += ["--workpath", str(OUT / "werk"), str(SPEC)]
    _run([str(VENV / "bin" / "python"), "-m", "PyInstaller", *words])
    inside = PROGRAM / "_internal"
    while left := unasked(inside):
        for path in left:
            path.unlink()
    for library in inside.glob("sqlcipher3/*.so"):
        _run(["strip", "--strip-unneeded", str(library)])
    for path in PROGRAM.rglob("*.so*"):
        if not path.is_symlink():
            path.chmod(0o644)


def unasked(folder: Path) -> list[Path]:
    """The libraries of the system, at the top of the folder, that no other file is linked to."""
    asked = {name for path in folder.rglob("*.so*") for name in needed(path)}
    asked |= needed(folder.parent / "vertrouwenspersoon")
    loose = [path for path in folder.iterdir() if path.name.startswith("lib")]
    # Python's own library is opened by the start program, and is not linked to it.
    return [path for path in loose if path.name not in asked and "libpython" not in path.name]


def needed(path: Path) -> set[str]:
    """The libraries that a file is linked to."""
    words = ["readelf", "--dynamic", "--wide", str(path)]
    said = subprocess.run(words, capture_output=True, text=True, check=False).stdout
    return set(re.findall(r"\(NEEDED\).*\[(.+)\]", said))


def describe(advisories: Path | None) -> None:
    """Put the bill of materials and the licences beside the program; refuse when one lacks."""
    [packages] = VENV.glob("lib/python*/site-packages")
    parts = shipped.read_parts(distributions(path=[str(packages)]))
    parts = shipped.with_texts(parts, texts_of_others())
    libraries = [path for path in (PROGRAM / "_internal").glob("lib*") if not path.is_symlink()]
    parts += carried_along() + shipped.read_system_parts(libraries)
    silent = shipped.without_licence(parts)
    if silent:
        raise CannotBuildError(
            f"van deze pakketten is de licentie niet bekend: {', '.join(silent)}"
        )
    if advisories:
        faults = shipped.known_faults(parts, advisories.read_text("utf-8"))
        if faults:
            raise CannotBuildError(f"bekende kwetsbaarheden: {'; '.join(faults)}")
    bill = shipped.bill_of_materials(parts, LOCK.read_text("utf-8"), version())
    (PROGRAM / "sbom.cdx.json").write_text(bill, "utf-8")
    (PROGRAM / "LICENTIES-VAN-DERDEN.txt").write_text(shipped.licence_book(parts), "utf-8")


def texts_of_others() -> dict[str, tuple[str, ...]]:
    """The licences that packages name and do not bring, as Debian has them."""
    lesser = tuple((COMMON / name).read_text("utf-8") for name in ("LGPL-3", "GPL-3"))
    return {"pyside6-essentials": lesser, "shiboken6": lesser}


def carried_along() -> list[shipped.Part]:
    """What is inside other packages or in no package: Python, SQLCipher and OpenSSL."""
    [python] = Path(sys.base_prefix).glob("lib/python3.*/LICENSE.txt")
    cipher = (ROOT / "installer" / "licences" / "SQLCipher.txt").read_text("utf-8")
    apache = (COMMON / "Apache-2.0").read_text("utf-8")
    number = ".".join(str(part) for part in sys.version_info[:3])
    return [
        shipped.Part("cpython", number, "PSF-2.0", (python.read_text("utf-8"),), "generic"),
        shipped.Part("openssl", "3.6.0", "Apache-2.0", (apache,), "generic"),
        shipped.Part("sqlcipher", "4.19.0", "BSD-3-Clause", (cipher,), "generic"),
    ]


def oldest_glibc() -> str:
    """The newest glibc that a file in the folder asks for: older systems cannot run it."""
    asked = {
        tuple(int(part) for part in found.split(b"."))
        for path in PROGRAM.rglob("*")
        if path.is_file() and (".so" in path.name or path.name == "vertrouwenspersoon")
        for found in re.findall(rb"GLIBC_(2\.\d+)", path.read_bytes())
    }
    return ".".join(str(part) for part in max(asked))


def make_deb() -> Path:
    """The package for Debian and Ubuntu; no scripts run at installing, dpkg's triggers suffice."""
    tree = OUT / "deb"
    shutil.rmtree(tree, ignore_errors=True)
    shutil.copytree(PROGRAM, tree / "usr/lib/vertrouwenspersoon", symlinks=True)
    (tree / "usr/bin").mkdir(parents=True)
    (tree / "usr/bin/vertrouwenspersoon").symlink_to("../lib/vertrouwenspersoon/vertrouwenspersoon")
    for name, place in PLACES.items():
        (tree / place).mkdir(parents=True, exist_ok=True)
        shutil.copy(LINUX / name, tree / place / name)
    _run(["gzip", "-9n", str(tree / "usr/share/man/man1/vertrouwenspersoon.1")])
    about = tree / "usr/share/doc/vertrouwenspersoon"
    about.mkdir(parents=True)
    shutil.copy(ROOT / "LICENSE", about / "copyright")
    (tree / "DEBIAN").mkdir()
    (tree / "DEBIAN/control").write_text(control(_size(tree)), "utf-8")
    _settle(tree)
    made = OUT / f"vertrouwenspersoon_{version()}_amd64.deb"
    _run(["dpkg-deb", "--root-owner-group", "-Zxz", "--build", str(tree), str(made)])
    return made


def control(kilobytes: int) -> str:
    """What dpkg is told of the package."""
    depends = ", ".join((f"libc6 (>= {oldest_glibc()})", *DEPENDS))
    return (
        "Package: vertrouwenspersoon\n"
        f"Version: {version()}\n"
        "Architecture: amd64\n"
        "Maintainer: Vertrouwenspersoon <vertrouwenspersoon@example.org>\n"
        f"Installed-Size: {kilobytes}\n"
        f"Depends: {depends}\n"
        "Suggests: gnome-keyring\n"
        "Section: misc\n"
        "Priority: optional\n"
        "Description: Dossier en begeleiding voor vertrouwenspersonen\n"
        " Voor vertrouwenspersonen bij kleine gemeenten. Werkt zonder netwerk; alles\n"
        " staat in één versleuteld bestand op deze computer. Geen juridisch advies.\n"
    )


def make_tar() -> Path:
    """The portable package: unpack, and start `vertrouwenspersoon` in it; no rights needed.

    Each version has a folder of its own, so that a next one can be put beside it.
    """
    made = OUT / f"vertrouwenspersoon-{version()}-linux-x86_64.tar.xz"
    current = OUT / "huidig.txt"
    current.write_text(f"{version()}\n", "utf-8")
    top, inside = "vertrouwenspersoon", f"vertrouwenspersoon/versies/{version()}"
    with tarfile.open(made, "w:xz") as tar:
        tar.add(LINUX / "starter.sh", f"{top}/vertrouwenspersoon", filter=_plain)
        tar.add(current, f"{top}/huidig.txt", filter=_plain)
        for path in sorted(PROGRAM.rglob("*")):
            name = f"{inside}/{path.relative_to(PROGRAM)}"
            tar.add(path, name, recursive=False, filter=_plain)
    return made


def _plain(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    """Without who built it, and when."""
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = "root"
    entry.mtime = int(os.environ["SOURCE_DATE_EPOCH"])
    return entry


def _settle(tree: Path) -> None:
    """One moment on every file and plain rights, whoever builds."""
    at = int(os.environ["SOURCE_DATE_EPOCH"])
    for path in [tree, *tree.rglob("*")]:
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path.name == "vertrouwenspersoon" else 0o644)
        os.utime(path, (at, at), follow_symlinks=False)


def _size(tree: Path) -> int:
    return sum(path.lstat().st_size for path in tree.rglob("*")) // 1024


def _run(words: Sequence[str]) -> None:
    subprocess.run(words, check=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
