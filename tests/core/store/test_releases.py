from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import NOW, zaak
from tests.core.openformat.documents import countable
from tests.core.store.aggregates import moments, undone
from vertrouwenspersoon.domain.release import Geteld, Release, Releasesoort
from vertrouwenspersoon.domain.zaak import ZaakId
from vertrouwenspersoon.store import bewaren, releases, zaken
from vertrouwenspersoon.store.connection import Store
from vertrouwenspersoon.store.driver import StatementFailed

RELEASE = Release(2025, NOW, (("cijfers-2025.csv", b"totaal;43"), ("cijfers-2025.pdf", b"%PDF")))
files = st.lists(
    st.tuples(st.text("abc0189.-", min_size=1, max_size=12), st.binary(max_size=50)),
    max_size=4,
    unique_by=lambda pair: pair[0],
).map(tuple)
given_releases = st.builds(Release, jaar=st.integers(1950, 2199), op=moments, bestanden=files)


@given(given_releases)
def test_a_release_comes_back_byte_for_byte(store: Store, release: Release) -> None:
    """What left for a year is read as it was, every file and every byte, in order."""
    with undone(store):
        releases.add_release(store, release)
        assert release == releases.release_of(store, release.jaar)
        assert None is releases.release_of(store, release.jaar + 1)


def test_a_year_leaves_once(store: Store) -> None:
    """A second release of the same year breaks a rule of the schema."""
    with undone(store):
        releases.add_release(store, RELEASE)
        with pytest.raises(StatementFailed, match=r"UNIQUE constraint failed: release"):
            releases.add_release(store, RELEASE)


def test_all_that_left_is_read_oldest_year_first(store: Store) -> None:
    """Every release is read, also of a year that holds no zaken any more."""
    older = Release(2023, NOW, (("jaarcijfers-2023.csv", b""),))
    with undone(store):
        releases.add_release(store, RELEASE)
        releases.add_release(store, older)
        assert (older, RELEASE) == releases.all_releases(store)


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE release SET op = '2026-01-01T00:00:00Z'",
        "DELETE FROM release",
        "UPDATE release_bestand SET inhoud = x''",
        "DELETE FROM release_bestand",
    ],
)
def test_figures_that_left_stay(store: Store, change: str) -> None:
    """Nothing of a release is changed or removed."""
    with undone(store):
        releases.add_release(store, RELEASE)
        with pytest.raises(StatementFailed, match="figures that left stay as they were"):
            store.execute(change)


def test_every_state_of_a_year_is_kept_and_the_newest_is_given(store: Store) -> None:
    """A later state stands beside the first; rounded figures of the year are no state of it."""
    later = replace(RELEASE, nummer=2, aantal=0)
    rounded = replace(RELEASE, soort=Releasesoort.TUSSENSTAND)
    with undone(store):
        for one in (later, rounded, RELEASE):
            releases.add_release(store, one)
        assert (RELEASE, later, rounded) == releases.releases_of(store, 2025)
        assert later == releases.release_of(store, 2025)


def test_what_stood_in_a_release_goes_with_its_zaak(store: Store) -> None:
    """Of a zaak that is erased the ledger keeps nothing but the numbers that left."""
    geteld = Geteld(ZaakId("zaak-1"), countable())
    whole = replace(RELEASE, aantal=1, geteld=(geteld,))
    with undone(store):
        zaken.add_zaak(store, zaak())
        releases.add_release(store, whole)
        assert (whole, True) == (releases.release_of(store, 2025), whole.is_whole)
        bewaren.erase(store, geteld.zaak)
        left = releases.release_of(store, 2025)
        assert left == replace(whole, geteld=())
        assert not left.is_whole
