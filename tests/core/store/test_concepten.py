from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import NOW, beeld
from tests.core.store.aggregates import identities, keep, moments, texts, undone
from tests.core.store.conftest import create, reopen
from tests.core.store.test_connection import decrypted
from vertrouwenspersoon.domain.concept import Concept, Conceptplek
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.zaak import ZaakId
from vertrouwenspersoon.store import concepten, zoeken
from vertrouwenspersoon.store.connection import Store
from vertrouwenspersoon.store.driver import StatementFailed

ZAAK = ZaakId("zaak-1")
LOOSE, IN_ZAAK = Conceptplek("melding", None, "story"), Conceptplek("zaak", ZAAK, "story")
CANARY = "kanarie7f3a"
drafts = st.builds(
    Concept,
    st.builds(Conceptplek, identities, st.sampled_from((None, ZAAK)), identities),
    texts,
    st.integers(0, 10**6),
    moments,
    st.booleans(),
)


def draft(plek: Conceptplek, text: str) -> Concept:
    """What was just typed somewhere."""
    return Concept(plek, Confidential(text), len(text), NOW)


@given(drafts)
def test_a_draft_comes_back_as_it_was(store: Store, concept: Concept) -> None:
    """The words, the cursor, the moment and the place are read as they were kept."""
    with undone(store):
        keep(store, beeld())
        concepten.save_concept(store, concept)
        assert (concept,) == concepten.read_concepten(store)


@pytest.mark.parametrize("plek", [LOOSE, IN_ZAAK], ids=["loose", "in a zaak"])
def test_a_field_has_one_draft(store: Store, plek: Conceptplek) -> None:
    """What is typed later takes the place of what was typed before, in this field alone."""
    other = draft(replace(plek, veld="other"), "elders")
    with undone(store):
        keep(store, beeld())
        for concept in (draft(plek, "eerst"), other, draft(plek, "daarna")):
            concepten.save_concept(store, concept)
        assert (other, draft(plek, "daarna")) == concepten.read_concepten(store)


@pytest.mark.parametrize("plek", [LOOSE, IN_ZAAK], ids=["loose", "in a zaak"])
def test_the_schema_allows_one_draft_of_a_field(store: Store, plek: Conceptplek) -> None:
    """A second row for a field breaks a rule of the schema, also without a zaak."""
    again = "INSERT INTO concept SELECT 99, zaak, pagina, veld, tekst, 0, op, 0 FROM concept"
    with undone(store):
        keep(store, beeld())
        concepten.save_concept(store, draft(plek, "eerst"))
        with pytest.raises(StatementFailed, match="UNIQUE"):
            store.execute(again)


def test_a_draft_is_removed_alone(store: Store) -> None:
    """Removing the draft of one field leaves the same field of another zaak."""
    with undone(store):
        keep(store, beeld())
        concepten.save_concept(store, draft(LOOSE, "los"))
        concepten.save_concept(store, draft(replace(LOOSE, zaak=ZAAK), "in een zaak"))
        concepten.delete_concept(store, replace(LOOSE, zaak=ZAAK))
        assert (draft(LOOSE, "los"),) == concepten.read_concepten(store)


def test_closing_leaves_every_draft_calmly(store: Store) -> None:
    """After the mark no draft is left by a crash; what is typed after it is again."""
    with undone(store):
        keep(store, beeld())
        for plek in (LOOSE, IN_ZAAK):
            concepten.save_concept(store, draft(plek, "iets"))
        concepten.mark_rustig(store)
        concepten.save_concept(store, draft(LOOSE, "meer"))
        found = {one.plek: one.rustig for one in concepten.read_concepten(store)}
    assert {LOOSE: False, IN_ZAAK: True} == found


def test_a_draft_goes_with_its_zaak(store: Store) -> None:
    """Removing a zaak removes its drafts, and no other."""
    with undone(store):
        keep(store, beeld())
        for plek in (LOOSE, IN_ZAAK):
            concepten.save_concept(store, draft(plek, "iets"))
        store.execute("DELETE FROM zaak")
        assert (LOOSE,) == tuple(one.plek for one in concepten.read_concepten(store))


def test_a_draft_is_not_found_by_searching(store: Store) -> None:
    """Searching looks in what was kept, not in what is being typed."""
    with undone(store):
        keep(store, beeld())
        concepten.save_concept(store, draft(IN_ZAAK, CANARY))
        assert () == zoeken.search(store, CANARY)


def test_a_draft_is_encrypted_and_is_wiped(tmp_path: Path) -> None:
    """The words are not in the file in plain text, and once removed not under the key either."""
    path = tmp_path / "kluis.zkv"
    with create(path) as made, made.transaction():
        concepten.save_concept(made, draft(LOOSE, CANARY))
    assert (False, True) == (
        CANARY.encode() in path.read_bytes(),
        CANARY.encode() in decrypted(path),
    )
    with reopen(path) as again, again.transaction():
        concepten.delete_concept(again, LOOSE)
    assert CANARY.encode() not in decrypted(path)
