"""The termijnen of a zaak and its camera clocks, on real content."""

from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from tests.builders import NOW
from tests.core.usecases.offices import add_zaak, some_code
from tests.ui.kit import office_with_zaken
from ui.views.zaak_state import TERMIJNEN, ZaakState, clocks_shown
from ui.views.zaak_step import StepPage, clock_text
from ui.views.zaak_termijnen import TermijnenPart, termijn_rows
from ui.views.zaak_tijdlijn import event_rows, note_words
from ui.views.zaak_wishes import SetCamera, SetTermijn
from ui.widgets.checklist_row import ChecklistRow
from ui.widgets.clock_notice import ClockNotice
from vertrouwenspersoon.bootstrap import Office
from vertrouwenspersoon.domain.codes import Code
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.organisatie import Locatie, LocatieId
from vertrouwenspersoon.domain.taken import Stand
from vertrouwenspersoon.domain.termijnen import TermijnId
from vertrouwenspersoon.domain.toestemming import Besluit, Wat
from vertrouwenspersoon.domain.zaak import ZaakId


@pytest.fixture
def office() -> Office:
    """An office with practice zaken."""
    return office_with_zaken()[0]


def _state(office: Office, zaak: ZaakId, part: str = TERMIJNEN, item: str = "") -> ZaakState:
    schema = office.reactieschemas.huidig()
    return ZaakState(office.zaken.pagina(zaak), office.inhoud, schema, office.now(), part, item)


def _hurt(office: Office) -> ZaakId:
    zaak = add_zaak(office)
    office.zaken.answer(zaak, "letsel", ja=True)
    return zaak


def _part(qtbot: QtBot, office: Office) -> TermijnenPart:
    part = TermijnenPart(office.inhoud, office.now().date())
    qtbot.addWidget(part)
    return part


def test_a_termijn_stands_with_what_missing_it_means(qtbot: QtBot, office: Office) -> None:
    """A hurt person sees until when the Schadefonds can be asked, why, and on which source."""
    zaak = _hurt(office)
    part = _part(qtbot, office)
    part.show_state(_state(office, zaak, item="L15"))
    row = part.findChild(ChecklistRow, "termijn_L15")
    assert isinstance(row, ChecklistRow)
    assert (True, True) == (row.has_details(), row.item().who_when.startswith("wettelijk gevolg"))
    line = next(t for t in office.zaken.pagina(zaak).termijnen if t.id == "L15")
    rows = dict(termijn_rows(line, office.inhoud.termijnregels()[line.id], _state(office, zaak)))
    heads = {"Waarom zie ik dit?", "Uiterlijk", "Als het later wordt", "Onzeker", "Bronnen"}
    assert heads == set(rows)


def test_a_termijn_is_settled_in_its_row(qtbot: QtBot, office: Office) -> None:
    """What became of a termijn is told from its row, and shows there."""
    zaak = _hurt(office)
    part = _part(qtbot, office)
    part.show_state(_state(office, zaak))
    row = part.findChild(ChecklistRow, "termijn_L15")
    assert isinstance(row, ChecklistRow)
    with qtbot.waitSignal(part.wished) as told:
        row.state_wanted.emit(Stand.NVT, "Zij wil dit niet.")
    [wanted] = told.args
    assert isinstance(wanted, SetTermijn)
    office.zaken.set_termijn(zaak, wanted.termijn, wanted.stand, wanted.reden)
    part.show_state(_state(office, zaak))
    assert (Stand.NVT, "Zij wil dit niet.") == (row.item().stand, row.item().reason)


def test_details_close_again_and_rows_that_stop_applying_go(qtbot: QtBot, office: Office) -> None:
    """A second click closes the details; a termijn that applies no more leaves the page."""
    zaak = _hurt(office)
    part = _part(qtbot, office)
    part.show_state(_state(office, zaak, item="L15"))
    row = part.findChild(ChecklistRow, "termijn_L15")
    assert isinstance(row, ChecklistRow)
    row.details_wanted.emit()
    assert not row.has_details()
    office.zaken.answer(zaak, "letsel", ja=False)
    part.show_state(_state(office, zaak))
    assert not row.isVisibleTo(part)


def _filmed(office: Office) -> ZaakId:
    place = some_code(office, "plaats")
    hall = Locatie(LocatieId("hal"), "Stadhuis", place, camera_uren=96)
    office.organisatie.save_locatie(hall)
    day = (office.now() - timedelta(days=1)).date()
    zaak = add_zaak(office, plaats=place, gebeurd_op=day)
    office.zaken.answer(zaak, "camera", ja=True)
    return zaak


def _page(qtbot: QtBot, office: Office, zaak: ZaakId, stap: str) -> StepPage:
    page = StepPage(office.inhoud.stap(stap), office.inhoud, office.now().date())
    qtbot.addWidget(page)
    page.show_state(_state(office, zaak, stap))
    return page


def test_a_clock_is_stopped_in_its_own_step(qtbot: QtBot, office: Office) -> None:
    """With consent the two ways out are there: secured, or no images."""
    zaak = _filmed(office)
    facilitair = Code("ontvanger:facilitair")
    office.dossiers.record_toestemming(zaak, facilitair, Wat.FEITEN, Besluit.GEGEVEN)
    page = _page(qtbot, office, zaak, "registreren")
    notice = page.findChild(ClockNotice)
    assert isinstance(notice, ClockNotice)
    wanted: list[object] = []
    page.wished.connect(wanted.append)
    notice.button.click()
    notice.other.click()
    doel = office.zaken.pagina(zaak).klokken[0].doel
    absent = SetCamera(doel, Stand.NVT, Confidential("Er zijn geen beelden."))
    assert [SetCamera(doel, Stand.GEDAAN), absent] == wanted


def test_without_consent_the_clock_asks_for_it(qtbot: QtBot, office: Office) -> None:
    """Asking facilitair for images tells them something, so consent comes first."""
    page = _page(qtbot, office, _filmed(office), "registreren")
    notice = page.findChild(ClockNotice)
    assert isinstance(notice, ClockNotice)
    assert "Toestemming vastleggen" == notice.button.text()


def test_elsewhere_only_a_clock_that_nearly_runs_out_is_shown(office: Office) -> None:
    """Four days of retention show in their own step; the last day they show everywhere."""
    zaak = _filmed(office)
    calm, near = (_state(office, zaak, part) for part in ("nazorg", "registreren"))
    assert (0, 1) == (len(clocks_shown(calm)), len(clocks_shown(near)))


def test_a_clock_says_what_is_known(office: Office) -> None:
    """Erased on a known day, perhaps erased already, or nobody knows how long."""
    zaak = _filmed(office)
    state = _state(office, zaak, "registreren")
    [clock] = state.pagina.klokken
    assert "wist het systeem de camerabeelden van Stadhuis." in clock_text(clock, state)
    late = ZaakState(state.pagina, state.inhoud, state.schema, NOW + timedelta(days=400), "nazorg")
    assert "zijn waarschijnlijk gewist" in clock_text(clock, late)
    office.organisatie.remove_locatie(LocatieId("hal"))
    unknown = _state(office, zaak, "registreren")
    assert "is niet bekend" in clock_text(unknown.pagina.klokken[0], unknown)


def test_the_tijdlijn_tells_what_became_of_termijnen_and_images(office: Office) -> None:
    """A word about a termijn or a location reads by its name, and so does the reason for it."""
    zaak = _filmed(office)
    doel = office.zaken.pagina(zaak).klokken[0].doel
    why = Confidential("Het systeem stond uit.")
    office.zaken.set_termijn(zaak, TermijnId("L15"), Stand.NVT, why)
    office.zaken.set_camera(zaak, doel, Stand.NVT, why)
    state = _state(office, zaak, "tijdlijn")
    told = [words for _day, words in event_rows(state)]
    assert "Laat camerabeelden opslaan: niet van toepassing" in told
    assert "Aanvraag bij het Schadefonds Geweldsmisdrijven: niet van toepassing" in told
    notes = [note_words(note, office.inhoud) for note in state.beeld.dossier.notities]
    assert all(words[1] == why.reveal() for words in notes)
