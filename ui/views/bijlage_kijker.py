"""One file of the evidence, looked at in the page itself: a picture, pages, or text."""

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStyle, QVBoxLayout, QWidget

from ui.look import Icon, Ink, Role, look
from ui.look.sizes import RING_ROOM, STEP_2, STEP_3
from ui.widgets.button import Button, IconButton, Kind
from ui.widgets.field import TextArea
from ui.widgets.label import Label
from ui.widgets.scroll_page import bring_into_sight
from ui.widgets.surface import Ground, Surface
from vertrouwenspersoon.domain.speech import count_of

_ZOOMS = (1.0, 1.5, 2.0, 3.0)
_HEIGHT, _WIDEST = 520, 4000
_PROMISE = "Er komt niets op de schijf. Dit bestand wordt apart geopend, zonder sleutel."


class BijlageKijker(Surface):
    """Shows what it is given; asks for another page or another width."""

    wanted = Signal(int, int)
    """A page (from 0) is wanted, at most so many pixels wide."""
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Ground.SUNKEN, parent)
        self.setObjectName("file_viewer")
        self._page, self._pages, self._zoom = 0, 1, 0
        self._is_new = False
        self._title = Label("", Role.BODY_STRONG, wrap=True)
        self.where = Label("", Role.SECOND, Ink.MUTED)
        self.before = IconButton(Icon.CHEVRON_LEFT, "Vorige pagina")
        self.after = IconButton(Icon.CHEVRON_RIGHT, "Volgende pagina")
        self.smaller = IconButton(Icon.MINUS, "Kleiner")
        self.larger = IconButton(Icon.PLUS, "Groter")
        self.fit = Button("Passend", Kind.QUIET, small=True)
        self.close_button = Button("Sluiten", Kind.SECONDARY, Icon.X, small=True)
        self.picture = Label("", Role.BODY)
        self.text = TextArea(rows=20)
        self.words = Label("", Role.BODY, Ink.MUTED, wrap=True)
        self._scroll = QScrollArea()
        self._name()
        self._connect()
        self._lay_out()
        self.hide()

    def begin(self, name: str) -> None:
        """A file is opened: nothing of it is here yet."""
        self._title.setText(name)
        self.setAccessibleName(f"Bekijken: {name}")
        self._page, self._pages, self._zoom = 0, 1, 0
        self._is_new = True
        self.show_words("Even geduld, het bestand wordt geopend.")
        self.show()
        self.setFocus()

    def width_for_zoom(self) -> int:
        """How wide a page may be drawn now, in pixels of the screen."""
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
        # As wide as what it stands in: it has no width of its own until it is shown.
        around = self.parentWidget() or self
        room = max(around.width() - 2 * (STEP_3 + RING_ROOM) - bar, look().px(320))
        return min(round(room * _ZOOMS[self._zoom] * self.devicePixelRatioF()), _WIDEST)

    def show_picture(self, image: QImage, pages: int) -> None:
        """Show a page."""
        self._pages = pages
        pixmap = QPixmap.fromImage(image)
        pixmap.setDevicePixelRatio(self.devicePixelRatioF())
        self.picture.setPixmap(pixmap)
        self.picture.setFixedSize(pixmap.deviceIndependentSize().toSize())
        self.picture.setAccessibleName(f"Pagina {count_of(self._page + 1, pages)}")
        self._show(self._scroll)
        self._show_tools(drawn=True)

    def show_text(self, text: str, *, is_cut: bool) -> None:
        """Show text, which can be selected and copied."""
        self.text.show_text(text)
        self.words.setText("Dit is het begin; de rest is te lang om hier te laten zien.")
        self._show(self.text, also=self.words if is_cut else None)
        self._show_tools(drawn=False)

    def show_words(self, words: str) -> None:
        """Say something in place of the file."""
        self.words.setText(words)
        self._show(self.words)
        self._show_tools(drawn=False)

    def forget(self) -> None:
        """Let go of everything that was shown."""
        self.picture.setPixmap(QPixmap())
        self.text.show_text("")
        self._title.setText("")
        self.setAccessibleName("")
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _show(self, part: QWidget, also: QWidget | None = None) -> None:
        for one in (self._scroll, self.text, self.words):
            one.setVisible(one in (part, also))
        if self._is_new and part is not self.words:
            self._is_new = False
            QTimer.singleShot(0, self, lambda: bring_into_sight(self))

    def _show_tools(self, *, drawn: bool) -> None:
        several = drawn and self._pages > 1
        self.where.setText(f"Pagina {count_of(self._page + 1, self._pages)}" if several else "")
        for button in (self.before, self.after):
            button.setVisible(several)
        for tool in (self.smaller, self.larger, self.fit):
            tool.setVisible(drawn)
        self.before.setEnabled(self._page > 0)
        self.after.setEnabled(self._page + 1 < self._pages)
        self.smaller.setEnabled(self._zoom > 0)
        self.fit.setEnabled(self._zoom > 0)
        self.larger.setEnabled(self._zoom + 1 < len(_ZOOMS))

    def _turn(self, by: int) -> None:
        self._page = min(max(self._page + by, 0), self._pages - 1)
        self.wanted.emit(self._page, self.width_for_zoom())

    def _change_zoom(self, to: int) -> None:
        self._zoom = min(max(to, 0), len(_ZOOMS) - 1)
        self.wanted.emit(self._page, self.width_for_zoom())

    def _name(self) -> None:
        for name, widget in (
            ("page_before", self.before),
            ("page_after", self.after),
            ("zoom_out", self.smaller),
            ("zoom_in", self.larger),
            ("zoom_fit", self.fit),
            ("close_viewer", self.close_button),
            ("file_text", self.text),
        ):
            widget.setObjectName(name)
        self.text.setReadOnly(True)
        self.text.setAccessibleName("Tekst van het bestand")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def _connect(self) -> None:
        self.before.clicked.connect(lambda: self._turn(-1))
        self.after.clicked.connect(lambda: self._turn(1))
        self.smaller.clicked.connect(lambda: self._change_zoom(self._zoom - 1))
        self.larger.clicked.connect(lambda: self._change_zoom(self._zoom + 1))
        self.fit.clicked.connect(lambda: self._change_zoom(0))
        self.close_button.clicked.connect(self.closed)

    def _lay_out(self) -> None:
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidget(self.picture)
        self._scroll.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._scroll.setFixedHeight(look().px(_HEIGHT))
        self._scroll.setAccessibleName("Het bestand")
        tools = QHBoxLayout()
        tools.setSpacing(8)
        turning: tuple[QWidget, ...] = (self.before, self.where, self.after)
        sizing: tuple[QWidget, ...] = (self.smaller, self.fit, self.larger, self.close_button)
        for part in turning:
            tools.addWidget(part)
        tools.addStretch(1)
        for part in sizing:
            tools.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(STEP_3, STEP_2, STEP_3 - RING_ROOM, STEP_3)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addLayout(tools)
        shown: tuple[QWidget, ...] = (self._scroll, self.text, self.words)
        for part in shown:
            column.addWidget(part)
        column.addWidget(Label(_PROMISE, Role.CAPTION, Ink.MUTED, wrap=True))

    def minimumSizeHint(self) -> QSize:
        """As narrow as the page: what is wider scrolls inside."""
        return QSize(0, super().minimumSizeHint().height())
