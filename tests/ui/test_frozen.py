"""How the program begins itself again, in a checkout and as an installed program."""

import sys

import pytest

from ui import frozen


@pytest.fixture
def installed(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if PyInstaller had made this program."""
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", "vertrouwenspersoon-programma")


def test_a_checkout_begins_again_by_its_python() -> None:
    """From source the module is handed to the same Python, and the viewer sees no environment."""
    assert [sys.executable, "-m", "ui", "--verder-fd", "3"] == frozen.own_command(
        "--verder-fd", "3"
    )
    assert [sys.executable, "-I", "-B", "-c"] == frozen.viewer_command()[:4]


@pytest.mark.usefixtures("installed")
def test_an_installed_program_begins_itself() -> None:
    """Frozen there is no Python to give a module to: the program is its own command."""
    program = "vertrouwenspersoon-programma"
    assert [program, "--verder-fd", "3"] == frozen.own_command("--verder-fd", "3")
    assert [program, frozen.VIEWER] == frozen.viewer_command()


@pytest.mark.usefixtures("installed")
def test_other_programs_get_the_libraries_of_the_system() -> None:
    """The search path of the frozen program goes, what the person had set comes back."""
    environment = {"LD_LIBRARY_PATH": "onze-map", "LD_LIBRARY_PATH_ORIG": "eigen-map"}
    frozen.free_environment(environment)
    assert {"LD_LIBRARY_PATH": "eigen-map", "PYINSTALLER_RESET_ENVIRONMENT": "1"} == environment


def test_a_checkout_leaves_the_environment_alone() -> None:
    """From source nothing was set, so nothing is taken away."""
    environment = {"LD_LIBRARY_PATH": "eigen-map"}
    frozen.free_environment(environment)
    assert {"LD_LIBRARY_PATH": "eigen-map"} == environment
