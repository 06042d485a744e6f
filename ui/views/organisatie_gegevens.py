"""What is known about the municipality: profile, contacts, locations, head counts."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QByteArray, Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.look import Icon, Ink, Role, look
from ui.look.sizes import RING_ROOM
from ui.views.organisatie_wishes import (
    ChooseLogo,
    RemoveContact,
    RemoveLocatie,
    RemoveLogo,
    SaveContact,
    SaveGemeente,
    SaveLocatie,
    SaveSterkte,
)
from ui.views.record_form import Question, RecordForm, code_options
from ui.views.record_list import RecordList
from ui.widgets.button import Button, Kind
from ui.widgets.field import Field
from ui.widgets.form_row import FormRow
from ui.widgets.heading import SectionHeading
from ui.widgets.inputs import NumberInput, SelectInput, TextInput, YesNoInput
from ui.widgets.label import Hairline, Label
from vertrouwenspersoon.domain.codes import Code
from vertrouwenspersoon.domain.inhoud import Inhoud
from vertrouwenspersoon.domain.organisatie import (
    Contact,
    ContactId,
    Doelgroepkeuze,
    Locatie,
    LocatieId,
    Organisatie,
    Sterkte,
)
from vertrouwenspersoon.domain.speech import counted, counted_hours

_TARGETS = (
    (Doelgroepkeuze.AMBTENAREN, "Ambtenaren"),
    (Doelgroepkeuze.POLITIEK, "Politieke ambtsdragers"),
    (Doelgroepkeuze.BEIDE, "Beide"),
)
_LOGO_HIGH = 48
_THRESHOLDS = ((5, "5"), (10, "10"))


@dataclass(frozen=True, slots=True)
class _NoCount:
    """An afdeling of which the head count is not known yet."""

    afdeling: Code
    personen: int | None = None


class OfficePart(QWidget):
    """A part of the facts: a title, an explanation, and its form or list."""

    wished = Signal(object)

    def __init__(self, name: str, title: str, words: str) -> None:
        super().__init__()
        self.setObjectName(f"office_{name}")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, RING_ROOM, 24)
        self.column.setSpacing(10)
        self.column.addWidget(Label(title, Role.STEP_TITLE))
        self.column.addWidget(Label(words, Role.BODY, Ink.MUTED, wrap=True))

    def show_error(self, where: str, text: str) -> bool:
        """Say beside a field what is wrong; false when no field here has that name."""
        forms = [form for form in self.findChildren(RecordForm) if form.isVisibleTo(self)]
        return any(form.show_error(where, text) for form in forms)


class GemeentePart(OfficePart):
    """The profile of the municipality."""

    def __init__(self) -> None:
        super().__init__(
            "gemeente", "De gemeente", "Deze gegevens komen op het reactieschema en in de cijfers."
        )
        self.form = RecordForm(
            (
                Question("naam", "Naam", TextInput),
                Question(
                    "telefoon_intern",
                    "Intern noodnummer",
                    TextInput,
                    hint="komt op het reactieschema",
                ),
                Question("doelgroep", "Voor wie bent u er?", lambda: YesNoInput(_TARGETS)),
                Question("gebruikt_gir", "Gebruikt de gemeente GIR?", YesNoInput),
                Question(
                    "drempel",
                    "Kleinste getal in de jaarexport",
                    lambda: YesNoInput(_THRESHOLDS),
                    help_text="Kleinere getallen blijven weg, om mensen te beschermen.",
                ),
            )
        )
        self.form.given.connect(lambda gemeente, _f: self.wished.emit(SaveGemeente(gemeente)))
        self.logo = LogoRow()
        self.logo.wished.connect(self.wished)
        self.column.addWidget(Hairline())
        self.column.addWidget(self.form)
        self.column.addWidget(self.logo)

    def show_office(self, office: Organisatie) -> None:
        """Show the profile."""
        self.form.show_record(office.gemeente)
        self.logo.show_logo(office.logo)

    def show_error(self, where: str, text: str) -> bool:
        """A picture that cannot be a logo is said beside the logo."""
        if where != "logo":
            return super().show_error(where, text)
        self.logo.show_error(text)
        return True


class LogoRow(QWidget):
    """The logo as it is on paper, with a way to choose another one or none."""

    wished = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._picture = QLabel()
        self._picture.setObjectName("logo_picture")
        self._picture.setAccessibleName("Het logo")
        self.choose = Button("Logo kiezen", Kind.SECONDARY, Icon.IMAGE, small=True)
        self.choose.setObjectName("choose_logo")
        self.remove = Button("Logo weghalen", Kind.QUIET, small=True)
        self.remove.setObjectName("remove_logo")
        self.choose.clicked.connect(lambda: self.wished.emit(ChooseLogo()))
        self.remove.clicked.connect(lambda: self.wished.emit(RemoveLogo()))
        buttons = QWidget()
        line = QHBoxLayout(buttons)
        line.setContentsMargins(RING_ROOM, RING_ROOM, RING_ROOM, RING_ROOM)
        line.setSpacing(12)
        for part in (self._picture, self.choose, self.remove):
            line.addWidget(part)
        line.addStretch(1)
        self._row = FormRow(
            "Logo",
            buttons,
            hint="PNG of JPEG, komt op het reactieschema",
            help_text="Wij bewaren een kleine kopie. Wat er verder in het bestand zit, blijft weg.",
        )
        buttons.setFocusProxy(self.choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._row)

    def show_logo(self, png: bytes) -> None:
        """Show the picture that is kept, or none."""
        self._row.clear_error()
        picture = QPixmap()
        if png:
            picture.loadFromData(QByteArray(png), "PNG")
            high = look().px(_LOGO_HIGH)
            picture = picture.scaledToHeight(high, Qt.TransformationMode.SmoothTransformation)
        self._picture.setPixmap(picture)
        self._picture.setVisible(bool(png))
        self.remove.setVisible(bool(png))
        self.choose.setText("Ander logo kiezen" if png else "Logo kiezen")

    def show_error(self, text: str) -> None:
        """Say below the buttons why a picture cannot be the logo."""
        self._row.show_error(text)


class _AddByName(QWidget):
    """A name and a button: enough to begin a record."""

    added = Signal(str)

    def __init__(self, label: str, name: str) -> None:
        super().__init__()
        self._field = Field()
        self._field.setObjectName(f"new_{name}")
        self._field.keeps_draft = True
        self._row = FormRow(label, self._field)
        button = Button("Toevoegen", Kind.SECONDARY, Icon.PLUS)
        button.setObjectName(f"add_{name}")
        button.setAccessibleName(f"{label} toevoegen")
        button.clicked.connect(self._tell)
        self._field.returnPressed.connect(self._tell)
        holder = QVBoxLayout()
        holder.setContentsMargins(0, 0, 0, 0)
        holder.addStretch(1)
        holder.addWidget(button)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 10, RING_ROOM, RING_ROOM)
        row.setSpacing(12)
        row.addWidget(self._row, 1)
        row.addLayout(holder)

    def _tell(self) -> None:
        text = self._field.text().strip()
        if not text:
            self._field.setFocus()
            return
        self._field.show_text("")
        self.added.emit(text)


class ContactenPart(OfficePart):
    """Whom to call."""

    def __init__(self) -> None:
        super().__init__(
            "contacten",
            "Contacten",
            "De vaste mensen bij politie, OM, RIEC, verzekeraar en ondersteuning.",
        )
        self._list = RecordList("Contact", _contact_questions, contact_words)
        self._list.saved.connect(lambda contact: self.wished.emit(SaveContact(contact)))
        self._list.removed.connect(lambda contact: self.wished.emit(RemoveContact(contact)))
        add = _AddByName("Functie, bijvoorbeeld wijkagent", "contact")
        add.added.connect(lambda text: self.wished.emit(SaveContact(Contact(ContactId(""), text))))
        self.column.addWidget(Hairline())
        self.column.addWidget(self._list)
        self.column.addWidget(add)

    def show_office(self, office: Organisatie) -> None:
        """Show the contacts."""
        self._list.show_records(office.contacten)


class LocatiesPart(OfficePart):
    """The buildings and how long their cameras remember."""

    def __init__(self, inhoud: Inhoud) -> None:
        super().__init__(
            "locaties",
            "Locaties en camera’s",
            "Camerabeelden worden snel gewist. Weet u hoe lang ze blijven? Dan telt de klok goed.",
        )
        lijsten = inhoud.codelijsten
        places = code_options(lijsten, "plaats")
        self._list = RecordList(
            "Locatie",
            lambda: (
                Question("naam", "Naam", TextInput, line=1),
                Question("camera_uren", "Beelden blijven (uren)", NumberInput, line=1),
                Question("plaats", "Soort plek", lambda: SelectInput(places)),
            ),
            lambda locatie: locatie_words(locatie, lijsten.label(locatie.plaats, "")),
        )
        self._list.saved.connect(lambda locatie: self.wished.emit(SaveLocatie(locatie)))
        self._list.removed.connect(lambda locatie: self.wished.emit(RemoveLocatie(locatie)))
        add = _AddByName("Naam van de locatie", "locatie")
        add.added.connect(lambda text: self.wished.emit(SaveLocatie(Locatie(LocatieId(""), text))))
        self.column.addWidget(Hairline())
        self.column.addWidget(self._list)
        self.column.addWidget(add)

    def show_office(self, office: Organisatie) -> None:
        """Show the locations."""
        self._list.show_records(office.locaties)


class AfdelingenPart(OfficePart):
    """How many people work in each afdeling: the annual export must not show small groups."""

    def __init__(self, inhoud: Inhoud) -> None:
        super().__init__(
            "afdelingen",
            "Mensen per afdeling",
            "Een afdeling met weinig mensen komt nooit los in de cijfers. "
            "Vul het aantal in, een ronde schatting is goed.",
        )
        self._rows: dict[Code, RecordForm] = {}
        self.column.addWidget(SectionHeading("Afdelingen", line=True))
        for code, label in code_options(inhoud.codelijsten, "afdeling"):
            afdeling = Code(str(code))
            form = RecordForm((Question("personen", label, NumberInput),))
            form.row("personen").field.setObjectName(f"personen_{afdeling.partition(':')[2]}")
            form.given.connect(lambda sterkte, _f: self._tell(sterkte))
            form.setMaximumWidth(420)
            self._rows[afdeling] = form
            self.column.addWidget(form)

    def show_office(self, office: Organisatie) -> None:
        """Show the head counts."""
        known = {sterkte.afdeling: sterkte for sterkte in office.sterktes}
        for afdeling, form in self._rows.items():
            form.show_record(known.get(afdeling) or _NoCount(afdeling))

    def _tell(self, sterkte: Sterkte | _NoCount) -> None:
        form = self._rows[sterkte.afdeling]
        count = sterkte.personen
        if count is None or count < 0:
            form.show_error("personen", "Vul een heel getal in, bijvoorbeeld 12.")
            return
        self.wished.emit(SaveSterkte(Sterkte(sterkte.afdeling, count)))


def contact_words(contact: Contact) -> tuple[str, str]:
    """A contact in two lines."""
    parts = (contact.naam, contact.telefoon, contact.mail)
    return contact.functie, " · ".join(part for part in parts if part)


def locatie_words(locatie: Locatie, place: str) -> tuple[str, str]:
    """A location in two lines."""
    if locatie.camera_uren is None:
        kept = "bewaartijd van de camera niet bekend"
    else:
        days, rest = divmod(locatie.camera_uren, 24)
        span = counted_hours(locatie.camera_uren) if rest else counted(days, "dag", "dagen")
        kept = f"camerabeelden blijven {span}"
    return locatie.naam, " · ".join(part for part in (place, kept) if part)


def _contact_questions() -> Sequence[Question]:
    return (
        Question("functie", "Functie", TextInput, line=1),
        Question("naam", "Naam", TextInput, line=1),
        Question("telefoon", "Telefoon", TextInput, line=2),
        Question("mail", "E-mail", TextInput, line=2),
    )
