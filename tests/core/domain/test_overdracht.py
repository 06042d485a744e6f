from itertools import count

import pytest

from tests.builders import NOW, beeld
from tests.core.openformat.documents import full_document
from vertrouwenspersoon.domain.afdruk import checked_code
from vertrouwenspersoon.domain.bounds import leaves
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.overdracht import (
    Beslissing,
    Overdracht,
    OverdrachtId,
    Richting,
    beslissing,
    under_new_names,
)


def line(identity: str = "o-1", print_: str = "0" * 64) -> Overdracht:
    zaak = beeld().zaak
    return Overdracht(
        OverdrachtId(identity), Richting.UIT, zaak.id, zaak.id, zaak.code, "kluis",
        Confidential("M. de Adviseur"), NOW, print_, oefening=True,
    )  # fmt: skip


def test_a_receipt_is_a_code_of_this_handover_and_this_zaak() -> None:
    """It can be read out and checked, and another handover or another content has another one."""
    code = line().ontvangstcode
    assert code == checked_code(code.lower())
    assert 3 == len({code, line("o-2").ontvangstcode, line(print_="1" * 64).ontvangstcode})


@pytest.mark.parametrize(
    ("standing", "wanted"),
    [(None, Beslissing.VRAGEN), (True, Beslissing.MEE), (False, Beslissing.VERNIETIGEN)],
)
def test_the_melder_decides(*, standing: bool | None, wanted: Beslissing) -> None:
    """A yes goes along, a no ends here, silence is asked."""
    assert wanted is beslissing(standing)


def test_new_names_leave_no_old_one() -> None:
    """No identity of before is left anywhere, and what spoke of a part speaks of it still."""
    numbers = count(1)
    before = full_document().zaken[0]
    after = under_new_names(before, lambda: f"nieuw{next(numbers)}")
    old = {str(leaf) for path, leaf in leaves(before) if path.endswith(".id")}
    assert [] == [path for path, leaf in leaves(after) if str(leaf).rpartition(":")[2] in old]
    assert {punt.bij for punt in after.begeleiding.punten} <= after.delen
    assert after.dossier.zaak == after.zaak.id
    assert before.dossier.verhaal == after.dossier.verhaal
