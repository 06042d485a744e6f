"""Every module says what it is and has the test file that mirrors it; every test says a truth."""

import ast
import re
from pathlib import Path

import pytest

from tests.house.elsewhere import ELSEWHERE
from tests.house.source import ROOT, assert_none, place, product_files, python_tests, tree

FOLDERS = {"vertrouwenspersoon": Path("tests/core"), "ui": Path("tests/ui")}
# Calls that fail when something is untrue, beside `assert` itself.
FAILING_CALLS = re.compile(r"assert|raises|waitSignal|waitUntil|check|validate|refused")


def mirror(path: Path) -> Path:
    """Where the test file of a module stands: ui/views/zaak.py, tests/ui/views/test_zaak.py."""
    inside = path.relative_to(ROOT)
    below = Path(*inside.parts[1:])
    return FOLDERS[inside.parts[0]] / below.with_name(f"test_{below.name}")


def runs(module: ast.Module) -> bool:
    """Whether a module has anything to run: a function or method with more than a docstring."""
    functions = (n for n in ast.walk(module) if isinstance(n, ast.FunctionDef))
    return any(not isinstance(node, ast.Expr) for f in functions for node in f.body)


def untested(paths: list[Path]) -> list[str]:
    """The modules with something to run, without a test file and not told to be elsewhere."""
    return [
        place(path)
        for path in paths
        if path.name != "__init__.py"
        and place(path) not in ELSEWHERE
        and not (ROOT / mirror(path)).exists()
        and runs(tree(path))
    ]


def faults(test: ast.FunctionDef) -> list[str]:
    """What is wrong with a test: it must say one truth in one sentence, and be able to fail."""
    said = ast.get_docstring(test) or ""
    one_sentence = said.endswith(".") and not re.search(r"\n\n|[.!?]\s+[A-Z]", said)
    calls = {ast.unparse(n.func) for n in ast.walk(test) if isinstance(n, ast.Call)}
    can_fail = any(isinstance(n, ast.Assert) for n in ast.walk(test)) or any(
        FAILING_CALLS.search(call) for call in calls
    )
    return [
        fault
        for fault, there in (("no sentence", not one_sentence), ("no assertion", not can_fail))
        if there
    ]


def find_tests(module: ast.Module) -> list[ast.FunctionDef]:
    """The tests of a test file."""
    functions = (node for node in ast.walk(module) if isinstance(node, ast.FunctionDef))
    return [function for function in functions if function.name.startswith("test_")]


def test_every_module_says_what_it_is() -> None:
    """Every module of the product opens with a sentence; an empty package needs none."""
    silent = [
        place(path)
        for path in product_files()
        if tree(path).body and not ast.get_docstring(tree(path))
    ]
    assert_none(silent)


def test_every_module_has_its_test_file() -> None:
    """What can run is tested in the file that mirrors it, or where elsewhere.py says."""
    assert_none(untested(product_files()))


def test_an_untested_module_is_noticed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A planted module without a test file is named; one without anything to run is not."""
    monkeypatch.setattr("tests.house.source.ROOT", tmp_path)
    monkeypatch.setattr("tests.house.test_mirror.ROOT", tmp_path)
    planted, quiet = tmp_path / "ui" / "planted.py", tmp_path / "ui" / "quiet.py"
    planted.parent.mkdir()
    planted.write_text("def go():\n    return 1\n", "utf-8")
    quiet.write_text("class Quiet:\n    size = 1\n", "utf-8")
    assert ["ui/planted.py"] == untested([planted, quiet])


def test_elsewhere_is_up_to_date() -> None:
    """Elsewhere names modules that exist, tests that exist, and no module with its own file."""
    stale = [
        module
        for module, test in ELSEWHERE.items()
        if not (ROOT / module).exists()
        or not (ROOT / test).exists()
        or (ROOT / mirror(ROOT / module)).exists()
    ]
    assert_none(stale)


def test_every_test_says_one_truth_and_can_fail() -> None:
    """Each test has one sentence as its docstring and something that fails when it is untrue."""
    found = [
        f"{place(path, test.lineno)} {test.name}: {fault}"
        for path in python_tests()
        for test in find_tests(tree(path))
        for fault in faults(test)
    ]
    assert_none(found)


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        ('"""It works."""\n    run()', ["no assertion"]),
        ("assert True", ["no sentence"]),
        ('"""It works. It does."""\n    assert True', ["no sentence"]),
        ('"""It works"""\n    assert True', ["no sentence"]),
        ('"""It works."""\n    assert True', []),
    ],
)
def test_a_test_that_says_nothing_is_noticed(body: str, fault: list[str]) -> None:
    """A planted test without a sentence or without an assertion is named."""
    [planted] = find_tests(ast.parse(f"def test_planted():\n    {body}\n"))
    assert fault == faults(planted)
