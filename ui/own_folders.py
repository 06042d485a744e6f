"""Where this person's own files belong; knows no Qt."""

import os
from pathlib import Path

_APP = "vertrouwenspersoon"


def data_folder() -> Path:
    """The folder where vaults are proposed (the XDG place, or that of the system)."""
    home = Path.home() / ".local/share"
    named = os.environ.get("XDG_DATA_HOME") or os.environ.get("LOCALAPPDATA")
    return Path(named or home) / _APP
