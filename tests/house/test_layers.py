"""The import contracts of pyproject.toml hold, and each of them breaks when it should."""

import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.house.source import PRODUCT, ROOT

LINT = Path(sys.executable).with_name("lint-imports")
SETTINGS = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
CONTRACTS = {
    contract["name"]: contract for contract in SETTINGS["tool"]["importlinter"]["contracts"]
}

UPWARDS = "ui knows the core, never the other way round"
FLOORS = "the core is layered, and every module has a floor"
NO_QT = "no Qt in the core"
SQL = "only the store speaks SQL"
PDF = "only documents draw PDFs"
VIEWS = "views, widgets and models know the domain only"
SCREENS = "screens do not know each other"
CYCLES = "no cycles anywhere"

PLANTS = [
    (UPWARDS, "vertrouwenspersoon/domain", "import ui.speech"),
    (FLOORS, "vertrouwenspersoon", "A_MODULE_WITHOUT_A_FLOOR = 1"),
    (FLOORS, "vertrouwenspersoon/domain", "import vertrouwenspersoon.store.rows"),
    (FLOORS, "vertrouwenspersoon/documents", "import vertrouwenspersoon.store.rows"),
    (FLOORS, "vertrouwenspersoon/statistics", "import vertrouwenspersoon.documents.paper"),
    (NO_QT, "vertrouwenspersoon/store", "import PySide6.QtCore"),
    (SQL, "vertrouwenspersoon/usecases", "import sqlcipher3"),
    (PDF, "ui/views", "import reportlab"),
    (VIEWS, "ui/views", "import vertrouwenspersoon.usecases.zaken"),
    (VIEWS, "ui/models", "import vertrouwenspersoon.bootstrap"),
    (SCREENS, "ui/screens", "import ui.screens.zaken"),
    (CYCLES, "ui/views", "import ui.main_window"),
]


def lint(folder: Path) -> tuple[int, str]:
    """Run the contracts on the tree in `folder`: exit code and what was said."""
    run = [str(LINT), "--config", "pyproject.toml", "--no-cache"]
    ran = subprocess.run(run, cwd=folder, capture_output=True, text=True, check=False)  # noqa: S603 - our linter
    return ran.returncode, ran.stdout


def copy_of_the_product(folder: Path) -> Path:
    """The product's packages and the settings, to plant in."""
    shutil.copy(ROOT / "pyproject.toml", folder)
    for name in PRODUCT:
        skip = shutil.ignore_patterns("__pycache__")
        shutil.copytree(ROOT / name, folder / name, ignore=skip)
    return folder


def test_every_contract_holds() -> None:
    """The product as it is breaks no contract."""
    code, said = lint(ROOT)
    assert 0 == code, said


@pytest.mark.parametrize(("contract", "where", "line"), PLANTS)
def test_a_forbidden_line_is_noticed(contract: str, where: str, line: str, tmp_path: Path) -> None:
    """One forbidden line breaks the contract that forbids it, and its place is named."""
    folder = copy_of_the_product(tmp_path)
    (folder / where / "planted.py").write_text(line + "\n", "utf-8")
    code, said = lint(folder)
    planted = (
        f"{where.replace('/', '.')}.planted"
        if contract != CYCLES
        else "No cycles are allowed in ui."
    )
    assert [1, True, True] == [code, f"{contract} BROKEN" in said, planted in said], said


def test_every_contract_is_broken_on_purpose() -> None:
    """No contract stands in pyproject.toml that the plants above do not try."""
    assert set(CONTRACTS) == {contract for contract, _, _ in PLANTS}


@pytest.mark.parametrize(("contract", "allowed"), [(SQL, "store"), (PDF, "documents")])
def test_a_contract_forgets_no_part_of_the_core(contract: str, allowed: str) -> None:
    """A contract about one package names every other part of the core, and ui."""
    core = ROOT / "vertrouwenspersoon"
    parts = {path.stem for path in core.iterdir() if path.stem.isidentifier()}
    parts -= {"__init__", "__pycache__", allowed}
    named = {f"vertrouwenspersoon.{part}" for part in parts} | {"ui"}
    assert named == set(CONTRACTS[contract]["source_modules"])
