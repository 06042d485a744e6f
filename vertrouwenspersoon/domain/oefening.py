"""Oefening: assignments for the practice vault, and what is done of each, judged from the zaak."""

from collections.abc import Callable
from dataclasses import dataclass

from vertrouwenspersoon.domain.codes import Code
from vertrouwenspersoon.domain.dossier import Notitiesoort
from vertrouwenspersoon.domain.taken import latest
from vertrouwenspersoon.domain.zaak import ZaakId
from vertrouwenspersoon.domain.zaakbeeld import Zaakbeeld

TOETSEN: dict[str, Callable[[Zaakbeeld], bool]] = {
    "ernst": lambda beeld: beeld.zaak.eerste.ernst is not None,
    "toestemming": lambda beeld: bool(beeld.dossier.toestemmingen),
    "taak": lambda beeld: any(s.stand.is_finished for s in latest(beeld.standen).values()),
    "nazorg": lambda beeld: bool(beeld.begeleiding.nazorg),
    "bewijs": lambda beeld: any(
        note.soort is not Notitiesoort.REDEN for note in beeld.dossier.notities
    ),
    "aangifte": lambda beeld: bool(beeld.begeleiding.aangiften),
    "naambescherming": lambda beeld: any(
        one.naambescherming is not None for one in beeld.begeleiding.aangiften
    ),
    "schade": lambda beeld: any(one.bedrag is not None for one in beeld.begeleiding.schades),
    "vraag": lambda beeld: bool(beeld.antwoorden),
    "betrokkene": lambda beeld: bool(beeld.dossier.betrokkenen),
}
"""What can be asked of a zaak, by the name the assignments use."""


@dataclass(frozen=True, slots=True)
class Oefenstap:
    """One thing to do: what it is, what to say when it is there, and what to know until then."""

    toets: str
    doe: str
    goed: str
    let_op: str

    def __post_init__(self) -> None:
        if self.toets not in TOETSEN:
            raise ValueError(f"no such toets: {self.toets}")


@dataclass(frozen=True, slots=True)
class Opdracht:
    """An invented melding to walk through. Its title stays that of its zaak."""

    id: str
    titel: str
    verhaal: str
    soorten: tuple[Code, ...]
    rol: Code
    kanaal: Code
    stap: tuple[Oefenstap, ...]
    plaats: Code | None = None


@dataclass(frozen=True, slots=True)
class Oefenstand:
    """How far somebody is: the zaak that was begun for it, if any, and which steps are there."""

    opdracht: Opdracht
    zaak: ZaakId | None = None
    gedaan: tuple[bool, ...] = ()

    @property
    def is_klaar(self) -> bool:
        """Whether every step is there."""
        return bool(self.gedaan) and all(self.gedaan)


def oefenstand(opdracht: Opdracht, beeld: Zaakbeeld | None) -> Oefenstand:
    """What is done of an assignment; nothing as long as no zaak was begun for it."""
    if beeld is None:
        return Oefenstand(opdracht)
    done = tuple(TOETSEN[stap.toets](beeld) for stap in opdracht.stap)
    return Oefenstand(opdracht, beeld.zaak.id, done)
