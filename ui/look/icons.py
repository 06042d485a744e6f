"""The icons: Lucide's drawings by name, put in colour and drawn sharp at every size."""

from enum import Enum
from functools import cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

from vertrouwenspersoon.content.where import resources

_STROKE = 'stroke-width="2"'
_OUR_STROKE = 'stroke-width="1.75"'
_RATIOS = (1.0, 2.0)


class Icon(Enum):
    """An icon by the name of its file in `resources/icons`."""

    ARCHIVE = "archive"
    ARROW_DOWN = "arrow-down"
    ARROW_RIGHT = "arrow-right"
    ARROW_UP = "arrow-up"
    BOOKMARK = "bookmark"
    BOOK_OPEN = "book-open"
    BUILDING = "building-2"
    CALENDAR = "calendar"
    CALENDAR_CHECK = "calendar-check"
    CALENDAR_CLOCK = "calendar-clock"
    CAMERA = "cctv"
    CHART = "chart-column"
    CHECK = "check"
    CHEVRON_DOWN = "chevron-down"
    CHEVRON_LEFT = "chevron-left"
    CHEVRON_RIGHT = "chevron-right"
    CHEVRON_UP = "chevron-up"
    CIRCLE_ALERT = "circle-alert"
    CIRCLE_DOT = "circle-dot"
    CLOCK = "clock"
    COPY = "copy"
    DOWNLOAD = "download"
    ELLIPSIS = "ellipsis"
    EYE = "eye"
    EYE_OFF = "eye-off"
    FILE_DOWN = "file-down"
    FILE_TEXT = "file-text"
    FILM = "film"
    FOLDER = "folder"
    FOLDER_OPEN = "folder-open"
    GLOBE = "globe"
    HARD_DRIVE = "hard-drive"
    HISTORY = "history"
    HOUSE = "house"
    IMAGE = "image"
    INFO = "info"
    KEY = "key-round"
    LIFE_BUOY = "life-buoy"
    LIST_CHECKS = "list-checks"
    LOCK = "lock"
    LOG_OUT = "log-out"
    MAIL = "mail"
    MAXIMIZE = "maximize-2"
    MENU = "menu"
    MESSAGE = "message-square-text"
    MIC = "mic"
    MINUS = "minus"
    PAPERCLIP = "paperclip"
    PENCIL = "pencil"
    PHONE = "phone"
    PLUS = "plus"
    PRACTICE = "graduation-cap"
    PRINTER = "printer"
    SCALES = "scale"
    SEARCH = "search"
    SETTINGS = "settings"
    SHIELD_CHECK = "shield-check"
    SLIDERS = "sliders-horizontal"
    SUN = "sun"
    TABLE = "table-2"
    TABLE_PROPERTIES = "table-properties"
    TRASH = "trash-2"
    TRIANGLE_ALERT = "triangle-alert"
    UNDO = "undo-2"
    UPLOAD = "upload"
    USER = "user"
    USERS = "users"
    USER_CHECK = "user-check"
    USER_PLUS = "user-plus"
    USER_X = "user-x"
    X = "x"


@cache
def _drawing(icon: Icon) -> str:
    path = resources() / "icons" / f"{icon.value}.svg"
    return path.read_text(encoding="utf-8").replace(_STROKE, _OUR_STROKE)


def draw_icon(painter: QPainter, icon: Icon, colour: str, rect: QRectF) -> None:
    """Draw the icon in a colour (`#rrggbb`) on the painter, filling the rectangle."""
    ratio = painter.device().devicePixelRatioF()
    painter.drawPixmap(rect.topLeft(), icon_pixmap(icon, colour, round(rect.width()), ratio))


def icon_pixmap(icon: Icon, colour: str, size: int, ratio: float, *, gap: int = 0) -> QPixmap:
    """The icon as a picture of `size` pixels square, plus an empty `gap` at its right."""
    key = f"icon/{icon.value}/{colour}/{size}/{ratio}/{gap}"
    found = QPixmap()
    if QPixmapCache.find(key, found):
        return found
    drawn = QPixmap(round((size + gap) * ratio), round(size * ratio))
    drawn.setDevicePixelRatio(ratio)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    svg = _drawing(icon).replace("currentColor", colour)
    QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(0, 0, size, size))
    painter.end()
    QPixmapCache.insert(key, drawn)
    return drawn


def qicon(icon: Icon, colour: str, disabled: str, size: int, *, gap: int = 0) -> QIcon:
    """The icon for a button or menu, with its colour for "cannot be used now"."""
    made = QIcon()
    for ratio in _RATIOS:
        made.addPixmap(icon_pixmap(icon, colour, size, ratio, gap=gap), QIcon.Mode.Normal)
        made.addPixmap(icon_pixmap(icon, disabled, size, ratio, gap=gap), QIcon.Mode.Disabled)
    return made
