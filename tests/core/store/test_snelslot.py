import stat
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from tests.builders import NOW
from tests.core.store.conftest import PASSPHRASE, create, flip
from tests.keyrings import HangingKeyring, LockedKeyring, SystemKeyring, put_in, untrusted
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.errors import NotWritable, Reason, Refused, StoreMissing
from vertrouwenspersoon.store import snelzegel
from vertrouwenspersoon.store.connection import Store
from vertrouwenspersoon.store.keys import CHEAPEST, VaultKey, derive_key
from vertrouwenspersoon.store.sleutelring import Sleutelring
from vertrouwenspersoon.store.snelslot import Snelslot
from vertrouwenspersoon.store.snelzegel import LIFETIME, TRIES, Snelzegel
from vertrouwenspersoon.store.vaultfile import read_salt

KLUIS, PIN, WRONG = "kluis0000000test", Confidential("273916"), Confidential("273917")
CHEAP = (CHEAPEST,)
LATER = NOW + timedelta(hours=1)


@pytest.fixture
def ring(monkeypatch: pytest.MonkeyPatch) -> SystemKeyring:
    """The keyring of this computer, which works."""
    made = SystemKeyring()
    put_in(made, monkeypatch)
    return made


@pytest.fixture
def seal_file(tmp_path: Path) -> Path:
    """Where the seal is."""
    return tmp_path / "instellingen" / "snel-openen.zegel"


@pytest.fixture
def slot(vault: Path, seal_file: Path, ring: SystemKeyring) -> Snelslot:
    """A slot that is on for the vault."""
    assert {} == ring.kept
    made = Snelslot(seal_file, Sleutelring(limit_s=0.2))
    made.switch_on(key_of(vault), KLUIS, PIN, NOW)
    return made


def key_of(vault: Path) -> VaultKey:
    """The key behind the passphrase of a test vault."""
    salt, profile = read_salt(vault, CHEAP)
    return derive_key(PASSPHRASE, salt, profile)


def why_not(slot: Snelslot, vault: Path, pin: Confidential = PIN) -> tuple[Reason, str]:
    """Why the PIN does not open the vault."""
    with pytest.raises(Refused) as refused:
        slot.key_of(vault, pin, LATER, profiles=CHEAP)
    return refused.value.reason, refused.value.where


def tries(seal_file: Path) -> int:
    """The tries left, as the file says."""
    seal = Snelzegel.from_bytes(seal_file.read_bytes())
    return -1 if seal is None else seal.tries


def test_the_pin_opens_the_vault(slot: Snelslot, vault: Path) -> None:
    """The key behind PIN and keyring is that of the passphrase, and opens the vault."""
    slot.look(vault, LATER, profiles=CHEAP)
    key = slot.key_of(vault, PIN, LATER, profiles=CHEAP)
    expected = key_of(vault)
    with Store.open_with_key(vault, key) as store:
        assert (KLUIS, expected) == (store.kluis_id, key)


def test_the_seal_is_private_and_the_vault_untouched(
    slot: Snelslot, vault: Path, seal_file: Path, ring: SystemKeyring, filled: bytes
) -> None:
    """One file that only its owner reads, one secret of 64 characters; the vault is as it was."""
    assert isinstance(slot, Snelslot)
    assert (0o600, [64], filled, [seal_file.name]) == (
        stat.S_IMODE(seal_file.stat().st_mode),
        [len(secret) for secret in ring.kept.values()],
        vault.read_bytes(),
        [path.name for path in seal_file.parent.iterdir()],
    )


def test_wrong_pins_are_counted_and_a_right_one_forgives(
    slot: Snelslot, vault: Path, seal_file: Path
) -> None:
    """Each wrong PIN says how many tries are left; the right one gives them all back."""
    said = [why_not(slot, vault, WRONG) for _ in range(4)]
    left = tries(seal_file)
    slot.key_of(vault, PIN, LATER, profiles=CHEAP)
    assert [
        (Reason.PIN_WRONG, f"nog {words}")
        for words in ("4 pogingen", "3 pogingen", "2 pogingen", "1 poging")
    ] == said
    assert (1, TRIES) == (left, tries(seal_file))


def test_five_wrong_pins_end_it(
    slot: Snelslot, vault: Path, seal_file: Path, ring: SystemKeyring
) -> None:
    """After the fifth wrong PIN seal and secret are gone, and the right one opens nothing."""
    said = [why_not(slot, vault, WRONG)[0] for _ in range(TRIES)]
    assert ([Reason.PIN_WRONG] * 4 + [Reason.QUICK_TOO_MANY], False, {}) == (
        said,
        seal_file.exists(),
        ring.kept,
    )
    assert Reason.QUICK_NOT_ON is why_not(slot, vault)[0]


def test_a_try_is_on_disk_before_it_is_made(
    slot: Snelslot, vault: Path, seal_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """When the seal is tried its file says one less already: a killed try is not for free."""
    seen: list[int] = []

    class Watching:
        """Looks at the file when it is asked to decrypt."""

        def decrypt(self, *_: object) -> bytes:
            seen.append(tries(seal_file))
            raise KeyboardInterrupt

    monkeypatch.setattr(snelzegel, "AESGCM", lambda _: Watching())
    with pytest.raises(KeyboardInterrupt):
        slot.key_of(vault, WRONG, LATER, profiles=CHEAP)
    assert ([TRIES - 1], TRIES - 1) == (seen, tries(seal_file))


def test_a_try_that_cannot_be_counted_is_not_made(
    slot: Snelslot, vault: Path, seal_file: Path, read_only: Callable[[Path], None]
) -> None:
    """In a folder that cannot be written even the right PIN is refused."""
    read_only(seal_file.parent)
    assert Reason.QUICK_NOT_COUNTED is why_not(slot, vault)[0]


def test_a_killed_last_try_ends_it(slot: Snelslot, vault: Path, seal_file: Path) -> None:
    """When no try is left, because the last one was cut short, nothing is tried any more."""
    seal = Snelzegel.from_bytes(seal_file.read_bytes())
    assert seal is not None
    seal_file.write_bytes(seal.with_tries(0, NOW).to_bytes())
    assert (Reason.QUICK_TOO_MANY, False) == (why_not(slot, vault)[0], seal_file.exists())


@pytest.mark.parametrize("offset", [0, 30, 90, -1])
def test_a_damaged_seal_is_put_away(
    slot: Snelslot, vault: Path, seal_file: Path, ring: SystemKeyring, offset: int
) -> None:
    """A seal that is not whole is named as such and removed with its secret."""
    flip(seal_file, offset)
    assert (Reason.QUICK_DAMAGED, False, {}) == (
        why_not(slot, vault)[0],
        seal_file.exists(),
        ring.kept,
    )


def test_an_old_seal_is_put_away(slot: Snelslot, vault: Path, seal_file: Path) -> None:
    """After seven days the seal says so and is removed."""
    with pytest.raises(Refused) as refused:
        slot.look(vault, NOW + LIFETIME, profiles=CHEAP)
    assert (Reason.QUICK_EXPIRED, False) == (refused.value.reason, seal_file.exists())


def test_a_clock_set_back_ends_it(slot: Snelslot, vault: Path, seal_file: Path) -> None:
    """With a clock of two years ago the seal counts as old."""
    with pytest.raises(Refused) as refused:
        slot.key_of(vault, PIN, NOW - timedelta(days=730), profiles=CHEAP)
    assert (Reason.QUICK_EXPIRED, False) == (refused.value.reason, seal_file.exists())


@pytest.mark.parametrize("other", [None, "00" * 32, "", "\ud800"])
def test_a_changed_secret_is_not_a_wrong_pin(
    slot: Snelslot, vault: Path, seal_file: Path, ring: SystemKeyring, other: str | None
) -> None:
    """When the keyring lost the secret or has another, that is said, and the seal is removed."""
    ring.kept = {} if other is None else dict.fromkeys(ring.kept, other)
    assert (Reason.QUICK_SECRET_CHANGED, False, {}) == (
        why_not(slot, vault)[0],
        seal_file.exists(),
        ring.kept,
    )


def test_a_seal_of_another_vault_stays_as_it_is(
    slot: Snelslot, tmp_path: Path, seal_file: Path, ring: SystemKeyring
) -> None:
    """At another vault the PIN is refused without a try; the seal stays for its own vault."""
    other = tmp_path / "ander.zkv"
    create(other).close()
    before = seal_file.read_bytes(), dict(ring.kept)
    assert Reason.QUICK_OTHER_VAULT is why_not(slot, other)[0]
    assert before == (seal_file.read_bytes(), ring.kept)


@pytest.fixture
def hanging() -> Iterator[HangingKeyring]:
    """A keyring that does not answer before the test is over."""
    made = HangingKeyring()
    yield made
    made.let_go.set()


def test_a_keyring_in_the_way_costs_nothing(
    slot: Snelslot,
    vault: Path,
    seal_file: Path,
    hanging: HangingKeyring,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """No keyring, a locked and a hanging one each have their reason, and leave seal and tries."""
    said = []
    for ring in (*untrusted(), LockedKeyring(), hanging):
        put_in(ring, monkeypatch)
        said.append(why_not(slot, vault)[0])
    assert [
        *[Reason.QUICK_NO_KEYRING] * 4,
        Reason.QUICK_KEYRING_LOCKED,
        Reason.QUICK_KEYRING_SILENT,
    ] == said
    assert TRIES == tries(seal_file)


def test_without_a_keyring_it_is_not_switched_on(
    slot: Snelslot, vault: Path, seal_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Switching on without a keyring is refused, and leaves no seal: the key is nowhere else."""
    put_in(untrusted()[0], monkeypatch)
    with pytest.raises(Refused) as refused:
        slot.switch_on(key_of(vault), KLUIS, PIN, NOW)
    assert (Reason.QUICK_NO_KEYRING, False) == (refused.value.reason, seal_file.exists())


def test_a_seal_that_cannot_be_written_leaves_no_secret(
    vault: Path, tmp_path: Path, ring: SystemKeyring
) -> None:
    """When there is no place for the seal, the secret is taken out of the keyring again."""
    (tmp_path / "bezet").write_text("iets")
    slot = Snelslot(tmp_path / "bezet" / "snel-openen.zegel")
    with pytest.raises(NotWritable):
        slot.switch_on(key_of(vault), KLUIS, PIN, NOW)
    assert {} == ring.kept


def test_switching_off_leaves_nothing(slot: Snelslot, seal_file: Path, ring: SystemKeyring) -> None:
    """Seal and secret are both gone, and a second time nothing is in the way."""
    slot.switch_off()
    slot.switch_off()
    assert ([], {}) == (list(seal_file.parent.iterdir()), ring.kept)


def test_the_seal_of_a_vault_is_found_by_its_identity(slot: Snelslot, seal_file: Path) -> None:
    """The seal is given for its own vault only, and not when it is damaged."""
    mine, other = slot.seal_of(KLUIS), slot.seal_of("een ander")
    flip(seal_file, 40)
    assert (True, None, None) == (mine is not None, other, slot.seal_of(KLUIS))


def test_a_vault_that_is_not_there_is_said_first(slot: Snelslot, tmp_path: Path) -> None:
    """What is wrong with the vault's own file comes through, and the seal stays."""
    with pytest.raises(StoreMissing):
        slot.look(tmp_path / "nergens.zkv", LATER, profiles=CHEAP)
    assert slot.seal_of(KLUIS) is not None


def test_a_new_passphrase_makes_the_old_seal_another_vaults(
    slot: Snelslot, vault: Path, seal_file: Path
) -> None:
    """The same vault under another salt, as after a change of passphrase, refuses the PIN."""
    seal = Snelzegel.from_bytes(seal_file.read_bytes())
    assert seal is not None
    older = replace(seal, salt=seal.salt[:4] + bytes(10) + seal.salt[-2:])
    seal_file.write_bytes(older.to_bytes())
    assert Reason.QUICK_OTHER_VAULT is why_not(slot, vault)[0]
