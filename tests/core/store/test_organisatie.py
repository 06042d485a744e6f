from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given

from tests.builders import notitie, reactieschema, said, zaak
from tests.core.store.aggregates import keep_organisatie, organisaties, undone
from vertrouwenspersoon.domain.codes import Code
from vertrouwenspersoon.domain.dossier import NotitieId
from vertrouwenspersoon.domain.organisatie import (
    Contact,
    ContactId,
    Doelgroepkeuze,
    Gemeente,
    Locatie,
    LocatieId,
    Organisatie,
    Sterkte,
)
from vertrouwenspersoon.domain.reactieschema import Reactieschema
from vertrouwenspersoon.domain.taken import Stand
from vertrouwenspersoon.errors import Reason, Refused
from vertrouwenspersoon.store import organisatie, zaken
from vertrouwenspersoon.store.connection import Store
from vertrouwenspersoon.store.driver import StatementFailed

GEMEENTE = Gemeente("Oefenrode")
ADOPTED = date(2026, 11, 23)


def kept_schemas(store: Store) -> tuple[Reactieschema, ...]:
    """All versions of the scheme in the store."""
    return organisatie.read_organisatie(store).reactieschemas


@given(organisaties())
def test_a_municipality_comes_back_as_it_was(store: Store, office: Organisatie) -> None:
    """Profile, people, buildings, head counts, taken, notes and schemes are read as kept."""
    with undone(store):
        keep_organisatie(store, office)
        assert office == organisatie.read_organisatie(store)


def test_a_vault_without_a_profile_is_a_bug(store: Store) -> None:
    """Every vault gets its profile when it is made; one without is not read as an empty one."""
    with pytest.raises(LookupError):
        organisatie.read_organisatie(store)


def test_the_profile_can_change(store: Store) -> None:
    """A saved profile takes the place of the one before, with its closing days, each once."""
    day, other = date(2026, 12, 24), date(2026, 5, 1)
    changed = Gemeente(
        "Elders", Doelgroepkeuze.POLITIEK, "112", oefening=True, gebruikt_gir=False, drempel=10
    )
    with undone(store):
        organisatie.save_gemeente(store, replace(GEMEENTE, gesloten_dagen=(other,)))
        organisatie.save_gemeente(store, replace(changed, gesloten_dagen=(day, other, day)))
        wanted = replace(changed, gesloten_dagen=(other, day))
        assert wanted == organisatie.read_organisatie(store).gemeente


def test_a_threshold_below_five_is_not_kept(store: Store) -> None:
    """Below five people can be recognised in the figures, so the schema refuses it too."""
    with undone(store), pytest.raises(StatementFailed, match="CHECK"):
        organisatie.save_gemeente(store, replace(GEMEENTE, drempel=4))


def test_lists_of_the_municipality_change_in_place(store: Store) -> None:
    """What is saved with a known identity keeps its place; head counts stand by afdeling."""
    contact = Contact(ContactId("c1"), "Politie")
    locatie = Locatie(LocatieId("l1"), "Raadhuis")
    with undone(store):
        organisatie.save_gemeente(store, GEMEENTE)
        for one in (contact, replace(contact, id=ContactId("c2")), replace(contact, mail="a@b")):
            organisatie.save_contact(store, one)
        for place in (locatie, replace(locatie, id=LocatieId("l2")), replace(locatie, naam="R")):
            organisatie.save_locatie(store, place)
        for count in (Sterkte(Code("afdeling:WMO"), 9), Sterkte(Code("afdeling:KCC"), 3)):
            organisatie.save_sterkte(store, count)
        organisatie.save_sterkte(store, Sterkte(Code("afdeling:WMO"), 10))
        found = organisatie.read_organisatie(store)
    assert (replace(contact, mail="a@b"), replace(contact, id=ContactId("c2"))) == found.contacten
    assert (replace(locatie, naam="R"), replace(locatie, id=LocatieId("l2"))) == found.locaties
    counts = (Sterkte(Code("afdeling:KCC"), 3), Sterkte(Code("afdeling:WMO"), 10))
    assert counts == found.sterktes


def test_what_is_taken_out_is_gone(store: Store) -> None:
    """A contact and a location can be taken out, once."""
    with undone(store):
        organisatie.save_gemeente(store, GEMEENTE)
        organisatie.save_contact(store, Contact(ContactId("c1"), "Politie"))
        organisatie.save_locatie(store, Locatie(LocatieId("l1"), "Raadhuis"))
        organisatie.remove_contact(store, ContactId("c1"))
        organisatie.remove_locatie(store, LocatieId("l1"))
        assert Organisatie(GEMEENTE) == organisatie.read_organisatie(store)
        with pytest.raises(Refused) as caught:
            organisatie.remove_contact(store, ContactId("c1"))
        assert Reason.NOT_FOUND == caught.value.reason
        with pytest.raises(Refused) as caught:
            organisatie.remove_locatie(store, LocatieId("l1"))
        assert Reason.NOT_FOUND == caught.value.reason


def test_a_note_of_the_municipality_changes_in_place(store: Store) -> None:
    """A note in new words stands where it stood."""
    first, second = notitie("een", id=NotitieId("1")), notitie("twee", id=NotitieId("2"))
    changed = notitie("drie", id=NotitieId("1"))
    with undone(store):
        organisatie.save_gemeente(store, GEMEENTE)
        for note in (first, second, changed):
            organisatie.save_organisatie_notitie(store, note)
        assert (changed, second) == organisatie.read_organisatie(store).notities


def test_a_word_about_a_taak_is_not_changed_or_removed(store: Store) -> None:
    """What was said of a taak of the organisation stays, as it does in a zaak."""
    for change in ("UPDATE organisatie_stand SET stand = 'nvt'", "DELETE FROM organisatie_stand"):
        with undone(store):
            organisatie.add_organisatie_stand(store, said("PR01", Stand.GEDAAN))
            with pytest.raises(StatementFailed, match="what was said of a taak stays"):
                store.execute(change)


def test_the_concept_can_change_and_be_adopted(store: Store) -> None:
    """The newest version is kept as it is saved, until and including its adoption."""
    concept = reactieschema(versie=2)
    with undone(store):
        organisatie.save_gemeente(store, GEMEENTE)
        organisatie.add_reactieschema(store, reactieschema(vastgesteld_op=ADOPTED))
        organisatie.add_reactieschema(store, concept)
        organisatie.save_reactieschema(store, replace(concept, titel="Nieuw"))
        adopted = replace(concept, titel="Nieuwer", vastgesteld_op=ADOPTED)
        organisatie.save_reactieschema(store, adopted)
        assert (reactieschema(vastgesteld_op=ADOPTED), adopted) == kept_schemas(store)


def test_only_the_newest_concept_can_change(store: Store) -> None:
    """An adopted version, an older one and one that is not there are refused, and stay."""
    kept = (reactieschema(versie=1), reactieschema(versie=2, vastgesteld_op=ADOPTED))
    with undone(store):
        organisatie.save_gemeente(store, GEMEENTE)
        for schema in kept:
            organisatie.add_reactieschema(store, schema)
        for versie in (1, 2, 3):
            with pytest.raises(Refused) as caught:
                organisatie.save_reactieschema(store, reactieschema(versie=versie, titel="x"))
            assert Reason.NOT_FOUND == caught.value.reason
        assert kept == kept_schemas(store)


def test_an_adopted_scheme_is_fixed(store: Store) -> None:
    """Not even a statement of ours changes an adopted version."""
    with undone(store):
        organisatie.add_reactieschema(store, reactieschema(vastgesteld_op=ADOPTED))
        with pytest.raises(StatementFailed, match="an adopted scheme stays as it is"):
            store.execute("UPDATE reactieschema SET inhoud = '{\"versie\": 9}'")


def test_schemes_are_replaced_only_before_there_are_zaken(store: Store) -> None:
    """An import puts its versions in the place of those of a new vault, and of no other."""
    mine = (reactieschema(versie=3, vastgesteld_op=ADOPTED), reactieschema(versie=4))
    with undone(store):
        organisatie.save_gemeente(store, GEMEENTE)
        organisatie.add_reactieschema(store, reactieschema(vastgesteld_op=ADOPTED))
        organisatie.replace_reactieschemas(store, mine)
        assert mine == kept_schemas(store)
        zaken.add_zaak(store, zaak())
        with pytest.raises(StatementFailed, match="an earlier scheme stays"):
            organisatie.replace_reactieschemas(store, ())
