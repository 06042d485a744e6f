"""The source as the house rules read it: which files there are, and their syntax trees."""

import ast
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PRODUCT = ("vertrouwenspersoon", "ui")
WRITTEN = {".py", ".toml", ".md", ".txt", ".yml", ".yaml", ".json", ".sql", ".qss", ".svg", ".sh"}
"""The kinds of file whose text we wrote; fonts and pictures are not read."""


def product_files() -> list[Path]:
    """Every Python file of the program itself."""
    return [path for name in PRODUCT for path in sorted((ROOT / name).rglob("*.py"))]


def python_tests() -> list[Path]:
    """Every Python file below `tests/`."""
    return sorted((ROOT / "tests").rglob("*.py"))


@cache
def repository_files() -> tuple[Path, ...]:
    """Every file that is, or is about to be, in the repository."""
    git = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    listed = subprocess.run(git, cwd=ROOT, capture_output=True, text=True, check=True).stdout  # noqa: S603 - our own words
    paths = (ROOT / name for name in listed.split("\0") if name)
    return tuple(sorted(path for path in paths if path.is_file()))


def written_files() -> list[Path]:
    """The files of the repository whose text we wrote, also those without an extension."""
    return [path for path in repository_files() if path.suffix in WRITTEN or not path.suffix]


@cache
def tree(path: Path) -> ast.Module:
    """The syntax tree of a file."""
    return ast.parse(path.read_text("utf-8"), str(path))


def place(path: Path, line: int | None = None) -> str:
    """Where something is, as an editor can open it."""
    inside = path.relative_to(ROOT) if path.is_relative_to(ROOT) else path
    return f"{inside}:{line}" if line else str(inside)


def assert_none(found: list[str]) -> None:
    """Fail with everything that was found, a line each, and nothing else."""
    if found:
        pytest.fail("\n".join(["", *found]), pytrace=False)


def imported(module: ast.Module) -> Iterator[tuple[int, str]]:
    """Line and full name of everything that is imported, wherever it stands in the file."""
    for node in ast.walk(module):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, name.name) for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from ((node.lineno, f"{node.module}.{name.name}") for name in node.names)
