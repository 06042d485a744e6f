from pathlib import Path
from random import Random  # noqa: TID251 - chosen once, the same every time

import pytest

from tests.core.store.wrecks import NOW, asked, break_pages, key_of, practice_vault, root_of
from vertrouwenspersoon.store.rescue import SavedTable
from vertrouwenspersoon.store.salvage import Salvage, salvage
from vertrouwenspersoon.store.vaultfile import PAGE


@pytest.fixture(scope="session")
def practice(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A practice vault that tests copy."""
    return practice_vault(tmp_path_factory.mktemp("oefening") / "kluis.zkv")


@pytest.fixture
def old(practice: Path, tmp_path: Path) -> Path:
    """A practice vault to be broken."""
    path = tmp_path / "kluis.zkv"
    path.write_bytes(practice.read_bytes())
    return path


def saved(old: Path) -> Salvage:
    """What comes of a broken vault."""
    new = old.with_name("gered.zkv")
    key = key_of(old)
    return salvage(old, key, new, now=NOW, spare_id="kluis0000000new", tell=lambda *_: None)


def of(found: Salvage, name: str) -> SavedTable:
    """How it went with one table."""
    return next(table for table in found.tables if table.name == name)


def test_a_lost_table_of_zaken_comes_back_from_its_indexes(old: Path, practice: Path) -> None:
    """Without one readable zaak every code and melding date is kept, with all that hangs on it."""
    break_pages(old, root_of(old, "zaak"))
    found = saved(old)
    assert (0, 10, 0) == (of(found, "zaak").whole, of(found, "zaak").mended, of(found, "zaak").lost)
    heads = "SELECT id, code, gemeld_op FROM zaak ORDER BY code"
    assert asked(practice, heads) == asked(found.path, heads)
    codes = tuple(str(code) for (code,) in asked(practice, "SELECT code FROM zaak ORDER BY code"))
    assert codes == found.zaken_to_check
    for name in ("dossier", "notitie", "toestemming", "taak_stand"):
        everything = f"SELECT * FROM {name} ORDER BY 1"  # noqa: S608 - a table of ours
        assert asked(practice, everything) == asked(found.path, everything)


def test_a_lost_table_of_dossiers_comes_back_from_the_search_index(
    old: Path, practice: Path
) -> None:
    """Every story, title and code name is kept although no dossier could be read."""
    break_pages(old, root_of(old, "dossier"))
    found = saved(old)
    assert 10 == of(found, "dossier").mended
    everything = "SELECT zaak, codenaam, titel, verhaal FROM dossier ORDER BY zaak"
    assert asked(practice, everything) == asked(found.path, everything)


def test_a_lost_table_of_notes_keeps_the_words_and_says_what_is_unknown(
    old: Path, practice: Path
) -> None:
    """A note whose date is gone keeps its text, and says itself that the date is not known."""
    break_pages(old, root_of(old, "notitie"))
    found = saved(old)
    before = [
        str(text) for (text,) in asked(practice, "SELECT tekst FROM notitie ORDER BY zaak, id")
    ]
    after = [
        str(text) for (text,) in asked(found.path, "SELECT tekst FROM notitie ORDER BY zaak, id")
    ]
    prefix = "[Gered op 1 juni 2026. De datum van deze notitie is niet meer bekend.] "
    assert [prefix + text for text in before] == after


def test_a_lost_permission_is_never_made_up(old: Path) -> None:
    """What a melder said is saved whole or counted as lost."""
    ((kept,),) = asked(old, "SELECT count(*) FROM toestemming")
    break_pages(old, root_of(old, "toestemming"))
    found = saved(old)
    assert (0, 0, kept) == (
        of(found, "toestemming").whole,
        of(found, "toestemming").mended,
        of(found, "toestemming").lost,
    )
    assert [] == asked(found.path, "SELECT * FROM toestemming")


def test_a_long_text_on_a_bad_page_leaves_the_rest_of_its_row(old: Path) -> None:
    """A story that runs on over a bad page comes from the search index, or is marked as lost."""
    story = "woord " * 20_000
    grow(old, story)
    pages = old.stat().st_size // 4096
    break_pages(old, *range(pages - 40, pages + 1))
    found = saved(old)
    ((text,),) = asked(found.path, "SELECT verhaal FROM dossier WHERE codenaam = 'lang'")
    assert text in {story, "[niet leesbaar]"}


def grow(path: Path, story: str) -> None:
    """Give the first dossier a story of many pages."""
    from vertrouwenspersoon.store.connection import Store  # noqa: PLC0415 - this test only

    with Store.open_with_key(path, key_of(path)) as store, store.transaction():
        store.execute(
            "UPDATE dossier SET verhaal = :verhaal, codenaam = 'lang' WHERE volgorde = 1",
            {"verhaal": story},
        )


@pytest.mark.parametrize("name", ["incident", "gemeente", "journaal"])
def test_what_a_vault_cannot_do_without_is_there_again(old: Path, name: str) -> None:
    """Losing a table the program needs still gives a sound vault, and the loss is told."""
    break_pages(old, root_of(old, name))
    found = saved(old)
    assert of(found, name).gaps
    assert 10 == of(found, "zaak").whole
    firsts = "SELECT count(*) FROM incident WHERE volgnummer = 0"
    assert [(10,)] == asked(found.path, firsts)
    assert [(1,)] == asked(found.path, "SELECT count(*) FROM gemeente")


def test_rows_without_numbers_come_by_what_they_belong_to(old: Path, practice: Path) -> None:
    """When its first page is whole but another is not, such a table is read owner by owner."""
    found = saved(old)
    everything = "SELECT * FROM incident_code ORDER BY incident, soort, volgnummer"
    assert asked(practice, everything) == asked(found.path, everything)


def test_searching_finds_what_was_saved(old: Path) -> None:
    """The search index of the new vault is made anew from what was saved."""
    break_pages(old, root_of(old, "zoekindex_data"), root_of(old, "zoekindex_content"))
    found = saved(old)
    counts = """
        SELECT (SELECT count(*) FROM zoekindex_content),
               (SELECT 3 * count(*) FROM dossier) + (SELECT count(*) FROM notitie)
               + (SELECT count(*) FROM betrokkene) + (SELECT count(*) FROM woord)
    """
    ((indexed, texts),) = asked(found.path, counts)
    assert texts == indexed
    assert 0 == found.lost


@pytest.mark.parametrize("seed", range(4))
def test_whatever_is_broken_no_row_is_ever_wrong(old: Path, practice: Path, seed: int) -> None:
    """Every row that is called whole stood in the old vault, however much is bad or gone."""
    chance = Random(seed)  # noqa: S311 - not a secret
    pages = old.stat().st_size // PAGE
    bad = [page for page in range(1, pages + 1) if page != 2 and chance.random() < 0.08]
    old.write_bytes(old.read_bytes()[: -chance.choice((0, 0, 9, 30)) * PAGE or None])
    break_pages(old, *(page for page in bad if page <= old.stat().st_size // PAGE))
    found = saved(old)
    for table in found.tables:
        if table.whole and table.name not in {"zaak", "dossier", "notitie", "betrokkene"}:
            rows = f"SELECT * FROM {table.name}"  # noqa: S608 - a table of ours
            new = asked(found.path, rows)
            assert table.whole <= len(set(new) & set(asked(practice, rows)))
            assert len(new) == table.kept
