import subprocess
import sys

import pytest

SHOW = """
import ctypes, os, resource
from vertrouwenspersoon.shield import shield_process
shield_process()
print(os.umask(0), resource.getrlimit(resource.RLIMIT_CORE)[0], ctypes.CDLL(None).prctl(3, 0, 0, 0))
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="asks the Linux kernel")
def test_a_shielded_process_leaves_nothing_behind() -> None:
    """Files are for their owner alone, there is no core dump, and memory is closed to others."""
    ran = subprocess.run([sys.executable, "-c", SHOW], capture_output=True, text=True, check=True)  # noqa: S603 - our own code
    assert f"{0o077} 0 0" == ran.stdout.strip()
