from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import NOW
from tests.core.store.aggregates import lines, moments, undone
from tests.core.store.conftest import create, reopen
from vertrouwenspersoon.domain.lijst import Handeling, Journaalregel
from vertrouwenspersoon.store import journaal
from vertrouwenspersoon.store.connection import Store
from vertrouwenspersoon.store.driver import StatementFailed

regels = st.builds(Journaalregel, op=moments, handeling=st.sampled_from(Handeling), object=lines)


@given(st.lists(regels, max_size=6), st.integers(0, 8))
def test_the_last_lines_come_first(store: Store, given_ones: list[Journaalregel], n: int) -> None:
    """Lines are read as they were recorded, the last one first, no more than asked for."""
    with undone(store):
        for regel in given_ones:
            journaal.record(store, regel)
        assert tuple(reversed(given_ones))[:n] == journaal.read_journaal(store, n)


@pytest.mark.parametrize("change", ["UPDATE journaal SET object = ''", "DELETE FROM journaal"])
def test_the_journal_only_grows(store: Store, change: str) -> None:
    """No line of the journal is changed or removed."""
    with undone(store):
        journaal.record(store, Journaalregel(NOW, Handeling.GEOPEND))
        journaal.record(store, Journaalregel(NOW + timedelta(days=1), Handeling.GEOPEND))
        with pytest.raises(StatementFailed, match="the journal only grows"):
            store.execute(change)


def test_what_was_ever_done_is_known(store: Store) -> None:
    """One of the acts asked for is enough, however long ago; another act is not."""
    with undone(store):
        journaal.record(store, Journaalregel(NOW, Handeling.HERSTELBLAD_GEWEIGERD))
        journaal.record(store, Journaalregel(NOW, Handeling.GEOPEND))
        asked = (Handeling.HERSTELBLAD_GECONTROLEERD, Handeling.HERSTELBLAD_GEWEIGERD)
        assert (True, False) == (
            journaal.holds(store, asked),
            journaal.holds(store, (Handeling.GEIMPORTEERD,)),
        )


FALSIFIED = {
    "changed": "UPDATE journaal SET object = 'ander' WHERE volgorde = 3",
    "moment": "UPDATE journaal SET op = '2020-01-01T00:00:00Z' WHERE volgorde = 3",
    "act": "UPDATE journaal SET handeling = 'geopend' WHERE volgorde = 3",
    "mark": "UPDATE journaal SET keten = zeroblob(32) WHERE volgorde = 3",
    "removed": "DELETE FROM journaal WHERE volgorde = 3",
    "swapped": """
        UPDATE journaal SET object = (SELECT object FROM journaal AS ander
                                      WHERE ander.volgorde = 7 - journaal.volgorde)
        WHERE volgorde IN (3, 4)
    """,
    "put between": """
        INSERT INTO journaal (volgorde, op, handeling, object, keten)
        VALUES (6, '2026-11-23T10:00:00Z', 'geopend', '', zeroblob(32))
    """,
}


@pytest.mark.parametrize("statement", FALSIFIED.values(), ids=FALSIFIED)
def test_the_first_line_that_was_touched_is_named(store: Store, statement: str) -> None:
    """Whoever changes, removes, swaps or adds a line is noticed at that very line."""
    with undone(store):
        for n in range(5):
            journaal.record(store, Journaalregel(NOW, Handeling.GECONTROLEERD, f"regel{n}"))
        before = journaal.find_broken(store)
        store.execute("DROP TRIGGER journaal_is_fixed")
        store.execute("DROP TRIGGER journaal_stays")
        store.execute(statement)
        expected = 6 if "(6," in statement else 3
        assert (None, expected) == (before, journaal.find_broken(store))


# These bind lines that were emptied; nobody records them as they are.
_SEALS = (Handeling.GEWIST, Handeling.ZAAK_VERNIETIGD, Handeling.OPNIEUW_VERNIETIGD)


@given(st.lists(regels.filter(lambda regel: regel.handeling not in _SEALS), max_size=6))
def test_what_was_recorded_is_a_whole_chain(store: Store, given_ones: list[Journaalregel]) -> None:
    """Any lines, in any order of moments, make a chain that is whole, with its head at the end."""
    with undone(store):
        marks = {journaal.read_kop(store).keten}
        for regel in given_ones:
            journaal.record(store, regel)
            marks.add(journaal.read_kop(store).keten)
        assert journaal.find_broken(store) is None
        assert (len(given_ones), len(given_ones) + 1) == (
            journaal.read_kop(store).regels,
            len(marks),
        )


def test_the_chain_goes_on_after_closing(tmp_path: Path) -> None:
    """A vault that is opened again goes on where its journal ended."""
    path = tmp_path / "kluis.zkv"
    regel = Journaalregel(NOW, Handeling.GEOPEND)
    for enter in (create, reopen):
        with enter(path) as opened, opened.transaction():
            journaal.record(opened, regel)
    with reopen(path) as opened:
        assert (2, None) == (journaal.read_kop(opened).regels, journaal.find_broken(opened))


def test_a_long_journal_is_followed_to_its_end(store: Store) -> None:
    """A journal longer than one reading is checked in all its parts."""
    with undone(store):
        for n in range(5_003):
            journaal.record(store, Journaalregel(NOW, Handeling.GECONTROLEERD, str(n)))
        whole = journaal.find_broken(store)
        store.execute("DROP TRIGGER journaal_is_fixed")
        store.execute("UPDATE journaal SET object = 'x' WHERE volgorde = 5002")
        assert (None, 5_002) == (whole, journaal.find_broken(store))


def test_lines_without_a_key_are_not_believed(store: Store) -> None:
    """A journal whose key was taken away is broken from its first line; an empty one is whole."""
    with undone(store):
        empty = journaal.find_broken(store)
        journaal.record(store, Journaalregel(NOW, Handeling.GEOPEND))
        store.execute("DROP TRIGGER journaal_sleutel_stays")
        store.execute("DELETE FROM journaal_sleutel")
        assert (None, 1) == (empty, journaal.find_broken(store))


STEEN, ZAAK = "steen-1", "zaak-1"


def _emptied(store: Store) -> None:
    """Six lines; the second and fourth were about a zaak that is destroyed in the sixth."""
    for n, about in enumerate(("", ZAAK, f"{ZAAK}0", f"{ZAAK} verhaal", "")):
        at = NOW + timedelta(minutes=n)
        journaal.record(store, Journaalregel(at, Handeling.ZAAK_GEWIJZIGD, about))
    seal = journaal.blank(store, ZAAK, STEEN, NOW)
    journaal.record(store, Journaalregel(NOW, Handeling.ZAAK_VERNIETIGD, f"{STEEN} {seal}"))


def test_lines_of_a_destroyed_zaak_are_empty_and_the_chain_is_whole(store: Store) -> None:
    """Of such a line only its place, its mark and its tombstone are left; no other line changes."""
    with undone(store):
        _emptied(store)
        assert [
            ("", "zaak-gewijzigd"), (STEEN, "gewist"), ("zaak-10", "zaak-gewijzigd"),
            (STEEN, "gewist"), ("", "zaak-gewijzigd"),
        ] == [
            (line.object, line.handeling.value)
            for line in list(reversed(journaal.read_journaal(store, 6)))[:5]
        ]  # fmt: skip
        assert journaal.find_broken(store) is None


@pytest.mark.parametrize(
    ("change", "broken"),
    [
        ("UPDATE journaal SET keten = zeroblob(32) WHERE volgorde = 2", 3),
        ("UPDATE journaal SET handeling = 'gewist', object = 'steen-1' WHERE volgorde = 3", 2),
        ("UPDATE journaal SET handeling = 'gewist', object = 'steen-2' WHERE volgorde = 3", 3),
        ("UPDATE journaal SET object = 'steen-2' WHERE volgorde = 4", 2),
        ("UPDATE journaal SET object = 'steen-1 00' WHERE volgorde = 6", 6),
        ("DELETE FROM journaal WHERE volgorde = 6", 2),
    ],
)
def test_nobody_empties_a_line_unnoticed(store: Store, change: str, broken: int) -> None:
    """A line that no destruction speaks of, or that it does not bind, shows as broken."""
    with undone(store):
        _emptied(store)
        store.execute("DROP TRIGGER journaal_is_fixed")
        store.execute("DROP TRIGGER journaal_stays")
        store.execute(change)
        assert broken == journaal.find_broken(store)


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE journaal SET handeling = 'gewist', keten = zeroblob(32) WHERE volgorde = 1",
        "UPDATE journaal SET handeling = 'gewist', volgorde = 99 WHERE volgorde = 1",
        "UPDATE journaal SET handeling = 'gewist', object = '' WHERE volgorde = 2",
        "UPDATE journaal SET handeling = 'geopend' WHERE volgorde = 2",
    ],
)
def test_a_line_is_emptied_once_and_keeps_its_place(store: Store, change: str) -> None:
    """The only change a line allows is to be emptied, with its number and its mark as they were."""
    with undone(store):
        _emptied(store)
        with pytest.raises(StatementFailed, match="the journal only grows"):
            store.execute(change)


def test_moments_are_told_since_the_date_was_confirmed(store: Store) -> None:
    """What was done before the last confirmation, and what was emptied, does not count."""
    with undone(store):
        _emptied(store)
        before = len(journaal.moments_since_confirmed(store))
        later = NOW + timedelta(days=900)
        journaal.record(store, Journaalregel(later, Handeling.DATUM_BEVESTIGD))
        assert (4, (later,)) == (before, journaal.moments_since_confirmed(store))
