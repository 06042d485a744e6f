"""Eigen overzicht: what the adviser sees of a year, unprotected; for one screen alone."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from vertrouwenspersoon.domain.codes import Code, Codelijsten
from vertrouwenspersoon.domain.speech import MONTHS, counted

HERHALING = 3
"""So many meldingen of one place within `HERHALING_DAGEN` are a signal: our own proposal (ONT)."""
HERHALING_DAGEN = 90
_PERSONS = 2


@dataclass(frozen=True, slots=True)
class Overzichtsregel:
    """One zaak as it is counted here. `slachtoffer` only tells persons apart.

    `dag` is the day of the incident, or of the melding when `dag_bekend` is False.
    """

    slachtoffer: str
    dag: date
    dag_bekend: bool
    soort: Code | None
    afdeling: Code | None
    werkproces: Code | None
    kanaal: Code | None


@dataclass(frozen=True, slots=True)
class Telling:
    """How often something came up."""

    label: str
    aantal: int


@dataclass(frozen=True, slots=True)
class Overzichtdeel:
    """One table of the overview."""

    id: str
    titel: str
    tellingen: tuple[Telling, ...]


@dataclass(frozen=True, slots=True)
class EigenOverzicht:
    """Everything that is counted of one year, and what stands out."""

    jaar: int
    totaal: int
    delen: tuple[Overzichtdeel, ...]
    signalen: tuple[str, ...]


def eigen_overzicht(
    regels: tuple[Overzichtsregel, ...], jaar: int, lijsten: Codelijsten
) -> EigenOverzicht:
    """The overview of a year. `regels` are the zaken of all years."""
    own = tuple(regel for regel in regels if regel.dag.year == jaar)
    delen = (
        _months(own),
        _years(regels, jaar),
        _part("afdeling", "Per afdeling", own, lambda r: r.afdeling, lijsten),
        _part("werkproces", "Per werkproces", own, lambda r: r.werkproces, lijsten),
        _part("soort", "Per soort", own, lambda r: r.soort, lijsten),
        _part("kanaal", "Hoe het binnenkwam", own, lambda r: r.kanaal, lijsten),
    )
    signalen = (*_persons(own), *_places(own, lijsten))
    return EigenOverzicht(jaar, len(own), delen, signalen)


def _months(regels: tuple[Overzichtsregel, ...]) -> Overzichtdeel:
    counts = Counter(regel.dag.month if regel.dag_bekend else 0 for regel in regels)
    tellingen = [Telling(name, counts[number]) for number, name in enumerate(MONTHS, 1)]
    unknown = (Telling("Dag onbekend", counts[0]),) if counts[0] else ()
    return Overzichtdeel("maand", "Per maand", (*tellingen, *unknown))


def _years(regels: tuple[Overzichtsregel, ...], jaar: int) -> Overzichtdeel:
    """This year and the two before it (chapter E4, T1)."""
    counts = Counter(regel.dag.year for regel in regels)
    years = range(jaar - 2, jaar + 1)
    return Overzichtdeel(
        "jaar", "Drie jaren naast elkaar", tuple(Telling(str(y), counts[y]) for y in years)
    )


def _part(
    list_id: str,
    titel: str,
    regels: tuple[Overzichtsregel, ...],
    field: Callable[[Overzichtsregel], Code | None],
    lijsten: Codelijsten,
) -> Overzichtdeel:
    """What came up of one code list, in the order of the list."""
    counts = Counter(field(regel) for regel in regels)
    known = [Telling(w.label, counts[w.code]) for w in lijsten.lijst(list_id).waarde]
    found = tuple(
        telling for telling in (*known, Telling("Onbekend", counts[None])) if telling.aantal
    )
    return Overzichtdeel(list_id, titel, found)


def _persons(regels: tuple[Overzichtsregel, ...]) -> tuple[str, ...]:
    often = sum(n >= _PERSONS for n in Counter(regel.slachtoffer for regel in regels).values())
    if not often:
        return ()
    who = counted(often, "persoon", "personen")
    return (f"Bij {who} is in dit jaar meer dan één melding.",)


def _places(regels: tuple[Overzichtsregel, ...], lijsten: Codelijsten) -> tuple[str, ...]:
    """Departments and processes that came back within a quarter of a year."""
    fields: tuple[Callable[[Overzichtsregel], Code | None], ...] = (
        lambda r: r.afdeling,
        lambda r: r.werkproces,
    )
    return tuple(
        f"{lijsten.label(code)}: {most} meldingen binnen {HERHALING_DAGEN} dagen."
        for field in fields
        for code in dict.fromkeys(filter(None, map(field, regels)))
        if (most := _most_together([r.dag for r in regels if field(r) == code])) >= HERHALING
    )


def _most_together(days: Iterable[date]) -> int:
    """The largest number of days within one stretch of `HERHALING_DAGEN`."""
    ordered, span = sorted(days), timedelta(days=HERHALING_DAGEN)
    return max(
        (sum(first <= day < first + span for day in ordered) for first in ordered), default=0
    )
