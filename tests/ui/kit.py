"""An office with a few zaken in memory, and a desk to work at: where tests of screens begin."""

from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from ui.asking import Asking
from ui.desk import Desk
from ui.device import Device
from ui.lane import Inline
from vertrouwenspersoon.bootstrap import Office, office_in_memory
from vertrouwenspersoon.clock import FixedClock
from vertrouwenspersoon.domain.codes import Code
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.inhoud import Inhoud
from vertrouwenspersoon.domain.melding import MeldingConcept
from vertrouwenspersoon.domain.zaak import ZaakId
from vertrouwenspersoon.identity import CountedIdentities

NOW = datetime(2026, 11, 23, 10, 42, tzinfo=UTC)
"""Monday 23 November 2026, 11:42 in the Netherlands."""
TODAY = date(2026, 11, 23)


class Answers(Asking):
    """The system's dialogs, answered beforehand; None is "go back"."""

    def __init__(self, path: Path | None = None) -> None:
        self.path = path
        self.asked: list[str] = []

    def file_to_write(
        self, _parent: QWidget, _title: str, proposal: Path, _kind: str
    ) -> Path | None:
        self.asked.append(proposal.name)
        return self.path

    def new_file(self, _parent: QWidget, _title: str, proposal: Path, _kind: str) -> Path | None:
        self.asked.append(proposal.name)
        return self.path

    def file_to_read(self, _parent: QWidget, _title: str, _folder: Path, kind: str) -> Path | None:
        self.asked.append(kind)
        return self.path

    def files_to_read(
        self, _parent: QWidget, _title: str, _folder: Path, kind: str
    ) -> tuple[Path, ...]:
        self.asked.append(kind)
        return () if self.path is None else (self.path,)

    def printer(self, _parent: QWidget) -> QPrinter | None:
        """A printer that puts its pages in a file, where one was chosen."""
        self.asked.append("printer")
        if self.path is None:
            return None
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(self.path))
        return printer

    def folder(self, _parent: QWidget, title: str, _proposal: Path) -> Path | None:
        self.asked.append(title)
        return self.path


def empty_office(at: datetime = NOW) -> Office:
    """A practice office without zaken, at a moment that stands still."""
    return office_in_memory(clock=FixedClock(at), ids=CountedIdentities())


def add_zaak(office: Office, story: str, **but: object) -> ZaakId:
    """A melding of a threat at the desk, kept."""
    known: dict[str, object] = {
        "titel": Confidential("Bedreiging aan de balie"),
        "gebeurd_op": date(2026, 11, 20),
        "gebeurd_om": time(10, 15),
        "soorten": (Code("soort:BED"),),
        "kanaal": Code("kanaal:FTF"),
        "plaats": Code("plaats:BALIE"),
        "rol": Code("rol:AMB"),
        "afdeling": Code("afdeling:BZ"),
        "gevaar": False,
    }
    concept = MeldingConcept(Confidential(story), **(known | but))  # type: ignore[arg-type]
    return office.meldingen.save(concept).zaak


def office_with_zaken() -> tuple[Office, tuple[ZaakId, ...]]:
    """Three zaken: one of last week, one of three days ago, one of now."""
    clock = FixedClock(NOW - timedelta(days=7))
    office = office_in_memory(clock=clock, ids=CountedIdentities())
    first = add_zaak(
        office,
        "Hij sloeg op de balie en zei dat hij haar wist te vinden.",
        gebeurd_op=date(2026, 11, 15),
    )
    clock.advance(timedelta(days=4))
    second = add_zaak(
        office,
        "Een raadslid kreeg berichten vol haat.",
        titel=Confidential("Haatberichten"),
        soorten=(Code("soort:ONL"),),
        rol=Code("rol:RAA"),
        afdeling=None,
        gebeurd_op=date(2026, 11, 19),
    )
    clock.at = NOW
    third = add_zaak(office, "Steeds bellen na een weigering.", titel=Confidential("Bellen"))
    return office, (first, second, third)


def make_desk(office: Office, folder: Path, asking: Asking | None = None) -> Desk:
    """A desk in this office, whose lane works at once."""
    return Desk(office, Inline(), Device(folder / "config", folder / "data"), asking or Answers())


def first_code(inhoud: Inhoud, list_id: str) -> Code:
    """Some value of a code list."""
    return inhoud.codelijsten.lijst(list_id).waarde[0].code
