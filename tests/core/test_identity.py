from collections import Counter

import pytest

from vertrouwenspersoon.identity import (
    CountedIdentities,
    Identities,
    RandomIdentities,
    random_below,
    random_bytes,
)


def test_random_identities_do_not_repeat() -> None:
    """A thousand identities are a thousand different ones."""
    identities = RandomIdentities()
    assert 1000 == len({identities.new() for _ in range(1000)})


def test_an_identity_has_no_look_alikes() -> None:
    """An identity is 16 characters, and none of them is read as another: no i, l, o or u."""
    identities = RandomIdentities()
    for identity in (identities.new() for _ in range(200)):
        assert 16 == len(identity)
        assert set() == set(identity) - set("0123456789abcdefghjkmnpqrstvwxyz")


def test_every_character_is_used() -> None:
    """All 32 characters occur, so an identity holds five bits a character."""
    identities = RandomIdentities()
    assert 32 == len(set("".join(identities.new() for _ in range(500))))


def test_counted_identities_are_the_same_every_time() -> None:
    """Two counts from the same start give the same identities, of the usual length."""
    one: Identities = CountedIdentities()
    other = CountedIdentities()
    made = [one.new() for _ in range(3)]
    assert ["0000000000000001", "0000000000000002", "0000000000000003"] == made
    assert made == [other.new() for _ in range(3)]


def test_counted_identities_go_on_from_a_start() -> None:
    """A count that starts later never repeats the earlier ones."""
    assert "0000000000000008" == CountedIdentities(start=7).new()


@pytest.mark.parametrize("count", [0, 1, 12, 32])
def test_random_bytes_are_as_many_as_asked(count: int) -> None:
    """The number of bytes is the number asked for."""
    assert count == len(random_bytes(count))


def test_random_bytes_differ() -> None:
    """Two keys are never the same."""
    assert random_bytes(32) != random_bytes(32)


def drawn_from(pair: bytes, limit: int) -> int:
    """The number these two bytes give; -1 when they are not kept."""
    draws = iter((pair,))
    try:
        return random_below(limit, lambda _count: next(draws))
    except StopIteration:
        return -1


@pytest.mark.parametrize("limit", [1, 4, 6, 7776, 40000])
def test_numbers_below_a_limit_are_equally_likely(limit: int) -> None:
    """Over all pairs of bytes each number comes out equally often; the uneven rest is refused."""
    seen = Counter(drawn_from(number.to_bytes(2, "big"), limit) for number in range(1 << 16))
    refused = seen.pop(-1, 0)
    assert (set(range(limit)), {65536 // limit}, 65536 % limit) == (
        set(seen),
        set(seen.values()),
        refused,
    )


def test_a_refused_number_is_drawn_again() -> None:
    """What is above the last whole multiple gives way to the next draw."""
    draws = iter((b"\xff\xff", b"\x00\x05"))
    assert 5 == random_below(7776, lambda _count: next(draws))
