import ast
import itertools
import re
from dataclasses import fields
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QImage, QRawFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from ui.look import (
    Colours,
    Icon,
    Look,
    Role,
    Room,
    State,
    Theme,
    Tone,
    apply_look,
    icon_pixmap,
    look,
)
from ui.look.dressing import system_theme
from ui.look.focus_ring import FocusRing
from ui.look.fonts import FONT_FILES
from ui.look.look import FAMILY
from ui.look.sheet import arrow_file, style_sheet
from ui.look.tokens import DARK, LIGHT, colours_of
from ui.widgets.button import Button
from ui.widgets.label import Label
from vertrouwenspersoon.content.where import resources

THEMES = tuple(Theme)
GROUNDS = ("page", "rail", "raised", "accent_soft", "neutral_soft")
Pair = tuple[str, str, str, float]


def luminance(colour: str) -> float:
    """The relative luminance of WCAG 2."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The contrast ratio of WCAG 2, 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def text_pairs(colours: Colours) -> list[Pair]:
    inks = ("text", "text2", "text3", "link")
    pairs: list[Pair] = [
        (f"{ink} on {ground}", getattr(colours, ink), getattr(colours, ground), 4.5)
        for ink, ground in itertools.product(inks, GROUNDS)
    ]
    pairs += [
        (f"{ink} on hover", getattr(colours, ink), colours.hover, 4.5)
        for ink in ("text", "text2", "link")
    ]
    pairs += [
        (f"white on {fill}", colours.on_accent, getattr(colours, fill), 4.5)
        for fill in ("accent", "accent_hover", "accent_press")
    ]
    pairs += [
        ("hit", colours.hit_text, colours.hit, 4.5),
        ("filled danger", colours.page, colours.danger.ink, 4.5),
        ("tooltip", colours.page, colours.text, 4.5),
    ]
    return pairs


def state_pairs(colours: Colours) -> list[Pair]:
    pairs: list[Pair] = []
    for name in ("danger", "warn", "ok"):
        state: State = getattr(colours, name)
        grounds = (colours.page, colours.rail, state.soft)
        pairs += [(f"{name} text on {ground}", state.ink, ground, 4.5) for ground in grounds]
        edges = (colours.page, state.soft)
        pairs += [(f"{name} edge on {ground}", state.edge, ground, 3.0) for ground in edges]
        inks = (colours.text, colours.text2)
        pairs += [(f"{ink} on {name} soft", ink, state.soft, 4.5) for ink in inks]
    pairs.append(("tick on a finished item", colours.page, colours.ok.edge, 3.0))
    return pairs


def control_pairs(colours: Colours) -> list[Pair]:
    controls: list[Pair] = [
        (f"{name} on {ground}", getattr(colours, name), getattr(colours, ground), 3.0)
        for name in ("border", "focus")
        for ground in ("page", "rail", "raised", "accent_soft")
    ]
    fills: list[Pair] = [
        (f"accent on {ground}", colours.accent, getattr(colours, ground), 3.0)
        for ground in ("page", "rail", "raised")
    ]
    return controls + fills


@pytest.mark.parametrize("theme", THEMES)
def test_every_pair_can_be_read(theme: Theme) -> None:
    """Text has a contrast of at least 4.5, and controls and the ring of at least 3."""
    colours = colours_of(theme)
    pairs = text_pairs(colours) + state_pairs(colours) + control_pairs(colours)
    assert [] == [
        (name, round(contrast(one, other), 2))
        for name, one, other, least in pairs
        if contrast(one, other) < least
    ]


def test_the_contrast_formula() -> None:
    """Black on white is 21 to 1, and the tokens give the ratios in the design notes."""
    assert (21.0, 16.4, 14.6) == (
        round(contrast("#000000", "#FFFFFF"), 1),
        round(contrast(LIGHT.text, LIGHT.page), 1),
        round(contrast(DARK.text, DARK.page), 1),
    )


@pytest.mark.parametrize("theme", THEMES)
def test_every_token_is_a_colour(theme: Theme) -> None:
    """Every token is written as a hash with six digits."""
    values: list[str] = []
    for each in fields(colours_of(theme)):
        value = getattr(colours_of(theme), each.name)
        values += [value.ink, value.soft, value.edge] if isinstance(value, State) else [value]
    assert [] == [value for value in values if not re.fullmatch(r"#[0-9A-F]{6}", value)]


@pytest.mark.parametrize("theme", THEMES)
def test_every_tone_has_its_own_fill(theme: Theme) -> None:
    """No two tones share a fill."""
    assert len(Tone) == len({colours_of(theme).tone(tone).soft for tone in Tone})


def test_no_text_is_small() -> None:
    """Nothing is smaller than 12 pixels or heavier than 600."""
    assert (12, 600) == (min(role.pixels for role in Role), max(role.weight for role in Role))


@pytest.mark.parametrize("scale", [0.79, 2.01, 0, -1])
def test_impossible_scales(scale: float) -> None:
    """A text scale outside 80 to 200 % is refused."""
    with pytest.raises(ValueError, match="text scale"):
        Look(Theme.LIGHT, scale)


@pytest.mark.parametrize(
    ("width", "scale", "expected"),
    [
        (1280, 1.0, Room.WIDE),
        (1200, 1.0, Room.WIDE),
        (1199, 1.0, Room.MEDIUM),
        (1024, 1.0, Room.MEDIUM),
        (959, 1.0, Room.NARROW),
        (1280, 2.0, Room.NARROW),
        (2400, 2.0, Room.WIDE),
    ],
)
def test_room(width: int, scale: float, expected: Room) -> None:
    """The layout follows the width of the window in text, not in pixels."""
    assert expected is Look(Theme.LIGHT, scale).room(width)


def test_icons_and_files_match() -> None:
    """Every icon has a file, and every file is an icon."""
    files = {path.stem for path in (resources() / "icons").glob("*.svg")}
    assert files == {icon.value for icon in Icon}


@pytest.mark.parametrize("icon", Icon)
def test_an_icon_is_drawn_in_its_colour(icon: Icon) -> None:
    """An icon is drawn, in the colour asked for and in no other."""
    drawn = icon_pixmap(icon, "#FF0000", 48, 1.0).toImage()
    drawn = drawn.convertToFormat(QImage.Format.Format_ARGB32)
    inks = {
        QColor(drawn.pixelColor(x, y)).name()
        for x, y in itertools.product(range(48), repeat=2)
        if drawn.pixelColor(x, y).alpha() == 255
    }
    assert {"#ff0000"} == inks


def test_an_icon_is_sharp_on_a_fine_screen() -> None:
    """On a screen with twice the pixels an icon has twice the pixels."""
    drawn = icon_pixmap(Icon.CLOCK, "#000000", 20, 2.0)
    assert (40, 2.0) == (drawn.width(), drawn.devicePixelRatio())


def test_licences_are_shipped() -> None:
    """The licences of the icons and the letters lie beside them."""
    icons = (resources() / "icons" / "LICENSE").read_text(encoding="utf-8")
    letters = (resources() / "fonts" / "OFL.txt").read_text(encoding="utf-8")
    assert ("ISC License", True, True) == (
        icons.splitlines()[0],
        "The MIT License" in icons,
        "SIL OPEN FONT LICENSE" in letters,
    )


@pytest.mark.parametrize("role", Role)
def test_roles_are_drawn_in_our_letters(role: Role) -> None:
    """Every role is drawn in the bundled family, in its own weight."""
    info = QFontInfo(look().font(role))
    assert (FAMILY, role.weight, role.pixels) == (info.family(), info.weight(), info.pixelSize())


@pytest.mark.parametrize("role", [Role.BODY, Role.BODY_MEDIUM, Role.BODY_STRONG])
def test_digits_have_one_width(role: Role) -> None:
    """Digits stand under each other in every weight."""
    metrics = look().metrics(role)
    assert 1 == len({metrics.horizontalAdvance(digit) for digit in "0123456789"})


@pytest.mark.parametrize("name", FONT_FILES)
def test_letters_hold_what_dutch_needs(name: str) -> None:
    """The bundled letters hold accents, the euro and the marks we write."""
    font = QRawFont(str(resources() / "fonts" / name), 14)
    assert [] == [mark for mark in "éëïöüàè€–·…’‘“”•" if not font.supportsCharacter(ord(mark))]


def test_no_text_asks_for_missing_letters() -> None:
    """No text on a screen uses a sign that the bundled letters do not have."""
    source = Path(__file__).resolve().parents[2] / "ui"
    texts = [
        (path.name, node.value)
        for path in source.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    ]
    assert [] == [found for found in texts if set(found[1]) & set("−≥≤→←✓✔")]


@pytest.mark.parametrize("theme", THEMES)
def test_the_sheet_is_complete(theme: Theme) -> None:
    """The style sheet has every token filled in and every block closed."""
    sheet = style_sheet(Look(theme))
    assert (0, 0) == (sheet.count("$"), sheet.count("{") - sheet.count("}"))


def test_the_sheet_leaves_size_to_the_code() -> None:
    """The style sheet sets no font and no height, except for the table head and scroll bars."""
    rules = re.findall(r"([^{}]+)\{([^{}]*)\}", style_sheet(Look()))
    sized = [
        name.strip()
        for name, body in rules
        if re.search(r"(?<![-\w])(font|font-size|(?:min-|max-)?height)\s*:", body)
    ]
    allowed = ("QScrollBar", "QHeaderView::section", "QComboBox::down-arrow", "QMenu::separator")
    assert [] == [name for name in sized if not name.startswith(allowed)]


def test_the_sheet_has_no_tick_rule() -> None:
    """No rule touches the indicator of a check box, because that makes the tick vanish."""
    assert "::indicator" not in style_sheet(Look())


@pytest.mark.parametrize("theme", THEMES)
def test_the_arrow_of_a_combo_box_exists(theme: Theme) -> None:
    """Each theme has its arrow file, in the ink of that theme."""
    assert colours_of(theme).text2 in Path(arrow_file(theme)).read_text(encoding="utf-8")


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("theme", THEMES)
def test_a_combo_box_shows_its_arrow(
    qapp: QApplication, qtbot: QtBot, theme: Theme, scale: float
) -> None:
    """A combo box shows the arrow at its right, in both themes and at both ends of the scale."""
    apply_look(qapp, theme, scale, motion=False)
    box = QComboBox()
    qtbot.addWidget(box)
    box.resize(200, 80)
    drawn = box.grab().toImage()
    ink = QColor(colours_of(theme).text2)
    right = itertools.product(range(120, 196), range(drawn.height()))
    assert any(drawn.pixelColor(x, y) == ink for x, y in right)


def test_the_look_follows_the_computer(qapp: QApplication) -> None:
    """Without a choice the theme is the one this computer asks for."""
    assert system_theme(qapp) is apply_look(qapp, motion=False).theme


def test_open_widgets_take_a_new_look(qapp: QApplication, qtbot: QtBot) -> None:
    """A widget that is open grows along when the text scale changes."""
    button, label = Button("Opslaan"), Label("Tekst")
    qtbot.addWidget(button)
    qtbot.addWidget(label)
    apply_look(qapp, Theme.DARK, 1.5, motion=False)
    assert (60, 21) == (button.height(), label.font().pixelSize())


def test_the_palette_is_the_theme(qapp: QApplication) -> None:
    """The application's palette has the ground and the ink of the theme."""
    apply_look(qapp, Theme.DARK, motion=False)
    palette = qapp.palette()
    assert (DARK.page, DARK.text) == (
        palette.window().color().name().upper(),
        palette.windowText().color().name().upper(),
    )


def test_placeholders_can_be_read(qtbot: QtBot) -> None:
    """A placeholder has the faint ink at full strength."""
    field = QLineEdit()
    qtbot.addWidget(field)
    field.ensurePolished()
    assert QColor(LIGHT.text3) == field.palette().placeholderText().color()


@pytest.mark.parametrize("kind", [QCheckBox, QRadioButton])
def test_a_tick_is_seen(qtbot: QtBot, kind: type[QCheckBox] | type[QRadioButton]) -> None:
    """A checked box is filled with the accent, an unchecked one is not."""
    box = kind("Keuze")
    qtbot.addWidget(box)
    box.setAutoExclusive(False)
    box.resize(120, 24)
    counts = []
    for checked in (False, True):
        box.setChecked(checked)
        drawn = box.grab().toImage()
        spots = itertools.product(range(20), range(24))
        counts.append(sum(drawn.pixelColor(x, y) == QColor(LIGHT.accent) for x, y in spots))
    assert (0, True) == (counts[0], counts[1] > 60)


def page_with(qtbot: QtBot, *parts: QWidget) -> QWidget:
    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    column.setContentsMargins(20, 20, 20, 20)
    for part in parts:
        column.addWidget(part)
    page.show()
    with qtbot.waitActive(page):
        page.activateWindow()
    parts[0].setFocus(Qt.FocusReason.OtherFocusReason)
    return page


def ring_of(app: QApplication) -> QWidget | None:
    ring = app.findChild(FocusRing)
    assert isinstance(ring, FocusRing)
    return ring.around()


def test_the_ring_follows_the_keyboard(qapp: QApplication, qtbot: QtBot) -> None:
    """After Tab the ring lies around the control that has the focus."""
    first, second = QPushButton("Een"), QPushButton("Twee")
    page = page_with(qtbot, first, second)
    QTest.keyClick(page, Qt.Key.Key_Tab)
    assert second is ring_of(qapp)


def test_the_ring_lies_outside_the_control(qtbot: QtBot) -> None:
    """Three pixels outside a control its ring is painted."""
    first, second = QPushButton("Een"), QPushButton("Twee")
    page = page_with(qtbot, first, second)
    QTest.keyClick(page, Qt.Key.Key_Tab)
    at = second.mapTo(page, QPoint(second.width() // 2, 0))
    drawn = page.grab().toImage()
    assert QColor(LIGHT.focus) == drawn.pixelColor(at.x(), at.y() - 4)


def test_a_click_takes_the_ring_away(qapp: QApplication, qtbot: QtBot) -> None:
    """Who uses the mouse sees no ring."""
    first, second = QPushButton("Een"), QPushButton("Twee")
    page = page_with(qtbot, first, second)
    QTest.keyClick(page, Qt.Key.Key_Tab)
    QTest.mouseClick(first, Qt.MouseButton.LeftButton)
    assert ring_of(qapp) is None


def test_fields_have_no_second_ring(qapp: QApplication, qtbot: QtBot) -> None:
    """A field thickens its own border, so the ring leaves it alone."""
    button, field = QPushButton("Een"), QLineEdit()
    page = page_with(qtbot, button, field)
    QTest.keyClick(page, Qt.Key.Key_Tab)
    assert (field, None) == (qapp.focusWidget(), ring_of(qapp))


def test_the_ring_survives_its_page(qapp: QApplication, qtbot: QtBot) -> None:
    """When a page goes, the ring comes back on the next one."""
    gone = page_with(qtbot, QPushButton("Een"), QPushButton("Twee"))
    QTest.keyClick(gone, Qt.Key.Key_Tab)
    gone.close()
    gone.deleteLater()
    QApplication.processEvents()
    first, second = QPushButton("Een"), QPushButton("Twee")
    page = page_with(qtbot, first, second)
    QTest.keyClick(page, Qt.Key.Key_Tab)
    assert second is ring_of(qapp)


def test_italic_is_bundled() -> None:
    """The bundled family has a real italic."""
    font = QFont(FAMILY)
    font.setItalic(True)
    assert (FAMILY, True) == (QFontInfo(font).family(), QFontInfo(font).italic())


def test_a_knife_is_shown_on_every_computer() -> None:
    """The letters we bring along hold emoji, which are evidence when they are in a threat."""
    assert "Noto Emoji" in QFontDatabase.families()
