"""The table of figures: dots for protected numbers, and never a reason in it."""

from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester

from ui.models.cijfers import CijferLine, CijfersModel, Column

LINES = (
    CijferLine("Burgerzaken", "·", protected=True),
    CijferLine("Griffie", "21", protected=False),
    CijferLine("Totaal", "43", protected=False, total=True),
)


def test_the_model_keeps_the_rules_of_qt(qtmodeltester: ModelTester) -> None:
    """Qt's own checks find nothing, empty and filled."""
    model = CijfersModel()
    qtmodeltester.check(model)
    model.set_rows(LINES, "Afdeling")
    qtmodeltester.check(model)


def test_a_protected_number_is_read_as_such() -> None:
    """A screen reader hears that a number is protected, and nothing about its size."""
    model = CijfersModel()
    model.set_rows(LINES)
    index = model.index(0, Column.AANTAL.value)
    said = model.data(index, Qt.ItemDataRole.AccessibleTextRole)
    assert ("·", "Burgerzaken: beschermd getal") == (model.data(index), said)


def test_the_order_is_the_one_of_the_code_list() -> None:
    """Lines are never sorted: an order could tell what is hidden."""
    model = CijfersModel()
    model.set_rows(LINES)
    model.sort(Column.AANTAL.value)
    assert ["·", "21", "43"] == [model.data(model.index(row, 1)) for row in range(3)]
