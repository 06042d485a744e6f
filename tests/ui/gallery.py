"""Draws every part in its states, for human eyes: light, dark and at 200 %.

Run: QT_QPA_PLATFORM=offscreen .venv/bin/python -m tests.ui.gallery OUT_DIR
"""

import sys
from datetime import UTC, date, datetime
from pathlib import Path

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QHBoxLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from ui.look import Icon, Ink, Role, Room, Theme, Tone, apply_look, look
from ui.widgets.agenda_row import AgendaEntry, AgendaRow
from ui.widgets.button import Button, IconButton, Kind
from ui.widgets.cells import paint_protected_cell
from ui.widgets.checklist_row import ChecklistItem, ChecklistRow
from ui.widgets.chip import ChipRow, Urgency, consent_mark, state_mark, termijn_mark
from ui.widgets.choices import ChoiceChips, FilterChip, SegmentedControl
from ui.widgets.clock_notice import ClockNotice
from ui.widgets.date_field import AmountField, DateField, TimeField
from ui.widgets.empty_state import EmptyState
from ui.widgets.field import Field, Select, TextArea
from ui.widgets.form_row import FormLine, FormRow
from ui.widgets.heading import PageHeading, SectionHeading
from ui.widgets.key_hint import KeyHint
from ui.widgets.key_values import KeyValues
from ui.widgets.label import Hairline, Label
from ui.widgets.nav_rail import NavEntry, NavRail
from ui.widgets.notice import NoticeBar
from ui.widgets.page_preview import PagePreview
from ui.widgets.part_button import PartButton
from ui.widgets.run_label import RunLabel, marked
from ui.widgets.scroll_page import ScrollPage
from ui.widgets.status_line import StatusLine
from ui.widgets.step_rail import ContinuousEntry, StepEntry, StepRail
from ui.widgets.top_bar import TopBar
from vertrouwenspersoon.domain.taken import Stand

TODAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, 10, 42, tzinfo=UTC)
UNTIL = datetime(2026, 11, 23, 17, 0, tzinfo=UTC)
STEPS = (
    StepEntry("norm", 1, "Norm", 3, 3),
    StepEntry("melden", 2, "Melden", 6, 8),
    StepEntry("aangifte", 3, "Aangifte", 5, 9, urgency=Urgency.TODAY),
    StepEntry("schade", 4, "Schade", applies=False),
    StepEntry("nazorg", 5, "Nazorg", 0, 8, urgency=Urgency.LATE),
)


def column(*parts: QWidget, gap: int = 8) -> QWidget:
    made = QWidget()
    stack = QVBoxLayout(made)
    stack.setContentsMargins(0, 0, 0, 0)
    stack.setSpacing(gap)
    for part in parts:
        stack.addWidget(part)
    return made


def row(*parts: QWidget, gap: int = 12) -> QWidget:
    made = QWidget()
    line = QHBoxLayout(made)
    line.setContentsMargins(5, 5, 5, 5)
    line.setSpacing(gap)
    for part in parts:
        line.addWidget(part)
    line.addStretch(1)
    return made


def buttons() -> QWidget:
    rest = (
        ("Opslaan", Kind.PRIMARY),
        ("Toevoegen", Kind.TONAL),
        ("Bekijken", Kind.SECONDARY),
        ("Later", Kind.QUIET),
        ("Wijzig", Kind.LINK),
        ("Vernietigen", Kind.DANGER),
        ("Nu vernietigen", Kind.DANGER_NOW),
    )
    made = [Button(text, kind) for text, kind in rest]
    off = [Button(text, kind) for text, kind in rest[:4]]
    for button in off:
        button.setEnabled(False)
    small = [
        Button("Voorbereiding afdrukken", Kind.SECONDARY, Icon.PRINTER, small=True),
        Button("PDF maken", Kind.PRIMARY, Icon.FILE_DOWN),
        Button("Nieuwe melding", Kind.TONAL, Icon.PLUS),
        Button("Afdekken", Kind.QUIET, Icon.EYE_OFF),
        IconButton(Icon.CHEVRON_LEFT, "Vorige", Kind.SECONDARY),
        IconButton(Icon.X, "Sluiten"),
    ]
    return column(row(*made[:4]), row(*made[4:]), row(*off), row(*small[:3]), row(*small[3:]))


def fields() -> QWidget:
    wrong = DateField(TODAY, allow_future=False)
    wrong_row = FormRow("Datum", wrong)
    wrong.setText("18 nov 2062")
    wrong.read()
    first = FormLine(
        (
            (FormRow("Datum", DateField(TODAY, date(2026, 11, 18)), help_text="Laat dit leeg."), 1),
            (FormRow("Tijd", TimeField(), hint="mag leeg"), 1),
            (wrong_row, 1),
        )
    )
    place = Select(((1, "Balie of publiekshal"), (2, "Telefoon")))
    second = FormLine(
        (
            (FormRow("Waar", place), 2),
            (FormRow("Bedrag", AmountField(123450)), 1),
            (FormRow("Codenaam", Field("Ekster"), hint="voorstel"), 1),
        )
    )
    area = TextArea("", "Schrijf wat er is gebeurd", rows=2)
    question = FormRow("Wat is er gebeurd?", area, hint="één zin is genoeg")
    return column(first, second, question, _ticks(), gap=14)


def _ticks() -> QWidget:
    on, off = QCheckBox("Soort en aangifte"), QCheckBox("Soort per kwartaal")
    on.setChecked(True)
    one, other = QRadioButton("Slachtoffer"), QRadioButton("Gemeente")
    one.setChecked(True)
    return row(on, off, one, other, gap=24)


def chips() -> QWidget:
    return ChipRow(
        (
            termijn_mark(Urgency.LATE, "3 dagen te laat"),
            termijn_mark(Urgency.TODAY, "vandaag 18:00"),
            termijn_mark(Urgency.WEEK, "do 26 nov 2026"),
            termijn_mark(Urgency.LATER, "ma 14 dec 2026"),
            termijn_mark(Urgency.DONE, "gedaan wo 18 nov 2026"),
            consent_mark("toestemming melder nodig", given=False),
            consent_mark("Politie: ja", given=True),
            state_mark("In behandeling"),
        )
    )


def checklist() -> QWidget:
    items = (
        ChecklistItem(
            "Bel de vaste contactpersoon bij de politie",
            Stand.OPEN,
            "Juridisch · binnen 72 uur",
            "ELA",
            marks=(termijn_mark(Urgency.WEEK, "di 24 nov 2026"),),
        ),
        ChecklistItem(
            "Laat de camerabeelden opslaan",
            Stand.BEGONNEN,
            "Facilitair · binnen 24 uur",
            "bewaartijd",
            marks=(termijn_mark(Urgency.TODAY, "vandaag 18:00"),),
        ),
        ChecklistItem(
            "Bespreek melding of aangifte",
            Stand.GEDAAN,
            "U · di 17 nov 2026",
            "ELA",
            note="De gemeente doet aangifte.",
        ),
        ChecklistItem(
            "Neem een volmacht mee",
            Stand.NVT,
            "Juridisch · bij aangifte",
            "art. 164 Sv",
            reason="Merel doet zelf aangifte.",
        ),
    )
    rows = [ChecklistRow(item) for item in items]
    rows[0].show_details(Label("Hier staan de details van dit punt.", Role.SECOND))
    rows[2].ask_reason()
    return column(Hairline(), *rows, gap=0)


def steps() -> QWidget:
    rail = StepRail(
        STEPS,
        (
            ContinuousEntry("tijdlijn", "Tijdlijn", Icon.HISTORY, 12),
            ContinuousEntry("betrokkenen", "Betrokkenen", Icon.USERS, 3),
            ContinuousEntry("bewijs", "Bewijs", Icon.PAPERCLIP),
        ),
    )
    rail.show_current("aangifte")
    selector = PartButton()
    selector.show_part("Aangifte", "Stap 5 van 8, 5 van 9 klaar")
    return column(rail, selector, row(Button("Zaak openen"), KeyHint("Enter")))


def choices() -> QWidget:
    kinds = ("Bedreiging", "Stalking", "Fysiek", "Vernieling", "Online", "Seksuele intimidatie")
    several = ChoiceChips(tuple((kind, kind) for kind in kinds))
    several.show_values(("Bedreiging", "Online"))
    danger = SegmentedControl(((0, "Nee"), (1, "Ja"), (2, "Weet ik niet")))
    danger.show_value(0)
    measure = SegmentedControl(((0, "Doen"), (1, "Kan"), (2, "Niet")), small=True, ticks=False)
    measure.show_value(1)
    filters = row(FilterChip("Jaar: 2026", on=True), FilterChip("Soort"), gap=8)
    return column(several, row(danger, measure), filters)


def notices() -> QWidget:
    return column(
        NoticeBar(
            Tone.DANGER,
            "De reservekopie is niet gelukt",
            "De usb-stick is vol. Alles in de kluis is bewaard.",
            action="Andere plek kiezen",
        ),
        NoticeBar(
            Tone.WARN, "Reservekopie is 8 dagen oud", "Maak er vandaag een.", action="Kopie maken"
        ),
        NoticeBar(Tone.OK, "Zaak 2026-006 is gesloten", "Ctrl+Z maakt dit ongedaan."),
        NoticeBar(
            Tone.ACCENT,
            "Deze tekst is nagekeken op ma 2 nov 2026",
            "De bron kan sindsdien veranderd zijn.",
            closable=True,
        ),
    )


def clocks() -> QWidget:
    wide = ClockNotice(
        UNTIL,
        NOW,
        title="Camerabeelden van de balie worden gewist",
        until_text="tot vandaag 18:00",
        text="Zaak 2026-014, Merel. Zonder beelden wordt de aangifte zwakker.",
        source="Bron: bewaartijd van deze camera, 4 weken (Organisatie, Locaties)",
        action="Beelden laten opslaan",
    )
    urgent = ClockNotice(
        datetime(2026, 11, 23, 11, 24, tzinfo=UTC),
        NOW,
        text="Vandaag om 12:24 wist het systeem de camerabeelden van de balie. Stuur het "
        "verzoek nu; opslaan zelf mag later.",
        action="Beelden laten opslaan",
    )
    return column(wide, urgent)


def agenda() -> QWidget:
    late = AgendaEntry(
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
    week = AgendaEntry(
        Urgency.WEEK,
        "wo 25 nov 2026",
        "over 2 dagen",
        "Gemeentesecretaris informeren",
        "Zonder namen, tenzij de melder ja zegt.",
        "werkwijze Melden",
        "2026-017",
        "Eik",
        "Toestemming vragen",
        (consent_mark("toestemming melder nodig", given=False),),
    )
    heading = SectionHeading("Te laat", "2", ink=Ink.DANGER, line=True, inset=8)
    return column(heading, AgendaRow(late), AgendaRow(week), gap=0)


class ProtectedCells(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(260, 40)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        for left, selected in ((0, False), (90, True)):
            cell = QRectF(left, 4, 76, 32)
            paint_protected_cell(painter, cell, digits_right=left + 64, selected=selected)


def rest() -> QWidget:
    text = "De man riep aan de balie dat hij haar wist te vinden en sloeg op de balie."
    hits = RunLabel(marked(text, ((19, 5), (68, 5))))
    values = KeyValues((("Aangifte", "5 van 9"), ("Laatste activiteit", "vr 20 nov 2026")))
    preview = PagePreview()
    preview.setMaximumHeight(260)
    page = QImage(842, 595, QImage.Format.Format_RGB32)
    page.fill(QColor("#FFFFFF"))
    preview.show_page(page, "Een leeg blad.")
    empty = EmptyState(
        Icon.PAPERCLIP,
        "Nog geen bewijs",
        "Sleep een bestand hierheen, of voeg het toe. Het wordt versleuteld bewaard.",
        action="Bestand toevoegen",
        action_icon=Icon.PLUS,
        drop_target=True,
    )
    return column(hits, values, ProtectedCells(), preview, empty)


def parts_page() -> QWidget:
    left = ScrollPage()
    for title, part in (
        ("Knoppen", buttons()),
        ("Velden", fields()),
        ("Termijnen en toestemming", chips()),
        ("Rij in een checklist", checklist()),
        ("Klok", clocks()),
    ):
        left.body.addWidget(SectionHeading(title))
        left.body.addWidget(part)
        left.body.addSpacing(16)
    right = ScrollPage()
    for title, part in (
        ("Stappen", steps()),
        ("Keuzes", choices()),
        ("Meldingsbalk", notices()),
        ("Lege lijst en meer", rest()),
    ):
        right.body.addWidget(SectionHeading(title))
        right.body.addWidget(part)
        right.body.addSpacing(16)
    both = QWidget()
    line = QHBoxLayout(both)
    line.setContentsMargins(0, 0, 0, 0)
    line.addWidget(left, 3)
    line.addWidget(right, 2)
    return both


def window_page() -> QWidget:
    entries = (
        NavEntry("vandaag", "Vandaag", Icon.SUN),
        NavEntry("zaken", "Zaken", Icon.FOLDER_OPEN),
        NavEntry("schemas", "Reactieschema’s", Icon.TABLE_PROPERTIES),
        NavEntry("organisatie", "Organisatie", Icon.BUILDING),
        NavEntry("cijfers", "Cijfers", Icon.CHART),
        NavEntry("naslag", "Naslag", Icon.BOOK_OPEN),
        NavEntry("beheer", "Beheer", Icon.SETTINGS),
    )
    rail = NavRail(entries, "Gemeente Eikenrode")
    rail.show_current("vandaag")
    rail.show_count("vandaag", 9)
    rail.show_practice(practice=True)
    status = StatusLine()
    status.show_saved("Alles bewaard, 11:42")
    status.show_backup("Back-up 7 dagen geleden")
    status.show_vault("Oefenkluis")
    status.show_lock("Op slot over 9 min")
    page = ScrollPage()
    heading = PageHeading("Vandaag", "maandag 23 november 2026")
    for part in (heading, clocks(), agenda(), checklist()):
        page.body.addWidget(part)
        page.body.addSpacing(12)
    page.body.addStretch(1)
    middle = column(TopBar(), page, status, gap=0)
    made = QWidget()
    line = QHBoxLayout(made)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(0)
    line.addWidget(rail)
    line.addWidget(middle, 1)
    return made


def reflow(page: QWidget, room: Room) -> None:
    for bar in page.findChildren(TopBar):
        bar.show_room(room)
    for line in page.findChildren(StatusLine):
        line.show_room(room)
    for rail in page.findChildren(NavRail):
        rail.setHidden(room is Room.NARROW)


def draw(page: QWidget, width: int, height: int, path: Path) -> None:
    reflow(page, look().room(width))
    page.resize(width, height)
    page.show()
    page.activateWindow()
    QApplication.processEvents()
    for _press in range(4):
        QTest.keyClick(page, Qt.Key.Key_Tab)
    QTest.mouseMove(page, QPoint(1, 1))
    QApplication.processEvents()
    page.grab().save(str(path))
    page.close()


def main() -> None:
    out = Path(sys.argv[1])
    out.mkdir(parents=True, exist_ok=True)
    app = QApplication(sys.argv[:1])
    for theme in (Theme.LIGHT, Theme.DARK):
        apply_look(app, theme, 1.0, motion=False)
        draw(parts_page(), 1320, 1700, out / f"parts-{theme.value}.png")
        draw(window_page(), 1280, 800, out / f"window-{theme.value}.png")
    apply_look(app, Theme.LIGHT, 1.0, motion=False)
    draw(window_page(), 1024, 700, out / "window-1024.png")
    apply_look(app, Theme.LIGHT, 2.0, motion=False)
    draw(parts_page(), 2200, 2800, out / "parts-200.png")
    draw(window_page(), 1280, 800, out / "window-200.png")


if __name__ == "__main__":
    main()
