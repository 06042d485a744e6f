"""The look: tokens, letters, icons, style. Widgets ask `look()`; the program calls `apply_look`."""

from ui.look.dressing import Dressed, apply_look, system_theme
from ui.look.icons import Icon, draw_icon, icon_pixmap, qicon
from ui.look.look import Look, Room, colour, look
from ui.look.tokens import Colours, Ink, Role, State, Theme, Tone

__all__ = [
    "Colours",
    "Dressed",
    "Icon",
    "Ink",
    "Look",
    "Role",
    "Room",
    "State",
    "Theme",
    "Tone",
    "apply_look",
    "colour",
    "draw_icon",
    "icon_pixmap",
    "look",
    "qicon",
    "system_theme",
]
