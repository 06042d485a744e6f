"""Update file: signs a built program, so that installations of users can take it over.

Use: .venv/bin/python installer/update_file.py PROGRAMMA --sleutel GEHEIM.pem [--uit MAP]
`PROGRAMMA` is the folder of one version, with its `uitgave.json`. The private key belongs to who
publishes, on a computer of its own; a passphrase on it is asked for. Exit codes: 0 made; 1 not.
"""

import argparse
import contextlib
import getpass
import hashlib
import json
import lzma
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from vertrouwenspersoon.content.uitgave import CARD  # noqa: E402 - a script finds them only now
from vertrouwenspersoon.domain.uitgave import Bestand, Uitgave, Uitgavekaart  # noqa: E402
from vertrouwenspersoon.signing import NoKey, is_pair, read_private  # noqa: E402
from vertrouwenspersoon.strict import read_strictly  # noqa: E402
from vertrouwenspersoon.updatefile import ENDING, write_update  # noqa: E402

_PIECE = 1 << 20
_MIGRATIONS = ROOT / "vertrouwenspersoon" / "store" / "migrations"


class CannotSignError(Exception):
    """Why there is no update file; Dutch."""


def main(arguments: Sequence[str]) -> int:
    """Make the update file and give the exit code."""
    parser = argparse.ArgumentParser(description="Maakt een ondertekend updatebestand.")
    parser.add_argument("programma", type=Path, help="de map van één versie")
    parser.add_argument("--sleutel", type=Path, required=True, help="geheime sleutel (PEM)")
    parser.add_argument("--uit", type=Path, default=ROOT / "uitvoer" / "bouw")
    options = parser.parse_args(arguments)
    try:
        made = make_update(options.programma, read_key(options.sleutel), options.uit)
    except (CannotSignError, NoKey, OSError, ValueError) as error:
        print(f"Er is geen updatebestand gemaakt: {error}", file=sys.stderr)
        return 1
    print(f"{made}  {made.stat().st_size / 1e6:.1f} MB")
    return 0


def read_key(path: Path) -> Ed25519PrivateKey:
    """The private key; asks for its passphrase when it has one."""
    pem = path.read_bytes()
    if b"ENCRYPTED" not in pem:
        return read_private(pem)
    return read_private(pem, getpass.getpass("Wachtzin van de sleutel: ").encode())


def make_update(program: Path, key: Ed25519PrivateKey, folder: Path) -> Path:
    """Pack and sign a version; the same version and key give the same bytes.

    `CannotSignError` for a program that would not take its own updates: without a publisher, or
    with another one than this key.
    """
    kaart = read_card(program)
    if not any(is_pair(key, bytes.fromhex(one)) for one in kaart.uitgevers):
        raise CannotSignError("het programma kent deze sleutel niet; bouw het met --uitgever")
    made = folder / f"vertrouwenspersoon-{kaart.versie}-{kaart.systeem}{ENDING}"
    packed = made.with_suffix(".ingepakt")
    files = list_files(program)
    try:
        size, sha256 = _pack(program, files, packed)
        uitgave = _uitgave(kaart, size, sha256, files)
        with made.open("wb") as out:
            write_update(out, uitgave, _pieces(packed), key)
    finally:
        with contextlib.suppress(FileNotFoundError):
            packed.unlink()
    return made


def read_card(program: Path) -> Uitgavekaart:
    """What the built program knows of itself."""
    cards = sorted(program.rglob(CARD))
    if len(cards) != 1:
        raise CannotSignError(f"in {program} staat niet precies één {CARD}")
    return read_strictly(json.loads(cards[0].read_bytes()), Uitgavekaart)


def list_files(program: Path) -> tuple[Bestand, ...]:
    """Every file of the version, in one order."""
    found = (path for path in program.rglob("*") if path.is_symlink() or path.is_file())
    return tuple(_listed(path, program) for path in sorted(found))


def _listed(path: Path, program: Path) -> Bestand:
    place = path.relative_to(program).as_posix()
    if path.is_symlink():
        return Bestand(place, naar=path.readlink().as_posix())
    data = path.read_bytes()
    is_program = bool(path.stat().st_mode & 0o100)
    return Bestand(place, len(data), hashlib.sha256(data).hexdigest(), uitvoerbaar=is_program)


def _uitgave(kaart: Uitgavekaart, size: int, sha256: str, files: tuple[Bestand, ...]) -> Uitgave:
    changes = (ROOT / "CHANGELOG.md").read_text("utf-8")
    form = len(list(_MIGRATIONS.glob("*.sql")))
    return Uitgave(kaart.versie, kaart.datum, kaart.systeem, form, changes, size, sha256, files)


def _pack(program: Path, files: tuple[Bestand, ...], packed: Path) -> tuple[int, str]:
    """All contents after each other in one xz stream; its size and SHA-256."""
    with lzma.open(packed, "wb", preset=6) as out:
        for bestand in files:
            if not bestand.naar:
                out.write((program / bestand.pad).read_bytes())
    digest, size = hashlib.sha256(), 0
    for piece in _pieces(packed):
        digest.update(piece)
        size += len(piece)
    return size, digest.hexdigest()


def _pieces(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        while piece := file.read(_PIECE):
            yield piece


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
