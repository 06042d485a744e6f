"""How this program begins itself again: by Python from its checkout, or as the program it became.

A frozen program (PyInstaller) has no Python to hand a module to: `sys.executable` is the program
itself. What is said of PyInstaller here stands in its manual, "Run-time Information" and
"Common Issues and Pitfalls", version 6.
"""

import os
import sys
from collections.abc import MutableMapping
from pathlib import Path

VIEWER = "--kijker"
"""The word that makes a frozen program the process that decodes evidence."""
_ROOT = Path(__file__).resolve().parents[1]
_VIEW = "import sys; sys.path.insert(0, sys.argv[1]); from ui.kijker.child import main; main()"
_SEARCH_PATH = "LD_LIBRARY_PATH"
_ANEW = "PYINSTALLER_RESET_ENVIRONMENT"


def is_frozen() -> bool:
    """Whether this is the installed program, not a checkout."""
    return bool(getattr(sys, "frozen", False))


def own_command(*words: str) -> list[str]:
    """The command line that begins this program again with these words."""
    return [sys.executable, *words] if is_frozen() else [sys.executable, "-m", "ui", *words]


def viewer_command() -> list[str]:
    """The command line of the process that decodes: nothing of our environment or folder."""
    if is_frozen():
        return [sys.executable, VIEWER]
    return [sys.executable, "-I", "-B", "-c", _VIEW, str(_ROOT)]


def free_environment(environment: MutableMapping[str, str] = os.environ) -> None:
    """Give other programs the system's own libraries, and a later start of ours a clean slate.

    To find what it brings, a frozen program sets a search path. A PDF viewer that inherits it
    would load our libraries for its own and not start.
    """
    if not is_frozen():
        return
    before = environment.pop(f"{_SEARCH_PATH}_ORIG", "")
    environment.pop(_SEARCH_PATH, None)
    if before:
        environment[_SEARCH_PATH] = before
    environment[_ANEW] = "1"
