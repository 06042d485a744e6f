"""Reads what a built program knows of itself, and the list of changes that came with it."""

import json

from vertrouwenspersoon.content.where import resources
from vertrouwenspersoon.domain.uitgave import Uitgavekaart
from vertrouwenspersoon.strict import Malformed, read_strictly

CARD = "uitgave.json"
_CHANGES = "CHANGELOG.md"


def load_kaart() -> Uitgavekaart | None:
    """The card of this release; None in a checkout, and when it cannot be read.

    A program that is not sure which release it is, accepts no update.
    """
    try:
        data = json.loads((resources() / CARD).read_bytes())
        return read_strictly(data, Uitgavekaart)
    except (OSError, ValueError, RecursionError, Malformed):
        return None


def load_wijzigingen() -> str:
    """The list of changes of this version, in Markdown; "" when it is not there."""
    try:
        return (resources().parent / _CHANGES).read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        return ""
