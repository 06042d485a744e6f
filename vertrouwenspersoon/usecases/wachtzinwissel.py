"""Wachtzinwissel: another passphrase, with its herstelblad on paper before anything changes."""

from dataclasses import dataclass, field
from pathlib import Path

from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.herstelcode import Group, Herstelcode, check_refusal
from vertrouwenspersoon.domain.lijst import Handeling, Journaalregel
from vertrouwenspersoon.errors import Reason, Refused
from vertrouwenspersoon.store import journaal
from vertrouwenspersoon.store.backup import GoingOn
from vertrouwenspersoon.store.connection import Store
from vertrouwenspersoon.store.herstelcode import code_of
from vertrouwenspersoon.store.keys import (
    STANDARD,
    VaultKey,
    derive_key,
    new_salt,
    opens,
    profile_of_own,
)
from vertrouwenspersoon.store.oude_sleutels import add_oude_sleutel
from vertrouwenspersoon.store.passphrase import check_passphrase
from vertrouwenspersoon.usecases.changes import Changes
from vertrouwenspersoon.usecases.herstel import Herstel
from vertrouwenspersoon.usecases.tools import Tools


@dataclass(slots=True)
class Wissel:
    """A change that was prepared. The new key is only here, and on paper when it was written.

    It offers the steps of the herstelblad as `Herstel` does, for the sheet of the new key.
    """

    herstel: Herstel
    before: VaultKey = field(repr=False)
    key: VaultKey = field(repr=False)
    settled: Handeling | None = None
    """How the herstelblad was settled: read back or refused; None when it was not yet."""

    @property
    def code(self) -> Herstelcode:
        """The code of the new herstelblad."""
        return code_of(self.key)

    def write_blad(self, path: Path, code: Herstelcode) -> Path:
        """Write the new herstelblad, as `Herstel.write_blad`."""
        return self.herstel.write_blad(path, code)

    def ask_groups(self) -> tuple[Group, ...]:
        """Two groups by chance, to be typed back from paper."""
        return self.herstel.ask_groups()

    def check_groups(
        self, code: Herstelcode, asked: tuple[Group, ...], typed: tuple[Confidential, ...]
    ) -> None:
        """Note that the sheet was read back; `Refused(CODE_GROUP_WRONG)` names a group."""
        code.check(asked, typed)
        self.settled = Handeling.HERSTELBLAD_GECONTROLEERD

    def refuse_blad(self, words: Confidential) -> None:
        """Note that no sheet is wanted; `Refused(REFUSAL_UNCLEAR)` for other words."""
        check_refusal(words)
        self.settled = Handeling.HERSTELBLAD_GEWEIGERD


@dataclass(frozen=True, slots=True)
class Wachtzinwissel:
    """The passphrase of the open vault."""

    tools: Tools

    def prepare(self, old: Confidential, new: Confidential) -> Wissel:
        """Make the new key; nothing in the vault changes yet. Takes some seconds.

        Who forgot the passphrase gives the code of the herstelblad as `old`. Raises `Refused`:
        `PASSPHRASE_WRONG` and `CODE_WRONG` for the old one; `PASSPHRASE_TOO_SHORT`,
        `PASSPHRASE_COMMON` and `PASSPHRASE_SAME` for the new one.
        """
        before = self.tools.store.key_for(old)
        check_passphrase(new)
        if opens(new, before):
            raise Refused(Reason.PASSPHRASE_SAME)
        profile = profile_of_own(before.salt) or STANDARD
        key = derive_key(new, new_salt(profile), profile)
        return Wissel(Herstel(self.tools), before, key)

    def switch(self, wissel: Wissel, going_on: GoingOn) -> Changes:
        """Put the vault under the new key; from then on only the new passphrase opens it.

        The old key goes into the vault, for the back-ups of those days. Raises what `Store.rekey`
        raises, with the vault as it was. A herstelblad that was not settled is a `RuntimeError`.
        """
        settled, now = wissel.settled, self.tools.clock.now()
        if settled is None:
            raise RuntimeError("first the herstelblad, then the key")

        def amend(store: Store) -> None:
            add_oude_sleutel(store, wissel.before, now)
            journaal.record(store, Journaalregel(now, Handeling.WACHTZIN_GEWIJZIGD))
            journaal.record(store, Journaalregel(now, settled))

        self.tools.store.rekey(wissel.key, amend, going_on)
        return Changes(backups=True)
