from dataclasses import replace

import pytest
from hypothesis import given

from tests.builders import NOW, dossier, incident, notitie, toestemming, zaak
from tests.core.store.aggregates import dossiers_of, notities, undone
from vertrouwenspersoon.domain.codes import Code
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.dossier import (
    Betrokkene,
    BetrokkeneId,
    Dossier,
    Hoedanigheid,
    Notitie,
    NotitieId,
)
from vertrouwenspersoon.domain.toestemming import Besluit
from vertrouwenspersoon.domain.zaak import IncidentId, ZaakId
from vertrouwenspersoon.errors import Reason, Refused
from vertrouwenspersoon.store import dossiers, zaken
from vertrouwenspersoon.store.connection import Store
from vertrouwenspersoon.store.driver import StatementFailed

ZAAK, OTHER = ZaakId("zaak-1"), ZaakId("zaak-2")
PERSON = Betrokkene(BetrokkeneId("p1"), Hoedanigheid.GETUIGE, Confidential("buurvrouw"))


def add_two_zaken(store: Store) -> None:
    """Two zaken, each with an empty dossier."""
    zaken.add_zaak(store, zaak())
    other = zaak(id=OTHER, code="2026-002", incidenten=(incident(id=IncidentId("incident-2")),))
    zaken.add_zaak(store, other)
    dossiers.add_dossier(store, dossier())
    dossiers.add_dossier(store, dossier(zaak=OTHER))


@given(dossiers_of(ZAAK))
def test_a_dossier_comes_back_as_it_was(store: Store, given_one: Dossier) -> None:
    """Every dossier is read as it was kept: every sign of it, and everything in its order."""
    with undone(store):
        zaken.add_zaak(store, zaak())
        dossiers.add_dossier(store, given_one)
        assert given_one == dossiers.read_dossier(store, ZAAK)


@given(dossiers_of(ZAAK), dossiers_of(ZAAK))
def test_saving_the_head_leaves_the_rest(store: Store, old: Dossier, new: Dossier) -> None:
    """Title, code name, story and consequences change; people, notes and consent stay."""
    with undone(store):
        zaken.add_zaak(store, zaak())
        dossiers.add_dossier(store, old)
        dossiers.save_dossier_head(store, new)
        wanted = replace(
            new,
            betrokkenen=old.betrokkenen,
            notities=old.notities,
            toestemmingen=old.toestemmingen,
            doorgiften=old.doorgiften,
            woorden=old.woorden,
            koppelingen=old.koppelingen,
            correcties=old.correcties,
        )
        assert wanted == dossiers.read_dossier(store, ZAAK)


@given(notities, notities)
def test_a_saved_note_keeps_its_place(store: Store, old: Notitie, new: Notitie) -> None:
    """A note in new words stands where it stood, and all of it is new."""
    changed, last = replace(new, id=old.id), notitie("later", id=NotitieId("last"))
    with undone(store):
        add_two_zaken(store)
        for note in (old, last, changed):
            dossiers.save_notitie(store, ZAAK, note)
        assert (changed, last) == dossiers.read_dossier(store, ZAAK).notities


def test_a_saved_person_keeps_their_place(store: Store) -> None:
    """Someone whose role or name changes stays the same person in the list."""
    second = replace(PERSON, id=BetrokkeneId("p2"))
    changed = Betrokkene(
        PERSON.id, Hoedanigheid.MELDER, Confidential("A."), Confidential("06"), Code("rol:AMB")
    )
    with undone(store):
        add_two_zaken(store)
        for person in (PERSON, second, changed):
            dossiers.save_betrokkene(store, ZAAK, person)
        assert (changed, second) == dossiers.read_dossier(store, ZAAK).betrokkenen


def test_what_is_taken_out_is_gone(store: Store) -> None:
    """A person and a note that are taken out of a dossier are not in it any more."""
    with undone(store):
        add_two_zaken(store)
        dossiers.save_betrokkene(store, ZAAK, PERSON)
        dossiers.save_notitie(store, ZAAK, notitie("weg"))
        dossiers.remove_betrokkene(store, ZAAK, PERSON.id)
        dossiers.remove_notitie(store, ZAAK, notitie("weg").id)
        assert dossier() == dossiers.read_dossier(store, ZAAK)


def test_one_dossier_does_not_touch_another(store: Store) -> None:
    """The same identity in another zaak is something else, and stays when this one goes."""
    with undone(store):
        add_two_zaken(store)
        for owner, words in ((ZAAK, "hier"), (OTHER, "daar")):
            note = notitie(words, id=NotitieId("n"))
            dossiers.save_notitie(store, owner, note)
            dossiers.save_betrokkene(store, owner, PERSON)
        dossiers.remove_notitie(store, ZAAK, NotitieId("n"))
        dossiers.remove_betrokkene(store, ZAAK, PERSON.id)
        left = dossiers.read_dossier(store, OTHER)
        assert (notitie("daar", id=NotitieId("n")),) == left.notities
        assert (PERSON,) == left.betrokkenen


def test_what_is_not_there_is_not_found(store: Store) -> None:
    """Reading, saving or taking out what is not there is refused."""
    attempts = (
        lambda: dossiers.read_dossier(store, ZAAK),
        lambda: dossiers.save_dossier_head(store, dossier()),
        lambda: dossiers.remove_betrokkene(store, ZAAK, PERSON.id),
        lambda: dossiers.remove_notitie(store, ZAAK, NotitieId("n")),
    )
    for attempt in attempts:
        with undone(store):
            with pytest.raises(Refused) as caught:
                attempt()
            assert Reason.NOT_FOUND == caught.value.reason


def test_what_the_melder_said_is_not_changed_or_removed(store: Store) -> None:
    """A word about consent can be followed by another, and not be rewritten."""
    given_word = toestemming("politie", Besluit.GEGEVEN, NOW)
    for change in ("UPDATE toestemming SET besluit = 'gegeven'", "DELETE FROM toestemming"):
        with undone(store):
            add_two_zaken(store)
            dossiers.add_toestemming(store, ZAAK, given_word)
            with pytest.raises(StatementFailed, match="what the melder said stays"):
                store.execute(change)


def test_the_dossier_goes_with_its_zaak(store: Store) -> None:
    """When a zaak is destroyed nothing of its dossier remains, and the others stay whole."""
    with undone(store):
        add_two_zaken(store)
        dossiers.save_betrokkene(store, ZAAK, PERSON)
        dossiers.save_notitie(store, ZAAK, notitie("weg"))
        dossiers.add_toestemming(store, ZAAK, toestemming("politie", Besluit.GEGEVEN))
        dossiers.save_dossier_head(store, dossier(gevolgen=(Code("gevolg-persoon:stress"),)))
        store.execute("DELETE FROM zaak WHERE id = :zaak", {"zaak": ZAAK})
        for table in ("dossier_gevolg", "betrokkene", "notitie", "toestemming"):
            assert [] == store.rows(f"SELECT 1 FROM {table}")  # noqa: S608 - names from above
        assert dossier(zaak=OTHER) == dossiers.read_dossier(store, OTHER)
