"""Where icons, fonts and style lie: beside the packages, in a checkout and when installed."""

from pathlib import Path

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
