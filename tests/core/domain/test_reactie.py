import pytest

from tests.builders import reactieschema
from vertrouwenspersoon.domain.codes import Code
from vertrouwenspersoon.domain.reactie import (
    HEAVY,
    TOETSBAAR,
    advice,
    advice_part,
    deviates,
    is_too_heavy,
)
from vertrouwenspersoon.domain.reactieschema import Advies, Kolom, Reactieschema, Rij
from vertrouwenspersoon.domain.voorwaarden import Feiten, Voorwaarde

BAN, LETTER, TALK = (Code(f"maatregel:{name}") for name in ("RM6", "RM4", "RM2"))


def facts(*known: str) -> Feiten:
    """A zaak of which this is known."""
    return Feiten(frozenset(known))


def schema() -> Reactieschema:
    """A scheme that forbids a ban for shouting and asks for one after a threat."""
    shouting = Voorwaarde(("soort:VER",))
    threat = Voorwaarde(("soort:BED",))
    return reactieschema(
        kolom=(
            Kolom("brief", "Brief", (LETTER,), "Hoofd"),
            Kolom("pand", "Pandverbod", (BAN,), "College"),
        ),
        rij=(
            Rij("schelden", "Schelden", "E1", (Advies.KAN, Advies.NIET), als=shouting),
            Rij("dreigen", "Dreigen", "E3", (Advies.NIET, Advies.DOEN), als=threat),
        ),
    )


@pytest.mark.parametrize(
    ("known", "too_heavy"),
    [(("ernst:E1",), True), (("ernst:E1", "ernst:E3"), False), (("ernst:E2",), False), ((), False)],
)
def test_only_what_is_merely_annoying_blocks_a_ban(known: tuple[str, ...], too_heavy: bool) -> None:  # noqa: FBT001 - a table
    """A ban is blocked when nothing is worse than E1, and not while the ernst is unknown."""
    assert {too_heavy} == {is_too_heavy(facts(*known), soort) for soort in HEAVY}
    assert not is_too_heavy(facts(*known), LETTER)


def test_the_strongest_row_counts() -> None:
    """When shouting and a threat go together, the ban of the threat is advised."""
    both = facts("soort:VER", "soort:BED")
    assert [Advies.KAN, Advies.DOEN] == [advice(schema(), both, k) for k in schema().kolom]


@pytest.mark.parametrize(
    ("known", "soort", "says_no"),
    [
        ("soort:VER", BAN, True),
        ("soort:VER", LETTER, False),
        ("soort:BED", BAN, False),
        ("soort:VER", TALK, False),
        ("soort:DOX", BAN, False),
    ],
)
def test_only_a_no_of_the_scheme_is_a_deviation(known: str, soort: Code, says_no: bool) -> None:  # noqa: FBT001 - a table
    """What the scheme does not speak of, for this zaak or at all, asks for no reason."""
    assert says_no == deviates(schema(), facts(known), soort)


def test_heavy_measures_are_checked_and_reasons_have_their_place() -> None:
    """Everything heavy is among what is checked, and a reason is kept per maatregel."""
    assert HEAVY <= TOETSBAAR
    assert "advies:maatregel:RM6" == advice_part(BAN)
