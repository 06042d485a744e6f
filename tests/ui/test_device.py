"""What this computer remembers: small, plain, and never in the way."""

from pathlib import Path

import pytest

from ui.device import DEFAULT_NAME, Device, DeviceSettings, this_device
from ui.look import Theme


def test_settings_come_back(tmp_path: Path) -> None:
    """What was chosen is there at the next start, also a place with quotes and accents."""
    place = tmp_path / 'Kluis "één".zkv'
    Device(tmp_path, tmp_path).remember(kluis=str(place), thema="donker", tekst=150)
    again = Device(tmp_path, tmp_path)
    assert (place, Theme.DARK, 1.5) == (again.vault, again.settings.theme, again.settings.scale)


def test_the_first_start_needs_no_file(tmp_path: Path) -> None:
    """Without settings the system's colours, 100 % and a proposed place hold."""
    device = Device(tmp_path / "config", tmp_path / "data")
    assert (DeviceSettings(), tmp_path / "data" / DEFAULT_NAME) == (device.settings, device.vault)


@pytest.mark.parametrize(
    "text", ["kluis = 3", "onbekend = 1", "geen toml", "tekst = true", "\x00", "[kluis]"]
)
def test_a_broken_file_is_set_aside_and_said(tmp_path: Path, text: str) -> None:
    """A file that cannot be read is kept under another name; the program starts all the same."""
    (tmp_path / "instellingen.toml").write_text(text)
    device = Device(tmp_path, tmp_path)
    kept = device.set_aside
    assert kept is not None
    assert (DeviceSettings(), text) == (device.settings, kept.read_text())


def test_values_that_do_not_exist_become_the_usual_ones(tmp_path: Path) -> None:
    """A theme or a size from elsewhere does no harm."""
    (tmp_path / "instellingen.toml").write_text('thema = "paars"\ntekst = 300\n')
    settings = Device(tmp_path, tmp_path).settings
    assert ("systeem", 100) == (settings.thema, settings.tekst)


def test_the_folders_are_the_ones_of_the_person(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The vault is proposed in the XDG data folder."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "c"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "d"))
    device = this_device()
    assert tmp_path / "d" / "vertrouwenspersoon" / DEFAULT_NAME == device.vault


@pytest.mark.parametrize(("local", "expected"), [("", "config"), ("lokaal", "lokaal")])
def test_the_seal_stays_on_this_computer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, local: str, expected: str
) -> None:
    """Where settings travel with the profile (Windows), the seal is in the folder that does not."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / local) if local else "")
    folder = tmp_path / expected / "vertrouwenspersoon"
    assert folder / "snel-openen.zegel" == this_device().seal
