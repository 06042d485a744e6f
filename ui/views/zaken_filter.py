"""Which zaken are shown: chosen filters and words looked for, as pure functions over the list."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum

from ui.look import Icon, Ink
from ui.models.zaken import ZaakLine
from ui.views.wording import due_day, due_relative, role_words, urgency
from ui.widgets.chip import Urgency
from ui.widgets.run_label import Run, marked
from vertrouwenspersoon.domain.codes import Code, Codelijsten
from vertrouwenspersoon.domain.kalender import day_of
from vertrouwenspersoon.domain.lijst import Treffer, ZaakRegel
from vertrouwenspersoon.domain.speech import STATUS
from vertrouwenspersoon.domain.zaak import ZaakId, ZaakStatus

_OPEN, _CLOSED = "open", "gesloten"
_INKS = {Urgency.LATE: Ink.DANGER, Urgency.TODAY: Ink.WARN}
_ICONS = {Urgency.LATE: Icon.CIRCLE_ALERT, Urgency.TODAY: Icon.CLOCK}


class FilterKind(Enum):
    """What can be filtered on; the value is the word on the chip."""

    STATUS = "Status"
    JAAR = "Jaar"
    SOORT = "Soort"
    DOELGROEP = "Doelgroep"
    AFDELING = "Afdeling"


@dataclass(frozen=True, slots=True)
class ZakenFilter:
    """The chosen value per kind, as text; an empty text filters nothing."""

    chosen: tuple[tuple[FilterKind, str], ...] = ()

    def value(self, kind: FilterKind) -> str:
        """What was chosen for a kind, or an empty text."""
        return dict(self.chosen).get(kind, "")

    def with_value(self, kind: FilterKind, value: str) -> "ZakenFilter":
        """The filter with another choice for one kind."""
        rest = tuple(pair for pair in self.chosen if pair[0] is not kind)
        return replace(self, chosen=(*rest, (kind, value)) if value else rest)


@dataclass(frozen=True, slots=True)
class ZakenState:
    """The whole list, the words looked for with what they found, and the moment.

    `treffers` is None when nothing is looked for.
    """

    regels: tuple[ZaakRegel, ...]
    lijsten: Codelijsten
    now: datetime
    search: str = ""
    treffers: tuple[Treffer, ...] | None = None


def zaken_lines(state: ZakenState, chosen: ZakenFilter) -> tuple[ZaakLine, ...]:
    """The lines that pass filter and search, ready to be drawn."""
    hits = hits_by_zaak(state.treffers or ())
    return tuple(
        _line(regel, hits.get(regel.rij.zaak, ()), state)
        for regel in state.regels
        if _passes(regel, chosen, state.lijsten)
        and (state.treffers is None or regel.rij.zaak in hits or _names(regel, state.search))
    )


def hits_by_zaak(treffers: Iterable[Treffer]) -> dict[ZaakId, tuple[Treffer, ...]]:
    """What a search found, per zaak."""
    found: dict[ZaakId, list[Treffer]] = {}
    for treffer in treffers:
        found.setdefault(treffer.zaak, []).append(treffer)
    return {zaak: tuple(hits) for zaak, hits in found.items()}


def hit_runs(treffer: Treffer, ink: Ink = Ink.TEXT) -> tuple[Run, ...]:
    """The fragment of a hit with its hits marked, on one line."""
    text = treffer.fragment.reveal().replace("\n", " ")
    return marked(text, [(start, end - start) for start, end in treffer.plekken], ink)


def filter_options(
    kind: FilterKind, regels: tuple[ZaakRegel, ...], lijsten: Codelijsten
) -> tuple[tuple[str, str], ...]:
    """The values that occur in the list for a kind, with their words."""
    if kind is FilterKind.STATUS:
        used = {regel.rij.status for regel in regels}
        states = tuple((s.value, words) for s, words in STATUS.items() if s in used)
        return (
            (_OPEN, "open"),
            *(pair for pair in states if pair[0] != _CLOSED),
            (_CLOSED, "gesloten"),
        )
    values = {_value(kind, regel, lijsten) for regel in regels} - {""}
    if kind is FilterKind.JAAR:
        return tuple((year, year) for year in sorted(values, reverse=True))
    options = ((value, lijsten.label(Code(value))) for value in values)
    return tuple(sorted(options, key=lambda pair: pair[1]))


def filter_words(kind: FilterKind, value: str, lijsten: Codelijsten) -> str:
    """What a chip says: "Soort", or "Soort: Bedreiging" when it filters."""
    if not value:
        return kind.value
    if kind is FilterKind.STATUS:
        words = value if value in (_OPEN, _CLOSED) else STATUS[ZaakStatus(value)].lower()
    elif kind is FilterKind.JAAR:
        words = value
    else:
        words = lijsten.label(Code(value))
    return f"{kind.value}: {words}"


def _passes(regel: ZaakRegel, chosen: ZakenFilter, lijsten: Codelijsten) -> bool:
    return all(
        _is_of_status(regel, value)
        if kind is FilterKind.STATUS
        else _value(kind, regel, lijsten) == value
        for kind, value in chosen.chosen
    )


def _names(regel: ZaakRegel, search: str) -> bool:
    """Whether the words looked for are the code of the zaak, or a part of it."""
    typed = search.strip()
    return any(sign.isdigit() for sign in typed) and typed in regel.rij.code


def _is_of_status(regel: ZaakRegel, value: str) -> bool:
    if value == _OPEN:
        return regel.rij.status.is_open
    return regel.rij.status.value == value


def _value(kind: FilterKind, regel: ZaakRegel, lijsten: Codelijsten) -> str:
    rij = regel.rij
    if kind is FilterKind.JAAR:
        return str(day_of(rij.gemeld_op).year)
    if kind is FilterKind.DOELGROEP:
        return "" if rij.rol is None else lijsten.waarde(rij.rol).groep or ""
    return (rij.hoofdsoort if kind is FilterKind.SOORT else rij.afdeling) or ""


def _line(regel: ZaakRegel, hits: tuple[Treffer, ...], state: ZakenState) -> ZaakLine:
    rij, verval = regel.rij, regel.verval
    near = urgency(verval, state.now)
    titles = [hit for hit in hits if hit.waar == "titel"]
    others = [hit for hit in hits if hit.waar != "titel"]
    open_ = rij.status.is_open
    return ZaakLine(
        zaak=rij.zaak,
        code=rij.code,
        codenaam=rij.codenaam.reveal(),
        titel=hit_runs(titles[0]) if titles else (Run(rij.titel.reveal()),),
        second=hit_runs(others[0], Ink.MUTED)
        if others
        else (Run(_about(regel, state), Ink.MUTED),),
        stap=regel.stap if open_ else STATUS[rij.status],
        voortgang=_progress(regel) if open_ else "",
        due_day="" if verval is None else due_day(verval, state.now),
        due_words=_due_words(regel, near, state.now),
        due_icon=None if verval is None else _ICONS.get(near, Icon.CALENDAR_CLOCK),
        due_ink=_INKS.get(near, Ink.MUTED),
        due=None if verval is None else verval.op,
        gemeld_op=rij.gemeld_op,
    )


def _about(regel: ZaakRegel, state: ZakenState) -> str:
    rij, lijsten = regel.rij, state.lijsten
    soort = lijsten.label(rij.hoofdsoort, "")
    who = role_words(lijsten.label(rij.rol, ""), lijsten.label(rij.afdeling, ""))
    return " · ".join(part for part in (soort, who) if part)


def _progress(regel: ZaakRegel) -> str:
    done, total = regel.voortgang
    return f"{done} van {total}"


def _due_words(regel: ZaakRegel, near: Urgency, now: datetime) -> str:
    if regel.verval is None:
        return ""
    return regel.wat if near is Urgency.TODAY else due_relative(regel.verval, now)
