"""Bring a vault to the newest form: numbered steps, each whole or not at all, only forward."""

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import count

from sqlcipher3.dbapi2 import complete_statement

from vertrouwenspersoon.store.driver import Connection

_NAME = re.compile(r"(\d{4})_[a-z0-9_]+\.sql")
_COMMENT = re.compile(r"--[^\n]*")


@dataclass(frozen=True, slots=True)
class Step:
    """One migration: the version it leads to, and its statements in order."""

    version: int
    statements: tuple[str, ...]


@cache
def steps() -> tuple[Step, ...]:
    """All steps there are, in order. A gap, or a name of another form, is a `ValueError`."""
    folder = files("vertrouwenspersoon.store") / "migrations"
    found = sorted((file.name, file.read_text("utf-8")) for file in folder.iterdir())
    return tuple(
        _step(name, sql, version) for (name, sql), version in zip(found, count(1), strict=False)
    )


def newest_version() -> int:
    """The form this program reads and writes."""
    return len(steps())


def version_of(connection: Connection) -> int:
    """The form the vault has now."""
    return int(str(connection.run("PRAGMA user_version")[0][0]))


def migrate(connection: Connection, to_do: tuple[Step, ...]) -> None:
    """Take every step the vault has not had, each in a transaction of its own."""
    for step in to_do:
        if step.version > version_of(connection):
            _take(connection, step)


def split(sql: str) -> tuple[str, ...]:
    """The statements of a script; each ends with `;` at the end of a line."""
    statements, unfinished = [], ""
    for line in sql.splitlines(keepends=True):
        unfinished += line
        if complete_statement(unfinished):
            statements.append(unfinished.strip())
            unfinished = ""
    if _COMMENT.sub("", unfinished).strip():
        raise ValueError("the last statement has no end")
    return tuple(statement for statement in statements if _COMMENT.sub("", statement).strip())


def _take(connection: Connection, step: Step) -> None:
    with connection.transaction():
        for statement in step.statements:
            connection.run(statement)
        connection.run(f"PRAGMA user_version = {step.version}")


def _step(name: str, sql: str, version: int) -> Step:
    match = _NAME.fullmatch(name)
    if match is None or int(match[1]) != version:
        raise ValueError(f"migration {version} is missing or misnamed: {name}")
    return Step(version, split(sql))
