from datetime import date

import pytest

from vertrouwenspersoon.domain.codes import Code
from vertrouwenspersoon.domain.gift import Gift, GiftId
from vertrouwenspersoon.errors import Reason, Refused

MONDAY, SUNDAY = date(2026, 11, 23), date(2026, 11, 22)


@pytest.mark.parametrize(
    ("but", "where"),
    [
        ({"waarde": -1}, "waarde"),
        ({"aangeboden_op": MONDAY, "teruggegeven_op": SUNDAY}, "teruggegeven_op"),
    ],
)
def test_an_impossible_offer_is_refused(but: dict[str, object], where: str) -> None:
    """No offer is worth less than nothing or given back before it was made."""
    with pytest.raises(Refused) as caught:
        Gift(GiftId("g"), Code("giftsoort:geld"), **but)  # type: ignore[arg-type]  # any field
    assert (Reason.DATE_IMPOSSIBLE, where) == (caught.value.reason, caught.value.where)


def test_an_offer_can_be_known_by_halves() -> None:
    """Only what it was must be known; given back the same day is possible."""
    bare = Gift(GiftId("g"), Code("giftsoort:geld"), teruggegeven_op=SUNDAY)
    same = Gift(GiftId("g"), Code("giftsoort:geld"), SUNDAY, teruggegeven_op=SUNDAY)
    assert (None, SUNDAY) == (bare.aangeboden_op, same.teruggegeven_op)
