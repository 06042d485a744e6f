from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from ui.widgets.agenda_row import AgendaEntry, AgendaRow, ZaakLink
from ui.widgets.chip import Urgency
from ui.widgets.key_values import KeyValues
from ui.widgets.label import Label
from ui.widgets.page_preview import PagePreview

ENTRY = AgendaEntry(
    Urgency.LATE,
    "vr 20 nov 2026",
    "3 dagen te laat",
    "Opvanggesprek voeren",
    "Binnen 72 uur na het incident.",
    "Veilige Publieke Dienstverlening",
    "2026-012",
    "Wilg",
    "Gesprek plannen",
)


def row_of(qtbot: QtBot, width: int) -> AgendaRow:
    row = AgendaRow(ENTRY)
    qtbot.addWidget(row)
    row.resize(width, row.heightForWidth(width))
    row.show()
    return row


def test_a_row_asks_for_its_action_and_its_case(qtbot: QtBot) -> None:
    """The button asks for the action, the code for the zaak."""
    row = row_of(qtbot, 1000)
    button, link = row.findChild(QPushButton, "agenda_action"), row.findChild(ZaakLink)
    assert button is not None
    assert link is not None
    with qtbot.waitSignals([row.action_wanted, row.zaak_wanted], order="strict"):
        button.click()
        link.click()
    assert ("Zaak 2026-012, Wilg", "2026-012", "Opvanggesprek voeren") == (
        link.accessibleName(),
        button.accessibleDescription(),
        button.accessibleName().partition(": ")[2],
    )


def test_a_narrow_row_puts_the_case_below(qtbot: QtBot) -> None:
    """In a narrow window the zaak goes under the reason and the row gets higher."""
    wide, narrow = row_of(qtbot, 1000), row_of(qtbot, 700)
    links = [row.findChild(ZaakLink) for row in (wide, narrow)]
    assert links[0] is not None
    assert links[1] is not None
    assert (65, True, True) == (
        wide.height(),
        narrow.height() > wide.height(),
        links[1].x() < links[0].x(),
    )


def test_an_entry_without_a_case_has_no_link(qtbot: QtBot) -> None:
    """A back-up belongs to no zaak and shows none."""
    row = AgendaRow(AgendaEntry(Urgency.TODAY, "vandaag", "", "Maak een kopie", "Elke week."))
    qtbot.addWidget(row)
    link, button = row.findChild(ZaakLink), row.findChild(QPushButton, "agenda_action")
    assert link is not None
    assert button is not None
    assert (False, False) == (link.isVisibleTo(row), button.isVisibleTo(row))


def test_values_are_read_with_their_name(qtbot: QtBot) -> None:
    """A screen reader hears what a value belongs to, and only the last rows."""
    values = KeyValues((("Nazorg", "1 van 8"),))
    qtbot.addWidget(values)
    values.show_rows((("Aangifte", "5 van 9"),))
    names = [
        label.accessibleName() for label in values.findChildren(Label) if label.isVisibleTo(values)
    ]
    assert ["", "Aangifte: 5 van 9"] == names


def test_the_paper_keeps_its_shape(qtbot: QtBot) -> None:
    """A page is shown white, in its own proportions, with its text alternative."""
    preview = PagePreview()
    qtbot.addWidget(preview)
    page = QImage(842, 595, QImage.Format.Format_RGB32)
    page.fill(QColor("#FFFFFF"))
    preview.show_page(page, "Bedreiging: stoppen en aanspreken.")
    preview.resize(890, preview.heightForWidth(890))
    drawn = preview.grab().toImage()
    assert ("#ffffff", "Bedreiging: stoppen en aanspreken.", 643) == (
        drawn.pixelColor(445, 320).name(),
        preview.accessibleDescription(),
        preview.height(),
    )
