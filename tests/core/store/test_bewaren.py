import pytest
from hypothesis import given

from tests.builders import NOW, beeld, bijlage, dossier, zaak
from tests.core.store.aggregates import bewaartermijnen, bewaringen, keep, undone
from vertrouwenspersoon.domain.bewaren import (
    NIETS_GEDAAN,
    Bewaartermijn,
    Bewaring,
    Grafsteen,
    GrafsteenId,
)
from vertrouwenspersoon.domain.bijlage import BijlageId
from vertrouwenspersoon.domain.codes import Code
from vertrouwenspersoon.domain.zaak import ZaakId
from vertrouwenspersoon.errors import Reason, Refused
from vertrouwenspersoon.store import bewaren, bijlagen, dossiers, zaken
from vertrouwenspersoon.store.connection import Store
from vertrouwenspersoon.store.driver import StatementFailed

ZAAK = ZaakId("zaak-1")
STEEN = Grafsteen(
    GrafsteenId("g-1"),
    ZaakId("zaak-9"),
    "2026-012",
    NOW,
    Code("vernietiggrond:doel"),
    (("tekst", 2),),
)
FTS = "SELECT v FROM zoekindex_config WHERE k = 'secure-delete'"


@given(bewaringen)
def test_where_a_zaak_stands_comes_back(store: Store, bewaring: Bewaring) -> None:
    """Steps, hold and first confirmation are read as they were kept; nothing takes no row."""
    with undone(store):
        zaken.add_zaak(store, zaak())
        dossiers.add_dossier(store, dossier())
        bewaren.save_bewaring(store, ZAAK, bewaring)
        found = bewaren.read_bewaringen(store, (ZAAK,))
        bewaren.save_bewaring(store, ZAAK, NIETS_GEDAAN)
        assert ({} if bewaring == NIETS_GEDAAN else {ZAAK: bewaring}) == found
        assert {} == bewaren.read_bewaringen(store, (ZAAK,))


@given(bewaartermijnen)
def test_terms_come_back(store: Store, termijnen: tuple[Bewaartermijn, ...]) -> None:
    """Each term is kept once for its step and outcome, and can be taken away."""
    with undone(store):
        for termijn in (*termijnen, *termijnen):
            bewaren.save_termijn(store, termijn)
        assert termijnen == bewaren.read_termijnen(store)
        for termijn in termijnen:
            bewaren.remove_termijn(store, termijn.stap, termijn.uitkomst)
            with pytest.raises(Refused) as caught:
                bewaren.remove_termijn(store, termijn.stap, termijn.uitkomst)
            assert Reason.NOT_FOUND is caught.value.reason
        assert () == bewaren.read_termijnen(store)


@pytest.mark.parametrize(
    "change", ["UPDATE grafsteen SET code = '2026-013'", "DELETE FROM grafsteen"]
)
def test_a_tombstone_stays_as_it_is(store: Store, change: str) -> None:
    """It comes back as it was kept, its code is taken for ever, and nobody changes it."""
    with undone(store):
        bewaren.add_grafsteen(store, STEEN)
        zaken.add_zaak(store, zaak(code="2026-002"))
        assert (STEEN,) == bewaren.grafstenen(store)
        assert ("2026-002", "2026-012") == zaken.zaak_codes(store)
        with pytest.raises(StatementFailed, match="a tombstone stays"):
            store.execute(change)


def test_only_what_lost_its_name_is_wiped(store: Store) -> None:
    """Bytes that a file still names, and those of a file on its way in, stay."""
    with undone(store):
        keep(store, beeld(bijlagen=(bijlage(),)))
        coming = bijlage(id=BijlageId("bijlage-9"))
        bijlagen.begin(store, coming.id)
        bewaren.wipe_nameless(store, (bijlage().id,))
        named = len(bijlagen.half(store))
        bewaren.erase(store, ZAAK)
        bewaren.wipe_nameless(store, (bijlage().id,))
        assert (1, (coming.id,)) == (named, bijlagen.half(store))
        with pytest.raises(Refused) as caught:
            bewaren.erase(store, ZAAK)
        assert (Reason.NOT_FOUND, "zaak") == (caught.value.reason, caught.value.where)


def test_the_search_index_forgets_at_once(store: Store) -> None:
    """Full-text search itself is told to overwrite what is deleted."""
    assert 1 == store.one(FTS).number("v")
