"""Releases to test with: a publisher, a program of a few files, its installation, its updates."""

import json
from dataclasses import asdict
from datetime import date
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from installer.update_file import make_update
from vertrouwenspersoon.domain.uitgave import Installatie, Uitgavekaart
from vertrouwenspersoon.usecases.bijwerken import CURRENT, VERSIONS

SYSTEM = "linux-x86_64"
CONTENTS = {
    "vertrouwenspersoon": b"#!/bin/sh\necho versie\n",
    "_internal/leeg.txt": b"",
    "_internal/base_library.zip": bytes(range(256)) * 300,
    "_internal/PySide6/Qt/lib/libQt6Core.so.6": b"\x7fELF" + b"q" * 5000,
}
LINK = ("_internal/libQt6Core.so.6", "PySide6/Qt/lib/libQt6Core.so.6")


def new_key() -> Ed25519PrivateKey:
    """A publisher of this test alone."""
    return Ed25519PrivateKey.generate()


def card(version: str, key: Ed25519PrivateKey | None, system: str = SYSTEM) -> Uitgavekaart:
    """What a program of this version knows of itself."""
    known = () if key is None else (key.public_key().public_bytes_raw().hex(),)
    return Uitgavekaart(version, date(2026, 11, 23), system, known)


def put_program(folder: Path, kaart: Uitgavekaart, *, link: bool = True) -> Path:
    """The files of a version in a folder."""
    plain = asdict(kaart) | {"datum": kaart.datum.isoformat()}
    contents = CONTENTS | {
        "_internal/resources/uitgave.json": json.dumps(plain).encode(),
        "_internal/versie.txt": kaart.versie.encode(),
    }
    for name, data in contents.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    (folder / "vertrouwenspersoon").chmod(0o755)
    if link:
        (folder / LINK[0]).symlink_to(LINK[1])
    return folder


def put_installation(
    folder: Path, key: Ed25519PrivateKey | None, version: str = "0.1.0"
) -> Installatie:
    """A folder of a user with one version in it."""
    kaart = card(version, key)
    put_program(folder / VERSIONS / version, kaart)
    (folder / CURRENT).write_text(f"{version}\n")
    return Installatie(folder, kaart)


def make(folder: Path, version: str, key: Ed25519PrivateKey, system: str = SYSTEM) -> Path:
    """The update file of a version, signed by who the program names."""
    built = put_program(folder / f"gebouwd-{version}-{system}", card(version, key, system))
    return make_update(built, key, folder)


def tree(folder: Path) -> dict[str, bytes | str]:
    """Every file below a folder with what is in it, and every link with where it leads."""
    found = sorted(path for path in folder.rglob("*") if path.is_symlink() or path.is_file())
    return {
        path.relative_to(folder).as_posix(): (
            str(path.readlink()) if path.is_symlink() else path.read_bytes()
        )
        for path in found
    }
