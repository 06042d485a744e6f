import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from keyring.backend import KeyringBackend

from tests.keyrings import (
    BrokenKeyring,
    ForgetfulKeyring,
    HangingKeyring,
    LockedKeyring,
    SystemKeyring,
    WinVaultKeyring,
    put_in,
    untrusted,
)
from vertrouwenspersoon.errors import Reason, Refused
from vertrouwenspersoon.store.sleutelring import LIMIT_S, LONGEST, Sleutelring

ROOT = Path(__file__).resolve().parents[3]
SECRET = "ab" * 32


@pytest.fixture
def hanging() -> Iterator[HangingKeyring]:
    """A keyring that does not answer before the test is over."""
    ring = HangingKeyring()
    yield ring
    ring.let_go.set()


def test_a_trusted_ring_keeps_finds_and_removes(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is kept is found again by another one, until it is removed; removing twice is fine."""
    put_in(SystemKeyring(), monkeypatch)
    ring = Sleutelring()
    before = ring.find()
    ring.keep(SECRET)
    found = Sleutelring().find()
    ring.remove()
    ring.remove()
    assert (None, SECRET, None) == (before, found, ring.find())


@pytest.mark.parametrize("backend", untrusted(), ids=lambda ring: type(ring).__module__)
def test_other_rings_count_as_none(
    backend: KeyringBackend, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A ring that keeps nothing, or keeps plain text, or is several at once, is not used at all."""
    put_in(backend, monkeypatch)
    ring = Sleutelring()
    for call in (lambda: ring.keep(SECRET), ring.find, ring.remove):
        with pytest.raises(Refused) as refused:
            call()
        assert Reason.QUICK_NO_KEYRING is refused.value.reason
    assert {} == getattr(backend, "kept", {})


@pytest.mark.parametrize(
    ("backend", "reason"),
    [
        (ForgetfulKeyring(), Reason.QUICK_NO_KEYRING),
        (LockedKeyring(), Reason.QUICK_KEYRING_LOCKED),
        (BrokenKeyring(), Reason.QUICK_NO_KEYRING),
    ],
    ids=lambda value: type(value).__name__,
)
def test_what_goes_wrong_is_a_reason_without_words(
    backend: KeyringBackend, reason: Reason, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A secret that does not come back, a lock and any other error are told without their text."""
    put_in(backend, monkeypatch)
    with pytest.raises(Refused) as refused:
        Sleutelring().keep(SECRET)
    problem = refused.value
    assert (reason, "", None, None) == (
        problem.reason,
        problem.where,
        problem.__cause__,
        problem.__context__,
    )


def test_a_ring_that_hangs_is_given_up(
    hanging: HangingKeyring, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After the limit the person is told; the thread that waits does not keep the program alive."""
    put_in(hanging, monkeypatch)
    began = time.monotonic()
    with pytest.raises(Refused) as refused:
        Sleutelring(limit_s=0.05).find()
    passed = time.monotonic() - began
    waiting = [thread for thread in threading.enumerate() if thread.name == "sleutelring"]
    assert (Reason.QUICK_KEYRING_SILENT, [True], True, True) == (
        refused.value.reason,
        [thread.daemon for thread in waiting],
        passed < 1.5,
        LIMIT_S < 3,
    )


def test_on_windows_the_secret_stays_on_this_computer(monkeypatch: pytest.MonkeyPatch) -> None:
    """The place of Windows is told not to let the secret travel with the profile."""
    backend = WinVaultKeyring()
    put_in(backend, monkeypatch)
    Sleutelring().keep(SECRET)
    assert ("local machine", [SECRET]) == (backend.persist, list(backend.kept.values()))


def test_a_long_secret_is_a_bug(monkeypatch: pytest.MonkeyPatch) -> None:
    """More characters than every place keeps are refused before anything is asked."""
    put_in(SystemKeyring(), monkeypatch)
    with pytest.raises(ValueError, match=str(LONGEST)):
        Sleutelring().keep("a" * (LONGEST + 1))


def test_nobody_waits_for_a_keyring_that_is_not_used() -> None:
    """Loading everything an office is made of does not load the library of keyrings."""
    asks = "import sys, vertrouwenspersoon.bootstrap; print('keyring' in sys.modules)"
    ran = subprocess.run(  # noqa: S603 - our own code
        [sys.executable, "-c", asks], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert "False" == ran.stdout.strip()
