"""The fences of tests/fences.py stand."""

import _socket
import os
import socket  # noqa: TID251 - to see it refused
import time
from pathlib import Path

import pytest

from tests.conftest import FENCES
from tests.fences import FenceClimbedError
from vertrouwenspersoon.writing import write_file


@pytest.mark.parametrize("family", [socket.AF_INET, socket.AF_INET6])
@pytest.mark.parametrize("maker", [socket.socket, _socket.socket])
def test_a_network_socket_cannot_be_made(
    family: socket.AddressFamily, maker: type[_socket.socket]
) -> None:
    """Neither Python's socket nor the one beneath it can be made for a network."""
    with pytest.raises(FenceClimbedError):
        maker(family)
    assert ["a network socket"] == FENCES.climbed
    FENCES.climbed.clear()


def test_a_name_cannot_be_looked_up() -> None:
    """A look-up of a name ends at the same fence when it wants to connect."""
    with pytest.raises(FenceClimbedError):
        socket.create_connection(("127.0.0.1", 9))
    FENCES.climbed.clear()


def test_a_socket_within_the_machine_is_allowed() -> None:
    """A Unix socket pair, which Qt and Python use within a process, can still be made."""
    one, other = socket.socketpair()
    with one, other:
        one.sendall(b"a")
        assert b"a" == other.recv(1)


def test_a_file_outside_the_own_folder_cannot_be_written(tmp_path: Path) -> None:
    """Writing, making a folder and moving stop outside the folder of the test."""
    inside, outside = tmp_path / "a", Path.home() / "vertrouwenspersoon-test"
    write_file(inside, b"x")
    with pytest.raises(FenceClimbedError):
        outside.write_bytes(b"x")
    with pytest.raises(FenceClimbedError):
        outside.mkdir()
    with pytest.raises(FenceClimbedError):
        inside.rename(outside)
    assert [True, False, 3] == [inside.exists(), outside.exists(), len(FENCES.climbed)]
    FENCES.climbed.clear()


def test_the_tests_live_in_no_language_and_far_from_amsterdam() -> None:
    """The zone and the language of the suite are those of tests/conftest.py."""
    assert ("C.UTF-8", -13 * 3600) == (os.environ["LC_ALL"], time.timezone)
