"""Draws every main screen of a vault as a picture, without a display: for the guided tour."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer

from ui.app import make_application, make_window
from ui.asking import Asking
from ui.device import Device
from ui.doors import front_doors
from ui.frame import Frame
from ui.lane import Inline
from ui.look import Theme, apply_look
from ui.main_window import MainWindow
from ui.place import Page, Place
from ui.views.zaak_state import DOCUMENTEN, TIJDLIJN
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.zaak import ZaakId
from vertrouwenspersoon.errors import NotWritable

_REST_MS = 120
"""Long enough for the preview that follows a selection."""
_SEARCH = "balie"

Picture = tuple[str, str, Place]
"""The name of a picture, what it shows, and where that is."""


def draw_screens(vault: Path, passphrase: Confidential, folder: Path) -> Sequence[tuple[str, str]]:
    """Open the vault in a real window and draw its screens; gives file names and what they show.

    The caller made this vault itself a moment ago; when it does not open after all, only the
    first screen is drawn. `NotWritable` when a picture cannot be written.
    """
    device = Device(folder / "geen-instellingen", vault.parent)
    app = make_application(device)
    apply_look(app, Theme.LIGHT, motion=False)
    window = make_window(Inline(), device, Asking(), front_doors())
    window.show()
    drawn = list(_draw_all(window, vault, passphrase, folder))
    apply_look(app, Theme.DARK, motion=False)
    drawn += _draw_dark(window, folder)
    window.close()
    return drawn


def _draw_all(
    window: MainWindow, vault: Path, passphrase: Confidential, folder: Path
) -> Iterator[tuple[str, str]]:
    window.entrance.show_locked(vault, practising=True)
    yield _draw(window, folder, "scherm-ontgrendelen.png", "De kluis openen met de wachtzin")
    window.entrance.unlock.unlock_wanted.emit(passphrase)
    frame = window.frame
    if frame is None:
        return
    for name, what, place in _pictures(frame):
        frame.open_place(place)
        yield _draw(window, folder, f"scherm-{name}.png", what)


def _draw_dark(window: MainWindow, folder: Path) -> Iterator[tuple[str, str]]:
    frame = window.frame
    if frame is None:
        return
    for name, what, place in _pictures(frame):
        if name in ("vandaag", "zaak"):
            frame.open_place(place)
            yield _draw(window, folder, f"scherm-{name}-donker.png", f"{what}, in donkere kleuren")


def _pictures(frame: Frame) -> Sequence[Picture]:
    zaak = _zaak_to_show(frame)
    return (
        ("vandaag", "Wat er vandaag te doen is", Place(Page.VANDAAG)),
        ("zaken", "Alle zaken met filters en voorbeeld", Place(Page.ZAKEN)),
        ("zoeken", "Zoeken in alle teksten", Place(Page.ZAKEN, search=_SEARCH)),
        ("zaak", "Een zaak met de acht stappen", Place(Page.ZAAK, zaak=zaak)),
        ("registreren", "De registratie van een zaak", _step(zaak, frame, 3)),
        ("reactie", "Het advies van het reactieschema in een zaak", _step(zaak, frame, 6)),
        ("tijdlijn", "Notities en afspraken van een zaak", Place(Page.ZAAK, zaak, TIJDLIJN)),
        ("documenten", "De documenten van een zaak", Place(Page.ZAAK, zaak, DOCUMENTEN)),
        ("melding", "Een nieuwe melding", Place(Page.MELDING)),
        ("reactieschema", "Het reactieschema met het A4 ernaast", Place(Page.REACTIESCHEMAS)),
        ("organisatie", "De taken van de gemeente", Place(Page.ORGANISATIE)),
        ("cijfers", "De jaarexport met beschermde getallen", Place(Page.CIJFERS)),
        ("naslag", "Alles wat het programma weet, met bron", Place(Page.NASLAG)),
        ("beheer", "De kluis, het uiterlijk en het programma", Place(Page.BEHEER)),
    )


def _zaak_to_show(frame: Frame) -> ZaakId:
    """The zaak whose clock runs, else the one that is most pressing, else the newest."""
    office = frame.desk.office
    agenda = office.zaken.agenda()
    if agenda.klokken:
        return agenda.klokken[0].zaak
    if agenda.regels:
        return agenda.regels[0].zaak
    return office.zaken.regels()[0].rij.zaak


def _step(zaak: ZaakId, frame: Frame, number: int) -> Place:
    steps = {stap.nummer: stap.id for stap in frame.desk.inhoud.stappen}
    return Place(Page.ZAAK, zaak, steps[number])


def _draw(window: MainWindow, folder: Path, name: str, what: str) -> tuple[str, str]:
    """Let the window come to rest, then write what it shows."""
    loop = QEventLoop()
    QTimer.singleShot(_REST_MS, loop.quit)
    loop.exec()
    picture = window.grab()
    if not picture.save(str(folder / name), "PNG"):
        raise NotWritable(name)
    return name, what
