"""CountableIncident: the coded fields that may be counted, and no others (disclosure design)."""

from dataclasses import dataclass

from vertrouwenspersoon.domain.codes import Code


@dataclass(frozen=True, slots=True)
class CountableIncident:
    """One zaak as the annual export may see it: codes, a month, yes or no.

    There is no field for text, a name or a date, so none of those can leave. `slachtoffer` and
    `melder` only tell whether two zaken concern the same person; they are never printed.
    A code that was not chosen is None and is counted as "onbekend".
    """

    slachtoffer: str
    melder: str
    maand: int | None
    soort: Code | None
    soortgroep: Code | None
    doelgroep: Code | None
    afdeling: Code | None
    domein: Code | None
    kanaal: Code | None
    ernst: Code | None
    aangifte: bool
    maatregel: bool
    schade: bool
    nazorg: bool
    teruggekoppeld: bool
