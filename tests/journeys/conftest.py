"""Journeys use the same windows as the tests of ui/: without a screen, standing still."""

from tests.ui.conftest import dressed

__all__ = ["dressed"]
