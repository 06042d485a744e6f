"""The table of zaken: Qt's own rules for models, the order, and what is read aloud."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester

from ui.look import Ink
from ui.models.zaken import LINE_ROLE, Column, ZaakLine, ZakenModel
from ui.widgets.run_label import Run
from vertrouwenspersoon.domain.zaak import ZaakId

NOW = datetime(2026, 11, 23, 10, 42, tzinfo=UTC)
LINE = ZaakLine(
    zaak=ZaakId("zaak-1"),
    code="2026-001",
    codenaam="Merel",
    titel=(Run("Bedreiging"),),
    second=(Run("Ambtenaar"),),
    stap="Melden",
    voortgang="4 van 14",
    due_day="vandaag",
    due_words="einde van de dag",
    due_icon=None,
    due_ink=Ink.WARN,
    due=NOW,
    gemeld_op=NOW,
)


def line(number: int, due_in: int | None) -> ZaakLine:
    """A line that is due in so many days, reported so many hours ago."""
    due = None if due_in is None else NOW + timedelta(days=due_in)
    code = f"2026-{number:03d}"
    gemeld = NOW - timedelta(hours=number)
    return replace(LINE, zaak=ZaakId(code), code=code, due=due, gemeld_op=gemeld)


def codes(model: ZakenModel) -> list[str]:
    """The codes as they stand in the table."""
    return [model.data(model.index(row, 0)) for row in range(model.rowCount())]


def test_the_model_keeps_the_rules_of_qt(qtmodeltester: ModelTester) -> None:
    """Qt's own checks find nothing, empty and filled."""
    model = ZakenModel()
    qtmodeltester.check(model)
    model.set_rows((LINE, line(2, None)))
    qtmodeltester.check(model)


def test_what_is_due_first_stands_first() -> None:
    """Lines without a verval come last, the newest melding first."""
    model = ZakenModel()
    model.set_rows((line(1, None), line(2, 5), line(3, -1), line(4, None)))
    assert ["2026-003", "2026-002", "2026-001", "2026-004"] == codes(model)


def test_the_other_way_round_nothing_due_still_comes_last() -> None:
    """Turning the order round does not bring up what is not due at all."""
    model = ZakenModel()
    model.set_rows((line(1, None), line(2, 5), line(3, -1)))
    model.sort(Column.TERMIJN.value, Qt.SortOrder.DescendingOrder)
    assert ["2026-002", "2026-003", "2026-001"] == codes(model)


def test_another_column_orders_by_its_words() -> None:
    """The column of codes orders by code."""
    model = ZakenModel()
    model.set_rows((line(3, 1), line(1, 3), line(2, 2)))
    model.sort(Column.ZAAK.value)
    assert ["2026-001", "2026-002", "2026-003"] == codes(model)


def test_a_screen_reader_hears_column_and_both_lines() -> None:
    """A cell is read with its head, its first and its second line."""
    model = ZakenModel()
    model.set_rows((LINE,))
    said = model.data(model.index(0, Column.STAP.value), Qt.ItemDataRole.AccessibleTextRole)
    assert "Stap: Melden, 4 van 14" == said


def test_a_delegate_gets_the_line_itself() -> None:
    """A line comes through Qt as the same value."""
    model = ZakenModel()
    model.set_rows((LINE,))
    assert LINE is model.data(model.index(0, 2), LINE_ROLE)


def test_a_zaak_is_found_back_by_its_identity() -> None:
    """After new rows the same zaak can be selected again."""
    model = ZakenModel()
    model.set_rows((line(1, 3), line(2, 1)))
    assert (1, -1) == (model.row_of(ZaakId("2026-001")), model.row_of(ZaakId("2026-009")))


def test_ten_thousand_lines_are_ordered_without_a_wait() -> None:
    """The whole table of a large office is ordered as one piece."""
    model = ZakenModel()
    model.set_rows(tuple(line(n, n % 90) for n in range(10_000)))
    assert (10_000, "2026-000") == (model.rowCount(), codes(model)[0])
