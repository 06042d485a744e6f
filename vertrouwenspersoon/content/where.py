"""Finds `resources/`: beside the packages, in a checkout and in an installed program."""

from pathlib import Path


def resources() -> Path:
    """The folder with texts, checklists, icons, letters and style; it is only ever read."""
    return Path(__file__).resolve().parents[2] / "resources"
