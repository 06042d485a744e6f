"""Fusion, with the three things a style sheet cannot do well: focus ring, ticks, stillness."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import (
    QFocusFrame,
    QProxyStyle,
    QStyle,
    QStyleHintReturn,
    QStyleOption,
    QWidget,
)

from ui.look.icons import Icon, draw_icon
from ui.look.look import look
from ui.look.sizes import RADIUS, RADIUS_CELL, RING_ROOM

RING_RADIUS = "ringRadius"
"""Dynamic property: the radius of a control that is not the usual 6."""
_INDICATOR = 18
_RING_GAP = 3
_RING_WIDTH = 2


class QuietStyle(QProxyStyle):
    """Fusion that paints our focus ring and ticks, and moves nothing unless it may."""

    def __init__(self) -> None:
        super().__init__("Fusion")

    def drawControl(
        self,
        element: QStyle.ControlElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        if element == QStyle.ControlElement.CE_FocusFrame:
            _draw_ring(painter, QRectF(option.rect), _radius(widget))
            return
        super().drawControl(element, option, painter, widget)

    def drawPrimitive(
        self,
        element: QStyle.PrimitiveElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        if element == QStyle.PrimitiveElement.PE_IndicatorCheckBox:
            _draw_check_box(painter, option)
        elif element == QStyle.PrimitiveElement.PE_IndicatorRadioButton:
            _draw_radio_button(painter, option)
        elif element != QStyle.PrimitiveElement.PE_FrameFocusRect:
            super().drawPrimitive(element, option, painter, widget)

    def pixelMetric(
        self,
        metric: QStyle.PixelMetric,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
    ) -> int:
        own = _METRICS.get(metric)
        if own is not None:
            return own if metric in _UNSCALED else look().px(own)
        return super().pixelMetric(metric, option, widget)

    def styleHint(
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        returnData: QStyleHintReturn | None = None,  # noqa: N803 - Qt's name
    ) -> int:
        if hint == QStyle.StyleHint.SH_Widget_Animation_Duration and not look().motion:
            return 0
        if hint == QStyle.StyleHint.SH_FocusFrame_AboveWidget:
            # Drawn on the page and not on the control's own parent, which would cut it off.
            return 1
        if hint == QStyle.StyleHint.SH_FocusFrame_Mask:
            # Qt's mask is square and would cut the round corners.
            return 0
        return super().styleHint(hint, option, widget, returnData)


_METRICS = {
    QStyle.PixelMetric.PM_FocusFrameHMargin: RING_ROOM,
    QStyle.PixelMetric.PM_FocusFrameVMargin: RING_ROOM,
    QStyle.PixelMetric.PM_IndicatorWidth: _INDICATOR,
    QStyle.PixelMetric.PM_IndicatorHeight: _INDICATOR,
    QStyle.PixelMetric.PM_ExclusiveIndicatorWidth: _INDICATOR,
    QStyle.PixelMetric.PM_ExclusiveIndicatorHeight: _INDICATOR,
    QStyle.PixelMetric.PM_CheckBoxLabelSpacing: 10,
    QStyle.PixelMetric.PM_RadioButtonLabelSpacing: 10,
    QStyle.PixelMetric.PM_SmallIconSize: _INDICATOR,
}
_UNSCALED = (QStyle.PixelMetric.PM_FocusFrameHMargin, QStyle.PixelMetric.PM_FocusFrameVMargin)


def _radius(frame: QWidget | None) -> float:
    control = frame.widget() if isinstance(frame, QFocusFrame) else None
    own = control.property(RING_RADIUS) if control is not None else None
    return look().px(own if isinstance(own, int | float) else RADIUS)


def _draw_ring(painter: QPainter, rect: QRectF, radius: float) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(look().colours.focus), _RING_WIDTH))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    half = _RING_WIDTH / 2
    ring = rect.adjusted(half, half, -half, -half)
    painter.drawRoundedRect(ring, radius + _RING_GAP, radius + _RING_GAP)
    painter.restore()


def _edge_and_fill(option: QStyleOption) -> tuple[QColor, QColor]:
    colours = look().colours
    state = option.state
    if not state & QStyle.StateFlag.State_Enabled:
        return QColor(colours.hair), QColor(colours.rail)
    if state & (QStyle.StateFlag.State_On | QStyle.StateFlag.State_NoChange):
        return QColor(colours.accent), QColor(colours.accent)
    hover = state & QStyle.StateFlag.State_MouseOver
    return QColor(colours.border), QColor(colours.hover if hover else colours.raised)


def _tick_colour(option: QStyleOption) -> str:
    enabled = option.state & QStyle.StateFlag.State_Enabled
    return look().colours.on_accent if enabled else look().colours.text3


def _draw_check_box(painter: QPainter, option: QStyleOption) -> None:
    rect = QRectF(option.rect)
    edge, fill = _edge_and_fill(option)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(edge, 1.5))
    painter.setBrush(fill)
    radius = look().px(RADIUS_CELL)
    painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), radius, radius)
    if option.state & QStyle.StateFlag.State_On:
        inset = rect.width() / 9
        inner = rect.adjusted(inset, inset, -inset, -inset)
        draw_icon(painter, Icon.CHECK, _tick_colour(option), inner)
    elif option.state & QStyle.StateFlag.State_NoChange:
        draw_icon(painter, Icon.MINUS, _tick_colour(option), rect.adjusted(2, 2, -2, -2))
    painter.restore()


def _draw_radio_button(painter: QPainter, option: QStyleOption) -> None:
    rect = QRectF(option.rect)
    edge, fill = _edge_and_fill(option)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(edge, 1.5))
    painter.setBrush(fill)
    painter.drawEllipse(rect.adjusted(1, 1, -1, -1))
    if option.state & QStyle.StateFlag.State_On:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(_tick_colour(option)))
        dot = rect.width() / 6
        painter.drawEllipse(QPointF(rect.center()), dot, dot)
    painter.restore()
