from datetime import date

import pytest

from vertrouwenspersoon.domain.begeleiding import Maatregel, MaatregelId, Schade, SchadeId
from vertrouwenspersoon.domain.codes import Code
from vertrouwenspersoon.errors import Reason, Refused


def test_a_measure_cannot_end_before_it_was_decided() -> None:
    """An end before the day of the decision is refused."""
    with pytest.raises(Refused) as refused:
        Maatregel(
            MaatregelId("m"),
            Code("maatregel:RM6"),
            besloten_op=date(2026, 11, 23),
            einde_op=date(2026, 11, 22),
        )
    assert (Reason.DATE_IMPOSSIBLE, "einde_op") == (refused.value.reason, refused.value.where)


def test_damage_is_never_negative() -> None:
    """An amount below zero is refused."""
    with pytest.raises(Refused):
        Schade(SchadeId("s"), Code("schadesoort:spullen"), van_gemeente=True, bedrag=-1)
