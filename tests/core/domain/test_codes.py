import pytest

from tests.builders import codelijsten
from vertrouwenspersoon.domain.codes import Code, code_list
from vertrouwenspersoon.errors import Reason, Refused


def test_a_code_knows_its_list() -> None:
    """The list of a code is the word before the colon."""
    assert "soort" == code_list(Code("soort:BED"))


def test_a_code_has_a_label() -> None:
    """A known code reads as its Dutch label, and nothing chosen as "onbekend"."""
    labels = (codelijsten().label(Code("soort:BED")), codelijsten().label(None))
    assert ("Bedreiging", "onbekend") == labels


@pytest.mark.parametrize("code", ["soort:XXX", "nergens:BED", "rol:AMB"])
def test_a_code_outside_the_list_is_refused(code: str) -> None:
    """A code that the asked list does not hold is refused."""
    with pytest.raises(Refused) as refused:
        codelijsten().check(Code(code), "soort")
    assert Reason.UNKNOWN_CODE is refused.value.reason
