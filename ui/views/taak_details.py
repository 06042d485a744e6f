"""What opens below a row of the checklist: the whole text, why it is there, and its notes."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.look import Icon, Ink, Role
from ui.look.sizes import RING_ROOM
from ui.widgets.button import Button, Kind
from ui.widgets.field import TextArea
from ui.widgets.form_row import FormRow
from ui.widgets.key_values import KeyValues
from ui.widgets.label import Label
from vertrouwenspersoon.domain.codes import Code
from vertrouwenspersoon.domain.dossier import Notitie
from vertrouwenspersoon.domain.inhoud import Inhoud
from vertrouwenspersoon.domain.kalender import Verval, day_of
from vertrouwenspersoon.domain.speech import NOTITIESOORT, short_date, verlenging
from vertrouwenspersoon.domain.stappen import facts_in_words
from vertrouwenspersoon.domain.taken import Taak
from vertrouwenspersoon.domain.termijnen import TermijnId
from vertrouwenspersoon.domain.voorwaarden import Oordeel


class TaakDetails(QWidget):
    """Tells a note in words, and whether consent is to be recorded."""

    note_given = Signal(str)
    consent_wanted = Signal()

    def __init__(
        self,
        rows: Sequence[tuple[str, str]],
        text: str,
        notes: Sequence[Notitie],
        *,
        may_note: bool = True,
        needs_consent: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("taak_details")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, RING_ROOM, 4)
        column.setSpacing(12)
        column.addWidget(Label(text, Role.BODY, wrap=True))
        column.addWidget(KeyValues(rows, values_right=False))
        for note in notes:
            column.addWidget(_note(note))
        if needs_consent:
            button = Button("Toestemming vastleggen", Kind.SECONDARY, Icon.USER_CHECK, small=True)
            button.setObjectName("record_consent")
            button.clicked.connect(self.consent_wanted)
            column.addLayout(_left(button))
        if may_note:
            self._field = TextArea(rows=2)
            self._field.setObjectName("note_field")
            column.addWidget(FormRow("Notitie erbij", self._field, hint="alleen in deze kluis"))
            self._keep = Button("Notitie bewaren", Kind.SECONDARY, small=True)
            self._keep.setObjectName("keep_note")
            self._keep.clicked.connect(self._tell)
            column.addLayout(_left(self._keep))

    def _tell(self) -> None:
        text = self._field.text().strip()
        if text:
            self._field.show_text("")
            self.note_given.emit(text)
        else:
            self._field.setFocus()


def detail_rows(
    taak: Taak, inhoud: Inhoud, oordeel: Oordeel | None, verval: Verval | None = None
) -> tuple[tuple[str, str], ...]:
    """Why a taak is there, who does it, when, and on which sources it rests."""
    who = ", ".join(inhoud.codelijsten.label(Code(one)) for one in taak.wie)
    rows = [("Waarom zie ik dit?", why_words(taak, inhoud, oordeel)), ("Wie", who)]
    rows.append(("Wanneer", taak.wanneer.tekst))
    if verval is not None:
        rows.append(
            ("Uiterlijk", f"{short_date(verval.zonder_verlenging)}. {verlenging(verval)}".strip())
        )
    rule = taak.wanneer.termijn
    if rule is not None:
        known = inhoud.termijnregels()[TermijnId(rule)]
        rows.append(("Termijn", f"{known.tekst} {known.gevolg}".strip()))
        rows.append(("Niet zeker", known.onzeker))
    sources = (inhoud.bron(one) for one in taak.bron)
    rows.append(
        ("Bron", "\n".join(f"{b.titel}, {b.datum}" if b.datum else b.titel for b in sources))
    )
    return tuple((name, words) for name, words in rows if words)


def why_words(taak: Taak, inhoud: Inhoud, oordeel: Oordeel | None) -> str:
    """The facts that brought a taak here, in words."""
    facts = () if oordeel is None else facts_in_words(oordeel.door, inhoud)
    if not facts:
        return "Dit geldt altijd." if taak.als_tekst == "altijd" else f"Geldt: {taak.als_tekst}."
    return "Omdat u dit vastlegde: " + "; ".join(facts) + "."


def _note(note: Notitie) -> Label:
    kind = NOTITIESOORT[note.soort]
    words = f"{kind}, {short_date(day_of(note.gebeurd_op))}: {note.tekst.reveal()}"
    return Label(words, Role.SECOND, Ink.MUTED, wrap=True)


def _left(button: Button) -> QHBoxLayout:
    row = QHBoxLayout()
    row.addWidget(button)
    row.addStretch(1)
    return row
