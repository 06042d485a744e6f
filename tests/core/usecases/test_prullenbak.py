"""The bin on a real vault: what is taken out can come back whole, for thirty days."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.core.store.conftest import PASSPHRASE
from tests.core.store.test_connection import decrypted
from tests.core.usecases.offices import (
    add_zaak,
    beeld,
    every_reason,
    lines,
    recorded,
    refused,
    some_code,
)
from tests.core.usecases.writes import WRITES
from vertrouwenspersoon.bootstrap import Office, create_office, open_office
from vertrouwenspersoon.clock import FixedClock
from vertrouwenspersoon.domain.bewaren import Krimpstap
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.lijst import Handeling
from vertrouwenspersoon.domain.organisatie import Gemeente
from vertrouwenspersoon.domain.prullenbak import WeggehaaldId
from vertrouwenspersoon.domain.zaak import ZaakId
from vertrouwenspersoon.domain.zaakbeeld import Zaakbeeld
from vertrouwenspersoon.errors import Reason
from vertrouwenspersoon.store.keys import CHEAPEST

WORDS = "kanarieblauw"


@pytest.fixture
def zaak(office: Office) -> ZaakId:
    """A zaak with something in every part."""
    zaak = add_zaak(office)
    for name, write in WRITES.items():
        if name not in ("melding", "melding again", "close", "set_status"):
            write(office, zaak)
    return zaak


def a_note(office: Office, zaak: ZaakId) -> None:
    """One note, taken out again."""
    office.dossiers.save_notitie(zaak, Confidential(WORDS))
    last = beeld(office, zaak).dossier.notities[-1]
    office.dossiers.remove_notitie(zaak, last.id)


def without_moments(whole: Zaakbeeld) -> object:
    """What is in a zaak, in whichever order its parts stand."""
    hulp, dossier = whole.begeleiding, whole.dossier
    return (
        dossier.titel,
        dossier.verhaal,
        {*dossier.betrokkenen, *dossier.notities, *dossier.woorden},
        {*hulp.maatregelen, *hulp.aangiften, *hulp.schades, *hulp.nazorg, *hulp.afspraken},
        {*hulp.punten, *hulp.procedures, *hulp.giften},
    )


REMOVALS: dict[str, Callable[[Office, ZaakId], object]] = {
    "note": lambda o, z: o.dossiers.remove_notitie(z, beeld(o, z).dossier.notities[0].id),
    "person": lambda o, z: o.dossiers.remove_betrokkene(z, beeld(o, z).dossier.betrokkenen[0].id),
    **{
        kind: lambda o, z, kind=kind: o.begeleiding.remove(  # type: ignore[misc]
            z, getattr(beeld(o, z).begeleiding, kind)[0]
        )
        for kind in (
            "maatregelen", "aangiften", "schades", "nazorg", "afspraken", "procedures", "giften",
        )
    },
}  # fmt: skip


@pytest.mark.parametrize("what", REMOVALS)
def test_what_was_taken_out_comes_back_whole(office: Office, zaak: ZaakId, what: str) -> None:
    """A removal goes into the bin with all that went along, and comes back with it."""
    before = beeld(office, zaak)
    REMOVALS[what](office, zaak)
    assert without_moments(before) != without_moments(beeld(office, zaak))
    [regel] = office.prullenbak.lijst()
    office.prullenbak.zet_terug(regel.weggehaald.id)
    assert without_moments(before) == without_moments(beeld(office, zaak))
    assert () == office.prullenbak.lijst()


def test_a_removal_says_where_and_until_when(office: Office, zaak: ZaakId) -> None:
    """The bin names the zaak, the texts, what there is of each kind, and the last day."""
    a_note(office, zaak)
    [regel] = office.prullenbak.lijst()
    whole = beeld(office, zaak)
    assert (whole.zaak.code, whole.dossier.codenaam.reveal()) == (regel.code, regel.codenaam)
    assert (("notities", 1),) == regel.weggehaald.delen.telling
    assert [WORDS] == [text.reveal() for text in regel.weggehaald.delen.teksten]
    assert date(2026, 12, 23) == regel.weggehaald.tot


def test_taking_back_empties_the_bin_of_it(office: Office, zaak: ZaakId) -> None:
    """What came back by taking back the last change is not in the bin any more, the rest is."""
    a_note(office, zaak)
    note = beeld(office, zaak).dossier.notities[0].id
    office.ongedaan.doing(zaak, lambda: office.dossiers.remove_notitie(zaak, note))
    assert 2 == len(office.prullenbak.lijst())
    office.ongedaan.zet_terug(zaak)
    assert [WORDS] == [
        text.reveal()
        for regel in office.prullenbak.lijst()
        for text in regel.weggehaald.delen.teksten
    ]


def test_gone_for_good_is_gone(office: Office, zaak: ZaakId) -> None:
    """What is let go for good cannot come back, and the journal says that something went."""
    a_note(office, zaak)
    [regel] = office.prullenbak.lijst()
    with recorded(office, Handeling.ZAAK_GEWIJZIGD):
        office.prullenbak.wis(regel.weggehaald.id)
    assert () == office.prullenbak.lijst()
    with refused(office, Reason.NOT_FOUND, "weggehaald"):
        office.prullenbak.zet_terug(regel.weggehaald.id)
    with refused(office, Reason.NOT_FOUND, "weggehaald"):
        office.prullenbak.wis(WeggehaaldId("nergens"))


def a_vault(path: Path, clock: FixedClock) -> tuple[Office, ZaakId]:
    """A vault in a file with one note in the bin."""
    office = create_office(path, PASSPHRASE, Gemeente("Ergens"), clock=clock, profile=CHEAPEST)
    zaak = add_zaak(office)
    a_note(office, zaak)
    return office, zaak


def reopened(path: Path, clock: FixedClock) -> Office:
    return open_office(path, PASSPHRASE, clock=clock, profiles=(CHEAPEST,))


def test_the_bin_is_emptied_after_thirty_days(tmp_path: Path, clock: FixedClock) -> None:
    """On the thirtieth day what was taken out is gone from every page, and not a day before."""
    path = tmp_path / "kluis.zkv"
    office, zaak = a_vault(path, clock)
    office.close()
    assert WORDS.encode() in decrypted(path)
    clock.advance(timedelta(days=29))
    office = reopened(path, clock)
    assert 1 == len(office.prullenbak.lijst())
    office.close()
    clock.advance(timedelta(days=1))
    office = reopened(path, clock)
    assert () == office.prullenbak.lijst()
    newest = lines(office)[0]
    assert (Handeling.ZAAK_GEWIJZIGD, f"{zaak} prullenbak") == (newest.handeling, newest.object)
    office.close()
    assert WORDS.encode() not in decrypted(path)


def test_a_clock_that_jumped_empties_no_bin(tmp_path: Path, clock: FixedClock) -> None:
    """When the clock is suddenly two years ahead, the bin waits until a person says it is so."""
    path = tmp_path / "kluis.zkv"
    office, _ = a_vault(path, clock)
    office.close()
    clock.advance(timedelta(days=730))
    office = reopened(path, clock)
    assert 1 == len(office.prullenbak.lijst())
    office.bewaren.bevestig_datum()
    office.close()
    office = reopened(path, clock)
    assert () == office.prullenbak.lijst()
    office.close()


def test_a_step_of_krimpen_takes_the_bin_along(office: Office, clock: FixedClock) -> None:
    """The preview of every step counts the bin, and after the step nothing of it is left."""
    zaak = add_zaak(office)
    a_note(office, zaak)
    reason = Confidential("Klaar.")
    why = every_reason(office, zaak, reason)
    office.zaken.close(zaak, some_code(office, "uitkomst"), reason, date(2026, 12, 1), why)
    clock.advance(timedelta(days=20))
    found = office.bewaren.voorbeeld(zaak, Krimpstap.FEITEN)
    assert 1 == dict(found.telling.delen)["weggehaald"]
    office.bewaren.neem_voor(zaak, Krimpstap.FEITEN, some_code(office, "vernietiggrond"))
    office.bewaren.voer_uit(zaak, Krimpstap.FEITEN, found.telling)
    assert () == office.prullenbak.lijst()
