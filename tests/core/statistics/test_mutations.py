"""Break the protector on purpose: the attacker must notice, or the attacks prove nothing."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from tests.core.statistics.attacker import (
    Kandidaat,
    Regelkennis,
    lees,
    val_aan,
    val_aan_als_persoon,
    val_samen_aan,
)
from tests.core.statistics.gemeente import (
    JAAR,
    PUBLIEKE_RIJEN,
    SLEUTEL,
    TWEE_NAMEN,
    Jaar,
    jaar_van,
    lijsten,
    own_persons,
    own_zaken,
)
from vertrouwenspersoon.identity import repeatable_chance
from vertrouwenspersoon.statistics import protect as product
from vertrouwenspersoon.statistics.audit import unproven
from vertrouwenspersoon.statistics.bestanden import Bestanden, Kop, make_bestanden
from vertrouwenspersoon.statistics.count import Paar, Tabel, count, enough_persons, persons
from vertrouwenspersoon.statistics.plan import tabelplannen

DREMPEL = 5
YEARS = 60


def years() -> Iterator[Jaar]:
    """Random years of distinct persons, 25 to 44 zaken each."""
    return (own_persons(jaar_van(repeatable_chance(n), 25 + n % 20, 60)) for n in range(YEARS))


def unaudited(jaar: Jaar) -> Bestanden:
    """The files of a year without the audit between."""
    counted = count(jaar, tabelplannen(lijsten()))
    tables = product.protect(counted, product.Regel(JAAR, DREMPEL), SLEUTEL)
    return make_bestanden(Kop(JAAR, DREMPEL, 1, len(jaar)), tables)


def pinned(regel: Regelkennis) -> bool:
    """Whether the attacker, who knows the broken rule, pins a hidden number in some year."""
    return any(val_aan(unaudited(jaar)[1][1], PUBLIEKE_RIJEN, regel) for jaar in years())


def caught() -> bool:
    """Whether the audit refuses a table of some year."""
    files = (unaudited(jaar) for jaar in years())
    return any(unproven(csv_[1], json_[1], DREMPEL) for csv_, json_ in files)


@dataclass(frozen=True)
class NullenTonen(Regelkennis):
    def klein(self, number: int) -> bool:
        return 0 < number < self.drempel


@dataclass(frozen=True)
class NietAanvullen(Regelkennis):
    def veilig(self, table: Kandidaat, hidden: frozenset[str]) -> bool:
        return hidden <= frozenset(table)


@dataclass(frozen=True)
class ZonderIngewijden(Regelkennis):
    def veilig(self, table: Kandidaat, hidden: frozenset[str]) -> bool:
        enough = sum(table[code] for code in hidden) >= self.drempel
        return enough and len(hidden - self.twee_namen) >= 2


@dataclass(frozen=True)
class GoedkoopsteEerst(Regelkennis):
    def komt_uit(self, table: Kandidaat, start: frozenset[str], hidden: frozenset[str]) -> bool:
        taken = start
        for code in sorted(table, key=lambda code: (table[code], code)):
            if self.veilig(table, taken):
                break
            taken |= {code}
        return bool(start) and taken == hidden


def test_attacker_is_silent_about_the_product() -> None:
    """Without a mutation the attacker pins nothing in these very years."""
    assert not pinned(Regelkennis(DREMPEL, twee_namen=TWEE_NAMEN))


def test_zeros_shown_are_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    """A protector that prints zeros is broken by the attacker and refused by the audit (A04)."""

    def shows_zeros(paren: tuple[Paar, ...], drempel: int) -> bool:
        return not paren or enough_persons(paren, drempel)

    monkeypatch.setattr(product, "enough_persons", shows_zeros)
    assert pinned(NullenTonen(DREMPEL, twee_namen=TWEE_NAMEN))
    assert caught()


def test_missing_complement_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    """A protector that hides small cells only is broken, and refused by the audit (A01, A03)."""
    monkeypatch.setattr(product, "is_safe", lambda *_: True)
    assert pinned(NietAanvullen(DREMPEL, twee_namen=TWEE_NAMEN))
    assert caught()


def test_cheapest_first_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    """A protector that takes the smallest complement is broken by who knows the rule (A26)."""

    def cheapest(tabel: Tabel, _jaar: int, _sleutel: bytes) -> tuple[str, ...]:
        cells = sorted(tabel.cellen, key=lambda cel: (cel.aantal, cel.categorie.code))
        return tuple(cel.categorie.code for cel in cells)

    monkeypatch.setattr(product, "secret_order", cheapest)
    assert pinned(GoedkoopsteEerst(DREMPEL, twee_namen=TWEE_NAMEN))


def test_forgotten_insiders_are_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    """A protector that forgets what persons know of their own zaken is broken (A08, A09)."""
    monkeypatch.setattr(product, "others_always", lambda paren, enough: persons(paren) >= enough)
    assert pinned(ZonderIngewijden(DREMPEL, twee_namen=TWEE_NAMEN))


def test_counting_zaken_for_persons_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    """A protector that counts zaken instead of persons gives someone's own zaken away (A30)."""
    monkeypatch.setattr(product, "enough_persons", lambda paren, enough: len(paren) >= enough)
    monkeypatch.setattr(product, "others_always", lambda paren, enough: len(paren) > enough)
    found = []
    for seed in range(YEARS):
        jaar = jaar_van(repeatable_chance(seed), 30, 15)
        for person in {one.melder for one in jaar}:
            content = unaudited(jaar)[1][1]
            found += val_aan_als_persoon(content, own_zaken(jaar, person), DREMPEL - 1)
    assert found


def test_a_forgotten_second_name_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    """A protector that hides a group in one table only is broken by its other name (A16)."""
    monkeypatch.setattr(product, "_same_group", lambda *_: {})
    regel = Regelkennis(DREMPEL, twee_namen=TWEE_NAMEN)
    read = (lees(unaudited(jaar)[1][1]) for jaar in years())
    assert any(val_samen_aan(b, "T3-doelgroep", "T4-domein", regel) for b in read if b)
