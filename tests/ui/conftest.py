"""Real windows without a screen, in the letters we bring along, standing still."""

import os
from collections.abc import Iterator

import pytest

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtWidgets import QApplication

from ui.look import Look, Theme, apply_look, look

AT_REST = Look(Theme.LIGHT, 1.0, motion=False)


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> Iterator[None]:
    """Every test starts in light, at 100 %, without motion."""
    if look() != AT_REST or not qapp.styleSheet():
        apply_look(qapp, AT_REST.theme, AT_REST.scale, motion=AT_REST.motion)
    yield
    if look() != AT_REST:
        apply_look(qapp, AT_REST.theme, AT_REST.scale, motion=AT_REST.motion)
