"""The practice texts of `resources/oefening`, read strictly; everything in them is invented."""

from dataclasses import dataclass
from datetime import time

from vertrouwenspersoon.content.reading import read_toml
from vertrouwenspersoon.domain.codes import Code


@dataclass(frozen=True, slots=True)
class OefenSoort:
    """What practice meldingen of one soort look like; `gewicht` is their share in thousandths."""

    code: Code
    gewicht: int
    ernst: tuple[Code, ...]
    subsoort: tuple[Code, ...]
    kanaal: tuple[Code, ...]
    titel: tuple[str, ...]
    verhaal: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OefenZaak:
    """A recent practice zaak, told in full.

    `dagen` counts back from now to the incident, `gemeld_na_uren` from there to the melding.
    """

    dagen: int
    uur: str
    gemeld_na_uren: int
    codenaam: str
    titel: str
    verhaal: str
    soorten: tuple[Code, ...]
    ernst: Code
    rol: Code
    afdeling: Code
    kanaal: Code
    plaats: Code
    dader: Code
    toestemming: tuple[Code, ...]
    ja: tuple[str, ...]
    nee: tuple[str, ...]
    gedaan: tuple[str, ...]
    begonnen: tuple[str, ...]
    notitie: tuple[str, ...]
    dadertype: Code | None = None
    ingetrokken: tuple[Code, ...] = ()
    """Whose permission the melder took back two days later."""

    @property
    def tijd(self) -> time:
        """The clock time of the incident."""
        return time.fromisoformat(self.uur)


@dataclass(frozen=True, slots=True)
class Oefenzaken:
    """The file `zaken.toml`; `rondleiding` is the one that is walked through all steps."""

    soort: tuple[OefenSoort, ...]
    recent: tuple[OefenZaak, ...]
    rondleiding: OefenZaak


@dataclass(frozen=True, slots=True)
class OefenLocatie:
    """A practice building."""

    naam: str
    plaats: Code
    camera_uren: int


@dataclass(frozen=True, slots=True)
class OefenContact:
    """A practice contact."""

    functie: str
    naam: str
    telefoon: str


@dataclass(frozen=True, slots=True)
class OefenGemeente:
    """The file `gemeente.toml`."""

    naam: str
    telefoon_intern: str
    locatie: tuple[OefenLocatie, ...]
    contact: tuple[OefenContact, ...]
    sterkte: dict[str, int]


def read_zaken() -> Oefenzaken:
    """The practice meldingen; `ContentBroken` when the file is not whole."""
    return read_toml("oefening/zaken.toml", Oefenzaken)


def read_gemeente() -> OefenGemeente:
    """The practice municipality; `ContentBroken` when the file is not whole."""
    return read_toml("oefening/gemeente.toml", OefenGemeente)
