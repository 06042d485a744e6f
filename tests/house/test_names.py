"""Names of files, folders and identifiers keep to the house rules."""

import ast
import re
from pathlib import Path

import pytest

from tests.house.source import (
    ROOT,
    assert_none,
    place,
    product_files,
    python_tests,
    repository_files,
    tree,
)

DRAWERS = {"utils", "util", "helpers", "helper", "common", "manager", "misc", "stuff", "base"}
TOP = {
    ".ci",
    ".gitignore",
    ".pre-commit-config.yaml",
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "DECISIONS.md",
    "LICENSE",
    "Makefile",
    "README.md",
    "SECURITY.md",
    "installer",
    "publiccode.yml",
    "pyproject.toml",
    "resources",
    "tests",
    "ui",
    "vertrouwenspersoon",
}


def drawers(path: Path) -> set[str]:
    """The words in a path that promise nothing."""
    return set(re.split(r"[/_.\-]", place(path).lower())) & DRAWERS


def test_no_file_is_a_drawer() -> None:
    """No file or folder has a name under which anything could be put."""
    assert_none([place(path) for path in repository_files() if drawers(path)])


@pytest.mark.parametrize("name", ["ui/utils.py", "ui/window_manager.py", "tests/common/a.py"])
def test_a_planted_drawer_is_noticed(name: str) -> None:
    """A drawer is seen as a file, as a folder and as part of a name."""
    assert drawers(ROOT / name)


def test_nothing_stands_at_the_top_by_accident() -> None:
    """At the top of the repository stands only what the layout names."""
    found = {path.relative_to(ROOT).parts[0] for path in repository_files()}
    assert set() == found - TOP


def test_identifiers_are_ascii() -> None:
    """Every name in the code can be typed on every keyboard."""
    names = [
        f"{place(path, node.lineno)} {node.id}"
        for path in [*product_files(), *python_tests()]
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Name) and not node.id.isascii()
    ]
    assert_none(names)


def test_no_enum_is_a_text() -> None:
    """Enums are plain: Qt hands a StrEnum back as bare text."""
    text_enums = [
        place(path, node.lineno)
        for path in product_files()
        for node in ast.walk(tree(path))
        if isinstance(node, ast.ClassDef)
        and {"StrEnum", "IntEnum"} & {ast.unparse(base).split(".")[-1] for base in node.bases}
    ]
    assert_none(text_enums)
