"""The look that is worn now: theme, text scale, motion, and what follows from them."""

from dataclasses import dataclass
from enum import Enum

from PySide6.QtGui import QColor, QFont, QFontMetricsF
from PySide6.QtWidgets import QApplication

from ui.look.tokens import Colours, Role, Theme, colours_of

FAMILY = "Noto Sans"
_PROPERTY = "look"
SMALLEST_SCALE = 0.8
LARGEST_SCALE = 2.0


class Room(Enum):
    """How much room a window gives, counted in text and not in pixels."""

    WIDE = "wide"
    MEDIUM = "medium"
    NARROW = "narrow"


@dataclass(frozen=True, slots=True)
class Look:
    """A theme, a text scale (0.8 to 2.0, 1.0 is 100 %) and whether things may move."""

    theme: Theme = Theme.LIGHT
    scale: float = 1.0
    motion: bool = True

    def __post_init__(self) -> None:
        if not SMALLEST_SCALE <= self.scale <= LARGEST_SCALE:
            raise ValueError(f"a text scale is 0.8 to 2.0, not {self.scale}")

    @property
    def colours(self) -> Colours:
        """The colours of the theme."""
        return colours_of(self.theme)

    def px(self, size: float) -> int:
        """A size at 100 % in the pixels of this text scale."""
        return round(size * self.scale)

    def font(self, role: Role) -> QFont:
        """The font of a role, in this text scale."""
        font = QFont(FAMILY)
        font.setPixelSize(self.px(role.pixels))
        font.setWeight(QFont.Weight(role.weight))
        return font

    def metrics(self, role: Role) -> QFontMetricsF:
        """The measures of the font of a role."""
        return QFontMetricsF(self.font(role))

    def room(self, width: int) -> Room:
        """The layout a window of this width asks for: 1200 and up, 960 and up, or less."""
        text_width = width / self.scale
        if text_width >= 1200:
            return Room.WIDE
        return Room.MEDIUM if text_width >= 960 else Room.NARROW


def look() -> Look:
    """The look worn now; light at 100 % before one has been put on."""
    app = QApplication.instance()
    worn = app.property(_PROPERTY) if app is not None else None
    return worn if isinstance(worn, Look) else Look()


def remember(app: QApplication, worn: Look) -> None:
    """Keep the look with the application; `apply_look` is its only caller."""
    app.setProperty(_PROPERTY, worn)


def colour(value: str) -> QColor:
    """A token as a colour Qt can paint with."""
    return QColor(value)
