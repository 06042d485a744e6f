"""Which version of the program runs."""

from functools import cache

from vertrouwenspersoon.content.uitgave import load_kaart

FROM_SOURCE = "uit de broncode"


@cache
def program_version() -> str:
    """The version that was built; a checkout has none."""
    kaart = load_kaart()
    return FROM_SOURCE if kaart is None else kaart.versie
