"""Where a person is in the program: a page, perhaps a zaak, perhaps a part of it."""

from dataclasses import dataclass
from enum import Enum

from vertrouwenspersoon.domain.zaak import ZaakId

SHEET = "herstelblad"
"""The part of Beheer where the herstelblad is made."""
BACKUP = "back-up"
UPDATES = "bijwerken"
"""The part of Beheer about back-ups."""
ENDING = "bewaren"
"""The part of Beheer about keeping and destroying."""
BIN = "prullenbak"
"""The part of Beheer where what was taken out of zaken lies for thirty days."""
REQUESTS = "verzoeken"
"""The part of Beheer about requests of people about their own data."""
HANDOVER = "overdragen"
"""The part of Beheer about giving zaken to another adviser, and getting them."""
FAREWELL = "einde"
"""The part of Beheer about the end of the role."""


class Page(Enum):
    """The pages of the window."""

    VANDAAG = "vandaag"
    ZAKEN = "zaken"
    REACTIESCHEMAS = "reactieschemas"
    ORGANISATIE = "organisatie"
    CIJFERS = "cijfers"
    NASLAG = "naslag"
    BEHEER = "beheer"
    ZAAK = "zaak"
    MELDING = "melding"


@dataclass(frozen=True, slots=True)
class Place:
    """A page, with what is open in it.

    `part` is a step (`aangifte`) or another part of the page (`tijdlijn`), `item` the identity of
    one thing in that part (`AG03`), and `search` what is looked for. `veld` names the field the
    person is in, with the characters before the `cursor`. None of these is ever shown in a title:
    they say where to go on after unlocking.
    """

    page: Page
    zaak: ZaakId | None = None
    part: str = ""
    item: str = ""
    search: str = ""
    veld: str = ""
    cursor: int = 0

    @property
    def scherm(self) -> str:
        """The place as the manual names it: the page, and the part that is open."""
        return f"{self.page.value}/{self.part}" if self.part else self.page.value
