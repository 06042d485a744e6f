from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import NOW, incident, said, zaak
from tests.core.store.aggregates import antwoorden, identities, standen, undone, zaken_
from vertrouwenspersoon.domain.codes import Code
from vertrouwenspersoon.domain.taken import Stand, TaakStand
from vertrouwenspersoon.domain.zaak import Antwoord, IncidentId, Zaak, ZaakId, ZaakStatus
from vertrouwenspersoon.errors import Reason, Refused
from vertrouwenspersoon.store import zaken
from vertrouwenspersoon.store.connection import Store
from vertrouwenspersoon.store.driver import StatementFailed

ZAAK = ZaakId("zaak-1")


def numbered(code: str, status: ZaakStatus = ZaakStatus.NIEUW) -> Zaak:
    """A zaak that is named after its code."""
    return zaak(
        id=ZaakId(f"zaak-{code}"),
        code=code,
        status=status,
        gesloten_op=date(2026, 11, 23) if status is ZaakStatus.GESLOTEN else None,
        incidenten=(incident(id=IncidentId(f"incident-{code}")),),
    )


@given(zaken_())
def test_a_zaak_comes_back_as_it_was(store: Store, given_zaak: Zaak) -> None:
    """Every zaak is read as it was kept, with its incidents and their codes in order."""
    with undone(store):
        zaken.add_zaak(store, given_zaak)
        assert given_zaak == zaken.read_zaak(store, given_zaak.id)


@given(zaken_(), zaken_())
def test_a_saved_zaak_takes_the_place_of_what_it_was(store: Store, old: Zaak, new: Zaak) -> None:
    """Nothing of the earlier head or the earlier incidents remains after saving."""
    with undone(store):
        zaken.add_zaak(store, old)
        zaken.save_zaak(store, replace(new, id=old.id))
        assert replace(new, id=old.id) == zaken.read_zaak(store, old.id)


@given(st.lists(zaken_(), max_size=4, unique_by=(lambda z: z.id, lambda z: z.code)))
def test_many_zaken_are_read_at_once(store: Store, many: list[Zaak]) -> None:
    """Each zaak keeps its own incidents when several are read together."""
    many = [replace(z, incidenten=(incident(id=IncidentId(f"i{z.id}")),)) for z in many]
    with undone(store):
        for one in many:
            zaken.add_zaak(store, one)
        wanted = {one.id: one for one in many}
        assert wanted == zaken.read_zaken(store, [*wanted, ZaakId("nobody")])


def test_an_unknown_zaak_is_not_found(store: Store) -> None:
    """Reading, saving or finding a zaak that is not there is refused."""
    attempts = (
        lambda: zaken.read_zaak(store, ZAAK),
        lambda: zaken.save_zaak(store, zaak()),
        lambda: zaken.find_by_code(store, "2026-001"),
    )
    for attempt in attempts:
        with undone(store):
            with pytest.raises(Refused) as caught:
                attempt()
            assert Reason.NOT_FOUND == caught.value.reason


def test_codes_are_in_order_also_past_999(store: Store) -> None:
    """The thousandth zaak of a year comes after the 999th, and before those of the next year."""
    codes = ("2025-998", "2025-999", "2025-1000", "2025-1001", "2026-001")
    with undone(store):
        for code in reversed(codes):
            zaken.add_zaak(store, numbered(code))
        assert codes == zaken.zaak_codes(store)
        assert tuple(f"zaak-{code}" for code in codes) == zaken.zaak_ids(store)


def test_only_open_zaken_are_open(store: Store) -> None:
    """Every status but closed and handed over counts as open."""
    with undone(store):
        for number, status in enumerate(ZaakStatus, start=1):
            zaken.add_zaak(store, numbered(f"2026-{number:03d}", status))
        found = {zaken.read_zaak(store, zaak_id).status for zaak_id in zaken.open_ids(store)}
    assert {status for status in ZaakStatus if status.is_open} == found


def test_a_zaak_is_found_by_its_code(store: Store) -> None:
    """The code a person uses leads to the zaak."""
    with undone(store):
        zaken.add_zaak(store, numbered("2026-001"))
        zaken.add_zaak(store, numbered("2026-014"))
        assert ZaakId("zaak-2026-014") == zaken.find_by_code(store, "2026-014")


def test_no_two_zaken_share_a_code(store: Store) -> None:
    """A second zaak with a code that is in use breaks a rule of the schema."""
    with undone(store):
        zaken.add_zaak(store, zaak())
        with pytest.raises(StatementFailed, match=r"UNIQUE constraint failed: zaak\.code"):
            zaken.add_zaak(store, zaak(id=ZaakId("zaak-2")))


@pytest.mark.parametrize("code", ["2026-1", "26-001", "2026-01a", "2026_001", "", "2026-"])
def test_a_code_of_another_form_is_not_kept(store: Store, code: str) -> None:
    """What is not a year and a number of three figures or more breaks a rule of the schema."""
    with undone(store), pytest.raises(StatementFailed, match="CHECK"):
        zaken.add_zaak(store, zaak(code=code))


def test_a_code_of_another_list_is_not_kept(store: Store) -> None:
    """An incident takes a role for its role, and a soort for its soort."""
    for wrong in ({"rol": Code("soort:BED")}, {"soorten": (Code("rol:AMB"),)}):
        with undone(store), pytest.raises(StatementFailed, match="CHECK"):
            zaken.add_zaak(store, zaak(incidenten=(incident(**wrong),)))


@given(st.lists(antwoorden, max_size=4, unique_by=lambda antwoord: antwoord.vraag))
def test_answers_come_back_as_they_were(store: Store, given_ones: list[Antwoord]) -> None:
    """Every answer is read as it was given, in the order of asking."""
    with undone(store):
        zaken.add_zaak(store, zaak())
        for antwoord in given_ones:
            zaken.set_antwoord(store, ZAAK, antwoord)
        assert tuple(given_ones) == zaken.antwoorden(store, ZAAK)


def test_a_new_answer_takes_the_place_of_the_old_one(store: Store) -> None:
    """A question has one answer, the last; an answer taken back is no answer."""
    with undone(store):
        zaken.add_zaak(store, zaak())
        zaken.set_antwoord(store, ZAAK, Antwoord("camera", ja=True, op=NOW))
        zaken.set_antwoord(store, ZAAK, Antwoord("camera", ja=False, op=NOW))
        assert (Antwoord("camera", ja=False, op=NOW),) == zaken.antwoorden(store, ZAAK)
        zaken.clear_antwoord(store, ZAAK, "camera")
        zaken.clear_antwoord(store, ZAAK, "camera")
        assert () == zaken.antwoorden(store, ZAAK)


@given(st.lists(standen, max_size=5))
def test_every_word_about_a_taak_stays(store: Store, words: list[TaakStand]) -> None:
    """All that was said of taken comes back, also when it was said before, in that order."""
    with undone(store):
        zaken.add_zaak(store, zaak())
        for word in words:
            zaken.add_stand(store, ZAAK, word)
        assert tuple(words) == zaken.standen(store, ZAAK)


def test_a_word_about_a_taak_is_not_changed_or_removed(store: Store) -> None:
    """What was said of a taak can be followed by another word, and not be rewritten."""
    for change in ("UPDATE taak_stand SET stand = 'nvt'", "DELETE FROM taak_stand"):
        with undone(store):
            zaken.add_zaak(store, zaak())
            zaken.add_stand(store, ZAAK, said("ML01", Stand.GEDAAN))
            with pytest.raises(StatementFailed, match="what was said of a taak stays"):
                store.execute(change)


def test_what_belongs_to_a_zaak_goes_with_it(store: Store) -> None:
    """When a zaak is destroyed, its incidents, answers and words about taken are gone too."""
    with undone(store):
        zaken.add_zaak(store, zaak())
        zaken.set_antwoord(store, ZAAK, Antwoord("camera", ja=True, op=NOW))
        zaken.add_stand(store, ZAAK, said("ML01", Stand.GEDAAN))
        store.execute("DELETE FROM zaak")
        for table in ("incident", "incident_code", "antwoord", "taak_stand"):
            assert [] == store.rows(f"SELECT 1 FROM {table}")  # noqa: S608 - names from above


@given(identities)
def test_an_unknown_zaak_has_nothing(store: Store, zaak_id: str) -> None:
    """A zaak that is not there has no answers and no words about taken."""
    assert () == zaken.antwoorden(store, ZaakId(zaak_id))
    assert () == zaken.standen(store, ZaakId(zaak_id))
