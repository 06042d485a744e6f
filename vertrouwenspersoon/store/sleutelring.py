"""Sleutelring: the one way to the place where the system keeps a person's secrets (a keyring).

The library behind it may do nothing without a word, keep a secret as plain text, wait for ever, or
raise anything. So only three places are trusted, by name; every call has a limit; what is written
is read back; and no text of an error is kept. It is loaded at the first call: who does not use it
does not wait for it.
"""

import logging
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

from vertrouwenspersoon.errors import Reason, Refused

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

LIMIT_S = 2.5
"""Seconds one call may take: within 3 s the person must know what to do instead."""
LONGEST = 64
"""Characters of a secret; some places refuse longer ones, and not in these words."""
TRUSTED = frozenset(
    {
        "keyring.backends.SecretService.Keyring",
        "keyring.backends.Windows.WinVaultKeyring",
        "keyring.backends.macOS.Keyring",
    }
)
"""The classes that keep a secret encrypted in the place of the system itself."""
_LOCKED = {"KeyringLocked", "LockedException"}
_SERVICE, _NAME = "vertrouwenspersoon", "snel openen"

Work = Callable[["KeyringBackend"], str | None]


class Sleutelring:
    """Keeps one secret. Each call takes at most `limit_s` seconds and may raise `Refused`:

    `QUICK_NO_KEYRING`, `QUICK_KEYRING_LOCKED` or `QUICK_KEYRING_SILENT`.
    """

    def __init__(self, limit_s: float | None = None) -> None:
        self._limit_s = LIMIT_S if limit_s is None else limit_s

    def keep(self, secret: str) -> None:
        """Keep the secret in place of an earlier one, and see that it is really there."""
        if len(secret) > LONGEST:
            raise ValueError(f"a secret of more than {LONGEST} characters is not kept everywhere")

        def write(ring: "KeyringBackend") -> str | None:
            ring.set_password(_SERVICE, _NAME, secret)
            return ring.get_password(_SERVICE, _NAME)

        if self._ask(write) != secret:
            raise Refused(Reason.QUICK_NO_KEYRING)

    def find(self) -> str | None:
        """The secret; None when there is none."""
        return self._ask(lambda ring: ring.get_password(_SERVICE, _NAME))

    def remove(self) -> None:
        """Remove the secret, if there is one."""

        def remove(ring: "KeyringBackend") -> None:
            if ring.get_password(_SERVICE, _NAME) is not None:
                ring.delete_password(_SERVICE, _NAME)

        self._ask(remove)

    def _ask(self, work: Work) -> str | None:
        """Do the work on a thread of its own. One that never answers is left behind."""
        call = _Call(work)
        thread = threading.Thread(target=call.run, name="sleutelring", daemon=True)
        thread.start()
        thread.join(self._limit_s)
        if thread.is_alive():
            raise Refused(Reason.QUICK_KEYRING_SILENT)
        if call.problem is not None:
            raise Refused(call.problem)
        return call.answer


class _Call:
    """One call and what came of it. Of an error only its kind is kept: its text may tell more."""

    def __init__(self, work: Work) -> None:
        self._work = work
        self.answer: str | None = None
        self.problem: Reason | None = None

    def run(self) -> None:
        try:
            self.answer = self._work(_trusted_ring())
        except Exception as error:  # noqa: BLE001 - errors of any kind escape from the library
            locked = type(error).__name__ in _LOCKED
            self.problem = Reason.QUICK_KEYRING_LOCKED if locked else Reason.QUICK_NO_KEYRING


def _trusted_ring() -> "KeyringBackend":
    """The place this computer chose, if it is one that is trusted."""
    import keyring  # noqa: PLC0415 - see module

    logging.getLogger("keyring").setLevel(logging.CRITICAL + 1)
    ring = keyring.get_keyring()
    kind = type(ring)
    if f"{kind.__module__}.{kind.__qualname__}" not in TRUSTED:
        raise LookupError
    if kind.__name__ == "WinVaultKeyring":
        # Otherwise Windows lets it travel along with the profile to other computers.
        ring.persist = "local machine"  # type: ignore[attr-defined]  # only this class has it
    return ring
