"""Where this program stands, and whether its folder is one of the user; knows no Qt."""

import sys
from pathlib import Path

from ui.frozen import is_frozen
from vertrouwenspersoon.content.uitgave import load_kaart
from vertrouwenspersoon.content.where import resources
from vertrouwenspersoon.domain.uitgave import Installatie


def program_folder() -> Path:
    """The folder of this version: with the program in it, or the checkout."""
    if is_frozen() or load_kaart() is not None:
        return Path(sys.executable).resolve().parent
    return resources().parent


def installation() -> Installatie | None:
    """The folder of versions that this one stands in; None for a package or a checkout."""
    from vertrouwenspersoon.usecases.bijwerken import find_folder  # noqa: PLC0415 - asked once

    kaart = load_kaart()
    folder = None if kaart is None else find_folder(program_folder())
    return None if kaart is None or folder is None else Installatie(folder, kaart)
