"""Choices in the open: chips for several, a segmented control for one of two to four."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.look import Icon, Role, draw_icon, look
from ui.look.sizes import CHOICE_CHIP, RADIUS, RADIUS_PANE, SEGMENTED, SMALL_SEGMENTED
from ui.widgets.layouts import FlowLayout
from ui.widgets.painted import CENTRED, PaintedButton, draw_box, draw_text, smooth_painter

_SIDE, _TICK, _TICK_GAP = 12, 16, 6


class ChoiceChip(PaintedButton):
    """A round chip that is on or off; on shows a tick."""

    def __init__(self, words: str, *, alone: bool, parent: QWidget | None = None) -> None:
        """`alone`: only one of its neighbours can be on."""
        super().__init__(radius=CHOICE_CHIP / 2, parent=parent)
        self.setText(words)
        self.setAccessibleName(words)
        self.setCheckable(True)
        self.setAutoExclusive(alone)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.toggled.connect(self.updateGeometry)
        self.dress()

    def dress(self) -> None:
        self.setFixedHeight(look().px(CHOICE_CHIP))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        worn = look()
        role = Role.LABEL if self.isChecked() else Role.SECOND_MEDIUM
        words = worn.metrics(role).horizontalAdvance(self.text())
        tick = worn.px(_TICK + _TICK_GAP - 4) if self.isChecked() else 0
        side = worn.px(_SIDE - 4)
        return QSize(round(words) + 2 + tick + side * 2, worn.px(CHOICE_CHIP))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth_painter(self)
        worn, colours, rect = look(), look().colours, self.rect().toRectF()
        on = self.isChecked()
        fill = colours.accent_soft if on else colours.hover if self.underMouse() else colours.raised
        edge = colours.focus if on else colours.border
        draw_box(painter, rect, rect.height() / 2, fill=fill, edge=edge, width=1.2 if on else 1)
        side = worn.px(_SIDE - 4)
        if on:
            size = worn.px(_TICK)
            place = QRectF(side - 1, (rect.height() - size) / 2, size, size)
            draw_icon(painter, Icon.CHECK, colours.link, place)
            words = rect.adjusted(side + worn.px(_TICK + _TICK_GAP - 4), 0, -side + 2, 0)
            draw_text(painter, words, self.text(), worn.font(Role.LABEL), colours.link)
            return
        font = worn.font(Role.SECOND_MEDIUM)
        words = rect.adjusted(side - 1, 0, 1 - side, 0)
        draw_text(painter, words, self.text(), font, colours.text2, align=CENTRED)


class ChoiceChips(QWidget):
    """Chips that wrap. `chosen(object)` gives a tuple of the values that are on, in list order."""

    chosen = Signal(object)

    def __init__(
        self,
        options: tuple[tuple[object, str], ...] = (),
        *,
        exclusive: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """`options` are (value, words)."""
        super().__init__(parent)
        self._exclusive = exclusive
        self._chips: list[tuple[object, ChoiceChip]] = []
        self._flow = FlowLayout(self, gap=6, line_gap=6)
        self.show_options(options)

    def show_options(self, options: tuple[tuple[object, str], ...]) -> None:
        """Replace the chips; what was on and is still there stays on."""
        kept = self.values()
        for _value, chip in self._chips:
            self._flow.removeWidget(chip)
            chip.setParent(None)
            chip.deleteLater()
        self._chips = [(value, self._chip(words)) for value, words in options]
        self.show_values(kept)

    def values(self) -> tuple[object, ...]:
        """The values that are on."""
        return tuple(value for value, chip in self._chips if chip.isChecked())

    def value(self) -> object:
        """The first value that is on, or None; for exclusive chips."""
        return next(iter(self.values()), None)

    def show_values(self, values: tuple[object, ...]) -> None:
        """Show values that are already known; nothing is told."""
        for value, chip in self._chips:
            chip.setAutoExclusive(False)
            chip.setChecked(value in values)
        for _value, chip in self._chips:
            chip.setAutoExclusive(self._exclusive)

    def chip(self, value: object) -> ChoiceChip:
        """The chip of a value."""
        return next(chip for own, chip in self._chips if own == value)

    def _chip(self, words: str) -> ChoiceChip:
        chip = ChoiceChip(words, alone=self._exclusive, parent=self)
        chip.clicked.connect(lambda: self.chosen.emit(self.values()))
        self._flow.addWidget(chip)
        chip.show()
        return chip


class FilterChip(PaintedButton):
    """A round chip above a list: "Soort" opens a menu, "Jaar: 2026" is on and can be cleared."""

    def __init__(self, words: str, *, on: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(radius=CHOICE_CHIP / 2, parent=parent)
        self._on = on
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_filter(words, on=on)
        self.dress()

    def dress(self) -> None:
        self.setFixedHeight(look().px(CHOICE_CHIP))
        self.updateGeometry()
        self.update()

    def show_filter(self, words: str, *, on: bool) -> None:
        """Show the filter as it is now."""
        self._on = on
        self.setText(words)
        self.setAccessibleName(f"Filter {words}, wissen" if on else f"Filter {words}, kiezen")
        self.updateGeometry()
        self.update()

    def is_on(self) -> bool:
        """Whether the filter filters; then a click clears it."""
        return self._on

    def sizeHint(self) -> QSize:
        worn = look()
        words = worn.metrics(self._role()).horizontalAdvance(self.text())
        return QSize(round(words) + 2 + worn.px(8 + 6 + 14 + 8), worn.px(CHOICE_CHIP))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth_painter(self)
        worn, colours, rect = look(), look().colours, self.rect().toRectF()
        fill = colours.accent_soft if self._on else colours.raised
        if self.underMouse() and not self._on:
            fill = colours.hover
        edge, ink = (colours.focus, colours.link) if self._on else (colours.border, colours.text2)
        draw_box(painter, rect, rect.height() / 2, fill=fill, edge=edge)
        words = rect.adjusted(worn.px(8), 0, -worn.px(26), 0)
        draw_text(painter, words, self.text(), worn.font(self._role()), ink)
        size = worn.px(14)
        place = QRectF(rect.right() - worn.px(8) - size, (rect.height() - size) / 2, size, size)
        draw_icon(painter, Icon.X if self._on else Icon.CHEVRON_DOWN, ink, place)

    def _role(self) -> Role:
        return Role.LABEL if self._on else Role.SECOND_MEDIUM


class _Segment(PaintedButton):
    def __init__(self, words: str, control: "SegmentedControl") -> None:
        super().__init__(radius=RADIUS, parent=control)
        self._control = control
        self.setText(words)
        self.setAccessibleName(words)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.toggled.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        worn = look()
        words = worn.metrics(Role.LABEL).horizontalAdvance(self.text())
        tick = worn.px(_TICK + _TICK_GAP) if self._ticked() else 0
        return QSize(round(words) + tick + worn.px(_SIDE * 2), worn.px(SMALL_SEGMENTED))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth_painter(self)
        worn, colours, rect = look(), look().colours, self.rect().toRectF()
        if self.isChecked():
            draw_box(
                painter, rect, worn.px(RADIUS), fill=colours.raised, edge=colours.focus, width=1.5
            )
        elif self.underMouse():
            draw_box(painter, rect, worn.px(RADIUS), fill=colours.hover)
        self._paint_words(painter, rect)

    def _paint_words(self, painter: QPainter, rect: QRectF) -> None:
        worn, colours = look(), look().colours
        font = worn.font(Role.LABEL if self.isChecked() else Role.SECOND_MEDIUM)
        ink = colours.link if self.isChecked() else colours.text2
        if not self._ticked():
            draw_text(painter, rect, self.text(), font, ink, align=CENTRED)
            return
        size = worn.px(_TICK)
        place = QRectF(worn.px(_SIDE - 1), (rect.height() - size) / 2, size, size)
        draw_icon(painter, Icon.CHECK, ink, place)
        words = rect.adjusted(worn.px(_SIDE + _TICK + _TICK_GAP - 1), 0, 0, 0)
        draw_text(painter, words, self.text(), font, ink)

    def _ticked(self) -> bool:
        return self.isChecked() and self._control.ticks


class SegmentedControl(QWidget):
    """One of two to four. `chosen(object)` gives the value; the arrow keys move the choice."""

    chosen = Signal(object)

    def __init__(
        self,
        options: tuple[tuple[object, str], ...],
        *,
        small: bool = False,
        ticks: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        """`options` are (value, words). Without `ticks` it has equal pieces, for many rows."""
        super().__init__(parent)
        self.ticks = ticks
        self._small = small
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(2, 2, 2, 2)
        self._row.setSpacing(0)
        self._pieces: list[tuple[object, _Segment]] = []
        self._pieces = [(value, self._piece(words)) for value, words in options]
        self._let_tab_in()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.dress()

    def dress(self) -> None:
        self.setFixedHeight(look().px(SMALL_SEGMENTED if self._small else SEGMENTED))
        if not self.ticks:
            widest = max(piece.sizeHint().width() for _value, piece in self._pieces)
            for _value, piece in self._pieces:
                piece.setFixedWidth(widest)
        self.updateGeometry()

    def value(self) -> object:
        """The chosen value, or None when nothing has been chosen yet."""
        return next((value for value, piece in self._pieces if piece.isChecked()), None)

    def show_value(self, value: object) -> None:
        """Show a value that is already known; nothing is told. None shows no choice."""
        for own, piece in self._pieces:
            piece.setAutoExclusive(False)
            piece.setChecked(own == value)
        for _own, piece in self._pieces:
            piece.setAutoExclusive(True)
        self._let_tab_in()

    def piece(self, value: object) -> PaintedButton:
        """The piece of a value."""
        return next(piece for own, piece in self._pieces if own == value)

    def setAccessibleName(self, name: str) -> None:
        """Name the control and, for who lands on a piece, each of its pieces."""
        super().setAccessibleName(name)
        for _value, piece in self._pieces:
            piece.setAccessibleName(f"{name}: {piece.text()}" if name else piece.text())

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = look().colours
        painter = smooth_painter(self)
        rect = self.rect().toRectF()
        draw_box(painter, rect, look().px(RADIUS_PANE), fill=colours.rail, edge=colours.border)

    def _piece(self, words: str) -> _Segment:
        piece = _Segment(words, self)
        piece.toggled.connect(self._let_tab_in)
        piece.clicked.connect(lambda: self.chosen.emit(self.value()))
        self._row.addWidget(piece)
        return piece

    def _let_tab_in(self) -> None:
        """Tab lands on the chosen piece, or on the first; the arrow keys go to the others."""
        pieces = [piece for _value, piece in self._pieces]
        door = next((piece for piece in pieces if piece.isChecked()), next(iter(pieces), None))
        for piece in pieces:
            strong = piece is door
            policy = Qt.FocusPolicy.StrongFocus if strong else Qt.FocusPolicy.ClickFocus
            piece.setFocusPolicy(policy)
