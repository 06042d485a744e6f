from datetime import date

from hypothesis import given

from tests.builders import NOW, dossier, incident, zaak
from tests.core.store.aggregates import koppelingen as any_mark
from tests.core.store.aggregates import undone
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.koppeling import Koppeling, KoppelingId, Koppelsoort
from vertrouwenspersoon.domain.zaak import IncidentId, ZaakId, stored
from vertrouwenspersoon.store import dossiers, koppelingen, zaken
from vertrouwenspersoon.store.connection import Store

ZAAK, OTHER = ZaakId("zaak-1"), ZaakId("zaak-2")
MARK = Koppeling(KoppelingId("k"), Koppelsoort.OBJECT, Confidential("zwembad"), NOW)


def add(store: Store) -> None:
    """Two zaken of one victim, the second without a day."""
    zaken.add_zaak(store, zaak())
    bare = incident(id=IncidentId("incident-2"), gebeurd_op=None, gebeurd_om=None)
    zaken.add_zaak(store, zaak(id=OTHER, code="2026-002", incidenten=(bare,)))
    dossiers.add_dossier(store, dossier())
    dossiers.add_dossier(store, dossier(zaak=OTHER))


@given(any_mark)
def test_a_mark_comes_back_and_goes(store: Store, mark: Koppeling) -> None:
    """A mark is read as it was kept, until it is taken out."""
    with undone(store):
        add(store)
        koppelingen.add_koppeling(store, ZAAK, mark)
        kept = koppelingen.read_koppelingen(store, (ZAAK, OTHER))
        koppelingen.remove_koppeling(store, ZAAK, mark.id)
        assert ({ZAAK: (mark,)}, {}) == (kept, koppelingen.read_koppelingen(store, (ZAAK,)))


def test_all_marks_are_found_with_their_last_day(store: Store) -> None:
    """A zaak without a day counts from its melding."""
    with undone(store):
        add(store)
        for one in (ZAAK, OTHER):
            koppelingen.add_koppeling(store, one, MARK)
        found = koppelingen.all_gevonden(store)
        assert [("2026-001", date(2026, 11, 22)), ("2026-002", date(2026, 11, 23))] == [
            (one.code, one.dag) for one in found
        ]


def test_the_same_victim_is_counted_since_a_moment(store: Store) -> None:
    """Other zaken with the same mark of victim count, not the zaak itself and not earlier ones."""
    with undone(store):
        add(store)
        counts = [
            koppelingen.count_same_victim(store, ZAAK, since)
            for since in ("2025-11-23T00:00:00Z", stored(NOW))
        ]
        assert [1, 0] == counts
