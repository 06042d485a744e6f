from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.core.store.conftest import PASSPHRASE, reopen
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.herstelcode import LINES
from vertrouwenspersoon.errors import Reason, Refused
from vertrouwenspersoon.store.connection import Store
from vertrouwenspersoon.store.herstelcode import key_of, lines_of
from vertrouwenspersoon.store.keys import CHEAPEST, VaultKey, derive_key, new_salt, random_key

SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
KEYS = st.binary(min_size=48, max_size=48).map(lambda data: VaultKey(data.hex()))


def typed(key: VaultKey) -> str:
    return "\n".join(lines_of(key))


@given(KEYS)
def test_a_code_gives_its_key_back(key: VaultKey) -> None:
    """What stands on the sheet, typed back, is the key."""
    assert key == key_of(Confidential(typed(key)))


def test_a_code_is_forgiving() -> None:
    """Small letters, other blanks, and O, I and L for 0 and 1 make no difference."""
    key = random_key()
    careless = typed(key).lower().replace("-", " ").replace("0", "o").replace("1", "l")
    assert key == key_of(Confidential(f"  {careless}\n"))


def test_every_single_typing_error_is_found_in_its_line() -> None:
    """Each other letter in each place is refused, naming the line."""
    code = typed(random_key()).replace("-", "").replace("\n", "")
    for place, sign in enumerate(code):
        for other in set(SIGNS) - {sign}:
            with pytest.raises(Refused) as problem:
                key_of(Confidential(code[:place] + other + code[place + 1 :]))
            assert (Reason.CODE_WRONG, f"regel {place // 16 + 1}") == (
                problem.value.reason,
                problem.value.where,
            )


def test_every_swap_of_neighbours_is_found() -> None:
    """Two letters that changed places within a line are refused."""
    code = typed(random_key()).replace("-", "").replace("\n", "")
    for place in range(len(code) - 1):
        one, two = code[place], code[place + 1]
        if one != two:
            with pytest.raises(Refused):
                key_of(Confidential(code[:place] + two + one + code[place + 2 :]))


def test_swapped_lines_are_found() -> None:
    """The check of a line knows its number."""
    lines = list(lines_of(random_key()))
    lines[0], lines[1] = lines[1], lines[0]
    with pytest.raises(Refused):
        key_of(Confidential("\n".join(lines)))


def test_a_missing_group_is_counted() -> None:
    """A code that is too short says how many letters there are."""
    with pytest.raises(Refused) as problem:
        key_of(Confidential(typed(random_key())[:-5]))
    assert f"92 van de {LINES * 16} tekens" == problem.value.where


@pytest.mark.parametrize("text", ["", "paard lamp zee fiets", "zes gewone woorden om te oefenen"])
def test_a_passphrase_is_no_code(text: str) -> None:
    """What a person thinks up is not taken for a code."""
    assert key_of(Confidential(text)) is None


def test_the_code_opens_its_vault_without_a_passphrase(vault: Path) -> None:
    """The sheet alone opens the vault, typed where the passphrase is asked."""
    with reopen(vault) as store:
        lines = store.herstelcode(PASSPHRASE).lines
    with Store.open(vault, Confidential(" ".join(lines))) as store:
        assert store.check().is_sound


def test_the_code_opens_a_vault_whose_first_bytes_are_gone(vault: Path) -> None:
    """The sheet holds the salt too, so damage to the start of the file does not lock it."""
    with reopen(vault) as store:
        lines = store.herstelcode(PASSPHRASE).lines
        kluis_id = store.kluis_id
    data = bytearray(vault.read_bytes())
    data[:16] = bytes(16)
    vault.write_bytes(data)
    with Store.open(vault, Confidential(" ".join(lines))) as store:
        assert kluis_id == store.kluis_id


def test_the_code_of_another_vault_opens_nothing(vault: Path) -> None:
    """A code that checks but belongs to another vault is refused as wrong."""
    other = derive_key(PASSPHRASE, new_salt(CHEAPEST), CHEAPEST)
    with pytest.raises(Refused) as problem:
        Store.open(vault, Confidential("\n".join(lines_of(other))))
    assert Reason.CODE_WRONG is problem.value.reason


def test_the_code_is_only_shown_to_who_knows_the_passphrase(vault: Path) -> None:
    """A wrong passphrase gives no code; a store in memory has none."""
    with reopen(vault) as store, pytest.raises(Refused):
        store.herstelcode(Confidential("een heel andere zin dan deze"))
    with Store.in_memory() as memory, pytest.raises(Refused):
        memory.herstelcode(PASSPHRASE)
