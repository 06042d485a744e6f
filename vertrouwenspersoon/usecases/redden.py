"""Redden wat leesbaar is: a new vault with everything that a damaged one still holds."""

from pathlib import Path

from vertrouwenspersoon.clock import Clock
from vertrouwenspersoon.content.library import load_inhoud
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.lijst import Handeling, Journaalregel
from vertrouwenspersoon.domain.speech import counted, listed
from vertrouwenspersoon.identity import Identities, random_bytes
from vertrouwenspersoon.store import geheim, journaal, organisatie
from vertrouwenspersoon.store.connection import Store
from vertrouwenspersoon.store.keys import PRODUCT_PROFILES, Profile
from vertrouwenspersoon.store.rescue import SavedTable, Tell
from vertrouwenspersoon.store.salvage import Salvage, key_for, salvage


def redden(
    old: Path,
    passphrase: Confidential,
    new: Path,
    *,
    clock: Clock,
    ids: Identities,
    tell: Tell,
    profiles: tuple[Profile, ...] = PRODUCT_PROFILES,
) -> Salvage:
    """Save what can be read of `old` into `new`, which then opens like any vault.

    `old` is only read. Raises what `salvage` and `key_for` raise; then there is no new file.
    """
    inhoud = load_inhoud()
    key = key_for(old, passphrase, profiles)
    found = salvage(old, key, new, now=clock.now(), spare_id=ids.new(), tell=tell)
    with Store.open_with_key(new, key) as store, store.transaction():
        if not found.kept("reactieschema"):
            organisatie.add_reactieschema(store, inhoud.reactieschema)
        if not found.kept("geheim"):
            geheim.add_sleutel(store, random_bytes(32))
        journaal.record(store, Journaalregel(clock.now(), Handeling.GERED))
    return found


_WORDS = {
    "zaak": ("zaak", "zaken"),
    "dossier": ("dossier", "dossiers"),
    "incident": ("incident", "incidenten"),
    "betrokkene": ("betrokkene", "betrokkenen"),
    "notitie": ("notitie", "notities"),
    "toestemming": ("toestemming", "toestemmingen"),
    "taak_stand": ("regel over een taak", "regels over taken"),
    "antwoord": ("antwoord", "antwoorden"),
    "afspraak": ("afspraak", "afspraken"),
    "aangifte": ("aangifte", "aangiften"),
    "maatregel": ("maatregel", "maatregelen"),
    "nazorg": ("moment van nazorg", "momenten van nazorg"),
    "contact": ("contact", "contacten"),
    "locatie": ("locatie", "locaties"),
    "journaal": ("regel van het journaal", "regels van het journaal"),
}
_OTHER = ("ander gegeven", "andere gegevens")


def outcome(found: Salvage) -> tuple[str, ...]:
    """What was saved and what was not, in Dutch sentences, for the screen and the command line."""
    lines = [f"Het nieuwe bestand heet {found.path.name}. Het oude bestand is niet veranderd."]
    if found.unreadable:
        parts = f"{_dutch(found.unreadable)} van de {_dutch(found.parts)} delen"
        lines.append(f"Niet te lezen: {parts} van het oude bestand.")
    lines.append(f"Gered: {_counts(found.tables, 'kept')}.")
    if found.mended:
        lines.append(f"Deels hersteld uit wat elders stond: {_counts(found.tables, 'mended')}.")
    if found.zaken_to_check:
        lines.append(f"Kijk deze zaken na: {listed(found.zaken_to_check)}.")
    if found.lost:
        lines.append(f"Niet gered: {_counts(found.tables, 'lost')}.")
    if any(table.gaps for table in found.tables):
        lines.append("Er kan meer missen dan hier staat. Vergelijk met een back-up als u die hebt.")
    elif not found.lost:
        lines.append("Er mist niets.")
    return tuple(lines)


def _counts(tables: tuple[SavedTable, ...], what: str) -> str:
    """The counts of one kind with their nouns: "12 zaken en 3 andere gegevens"."""
    counts: dict[tuple[str, str], int] = {}
    for table in tables:
        noun = _WORDS.get(table.name, _OTHER)
        counts[noun] = counts.get(noun, 0) + int(getattr(table, what))
    order = [noun for noun in (*_WORDS.values(), _OTHER) if counts.get(noun)]
    return listed(tuple(counted(counts[noun], *noun) for noun in order)) or "niets"


def _dutch(number: int) -> str:
    return f"{number:,}".replace(",", ".")
