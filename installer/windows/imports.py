"""Whether everything a folder for Windows asks for is in it: by metadata, and by its imports."""

import ast
import sys
from collections.abc import Iterable, Iterator, Mapping
from email.parser import HeaderParser
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

_OTHER_SYSTEMS = {"fcntl", "grp", "pwd", "resource", "termios"}
"""Modules of CPython that Windows does not have."""


def missing_packages(packages: Path, environment: Mapping[str, str]) -> list[str]:
    """What a package asks for on that system and is not there, or in another version."""
    there = {name: number for name, number, _ in _metadata(packages)}
    found = []
    for name, _, asks in _metadata(packages):
        for ask in asks:
            if ask.marker is not None and not ask.marker.evaluate(dict(environment)):
                continue
            number = there.get(canonicalize_name(ask.name))
            if number is None or not ask.specifier.contains(number, prereleases=True):
                found.append(f"{name} vraagt {ask.name}{ask.specifier}, en dat is er niet")
    return found


def missing_modules(program: Path, packages: Path, ours: Iterable[str]) -> list[str]:
    """Modules that our own files import when they are loaded, and that nothing in it brings.

    An import inside a function, or inside `try`, may be for another system; those are left out.
    """
    known = _modules(packages) | set(ours) | (set(sys.stdlib_module_names) - _OTHER_SYSTEMS)
    found = set()
    for package in ours:
        for path in (program / package).rglob("*.py"):
            found |= {
                f"{path.relative_to(program).as_posix()} wil {name}"
                for name in _imported(ast.parse(path.read_text("utf-8")))
                if name not in known
            }
    return sorted(found)


def _imported(module: ast.Module) -> Iterator[str]:
    for node in module.body:
        if isinstance(node, ast.Import):
            yield from (one.name.partition(".")[0] for one in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module.partition(".")[0]


def _modules(packages: Path) -> set[str]:
    """The names that can be imported from a folder of packages."""
    folders = (path.name for path in packages.iterdir() if path.is_dir())
    files = (path.name.partition(".")[0] for path in packages.iterdir() if path.is_file())
    return {*folders, *files}


def _metadata(packages: Path) -> Iterator[tuple[str, str, list[Requirement]]]:
    """Each package: its name, its version, and what it asks for."""
    for path in sorted(packages.glob("*.dist-info/METADATA")):
        told = HeaderParser().parsestr(path.read_text("utf-8"))
        asks = [Requirement(line) for line in told.get_all("Requires-Dist") or ()]
        yield canonicalize_name(told["Name"]), told["Version"], asks
