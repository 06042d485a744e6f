"""Stapelen: mark what a zaak shares with others, and see what belongs together (AA19)."""

from dataclasses import dataclass

from vertrouwenspersoon.domain.bounds import check_bounds
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.dossier import check_text
from vertrouwenspersoon.domain.kalender import add_months, day_of, start_of_day
from vertrouwenspersoon.domain.koppeling import (
    MONTHS_COUNTED,
    Koppeling,
    KoppelingId,
    Koppelsoort,
    Stapel,
    stapel_of,
)
from vertrouwenspersoon.domain.lijst import Handeling
from vertrouwenspersoon.domain.taken import Stand, TaakId, latest
from vertrouwenspersoon.domain.zaak import ZaakId, stored
from vertrouwenspersoon.errors import Reason, Refused
from vertrouwenspersoon.store import koppelingen, organisatie
from vertrouwenspersoon.usecases.changes import Changes, of_zaak
from vertrouwenspersoon.usecases.tools import Tools

DPIA = TaakId("PR17")
"""The taak of the organisation that settles privacy first; done, it is the recorded decision."""


@dataclass(frozen=True, slots=True)
class Stapelen:
    """Which zaken belong together."""

    tools: Tools

    def may_link_people(self) -> bool:
        """Whether the municipality recorded that its DPIA is settled."""
        office = organisatie.read_organisatie(self.tools.store)
        said = latest(office.standen).get(DPIA)
        return said is not None and said.stand is Stand.GEDAAN

    def stapel(self, zaak: ZaakId) -> Stapel:
        """What belongs with a zaak, today."""
        tools = self.tools
        today = day_of(tools.clock.now())
        since = stored(start_of_day(add_months(today, -MONTHS_COUNTED)))
        return stapel_of(
            zaak,
            koppelingen.all_gevonden(tools.store),
            today,
            personen=self.may_link_people(),
            own_victims=koppelingen.count_same_victim(tools.store, zaak, since),
        )

    def add(self, zaak: ZaakId, soort: Koppelsoort, kenmerk: Confidential) -> Changes:
        """Mark a zaak; `Refused(DPIA_FIRST)` for people before that is settled."""
        check_text(kenmerk, "kenmerk", required=True)
        if soort.is_personal and not self.may_link_people():
            raise Refused(Reason.DPIA_FIRST, "kenmerk")
        with self.tools.changing(zaak, Handeling.DOSSIER_GEWIJZIGD, "koppeling") as (_, now):
            mark = Koppeling(KoppelingId(self.tools.ids.new()), soort, kenmerk, now)
            check_bounds(mark)
            koppelingen.add_koppeling(self.tools.store, zaak, mark)
        return of_zaak(zaak)

    def remove(self, zaak: ZaakId, koppeling: KoppelingId) -> Changes:
        """Take a mark out of a zaak."""
        with self.tools.changing(zaak, Handeling.DOSSIER_GEWIJZIGD, "koppeling"):
            koppelingen.remove_koppeling(self.tools.store, zaak, koppeling)
        return of_zaak(zaak)
