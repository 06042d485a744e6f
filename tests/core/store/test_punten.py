from datetime import date

from hypothesis import given

from tests.builders import beeld
from tests.core.store.aggregates import keep, undone
from tests.core.store.aggregates import punten as any_point
from tests.core.store.aggregates import woorden as any_words
from vertrouwenspersoon.domain.codes import Code
from vertrouwenspersoon.domain.confidential import Confidential, no_text
from vertrouwenspersoon.domain.punt import Punt, Puntstand
from vertrouwenspersoon.domain.woord import Woord
from vertrouwenspersoon.domain.zaak import ZaakId
from vertrouwenspersoon.store import punten, zoeken
from vertrouwenspersoon.store.connection import Store

ZAAK = ZaakId("zaak-1")
DAY = date(2026, 11, 23)
POINT = Punt("aangifte:a", Code("ela:voorrang"), Puntstand.GEVRAAGD, DAY)


@given(any_point())
def test_a_point_comes_back_and_is_cleared(store: Store, point: Punt) -> None:
    """Where a point stands is read as it was kept, until it is taken back."""
    with undone(store):
        keep(store, beeld())
        punten.save_punt(store, ZAAK, point)
        kept = punten.read_punten(store, (ZAAK,))
        punten.clear_punt(store, ZAAK, point.bij, point.code)
        assert ({ZAAK: (point,)}, {}) == (kept, punten.read_punten(store, (ZAAK,)))


def test_the_last_answer_stands(store: Store) -> None:
    """A point that was asked and then kept stands there once."""
    kept = Punt(POINT.bij, POINT.code, Puntstand.JA, DAY)
    with undone(store):
        keep(store, beeld())
        for point in (POINT, kept):
            punten.save_punt(store, ZAAK, point)
        assert {ZAAK: (kept,)} == punten.read_punten(store, (ZAAK,))


@given(any_words())
def test_words_come_back_and_empty_words_leave_nothing(store: Store, woord: Woord) -> None:
    """A field is read as it was typed; emptied it is gone."""
    with undone(store):
        keep(store, beeld())
        punten.save_woord(store, ZAAK, woord)
        kept = punten.read_woorden(store, (ZAAK,))
        punten.save_woord(store, ZAAK, Woord(woord.bij, woord.veld, no_text()))
        assert ({ZAAK: (woord,)}, {}) == (kept, punten.read_woorden(store, (ZAAK,)))


def test_words_are_found_by_searching_as_they_are_now(store: Store) -> None:
    """A search finds the words of a field, and not what stood there before."""
    with undone(store):
        keep(store, beeld())
        for text in ("kenteken met een zeven", "kenteken onbekend"):
            punten.save_woord(store, ZAAK, Woord("incident:i", "wie", Confidential(text)))
        found = [[hit.waar for hit in zoeken.search(store, text)] for text in ("zeven", "onbekend")]
        punten.clear_part(store, ZAAK, "incident:i")
        assert ([[], ["woord"]], ()) == (found, zoeken.search(store, "onbekend"))


def test_a_part_that_goes_takes_its_points_and_words_along(store: Store) -> None:
    """What is about another part stays."""
    other = Punt("aangifte:b", POINT.code, Puntstand.JA, DAY)
    with undone(store):
        keep(store, beeld())
        for point in (POINT, other):
            punten.save_punt(store, ZAAK, point)
        punten.save_woord(store, ZAAK, Woord("aangifte:a", "om", Confidential("parket")))
        punten.clear_part(store, ZAAK, "aangifte:a")
        assert ({ZAAK: (other,)}, {}) == (
            punten.read_punten(store, (ZAAK,)),
            punten.read_woorden(store, (ZAAK,)),
        )
