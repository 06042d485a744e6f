"""What lists and searches show of a zaak, and what the journal remembers."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from vertrouwenspersoon.domain.codes import Code
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.kalender import Verval
from vertrouwenspersoon.domain.zaak import ZaakId, ZaakStatus


@dataclass(frozen=True, slots=True)
class ZaakRij:
    """One line of the list of zaken, as the store knows it."""

    zaak: ZaakId
    code: str
    codenaam: Confidential
    titel: Confidential
    status: ZaakStatus
    gemeld_op: datetime
    gewijzigd_op: datetime
    hoofdsoort: Code | None
    ernst: Code | None
    rol: Code | None
    afdeling: Code | None


@dataclass(frozen=True, slots=True)
class ZaakRegel:
    """One line of the screen Zaken: the row, the step to do next, and the first verval."""

    rij: ZaakRij
    stap: str
    voortgang: tuple[int, int]
    """Finished and applicable taken of that step."""
    wat: str
    verval: Verval | None


@dataclass(frozen=True, slots=True)
class Treffer:
    """A hit of a search: where it stands, and the words around it with the hit's places.

    `waar` is `titel`, `codenaam`, `verhaal`, `betrokkene`, `notitie` or `woord`; `plekken` are
    start and end positions in `fragment`.
    """

    zaak: ZaakId
    waar: str
    op: datetime | None
    fragment: Confidential
    plekken: tuple[tuple[int, int], ...]


class Handeling(Enum):
    """What the journal records that someone did: the act, never the words."""

    KLUIS_GEMAAKT = "kluis-gemaakt"
    GEOPEND = "geopend"
    ZAAK_GEMAAKT = "zaak-gemaakt"
    ZAAK_GEWIJZIGD = "zaak-gewijzigd"
    ZAAK_GESLOTEN = "zaak-gesloten"
    ZAAK_HEROPEND = "zaak-heropend"
    DOSSIER_GEWIJZIGD = "dossier-gewijzigd"
    TOESTEMMING_VASTGELEGD = "toestemming-vastgelegd"
    TAAK_GEZET = "taak-gezet"
    ORGANISATIE_GEWIJZIGD = "organisatie-gewijzigd"
    SCHEMA_GEWIJZIGD = "schema-gewijzigd"
    PDF_GEMAAKT = "pdf-gemaakt"
    JAAREXPORT_GEMAAKT = "jaarexport-gemaakt"
    OPEN_FORMAAT_GEMAAKT = "open-formaat-gemaakt"
    GEIMPORTEERD = "geimporteerd"
    GECONTROLEERD = "gecontroleerd"
    GERED = "gered"
    HERSTELBLAD_GECONTROLEERD = "herstelblad-gecontroleerd"
    HERSTELBLAD_GEWEIGERD = "herstelblad-geweigerd"
    WACHTZIN_GEWIJZIGD = "wachtzin-gewijzigd"
    SNEL_OPENEN_AAN = "snel-openen-aan"
    SNEL_OPENEN_UIT = "snel-openen-uit"
    BACKUP_GEMAAKT = "back-up-gemaakt"
    BACKUP_TERUGGEZET = "back-up-teruggezet"
    HERSTEL_GEOEFEND = "herstel-geoefend"
    BIJLAGE_TOEGEVOEGD = "bijlage-toegevoegd"
    BIJLAGE_BEKEKEN = "bijlage-bekeken"
    BIJLAGE_UITGEGEVEN = "bijlage-uitgegeven"
    BIJLAGE_VERWIJDERD = "bijlage-verwijderd"
    ZAAK_BEKEKEN = "zaak-bekeken"
    TEKST_HERSTELD = "tekst-hersteld"
    VASTGEHOUDEN = "vastgehouden"
    LOSGELATEN = "losgelaten"
    KRIMPEN_VOORGENOMEN = "krimpen-voorgenomen"
    KRIMPEN_TERUGGENOMEN = "krimpen-teruggenomen"
    GEKROMPEN = "gekrompen"
    ZAAK_VERNIETIGD = "zaak-vernietigd"
    OPNIEUW_VERNIETIGD = "opnieuw-vernietigd"
    """What was destroyed before was in a back-up, and is destroyed again."""
    GEWIST = "gewist"
    """This line was about a zaak that was destroyed; nothing of it is left but its mark."""
    DATUM_BEVESTIGD = "datum-bevestigd"
    OVERGEDRAGEN = "overgedragen"
    OVERGENOMEN = "overgenomen"
    OVERDRACHT_ONTVANGEN = "overdracht-ontvangen"
    ROL_BEEINDIGD = "rol-beeindigd"


@dataclass(frozen=True, slots=True)
class Journaalregel:
    """One line of the journal. `object` is an identity, a taak or a field name, never a value."""

    op: datetime
    handeling: Handeling
    object: str = ""
