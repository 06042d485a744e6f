"""The end of a zaak on a real vault: due, held, made smaller, destroyed, and not coming back."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.builders import NOW
from tests.core.documents.reading import text_of
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
from vertrouwenspersoon.domain.backup import Plaats
from vertrouwenspersoon.domain.bewaren import Bewaartermijn, Krimpstap
from vertrouwenspersoon.domain.codes import Code
from vertrouwenspersoon.domain.concept import Conceptplek
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.dossier import Hoedanigheid
from vertrouwenspersoon.domain.krimpen import Krimptelling
from vertrouwenspersoon.domain.lijst import Handeling
from vertrouwenspersoon.domain.organisatie import Gemeente
from vertrouwenspersoon.domain.speech import telling_words
from vertrouwenspersoon.domain.zaak import ZaakId
from vertrouwenspersoon.errors import Reason, Refused
from vertrouwenspersoon.store import bijlagen, countable, zaken
from vertrouwenspersoon.store.driver import StatementFailed
from vertrouwenspersoon.store.keys import CHEAPEST
from vertrouwenspersoon.usecases.backups import restore

DOEL, STRAFZAAK = Code("vernietiggrond:doel"), Code("vasthoudgrond:strafzaak")
CANARIES = tuple(f"kanarie{n}q7" for n in range(8))
NAMEN, BEWIJS, DADER, FEITEN, WEG = Krimpstap
STOP = """
    CREATE TRIGGER stop BEFORE INSERT ON journaal
    WHEN NEW.handeling IN ('zaak-vernietigd', 'gekrompen')
    BEGIN
        SELECT RAISE(ABORT, 'no room for one line more');
    END
"""


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
    """A zaak with a canary in everything that takes words, a file and a draft; not closed."""
    a, b, c, d, e, f, g, h = map(Confidential, CANARIES)
    zaak = add_zaak(office, verhaal=a)
    for name, write in WRITES.items():
        if name not in ("melding", "melding again", "close", "set_status"):
            write(office, zaak)
    office.dossiers.save_head(zaak, titel=b, codenaam=c, verhaal=a)
    office.dossiers.save_betrokkene(zaak, Hoedanigheid.DADER, d, e)
    for n in range(40):  # enough to fill pages of the search index
        office.dossiers.save_notitie(zaak, Confidential(f"{f.reveal()} woord{n} {'meer ' * 40}"))
    coming = office.bijlagen.receive(zaak, "x.txt", iter([g.reveal().encode() * 400_000]))
    while coming.step() is None:
        pass
    office.concepten.save(Conceptplek("zaak", zaak, "note"), h, 3)
    return zaak


def close(office: Office, zaak: ZaakId) -> None:
    """Close it, to be destroyed a year later."""
    outcome = some_code(office, "uitkomst")
    reason = Confidential("Klaar.")
    why = every_reason(office, zaak, reason)
    office.zaken.close(zaak, outcome, reason, date(2027, 12, 1), why)


def later(office: Office, clock: FixedClock, days: int = 400) -> None:
    """So long after, with the date said to be right."""
    clock.advance(timedelta(days=days))
    office.bewaren.bevestig_datum()


def release(office: Office, folder: Path) -> dict[str, bytes]:
    """The figures of 2026 as they leave."""
    folder.mkdir(exist_ok=True)
    return {
        path.name: path.read_bytes() for path in office.jaarexport.write(2026, folder, gezien=True)
    }


def take(office: Office, zaak: ZaakId, stap: Krimpstap) -> None:
    """Both confirmations of a step."""
    office.bewaren.neem_voor(zaak, stap, DOEL)
    office.bewaren.voer_uit(zaak, stap, office.bewaren.voorbeeld(zaak, stap).telling)


def test_nothing_is_due_before_its_day(office: Office, zaak: ZaakId, clock: FixedClock) -> None:
    """The list is empty until the day that was chosen at closing; Vandaag counts the same."""
    close(office, zaak)
    clock.at = NOW.replace(year=2027, month=11, day=30)
    before = (office.bewaren.aantal_rijp(), [r.stap for r in office.bewaren.lijst().regels])
    clock.advance(timedelta(days=1))
    after = (office.bewaren.aantal_rijp(), [r.stap for r in office.bewaren.lijst().regels])
    assert (0, []) == before
    assert (1, [BEWIJS, FEITEN]) == (after[0], after[1])


def test_a_zaak_that_was_touched_is_not_due(
    office: Office, zaak: ZaakId, clock: FixedClock
) -> None:
    """A note after closing keeps the dossier for a month more."""
    close(office, zaak)
    clock.at = NOW.replace(year=2027, month=12, day=2)
    office.dossiers.save_notitie(zaak, Confidential("Toch nog gebeld."))
    assert (0, ()) == (office.bewaren.aantal_rijp(), office.bewaren.lijst().regels)
    clock.advance(timedelta(days=30))
    assert 1 == office.bewaren.aantal_rijp()


def test_a_term_asks_a_reason(office: Office) -> None:
    """A term of the office is kept with why, and taken away again."""
    termijn = Bewaartermijn(WEG, 36, Confidential("Besluit van het college."))
    with recorded(office, Handeling.ORGANISATIE_GEWIJZIGD):
        office.bewaren.save_termijn(termijn)
    assert (termijn,) == office.bewaren.lijst().termijnen
    with refused(office, Reason.EMPTY, "reden"):
        office.bewaren.save_termijn(replace(termijn, reden=Confidential(" ")))
    with refused(office, Reason.DATE_IMPOSSIBLE, "maanden"):
        office.bewaren.save_termijn(replace(termijn, maanden=-1))
    office.bewaren.remove_termijn(WEG)
    with refused(office, Reason.NOT_FOUND, "termijn"):
        office.bewaren.remove_termijn(WEG)


def test_a_hold_stops_everything(office: Office, zaak: ZaakId, clock: FixedClock) -> None:
    """While a prosecution runs no step can be confirmed, and the list says that it is held."""
    close(office, zaak)
    office.bewaren.neem_voor(zaak, FEITEN, DOEL)
    office.bewaren.houd_vast(zaak, STRAFZAAK)
    later(office, clock)
    assert {True} == {regel.vast for regel in office.bewaren.lijst().regels}
    assert 0 == office.bewaren.aantal_rijp()
    for stap in Krimpstap:
        with refused(office, Reason.HELD, ""):
            office.bewaren.neem_voor(zaak, stap, DOEL)
    assert None is beeld(office, zaak).bewaring.voornemen


def test_a_hold_lifted_by_mistake_is_put_back(
    office: Office, zaak: ZaakId, clock: FixedClock
) -> None:
    """In the two weeks after lifting nothing goes; holding again is one act."""
    close(office, zaak)
    office.bewaren.houd_vast(zaak, STRAFZAAK)
    later(office, clock)
    office.bewaren.laat_los(zaak)
    with refused(office, Reason.HOLD_JUST_LIFTED, ""):
        office.bewaren.neem_voor(zaak, FEITEN, DOEL)
    assert () == office.bewaren.lijst().regels
    office.bewaren.houd_vast(zaak, STRAFZAAK)
    clock.advance(timedelta(days=14))
    with refused(office, Reason.HELD, ""):
        office.bewaren.neem_voor(zaak, FEITEN, DOEL)
    office.bewaren.laat_los(zaak)
    clock.advance(timedelta(days=14))
    office.bewaren.neem_voor(zaak, FEITEN, DOEL)


def test_holding_for_another_reason_asks_which(office: Office, zaak: ZaakId) -> None:
    """Another reason says nothing by itself; what was never held cannot be lifted."""
    with refused(office, Reason.EMPTY, "toelichting"):
        office.bewaren.houd_vast(zaak, Code("vasthoudgrond:anders"))
    with refused(office, Reason.NOT_FOUND, "vast"):
        office.bewaren.laat_los(zaak)


def test_a_clock_that_jumped_destroys_nothing(
    office: Office, zaak: ZaakId, clock: FixedClock
) -> None:
    """Set two years forward, all is due, and nothing goes before the date is said to be right."""
    close(office, zaak)
    office.bewaren.neem_voor(zaak, FEITEN, DOEL)
    seen = office.bewaren.voorbeeld(zaak, FEITEN).telling
    clock.advance(timedelta(days=730))
    assert office.bewaren.lijst().sprong
    with refused(office, Reason.CLOCK_JUMPED, ""):
        office.bewaren.voer_uit(zaak, FEITEN, seen)
    office.logboek.note_view(zaak)  # also when something was done meanwhile
    with refused(office, Reason.CLOCK_JUMPED, ""):
        office.bewaren.voer_uit(zaak, FEITEN, seen)
    office.bewaren.bevestig_datum()
    assert not office.bewaren.lijst().sprong
    office.bewaren.voer_uit(zaak, FEITEN, seen)


def test_a_step_is_confirmed_twice(office: Office, zaak: ZaakId) -> None:
    """Once is not enough, taken back is not once, and another step is another one."""
    with refused(office, Reason.NOT_CLOSED, ""):
        office.bewaren.neem_voor(zaak, FEITEN, DOEL)
    close(office, zaak)
    seen = office.bewaren.voorbeeld(zaak, FEITEN).telling
    with refused(office, Reason.NOT_CONFIRMED, "feiten"):
        office.bewaren.voer_uit(zaak, FEITEN, seen)
    office.bewaren.neem_voor(zaak, FEITEN, DOEL)
    office.bewaren.zie_af(zaak)
    with refused(office, Reason.NOT_CONFIRMED, "feiten"):
        office.bewaren.voer_uit(zaak, FEITEN, seen)
    with refused(office, Reason.NOT_FOUND, "voornemen"):
        office.bewaren.zie_af(zaak)
    office.bewaren.neem_voor(zaak, BEWIJS, DOEL)
    with refused(office, Reason.NOT_CONFIRMED, "feiten"):
        office.bewaren.voer_uit(zaak, FEITEN, seen)


def test_what_was_not_seen_does_not_go(office: Office, zaak: ZaakId) -> None:
    """A note that came after the preview stops it."""
    close(office, zaak)
    office.bewaren.neem_voor(zaak, FEITEN, DOEL)
    seen = office.bewaren.voorbeeld(zaak, FEITEN).telling
    office.dossiers.save_notitie(zaak, Confidential("Nog iets."))
    with refused(office, Reason.PREVIEW_CHANGED, "feiten"):
        office.bewaren.voer_uit(zaak, FEITEN, seen)


def test_a_step_is_done_once(office: Office, zaak: ZaakId) -> None:
    """After "only facts" the smaller steps are done too, and say so."""
    close(office, zaak)
    with recorded(office, Handeling.KRIMPEN_VOORGENOMEN, Handeling.GEKROMPEN):
        take(office, zaak, FEITEN)
    assert (NAMEN, BEWIJS, DADER, FEITEN) == beeld(office, zaak).bewaring.gedaan
    for stap in (NAMEN, BEWIJS, DADER, FEITEN):
        with refused(office, Reason.STEP_DONE, ""):
            office.bewaren.neem_voor(zaak, stap, DOEL)


@pytest.mark.parametrize("stap", [NAMEN, BEWIJS, DADER, FEITEN])
def test_the_figures_stay_right(office: Office, zaak: ZaakId, stap: Krimpstap) -> None:
    """After each step that leaves a zaak, it counts exactly as before."""
    lijsten, store = office.inhoud.codelijsten, office.tools.store
    before = countable.countable_incidents(store, 2026, lijsten)
    close(office, zaak)
    take(office, zaak, stap)
    assert before == countable.countable_incidents(store, 2026, lijsten)


@pytest.mark.parametrize(
    ("stap", "left"),
    [
        (NAMEN, (0, 1, 2, 5)),
        (BEWIJS, (0, 1, 2, 3, 4, 5)),
        (DADER, (0, 1, 2, 5, 6)),
        (FEITEN, ()),
    ],
)
def test_what_a_step_takes_is_on_no_page(
    office: Office, zaak: ZaakId, vault: Path, stap: Krimpstap, left: tuple[int, ...]
) -> None:
    """Every page decrypted: what went is nowhere, not in the search index either, the rest is."""
    close(office, zaak)
    take(office, zaak, stap)
    office.close()
    pages = decrypted(vault)
    found = tuple(n for n, canary in enumerate(CANARIES) if canary.encode() in pages)
    assert left == found


def test_erased_is_erased(
    office: Office, zaak: ZaakId, clock: FixedClock, vault: Path, tmp_path: Path
) -> None:
    """P18: of a destroyed zaak no word, file, draft or line of the journal is on any page."""
    other = add_zaak(office, verhaal=Confidential("blijftstaan"))
    close(office, zaak)
    later(office, clock)
    release(office, tmp_path / "cijfers")
    take(office, zaak, WEG)
    assert (other,) == zaken.zaak_ids(office.tools.store)
    assert None is office.logboek.find_broken()
    assert () == bijlagen.half(office.tools.store)
    told = office.logboek.lees(10_000).regels
    assert 2 == sum(
        "kanarie" not in line.onderdeel and line.handeling is Handeling.ZAAK_VERNIETIGD
        for line in told
    ) + sum(line.handeling is Handeling.DATUM_BEVESTIGD for line in told)
    office.close()
    pages = decrypted(vault)
    gone = [canary for canary in CANARIES if canary.encode() in pages]
    assert ([], True) == (gone, b"blijftstaan" in pages)
    with open_office(vault, PASSPHRASE, profiles=(CHEAPEST,), clock=clock).tools.store as store:
        assert store.check().is_sound


def test_a_destroyed_zaak_leaves_its_tombstone(
    office: Office, zaak: ZaakId, clock: FixedClock, tmp_path: Path
) -> None:
    """Its code, when, why and how many; the code is never given again."""
    close(office, zaak)
    code = beeld(office, zaak).zaak.code
    later(office, clock)
    release(office, tmp_path / "cijfers")
    office.bewaren.neem_voor(zaak, WEG, DOEL)
    seen = office.bewaren.voorbeeld(zaak, WEG).telling
    kwitantie = office.bewaren.voer_uit(zaak, WEG, seen)
    steen = kwitantie.grafsteen
    assert steen is not None
    assert (code, clock.now(), DOEL, seen.delen) == (
        steen.code,
        steen.op,
        steen.grond,
        steen.telling,
    )
    assert (steen,) == office.bewaren.lijst().grafstenen
    clock.at = NOW.replace(year=2026, month=12, day=1)
    assert code < office.meldingen.next_code()
    with (
        pytest.raises(StatementFailed, match="a tombstone stays"),
        office.tools.store.transaction(),
    ):
        office.tools.store.execute("DELETE FROM grafsteen")


def test_a_year_that_did_not_leave_keeps_its_facts(
    office: Office, zaak: ZaakId, clock: FixedClock
) -> None:
    """Destroying would make the figures wrong; "only facts" is possible at once."""
    close(office, zaak)
    later(office, clock)
    with refused(office, Reason.YEAR_NOT_RELEASED, ""):
        office.bewaren.neem_voor(zaak, WEG, DOEL)
    take(office, zaak, FEITEN)


def test_figures_that_left_stay_byte_for_byte(
    office: Office, zaak: ZaakId, clock: FixedClock, tmp_path: Path
) -> None:
    """The same files leave before and after; the ledger forgets what stood in them."""
    close(office, zaak)
    later(office, clock)
    before = release(office, tmp_path / "voor")
    released = office.jaarexport.released(2026)
    for stap in (NAMEN, FEITEN, WEG):
        take(office, zaak, stap)
    assert released is not None
    assert (before, replace(released, geteld=())) == (
        release(office, tmp_path / "na"),
        office.jaarexport.released(2026),
    )


@pytest.mark.parametrize("stap", [FEITEN, WEG])
def test_an_erasure_that_stops_half_way_did_nothing(
    office: Office, zaak: ZaakId, clock: FixedClock, tmp_path: Path, stap: Krimpstap
) -> None:
    """When the very last line does not fit, everything is there as it was."""
    close(office, zaak)
    later(office, clock)
    release(office, tmp_path / "cijfers")
    office.bewaren.neem_voor(zaak, stap, DOEL)
    seen = office.bewaren.voorbeeld(zaak, stap).telling
    with office.tools.store.transaction():
        office.tools.store.execute(STOP)
    before = (office.open_formaat.bytes_of_everything(), lines(office))
    with pytest.raises(StatementFailed, match="no room"):
        office.bewaren.voer_uit(zaak, stap, seen)
    assert before == (office.open_formaat.bytes_of_everything(), lines(office))
    [file] = beeld(office, zaak).bijlagen
    assert CANARIES[6].encode() * 400_000 == b"".join(office.bijlagen.read(zaak, file.id))
    assert 1 == len(office.zaken.search(CANARIES[0]))


def test_the_receipt_names_the_back_ups(
    office: Office, zaak: ZaakId, clock: FixedClock, tmp_path: Path
) -> None:
    """Those of before that are still there, and until when; one elsewhere has no day."""
    stick = tmp_path / "stick"
    stick.mkdir()
    close(office, zaak)
    usual, elsewhere = (
        *office.backups.make().backups,
        *office.backups.make_in(stick).backups,
    )
    clock.advance(timedelta(days=1))
    office.bewaren.neem_voor(zaak, FEITEN, DOEL)
    seen = office.bewaren.voorbeeld(zaak, FEITEN).telling
    kwitantie = office.bewaren.voer_uit(zaak, FEITEN, seen)
    clock.advance(timedelta(days=1))
    office.backups.make()
    assert Plaats.ELDERS is elsewhere.plaats
    assert ((elsewhere, None), (usual, date(2027, 5, 1))) == kwitantie.backups


def test_a_restored_back_up_forgets_again(
    office: Office, zaak: ZaakId, clock: FixedClock, tmp_path: Path
) -> None:
    """What was destroyed since is destroyed in the vault that is put back, before it opens."""
    other = add_zaak(office)
    close(office, zaak)
    [backup] = office.backups.make().backups
    later(office, clock)
    release(office, tmp_path / "cijfers")
    take(office, zaak, WEG)
    stenen = office.bewaren.lijst().grafstenen
    back = tmp_path / "terug.zkv"
    restore(backup.pad, PASSPHRASE, back, clock, profiles=(CHEAPEST,), gewist=stenen)
    pages = decrypted(back)
    assert [] == [canary for canary in CANARIES if canary.encode() in pages]
    again = open_office(back, PASSPHRASE, profiles=(CHEAPEST,), clock=clock)
    assert ((other,), stenen) == (
        zaken.zaak_ids(again.tools.store),
        again.bewaren.lijst().grafstenen,
    )
    assert None is again.logboek.find_broken()
    done = [line.handeling for line in lines(again)]
    assert [Handeling.OPNIEUW_VERNIETIGD, Handeling.BACKUP_TERUGGEZET] == done[1:3]
    again.close()
    whole = tmp_path / "heel.zkv"
    restore(backup.pad, PASSPHRASE, whole, clock, profiles=(CHEAPEST,))
    assert CANARIES[0].encode() in decrypted(whole)


def test_a_vault_beside_it_tells_what_was_destroyed(
    office: Office, zaak: ZaakId, vault: Path, clock: FixedClock, tmp_path: Path
) -> None:
    """Put back without an open vault, the vault of this computer still says what has to go."""
    close(office, zaak)
    [backup] = office.backups.make().backups
    later(office, clock)
    release(office, tmp_path / "cijfers")
    take(office, zaak, WEG)
    stenen = office.bewaren.lijst().grafstenen
    office.close()
    back = tmp_path / "terug.zkv"
    restore(backup.pad, PASSPHRASE, back, clock, profiles=(CHEAPEST,), known=vault)
    pages = decrypted(back)
    assert [] == [canary for canary in CANARIES if canary.encode() in pages]
    again = open_office(back, PASSPHRASE, profiles=(CHEAPEST,), clock=clock)
    assert stenen == again.bewaren.lijst().grafstenen
    again.close()


def test_another_vault_tells_nothing(
    office: Office, zaak: ZaakId, clock: FixedClock, tmp_path: Path
) -> None:
    """A vault that is another one, is damaged or is not there takes nothing out of a back-up."""
    [backup] = office.backups.make().backups
    other = tmp_path / "ander.zkv"
    create_office(other, PASSPHRASE, Gemeente("Elders"), clock=clock, profile=CHEAPEST).close()
    broken = tmp_path / "stuk.zkv"
    broken.write_bytes(backup.pad.read_bytes()[:5000])
    for number, known in enumerate((other, broken, tmp_path / "nergens.zkv")):
        back = tmp_path / f"terug-{number}.zkv"
        restore(backup.pad, PASSPHRASE, back, clock, profiles=(CHEAPEST,), known=known)
        again = open_office(back, PASSPHRASE, profiles=(CHEAPEST,), clock=clock)
        assert ((zaak,), ()) == (
            zaken.zaak_ids(again.tools.store),
            again.bewaren.lijst().grafstenen,
        )
        again.close()


def test_an_open_office_restores_with_what_it_destroyed(
    office: Office, zaak: ZaakId, clock: FixedClock, tmp_path: Path
) -> None:
    """Beheer puts a back-up back with the list of this vault."""
    close(office, zaak)
    [backup] = office.backups.make().backups
    later(office, clock)
    release(office, tmp_path / "cijfers")
    take(office, zaak, WEG)
    code = Confidential(" ".join(office.tools.store.herstelcode(PASSPHRASE).lines))
    back = office.backups.restore(backup.pad, code, tmp_path / "terug.zkv")
    assert CANARIES[0].encode() not in decrypted(back)


def test_the_declaration_has_no_content(
    office: Office, zaak: ZaakId, clock: FixedClock, tmp_path: Path
) -> None:
    """It says what kind, how many, why and when, and which back-ups; never a word of the zaak."""
    close(office, zaak)
    [backup] = office.backups.make().backups
    later(office, clock)
    release(office, tmp_path / "cijfers")
    take(office, zaak, WEG)
    [steen] = office.bewaren.lijst().grafstenen
    path = tmp_path / "verklaring.pdf"
    with recorded(office, Handeling.PDF_GEMAAKT):
        stuk = office.bewaren.verklaring((steen.id,))
        office.afdrukken.write(stuk, path)
    text = " ".join(text_of(path.read_bytes()).split())
    assert stuk.afdruk.code in text
    for words in (steen.code, "niet meer nodig", *telling_words(steen.telling), backup.naam):
        assert words in text
    assert [] == [canary for canary in CANARIES if canary in text]
    with pytest.raises(Refused) as caught:
        office.bewaren.verklaring(())
    assert (Reason.NOT_FOUND, "grafsteen") == (caught.value.reason, caught.value.where)


def test_a_zaak_without_anything_left_has_an_empty_count(office: Office, zaak: ZaakId) -> None:
    """The preview says what goes, and what is in the way."""
    found = office.bewaren.voorbeeld(zaak, BEWIJS)
    assert Reason.NOT_CLOSED is found.beletsel
    assert Krimptelling((("bestand", 1), ("byte", 4_000_000), ("tekst", 1), ("concept", 1))) == (
        found.telling
    )
