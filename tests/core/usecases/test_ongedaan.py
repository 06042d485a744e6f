"""Ongedaan: a change is taken back whole, and what is a record stays."""

from collections.abc import Callable
from functools import partial

import pytest

from tests.core.usecases.offices import add_zaak, refused
from vertrouwenspersoon.bootstrap import Office
from vertrouwenspersoon.domain.begeleiding import Schade, SchadeId
from vertrouwenspersoon.domain.codes import Code
from vertrouwenspersoon.domain.concept import Concept, Conceptplek
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.dossier import Hoedanigheid
from vertrouwenspersoon.domain.taken import Stand, TaakId
from vertrouwenspersoon.domain.toestemming import Besluit, Wat
from vertrouwenspersoon.domain.zaak import ZaakId
from vertrouwenspersoon.domain.zaakbeeld import Zaakbeeld
from vertrouwenspersoon.errors import Reason
from vertrouwenspersoon.store import beelden
from vertrouwenspersoon.usecases.changes import Changes
from vertrouwenspersoon.usecases.ongedaan import MOST

ERNST = Code("ernst:E2")


def content(office: Office, zaak: ZaakId) -> tuple[object, ...]:
    """A zaak but for the moment of its last change."""
    beeld: Zaakbeeld = beelden.read_beeld(office.tools.store, zaak)
    head = (beeld.zaak.incidenten, beeld.zaak.status, beeld.zaak.kennis_op)
    return (head, beeld.dossier, beeld.begeleiding, beeld.antwoorden, beeld.standen)


def some_changes(office: Office, zaak: ZaakId) -> list[Callable[[], Changes]]:
    """A change of each part of a zaak."""
    schade = Schade(SchadeId("s1"), Code("schadesoort:spullen"), van_gemeente=False)
    words = Confidential("Zij belde terug.")
    return [
        partial(office.zaken.set_taak, zaak, TaakId("ML01"), Stand.GEDAAN),
        partial(office.zaken.answer, zaak, "strafbaar", ja=True),
        partial(office.dossiers.save_notitie, zaak, words),
        partial(office.dossiers.save_head, zaak, titel=Confidential("Anders")),
        partial(
            office.dossiers.save_betrokkene, zaak, Hoedanigheid.GETUIGE, Confidential("Een getuige")
        ),
        partial(office.begeleiding.save_schade, zaak, schade),
        partial(office.begeleiding.remove, zaak, schade),
        partial(office.zaken.add_incident, zaak),
    ]


def test_every_change_is_taken_back_in_turn(office: Office) -> None:
    """One by one, the last first, a zaak becomes what it was before each change."""
    zaak = add_zaak(office)
    seen = [content(office, zaak)]
    for change in some_changes(office, zaak):
        office.ongedaan.doing(zaak, change)
        seen.append(content(office, zaak))
    back = [seen.pop()]
    for _ in range(len(seen)):
        office.ongedaan.zet_terug(zaak)
        back.append(content(office, zaak))
    assert seen[::-1] == back[1:]
    with refused(office, Reason.NOTHING_TO_UNDO, ""):
        office.ongedaan.zet_terug(zaak)


def test_a_record_is_never_taken_back(office: Office) -> None:
    """After consent was recorded nothing before it can be taken back: the ledger stays true."""
    zaak = add_zaak(office)
    note = partial(office.dossiers.save_notitie, zaak, Confidential("Gebeld."))
    office.ongedaan.doing(zaak, note)
    yes = partial(
        office.dossiers.record_toestemming,
        zaak,
        Code("ontvanger:registratie"),
        Wat.FEITEN,
        Besluit.GEGEVEN,
    )
    office.ongedaan.doing(zaak, yes)
    with refused(office, Reason.NOTHING_TO_UNDO, ""):
        office.ongedaan.zet_terug(zaak)


def test_what_happened_since_is_not_overwritten(office: Office) -> None:
    """A change that came in another way stands in between, and nothing is put back over it."""
    zaak = add_zaak(office)
    office.ongedaan.doing(zaak, partial(office.zaken.answer, zaak, "strafbaar", ja=True))
    office.zaken.answer(zaak, "schade", ja=True)
    with refused(office, Reason.NOTHING_TO_UNDO, ""):
        office.ongedaan.zet_terug(zaak)


def test_drafts_and_other_zaken_stay(office: Office) -> None:
    """Putting a zaak back leaves what is being typed in it, and every other zaak."""
    zaak, other = add_zaak(office), add_zaak(office)
    before = content(office, other)
    office.ongedaan.doing(zaak, partial(office.zaken.answer, zaak, "strafbaar", ja=True))
    plek = Conceptplek("zaak", zaak, "veld")
    office.concepten.save(plek, Confidential("half"), 4)
    office.ongedaan.zet_terug(zaak)
    drafts: tuple[Concept, ...] = office.concepten.read()
    assert ([plek], before) == ([one.plek for one in drafts], content(office, other))


def test_only_so_many_are_remembered(office: Office) -> None:
    """Memory holds the last changes only, and nothing of a zaak that was forgotten."""
    zaak = add_zaak(office)
    for number in range(MOST + 3):
        change = partial(office.dossiers.save_head, zaak, titel=Confidential(f"Titel {number}"))
        office.ongedaan.doing(zaak, change)
    kept = len(office.ongedaan.stappen)
    office.ongedaan.vergeet(zaak)
    assert (MOST, []) == (kept, office.ongedaan.stappen)


@pytest.mark.parametrize("times", [1, 3])
def test_a_change_that_changes_nothing_is_not_remembered(office: Office, times: int) -> None:
    """Saving the same again gives nothing to take back."""
    zaak = add_zaak(office)
    office.zaken.answer(zaak, "strafbaar", ja=True)
    title = beelden.read_beeld(office.tools.store, zaak).dossier.titel
    for _ in range(times):
        office.ongedaan.doing(zaak, partial(office.dossiers.save_head, zaak, titel=title))
    assert [] == office.ongedaan.stappen
