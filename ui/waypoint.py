"""Waypoint: where to go on after locking, handed to the process that takes this one's place.

Memory cannot be wiped from Python; a process can be replaced. What crosses over are identities and
places, never a word of a zaak: no search words, no passphrase. It travels through an open file
that exists in memory alone.
"""

import json
import os
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING, NoReturn

from ui.frozen import own_command
from ui.place import Place
from vertrouwenspersoon.strict import Malformed, read_strictly

if TYPE_CHECKING:
    from subprocess import Popen

OPTION = "--verder-fd"
_STANDARD_INPUT = 0
_LONGEST = 16_384


@dataclass(frozen=True, slots=True)
class Waypoint:
    """The vault that was locked, the place in it, and where the window stood (x, y, w, h)."""

    kluis: str
    kluis_id: str
    oefening: bool
    plek: Place
    venster: tuple[int, int, int, int]
    groot: bool = False

    def without_words(self) -> "Waypoint":
        """The same without anything a person typed."""
        kept = replace(self.plek, search="")
        return Waypoint(self.kluis, self.kluis_id, self.oefening, kept, self.venster, self.groot)


def hand_over(waypoint: Waypoint) -> int:
    """An open file that holds the waypoint and survives the replacing of this process."""
    reading, writing = os.pipe()
    os.write(writing, _packed(waypoint))
    os.close(writing)
    os.set_inheritable(reading, True)  # noqa: FBT003 - the call's own signature
    return reading


def take_over(number: int) -> Waypoint | None:
    """The waypoint behind an open file; None when there is none to be understood."""
    try:
        data = os.read(number, _LONGEST)
        os.close(number)
        return read_strictly(json.loads(data), Waypoint)
    except (OSError, ValueError, RecursionError, Malformed):
        return None


def replace_process(waypoint: Waypoint) -> NoReturn:
    """Begin again as a new process with empty memory, at the waypoint. Never returns.

    Windows cannot put a new program in the place of an old one: there the new one is started
    beside it, and this one ends at once.
    """
    if os.name == "posix":
        words = own_command(OPTION, str(hand_over(waypoint)))
        os.execv(words[0], words)  # noqa: S606 - this program itself
    start_beside(waypoint, own_command(OPTION, str(_STANDARD_INPUT)))
    os._exit(0)


def start_beside(waypoint: Waypoint, words: Sequence[str]) -> "Popen[bytes]":
    """Start a program that finds the waypoint on its standard input."""
    from subprocess import PIPE, Popen  # noqa: PLC0415 - not needed to start

    started = Popen(words, stdin=PIPE)  # noqa: S603 - this program itself
    if started.stdin is not None:
        started.stdin.write(_packed(waypoint))
        started.stdin.close()
    return started


def _packed(waypoint: Waypoint) -> bytes:
    plain = asdict(waypoint.without_words())
    plain["plek"]["page"] = waypoint.plek.page.value
    return json.dumps(plain).encode()
