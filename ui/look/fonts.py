"""The letters we bring along, so that a page looks the same on every computer."""

from PySide6.QtGui import QFontDatabase

from vertrouwenspersoon.content.where import resources

FONT_FILES = (
    "NotoSans-Regular.ttf",
    "NotoSans-Medium.ttf",
    "NotoSans-SemiBold.ttf",
    "NotoSans-Italic.ttf",
)
# A threat's knife is evidence: it is shown where the system has no letters for it, too.
_SIGNS = "NotoEmoji-Regular.ttf"


def load_fonts() -> None:
    """Make the bundled letters known to Qt. A missing or broken file is a broken installation."""
    for name in (*FONT_FILES, _SIGNS):
        if QFontDatabase.addApplicationFont(str(resources() / "fonts" / name)) < 0:
            raise FileNotFoundError(f"font cannot be loaded: {name}")
