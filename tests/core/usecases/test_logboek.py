from contextlib import closing
from datetime import timedelta
from pathlib import Path

from tests.builders import NOW
from tests.core.usecases.offices import add_zaak, beeld, recorded
from vertrouwenspersoon.bootstrap import Office, create_office, open_office
from vertrouwenspersoon.clock import FixedClock
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.lijst import Handeling
from vertrouwenspersoon.domain.organisatie import Gemeente
from vertrouwenspersoon.store.keys import CHEAPEST


def test_the_logboek_is_read_with_the_codes_people_know(office: Office) -> None:
    """A line names its zaak by its code and says which part; the newest line comes first."""
    zaak = add_zaak(office)
    office.zaken.answer(zaak, "bewijs", ja=True)
    blad = office.logboek.lees(2)
    code = beeld(office, zaak).zaak.code
    assert [
        (Handeling.ZAAK_GEWIJZIGD, code, "vraag:bewijs"),
        (Handeling.ZAAK_GEMAAKT, code, ""),
    ] == [(regel.handeling, regel.zaakcode, regel.onderdeel) for regel in blad.regels]
    assert (3, None, NOW) == (blad.totaal, blad.gebroken, blad.regels[0].op)


def test_looking_at_a_zaak_is_recorded_and_changes_nothing(office: Office) -> None:
    """A view has its line in the journal; the zaak stays as it was."""
    zaak = add_zaak(office)
    before = beeld(office, zaak)
    with recorded(office, Handeling.ZAAK_BEKEKEN):
        office.logboek.note_view(zaak)
    assert before == beeld(office, zaak)


def test_a_line_about_the_organisation_has_no_code(office: Office) -> None:
    """What is not about a zaak keeps its own words."""
    office.organisatie.save_gemeente(office.organisatie.lees().gemeente)
    regel = office.logboek.lees(1).regels[0]
    assert ("", "gemeente") == (regel.zaakcode, regel.onderdeel)


def test_a_touched_line_is_named_to_the_person(office: Office) -> None:
    """Reading the logboek says from which line it is not as it was recorded."""
    add_zaak(office)
    store = office.tools.store
    with store.transaction():
        store.execute("DROP TRIGGER journaal_is_fixed")
        store.execute("UPDATE journaal SET object = 'ander' WHERE volgorde = 2")
    assert (2, 2) == (office.logboek.find_broken(), office.logboek.lees(5).gebroken)


def test_the_visit_before_this_one_is_known(tmp_path: Path) -> None:
    """What was last done before the vault was opened this time tells since when to catch up."""
    path, words = tmp_path / "kluis.zkv", Confidential("een wachtzin voor deze proef")
    office = create_office(
        path, words, Gemeente("Oefenrode"), clock=FixedClock(NOW), profile=CHEAPEST
    )
    assert None is office.logboek.vorig_bezoek()
    office.close()
    later = FixedClock(NOW + timedelta(days=3))
    with closing(open_office(path, words, clock=later, profiles=(CHEAPEST,))) as again:
        add_zaak(again)
        assert NOW.replace(microsecond=0) == again.logboek.vorig_bezoek()
