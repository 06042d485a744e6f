"""The end of the role on a real vault: what must still happen, the statement, and nothing left."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.core.documents.reading import text_of
from tests.core.store.conftest import PASSPHRASE
from tests.core.usecases.offices import add_zaak, refused
from tests.keyrings import SystemKeyring, put_in
from vertrouwenspersoon.bootstrap import Office, create_office
from vertrouwenspersoon.clock import FixedClock
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.lijst import Handeling
from vertrouwenspersoon.domain.organisatie import Gemeente
from vertrouwenspersoon.domain.overdracht import ALLES, OPVOLGER
from vertrouwenspersoon.domain.toestemming import Besluit
from vertrouwenspersoon.domain.verzoek import Antwoordsoort, Verzoeksoort
from vertrouwenspersoon.domain.zaak import ZaakId, ZaakStatus
from vertrouwenspersoon.errors import Reason, StoreMissing, StoreNotOurs
from vertrouwenspersoon.store.connection import Store
from vertrouwenspersoon.store.keys import CHEAPEST
from vertrouwenspersoon.store.snelslot import Snelslot
from vertrouwenspersoon.writing import shred_file

CANARY = "kanarie-afscheid-q7"


@pytest.fixture
def vault(tmp_path: Path) -> Path:
    return tmp_path / "kluis.zkv"


@pytest.fixture
def office(vault: Path, clock: FixedClock) -> Iterator[Office]:
    """An office in a file, that is no practice."""
    made = create_office(vault, PASSPHRASE, Gemeente("Ergens"), clock=clock, profile=CHEAPEST)
    yield made
    made.close()


@pytest.fixture
def zaak(office: Office) -> ZaakId:
    return add_zaak(office, verhaal=Confidential(CANARY))


def give(office: Office, zaak: ZaakId, folder: Path) -> str:
    """Hand the zaak over; the code that the receiver would read out."""
    for wat in ALLES:
        office.dossiers.record_toestemming(zaak, OPVOLGER, wat, Besluit.GEGEVEN)
    made = office.overdragen.geef(zaak, folder, Confidential("M. de Adviseur"))
    return made.overdracht.ontvangstcode


def back_up(office: Office, folder: Path) -> Path:
    """A back-up in this folder."""
    folder.mkdir()
    office.backups.make_in(folder)
    return office.backups.newest().pad


def test_a_vault_with_a_zaak_stays(office: Office, zaak: ZaakId, vault: Path) -> None:
    """While a zaak is nowhere else the vault is not destroyed, and everything is as it was."""
    assert zaak
    stand = office.afscheid.stand()
    assert (("2026-001",), False) == (stand.over, stand.mag_weg)
    before = vault.read_bytes()
    with refused(office, Reason.ROLE_NOT_OVER, ""):
        office.afscheid.vernietig(PASSPHRASE)
    assert before == vault.read_bytes()


def test_a_handover_counts_when_its_receipt_came(
    office: Office, zaak: ZaakId, tmp_path: Path
) -> None:
    """Before the receipt the zaak waits; with it nothing holds the vault any more."""
    code = give(office, zaak, tmp_path)
    before = office.afscheid.stand()
    assert (("2026-001",), ("2026-001",), False) == (before.over, before.wachtend, before.mag_weg)
    [line] = office.overdragen.lijst()
    office.overdragen.bevestig(line.id, code)
    after = office.afscheid.stand()
    assert ((), (), True) == (after.over, after.wachtend, after.mag_weg)
    assert ["2026-001"] == [one.code for one in after.overgedragen]


def test_the_status_alone_is_no_receipt(office: Office, zaak: ZaakId, tmp_path: Path) -> None:
    """A zaak that was called handed over by hand, without a receipt, holds the vault."""
    give(office, zaak, tmp_path)
    office.zaken.set_status(zaak, ZaakStatus.OVERGEDRAGEN)
    assert (("2026-001",), False) == (office.afscheid.stand().over, office.afscheid.stand().mag_weg)


def test_an_export_counts_until_something_changes(
    office: Office, zaak: ZaakId, tmp_path: Path
) -> None:
    """An export of everything frees the vault; one note later it does not any more."""
    office.open_formaat.export(tmp_path / "alles.json", PASSPHRASE)
    office.logboek.note_view(zaak)
    assert office.afscheid.stand().mag_weg
    office.dossiers.save_notitie(zaak, Confidential("Nog iets."))
    assert not office.afscheid.stand().mag_weg


def test_who_asked_has_an_answer_first(office: Office, clock: FixedClock) -> None:
    """While somebody waits for an answer about the own data the role is not over."""
    today = clock.now().date()
    asked = office.verzoeken.ontvang(Verzoeksoort.INZAGE, Confidential("Piet Jansen"), today)
    assert not office.afscheid.stand().mag_weg
    office.verzoeken.antwoord(asked, Antwoordsoort.JA, Confidential(""))
    assert office.afscheid.stand().mag_weg


def test_the_statement_tells_what_became_of_all(
    office: Office, zaak: ZaakId, tmp_path: Path
) -> None:
    """On paper stand the codes and what became of them, what is not promised, and no content."""
    code = give(office, zaak, tmp_path)
    [line] = office.overdragen.lijst()
    office.overdragen.bevestig(line.id, code)
    add_zaak(office, verhaal=Confidential(CANARY))
    back_up(office, tmp_path / "usb")
    said = " ".join(text_of(office.afscheid.slotverklaring().pdf).split())
    for words in ("Overgedragen 1 zaak", "Zaak 2026-002 nog niet overgedragen", "is er nog", "SSD"):
        assert words in said
    assert CANARY not in said


def test_a_wrong_passphrase_destroys_nothing(office: Office, vault: Path) -> None:
    """Only who knows the passphrase ends it."""
    with refused(office, Reason.PASSPHRASE_WRONG, None):
        office.afscheid.vernietig(Confidential("zomaar wat anders dan dat"))
    assert vault.exists()


def test_vault_and_backups_are_gone(
    office: Office, zaak: ZaakId, vault: Path, tmp_path: Path
) -> None:
    """The vault and each back-up that is there go; what is not there is named; others stay."""
    back_up(office, tmp_path / "usb")
    back_up(office, tmp_path / "weg").unlink()
    export = office.open_formaat.export(tmp_path / "alles.json", PASSPHRASE).path
    assert zaak
    end = office.afscheid.vernietig(PASSPHRASE)
    assert (1, 1) == (len(end.gewist), len(end.gebleven))
    assert [] == list(tmp_path.rglob("*.zkv"))
    assert export.exists()
    with pytest.raises(StoreMissing):
        Store.open(vault, PASSPHRASE, profiles=(CHEAPEST,))


def test_the_pin_goes_with_the_vault(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The seal by which a PIN opened this vault is gone as well."""
    put_in(SystemKeyring(), monkeypatch)
    slot = Snelslot(tmp_path / "snel-openen.zegel")
    office.snel_openen.turn_on(slot, PASSPHRASE, Confidential("602947"))
    assert (tmp_path / "snel-openen.zegel").exists()
    office.afscheid.vernietig(PASSPHRASE, slot)
    assert not (tmp_path / "snel-openen.zegel").exists()


def test_what_is_left_of_the_file_opens_with_no_key(
    office: Office, vault: Path, tmp_path: Path
) -> None:
    """Somebody who kept the file by another name holds chance: not a byte of it is as it was."""
    other = tmp_path / "zelfde.bin"
    other.hardlink_to(vault)
    before = vault.read_bytes()
    office.afscheid.vernietig(PASSPHRASE)
    after = other.read_bytes()
    assert len(before) == len(after)
    pages = range(0, len(before), 4096)
    assert not any(before[at : at + 16] == after[at : at + 16] for at in pages)
    with pytest.raises(StoreNotOurs):
        Store.open(other, PASSPHRASE, profiles=(CHEAPEST,))


def test_what_was_stopped_can_be_done_again(office: Office, vault: Path, tmp_path: Path) -> None:
    """Back-ups go before the vault: stopped between them, the vault opens and is ended later."""
    made = back_up(office, tmp_path / "usb")
    with office.tools.writing(Handeling.ROL_BEEINDIGD):
        pass
    shred_file(made)
    assert (str(made),) == office.afscheid.vernietig(PASSPHRASE).gebleven
    assert not vault.exists()


def test_a_back_up_that_is_another_file_by_now_stays(office: Office, tmp_path: Path) -> None:
    """What lies there under the name of a back-up, but is not it, is not ours to destroy."""
    made = back_up(office, tmp_path / "usb")
    made.write_bytes(b"iets van een ander")
    assert (str(made),) == office.afscheid.vernietig(PASSPHRASE).gebleven
    assert b"iets van een ander" == made.read_bytes()
