import pytest

from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.errors import Reason, Refused
from vertrouwenspersoon.store.pincode import LONGEST, check_pin, digits_of

PASSPHRASE = Confidential("huisnummer 273915 van oma")


@pytest.mark.parametrize("pin", ["273916", "  27 39 16 ", "００７２９４", "8402957316"])
def test_a_pin_of_six_digits_or_more_will_do(pin: str) -> None:
    """Six digits in no order everybody knows are accepted, typed with spaces or on any keyboard."""
    check_pin(Confidential(pin), PASSPHRASE)
    assert digits_of(Confidential(pin)).isascii()


@pytest.mark.parametrize(
    ("pin", "reason"),
    [
        ("", Reason.PIN_TOO_SHORT),
        ("27391", Reason.PIN_TOO_SHORT),
        ("27391x", Reason.PIN_TOO_SHORT),
        ("27391²x", Reason.PIN_TOO_SHORT),
        ("٢٧٣٩١٦", Reason.PIN_TOO_SHORT),
        ("273916\ud800", Reason.PIN_TOO_SHORT),
        ("294857" * 6, Reason.TOO_LONG),
        ("000000", Reason.PIN_TOO_EASY),
        ("112211", Reason.PIN_TOO_EASY),
        ("123456", Reason.PIN_TOO_EASY),
        ("890123", Reason.PIN_TOO_EASY),
        ("654321", Reason.PIN_TOO_EASY),
        ("12341234", Reason.PIN_TOO_EASY),
        ("273915", Reason.PIN_TOO_EASY),
    ],
)
def test_a_poor_pin_is_refused_with_its_reason(pin: str, reason: Reason) -> None:
    """Too few digits, one or two digits, rows, repeats and a part of the passphrase are refused."""
    with pytest.raises(Refused) as refused:
        check_pin(Confidential(pin), PASSPHRASE)
    assert (reason, True) == (refused.value.reason, LONGEST < len("294857" * 6))
