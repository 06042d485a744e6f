"""What was decided is written down, and what is written down is still there."""

import re
import tomllib
from pathlib import Path

from tests.house.source import ROOT, assert_none

DECISIONS = (ROOT / "DECISIONS.md").read_text("utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
PARTS = ("Context", "Decision", "Consequences", "Alternatives")
TOLD = ("README.md", "CONTRIBUTING.md", "DECISIONS.md", "SECURITY.md")
NAMED = re.compile(r"`([\w./-]+)`")


def dependencies() -> set[str]:
    """Every package that a user or a developer gets by name."""
    asked = [*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["dev"]]
    return {re.split(r"[=<>~]", line)[0] for line in asked}


def reasons(text: str) -> dict[str, str]:
    """Package to reason, from the table with two columns."""
    rows = re.findall(r"^\| ([^|]+?) \| ([^|]+?) \|$", text, re.MULTILINE)
    return {name: why for names, why in rows for name in names.split(", ") if not name.isdecimal()}


def chapters(text: str) -> dict[str, str]:
    """The decisions by their number and title, with what is written below each."""
    parts = re.split(r"^## (\d+\. .+)$", text, flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def missing_parts(text: str) -> list[str]:
    """The parts that a decision lacks; a list of packages has its reasons in a table."""
    return [
        f"{title}: {part}"
        for title, body in chapters(text).items()
        for part in PARTS
        if f"**{part}.**" not in body and not reasons(body)
    ]


def lost(text: str) -> list[str]:
    """The files and folders that a text names and that are not there."""
    found = {name for name in NAMED.findall(text) if "/" in name.strip("/")}
    return sorted(name for name in found if _is_ours(name) and not (ROOT / name).exists())


def _is_ours(name: str) -> bool:
    top = Path(name).parts[0]
    return (ROOT / top).is_dir() and top not in {".venv", "uitvoer"}


def test_every_dependency_has_its_reason() -> None:
    """Each package of pyproject.toml stands in the table with why it, and no other package does."""
    assert dependencies() == set(reasons(DECISIONS)) - {"Package", "---", "#"}


def test_every_decision_has_its_parts() -> None:
    """A decision says its context, what was decided, what follows and what else there was."""
    assert_none(missing_parts(DECISIONS))


def test_the_summary_names_every_decision() -> None:
    """The table at the top has the same numbers and titles as the chapters."""
    rows = re.findall(r"^\| (\d+) \| (.+) \|$", DECISIONS, re.MULTILINE)
    assert [f"{number}. {title}" for number, title in rows] == list(chapters(DECISIONS))


def test_every_place_that_is_named_is_there() -> None:
    """A file or folder that a text at the top names, is in the repository."""
    assert_none(
        [f"{name}: {one}" for name in TOLD for one in lost((ROOT / name).read_text("utf-8"))]
    )


def test_a_half_decision_is_noticed() -> None:
    """A planted decision without its parts, and a planted place that is not there, are named."""
    planted = "## 1. Kort\n\n**Context.** a\n**Decision.** `tests/house/test_weg.py`\n"
    assert ["1. Kort: Consequences", "1. Kort: Alternatives"] == missing_parts(planted)
    assert ["tests/house/test_weg.py"] == lost(planted)
