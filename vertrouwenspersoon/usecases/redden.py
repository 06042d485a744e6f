"""Redden wat leesbaar is: a new vault with everything that a damaged one still holds."""

from pathlib import Path

from vertrouwenspersoon.clock import Clock
from vertrouwenspersoon.content.library import load_inhoud
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.lijst import Handeling, Journaalregel
from vertrouwenspersoon.identity import Identities, random_bytes
from vertrouwenspersoon.store import geheim, journaal, organisatie
from vertrouwenspersoon.store.connection import Store
from vertrouwenspersoon.store.keys import PRODUCT_PROFILES, Profile
from vertrouwenspersoon.store.rescue import Tell
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
