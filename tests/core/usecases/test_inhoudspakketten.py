"""New texts in a vault: looked at, taken over, carried along, and refused."""

from pathlib import Path

import pytest

from installer.content_file import main
from tests.builders import NOW
from tests.teksten import KEY, KNOWN, edition, put
from tests.uitgaven import new_key
from vertrouwenspersoon.bootstrap import Office, create_office, office_in_memory, open_office
from vertrouwenspersoon.clock import FixedClock
from vertrouwenspersoon.content.library import load_inhoud
from vertrouwenspersoon.contentfile import pack
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.inhoud import Inhoud
from vertrouwenspersoon.domain.organisatie import Gemeente
from vertrouwenspersoon.domain.taken import TaakId
from vertrouwenspersoon.errors import Reason, Refused
from vertrouwenspersoon.identity import RandomIdentities
from vertrouwenspersoon.store import inhoudspakketten
from vertrouwenspersoon.store.keys import CHEAPEST
from vertrouwenspersoon.usecases.inhoudspakketten import inhoud_of

PASSPHRASE = Confidential("vier losse woorden hier")
SHIPPED = load_inhoud()
NEXT = SHIPPED.versie + 1


@pytest.fixture
def office() -> Office:
    return office_in_memory(clock=FixedClock(NOW), ids=RandomIdentities())


def reason_of(office: Office, path: Path) -> Reason | None:
    """Why a file is refused; None when it is not."""
    try:
        office.inhoudspakketten.look(path, KNOWN)
    except Refused as refused:
        return refused.reason
    return None


def test_new_texts_count_from_the_next_opening(tmp_path: Path) -> None:
    """What was taken over is not mixed with what is on the screen; the next opening works with it,
    and so does that of a copy of the vault on another computer.
    """
    path = tmp_path / "kluis.zkv"
    file = put(tmp_path, edition(NEXT, ("Wat is een gespreksleidraad?", "Wat is er gebeurd?")))
    office = create_office(path, PASSPHRASE, Gemeente("Proefgemeente"), profile=CHEAPEST)
    looked = office.inhoudspakketten.look(file, KNOWN)
    assert (looked.versie, looked.wijzigingen) == (NEXT, ("Nieuwe proefteksten.",))
    assert office.inhoudspakketten.next() == 0
    office.inhoudspakketten.take_over(file, KNOWN)
    assert office.inhoud.versie == SHIPPED.versie
    assert office.inhoudspakketten.next() == NEXT
    office.close()
    copy = tmp_path / "elders" / "kluis.zkv"
    copy.parent.mkdir()
    copy.write_bytes(path.read_bytes())
    file.unlink()
    for vault in (path, copy):
        again = open_office(vault, PASSPHRASE, profiles=(CHEAPEST,))
        assert again.inhoud.versie == NEXT
        assert again.inhoudspakketten.next() == 0
        again.close()


def test_a_taak_keeps_the_edition_it_was_done_with(office: Office, tmp_path: Path) -> None:
    """The texts of a taak change with the edition, and the taak is still the same one."""
    taak = SHIPPED.taak(TaakId("ML01"))
    office.inhoudspakketten.take_over(put(tmp_path, edition(NEXT, (taak.kort, "Anders"))), KNOWN)
    changed = inhoud_of(office.tools.store)
    assert changed.taak(TaakId("ML01")).kort == "Anders"
    assert office.inhoud.taak(TaakId("ML01")).kort == taak.kort


def test_only_newer_texts_are_taken(office: Office, tmp_path: Path) -> None:
    """The edition of now, an older one, and one that is older than what was taken over stay out."""
    assert reason_of(office, put(tmp_path, edition(SHIPPED.versie))) is Reason.UPDATE_OLDER
    office.inhoudspakketten.take_over(put(tmp_path, edition(NEXT + 1)), KNOWN)
    assert reason_of(office, put(tmp_path, edition(NEXT))) is Reason.UPDATE_OLDER
    office.inhoudspakketten.take_over(put(tmp_path, edition(NEXT + 2)), KNOWN)
    assert inhoud_of(office.tools.store).versie == NEXT + 2


def test_nothing_that_zaken_hold_on_to_may_go(office: Office, tmp_path: Path) -> None:
    """A file without one of our sources, whose other references are right, is refused."""
    files = edition(NEXT)
    files["monitor.toml"] = "cijfer = []\n"
    assert reason_of(office, put(tmp_path, files)) is None
    files["sporen.toml"] = "spoor = []\n"
    assert reason_of(office, put(tmp_path, files)) is Reason.CONTENT_UNFIT


@pytest.mark.parametrize("broken", ["versie = 99\n", "x = 1\n", "[[", ""])
def test_texts_that_this_program_cannot_read_are_refused(
    office: Office, tmp_path: Path, broken: str
) -> None:
    """An unknown key, a missing one and broken TOML are told, whoever signed them."""
    files = edition(NEXT)
    files["vragen.toml"] = broken
    assert reason_of(office, put(tmp_path, files)) is Reason.CONTENT_UNFIT
    del files["vragen.toml"]
    assert reason_of(office, put(tmp_path, files)) is Reason.CONTENT_UNFIT


def test_a_foreign_missing_or_other_file_is_refused(office: Office, tmp_path: Path) -> None:
    """A file of another publisher, one that is gone, a folder and any other file are told apart."""
    foreign = tmp_path / "vreemd.zkinhoud"
    foreign.write_bytes(pack(edition(NEXT), new_key()))
    other = tmp_path / "brief.zkinhoud"
    other.write_bytes(b"Geachte heer, ")
    assert reason_of(office, foreign) is Reason.UPDATE_FOREIGN
    assert reason_of(office, tmp_path / "weg.zkinhoud") is Reason.UPDATE_GONE
    assert reason_of(office, tmp_path) is Reason.UPDATE_DAMAGED
    assert reason_of(office, other) is Reason.UPDATE_DAMAGED
    assert inhoudspakketten.read(office.tools.store) is None


def test_a_newer_program_has_its_own_texts(office: Office) -> None:
    """A kept file that is no newer than what came with the program does not count any more, and
    one that cannot be read does not keep the vault closed.
    """
    store = office.tools.store
    for data in (pack(edition(SHIPPED.versie), KEY), pack({"inhoud.toml": "x"}, KEY)):
        with store.transaction():
            inhoudspakketten.keep(store, 9, NOW, data)
        assert inhoud_of(store) is SHIPPED


def test_the_publisher_makes_the_file_from_the_source(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], office: Office
) -> None:
    """The command signs the texts of this source; without a key it says why there is no file."""
    key = tmp_path / "geheim.pem"
    assert main(["--sleutel", str(key), "--uit", str(tmp_path)]) == 1
    assert "Er is geen bestand met teksten gemaakt" in capsys.readouterr().err
    key.write_bytes(private_pem())
    assert main(["--sleutel", str(key), "--uit", str(tmp_path)]) == 0
    [made] = tmp_path.glob("*.zkinhoud")
    assert reason_of(office, made) is Reason.UPDATE_OLDER
    assert made.stat().st_size < 400_000


def private_pem() -> bytes:
    """The key of the publisher as a file."""
    from cryptography.hazmat.primitives.serialization import (  # noqa: PLC0415 - one test
        Encoding,
        NoEncryption,
        PrivateFormat,
    )

    return KEY.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())


def test_every_name_is_counted() -> None:
    """What a zaak can hold on to: taken, codes, vragen, termijnen, documents, tracks, sources."""
    names = SHIPPED.namen()
    assert {"ML01", "soort:VER", *(v.id for v in SHIPPED.vragen)} <= names
    assert {t.id for t in SHIPPED.termijnen} | {s.id for s in SHIPPED.sjablonen} <= names
    assert isinstance(SHIPPED, Inhoud)
    assert len(names) > 500
