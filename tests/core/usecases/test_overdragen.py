"""Handing one zaak over: with consent only, one zaak and nothing else, and believed by nobody."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from tests.builders import NOW
from tests.core.store.conftest import PASSPHRASE
from tests.core.store.test_connection import decrypted
from tests.core.usecases.offices import add_zaak, beeld, every_reason, recorded, refused, some_code
from tests.core.usecases.writes import WRITES
from vertrouwenspersoon.bootstrap import Office, create_office
from vertrouwenspersoon.clock import FixedClock
from vertrouwenspersoon.domain.bewaren import Krimpstap
from vertrouwenspersoon.domain.codes import Code
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.lijst import Handeling
from vertrouwenspersoon.domain.organisatie import Gemeente
from vertrouwenspersoon.domain.overdracht import ALLES, OPVOLGER, Beslissing, Richting
from vertrouwenspersoon.domain.toestemming import Besluit, Wat
from vertrouwenspersoon.domain.zaak import ZaakId, ZaakStatus
from vertrouwenspersoon.errors import (
    NotWritable,
    Reason,
    Refused,
    StoreDamaged,
    StoreMissing,
    StoreTooNew,
    StoreTruncated,
)
from vertrouwenspersoon.store import bijlagen
from vertrouwenspersoon.store.keys import CHEAPEST, derive_key
from vertrouwenspersoon.store.vaultfile import read_salt
from vertrouwenspersoon.usecases.overdragen import Gegeven

FROM = Confidential("M. de Adviseur, Oefenrode")
OTHER = "kanarieandere"


def an_office(path: Path, naam: str, **but: object) -> Office:
    gemeente = replace(Gemeente(naam), **but)  # type: ignore[arg-type]
    return create_office(path, PASSPHRASE, gemeente, clock=FixedClock(NOW), profile=CHEAPEST)


@pytest.fixture
def sender(tmp_path: Path) -> Iterator[Office]:
    made = an_office(tmp_path / "van.zkv", "Oefenrode")
    yield made
    made.close()


@pytest.fixture
def receiver(tmp_path: Path) -> Iterator[Office]:
    made = an_office(tmp_path / "naar.zkv", "Eikenrode")
    yield made
    made.close()


@pytest.fixture
def zaak(sender: Office) -> ZaakId:
    """A zaak with something in every part, a file, and a yes of the melder; and another zaak."""
    other = add_zaak(sender, verhaal=Confidential(OTHER))
    sender.dossiers.save_notitie(other, Confidential(f"{OTHER} notitie"))
    zaak = add_zaak(sender, verhaal=Confidential("Hij riep iets over haar huis."))
    for name, write in WRITES.items():
        if name not in ("melding", "melding again", "close", "set_status"):
            write(sender, zaak)
    coming = sender.bijlagen.receive(zaak, "foto.txt", iter([b"bewijs" * 300_000]))
    while coming.step() is None:
        pass
    agree(sender, zaak)
    return zaak


def agree(office: Office, zaak: ZaakId, besluit: Besluit = Besluit.GEGEVEN) -> None:
    """The word of the melder about the successor, for all of it."""
    for wat in ALLES:
        office.dossiers.record_toestemming(zaak, OPVOLGER, wat, besluit)


@pytest.fixture
def given(sender: Office, zaak: ZaakId, tmp_path: Path) -> Gegeven:
    return sender.overdragen.geef(zaak, tmp_path, FROM)


def test_the_melder_decides(sender: Office, zaak: ZaakId, tmp_path: Path) -> None:
    """A yes to all of it takes the zaak along; asked or silent is not yet, a no is no."""
    said = {one.zaak: one.beslissing for one in sender.overdragen.kandidaten()}
    assert [Beslissing.VRAGEN, Beslissing.MEE] == list(said.values())
    sender.dossiers.record_toestemming(zaak, OPVOLGER, Wat.NAAM, Besluit.INGETROKKEN)
    assert Beslissing.VERNIETIGEN is sender.overdragen.kandidaten()[1].beslissing
    with refused(sender, Reason.CONSENT_MISSING, OPVOLGER):
        sender.overdragen.geef(zaak, tmp_path, FROM)
    assert [] == list(tmp_path.glob("overdracht-*"))


def test_a_sender_is_named(sender: Office, zaak: ZaakId, tmp_path: Path) -> None:
    """Who gives says who that is, in a line that fits."""
    for name, reason in ((" ", Reason.EMPTY), ("x" * 201, Reason.TOO_LONG)):
        with refused(sender, reason, "afzender"):
            sender.overdragen.geef(zaak, tmp_path, Confidential(name))


def test_one_zaak_goes_and_nothing_else(sender: Office, zaak: ZaakId, given: Gegeven) -> None:
    """P15: the file holds this zaak whole; no word of another zaak is on any of its pages."""
    pages = decrypted(given.path, given.woorden)
    assert (True, True, False) == (
        b"over haar huis" in pages,
        b"bewijsbewijs" in pages,
        OTHER.encode() in pages,
    )
    assert 6 == len(given.woorden.reveal().split())
    assert "overdracht-" == given.path.name[:11]
    assert 0o600 == given.path.stat().st_mode & 0o777
    assert OPVOLGER == beeld(sender, zaak).dossier.doorgiften[-1].ontvanger
    assert OTHER.encode() in decrypted_vault(sender)


def decrypted_vault(office: Office) -> bytes:
    """Every page of an office's vault, which is closed for it."""
    path = office.tools.store.path
    assert path is not None
    office.close()
    return decrypted(path)


def test_what_is_taken_over_is_what_was_given(
    sender: Office, receiver: Office, zaak: ZaakId, given: Gegeven
) -> None:
    """Everything arrives under fresh names and the next code, with who wrote it, and its files."""
    own = add_zaak(receiver, verhaal=Confidential("Iets van hier."))
    offer = receiver.overdragen.bekijk(given.path, given.woorden)
    assert (FROM, "") == (offer.overdracht.afzender, offer.eerder)
    assert len(beeld(sender, zaak).dossier.notities) == dict(offer.overdracht.telling)["notitie"]
    with recorded(receiver, Handeling.OVERGENOMEN):
        got = receiver.overdragen.neem_over(given.path, given.woorden)
    here, there = beeld(receiver, got.zaak), beeld(sender, zaak)
    assert (there.dossier.verhaal, "2026-002") == (here.dossier.verhaal, here.zaak.code)
    assert got.zaak not in (zaak, own)
    assert len(there.dossier.notities) + 1 == len(here.dossier.notities)
    assert "M. de Adviseur" in here.dossier.notities[-1].tekst.reveal()
    assert [len(b) for b in (there.bijlagen, there.standen, there.antwoorden)] == [
        len(b) for b in (here.bijlagen, here.standen, here.antwoorden)
    ]
    file = b"".join(bijlagen.read_bytes(receiver.tools.store, here.bijlagen[0]))
    assert b"bewijs" * 300_000 == file
    assert {punt.bij for punt in here.begeleiding.punten} <= here.delen
    assert receiver.check().is_sound


def test_the_receipt_is_a_code_that_only_the_receiver_knows(
    sender: Office, receiver: Office, zaak: ZaakId, given: Gegeven
) -> None:
    """Another code is refused; the right one, however typed, marks the zaak as handed over."""
    got = receiver.overdragen.neem_over(given.path, given.woorden)
    with refused(sender, Reason.RECEIPT_WRONG, "code"):
        sender.overdragen.bevestig(given.overdracht.id, "0000-0000")
    with refused(sender, Reason.PRINT_CODE_WRONG, "code"):
        sender.overdragen.bevestig(given.overdracht.id, "zomaar")
    with recorded(sender, Handeling.OVERDRACHT_ONTVANGEN):
        sender.overdragen.bevestig(given.overdracht.id, got.ontvangstcode.lower())
    assert ZaakStatus.OVERGEDRAGEN is beeld(sender, zaak).zaak.status
    assert [Richting.UIT] == [one.richting for one in sender.overdragen.lijst()]
    assert [Richting.IN] == [one.richting for one in receiver.overdragen.lijst()]


def test_a_zaak_goes_by_handover_after_the_receipt_only(
    sender: Office, receiver: Office, zaak: ZaakId, given: Gegeven
) -> None:
    """The ground "handed over" waits for the receipt."""
    reason = Confidential("Klaar.")
    why = every_reason(sender, zaak, reason)
    day = (NOW + timedelta(days=30)).date()
    sender.zaken.close(zaak, some_code(sender, "uitkomst"), reason, day, why)
    ground = Code("vernietiggrond:overdracht")
    with refused(sender, Reason.HANDOVER_OPEN, ""):
        sender.bewaren.neem_voor(zaak, Krimpstap.FEITEN, ground)
    got = receiver.overdragen.neem_over(given.path, given.woorden)
    sender.overdragen.bevestig(given.overdracht.id, got.ontvangstcode)
    sender.bewaren.neem_voor(zaak, Krimpstap.FEITEN, ground)


def test_the_same_file_comes_in_once(
    receiver: Office, sender: Office, zaak: ZaakId, given: Gegeven, tmp_path: Path
) -> None:
    """Twice the same is refused; a later state of the same zaak comes beside the earlier one."""
    first = receiver.overdragen.neem_over(given.path, given.woorden)
    with refused(receiver, Reason.HANDOVER_KNOWN, ""):
        receiver.overdragen.neem_over(given.path, given.woorden)
    sender.dossiers.save_notitie(zaak, Confidential("Nog iets."))
    again = sender.overdragen.geef(zaak, tmp_path, FROM)
    offer = receiver.overdragen.bekijk(again.path, again.woorden)
    assert beeld(receiver, first.zaak).zaak.code == offer.eerder
    second = receiver.overdragen.neem_over(again.path, again.woorden)
    assert {first.zaak, second.zaak} == {r.rij.zaak for r in receiver.zaken.regels()}


def test_nobody_hands_over_to_oneself(sender: Office, given: Gegeven) -> None:
    """The vault it comes from knows its own file."""
    with refused(sender, Reason.HANDOVER_OWN, ""):
        sender.overdragen.bekijk(given.path, given.woorden)


def test_practice_and_real_do_not_mix(tmp_path: Path, given: Gegeven) -> None:
    """A real zaak does not come into a practice vault."""
    practice = an_office(tmp_path / "oefen.zkv", "Oefenrode", oefening=True)
    with refused(practice, Reason.HANDOVER_PRACTICE, ""):
        practice.overdragen.bekijk(given.path, given.woorden)
    practice.close()


def test_wrong_words_open_nothing(receiver: Office, given: Gegeven, tmp_path: Path) -> None:
    """Another passphrase, an empty file and no file at all are told apart."""
    with pytest.raises(Refused, match="passphrase-wrong"):
        receiver.overdragen.bekijk(given.path, Confidential("een heel andere zin"))
    (tmp_path / "leeg.zkv").touch()
    with pytest.raises(StoreTruncated):
        receiver.overdragen.bekijk(tmp_path / "leeg.zkv", given.woorden)
    with pytest.raises(StoreMissing):
        receiver.overdragen.bekijk(tmp_path / "weg.zkv", given.woorden)


VIEW = """
    CREATE VIEW gift AS
    WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n)
    SELECT x AS zaak, x AS id, x AS soort, x AS omschrijving FROM n
"""
TRIGGER = "CREATE TRIGGER luister AFTER INSERT ON zaak BEGIN SELECT 1; END"
UNCHECKED = "PRAGMA ignore_check_constraints = ON"
HOSTILE: dict[str, tuple[str, ...]] = {
    "a view posing as a table": ("DROP TABLE gift", VIEW),
    "a trigger": (TRIGGER,),
    "a table too many": ("CREATE TABLE nog_een (x)",),
    "a column too many": ("ALTER TABLE gift ADD COLUMN nog_een TEXT",),
    "forged counts": ("""UPDATE overdracht SET telling = '{"notitie": 9000000}'""",),
    "no zaak": ("DELETE FROM zaak",),
    "no account": ("DELETE FROM overdracht",),
    "deep JSON": (
        UNCHECKED,
        "UPDATE overdracht SET spoor = replace(hex(zeroblob(45000)), '0', '[')",
    ),
    "JSON of another kind": ("""UPDATE overdracht SET spoor = '{"a": [1, 2, 3]}'""",),
    "a path as a name": ("UPDATE bijlage SET naam = '..\\..\\x'",),
    "wrong bytes": ("UPDATE bijlage_deel SET deel = zeroblob(length(deel))",),
    "fewer bytes": ("DELETE FROM bijlage_deel",),
    "a wrong sum": (UNCHECKED, "UPDATE bijlage SET sha256 = hex(zeroblob(32))"),
    "another fingerprint": ("UPDATE overdracht SET vingerafdruk = hex(zeroblob(32))",),
    "a code as a name": (
        "PRAGMA foreign_keys = OFF",
        UNCHECKED,
        "UPDATE notitie SET id = 'soort:BED' WHERE id = (SELECT min(id) FROM notitie)",
    ),
    "a zaak of tomorrow": (UNCHECKED, "UPDATE zaak SET gemeld_op = '2199-01-01T00:00:00Z'"),
    "a text of eighty megabytes": (
        "UPDATE dossier SET verhaal = replace(hex(zeroblob(40000000)), '00', 'xy')",
    ),
    "text with steering signs": ("UPDATE dossier SET verhaal = 'a' || char(27) || 'b'",),
    "a date that is none": (UNCHECKED, "UPDATE zaak SET gemeld_op = 'gisteren'"),
    "a sender without end": ("UPDATE overdracht SET afzender = hex(zeroblob(200000))",),
}


def spoil(given: Gegeven, *changes: str) -> None:
    """What somebody with the six words and bad intent makes of the file.

    What guards evidence is taken away for it and put back, as whoever does this would.
    """
    salt, profile = read_salt(given.path, (CHEAPEST,))
    key = derive_key(given.woorden, salt, profile)
    raw = dbapi2.connect(str(given.path), isolation_level=None)
    raw.set_key(f"x'{key.raw}'")
    guards = raw.execute(
        "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND name GLOB 'bijlage*'"
    ).fetchall()
    for name, _ in guards:
        raw.execute(f"DROP TRIGGER {name}")
    for change in (*changes, *(sql for _, sql in guards)):
        raw.execute(change)
    raw.close()


@pytest.mark.parametrize("attack", HOSTILE)
def test_a_hostile_file_changes_nothing(receiver: Office, given: Gegeven, attack: str) -> None:
    """Whatever is wrong with a file is one refusal, and the vault is as it was."""
    spoil(given, *HOSTILE[attack])
    with refused(receiver, Reason.HANDOVER_WRONG, None):
        receiver.overdragen.neem_over(given.path, given.woorden)
    assert ((), ()) == (receiver.zaken.regels(), receiver.overdragen.lijst())


def test_a_file_of_another_time_is_told_apart(receiver: Office, given: Gegeven) -> None:
    """A newer form asks for a newer program here, an older one for a newer program there."""
    spoil(given, "PRAGMA user_version = 9999")
    with pytest.raises(StoreTooNew):
        receiver.overdragen.bekijk(given.path, given.woorden)
    spoil(given, "PRAGMA user_version = 3")
    with refused(receiver, Reason.HANDOVER_OLD, ""):
        receiver.overdragen.bekijk(given.path, given.woorden)


@pytest.mark.usefixtures("zaak")
def test_somebodys_whole_vault_is_no_handover(sender: Office, receiver: Office) -> None:
    """A vault with its passphrase is not taken over by mistake."""
    path = sender.tools.store.path
    assert path is not None
    sender.close()
    with refused(receiver, Reason.HANDOVER_WRONG, None):
        receiver.overdragen.bekijk(path, PASSPHRASE)


def test_a_broken_page_is_noticed(receiver: Office, given: Gegeven) -> None:
    """A file that was damaged on the way is refused."""
    content = bytearray(given.path.read_bytes())
    content[9 * 4096 + 100] ^= 1
    given.path.write_bytes(content)
    with pytest.raises((Refused, StoreDamaged)):
        receiver.overdragen.bekijk(given.path, given.woorden)
    assert () == receiver.overdragen.lijst()


def test_a_folder_that_cannot_be_written_keeps_all_as_it_was(
    sender: Office, zaak: ZaakId, tmp_path: Path
) -> None:
    """Without a file there is no line of a handover, and nothing was told."""
    before = beeld(sender, zaak)
    with pytest.raises(NotWritable):
        sender.overdragen.geef(zaak, tmp_path / "weg", FROM)
    assert (before, ()) == (beeld(sender, zaak), sender.overdragen.lijst())
