"""Putting a look on the application, and keeping it in step with the computer's theme."""

from typing import Protocol, runtime_checkable

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication

from ui.look.focus_ring import FocusRing
from ui.look.fonts import load_fonts
from ui.look.look import Look, look, remember
from ui.look.palette import palette_of
from ui.look.quiet_style import QuietStyle
from ui.look.sheet import style_sheet
from ui.look.tokens import Role, Theme


@runtime_checkable
class Dressed(Protocol):
    """A widget with heights, fonts or pictures of its own, which follow the look."""

    def dress(self) -> None:
        """Take fonts and sizes from `look()`; called when made and whenever the look changes."""


def apply_look(
    app: QApplication, theme: Theme | None = None, scale: float = 1.0, *, motion: bool = True
) -> Look:
    """Dress the application; may be called again at any time.

    Without a theme it follows the computer, also when that changes later. The scale is 0.8 to 2.0.
    """
    dresser = app.findChild(_Dresser) or _Dresser(app)
    return dresser.wear(theme, scale, motion=motion)


def system_theme(app: QApplication) -> Theme:
    """The theme this computer asks for; light where it says nothing."""
    dark = app.styleHints().colorScheme() == Qt.ColorScheme.Dark
    return Theme.DARK if dark else Theme.LIGHT


class _Dresser(QObject):
    """Holds what must live as long as the application: the style, the ring, the choice."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._chosen: Theme | None = None
        load_fonts()
        self._style = QuietStyle()
        app.setStyle(self._style)
        self._ring = FocusRing(app)
        app.styleHints().colorSchemeChanged.connect(self._follow_system)

    def wear(self, theme: Theme | None, scale: float, *, motion: bool) -> Look:
        self._chosen = theme
        worn = Look(theme or system_theme(self._app), scale, motion)
        remember(self._app, worn)
        self._app.setFont(worn.font(Role.BODY))
        self._app.setPalette(palette_of(worn.colours))
        self._app.setStyleSheet(style_sheet(worn))
        for widget in self._app.allWidgets():
            if isinstance(widget, Dressed):
                widget.dress()
        return worn

    def _follow_system(self) -> None:
        if self._chosen is None:
            self.wear(None, look().scale, motion=look().motion)
