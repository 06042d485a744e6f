"""Prullenbak in Beheer: what was taken out of zaken, put back or gone for good."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.look import Icon, Ink, Role, Tone
from ui.look.sizes import RING_ROOM
from ui.widgets.button import Button, Kind
from ui.widgets.label import Label
from ui.widgets.layouts import drop_all
from ui.widgets.notice import NoticeBar
from vertrouwenspersoon.domain.kalender import day_of
from vertrouwenspersoon.domain.prullenbak import Weggehaald
from vertrouwenspersoon.domain.speech import PRULLENBAK, counted, due_in_days, listed, short_date

_MOST = 20
_SHORT = 60


@dataclass(frozen=True, slots=True)
class Bakrij:
    """One removal, and the zaak it came from."""

    weggehaald: Weggehaald
    code: str
    codenaam: str


class PrullenbakPart(QWidget):
    """The removals of thirty days, the last first."""

    back_wanted = Signal(object)
    """The `WeggehaaldId` of what must come back."""
    gone_wanted = Signal(object)
    """The `WeggehaaldId` of what may go for good, said twice."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows, self._asked = QVBoxLayout(), QVBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        words = (
            "Wat u uit een zaak weghaalt, blijft hier dertig dagen. Daarna gaat het weg en is het "
            "niet terug te halen. Bestanden komen hier niet: die zijn meteen weg."
        )
        column.addWidget(Label(words, Role.SECOND, Ink.MUTED, wrap=True))
        column.addLayout(self._asked)
        column.addLayout(self._rows)

    def show_rows(self, rows: tuple[Bakrij, ...], today: date) -> None:
        """Show what can come back."""
        self.forget()
        drop_all(self._rows)
        for row in rows[:_MOST]:
            self._rows.addWidget(self._row(row, today))
        more = len(rows) - _MOST
        if not rows:
            self._rows.addWidget(_quiet("Er ligt niets in de prullenbak."))
        elif more > 0:
            others = counted(more, "ding", "dingen")
            self._rows.addWidget(_quiet(f"En nog {others} van eerder. Die ziet u als dit weg is."))

    def forget(self) -> None:
        """Ask nothing any more."""
        drop_all(self._asked)

    def _row(self, row: Bakrij, today: date) -> QWidget:
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 4, RING_ROOM, 4)
        line.setSpacing(12)
        line.addWidget(Label(removal_words(row, today), Role.SECOND, wrap=True), 1)
        one, where = row.weggehaald.id, f"{removal_kind(row.weggehaald)} van {row.code}"
        back = Button("Terugzetten", Kind.SECONDARY, Icon.UNDO, small=True)
        back.setObjectName(f"bin_back_{one}")
        back.setAccessibleName(f"Terugzetten: {where}")
        back.clicked.connect(lambda: self.back_wanted.emit(one))
        gone = Button("Nu wissen", Kind.LINK, small=True)
        gone.setObjectName(f"bin_gone_{one}")
        gone.setAccessibleName(f"Nu wissen: {where}")
        gone.clicked.connect(lambda: self._ask(row))
        line.addWidget(back)
        line.addWidget(gone)
        return holder

    def _ask(self, row: Bakrij) -> None:
        self.forget()
        one = row.weggehaald
        bar = NoticeBar(
            Tone.DANGER,
            f"Nu wissen: {removal_kind(one)} van {row.code}?",
            "Dit is daarna niet terug te halen.",
            action="Wissen",
            other="Toch niet",
        )
        bar.setObjectName("bin_ask")
        bar.action_wanted.connect(lambda: self.gone_wanted.emit(one.id))
        bar.other_wanted.connect(self.forget)
        self._asked.addWidget(bar)


def removal_kind(one: Weggehaald) -> str:
    """What was taken out, and what went along: "aangifte en 2 notities"."""
    return listed(tuple(counted(count, *PRULLENBAK[kind]) for kind, count in one.delen.telling))


def removal_words(row: Bakrij, today: date) -> str:
    """One removal in a line: the zaak, what, its first words, and until when it lies here."""
    one = row.weggehaald
    texts = [" ".join(text.reveal().split()) for text in one.delen.teksten[:1]]
    begins = [f": “{text[:_SHORT]}{'…' if len(text) > _SHORT else ''}”" for text in texts]
    who = " ".join(filter(None, (row.code, row.codenaam)))
    when = f"Weggehaald op {short_date(day_of(one.op))}, gaat weg {due_in_days(one.tot, today)}."
    return f"{who}: {removal_kind(one)}{''.join(begins) or '.'} {when}"


def _quiet(words: str) -> Label:
    return Label(words, Role.SECOND, Ink.MUTED, wrap=True)
