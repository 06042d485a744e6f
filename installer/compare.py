"""Compare: whether a package that was handed out is the one that this source gives.

Use: python3 installer/compare.py PAKKET [PAKKET]
Each is a .deb or tar.xz. With one, it is laid beside the package of the same name in
`uitvoer/bouw/`. Every file that differs is named. Exit codes: 0 byte for byte the same; 1 not.
"""

import hashlib
import io
import subprocess
import sys
import tarfile
from collections.abc import Iterator, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
OUT = ROOT / "uitvoer" / "bouw"


def main(arguments: Sequence[str]) -> int:
    """Say what differs and give the exit code."""
    given = [Path(argument) for argument in arguments]
    if len(given) not in {1, 2}:
        print("Geef één pakket, of twee.", file=sys.stderr)
        return 1
    ours = given[1] if len(given) == 2 else OUT / given[0].name
    try:
        said = differences(given[0], ours)
    except (OSError, tarfile.TarError, subprocess.CalledProcessError) as error:
        print(f"Het vergelijken is niet gelukt: {error}", file=sys.stderr)
        return 1
    print("\n".join(said) or f"Byte voor byte hetzelfde: {sha256(ours.read_bytes())}")
    return 1 if said else 0


def differences(one: Path, other: Path) -> list[str]:
    """What differs between two packages, a line for each file; nothing for the same bytes."""
    if one.read_bytes() == other.read_bytes():
        return []
    left, right = contents(one), contents(other)
    lines = [f"alleen in de eerste: {name}" for name in sorted(left.keys() - right.keys())]
    lines += [f"alleen in de tweede: {name}" for name in sorted(right.keys() - left.keys())]
    both = sorted(left.keys() & right.keys())
    lines += [f"anders: {name}" for name in both if left[name] != right[name]]
    return lines or ["de bestanden zijn gelijk; alleen het inpakken is anders"]


def contents(package: Path) -> dict[str, str]:
    """What is in a package: of each file its rights and SHA-256, of each link where it leads."""
    with tarfile.open(fileobj=io.BytesIO(_as_tar(package))) as tar:
        return dict(_listed(tar))


def _listed(tar: tarfile.TarFile) -> Iterator[tuple[str, str]]:
    for entry in tar.getmembers():
        file = tar.extractfile(entry) if entry.isfile() else None
        what = entry.linkname if file is None else sha256(file.read())
        yield entry.name, f"{entry.mode:o} {entry.mtime} {what}"


def _as_tar(package: Path) -> bytes:
    if package.suffix != ".deb":
        return package.read_bytes()
    words = ["dpkg-deb", "--fsys-tarfile", str(package)]
    return subprocess.run(words, capture_output=True, check=True).stdout


def sha256(data: bytes) -> str:
    """The SHA-256 of bytes, as hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
