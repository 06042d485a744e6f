"""Content file: signs the texts, checklists and terms of `resources/inhoud`.

Use: .venv/bin/python installer/content_file.py --sleutel GEHEIM.pem [--uit MAP]
Installations that know the publisher take the file over in Beheer, without a new program. Raise
`versie` in `inhoud.toml` first. Exit codes: 0 made; 1 not.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from installer.update_file import read_key  # noqa: E402 - a script finds them only now
from vertrouwenspersoon.content.library import FILES, load_inhoud  # noqa: E402
from vertrouwenspersoon.content.reading import read_resource  # noqa: E402
from vertrouwenspersoon.contentfile import ENDING, pack  # noqa: E402
from vertrouwenspersoon.errors import ContentBroken  # noqa: E402
from vertrouwenspersoon.signing import NoKey  # noqa: E402


def main(arguments: Sequence[str]) -> int:
    """Make the content file and give the exit code."""
    parser = argparse.ArgumentParser(description="Maakt een ondertekend bestand met teksten.")
    parser.add_argument("--sleutel", type=Path, required=True, help="geheime sleutel (PEM)")
    parser.add_argument("--uit", type=Path, default=ROOT / "uitvoer" / "bouw")
    options = parser.parse_args(arguments)
    try:
        made = make_content(read_key(options.sleutel), options.uit)
    except (NoKey, ContentBroken, OSError, ValueError) as error:
        print(f"Er is geen bestand met teksten gemaakt: {error}", file=sys.stderr)
        return 1
    print(f"{made}  {made.stat().st_size / 1e3:.0f} kB")
    return 0


def make_content(key: Ed25519PrivateKey, folder: Path) -> Path:
    """Pack and sign the content of this checkout, after it was read whole."""
    made = folder / f"teksten-{load_inhoud().versie}{ENDING}"
    folder.mkdir(parents=True, exist_ok=True)
    made.write_bytes(pack({name: read_resource(f"inhoud/{name}") for name in FILES}, key))
    return made


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
