"""Bootstrap: builds one `Office` from a vault, a clock and a maker of identities."""

from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from vertrouwenspersoon.clock import Clock, SystemClock
from vertrouwenspersoon.content.library import load_inhoud
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.inhoud import Inhoud
from vertrouwenspersoon.domain.kalender import Kalender
from vertrouwenspersoon.domain.lijst import Handeling, Journaalregel
from vertrouwenspersoon.domain.organisatie import Gemeente, check_gemeente
from vertrouwenspersoon.identity import Identities, RandomIdentities, random_bytes
from vertrouwenspersoon.store import geheim, journaal, organisatie
from vertrouwenspersoon.store.connection import Store
from vertrouwenspersoon.store.keys import PRODUCT_PROFILES, STANDARD, Profile
from vertrouwenspersoon.store.snelslot import Snelslot
from vertrouwenspersoon.store.soundness import Soundness
from vertrouwenspersoon.usecases.afdrukken import Afdrukken
from vertrouwenspersoon.usecases.afscheid import Afscheid
from vertrouwenspersoon.usecases.backups import Backups
from vertrouwenspersoon.usecases.begeleiding import Begeleiding
from vertrouwenspersoon.usecases.bewaren import Bewaren
from vertrouwenspersoon.usecases.bijlagen import Bijlagen
from vertrouwenspersoon.usecases.concepten import Concepten
from vertrouwenspersoon.usecases.documenten import Documenten
from vertrouwenspersoon.usecases.doorgiften import Doorgiften
from vertrouwenspersoon.usecases.dossiers import Dossiers
from vertrouwenspersoon.usecases.filters import Filters
from vertrouwenspersoon.usecases.herstel import Herstel
from vertrouwenspersoon.usecases.inhoudspakketten import Inhoudspakketten, inhoud_of
from vertrouwenspersoon.usecases.jaarexport import Jaarexporten
from vertrouwenspersoon.usecases.logboek import Logboek
from vertrouwenspersoon.usecases.meldingen import Meldingen
from vertrouwenspersoon.usecases.nieuwe_versie import (
    copy_before_new_version,
    note_copy,
    unknown,
)
from vertrouwenspersoon.usecases.oefenen import Oefenen
from vertrouwenspersoon.usecases.ongedaan import Ongedaan
from vertrouwenspersoon.usecases.open_formaat import OpenFormaat
from vertrouwenspersoon.usecases.organisatie import Organisatiewerk
from vertrouwenspersoon.usecases.overdragen import Overdragen
from vertrouwenspersoon.usecases.papier import Papier
from vertrouwenspersoon.usecases.prullenbak import Prullenbak
from vertrouwenspersoon.usecases.reactieschemas import Reactieschemas
from vertrouwenspersoon.usecases.snel_openen import SnelOpenen
from vertrouwenspersoon.usecases.spelling import Spelling
from vertrouwenspersoon.usecases.stapelen import Stapelen
from vertrouwenspersoon.usecases.tools import Tools
from vertrouwenspersoon.usecases.tussenstanden import Tussenstanden
from vertrouwenspersoon.usecases.verzoeken import Verzoeken
from vertrouwenspersoon.usecases.wachtzinwissel import Wachtzinwissel
from vertrouwenspersoon.usecases.wijzigingen import Admit, admit_all
from vertrouwenspersoon.usecases.zaken import Zaken

PRACTICE_NAME = "Oefenrode"


@dataclass(frozen=True, slots=True)
class Office:
    """An open vault with everything that can be done in it. It lives on one thread."""

    tools: Tools
    meldingen: Meldingen
    zaken: Zaken
    dossiers: Dossiers
    doorgiften: Doorgiften
    stapelen: Stapelen
    begeleiding: Begeleiding
    organisatie: Organisatiewerk
    reactieschemas: Reactieschemas
    papier: Papier
    jaarexport: Jaarexporten
    tussenstand: Tussenstanden
    open_formaat: OpenFormaat
    herstel: Herstel
    backups: Backups
    wachtzinwissel: Wachtzinwissel
    bijlagen: Bijlagen
    snel_openen: SnelOpenen
    spelling: Spelling
    filters: Filters
    logboek: Logboek
    concepten: Concepten
    afdrukken: Afdrukken
    documenten: Documenten
    bewaren: Bewaren
    ongedaan: Ongedaan
    prullenbak: Prullenbak
    overdragen: Overdragen
    verzoeken: Verzoeken
    afscheid: Afscheid
    inhoudspakketten: Inhoudspakketten
    oefenen: Oefenen

    @property
    def inhoud(self) -> Inhoud:
        """All content."""
        return self.tools.inhoud

    def kalender(self) -> Kalender:
        """The calendar of this municipality."""
        return self.tools.kalender()

    def now(self) -> datetime:
        """The moment, by the clock of this office."""
        return self.tools.clock.now()

    def check(self) -> Soundness:
        """Examine the whole vault, and record in a sound one that it was done."""
        found = self.tools.store.check()
        if found.is_sound:
            with self.tools.writing(Handeling.GECONTROLEERD):
                pass
        return found

    def close(self) -> None:
        """Close the vault: exactly one file remains."""
        self.tools.store.close()


def create_office(
    path: Path,
    passphrase: Confidential,
    gemeente: Gemeente,
    *,
    clock: Clock | None = None,
    ids: Identities | None = None,
    profile: Profile = STANDARD,
) -> Office:
    """Create a vault and open it.

    `Refused` for the profile, the passphrase or a file that exists already. When the vault cannot
    be furnished, nothing remains of it.
    """
    check_gemeente(gemeente)
    load_inhoud()
    ids = ids or RandomIdentities()
    store = Store.create(path, passphrase, kluis_id=ids.new(), profile=profile)
    with ExitStack() as undo:
        undo.callback(path.unlink)
        undo.callback(store.close)
        office = _furnish(store, gemeente, clock or SystemClock(), ids)
        undo.pop_all()
    return office


def open_office(
    path: Path,
    passphrase: Confidential,
    *,
    clock: Clock | None = None,
    ids: Identities | None = None,
    profiles: Sequence[Profile] = PRODUCT_PROFILES,
    admit: Admit = admit_all,
    version: str = "",
    last: Callable[[str], str] = unknown,
) -> Office:
    """Open a vault; `Refused(PASSPHRASE_WRONG)`, or an `Unavailable` for what is in the way.

    `admit` may look at the vault before anything is written in it, and refuse it. Before a new
    version of the program opens it a copy is made: see `copy_before_new_version`.
    """
    load_inhoud()
    clock = clock or SystemClock()
    first = copy_before_new_version(path, clock.now(), version, last)
    store = Store.open(path, passphrase, profiles=tuple(profiles), safeguard=first)
    return _entered(store, clock, ids or RandomIdentities(), admit=admit)


def open_office_with_pin(
    path: Path,
    slot: Snelslot,
    pin: Confidential,
    *,
    clock: Clock | None = None,
    ids: Identities | None = None,
    profiles: Sequence[Profile] = PRODUCT_PROFILES,
    admit: Admit = admit_all,
    version: str = "",
    last: Callable[[str], str] = unknown,
) -> Office:
    """Open a vault as long as opening quickly is on for it; `Refused` says why not."""
    load_inhoud()
    clock = clock or SystemClock()
    key = slot.key_of(path, pin, clock.now(), profiles=tuple(profiles))
    first = copy_before_new_version(path, clock.now(), version, last)
    store = Store.open_with_key(path, key, first)
    return _entered(store, clock, ids or RandomIdentities(), "pincode", admit)


def office_in_memory(*, clock: Clock, ids: Identities) -> Office:
    """An office whose vault is gone when it closes: practice and tests."""
    return _furnish(Store.in_memory(), Gemeente(PRACTICE_NAME, oefening=True), clock, ids)


def _furnish(store: Store, gemeente: Gemeente, clock: Clock, ids: Identities) -> Office:
    """Put into a new vault what it starts with: profile, scheme, and the secret of the export."""
    office = _office(store, clock, ids)
    with store.transaction():
        organisatie.save_gemeente(store, gemeente)
        organisatie.add_reactieschema(store, office.inhoud.reactieschema)
        geheim.add_sleutel(store, random_bytes(32))
        journaal.record(store, Journaalregel(clock.now(), Handeling.KLUIS_GEMAAKT))
    return office


def _entered(
    store: Store, clock: Clock, ids: Identities, how: str = "", admit: Admit = admit_all
) -> Office:
    """The office of a vault that was just opened, with the line in the journal that says so."""
    with ExitStack() as undo:
        undo.callback(store.close)
        admit(store)
        office = _office(store, clock, ids)
        with office.tools.writing(Handeling.GEOPEND, how) as now:
            note_copy(office.tools, now)
        office.bijlagen.wipe_half()
        if not office.bewaren.is_gesprongen():
            office.prullenbak.ruim_op()
        undo.pop_all()
    return office


def _office(store: Store, clock: Clock, ids: Identities) -> Office:
    tools = Tools(store, clock, ids, inhoud_of(store))
    return Office(
        tools,
        Meldingen(tools),
        Zaken(tools),
        Dossiers(tools),
        Doorgiften(tools),
        Stapelen(tools),
        Begeleiding(tools),
        Organisatiewerk(tools),
        Reactieschemas(tools),
        Papier(tools),
        Jaarexporten(tools),
        Tussenstanden(tools),
        OpenFormaat(tools),
        Herstel(tools),
        Backups(tools),
        Wachtzinwissel(tools),
        Bijlagen(tools),
        SnelOpenen(tools),
        Spelling(tools),
        Filters(tools),
        Logboek(tools),
        Concepten(tools),
        Afdrukken(tools),
        Documenten(tools),
        Bewaren(tools),
        Ongedaan(tools),
        Prullenbak(tools),
        Overdragen(tools),
        Verzoeken(tools),
        Afscheid(tools),
        Inhoudspakketten(tools),
        Oefenen(tools),
    )
