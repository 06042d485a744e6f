"""Editions of the content to test with: ours with another number, and here and there a word."""

from pathlib import Path

from tests.uitgaven import new_key
from vertrouwenspersoon.content.library import FILES
from vertrouwenspersoon.content.reading import read_resource
from vertrouwenspersoon.contentfile import pack

KEY = new_key()
KNOWN = (KEY.public_key().public_bytes_raw(),)


def edition(versie: int, *changes: tuple[str, str]) -> dict[str, str]:
    """The files of an edition; each change is a text and what comes in its place, everywhere."""
    files = {name: read_resource(f"inhoud/{name}") for name in FILES}
    for old, new in changes:
        files = {name: text.replace(old, new) for name, text in files.items()}
    files["inhoud.toml"] = (
        f'versie = {versie}\ndatum = 2026-12-01\nwijzigingen = ["Nieuwe proefteksten."]\n'
    )
    return files


def put(folder: Path, files: dict[str, str]) -> Path:
    """A content file of our publisher in a folder."""
    path = folder / f"teksten-{len(list(folder.iterdir()))}.zkinhoud"
    path.write_bytes(pack(files, KEY))
    return path
