from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.builders import NOW
from tests.core.usecases.offices import beeld, lines
from tests.core.usecases.writes import WRITES, Write
from vertrouwenspersoon.bootstrap import Office
from vertrouwenspersoon.clock import FixedClock
from vertrouwenspersoon.domain.lijst import Handeling, Journaalregel
from vertrouwenspersoon.domain.zaak import ZaakId
from vertrouwenspersoon.errors import Reason, Refused
from vertrouwenspersoon.store.driver import StatementFailed

NO_JOURNAL = """
    CREATE TRIGGER journaal_is_full BEFORE INSERT ON journaal
    BEGIN
        SELECT RAISE(ABORT, 'the journal is full');
    END
"""


def test_writing_has_one_moment_and_one_line(office: Office, clock: FixedClock) -> None:
    """The moment inside is the moment in the journal, also when the clock went on meanwhile."""
    with office.tools.writing(Handeling.GECONTROLEERD, "alles") as now:
        clock.advance(timedelta(minutes=5))
    assert NOW == now
    assert Journaalregel(NOW, Handeling.GECONTROLEERD, "alles") == lines(office)[0]


def test_writing_that_fails_leaves_no_line(office: Office) -> None:
    """What was refused was not done, so the journal does not say it was."""
    before = lines(office)
    with pytest.raises(Refused), office.tools.writing(Handeling.GECONTROLEERD):
        raise Refused(Reason.EMPTY)
    assert before == lines(office)


def test_changing_marks_the_zaak(office: Office, zaak: ZaakId, clock: FixedClock) -> None:
    """A zaak that was worked on says since when, and nothing else of it changes."""
    clock.advance(timedelta(hours=3))
    with office.tools.changing(zaak, Handeling.ZAAK_GEWIJZIGD, "deel") as (known, now):
        assert NOW == known.gewijzigd_op
    assert NOW + timedelta(hours=3) == now == beeld(office, zaak).zaak.gewijzigd_op
    assert f"{zaak} deel" == lines(office)[0].object


def test_a_zaak_that_is_not_there_cannot_change(office: Office) -> None:
    """An unknown zaak is refused, and the journal does not name it."""
    with (
        pytest.raises(Refused) as refused,
        office.tools.changing(ZaakId("weg"), Handeling.ZAAK_GEWIJZIGD),
    ):
        raise AssertionError("the work inside never begins")
    assert (Reason.NOT_FOUND, "zaak") == (refused.value.reason, refused.value.where)
    assert "weg" not in lines(office)[0].object


def test_the_calendar_knows_the_closing_days(office: Office) -> None:
    """A day on which the town hall is closed is no working day."""
    day = date(2026, 12, 24)
    assert office.tools.kalender().is_working_day(day)
    gemeente = office.organisatie.lees().gemeente
    office.organisatie.save_gemeente(replace(gemeente, gesloten_dagen=(day,)))
    assert not office.tools.kalender().is_working_day(day)


@pytest.mark.parametrize("write", WRITES.values(), ids=WRITES)
def test_every_write_leaves_one_line(office: Office, zaak: ZaakId, write: Write) -> None:
    """Each change can be found in the journal, once, and its words cannot."""
    before = len(lines(office))
    write(office, zaak)
    assert 1 == len(lines(office)) - before
    assert "afgesproken" not in lines(office)[0].object


@pytest.mark.parametrize("write", WRITES.values(), ids=WRITES)
def test_every_write_is_whole_or_not_at_all(office: Office, zaak: ZaakId, write: Write) -> None:
    """When the very last step of a change fails, nothing of it remains."""
    store = office.tools.store
    with store.transaction():
        store.execute(NO_JOURNAL)
    before = office.open_formaat.bytes_of_everything()
    with pytest.raises(StatementFailed, match="the journal is full"):
        write(office, zaak)
    assert before == office.open_formaat.bytes_of_everything()


def test_reading_leaves_no_line(office: Office, zaak: ZaakId) -> None:
    """Looking at a zaak, the list, the agenda or a search is not recorded."""
    before = lines(office)
    office.zaken.pagina(zaak)
    office.zaken.regels()
    office.zaken.agenda()
    office.zaken.search("balie")
    office.organisatie.pagina()
    assert before == lines(office)
