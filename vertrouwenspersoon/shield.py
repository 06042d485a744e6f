"""Shields this process from what would write its memory or its files where others can read."""

import ctypes
import os
import sys

_PR_SET_DUMPABLE = 4
_ONLY_MINE = 0o077


def shield_process() -> None:
    """No core dumps, no look into the memory by other programs of this user, private files.

    To be called first thing in every process. On Linux all three hold; elsewhere only what the
    system knows: Windows has its own ways, which an installer has to switch off.
    """
    os.umask(_ONLY_MINE)
    if os.name == "posix":
        import resource  # noqa: PLC0415 - not there on Windows

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform.startswith("linux"):
        # A failure leaves the process as it was; nothing in it depends on this.
        ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
