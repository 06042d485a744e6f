"""Code calls a term of the field by its own name, never by an English word that blurs it."""

import ast
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.house.source import ROOT, assert_none, place, product_files

GLOSSARY = ROOT / "resources" / "inhoud" / "begrippen.toml"
WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")


@dataclass(frozen=True)
class Wrong:
    """A word that code must not use, and the term it must use instead."""

    words: tuple[str, ...]
    term: str


def read_glossary(text: str) -> list[Wrong]:
    """Every `never_call_it`, as words in a row."""
    return [
        Wrong(tuple(wrong.lower().replace("-", " ").split()), begrip["term"])
        for begrip in tomllib.loads(text)["begrip"]
        for wrong in begrip.get("never_call_it", [])
    ]


def words_of(identifier: str) -> tuple[str, ...]:
    """The words of a name: `reportAangifte` and `report_aangifte` are both report, aangifte."""
    return tuple(word.lower() for word in WORD.findall(identifier))


def identifiers(module: ast.Module) -> Iterator[tuple[int, str]]:
    """Line and name of everything a module names itself; what it borrows is named elsewhere."""
    for node in ast.walk(module):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            yield node.lineno, node.name
        elif isinstance(node, ast.arg):
            yield node.lineno, node.arg
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            yield node.lineno, node.id
        elif isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store):
            yield node.lineno, node.attr


def says(words: tuple[str, ...], wrong: tuple[str, ...]) -> bool:
    """Whether the words hold the wrong ones in a row, in the singular or the plural."""
    plural = (*wrong[:-1], wrong[-1] + "s")
    size = len(wrong)
    rows = [words[start : start + size] for start in range(len(words) - size + 1)]
    return wrong in rows or plural in rows


def misnamed(module: ast.Module, glossary: list[Wrong]) -> list[tuple[int, str, str]]:
    """Line, name and right term of everything that is called wrongly."""
    return [
        (line, name, wrong.term)
        for line, name in identifiers(module)
        for wrong in glossary
        if says(words_of(name), wrong.words)
    ]


def names_of_modules() -> Iterator[tuple[Path, str]]:
    """The names of files and folders count too."""
    for path in product_files():
        yield path, " ".join(path.relative_to(ROOT).with_suffix("").parts)


def test_code_uses_the_words_of_the_field() -> None:
    """No name in the product is a word that the glossary says never to use."""
    glossary = read_glossary(GLOSSARY.read_text("utf-8"))
    inside = [
        f"{place(path, line)}: {name} must be called {term}"
        for path in product_files()
        for line, name, term in misnamed(ast.parse(path.read_text("utf-8")), glossary)
    ]
    outside = [
        f"{place(path)} must be called {wrong.term}"
        for path, name in names_of_modules()
        for wrong in glossary
        if says(words_of(name), wrong.words)
    ]
    assert_none(inside + outside)
    assert len(glossary) > 10


PLANTED_GLOSSARY = """
[[begrip]]
term = "aangifte"
never_call_it = ["complaint", "police report"]
"""


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("class ComplaintForm: ...", "ComplaintForm"),
        ("complaint = 1", "complaint"),
        ("def file(self, open_complaints): ...", "open_complaints"),
        ("self._policeReport = 1", "_policeReport"),
        ("for POLICE_REPORT in (): ...", "POLICE_REPORT"),
        ("async def complaint_made(): ...", "complaint_made"),
    ],
)
def test_a_planted_wrong_word_is_noticed(line: str, name: str) -> None:
    """A wrong word is seen in every kind of name, with its line and the right term."""
    found = misnamed(ast.parse("\n" + line), read_glossary(PLANTED_GLOSSARY))
    assert [(2, name, "aangifte")] == found


def test_half_a_wrong_word_is_no_wrong_word() -> None:
    """A word that only resembles a wrong one, or one part of two, is left alone."""
    innocent = ast.parse("reporting = police = compliant = aangifte = 1")
    assert [] == misnamed(innocent, read_glossary(PLANTED_GLOSSARY))
