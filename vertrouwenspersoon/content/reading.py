"""Reads one TOML file of `resources/`, or of a pack, strictly into one type."""

import tomllib
from collections.abc import Callable
from typing import Any, TypeVar

from vertrouwenspersoon.content.where import resources
from vertrouwenspersoon.errors import ContentBroken
from vertrouwenspersoon.strict import Malformed, read_strictly

T = TypeVar("T")
Read = Callable[[str], str]
"""Gives the text of a file by its place; `ContentBroken` when that cannot be had."""


def read_toml(path: str, type_: type[T]) -> T:
    """The file as a value of the type; `path` counts from `resources/`.

    `ContentBroken(where, what)` for a file that is missing, is no TOML, holds an unknown key,
    lacks one or has a wrong type: it names the file and the place in it (`2-melden.toml:
    taak[0].wie`).
    """
    return parse_toml(read_resource(path), path, type_)


def read_resource(path: str) -> str:
    """The text of a file that came with the program; `path` counts from `resources/`."""
    try:
        return (resources() / path).read_text(encoding="utf-8")
    except FileNotFoundError:
        raise ContentBroken(path, "het bestand ontbreekt") from None
    except (OSError, UnicodeDecodeError):
        raise ContentBroken(path, "het bestand is niet te lezen") from None


def parse_toml(text: str, path: str, type_: type[T]) -> T:
    """A text as a value of the type; `path` is only for saying where it is wrong."""
    try:
        data: dict[str, Any] = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ContentBroken(path, f"geen geldige TOML: {error}") from None
    try:
        return read_strictly(data, type_)
    except Malformed as error:
        raise ContentBroken(f"{path}: {error.where}", error.what) from None
