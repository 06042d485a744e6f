from hypothesis import given
from hypothesis import strategies as st

from vertrouwenspersoon.statistics.afronden import draw_by, neighbours, round_to, round_total

SLEUTEL = b"een geheime sleutel van de kluis"
counts = st.lists(st.integers(0, 40), min_size=2, max_size=9)


def test_a_multiple_may_go_up_or_down() -> None:
    """A printed 0 may hide something, and a printed 5 may hide nothing."""
    assert [(0, 5), (0, 5), (0, 5, 10), (5, 10), (5, 10, 15)] == [
        neighbours(number, 5) for number in (0, 4, 5, 6, 10)
    ]


@given(counts, st.sampled_from([5, 10]), st.text(max_size=3))
def test_rounded_numbers_add_up_and_are_near(numbers: list[int], basis: int, words: str) -> None:
    """Every number is a multiple at most the base away, and together they are the total."""
    draw = draw_by(SLEUTEL, words)
    least = min(sum(numbers), basis)
    total = round_total(sum(numbers), basis, least, draw)
    found = round_to(tuple(neighbours(number, basis) for number in numbers), total, draw)
    assert found is not None
    assert total == sum(found)
    assert {0} == {number % basis for number in found}
    assert basis >= max(abs(a - b) for a, b in zip(found, numbers, strict=True))


def test_the_same_secret_and_words_draw_the_same() -> None:
    """A draw is made once: asking again gives no second one to compare with (A27)."""
    options = tuple(neighbours(number, 5) for number in (3, 0, 8, 5, 11, 2))
    first = [round_to(options, 30, draw_by(SLEUTEL, "2026", "T")) for _ in range(5)]
    assert [first[0]] * 5 == first


def test_every_way_is_drawn_as_often() -> None:
    """No way to round is favoured, so none is excluded by having been drawn (A26)."""
    options = tuple(neighbours(number, 5) for number in (3, 0, 8, 5))
    drawn = [round_to(options, 15, draw_by(SLEUTEL, str(n))) for n in range(1400)]
    shares = [drawn.count(one) for one in set(drawn)]
    assert 7 == len(shares)
    assert 140 <= min(shares)


def test_what_cannot_add_up_is_not_rounded() -> None:
    """Numbers that may only become 0 or 5 do not make thirty."""
    assert None is round_to(((0, 5), (0, 5)), 30, draw_by(SLEUTEL, "x"))
