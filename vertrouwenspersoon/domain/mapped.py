"""Mapped: the same value of the domain with its leaves changed, however deep they lie."""

from collections.abc import Callable, Iterable
from dataclasses import fields, is_dataclass, replace
from typing import TypeVar, cast

T = TypeVar("T")


def mapped(value: T, change: Callable[[object], object]) -> T:
    """The value with `change` done to everything in it that is no tuple and no dataclass."""
    if isinstance(value, tuple):
        return cast("T", tuple(mapped(part, change) for part in cast("Iterable[object]", value)))
    if is_dataclass(value) and not isinstance(value, type):
        new = {one.name: mapped(getattr(value, one.name), change) for one in fields(value)}
        return cast("T", replace(value, **new))
    return cast("T", change(value))
