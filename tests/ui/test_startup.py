"""What is asked before Qt is loaded, and what is said when it cannot be."""

import os
import sys

import pytest

from ui import startup


def test_nothing_is_in_the_way_offscreen(monkeypatch: pytest.MonkeyPatch) -> None:
    """With Qt's own drawing in memory no display is asked for."""
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert "" == startup.why_no_window()


def test_without_a_display_the_person_learns_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    """The program says in Dutch that there is no screen, instead of being ended by Qt."""
    monkeypatch.setattr(sys, "platform", "linux")
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(startup, "_WINDOW", {})
    assert startup.why_no_window().startswith("Er is geen scherm gevonden")


def test_missing_libraries_are_named_with_the_command(monkeypatch: pytest.MonkeyPatch) -> None:
    """A library that is not there is named by its package, with the line that installs it."""
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setattr(startup, "_ALWAYS", {"libbestaatniet.so.9": "libbestaatniet9"})
    said = startup.why_no_window()
    assert (True, True) == (
        "sudo apt-get install" in said,
        said.endswith("libbestaatniet9"),
    )


def test_elsewhere_nothing_is_examined(monkeypatch: pytest.MonkeyPatch) -> None:
    """On Windows and macOS Qt brings what it needs."""
    monkeypatch.setattr(sys, "platform", "win32")
    assert ("", "") == (startup.why_no_window(), startup.why_no_pictures())


def test_a_chosen_way_of_drawing_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    """Drawing in memory is only chosen when nothing else was."""
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
    startup.draw_without_display()
    assert "xcb" == os.environ["QT_QPA_PLATFORM"]
