import ast
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import vertrouwenspersoon
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.store.keys import (
    CHEAPEST,
    PRODUCT_PROFILES,
    SMALL,
    STANDARD,
    Profile,
    VaultKey,
    derive_key,
    new_salt,
    profile_of,
    random_key,
    salt_is_whole,
)

# Computed once with argon2-cffi 25.1 and RFC 5869 written out with hmac: another hand than ours.
# When one of these changes, no vault that exists can be opened any more.
VECTORS = [
    (
        STANDARD,
        "5a4b5601000102030405060708092625",
        "7d04f325a5e59e80bd0fad11ed39aacff65260b46bf8f4fc579ed8b8702d554e",
    ),
    (
        SMALL,
        "5a4b5602000102030405060708094fbf",
        "f1bb98cbb06695035865edd3ea38dbc04fee2f69e1e08a59b595116769359b36",
    ),
    (
        CHEAPEST,
        "5a4b56ff000102030405060708093fb0",
        "7470e95977de72b6e6d44167f3776309adc716c61a79a55a7493bfcb51cbd8e6",
    ),
]


@pytest.mark.parametrize(("profile", "salt", "key"), VECTORS)
def test_the_key_of_a_passphrase_never_changes(profile: Profile, salt: str, key: str) -> None:
    """Each profile gives the key that an independent computation gives."""
    passphrase = Confidential("caf\N{LATIN SMALL LETTER E WITH ACUTE} met een blauwe fiets")
    derived = derive_key(passphrase, bytes.fromhex(salt), profile)
    assert key + salt == derived.raw
    assert (bytes.fromhex(key), bytes.fromhex(salt)) == (derived.key, derived.salt)


@pytest.mark.parametrize(("profile", "salt", "key"), VECTORS)
def test_the_check_bytes_of_a_salt_never_change(profile: Profile, salt: str, key: str) -> None:
    """A salt made elsewhere by the same rule is whole, and names its profile."""
    del key
    every = (*PRODUCT_PROFILES, CHEAPEST)
    assert salt_is_whole(bytes.fromhex(salt))
    assert profile == profile_of(bytes.fromhex(salt), every)


def test_one_keyboards_letter_is_anothers() -> None:
    """A passphrase typed with a separate accent gives the same key."""
    salt = new_salt(CHEAPEST)
    composed = Confidential("caf\N{LATIN SMALL LETTER E WITH ACUTE}")
    separate = Confidential("cafe\N{COMBINING ACUTE ACCENT}")
    assert derive_key(composed, salt, CHEAPEST) == derive_key(separate, salt, CHEAPEST)


@given(st.text(), st.text())
def test_another_passphrase_gives_another_key(one: str, other: str) -> None:
    """Keys are equal only when the passphrases read the same, whatever was typed."""
    salt = b"ZKV\xff" + bytes(12)
    keys = {derive_key(Confidential(text), salt, CHEAPEST).raw for text in (one, other, one + "x")}
    assert len(keys) >= 2


def test_another_salt_gives_another_key() -> None:
    """Two vaults with the same passphrase have nothing in common."""
    passphrase = Confidential("een blauwe fiets")
    one, other = (derive_key(passphrase, new_salt(CHEAPEST), CHEAPEST) for _ in range(2))
    assert one.key != other.key


def test_a_salt_names_its_file_and_profile() -> None:
    """A vault begins with ZKV and the number of its profile, and no two begin alike."""
    salts = {new_salt(SMALL) for _ in range(100)}
    assert 100 == len(salts)
    assert {b"ZKV\x02"} == {salt[:4] for salt in salts}
    assert {16} == {len(salt) for salt in salts}


@given(st.integers(0, 15), st.integers(0, 7))
def test_a_changed_bit_in_a_salt_is_seen(at: int, bit: int) -> None:
    """No single changed bit leaves a salt whole."""
    salt = bytearray.fromhex(VECTORS[0][1])
    salt[at] ^= 1 << bit
    assert not salt_is_whole(bytes(salt))


@pytest.mark.parametrize("start", [b"ZKV\x03", b"ZKV\xff", b"ZKV\x00", b"PK\x03\x04", b""])
def test_an_unknown_profile_is_no_profile(start: bytes) -> None:
    """The product knows two profiles, and the cheapest is not one of them."""
    assert profile_of(start + bytes(12), PRODUCT_PROFILES) is None


@pytest.mark.parametrize("raw", ["", "ab" * 31, "ab" * 32, "ab" * 47, "ab" * 49, "ab" * 80])
def test_a_key_of_another_length_is_refused(raw: str) -> None:
    """SQLCipher would take it for a passphrase without a word; we do not."""
    with pytest.raises(ValueError, match="96"):
        VaultKey(raw)


@pytest.mark.parametrize("raw", ["AB" * 48, "zz" * 48, "'" * 96, "ab" * 47 + "a\n", "٣" * 96])
def test_a_key_of_other_characters_is_refused(raw: str) -> None:
    """Only lower case hexadecimal digits reach the driver."""
    with pytest.raises(ValueError, match="96"):
        VaultKey(raw)


def test_a_key_is_not_shown() -> None:
    """A key in a log or an exception shows nothing of itself."""
    key = random_key()
    assert "VaultKey()" == repr(key)
    assert key.raw not in f"{key} {[key]}"


def test_random_keys_differ() -> None:
    """Each store in memory has a key of its own."""
    assert random_key() != random_key()


def test_guessing_costs_what_the_sources_ask() -> None:
    """Both profiles of the product cost more than OWASP's minimum: 19 MiB and two passes."""
    for profile in PRODUCT_PROFILES:
        assert profile.memory_kib >= 19 * 1024
        assert profile.iterations >= 2
    assert CHEAPEST not in PRODUCT_PROFILES


def test_the_product_never_names_the_cheapest_profile() -> None:
    """No window, command or use case can make a vault that is cheap to guess."""
    root = Path(vertrouwenspersoon.__file__).parent.parent
    sources = [*root.glob("vertrouwenspersoon/**/*.py"), *root.glob("ui/**/*.py")]
    naming = [
        source.name
        for source in sources
        for node in ast.walk(ast.parse(source.read_text("utf-8")))
        if isinstance(node, ast.Name | ast.Attribute | ast.alias)
        and "CHEAPEST" in {getattr(node, field, None) for field in ("id", "attr", "name")}
    ]
    assert {"keys.py"} == set(naming)


NARROW = """
import resource
from pathlib import Path
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.errors import NoMemory
from vertrouwenspersoon.store.keys import STANDARD, derive_key, new_salt

used = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
resource.setrlimit(resource.RLIMIT_AS, (used + 128 * 1024**2,) * 2)
try:
    derive_key(Confidential("een blauwe fiets"), new_salt(STANDARD), STANDARD)
except NoMemory as error:
    print("NoMemory", error.__cause__, error.__suppress_context__)
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="limits memory as Linux does")
def test_too_little_memory_is_said() -> None:
    """A process that may not have the 256 MiB of the profile says so in an error of ours."""
    root = Path(vertrouwenspersoon.__file__).parent.parent
    done = subprocess.run(  # noqa: S603 - our own words
        [sys.executable, "-c", NARROW], cwd=root, capture_output=True, text=True, check=False
    )
    assert ("NoMemory None True\n", "") == (done.stdout, done.stderr)
