"""Krimpen: what stays of a zaak after each step, and exactly how much goes (peers, idea 5)."""

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TypeVar

from vertrouwenspersoon.domain.begeleiding import Begeleiding
from vertrouwenspersoon.domain.bewaren import Bewaarregel, Krimpstap
from vertrouwenspersoon.domain.bounds import leaves
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.dossier import Betrokkene, Dossier, Hoedanigheid
from vertrouwenspersoon.domain.koppeling import Koppelsoort
from vertrouwenspersoon.domain.mapped import mapped
from vertrouwenspersoon.domain.namen import name_parts, words_pattern
from vertrouwenspersoon.domain.zaak import Incident, Zaak, ZaakId
from vertrouwenspersoon.domain.zaakbeeld import Zaakbeeld
from vertrouwenspersoon.errors import Reason

T = TypeVar("T")

ALLEEN_FEITEN = Confidential("Alleen feiten voor het jaarverslag")
"""The title of a zaak of which only coded facts are left; nobody typed it."""
DE_DADER = "de dader"
_CODE_NAME = re.compile(r"Persoon \d+")


@dataclass(frozen=True, slots=True)
class Krimptelling:
    """How many go with a step, by kind, in a fixed order; kinds of which none goes are left out."""

    delen: tuple[tuple[str, int], ...]

    @property
    def is_empty(self) -> bool:
        """Whether nothing would go."""
        return not self.delen


@dataclass(frozen=True, slots=True)
class Krimpvoorbeeld:
    """What would go with one step, and what is in the way of it; None when nothing is."""

    zaak: ZaakId
    stap: Krimpstap
    telling: Krimptelling
    beletsel: Reason | None


@dataclass(frozen=True, slots=True)
class Bewaarblad:
    """The end of one zaak: from when each step is due, and what it would take."""

    regels: tuple[Bewaarregel, ...]
    voorbeelden: tuple[Krimpvoorbeeld, ...]


def krimp(beeld: Zaakbeeld, stap: Krimpstap) -> Zaakbeeld | None:
    """What stays of a zaak after a step; None when nothing does."""
    kept = _SMALLER[stap](beeld)
    if kept is None:
        return None
    done = {*beeld.bewaring.gedaan, *_AT_ONCE.get(stap, ()), stap}
    gedaan = tuple(one for one in Krimpstap if one in done)
    return replace(kept, bewaring=replace(beeld.bewaring, gedaan=gedaan, voornemen=None))


def tel(beeld: Zaakbeeld, stap: Krimpstap, concepten: int = 0, weggehaald: int = 0) -> Krimptelling:
    """Exactly what goes with a step.

    `concepten` drafts and `weggehaald` removals in the bin always go.
    """
    after = krimp(beeld, stap)
    gone = _counts(beeld)
    if after is not None:
        gone = {kind: count - _counts(after)[kind] for kind, count in gone.items()}
        if stap in (Krimpstap.NAMEN, Krimpstap.DADER):
            new = Counter(_texts(after)) - Counter(_texts(beeld))
            gone["tekst-aangepast"] = sum(new.values())
    gone |= {"concept": concepten, "weggehaald": weggehaald}
    return Krimptelling(tuple((kind, count) for kind, count in gone.items() if count))


def has_dader(beeld: Zaakbeeld) -> bool:
    """Whether anything about an offender is kept."""
    people = (one.hoedanigheid is Hoedanigheid.DADER for one in beeld.dossier.betrokkenen)
    marks = (one.soort is Koppelsoort.DADER for one in beeld.dossier.koppelingen)
    return any((*people, *marks)) or any(
        one.dader or one.dadertype or one.motief for one in beeld.zaak.incidenten
    )


def _counts(beeld: Zaakbeeld) -> dict[str, int]:
    dossier, hulp = beeld.dossier, beeld.begeleiding
    return {
        "bestand": len(beeld.bijlagen),
        "byte": sum(one.grootte for one in beeld.bijlagen),
        "betrokkene": len(dossier.betrokkenen),
        "notitie": len(dossier.notities),
        "toestemming": len(dossier.toestemmingen),
        "doorgifte": len(dossier.doorgiften),
        "gevolg": len(dossier.gevolgen),
        "tekst": len(_texts(beeld)),
        "incident": len(beeld.zaak.incidenten),
        "dadergegeven": sum(
            one is not None
            for incident in beeld.zaak.incidenten
            for one in (incident.dader, incident.dadertype, incident.motief)
        ),
        "antwoord": len(beeld.antwoorden),
        "taakstand": len(beeld.standen),
        "koppeling": len(dossier.koppelingen),
        "correctie": len(dossier.correcties),
        "afspraak": len(hulp.afspraken),
        "onderdeel": sum(
            len(part)
            for part in (
                hulp.maatregelen,
                hulp.aangiften,
                hulp.schades,
                hulp.nazorg,
                hulp.punten,
                hulp.procedures,
                hulp.giften,
            )
        ),
    }


def _texts(beeld: Zaakbeeld) -> list[str]:
    """Every text that someone typed and that is not empty, the dossier's own words included."""
    found = (leaf for _, leaf in leaves(beeld) if isinstance(leaf, Confidential))
    return [leaf.reveal() for leaf in found if leaf.reveal() and leaf != ALLEEN_FEITEN]


def _with_code_names(beeld: Zaakbeeld) -> Zaakbeeld:
    people = beeld.dossier.betrokkenen
    names = {
        name: _code_name(one, place)
        for place, one in enumerate(people, 1)
        for name in _names_of(one, beeld.dossier)
    }
    plain = _replaced(replace(beeld, bijlagen=()), names)
    hidden = tuple(
        replace(one, naam=Confidential(_code_name(one, place)), contact=Confidential(""))
        for place, one in enumerate(people, 1)
    )
    # By a mark such as an address or an account a person is known too, and by what a name was.
    dossier = replace(plain.dossier, betrokkenen=hidden, koppelingen=(), correcties=())
    return replace(plain, dossier=dossier)


def _names_of(mens: Betrokkene, dossier: Dossier) -> tuple[str, ...]:
    """What somebody is called, and was called before it was put right."""
    was = (one.was.reveal() for one in dossier.correcties if one.plek == f"naam:{mens.id}")
    return (mens.naam.reveal(), *was)


def _code_name(person: Betrokkene, place: int) -> str:
    known = person.naam.reveal()
    return known if _CODE_NAME.fullmatch(known) else f"Persoon {place}"


def _without_files(beeld: Zaakbeeld) -> Zaakbeeld:
    return replace(beeld, bijlagen=())


def _without_dader(beeld: Zaakbeeld) -> Zaakbeeld:
    people = beeld.dossier.betrokkenen
    gone = [one for one in people if one.hoedanigheid is Hoedanigheid.DADER]
    names = {name: DE_DADER for one in gone for name in _names_of(one, beeld.dossier)}
    plain = _replaced(beeld, names)
    about = {f"{what}:{one.id}" for one in gone for what in ("naam", "contact")}
    fixes = tuple(one for one in plain.dossier.correcties if one.plek not in about)
    kept = tuple(one for one in plain.dossier.betrokkenen if one.id not in {g.id for g in gone})
    marks = tuple(one for one in plain.dossier.koppelingen if one.soort is not Koppelsoort.DADER)
    incidenten = tuple(
        replace(one, dader=None, dadertype=None, motief=None) for one in plain.zaak.incidenten
    )
    return replace(
        plain,
        zaak=replace(plain.zaak, incidenten=incidenten),
        dossier=replace(plain.dossier, betrokkenen=kept, koppelingen=marks, correcties=fixes),
    )


def _facts_only(beeld: Zaakbeeld) -> Zaakbeeld:
    """What the figures count, and the marks that say whether two zaken concern one person."""
    empty = Confidential("")
    return Zaakbeeld(
        _counted(beeld.zaak),
        Dossier(beeld.zaak.id, ALLEEN_FEITEN, empty, empty),
        _counted_help(beeld.begeleiding),
        bewaring=beeld.bewaring,
    )


def _counted(zaak: Zaak) -> Zaak:
    first = zaak.eerste
    incident = Incident(
        first.id,
        gebeurd_op=first.gebeurd_op,
        soorten=first.soorten[:1],
        rol=first.rol,
        afdeling=first.afdeling,
        kanaal=first.kanaal,
        ernst=first.ernst,
    )
    return replace(zaak, incidenten=(incident,), kennis_op=None)


def _counted_help(hulp: Begeleiding) -> Begeleiding:
    """That there was a measure, an aangifte, damage, aftercare and feedback; no more about it."""
    return Begeleiding(
        maatregelen=tuple(
            type(one)(one.id, one.soort, one.besloten_op, teruggekoppeld_op=one.teruggekoppeld_op)
            for one in hulp.maatregelen
        ),
        aangiften=tuple(
            type(one)(one.id, one.politie, teruggekoppeld_op=one.teruggekoppeld_op)
            for one in hulp.aangiften
        ),
        schades=tuple(type(one)(one.id, one.soort, one.van_gemeente) for one in hulp.schades),
        nazorg=tuple(
            type(one)(one.id, one.gepland_op, gehouden_op=one.gehouden_op) for one in hulp.nazorg
        ),
    )


def _nothing(_beeld: Zaakbeeld) -> None:
    return None


_SMALLER: dict[Krimpstap, Callable[[Zaakbeeld], Zaakbeeld | None]] = {
    Krimpstap.NAMEN: _with_code_names,
    Krimpstap.BEWIJS: _without_files,
    Krimpstap.DADER: _without_dader,
    Krimpstap.FEITEN: _facts_only,
    Krimpstap.WEG: _nothing,
}
_AT_ONCE = {
    Krimpstap.NAMEN: (Krimpstap.BEWIJS,),
    Krimpstap.FEITEN: (Krimpstap.NAMEN, Krimpstap.BEWIJS, Krimpstap.DADER),
}
"""Steps that are done together with another one."""


def _replaced(value: T, names: dict[str, str]) -> T:
    """The same with these names replaced in every text, also where only a part of one stands."""
    pattern, by_part = _pattern(names)
    if pattern is None:
        return value

    def change(leaf: object) -> object:
        if not isinstance(leaf, Confidential):
            return leaf
        return Confidential(pattern.sub(lambda hit: by_part[hit[0].casefold()], leaf.reveal()))

    return mapped(value, change)


def _pattern(names: dict[str, str]) -> tuple[re.Pattern[str] | None, dict[str, str]]:
    by_part: dict[str, str] = {}
    for name, instead in names.items():
        if not _CODE_NAME.fullmatch(name):
            for part in name_parts(name):
                by_part.setdefault(part.casefold(), instead)
    return words_pattern(by_part), by_part
