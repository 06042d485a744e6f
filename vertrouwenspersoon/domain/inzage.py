"""Inzage: everything that is held on one person, over all zaken, and what of it concerns others.

What concerns others is marked for the judgement of the adviser and left out unless chosen (AVG 15
lid 4). A person is found by name; who is only described is not found, and the screen says so.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from vertrouwenspersoon.domain.bounds import leaves
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.dossier import Betrokkene, Dossier, Hoedanigheid
from vertrouwenspersoon.domain.namen import name_parts, words_pattern
from vertrouwenspersoon.domain.zaak import ZaakId
from vertrouwenspersoon.domain.zaakbeeld import Zaakbeeld

EEN_ANDER = "[een ander]"
_OWN = (Hoedanigheid.MELDER, Hoedanigheid.SLACHTOFFER)
_LONG_ENOUGH = re.compile(r"[^\W\d_]{3,}")
_PERSON = re.compile(r"dossier\.betrokkenen\[(\d+)\]")
_NOTE = re.compile(r"dossier\.notities\[(\d+)\]")
_INDEX = re.compile(r"\[\d+\]")
_CAPITAL = re.compile(r"(?<=[^\s.!?:;\"“‘(-])\s+[A-ZÀ-Þ][\wà-ÿ'’-]{2,}")


class Vondstsoort(Enum):
    """What kind of thing was found."""

    PERSOON = "persoon"
    FEITEN = "feiten"
    TITEL = "titel"
    VERHAAL = "verhaal"
    NOTITIE = "notitie"
    WOORD = "woord"
    TOESTEMMING = "toestemming"
    DOORGIFTE = "doorgifte"
    BESTAND = "bestand"
    CORRECTIE = "correctie"
    OVERIG = "overig"


_SOORT = {
    "dossier.titel": Vondstsoort.TITEL,
    "dossier.codenaam": Vondstsoort.TITEL,
    "dossier.verhaal": Vondstsoort.VERHAAL,
    "dossier.betrokkenen[]": Vondstsoort.PERSOON,
    "dossier.notities[]": Vondstsoort.NOTITIE,
    "dossier.woorden[]": Vondstsoort.WOORD,
    "dossier.toestemmingen[]": Vondstsoort.TOESTEMMING,
    "dossier.doorgiften[]": Vondstsoort.DOORGIFTE,
    "dossier.correcties[]": Vondstsoort.CORRECTIE,
    "bijlagen[]": Vondstsoort.BESTAND,
}
"""By the beginning of the path; anything else is `OVERIG`, so that nothing is left unseen."""


class Oordeel(Enum):
    """Why a person must judge whether a part may go along."""

    ANDER = "ander"
    """The name of somebody else stands in it."""
    MISSCHIEN = "misschien"
    """A name that we do not know may stand in it."""
    VERTELD = "verteld"
    """Somebody else told it, in confidence."""
    BESTAND = "bestand"
    """A file: nothing looks inside it."""
    ZELFDE = "zelfde"
    """The name is not quite the same: it may be somebody else."""


@dataclass(frozen=True, slots=True)
class Vondst:
    """One part that is about a person: in which zaak, where, what it says, and what to judge.

    `plek` is the path of the part in its zaak, `rechtzetten` where it can be put right, if it can.
    Without anything to judge it goes along by itself.
    """

    zaak: ZaakId
    code: str
    plek: str
    soort: Vondstsoort
    tekst: Confidential
    oordelen: tuple[Oordeel, ...] = ()
    rechtzetten: str = ""

    @property
    def sleutel(self) -> str:
        """By what it is chosen."""
        return f"{self.zaak} {self.plek}"

    @property
    def gaat_mee(self) -> bool:
        """Whether it goes along by itself."""
        return not self.oordelen


@dataclass(frozen=True, slots=True)
class Persoon:
    """Who asks, known by name, also where only a part of it stands."""

    naam: Confidential

    @property
    def can_be_found(self) -> bool:
        """Whether the name has a word that is long enough to look for."""
        return _LONG_ENOUGH.search(self.naam.reveal()) is not None

    def is_in(self, text: str) -> bool:
        """Whether the name, or a part of it, stands in a text; capitals do not matter."""
        pattern = words_pattern(name_parts(self.naam.reveal()))
        return pattern is not None and pattern.search(text) is not None

    def is_same(self, mens: Betrokkene) -> bool:
        """Whether the names are the same, but for capitals and spaces."""
        return _plain(mens.naam) == _plain(self.naam)

    def may_be(self, mens: Betrokkene) -> bool:
        """Whether all words of one name stand in the other: "Jansen" may be "Piet Jansen"."""
        asked, known = set(_plain(self.naam).split()), set(_plain(mens.naam).split())
        return bool(asked and known) and (asked <= known or known <= asked)


def find(beeld: Zaakbeeld, persoon: Persoon) -> tuple[Vondst, ...]:
    """Every text of one zaak that is about a person, in the order of the zaak.

    Where the person takes part all texts are; elsewhere those in which the name stands.
    """
    people = beeld.dossier.betrokkenen
    same = [mens for mens in people if persoon.may_be(mens)]
    others = [mens for mens in people if mens not in same]
    here = _Zaak(beeld, persoon, same, others)
    return tuple(here.vondsten())


def takes_part(beeld: Zaakbeeld, persoon: Persoon) -> tuple[Betrokkene, ...]:
    """As whom the person may take part in a zaak."""
    return tuple(mens for mens in beeld.dossier.betrokkenen if persoon.may_be(mens))


def is_own(beeld: Zaakbeeld, persoon: Persoon) -> bool:
    """Whether the zaak is about what happened to this person."""
    return any(mens.hoedanigheid in _OWN for mens in takes_part(beeld, persoon))


def is_sure(beeld: Zaakbeeld, persoon: Persoon) -> bool:
    """Whether somebody of exactly this name takes part."""
    return any(persoon.is_same(mens) for mens in beeld.dossier.betrokkenen)


def hide_others(text: Confidential, beeld: Zaakbeeld, persoon: Persoon) -> Confidential:
    """The text with the names of all others of the zaak made unreadable."""
    others = [m for m in beeld.dossier.betrokkenen if not persoon.may_be(m)]
    own = {part.casefold() for part in name_parts(persoon.naam.reveal())}
    parts = [p for m in others for p in name_parts(m.naam.reveal()) if p.casefold() not in own]
    pattern = words_pattern(parts)
    return text if pattern is None else Confidential(pattern.sub(EEN_ANDER, text.reveal()))


@dataclass(frozen=True, slots=True)
class _Zaak:
    beeld: Zaakbeeld
    persoon: Persoon
    same: list[Betrokkene]
    others: list[Betrokkene]

    def vondsten(self) -> Iterator[Vondst]:
        zaak = self.beeld.zaak
        for path, leaf in leaves(self.beeld):
            if isinstance(leaf, Confidential) and self._concerns(path, leaf.reveal()):
                soort, oordelen = _soort(path), tuple(self._oordelen(path, leaf.reveal()))
                fix = _place_to_fix(path, self.beeld.dossier)
                yield Vondst(zaak.id, zaak.code, path, soort, leaf, oordelen, fix)

    def _concerns(self, path: str, text: str) -> bool:
        """Whether a text is about the person: all where the person takes part, but of others."""
        is_part = bool(self.same) and self._person_at(path) not in self.others
        return bool(text) and (is_part or self.persoon.is_in(text))

    def _person_at(self, path: str) -> Betrokkene | None:
        place = _PERSON.match(path)
        return None if place is None else self.beeld.dossier.betrokkenen[int(place[1])]

    def _oordelen(self, path: str, text: str) -> Iterator[Oordeel]:
        mens = self._person_at(path)
        names = words_pattern([p for m in self.others for p in name_parts(m.naam.reveal())])
        if mens in self.others or (names is not None and names.search(text)):
            yield Oordeel.ANDER
        elif mens is None and _has_strange_name(text, self.persoon):
            yield Oordeel.MISSCHIEN
        if mens is None and not any(one.hoedanigheid in _OWN for one in self.same):
            yield Oordeel.VERTELD
        if _soort(path) is Vondstsoort.BESTAND:
            yield Oordeel.BESTAND
        if self.same and not any(self.persoon.is_same(one) for one in self.same):
            yield Oordeel.ZELFDE


def _place_to_fix(path: str, dossier: Dossier) -> str:
    """Where a text can be put right (`Correctie.plek`), or nothing when it cannot."""
    if path in ("dossier.titel", "dossier.verhaal"):
        return path.partition(".")[2]
    person, note = _PERSON.match(path), _NOTE.match(path)
    if person is not None:
        return f"{path.rpartition('.')[2]}:{dossier.betrokkenen[int(person[1])].id}"
    return "" if note is None else f"notitie:{dossier.notities[int(note[1])].id}"


def _soort(path: str) -> Vondstsoort:
    kind = _INDEX.sub("[]", path)
    found = (soort for start, soort in _SOORT.items() if kind.startswith(start))
    return next(found, Vondstsoort.OVERIG)


def _has_strange_name(text: str, persoon: Persoon) -> bool:
    """Whether a word with a capital stands inside a sentence that is not of the own name."""
    own = {part.casefold() for part in name_parts(persoon.naam.reveal())}
    return any(hit[0].strip().casefold() not in own for hit in _CAPITAL.finditer(text))


def _plain(text: Confidential) -> str:
    return " ".join(re.split(r"[\s,.]+", text.reveal().casefold())).strip()
