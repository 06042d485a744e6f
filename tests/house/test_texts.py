"""What stands in the repository speaks of this project alone, and is finished."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.house.source import ROOT, assert_none, place, product_files, tree, written_files

UNFINISHED = re.compile(r"\b(TODO|FIXME|HACK|WIP|TBD|NotImplemented|[Ll]orem ipsum)\b")
MACHINE_PATH = re.compile(
    r"(?<![\w.~$}/-])/(?:home|mnt|opt|root|srv|tmp|Users|var|work)/\w|\b[A-Z]:\\\\?\w"
)
NOT_OURS = re.compile(
    r"co-authored-by|language model|generated (?:by|with) (?:an? )?(?:ai|assistant)", re.IGNORECASE
)
NAMED_TEXT = re.compile(r"[\w./-]*\w\.md\b")
FROM_ELSEWHERE = {"LICENSE", "resources/fonts/OFL.txt", "resources/icons/LICENSE"}
"""Texts of others, which are kept as they are."""
OWN = Path(__file__)


def hits(pattern: re.Pattern[str], path: Path) -> Iterator[str]:
    """Where a file matches; this file, which must hold examples, is left out."""
    if path == OWN or place(path) in FROM_ELSEWHERE:
        return
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        found = pattern.search(line)
        if found:
            yield f"{place(path, number)}: {found.group()}"


@pytest.mark.parametrize("pattern", [UNFINISHED, MACHINE_PATH, NOT_OURS], ids=repr)
def test_the_repository_is_finished_and_speaks_of_itself(pattern: re.Pattern[str]) -> None:
    """No file holds a note to finish something, a place on one machine, or talk of its making."""
    assert_none([hit for path in written_files() for hit in hits(pattern, path)])


@pytest.mark.parametrize(
    ("pattern", "line"),
    [
        (UNFINISHED, "# TODO: later"),
        (UNFINISHED, "return NotImplemented"),
        (MACHINE_PATH, 'open("/home/jan/kluis.zkv")'),
        (MACHINE_PATH, "cd /work/main"),
        (MACHINE_PATH, r"C:\Users\jan"),
        (NOT_OURS, "Generated with an assistant"),
    ],
)
def test_a_planted_text_is_noticed(pattern: re.Pattern[str], line: str, tmp_path: Path) -> None:
    """A forbidden line is named with its file and line."""
    planted = tmp_path / "planted.md"
    planted.write_text("# Title\n" + line + "\n", "utf-8")
    [hit] = hits(pattern, planted)
    assert hit.startswith(f"{planted}:2: ")


def test_every_text_that_is_named_exists() -> None:
    """Whoever is sent to a text can read it: it is in this repository."""
    lost = [
        f"{place(path)} names {name}"
        for path in written_files()
        if path != OWN and place(path) not in FROM_ELSEWHERE
        for name in NAMED_TEXT.findall(path.read_text("utf-8"))
        if not (ROOT / name).exists() and not (path.parent / name).exists()
    ]
    assert_none(lost)


def test_every_link_within_the_texts_leads_somewhere() -> None:
    """A link or picture in a text at the top names a file that is there."""
    lost = [
        f"{path.name}: {target}"
        for path in sorted(ROOT.glob("*.md"))
        for target in re.findall(r"\]\(([^)#:\s]+)[^):]*\)", path.read_text("utf-8"))
        if not (ROOT / target).exists()
    ]
    assert_none(lost)


def open_ends(classes: list[ast.ClassDef]) -> list[str]:
    """Methods that are left to a subclass, while some subclass does not make them."""
    left = {cls.name: {_name(m) for m in cls.body if _is_left_open(m)} for cls in classes}
    made = {cls.name: {_name(m) for m in cls.body} for cls in classes}
    below = [(b.id, c.name) for c in classes for b in c.bases if isinstance(b, ast.Name)]
    childless = [name for name in left if left[name] and name not in dict(below)]
    missing = [
        f"{child}.{method}"
        for parent, child in below
        for method in sorted(left.get(parent, set()))
        if method not in made[child]
    ]
    return childless + missing


def _name(member: ast.stmt) -> str:
    return str(getattr(member, "name", ""))


def _is_left_open(method: ast.stmt) -> bool:
    return isinstance(method, ast.FunctionDef) and "raise NotImplementedError" in ast.unparse(
        method
    )


def test_what_is_left_to_a_subclass_is_made_there() -> None:
    """A method that only raises NotImplementedError is made by every class below it."""
    classes = [
        node
        for path in product_files()
        for node in ast.walk(tree(path))
        if isinstance(node, ast.ClassDef)
    ]
    assert_none(open_ends(classes))


def test_an_open_end_is_noticed() -> None:
    """A planted class without anyone who finishes it is named, and so is who forgets a method."""
    planted = ast.parse(
        "class Alone:\n    def go(self):\n        raise NotImplementedError\n"
        "class Above:\n    def go(self):\n        raise NotImplementedError\n"
        "class Below(Above):\n    def stop(self):\n        return 1\n"
    )
    classes = [node for node in planted.body if isinstance(node, ast.ClassDef)]
    assert ["Alone", "Below.go"] == open_ends(classes)
