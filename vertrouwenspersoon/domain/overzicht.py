"""Overzicht: for whom a case summary is made, which sections consent permits, and what is left.

What may not reach a reader is taken out of the zaak before anything is drawn (chapter E2).
"""

from dataclasses import dataclass, replace
from enum import Enum
from typing import TypeVar

from vertrouwenspersoon.domain.begeleiding import Begeleiding
from vertrouwenspersoon.domain.codes import Code
from vertrouwenspersoon.domain.confidential import no_text
from vertrouwenspersoon.domain.dossier import Betrokkene, Dossier, Hoedanigheid
from vertrouwenspersoon.domain.namen import PROTECTED, Namen
from vertrouwenspersoon.domain.toestemming import Toestemming, Wat, may_share
from vertrouwenspersoon.domain.zaakbeeld import Zaakbeeld
from vertrouwenspersoon.errors import Reason, Refused

T = TypeVar("T")


class Publiek(Enum):
    """For whom a case summary is made, beside the adviser and the incidentregistratie."""

    MELDER = "melder"
    LEIDINGGEVENDE = "leidinggevende"
    GEMEENTESECRETARIS = "gemeentesecretaris"
    POLITIE = "politie"
    OPVOLGER = "opvolger"
    """The next adviser, who takes over a running zaak (W41)."""

    @property
    def ontvanger(self) -> Code | None:
        """Whose consent counts; None for the melder, who may know all of the own zaak."""
        return None if self is Publiek.MELDER else Code(f"ontvanger:{self.value}")


class Sectie(Enum):
    """A part of a case summary."""

    INCIDENTEN = "incidenten"
    VERHAAL = "verhaal"
    BETROKKENEN = "betrokkenen"
    TOESTEMMING = "toestemming"
    STAPPEN = "stappen"
    MAATREGELEN = "maatregelen"
    AANGIFTEN = "aangiften"
    SCHADE = "schade"
    NAZORG = "nazorg"
    TERMIJNEN = "termijnen"
    VRAGEN = "vragen"
    BEWIJS = "bewijs"
    NOTITIES = "notities"
    """The adviser's own words: never on unless they are asked for."""


ALLES = tuple(Sectie)
"""What the adviser's own summary holds."""

_NEEDS = {
    Sectie.INCIDENTEN: Wat.FEITEN,
    Sectie.VERHAAL: Wat.VERHAAL,
    Sectie.BETROKKENEN: Wat.NAAM,
    Sectie.TOESTEMMING: Wat.VERHAAL,
    Sectie.STAPPEN: Wat.FEITEN,
    Sectie.MAATREGELEN: Wat.FEITEN,
    Sectie.AANGIFTEN: Wat.FEITEN,
    Sectie.SCHADE: Wat.FEITEN,
    Sectie.NAZORG: Wat.VERHAAL,
    Sectie.TERMIJNEN: Wat.FEITEN,
    Sectie.VRAGEN: Wat.VERHAAL,
    Sectie.BEWIJS: Wat.VERHAAL,
    Sectie.NOTITIES: Wat.VERHAAL,
}
"""The group of facts the melder must have agreed to."""

_FOR = {
    Publiek.MELDER: ALLES,
    Publiek.OPVOLGER: ALLES,
    Publiek.LEIDINGGEVENDE: (
        Sectie.INCIDENTEN,
        Sectie.VERHAAL,
        Sectie.BETROKKENEN,
        Sectie.STAPPEN,
        Sectie.MAATREGELEN,
        Sectie.AANGIFTEN,
        Sectie.SCHADE,
        Sectie.NAZORG,
        Sectie.TERMIJNEN,
    ),
    Publiek.GEMEENTESECRETARIS: (
        Sectie.INCIDENTEN,
        Sectie.VERHAAL,
        Sectie.BETROKKENEN,
        Sectie.MAATREGELEN,
        Sectie.AANGIFTEN,
        Sectie.SCHADE,
        Sectie.TERMIJNEN,
    ),
    Publiek.POLITIE: (
        Sectie.INCIDENTEN,
        Sectie.VERHAAL,
        Sectie.BETROKKENEN,
        Sectie.MAATREGELEN,
        Sectie.AANGIFTEN,
        Sectie.SCHADE,
        Sectie.BEWIJS,
    ),
}
"""What a reader has any use for."""


_OWN = (Publiek.MELDER, Publiek.OPVOLGER)
"""Who may know of the zaak as a whole, as far as it is chosen."""


@dataclass(frozen=True, slots=True)
class Keuze:
    """A case summary as it was asked for. `codenamen` puts a code in the place of every name."""

    publiek: Publiek
    secties: frozenset[Sectie]
    codenamen: bool = False


def offered(publiek: Publiek, toestemmingen: tuple[Toestemming, ...]) -> tuple[Sectie, ...]:
    """The sections this reader may have now, in their order; silence is no consent."""
    return tuple(one for one in _FOR[publiek] if _may(publiek, toestemmingen, _NEEDS[one]))


def proposed(publiek: Publiek, toestemmingen: tuple[Toestemming, ...]) -> frozenset[Sectie]:
    """Those that are chosen at first: all that are offered but the adviser's own notes."""
    return frozenset(offered(publiek, toestemmingen)) - {Sectie.NOTITIES}


def may_name(publiek: Publiek, toestemmingen: tuple[Toestemming, ...]) -> bool:
    """Whether the names of melder, victim and witnesses may be told to this reader."""
    return _may(publiek, toestemmingen, Wat.NAAM)


def told(keuze: Keuze, toestemmingen: tuple[Toestemming, ...]) -> tuple[Wat, ...]:
    """The groups of facts a reader learns from a summary; words may hold names."""
    found = {_NEEDS[one] for one in keuze.secties}
    if keuze.codenamen or not may_name(keuze.publiek, toestemmingen):
        found.discard(Wat.NAAM)
    elif Wat.VERHAAL in found:
        found.add(Wat.NAAM)
    return tuple(wat for wat in Wat if wat in found)


def check_keuze(keuze: Keuze, toestemmingen: tuple[Toestemming, ...]) -> None:
    """`Refused(CONSENT_MISSING)` for a section that is not offered, `Refused(EMPTY)` for none."""
    if not keuze.secties <= frozenset(offered(keuze.publiek, toestemmingen)):
        raise Refused(Reason.CONSENT_MISSING, keuze.publiek.ontvanger or "")
    if not keuze.secties:
        ontvanger = keuze.publiek.ontvanger
        if ontvanger is not None and not offered(keuze.publiek, toestemmingen):
            raise Refused(Reason.CONSENT_MISSING, ontvanger)
        raise Refused(Reason.EMPTY, "secties")


def beeld_for(keuze: Keuze, beeld: Zaakbeeld) -> Zaakbeeld:
    """The zaak with nothing in it that this summary may not tell."""
    dossier, chosen = beeld.dossier, keuze.secties
    named = may_name(keuze.publiek, dossier.toestemmingen)
    hidden: tuple[Hoedanigheid, ...] = () if named else PROTECTED
    if keuze.codenamen:
        hidden = tuple(Hoedanigheid)
    namen = Namen(dossier.betrokkenen, hidden)
    return replace(
        beeld,
        dossier=_dossier(keuze, dossier, namen, hidden),
        begeleiding=_begeleiding(keuze, beeld.begeleiding),
        antwoorden=beeld.antwoorden if Sectie.VRAGEN in chosen else (),
        bijlagen=tuple(namen.hidden_in(one) for one in _if(Sectie.BEWIJS, keuze, beeld.bijlagen)),
    )


def _dossier(
    keuze: Keuze, dossier: Dossier, namen: Namen, hidden: tuple[Hoedanigheid, ...]
) -> Dossier:
    is_own = keuze.publiek in _OWN
    people = _if(Sectie.BETROKKENEN, keuze, dossier.betrokkenen)
    notes = _if(Sectie.NOTITIES, keuze, dossier.notities)
    words = _if(Sectie.TOESTEMMING, keuze, dossier.toestemmingen)
    return replace(
        dossier,
        titel=namen.hidden(dossier.titel) if is_own else no_text(),
        verhaal=namen.hidden(dossier.verhaal) if Sectie.VERHAAL in keuze.secties else no_text(),
        gevolgen=dossier.gevolgen if is_own and Sectie.VERHAAL in keuze.secties else (),
        betrokkenen=tuple(_person(one, namen, hidden) for one in people),
        notities=tuple(replace(one, tekst=namen.hidden(one.tekst)) for one in notes),
        doorgiften=_if(Sectie.TOESTEMMING, keuze, dossier.doorgiften) if is_own else (),
        woorden=tuple(
            replace(one, tekst=namen.hidden(one.tekst))
            for one in (_if(Sectie.VERHAAL, keuze, dossier.woorden) if is_own else ())
        ),
        koppelingen=dossier.koppelingen if keuze.publiek is Publiek.OPVOLGER else (),
        correcties=dossier.correcties if keuze.publiek is Publiek.OPVOLGER else (),
        toestemmingen=tuple(replace(one, woorden=namen.hidden(one.woorden)) for one in words),
    )


def _person(mens: Betrokkene, namen: Namen, hidden: tuple[Hoedanigheid, ...]) -> Betrokkene:
    if mens.hoedanigheid not in hidden:
        return mens
    return replace(mens, naam=namen.as_code(mens), contact=no_text())


def _begeleiding(keuze: Keuze, hulp: Begeleiding) -> Begeleiding:
    """Damage of a person goes only to that person, the successor, and the police."""
    personal = (Publiek.MELDER, Publiek.OPVOLGER, Publiek.POLITIE)
    schades = _if(Sectie.SCHADE, keuze, hulp.schades)
    is_own = keuze.publiek in _OWN
    return replace(
        hulp,
        maatregelen=_if(Sectie.MAATREGELEN, keuze, hulp.maatregelen),
        aangiften=_if(Sectie.AANGIFTEN, keuze, hulp.aangiften),
        schades=tuple(one for one in schades if one.van_gemeente or keuze.publiek in personal),
        nazorg=_if(Sectie.NAZORG, keuze, hulp.nazorg),
        afspraken=_if(Sectie.NOTITIES, keuze, hulp.afspraken),
        punten=_if(Sectie.STAPPEN, keuze, hulp.punten) if is_own else (),
        procedures=_if(Sectie.STAPPEN, keuze, hulp.procedures) if is_own else (),
        giften=_if(Sectie.STAPPEN, keuze, hulp.giften) if is_own else (),
    )


def _if(sectie: Sectie, keuze: Keuze, found: tuple[T, ...]) -> tuple[T, ...]:
    return found if sectie in keuze.secties else ()


def _may(publiek: Publiek, toestemmingen: tuple[Toestemming, ...], wat: Wat) -> bool:
    ontvanger = publiek.ontvanger
    return ontvanger is None or may_share(toestemmingen, ontvanger, wat)
