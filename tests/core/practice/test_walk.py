from datetime import UTC, datetime, timedelta

import pytest

from vertrouwenspersoon.content.library import load_inhoud
from vertrouwenspersoon.domain.dossier import Notitiesoort
from vertrouwenspersoon.domain.taken import Stand
from vertrouwenspersoon.domain.zaak import ZaakStatus
from vertrouwenspersoon.domain.zaakbeeld import Zaakbeeld
from vertrouwenspersoon.practice.municipality import Builder

NOW = datetime(2026, 6, 1, 10, tzinfo=UTC)


@pytest.fixture(scope="module")
def zaken() -> tuple[Zaakbeeld, ...]:
    return Builder(load_inhoud(), NOW).build(200)


def test_nothing_was_done_in_the_future(zaken: tuple[Zaakbeeld, ...]) -> None:
    """No taak, answer or note of practice lies after the moment it was made for."""
    for beeld in zaken:
        assert all(stand.op <= NOW for stand in beeld.standen)
        assert all(antwoord.op <= NOW for antwoord in beeld.antwoorden)
        assert all(notitie.gemaakt_op <= NOW for notitie in beeld.dossier.notities)


def test_what_does_not_apply_has_a_reason(zaken: tuple[Zaakbeeld, ...]) -> None:
    """Each taak that was set aside has its note with the reason."""
    set_aside = [(b, s) for b in zaken for s in b.standen if s.stand is Stand.NVT]
    assert len(set_aside) > 10
    for beeld, stand in set_aside:
        notes = beeld.notities_bij(f"taak:{stand.taak}")
        assert Notitiesoort.REDEN in {note.soort for note in notes}


def test_old_zaken_are_closed_and_fresh_ones_open(zaken: tuple[Zaakbeeld, ...]) -> None:
    """A zaak older than eleven weeks is closed; one of the last two weeks is open."""
    for beeld in zaken:
        age = NOW - beeld.zaak.gemeld_op
        if age > timedelta(days=77):
            assert ZaakStatus.GESLOTEN is beeld.zaak.status
        if age < timedelta(days=14):
            assert beeld.zaak.status.is_open


def test_about_ten_zaken_are_open_at_a_time() -> None:
    """The usual practice municipality has a number of open zaken that one adviser can oversee."""
    zaken = Builder(load_inhoud(), NOW).build(120)
    assert 6 <= sum(beeld.zaak.status.is_open for beeld in zaken) <= 20
