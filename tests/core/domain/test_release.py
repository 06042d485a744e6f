from dataclasses import replace

import pytest

from tests.builders import NOW
from tests.core.openformat.documents import countable
from vertrouwenspersoon.domain.release import (
    MOST_ZAKEN,
    BekendCijfer,
    BekendId,
    Geteld,
    Release,
    check_bekend,
)
from vertrouwenspersoon.domain.zaak import ZaakId
from vertrouwenspersoon.errors import Reason, Refused

KRANT = BekendCijfer(BekendId("b-1"), 2025, "T1-kwartaal", ("kwartaal:1", "kwartaal:2"), 83)


@pytest.mark.parametrize(
    ("aantal", "geteld", "whole"), [(1, 1, True), (2, 1, False), (0, 0, True), (None, 0, False)]
)
def test_a_release_is_whole_while_nothing_of_it_was_erased(
    aantal: int | None, geteld: int, *, whole: bool
) -> None:
    """As many zaken as stood in it are still known; a ledger that never knew cannot tell."""
    known = tuple(Geteld(ZaakId(f"zaak-{n}"), countable()) for n in range(geteld))
    assert whole == Release(2025, NOW, (), aantal=aantal, geteld=known).is_whole


@pytest.mark.parametrize(
    "other",
    [
        replace(KRANT, id=BekendId("b-2"), jaar=2024),
        replace(KRANT, id=BekendId("b-2"), tabel="T2-soort"),
        replace(KRANT, id=BekendId("b-2"), rijen=("kwartaal:3",)),
        KRANT,
    ],
)
def test_numbers_without_a_row_in_common_go_together(other: BekendCijfer) -> None:
    """Another year, another table or other rows are another equation; so is the number itself."""
    check_bekend(KRANT, (other,))
    assert KRANT != other or KRANT.id == other.id


@pytest.mark.parametrize(
    ("wrong", "reason"),
    [
        (replace(KRANT, id=BekendId("b-2"), rijen=("kwartaal:2",)), Reason.NUMBER_KNOWN),
        (replace(KRANT, aantal=-1), Reason.NUMBER_IMPOSSIBLE),
        (replace(KRANT, aantal=MOST_ZAKEN + 1), Reason.NUMBER_IMPOSSIBLE),
        (replace(KRANT, rijen=()), Reason.UNKNOWN_CODE),
        (replace(KRANT, bron="a\nb"), Reason.TEXT_UNPRINTABLE),
    ],
)
def test_a_number_that_cannot_be_is_refused(wrong: BekendCijfer, reason: Reason) -> None:
    """A row that is known already, a number that cannot be, no row at all."""
    with pytest.raises(Refused) as error:
        check_bekend(wrong, (KRANT,))
    assert reason == error.value.reason
