from hypothesis import given
from hypothesis import strategies as st

from tests.core.statistics.gemeente import JAAR, SLEUTEL, tabel
from vertrouwenspersoon.statistics.audit import Gelezen, prove, read_csv, read_json, unproven
from vertrouwenspersoon.statistics.bestanden import Kop, make_bestanden
from vertrouwenspersoon.statistics.protect import Regel, protect


def gelezen(totaal: int, *aantallen: int | None) -> Gelezen:
    return Gelezen("T", tuple("abcdefgh"[: len(aantallen)]), aantallen, totaal)


def files(*aantallen: int) -> tuple[bytes, bytes]:
    """The two files with one protected table of these numbers."""
    tables = protect((tabel(*aantallen),), Regel(JAAR, 5), SLEUTEL)
    kop = Kop(JAAR, 5, 1, sum(aantallen))
    (_, as_csv), (_, as_json) = make_bestanden(kop, tables)
    return as_csv, as_json


def test_both_files_are_read_back_alike() -> None:
    """What the CSV file says is what the JSON file says, and what was protected."""
    as_csv, as_json = files(3, 4, 12, 20)
    expected = (Gelezen("T", ("a", "b", "c", "d"), (None, None, 12, 20), 39),)
    assert expected == read_csv(as_csv) == read_json(as_json)


def test_a_protected_table_is_proven() -> None:
    """The files of a protected table pass."""
    assert frozenset() == unproven(*files(3, 4, 12, 20), 5)


def test_files_that_differ_do_not_pass() -> None:
    """A table that the two files print differently does not leave."""
    as_csv, _ = files(3, 4, 12, 20)
    _, as_json = files(3, 4, 20, 12)
    assert frozenset({"T"}) == unproven(as_csv, as_json, 5)


def test_files_with_another_total_do_not_pass() -> None:
    """A table whose total is not that of the year does not leave."""
    as_csv, as_json = files(3, 4, 12, 20)
    other = as_json.replace(b'"totaal": 39,\n  "tabellen"', b'"totaal": 40,\n  "tabellen"')
    assert other != as_json
    assert frozenset({"T"}) == unproven(as_csv, other, 5)


def test_every_reader_gets_two_witnesses_per_hidden_number() -> None:
    """For each hidden number, outsider and owner of a zaak, the two tables fit and differ."""
    proofs = prove(gelezen(30, 12, None, None, 10), 5)
    assert proofs is not None
    readers = [(proof.cel, proof.eigen) for proof in proofs]
    assert [(1, None), (2, None), (1, 1), (2, 1), (1, 2), (2, 2)] == readers
    for proof in proofs:
        own = int(proof.cel == proof.eigen)
        assert {30} == {sum(proof.leeg), sum(proof.vol)}
        assert {(12, 10)} == {(w[0], w[3]) for w in (proof.leeg, proof.vol)}
        assert 0 == proof.leeg[proof.cel] - own
        assert proof.vol[proof.cel] - own >= (5 if proof.eigen is None else 4)


def test_a_single_hidden_number_is_not_proven() -> None:
    """One hidden number in a table is the total minus the rest."""
    assert prove(gelezen(30, 12, None, 10), 5) is None


def test_a_small_hidden_rest_is_not_proven() -> None:
    """Hidden numbers that hold fewer than the threshold together cannot reach it."""
    assert prove(gelezen(30, 12, None, None, 14), 5) is None


def test_a_small_printed_number_is_not_proven() -> None:
    """A printed number below the threshold does not leave, zero included."""
    assert prove(gelezen(30, 4, 26), 5) is None
    assert prove(gelezen(30, 0, 14, 16), 5) is None


def test_a_number_of_almost_everyone_is_not_proven() -> None:
    """A printed number that holds for all but one says the same of everyone."""
    assert prove(gelezen(30, 29, None, None), 5) is None


def test_a_whole_table_needs_no_witness() -> None:
    """A table without hidden numbers is proven without witnesses."""
    assert () == prove(gelezen(30, 14, 16), 5)


def test_more_printed_than_there_is_does_not_pass() -> None:
    """Printed numbers above the total leave no whole table that fits."""
    assert prove(gelezen(20, 14, 16, None, None), 5) is None


@given(st.lists(st.integers(0, 25), min_size=2, max_size=8), st.sampled_from((5, 10)))
def test_whatever_the_protector_prints_is_proven(aantallen: list[int], drempel: int) -> None:
    """The audit agrees with the protector on every table of distinct persons."""
    tables = protect((tabel(*aantallen),), Regel(JAAR, drempel), SLEUTEL)
    (_, as_csv), (_, as_json) = make_bestanden(Kop(JAAR, drempel, 1, sum(aantallen)), tables)
    assert frozenset() == unproven(as_csv, as_json, drempel)
