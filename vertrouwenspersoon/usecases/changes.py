"""Changes: what a use case altered, so that screens know whether to look again."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the lane knows changes, and stands before a zaak is known
    from vertrouwenspersoon.domain.zaak import ZaakId


@dataclass(frozen=True, slots=True)
class Changes:
    """Which zaken, and whether the list, the organisation, the scheme or the back-ups changed."""

    zaken: "frozenset[ZaakId]" = frozenset()
    lijst: bool = False
    organisatie: bool = False
    schema: bool = False
    backups: bool = False

    def __or__(self, other: "Changes") -> "Changes":
        """Both together."""
        return Changes(
            self.zaken | other.zaken,
            self.lijst or other.lijst,
            self.organisatie or other.organisatie,
            self.schema or other.schema,
            self.backups or other.backups,
        )


def of_zaak(zaak: "ZaakId") -> Changes:
    """One zaak changed, and with it its line in the list."""
    return Changes(frozenset({zaak}), lijst=True)
