from collections import Counter
from datetime import UTC, datetime

import pytest

from vertrouwenspersoon.bootstrap import office_in_memory
from vertrouwenspersoon.clock import FixedClock
from vertrouwenspersoon.content.library import load_inhoud
from vertrouwenspersoon.domain.doorgifte import not_called_back
from vertrouwenspersoon.domain.taken import Stand, latest
from vertrouwenspersoon.domain.toestemming import Wat, may_share
from vertrouwenspersoon.domain.zaak import ZaakStatus
from vertrouwenspersoon.identity import CountedIdentities
from vertrouwenspersoon.openformat.document import OpenDocument, write_document
from vertrouwenspersoon.practice.municipality import practice_document

NOW = datetime(2026, 6, 1, 10, tzinfo=UTC)


@pytest.fixture(scope="module")
def document() -> OpenDocument:
    return practice_document(load_inhoud(), NOW)


def test_practice_is_the_same_every_time(document: OpenDocument) -> None:
    """The same moment and seed give the same municipality, byte for byte."""
    assert write_document(document) == write_document(practice_document(load_inhoud(), NOW))


def test_another_seed_gives_another_municipality(document: OpenDocument) -> None:
    """Another seed gives other zaken."""
    other = practice_document(load_inhoud(), NOW, seed=2)
    assert write_document(document) != write_document(other)


def test_practice_is_marked(document: OpenDocument) -> None:
    """The municipality of practice says that it is practice."""
    assert document.organisatie.gemeente.oefening


def test_practice_spans_three_years_with_forty_a_year(document: OpenDocument) -> None:
    """A hundred and twenty zaken lie spread over three years, none in the future."""
    assert 120 == len(document.zaken)
    years = Counter(beeld.zaak.gemeld_op.year for beeld in document.zaken)
    assert {2023, 2024, 2025, 2026} == set(years)
    assert all(25 <= years[year] <= 55 for year in (2024, 2025))
    assert all(beeld.zaak.gemeld_op <= NOW for beeld in document.zaken)


def test_practice_holds_every_soort_and_both_groups() -> None:
    """Every soort of the list and both staff and politicians occur in a few hundred zaken."""
    inhoud = load_inhoud()
    zaken = practice_document(inhoud, NOW, 400).zaken
    soorten = {code for beeld in zaken for code in beeld.zaak.eerste.soorten}
    assert {w.code for w in inhoud.codelijsten.lijst("soort").waarde} == soorten
    roles = {beeld.zaak.eerste.rol for beeld in zaken}
    assert {"rol:AMB", "rol:WET", "rol:BUR", "rol:RAA"} <= roles


def test_practice_shows_every_part_of_a_zaak(document: OpenDocument) -> None:
    """Notes, measures, police reports, damage, aftercare and closed zaken all occur."""
    zaken = document.zaken
    assert any(beeld.dossier.notities for beeld in zaken)
    assert any(beeld.begeleiding.maatregelen for beeld in zaken)
    assert any(beeld.begeleiding.aangiften for beeld in zaken)
    assert any(beeld.begeleiding.schades for beeld in zaken)
    assert any(beeld.begeleiding.nazorg for beeld in zaken)
    assert any(beeld.dossier.koppelingen for beeld in zaken)
    assert any(beeld.begeleiding.procedures for beeld in zaken)
    assert any(beeld.begeleiding.giften for beeld in zaken)
    lists = {punt.code.partition(":")[0] for beeld in zaken for punt in beeld.begeleiding.punten}
    assert {"ela", "toets", "schadehulp", "nazorgkring"} == lists
    assert {"incident", "aangifte"} == {
        woord.bij.partition(":")[0] for beeld in zaken for woord in beeld.dossier.woorden
    }
    statuses = {beeld.zaak.status for beeld in zaken}
    assert {ZaakStatus.GESLOTEN, ZaakStatus.IN_BEHANDELING} <= statuses


def test_practice_keeps_the_rules_of_consent(document: OpenDocument) -> None:
    """No practice taak that tells somebody something was done without the yes of that moment."""
    taken = {taak.id: taak for stap in load_inhoud().stappen for taak in stap.taak}
    for beeld in document.zaken:
        for stand in latest(beeld.standen).values():
            ontvanger = taken[stand.taak].toestemming
            if ontvanger is not None and stand.stand in (Stand.GEDAAN, Stand.BEGONNEN):
                said = tuple(t for t in beeld.dossier.toestemmingen if t.op <= stand.op)
                assert may_share(said, ontvanger, Wat.FEITEN), stand.taak


def test_practice_shows_what_cannot_be_called_back(document: OpenDocument) -> None:
    """Taken that told somebody stand in the ledger, and one melder took the yes back."""
    dossiers = [beeld.dossier for beeld in document.zaken]
    assert any(not_called_back(one.doorgiften, one.toestemmingen) for one in dossiers)


def test_practice_can_be_kept(document: OpenDocument) -> None:
    """A vault takes the whole practice municipality and gives the same one back."""
    office = office_in_memory(clock=FixedClock(NOW), ids=CountedIdentities())
    changes = office.open_formaat.bring(document)
    assert 120 == len(changes.zaken)
    assert write_document(document) == office.open_formaat.bytes_of_everything()
    office.close()
