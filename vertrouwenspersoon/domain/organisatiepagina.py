"""Organisatiepagina: the taken of the whole municipality, with when they come back."""

from dataclasses import dataclass
from datetime import date

from vertrouwenspersoon.domain.dossier import Notitie
from vertrouwenspersoon.domain.inhoud import Inhoud
from vertrouwenspersoon.domain.kalender import add_months, day_of
from vertrouwenspersoon.domain.organisatie import Organisatie
from vertrouwenspersoon.domain.taken import Herhaling, Laag, Stand, Stap, Taak, TaakStand, latest

_MONTHS = {
    Herhaling.MAAND: 1,
    Herhaling.KWARTAAL: 3,
    Herhaling.JAAR: 12,
    Herhaling.TWEE_JAAR: 24,
}


@dataclass(frozen=True, slots=True)
class OrganisatieRegel:
    """One taak of the organisation: how far it is, and from when it is due again.

    `opnieuw_op` is None for what was never done, does not return, or is not finished.
    """

    taak: Taak
    stand: TaakStand | None
    opnieuw_op: date | None
    notities: tuple[Notitie, ...]

    def state_on(self, day: date) -> Stand:
        """How far it is on a day: what has to be done again is open again."""
        if self.stand is None or (self.opnieuw_op is not None and self.opnieuw_op <= day):
            return Stand.OPEN
        return self.stand.stand


@dataclass(frozen=True, slots=True)
class OrganisatiePagina:
    """A step at the level of the organisation."""

    stap: Stap
    regels: tuple[OrganisatieRegel, ...]

    def klaar(self, day: date) -> int:
        """How many taken are finished on a day."""
        return sum(regel.state_on(day).is_finished for regel in self.regels)


def organisatie_paginas(organisatie: Organisatie, inhoud: Inhoud) -> tuple[OrganisatiePagina, ...]:
    """The steps that hold taken of the organisation, in their order."""
    said = latest(organisatie.standen)
    pages = []
    for stap in inhoud.stappen:
        lines = tuple(
            _line(taak, said.get(taak.id), organisatie)
            for taak in stap.taak
            if taak.laag is Laag.ORGANISATIE
        )
        if lines:
            pages.append(OrganisatiePagina(stap, lines))
    return tuple(pages)


def _line(taak: Taak, stand: TaakStand | None, organisatie: Organisatie) -> OrganisatieRegel:
    notes = tuple(n for n in organisatie.notities if n.bij == f"taak:{taak.id}")
    months = _MONTHS.get(taak.wanneer.herhaling) if taak.wanneer.herhaling else None
    again = None
    if stand is not None and stand.stand is Stand.GEDAAN and months is not None:
        again = add_months(day_of(stand.op), months)
    return OrganisatieRegel(taak, stand, again, notes)
