"""Every colour and every letter size of the program, for light and dark. Nothing else decides one.

The contrast of each pair is computed in tests/ui/test_look.py: text 4.5, controls and ring 3.
"""

from dataclasses import dataclass
from enum import Enum


class Theme(Enum):
    """Light or dark."""

    LIGHT = "light"
    DARK = "dark"


class Tone(Enum):
    """What a surface says. Colour never says it alone: an icon and a word go with it."""

    DANGER = "danger"
    WARN = "warn"
    OK = "ok"
    ACCENT = "accent"
    NEUTRAL = "neutral"


class Ink(Enum):
    """The colour of a text: what it is, not how it looks."""

    TEXT = "text"
    MUTED = "text2"
    FAINT = "text3"
    """Source, hint, placeholder."""
    LINK = "link"
    DANGER = "danger"
    WARN = "warn"
    OK = "ok"


@dataclass(frozen=True, slots=True)
class State:
    """The three colours of a tone: its text, its fill, its edge. All `#rrggbb`."""

    ink: str
    soft: str
    edge: str


@dataclass(frozen=True, slots=True)
class Colours:
    """One theme. `accent` is a fill and `link` is ink: in dark they differ."""

    page: str
    rail: str
    raised: str
    hover: str
    accent_soft: str
    neutral_soft: str
    desk: str
    hair: str
    hit: str
    hit_text: str
    text: str
    text2: str
    text3: str
    link: str
    border: str
    focus: str
    accent: str
    accent_hover: str
    accent_press: str
    on_accent: str
    danger: State
    warn: State
    ok: State

    def tone(self, tone: Tone) -> State:
        """The three colours of a tone."""
        return {
            Tone.DANGER: self.danger,
            Tone.WARN: self.warn,
            Tone.OK: self.ok,
            Tone.ACCENT: State(self.link, self.accent_soft, self.focus),
            Tone.NEUTRAL: State(self.text2, self.neutral_soft, self.border),
        }[tone]

    def ink(self, ink: Ink) -> str:
        """The colour of a text."""
        return {
            Ink.TEXT: self.text,
            Ink.MUTED: self.text2,
            Ink.FAINT: self.text3,
            Ink.LINK: self.link,
            Ink.DANGER: self.danger.ink,
            Ink.WARN: self.warn.ink,
            Ink.OK: self.ok.ink,
        }[ink]


LIGHT = Colours(
    page="#FFFFFF",
    rail="#F3F5F8",
    raised="#FFFFFF",
    hover="#EEF1F5",
    accent_soft="#E8EFF8",
    neutral_soft="#ECEFF3",
    desk="#E6EAEF",
    hair="#E1E6EC",
    hit="#FFE38A",
    hit_text="#17202C",
    text="#17202C",
    text2="#47535F",
    text3="#5C6874",
    link="#1B4F91",
    border="#7B8896",
    focus="#1B4F91",
    accent="#1B4F91",
    accent_hover="#163F75",
    accent_press="#102F59",
    on_accent="#FFFFFF",
    danger=State("#A1261C", "#FBECEA", "#C9483D"),
    warn=State("#7A4A00", "#FDF2DC", "#A66A0A"),
    ok=State("#1D6A3B", "#E6F3EA", "#3A8A5A"),
)

DARK = Colours(
    page="#171C22",
    rail="#11151A",
    raised="#20272F",
    hover="#1F262E",
    accent_soft="#1E2F45",
    neutral_soft="#29313A",
    desk="#0C0F13",
    hair="#2D3640",
    hit="#5E4B00",
    hit_text="#FFF3C9",
    text="#E9EDF2",
    text2="#B7C1CC",
    text3="#98A5B2",
    link="#8DB8F2",
    border="#7A8896",
    focus="#8DB8F2",
    accent="#3A73BF",
    accent_hover="#326AB4",
    accent_press="#2A5C9F",
    on_accent="#FFFFFF",
    danger=State("#F5A097", "#3A2020", "#D0655B"),
    warn=State("#F0C070", "#362A15", "#B98732"),
    ok=State("#86CF9F", "#1A3024", "#4E9A6B"),
)


def colours_of(theme: Theme) -> Colours:
    """The colours of a theme."""
    return LIGHT if theme is Theme.LIGHT else DARK


class Role(Enum):
    """What a text is for, as (pixels at 100 %, weight). Nothing is smaller than 12."""

    PAGE_TITLE = (24, 600)
    STEP_TITLE = (20, 600)
    PREVIEW_TITLE = (18, 600)
    SECTION = (15, 600)
    BODY = (14, 400)
    BODY_MEDIUM = (14, 500)
    BODY_STRONG = (14, 600)
    SECOND = (13, 400)
    SECOND_MEDIUM = (13, 500)
    LABEL = (13, 600)
    CAPTION = (12, 400)
    CAPTION_MEDIUM = (12, 500)
    CAPTION_STRONG = (12, 600)

    @property
    def pixels(self) -> int:
        """The height of the letter body at 100 %."""
        return self.value[0]

    @property
    def weight(self) -> int:
        """The weight, as CSS counts it."""
        return self.value[1]
