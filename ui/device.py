"""What this computer remembers between two starts: where the vault is, and how the window looks.

Plain text in the profile folder; it holds nothing about people and no passphrase.
"""

import json
import os
import tomllib
from dataclasses import dataclass, replace
from pathlib import Path

from ui.capture import CaptureGuard
from ui.installation import installation
from ui.last_seen import LastSeen
from ui.look import Theme
from ui.outside import Outside, memory_folder
from ui.own_folders import data_folder
from vertrouwenspersoon.domain.uitgave import Installatie
from vertrouwenspersoon.strict import Malformed, read_strictly
from vertrouwenspersoon.writing import write_file

_APP = "vertrouwenspersoon"
_FILE = "instellingen.toml"
_SEAL = "snel-openen.zegel"
DEFAULT_NAME = "vertrouwenspersoon.zkv"
PRACTICE_NAME = "oefenkluis.zkv"
LOCK_TIMES = (1, 2, 5, 10, 15, 20, 30, 45, 60)
"""Minutes without a touch after which the vault may lock; never is no choice."""
TEXT_SIZES = (80, 90, 100, 110, 125, 150, 175, 200)
"""Text sizes in percent that can be chosen."""


@dataclass(frozen=True, slots=True)
class DeviceSettings:
    """What is remembered.

    `kluis` is the last vault's place, `thema` is systeem, licht or donker, `tekst` percents, `slot`
    minutes.
    """

    kluis: str = ""
    thema: str = "systeem"
    tekst: int = 100
    beweging: bool = True
    slot: int = LOCK_TIMES[3]
    spelling: bool = True

    @property
    def theme(self) -> Theme | None:
        """The chosen theme; None follows the system."""
        return {"licht": Theme.LIGHT, "donker": Theme.DARK}.get(self.thema)

    @property
    def scale(self) -> float:
        """The text scale: 1.0 is 100 %."""
        return self.tekst / 100


class Device:
    """The settings of this computer, in one small file."""

    def __init__(
        self,
        config: Path,
        data: Path,
        local: Path | None = None,
        outside: Outside | None = None,
        installation: Installatie | None = None,
    ) -> None:
        """`config` is the folder of the settings, `data` the folder where vaults are proposed.

        `local` is for what may not travel to another computer, where `config` would (Windows).
        `outside` has the copies that other programs look at. `installation` is the folder of the
        program when it is this person's own.
        """
        self._file = config / _FILE
        self.seal = (local or config) / _SEAL
        self.data = data
        self.seen = LastSeen(config)
        self.outside = outside or Outside(None)
        self.installation = installation
        self.capture = CaptureGuard()
        self.set_aside: Path | None = None
        self.settings = self._read()

    @property
    def vault(self) -> Path:
        """The vault that was open last, or the place where a first one is proposed."""
        known = self.settings.kluis
        return Path(known) if known else self.data / DEFAULT_NAME

    @property
    def practice_vault(self) -> Path:
        """The place of the practice vault."""
        return self.data / PRACTICE_NAME

    def remember(self, **but: object) -> None:
        """Change settings and keep them; when the file cannot be written they hold until the end.

        `NotWritable` or `NoSpace` comes through, after the change.
        """
        self.settings = replace(self.settings, **but)  # type: ignore[arg-type]  # the fields are checked where settings are made
        self._file.parent.mkdir(parents=True, exist_ok=True)
        write_file(self._file, _as_toml(self.settings).encode())

    def _read(self) -> DeviceSettings:
        """The settings, or the first ones when there are none; a broken file is set aside."""
        try:
            data = tomllib.loads(self._file.read_text(encoding="utf-8"))
            return _checked(read_strictly(data, DeviceSettings))
        except FileNotFoundError:
            return DeviceSettings()
        except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, Malformed):
            self._set_aside()
            return DeviceSettings()

    def _set_aside(self) -> None:
        aside = self._file.with_suffix(".kapot.toml")
        try:
            self._file.replace(aside)
        except OSError:
            return
        self.set_aside = aside


def this_device() -> Device:
    """The settings in this person's own folders (the XDG places, or those of the system)."""
    home = Path.home()
    config = os.environ.get("XDG_CONFIG_HOME") or os.environ.get("APPDATA") or home / ".config"
    local = os.environ.get("LOCALAPPDATA")
    return Device(
        Path(config) / _APP,
        data_folder(),
        Path(local) / _APP if local else None,
        Outside(memory_folder()),
        installation(),
    )


def _checked(settings: DeviceSettings) -> DeviceSettings:
    """The settings with what does not exist replaced by what is usual."""
    known = DeviceSettings()
    theme = settings.thema if settings.thema in ("systeem", "licht", "donker") else known.thema
    size = settings.tekst if settings.tekst in TEXT_SIZES else known.tekst
    minutes = settings.slot if settings.slot in LOCK_TIMES else known.slot
    return replace(settings, thema=theme, tekst=size, slot=minutes)


def _as_toml(settings: DeviceSettings) -> str:
    """The settings as text; a JSON string is a TOML string."""
    lines = {
        "kluis": json.dumps(settings.kluis),
        "thema": json.dumps(settings.thema),
        "tekst": str(settings.tekst),
        "beweging": "true" if settings.beweging else "false",
        "slot": str(settings.slot),
        "spelling": "true" if settings.spelling else "false",
    }
    return "".join(f"{name} = {value}\n" for name, value in lines.items())
