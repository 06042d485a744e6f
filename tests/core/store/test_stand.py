from datetime import UTC, datetime

from vertrouwenspersoon.domain.lijst import Handeling, Journaalregel
from vertrouwenspersoon.store import journaal, stand
from vertrouwenspersoon.store.connection import Store


def test_every_line_of_the_journal_is_a_change() -> None:
    """The number goes up with each line, and the latest moment is known whichever line has it."""
    late, early = datetime(2026, 11, 23, tzinfo=UTC), datetime(2024, 11, 23, tzinfo=UTC)
    with Store.in_memory() as store:
        assert (0, None) == (stand.changes(store), stand.last_moment(store))
        for number, moment in enumerate((late, early), start=1):
            with store.transaction():
                journaal.record(store, Journaalregel(moment, Handeling.GEOPEND))
            assert (number, late) == (stand.changes(store), stand.last_moment(store))
