"""Reads plain data (parsed TOML or JSON) strictly into one type, or says where it is wrong."""

import re
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from types import UnionType
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

import msgspec

T = TypeVar("T")

_WORDS = {
    "str": "tekst",
    "int": "een geheel getal",
    "float": "een getal",
    "bool": "waar of onwaar",
    "array": "een lijst",
    "object": "een groep velden",
    "date": "een datum",
    "datetime": "een tijdstip",
    "time": "een tijd",
    "bytes": "gecodeerde gegevens",
    "null": "niets",
}


_START = "begin van het bestand"
_LONGEST_KEY = 40


class Malformed(ValueError):
    """Plain data that does not fit its type: where (`zaken[0].zaak.code`) and what, in Dutch.

    It never holds a value from the data.
    """

    def __init__(self, where: str, what: str) -> None:
        super().__init__(f"{where}: {what}")
        self.where = where
        self.what = what


def read_strictly(
    data: object, type_: type[T], dec_hook: Callable[[type, Any], Any] | None = None
) -> T:
    """The data as a value of the type; `Malformed` for a wrong type, an unknown or missing key.

    Nothing is coerced: "ja" is no bool and "1" is no number. An error of the type itself (its
    `__post_init__`) comes through as it is, when it is not a ValueError.
    """
    for where in _unknown_keys(data, type_, ""):
        raise Malformed(where, "dit veld kennen wij niet")
    try:
        return msgspec.convert(data, type_, strict=True, dec_hook=dec_hook)
    except msgspec.ValidationError as error:
        where, what = in_words(str(error))
        raise Malformed(where, what) from None
    except UnicodeEncodeError:
        raise Malformed(next(_half_signs(data), _START), "hier staat een half teken") from None


def in_words(message: str) -> tuple[str, str]:
    """Where and what, in Dutch, out of a message of the reading library."""
    found = re.search(r" - at `\$?\.?(.*?)`$", message)
    where = found.group(1) if found else _START
    if missing := re.search(r"missing required field `(\w+)`", message):
        return where, f"het veld '{missing.group(1)}' ontbreekt"
    if wrong := re.match(r"Expected `([^`]+)`", message):
        wanted = " of ".join(_WORDS.get(kind, kind) for kind in wrong.group(1).split(" | "))
        return where, f"hier hoort {wanted} te staan"
    if message.startswith("Invalid enum value"):
        return where, "deze waarde kennen wij niet"
    return where, "deze waarde is niet te lezen"


def _unknown_keys(data: object, type_: Any, path: str) -> Iterator[str]:  # noqa: ANN401 - a type form
    """The paths of keys that the type has no field for, in the order of the data."""
    if isinstance(type_, type) and is_dataclass(type_) and isinstance(data, dict):
        hints = _hints(type_)
        for key, value in data.items():
            where = f"{path}.{shown_key(key)}".removeprefix(".")
            if key not in hints:
                yield where
            else:
                yield from _unknown_keys(value, hints[key], where)
    elif get_origin(type_) is tuple and isinstance(data, list):
        kinds = get_args(type_)
        for index, value in enumerate(data):
            kind = kinds[0] if kinds[-1] is Ellipsis else kinds[min(index, len(kinds) - 1)]
            yield from _unknown_keys(value, kind, f"{path}[{index}]")
    elif get_origin(type_) in (Union, UnionType):
        for kind in get_args(type_):
            yield from _unknown_keys(data, kind, path)


@cache
def _hints(type_: type) -> dict[str, Any]:
    """The types of a dataclass's fields; working them out takes long, and files hold thousands."""
    hints = get_type_hints(type_)
    return {field.name: hints[field.name] for field in fields(type_)}


def shown_key(key: object) -> str:
    """A key as far as it can be shown: it is not ours, so it may hold anything."""
    return "".join(sign if sign.isprintable() else "?" for sign in str(key)[:_LONGEST_KEY])


def _half_signs(data: object, path: str = "") -> Iterator[str]:
    """The paths of texts that hold half a sign (a lone surrogate): no UTF-8 can keep it."""
    if isinstance(data, dict):
        for key, value in data.items():
            yield from _half_signs(value, f"{path}.{shown_key(key)}".removeprefix("."))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from _half_signs(value, f"{path}[{index}]")
    elif isinstance(data, str) and any("\ud800" <= sign <= "\udfff" for sign in data):
        yield path
