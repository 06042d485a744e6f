"""Bounds: what every value keeps to, so that it can be kept, read back and exchanged."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date, datetime, time

from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.dossier import check_text
from vertrouwenspersoon.domain.zaak import EARLIEST, LATEST
from vertrouwenspersoon.errors import Reason, Refused

LARGEST_NUMBER = 2**53 - 1
"""Larger whole numbers do not survive every reader of JSON (RFC 8259, section 6)."""


def leaves(value: object, path: str = "") -> Iterator[tuple[str, object]]:
    """Every single value inside a value, with its path: `zaken[0].zaak.code`."""
    if is_dataclass(value):
        for field in fields(value):
            where = f"{path}.{field.name}".removeprefix(".")
            yield from leaves(getattr(value, field.name), where)
    elif isinstance(value, tuple):
        for index, part in enumerate(value):
            yield from leaves(part, f"{path}[{index}]")
    else:
        yield path, value


def check_bounds(value: object) -> None:
    """`Refused` with the path of the first value inside that cannot be kept as it is.

    `DATE_IMPOSSIBLE` for a day outside the years 1950 to 2199, a moment without a time zone, a
    clock time with one, or a number that is too large; otherwise what `check_text` says.
    """
    for where, leaf in leaves(value):
        reason = fault_of(leaf)
        if reason is not None:
            raise Refused(reason, where)


def check_day(day: date, where: str) -> None:
    """`Refused(DATE_IMPOSSIBLE)` for a day outside the years 1950 to 2199."""
    if not _is_of_this_age(day):
        raise Refused(Reason.DATE_IMPOSSIBLE, where)


def fault_of(leaf: object) -> Reason | None:
    """Why a single value cannot be kept as it is, or None."""
    match leaf:
        case datetime():
            is_fine = leaf.tzinfo is not None and _is_of_this_age(leaf.date())
        case date():
            is_fine = _is_of_this_age(leaf)
        case time():
            is_fine = leaf.tzinfo is None
        case int():
            is_fine = abs(leaf) <= LARGEST_NUMBER
        case str():
            return _fault_of_text(Confidential(leaf))
        case Confidential():
            return _fault_of_text(leaf)
        case _:
            is_fine = True
    return None if is_fine else Reason.DATE_IMPOSSIBLE


def _is_of_this_age(day: date) -> bool:
    return EARLIEST <= day <= LATEST


def _fault_of_text(text: Confidential) -> Reason | None:
    try:
        check_text(text, "")
    except Refused as error:
        return error.reason
    return None
