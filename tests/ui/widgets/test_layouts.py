from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.layouts import FlowLayout, SideLayout


class Block(QWidget):
    """A part of a known size."""

    def __init__(self, width: int, height: int) -> None:
        super().__init__()
        self._size = QSize(width, height)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return self._size

    def grow(self, height: int) -> None:
        self._size.setHeight(height)
        self.updateGeometry()


def flow_of(qtbot: QtBot, *blocks: Block) -> tuple[QWidget, FlowLayout]:
    page = QWidget()
    qtbot.addWidget(page)
    flow = FlowLayout(page, gap=10, line_gap=5)
    for block in blocks:
        flow.addWidget(block)
        block.show()
    return page, flow


def test_items_that_fit_stay_on_one_line(qtbot: QtBot) -> None:
    """Two items and the gap between them fit in exactly their width."""
    _page, flow = flow_of(qtbot, Block(50, 20), Block(40, 30))
    assert (30, 55) == (flow.heightForWidth(100), flow.heightForWidth(99))


def test_an_item_wider_than_the_page_is_cut(qtbot: QtBot) -> None:
    """An item never sticks out of the page."""
    wide = Block(500, 20)
    page, _flow = flow_of(qtbot, wide)
    page.resize(100, 50)
    page.show()
    assert 100 == wide.width()


def test_a_changed_item_is_measured_again(qtbot: QtBot) -> None:
    """When an item grows, the height that was kept is not used any more."""
    block = Block(50, 20)
    _page, flow = flow_of(qtbot, block)
    before = flow.heightForWidth(100)
    block.grow(60)
    assert (20, 60) == (before, flow.heightForWidth(100))


def test_hidden_items_take_no_room(qtbot: QtBot) -> None:
    """What is hidden leaves no gap."""
    first, second = Block(50, 20), Block(40, 20)
    page, flow = flow_of(qtbot, first, second)
    first.hide()
    page.resize(100, 50)
    page.show()
    assert (40, 0) == (flow.sizeHint().width(), second.x())


def side_of(qtbot: QtBot, main: QWidget, side: QWidget, *, lead: bool = False) -> QWidget:
    page = QWidget()
    qtbot.addWidget(page)
    page.setLayout(SideLayout(main, side, room=300, gap=10, line_gap=5, lead=lead))
    page.show()
    return page


def test_the_side_stands_beside_where_there_is_room(qtbot: QtBot) -> None:
    """In enough room the side stands at the right, centred in height, and the main part fills."""
    main, side = Block(100, 60), Block(80, 20)
    page = side_of(qtbot, main, side)
    page.resize(300, 60)
    assert ((0, 0, 210, 60), (220, 20, 80, 20)) == (
        main.geometry().getRect(),
        side.geometry().getRect(),
    )


def test_the_side_goes_below_where_it_is_narrow(qtbot: QtBot) -> None:
    """In less room the side goes below, and the height that takes is asked for."""
    main, side = Block(100, 60), Block(80, 20)
    page = side_of(qtbot, main, side)
    page.resize(299, 85)
    assert (85, (0, 65, 299, 20)) == (page.heightForWidth(299), side.geometry().getRect())


def test_a_leading_part_keeps_its_width(qtbot: QtBot) -> None:
    """A leading part keeps its own width and the side takes the rest."""
    main, side = Block(100, 60), Block(80, 20)
    page = side_of(qtbot, main, side, lead=True)
    page.resize(300, 60)
    assert (100, 190) == (main.width(), side.width())


def test_a_side_without_room_beside_a_leading_part_goes_below(qtbot: QtBot) -> None:
    """A leading part that leaves too little room gets the whole width, and the side a line."""
    main, side = Block(230, 60), Block(80, 20)
    side.setMinimumWidth(80)
    page = side_of(qtbot, main, side, lead=True)
    page.resize(300, 85)
    assert (300, (0, 65, 300, 20)) == (main.width(), side.geometry().getRect())


def test_a_hidden_side_leaves_all_room(qtbot: QtBot) -> None:
    """Without its side the main part has the whole width."""
    main, side = Block(100, 60), Block(80, 20)
    page = side_of(qtbot, main, side)
    side.hide()
    page.resize(400, 60)
    assert 400 == main.width()
