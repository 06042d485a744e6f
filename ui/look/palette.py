"""The palette: what Fusion paints where no style sheet rule speaks."""

from PySide6.QtGui import QColor, QPalette

from ui.look.tokens import Colours

_Role = QPalette.ColorRole


def palette_of(colours: Colours) -> QPalette:
    """The palette of a theme, with Fusion's own faint borders replaced."""
    palette = QPalette()
    for role, value in _active(colours).items():
        palette.setColor(role, QColor(value))
    for role in (_Role.WindowText, _Role.Text, _Role.ButtonText, _Role.HighlightedText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(colours.text3))
    return palette


def _active(colours: Colours) -> dict[QPalette.ColorRole, str]:
    return {
        _Role.Window: colours.page,
        _Role.WindowText: colours.text,
        _Role.Base: colours.raised,
        _Role.AlternateBase: colours.rail,
        _Role.Text: colours.text,
        _Role.PlaceholderText: colours.text3,
        _Role.Button: colours.raised,
        _Role.ButtonText: colours.text,
        _Role.BrightText: colours.danger.ink,
        _Role.Highlight: colours.accent,
        _Role.HighlightedText: colours.on_accent,
        _Role.Accent: colours.accent,
        _Role.Link: colours.link,
        _Role.LinkVisited: colours.link,
        _Role.ToolTipBase: colours.text,
        _Role.ToolTipText: colours.page,
        _Role.Light: colours.raised,
        _Role.Midlight: colours.hair,
        _Role.Mid: colours.border,
        _Role.Dark: colours.border,
        _Role.Shadow: colours.border,
    }
