"""The practice vault beside one's own: made the first time, opened every time after."""

from pathlib import Path

from vertrouwenspersoon.bootstrap import Office, create_office, open_office
from vertrouwenspersoon.clock import Clock, SystemClock
from vertrouwenspersoon.content.library import load_inhoud
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.practice.municipality import practice_document, practice_organisatie
from vertrouwenspersoon.practice.wachtzin import WACHTZIN
from vertrouwenspersoon.store.keys import STANDARD, Profile


def open_practice(path: Path, *, clock: Clock | None = None, profile: Profile = STANDARD) -> Office:
    """The practice vault at this place, with what was done in it before.

    Raises what opening a vault raises; a vault that could not be filled is not left behind.
    """
    clock = clock or SystemClock()
    passphrase = Confidential(WACHTZIN)
    if path.exists():
        return open_office(path, passphrase, clock=clock, profiles=(profile,))
    office = create_office(
        path, passphrase, practice_organisatie(load_inhoud()).gemeente, clock=clock, profile=profile
    )
    try:
        office.open_formaat.bring(practice_document(office.inhoud, clock.now()))
    except BaseException:
        office.close()
        path.unlink(missing_ok=True)
        raise
    return office
