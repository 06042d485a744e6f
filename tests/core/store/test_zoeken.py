from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import NOW, dossier, incident, notitie, zaak
from tests.core.store.aggregates import SIGNS, undone
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.dossier import Betrokkene, BetrokkeneId, Hoedanigheid, NotitieId
from vertrouwenspersoon.domain.lijst import Treffer
from vertrouwenspersoon.domain.zaak import IncidentId, ZaakId
from vertrouwenspersoon.store import dossiers, zaken, zoeken
from vertrouwenspersoon.store.connection import Store

ZAAK = ZaakId("zaak-1")
PERSON = Betrokkene(
    BetrokkeneId("p1"),
    Hoedanigheid.GETUIGE,
    Confidential("Buurvrouw Oosterhof"),
    Confidential("06"),
)


def add(store: Store, number: int = 1, **but: object) -> None:
    """A zaak with a dossier; a higher number was reported later."""
    zaak_id = ZaakId(f"zaak-{number}")
    happened = (incident(id=IncidentId(f"incident-{number}")),)
    reported = datetime(2026, 1, number, tzinfo=UTC)
    zaken.add_zaak(
        store,
        zaak(id=zaak_id, code=f"2026-{number:03d}", incidenten=happened, gemeld_op=reported),
    )
    dossiers.add_dossier(store, dossier(zaak=zaak_id, **but))


def places(store: Store, text: str) -> list[str]:
    """Where these words stand."""
    return [hit.waar for hit in zoeken.search(store, text)]


def hits(treffer: Treffer) -> list[str]:
    """The words a hit points at."""
    fragment = treffer.fragment.reveal()
    return [fragment[start:end] for start, end in treffer.plekken]


def test_every_kind_of_words_is_found(store: Store) -> None:
    """Titles, code names, stories, names and notes are all searched, in that order."""
    with undone(store):
        add(
            store,
            titel=Confidential("De vos aan de balie"),
            codenaam=Confidential("Vos"),
            verhaal=Confidential("Er was een vos."),
            betrokkenen=(replace(PERSON, naam=Confidential("Vos")),),
            notities=(notitie("Vos gebeld."),),
        )
        found = zoeken.search(store, "vos")
    assert ["titel", "codenaam", "verhaal", "betrokkene", "notitie"] == [hit.waar for hit in found]
    assert [None, None, None, None, NOW] == [hit.op for hit in found]
    assert {ZAAK} == {hit.zaak for hit in found}


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Een creme brulee", "crème brûlée"),
        ("Een crème brûlée", "CREME brulee"),
        ("Zij heet Şevval Öztürk", "sevval ozturk"),
        ("De coördinator belde", "coord"),
        ("Mail van j.de-vries@example.nl", "vries example"),
        ("Mail van j.de-vries@example.nl", "de-vries@example.nl"),
        ("Meneer O'Brien riep iets", "o'brien"),
        ("Bel 06-12345678", "06-123"),
        ("Bel 06-12345678", "12345678"),
        ("Hij zei: «ik weet je te vinden»", "weet vind"),
        ("Hij zei: «ik weet je te vinden»", "vinden weet"),
        ("كان غاضبا", "غاضبا"),
    ],
)
def test_words_are_found_as_people_type_them(store: Store, text: str, asked: str) -> None:
    """Accents, capitals, order and signs do not stand between a person and a word."""
    with undone(store):
        add(store, verhaal=Confidential(text))
        assert ["verhaal"] == places(store, asked)


@pytest.mark.parametrize("asked", ["inden", "vinden vandaag", "vi nden", "weetje"])
def test_what_is_not_there_is_not_found(store: Store, asked: str) -> None:
    """A part in the middle of a word is no hit, and every word must be there."""
    with undone(store):
        add(store, verhaal=Confidential("Ik weet je te vinden"))
        assert [] == places(store, asked)


@pytest.mark.parametrize(
    "asked", ["", " ", "\n", '"', "***", "-", "😀", "\x00", "\ud800", "' OR 1=1 --", "(", "^"]
)
def test_signs_alone_find_nothing(store: Store, asked: str) -> None:
    """A question without a word that stands somewhere finds nothing, and is no mistake."""
    with undone(store):
        add(store)
        assert () == zoeken.search(store, asked)


@pytest.mark.parametrize(
    "asked",
    ['"balie"', "balie*", "balie)", "titel:balie", "-balie", "^balie", "NEAR(balie)", "{balie}"],
)
def test_no_sign_has_a_meaning(store: Store, asked: str) -> None:
    """What the engine would read as an instruction is read as words."""
    with undone(store):
        add(store, verhaal=Confidential("de titel balie near balie"))
        assert "verhaal" in places(store, asked)


@pytest.mark.parametrize("word", ["AND", "OR", "NOT", "NEAR"])
def test_no_word_has_a_meaning(store: Store, word: str) -> None:
    """The engine's own words are words like any other."""
    with undone(store):
        add(store, verhaal=Confidential(f"balie {word.lower()} trap"))
        assert ["verhaal"] == places(store, f"{word} balie")
        assert ["verhaal"] == places(store, word)


@given(st.text(max_size=60))
def test_any_question_gives_an_answer(store: Store, asked: str) -> None:
    """Nothing a person can type makes a search fail."""
    with undone(store):
        add(store)
        assert isinstance(zoeken.search(store, asked), tuple)


@given(st.text(SIGNS, max_size=80), st.data())
def test_every_word_is_found_where_it_stands(store: Store, text: str, data: st.DataObject) -> None:
    """A plain word of any text is found by its beginning, and the hit points at the word."""
    word = data.draw(st.text("abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=12))
    asked = word[: data.draw(st.integers(1, len(word)))]
    with undone(store):
        add(store, verhaal=Confidential(f"{text} {word} {text}"))
        found = [hit for hit in zoeken.search(store, asked) if hit.waar == "verhaal"]
    assert 1 == len(found)
    assert any(hit.lower().startswith(asked) for hit in hits(found[0]))


def test_a_hit_shows_the_words_around_it(store: Store) -> None:
    """From a long story a hit shows a few words, with the places of what was asked."""
    long = " ".join(f"woord{n}" for n in range(200)) + " Bedreiging en bedreigd. " + "na " * 200
    with undone(store):
        add(store, verhaal=Confidential(long), titel=Confidential("t"))
        (found,) = zoeken.search(store, "bedreig")
    assert ["Bedreiging", "bedreigd"] == hits(found)
    assert len(found.fragment.reveal()) < 200
    assert found.fragment.reveal().startswith("…")


def test_the_newest_zaak_comes_first(store: Store) -> None:
    """Hits go from the newest melding to the oldest, and no further than the limit."""
    with undone(store):
        for number in (2, 1, 3):
            add(store, number)
        found = zoeken.search(store, "merel")
        assert ["zaak-3", "zaak-2", "zaak-1"] == [hit.zaak for hit in found]
        assert found[:2] == zoeken.search(store, "merel", limit=2)


def test_a_pasted_page_is_no_trouble(store: Store) -> None:
    """Of a very long question the first words count."""
    with undone(store):
        add(store, verhaal=Confidential("trap"))
        assert ["verhaal"] == places(store, "trap " * 100_000)


def test_the_search_follows_every_change(store: Store) -> None:
    """New words are found at once, and old words not any more."""
    with undone(store):
        add(store, betrokkenen=(PERSON,), notities=(notitie("oude notitie"),))
        note = notitie("nieuwe notitie", id=NotitieId("notitie-oude notitie"))
        dossiers.save_notitie(store, ZAAK, note)
        dossiers.save_betrokkene(store, ZAAK, replace(PERSON, naam=Confidential("Wierda")))
        words = {"titel": "Zilver", "codenaam": "Goud", "verhaal": "Koper"}
        texts = {name: Confidential(word) for name, word in words.items()}
        dossiers.save_dossier_head(store, dossier(**texts))
        assert ["titel", "codenaam", "verhaal", "betrokkene", "notitie"] == [
            where
            for asked in ("zilver", "goud", "koper", "wierda", "nieuwe")
            for where in places(store, asked)
        ]
        for gone in ("oude", "oosterhof", "bedreiging", "merel", "wist"):
            assert [] == places(store, gone)


def test_what_is_removed_is_not_found(store: Store) -> None:
    """A note, a person and a whole zaak that are gone are gone from the search as well."""
    with undone(store):
        add(store, betrokkenen=(PERSON,), notities=(notitie("kanarie"),))
        add(store, 2)
        dossiers.remove_notitie(store, ZAAK, notitie("kanarie").id)
        dossiers.remove_betrokkene(store, ZAAK, PERSON.id)
        assert [] == places(store, "kanarie") + places(store, "oosterhof")
        store.execute("DELETE FROM zaak WHERE id = 'zaak-1'")
        assert [ZaakId("zaak-2")] == [hit.zaak for hit in zoeken.search(store, "merel")]
        store.execute("DELETE FROM zaak")
        assert [] == store.rows("SELECT 1 FROM zoekindex")


def test_an_erased_word_is_not_in_the_index() -> None:
    """Once a change is committed, not even the pages of the index hold a word that was erased."""
    held = "SELECT 1 FROM zoekindex_data WHERE instr(block, CAST('kanariegeel' AS BLOB))"
    notes = (
        notitie("kanariegeel", id=NotitieId("1")),
        notitie("en kanariegeel", id=NotitieId("2")),
    )
    with Store.in_memory() as store:
        with store.transaction():
            add(store, notities=notes)
        assert [] != store.rows(held)
        with store.transaction():
            dossiers.save_notitie(store, ZAAK, replace(notes[0], tekst=Confidential("stil")))
            dossiers.remove_notitie(store, ZAAK, notes[1].id)
        assert [] == store.rows(held)
        assert [] == store.rows("SELECT 1 FROM zoekindex_content WHERE c2 LIKE '%kanarie%'")
