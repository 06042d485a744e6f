"""The process that decodes: begun empty, limited by the system, it answers once and ends."""

import ctypes
import os
import sys

from vertrouwenspersoon.shield import shield_process

MOST_MEMORY = 1024 * 1024 * 1024
MOST_SECONDS = 10
MOST_OPEN = 64
"""Qt scales a picture on several threads, and each of those wants a descriptor of its own."""
_NO_NEW_RIGHTS = 38


def main() -> None:
    """Load the decoders, accept the limits, then read, decode and answer."""
    os.closerange(3, 4096)
    shield_process()
    from ui.kijker import decoding, frames  # noqa: PLC0415 - what was inherited is closed first

    decoding.load()
    _limit()
    try:
        asked = frames.read_asked(sys.stdin.buffer.read(frames.LARGEST + 64))
        answer = decoding.decode(asked)
    except MemoryError:
        answer = frames.Why.TOO_LARGE
    except ValueError:
        answer = frames.Why.BROKEN
    sys.stdout.buffer.write(frames.pack_answer(answer))
    sys.stdout.buffer.flush()
    # Nothing of what was decoded is tidied: a broken file must not get a second chance.
    os._exit(0)


def _limit() -> None:
    """Nothing can be written to a file from here on; memory, time and open files are bounded."""
    if os.name != "posix":
        return
    import resource  # noqa: PLC0415 - not there on Windows

    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_NOFILE, (MOST_OPEN, MOST_OPEN))
    if sys.platform.startswith("linux"):
        ctypes.CDLL(None).prctl(_NO_NEW_RIGHTS, 1, 0, 0, 0)
