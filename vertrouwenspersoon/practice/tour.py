"""The guided tour: a practice vault, one zaak walked through all steps, and their papers."""

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from vertrouwenspersoon.bootstrap import Office, create_office, office_in_memory
from vertrouwenspersoon.clock import Clock, FixedClock, SystemClock
from vertrouwenspersoon.content.library import load_inhoud
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.jaarverslag import Verslag, Verslagtekst
from vertrouwenspersoon.domain.kalender import day_of
from vertrouwenspersoon.domain.zaak import ZaakId, next_code
from vertrouwenspersoon.domain.zaakbeeld import Zaakbeeld
from vertrouwenspersoon.identity import CountedIdentities
from vertrouwenspersoon.practice.examples import read_zaken
from vertrouwenspersoon.practice.municipality import practice_document
from vertrouwenspersoon.practice.wachtzin import WACHTZIN
from vertrouwenspersoon.practice.walkthrough import moment_of, walk_through
from vertrouwenspersoon.store.keys import STANDARD, Profile
from vertrouwenspersoon.usecases.papier import Lezer
from vertrouwenspersoon.writing import refuse_existing, write_file

LISTING = "rondleiding.json"
VAULT = "oefenkluis.zkv"
_VERSLAG = Verslag(
    Confidential("Oefening"),
    Verslagtekst(
        Confidential("Ik bezocht alle teams en legde uit hoe melden werkt."),
        adviezen=Confidential("Spreek per afdeling af wie de politie belt."),
    ),
)
_FIRST_ID = 500_000

Files = Sequence[tuple[str, str]]
"""File names with what each shows."""

Pictures = Callable[[Path, Confidential, Path], Files]
"""Draws the screens of a vault into a folder: (vault, passphrase, folder)."""


def make_tour(
    folder: Path,
    pictures: Pictures | None = None,
    *,
    clock: Clock | None = None,
    profile: Profile = STANDARD,
) -> Path:
    """Make the tour in a folder and give the place of `rondleiding.json`, which lists its files.

    The folder is made when it is not there. A tour that was made here before is replaced, nothing
    else: `Refused(TARGET_EXISTS)` for a vault that is not of a tour. Without `pictures` there are
    no screenshots.
    """
    until = (clock or SystemClock()).now()
    folder.mkdir(parents=True, exist_ok=True)
    _remove_earlier(folder)
    refuse_existing(folder / VAULT)
    passphrase = Confidential(WACHTZIN)
    made = list(_make_vault(folder, passphrase, until, profile))
    if pictures is not None:
        made += pictures(folder / VAULT, passphrase, folder)
    write_file(folder / LISTING, _listing(made))
    return folder / LISTING


def _remove_earlier(folder: Path) -> None:
    """Take away the files an earlier tour listed; a listing that is not ours removes nothing."""
    try:
        listed = json.loads((folder / LISTING).read_bytes())["bestanden"]
        names = [str(one["bestand"]) for one in listed]
    except (OSError, ValueError, KeyError, TypeError):
        return
    for name in (*names, LISTING):
        if name == Path(name).name:
            (folder / name).unlink(missing_ok=True)


def _make_vault(
    folder: Path, passphrase: Confidential, until: datetime, profile: Profile
) -> Iterator[tuple[str, str]]:
    """Walk the zaak, fill the vault, write the papers; gives each file with what it shows."""
    document = practice_document(load_inhoud(), until)
    walked = _walked(until, tuple(beeld.zaak.code for beeld in document.zaken))
    document = replace(document, zaken=(*document.zaken, walked))
    office = create_office(
        folder / VAULT,
        passphrase,
        document.organisatie.gemeente,
        clock=FixedClock(until),
        profile=profile,
    )
    try:
        office.open_formaat.bring(document)
        yield VAULT, "De oefenkluis: drie jaar verzonnen zaken"
        yield from _papers(office, walked.zaak.id, folder, until)
    finally:
        office.close()


def _walked(until: datetime, codes: tuple[str, ...]) -> Zaakbeeld:
    """The zaak of the tour, walked in an office in memory whose clock stands at its melding."""
    told = read_zaken().rondleiding
    clock = FixedClock(moment_of(told, until))
    office = office_in_memory(clock=clock, ids=CountedIdentities(_FIRST_ID))
    beeld = office.zaken.pagina(walk_through(office, clock, told, until)).beeld
    office.close()
    code = next_code(day_of(beeld.zaak.gemeld_op).year, codes)
    return replace(beeld, zaak=replace(beeld.zaak, code=code))


def _papers(
    office: Office, zaak: ZaakId, folder: Path, until: datetime
) -> Iterator[tuple[str, str]]:
    code = office.zaken.pagina(zaak).beeld.zaak.code
    office.reactieschemas.write_pdf(folder / "reactieschema.pdf")
    yield "reactieschema.pdf", "Het reactieschema op één A4"
    for lezer, what in (
        (Lezer.EIGEN, "Het zaakoverzicht, met alle stappen, voor de vertrouwenspersoon zelf"),
        (Lezer.REGISTRATIE, "Het registratieblad, alleen feiten, met toestemming van de melder"),
    ):
        name = f"zaak-{code}-{lezer.value}.pdf"
        office.papier.write_zaakoverzicht(zaak, lezer, folder / name)
        yield name, what
    jaar = day_of(until).year - 1
    for path in office.jaarexport.write(jaar, folder, _VERSLAG, gezien=True):
        yield path.name, f"De cijfers van {jaar} voor de gemeentesecretaris"


def _listing(made: Files) -> bytes:
    words = {
        "let_op": "Alles in deze map is verzonnen: oefengegevens.",
        "wachtwoordzin": WACHTZIN,
        "bestanden": [{"bestand": name, "toont": what} for name, what in made],
    }
    return json.dumps(words, ensure_ascii=False, indent=1).encode() + b"\n"
