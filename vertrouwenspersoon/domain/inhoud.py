"""Inhoud: everything the program knows offline, as one value read from `resources/inhoud`."""

from dataclasses import dataclass
from datetime import date

from vertrouwenspersoon.domain.codes import Codelijsten
from vertrouwenspersoon.domain.kalender import Gelijkstelling, Kalender
from vertrouwenspersoon.domain.reactieschema import Maatregelsoort, Reactieschema
from vertrouwenspersoon.domain.sjabloon import Sjabloon, Soort
from vertrouwenspersoon.domain.sporen import Spoor
from vertrouwenspersoon.domain.taken import Laag, Stap, Taak, TaakId
from vertrouwenspersoon.domain.termijnen import Termijn, TermijnId
from vertrouwenspersoon.domain.voorwaarden import Vraag
from vertrouwenspersoon.errors import Reason, Refused


@dataclass(frozen=True, slots=True)
class Bron:
    """A source: what it is, from when, and how sure we are of it."""

    id: str
    titel: str
    datum: str
    waar: str = ""
    soort: str = ""


@dataclass(frozen=True, slots=True)
class Begrip:
    """A word of the field, its meaning, and what code must never call it instead."""

    term: str
    meervoud: str
    uitleg: str
    bron: tuple[str, ...]
    for_developers: str = ""
    never_call_it: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Telefoon:
    """One line of the telephone card; `bron` says where the number stands and how sure it is."""

    naam: str
    nummer: str
    wanneer: str
    bron: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Naslagtekst:
    """A longer text in Naslag, with its sources; paragraphs are separated by an empty line."""

    id: str
    titel: str
    tekst: str
    bron: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Monitorcijfer:
    """A national figure to set beside one's own, with its source and what to mind (chapter A12)."""

    id: str
    wat: str
    waarde: str
    jaar: str
    let_op: str
    bron: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Inhoud:
    """All content, cross-checked when it was read: ids are unique and references resolve."""

    versie: int
    datum: date
    codelijsten: Codelijsten
    stappen: tuple[Stap, ...]
    vragen: tuple[Vraag, ...]
    termijnen: tuple[Termijn, ...]
    maatregelen: tuple[Maatregelsoort, ...]
    reactieschema: Reactieschema
    bronnen: tuple[Bron, ...]
    begrippen: tuple[Begrip, ...]
    telefoonkaart: tuple[Telefoon, ...]
    teksten: tuple[Naslagtekst, ...]
    gelijkstellingen: tuple[Gelijkstelling, ...] = ()
    sporen: tuple[Spoor, ...] = ()
    monitor: tuple[Monitorcijfer, ...] = ()
    sjablonen: tuple[Sjabloon, ...] = ()
    wijzigingen: tuple[str, ...] = ()
    """What this edition changed, in words; a line each."""

    def namen(self) -> frozenset[str]:
        """Every name that a zaak can hold on to: taken, vragen, termijnen, codes, documents."""
        codes = (waarde.code for lijst in self.codelijsten.lijsten for waarde in lijst.waarde)
        taken = (taak.id for stap in self.stappen for taak in stap.taak)
        vragen = (vraag.id for vraag in self.vragen)
        termijnen = (termijn.id for termijn in self.termijnen)
        documenten = (sjabloon.id for sjabloon in self.sjablonen)
        sporen = (spoor.id for spoor in self.sporen)
        bronnen = (bron.id for bron in self.bronnen)
        names = (codes, taken, vragen, termijnen, documenten, sporen, bronnen)
        return frozenset(str(name) for each in names for name in each)

    def stap(self, stap_id: str) -> Stap:
        """The stap with this identity."""
        return next(stap for stap in self.stappen if stap.id == stap_id)

    def taak(self, taak_id: TaakId) -> Taak:
        """The taak with this identity; `Refused(NOT_FOUND)` when there is none."""
        for stap in self.stappen:
            for taak in stap.taak:
                if taak.id == taak_id:
                    return taak
        raise Refused(Reason.NOT_FOUND, "taak")

    def onderwerp(self, stand_van: str) -> str:
        """What a word is about in a few words: a taak (`RG08`, `RG08@<location>`) or a termijn."""
        rule = self.termijnregels().get(TermijnId(stand_van))
        return self.taak(TaakId(stand_van.partition("@")[0])).kort if rule is None else rule.titel

    def taak_of(self, laag: Laag, taak_id: TaakId) -> Taak:
        """The taak with this identity, of this layer; `Refused(NOT_FOUND)` otherwise."""
        taak = self.taak(taak_id)
        if taak.laag is not laag:
            raise Refused(Reason.NOT_FOUND, "taak")
        return taak

    def stap_of(self, taak_id: TaakId) -> Stap:
        """The stap that holds this taak."""
        return next(s for s in self.stappen if any(t.id == taak_id for t in s.taak))

    def taken(self, laag: Laag) -> tuple[Taak, ...]:
        """All taken of one layer, in the order of the steps."""
        return tuple(taak for stap in self.stappen for taak in stap.taak if taak.laag is laag)

    def vraag(self, vraag_id: str) -> Vraag:
        """The question with this identity; `Refused(NOT_FOUND)` when there is none."""
        for vraag in self.vragen:
            if vraag.id == vraag_id:
                return vraag
        raise Refused(Reason.NOT_FOUND, "vraag")

    def sjabloon(self, sjabloon_id: str) -> Sjabloon:
        """The document with this identity; `Refused(NOT_FOUND)` when there is none."""
        for sjabloon in self.sjablonen:
            if sjabloon.id == sjabloon_id:
                return sjabloon
        raise Refused(Reason.NOT_FOUND, "document")

    def sjablonen_of(self, *soorten: Soort) -> tuple[Sjabloon, ...]:
        """The documents of these kinds, in the order of the content."""
        return tuple(sjabloon for sjabloon in self.sjablonen if sjabloon.soort in soorten)

    def termijnregels(self) -> dict[TermijnId, Termijn]:
        """The rules of chapter D by identity."""
        return {termijn.id: termijn for termijn in self.termijnen}

    def kalender(self, gesloten: frozenset[date] = frozenset()) -> Kalender:
        """The Dutch calendar with the days by royal decree and these closing days."""
        days = frozenset(day for besluit in self.gelijkstellingen for day in besluit.dagen)
        known = max((year for b in self.gelijkstellingen for year in b.jaren), default=None)
        return Kalender(gesloten, days, known)

    def bron(self, bron_id: str) -> Bron:
        """The source with this identity."""
        return next(bron for bron in self.bronnen if bron.id == bron_id)
