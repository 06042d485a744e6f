"""Keyrings as a computer may have them: one that is trusted, and all kinds that are not to be."""

import threading

import keyring.core
import keyring.errors
import pytest
from keyring.backend import KeyringBackend
from keyring.backends import chainer, fail, null


class PlaintextKeyring(KeyringBackend):
    """Keeps what it is given, as a file of plain text does."""

    priority = 0

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]  # the library leaves it untyped
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.kept[service, username]


PlaintextKeyring.__module__ = "keyrings.alt.file"


class SystemKeyring(PlaintextKeyring):
    """Goes for the place of a Linux desktop, and works."""


class ForgetfulKeyring(PlaintextKeyring):
    """Says yes and keeps nothing."""

    def set_password(self, service: str, username: str, password: str) -> None:
        """Keep nothing."""


class LockedKeyring(PlaintextKeyring):
    """The person dismissed the question to unlock it."""

    def get_password(self, service: str, username: str) -> str | None:
        raise keyring.errors.KeyringLocked(f"{service} {username}")


class BrokenKeyring(PlaintextKeyring):
    """Raises what no list of errors names, with words in it."""

    def get_password(self, service: str, username: str) -> str | None:
        raise ZeroDivisionError(f"geheime woorden over {service} {username}")


class HangingKeyring(PlaintextKeyring):
    """Waits for a wizard nobody sees, until it is let go."""

    def __init__(self) -> None:
        super().__init__()
        self.let_go = threading.Event()

    def get_password(self, service: str, username: str) -> str | None:
        self.let_go.wait()
        return super().get_password(service, username)


class WinVaultKeyring(PlaintextKeyring):
    """Goes for the place of Windows, which travels with the profile unless told otherwise."""

    persist = "enterprise"


for _kind in (SystemKeyring, ForgetfulKeyring, LockedKeyring, BrokenKeyring, HangingKeyring):
    _kind.__module__, _kind.__qualname__ = "keyring.backends.SecretService", "Keyring"
WinVaultKeyring.__module__ = "keyring.backends.Windows"


def untrusted() -> list[KeyringBackend]:
    """The ones that keep nothing, or keep it readable."""
    return [null.Keyring(), fail.Keyring(), chainer.ChainerBackend(), PlaintextKeyring()]


def put_in(ring: KeyringBackend, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let this be the keyring of the computer, during one test."""
    monkeypatch.setattr(keyring.core, "_keyring_backend", ring)
