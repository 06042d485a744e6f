"""Sluiten: what closing a zaak asks a reason for (chapter G10), and what it does not."""

from collections.abc import Iterable, Mapping

from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.stappen import TaakRegel, ZaakPagina
from vertrouwenspersoon.domain.taken import TaakId

_LIGHT = "ernst:E1"


def open_at_closing(pagina: ZaakPagina) -> tuple[TaakRegel, ...]:
    """What is still open of the minimum set in a zaak."""
    return tuple(
        regel
        for stap in pagina.stappen
        for regel in stap.regels
        if regel.taak.minimum and regel.is_waiting
    )


def is_light(pagina: ZaakPagina) -> bool:
    """Whether every incident is E1: then one reason closes the zaak, whatever is open."""
    return all(incident.ernst == _LIGHT for incident in pagina.beeld.zaak.incidenten)


def without_reason(
    regels: Iterable[TaakRegel], redenen: Mapping[TaakId, Confidential]
) -> tuple[TaakId, ...]:
    """The taken that stay open and for which no reason is given."""
    ids = (regel.taak.id for regel in regels)
    return tuple(t for t in ids if t not in redenen or not redenen[t].reveal().strip())
