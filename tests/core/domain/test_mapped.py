from dataclasses import dataclass

from vertrouwenspersoon.domain.mapped import mapped


@dataclass(frozen=True)
class _Inner:
    words: tuple[str, ...]
    number: int


@dataclass(frozen=True)
class _Outer:
    inner: _Inner
    name: str


def test_every_leaf_is_changed_and_nothing_else() -> None:
    """However deep, each value is changed once, and the form stays."""
    before = _Outer(_Inner(("a", "b"), 2), "c")
    after = mapped(before, lambda leaf: leaf * 2)  # type: ignore[operator]
    assert _Outer(_Inner(("aa", "bb"), 4), "cc") == after
