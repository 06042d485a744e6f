"""The copy that is made before a new version of the program opens a vault."""

import shutil
from pathlib import Path

import pytest

from tests.builders import NOW
from tests.stores.make import FOLDER, PASSPHRASE, STORY
from vertrouwenspersoon.bootstrap import Office, create_office, open_office
from vertrouwenspersoon.clock import FixedClock
from vertrouwenspersoon.domain.backup import Plaats
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.organisatie import Gemeente
from vertrouwenspersoon.errors import NotWritable, Refused, TargetFull
from vertrouwenspersoon.store.connection import Store
from vertrouwenspersoon.store.keys import CHEAPEST
from vertrouwenspersoon.store.migrate import newest_version

OLDEST = FOLDER / "vorm-0009.zkv"


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A vault as an earlier version of the program left it."""
    return Path(shutil.copy(OLDEST, tmp_path / "kluis.zkv"))


@pytest.fixture
def new(tmp_path: Path) -> Path:
    """A vault of today's form."""
    path = tmp_path / "kluis.zkv"
    gemeente = Gemeente("Eikenrode")
    create_office(path, PASSPHRASE, gemeente, clock=FixedClock(NOW), profile=CHEAPEST).close()
    return path


def enter(path: Path, version: str = "", last: str = "") -> Office:
    """Open a vault with this version, after `last` opened it the last time."""
    return open_office(
        path,
        PASSPHRASE,
        clock=FixedClock(NOW),
        profiles=(CHEAPEST,),
        version=version,
        last=lambda _kluis_id: last,
    )


def form_of(path: Path) -> int:
    """The form of a vault, without changing it."""
    found: list[int] = []

    def stop(_kluis_id: str, form: int) -> Path | None:
        found.append(form)
        raise NotWritable

    with pytest.raises(NotWritable):
        Store.open(path, PASSPHRASE, profiles=(CHEAPEST,), safeguard=stop)
    return found[0]


def copies(path: Path) -> list[Path]:
    """What stands in the folder of back-ups beside a vault."""
    return sorted(path.parent.glob("back-ups/*"))


def test_a_vault_of_an_older_form_is_copied_first(old: Path, tmp_path: Path) -> None:
    """Before the form changes there is a checked copy of what was there, in the old form."""
    office = enter(old)
    [receipt] = [backup for backup, is_there in office.backups.overzicht().backups if is_there]
    office.close()
    [copy] = copies(old)
    assert (copy, Plaats.ELDERS, "voor-nieuwe-versie" in copy.name) == (
        receipt.pad,
        receipt.plaats,
        True,
    )
    back = Path(shutil.copy(copy, tmp_path / "terug.zkv"))
    again = enter(back)
    [regel] = again.zaken.regels()
    verhaal = again.zaken.pagina(regel.rij.zaak).beeld.dossier.verhaal.reveal()
    again.close()
    assert STORY == verhaal


def test_the_copy_is_what_was_there(old: Path) -> None:
    """The copy has the form of before: the version before this one opens it."""
    enter(old).close()
    [copy] = copies(old)
    assert (9, newest_version()) == (form_of(copy), form_of(old))


def test_a_new_version_copies_once(new: Path) -> None:
    """Another version than the last one copies first; the same one does not, nor an unknown one."""
    enter(new, "0.2.0", "0.2.0").close()
    enter(new, "0.2.0").close()
    enter(new, "", "0.1.0").close()
    assert [] == copies(new)
    enter(new, "0.2.0", "0.1.0").close()
    assert 1 == len(copies(new))


def test_every_copy_has_its_own_name(new: Path) -> None:
    """A second copy in the same minute takes no other one's place."""
    enter(new, "0.2.0", "0.1.0").close()
    enter(new, "0.1.0", "0.2.0").close()
    assert 2 == len({path.name for path in copies(new)})


def test_without_room_the_vault_stays_as_it_was(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When the copy does not fit, the vault is not opened and not one byte of it has changed."""
    before = old.read_bytes()
    small = shutil.disk_usage(old.parent)._replace(free=1000)
    monkeypatch.setattr(shutil, "disk_usage", lambda _folder: small)
    with pytest.raises(TargetFull):
        enter(old)
    assert (before, []) == (old.read_bytes(), copies(old))


def test_a_folder_that_cannot_be_made_is_told(old: Path) -> None:
    """Where a file has the name of the folder, the vault is not opened."""
    before = old.read_bytes()
    (old.parent / "back-ups").write_text("")
    with pytest.raises(NotWritable):
        enter(old)
    assert before == old.read_bytes()


def test_a_wrong_passphrase_copies_nothing(old: Path) -> None:
    """Who cannot open the vault leaves no copy of it either."""
    with pytest.raises(Refused, match="passphrase-wrong"):
        open_office(old, Confidential("een verkeerde wachtzin"), profiles=(CHEAPEST,))
    assert [] == copies(old)
