from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.builders import NOW
from tests.core.usecases.offices import add_zaak
from vertrouwenspersoon.bootstrap import Office, create_office, open_office
from vertrouwenspersoon.clock import FixedClock
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.herstelcode import REFUSAL
from vertrouwenspersoon.domain.lijst import Handeling
from vertrouwenspersoon.domain.organisatie import Gemeente
from vertrouwenspersoon.errors import Reason, Refused
from vertrouwenspersoon.store.keys import CHEAPEST
from vertrouwenspersoon.store.oude_sleutels import find_oude_sleutel
from vertrouwenspersoon.usecases.wachtzinwissel import Wissel

OLD = Confidential("paard lamp zee fiets")
NEW = Confidential("toren vis kaars molen")


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    """An office in a file, with one zaak."""
    path, clock = tmp_path / "kluis.zkv", FixedClock(NOW)
    made = create_office(path, OLD, Gemeente("Eikenrode"), clock=clock, profile=CHEAPEST)
    add_zaak(made)
    yield made
    made.close()


def going(_done: int, _total: int) -> bool:
    return True


def refused(office: Office, old: Confidential, new: Confidential) -> Reason | None:
    """Why a change cannot be prepared."""
    try:
        office.wachtzinwissel.prepare(old, new)
    except Refused as problem:
        return problem.reason
    return None


def typed_back(wissel: Wissel) -> None:
    """Type the two groups from the sheet."""
    asked = wissel.ask_groups()
    wissel.check_groups(
        wissel.code, asked, tuple(Confidential(wissel.code.group(place)) for place in asked)
    )


def reopened(path: Path, typed: Confidential) -> Office:
    """The same vault, opened with this."""
    return open_office(path, typed, clock=FixedClock(NOW), profiles=(CHEAPEST,))


def test_the_whole_change(office: Office, tmp_path: Path) -> None:
    """Sheet written, groups typed back, switched: new passphrase and new code open it all."""
    before = office.herstel.code(OLD)
    wissel = office.wachtzinwissel.prepare(OLD, NEW)
    assert b"%PDF" == wissel.write_blad(tmp_path / "blad.pdf", wissel.code).read_bytes()[:4]
    typed_back(wissel)
    office.wachtzinwissel.switch(wissel, going)
    zaken = len(office.zaken.regels())
    office.close()
    for typed in (NEW, Confidential(" ".join(wissel.code.lines))):
        with reopened(tmp_path / "kluis.zkv", typed).tools.store as store:
            assert store.check().is_sound
    with pytest.raises(Refused):
        reopened(tmp_path / "kluis.zkv", Confidential(" ".join(before.lines)))
    assert 1 == zaken


def test_the_journal_tells_it_in_the_new_vault_only(office: Office, tmp_path: Path) -> None:
    """Until the switch the journal knows only of a PDF; after it the chain goes on, whole."""
    wissel = office.wachtzinwissel.prepare(OLD, NEW)
    wissel.write_blad(tmp_path / "blad.pdf", wissel.code)
    typed_back(wissel)
    before = [regel.handeling for regel in office.logboek.lees(1).regels]
    office.wachtzinwissel.switch(wissel, going)
    blad = office.logboek.lees(2)
    acts = [regel.handeling for regel in blad.regels]
    expected = [Handeling.HERSTELBLAD_GECONTROLEERD, Handeling.WACHTZIN_GEWIJZIGD]
    assert ([Handeling.PDF_GEMAAKT], expected, None) == (before, acts, blad.gebroken)


def test_the_old_key_is_kept_for_old_back_ups(office: Office, tmp_path: Path) -> None:
    """A back-up of before the change opens with the key that today's vault remembers."""
    office.backups.make()
    (made,) = [backup for backup, _ in office.backups.overzicht().backups]
    salt = made.pad.read_bytes()[:16]
    wissel = office.wachtzinwissel.prepare(OLD, NEW)
    typed_back(wissel)
    office.wachtzinwissel.switch(wissel, going)
    assert wissel.before == find_oude_sleutel(office.tools.store, salt)
    back = office.backups.restore(made.pad, NEW, tmp_path / "terug.zkv")
    assert b"ZKV" == back.read_bytes()[:3]


def test_without_a_sheet_it_takes_words(office: Office) -> None:
    """A refusal in so many words is enough; without either the key does not change."""
    wissel = office.wachtzinwissel.prepare(OLD, NEW)
    with pytest.raises(RuntimeError, match="first the herstelblad"):
        office.wachtzinwissel.switch(wissel, going)
    with pytest.raises(Refused):
        wissel.refuse_blad(Confidential("nee"))
    wissel.refuse_blad(Confidential(REFUSAL))
    office.wachtzinwissel.switch(wissel, going)
    assert Handeling.HERSTELBLAD_GEWEIGERD is office.logboek.lees(1).regels[0].handeling


def test_groups_that_are_wrong_settle_nothing(office: Office) -> None:
    """The groups of the old sheet are not those of the new one."""
    wissel, old = office.wachtzinwissel.prepare(OLD, NEW), office.herstel.code(OLD)
    asked = wissel.ask_groups()
    with pytest.raises(Refused) as problem:
        wissel.check_groups(
            wissel.code, asked, tuple(Confidential(old.group(place)) for place in asked)
        )
    assert (Reason.CODE_GROUP_WRONG, None) == (problem.value.reason, wissel.settled)


def test_what_is_refused(office: Office) -> None:
    """The old one must be right, the new one good and another; nothing changes meanwhile."""
    assert [
        Reason.PASSPHRASE_WRONG,
        Reason.PASSPHRASE_TOO_SHORT,
        Reason.PASSPHRASE_COMMON,
        Reason.PASSPHRASE_SAME,
    ] == [
        refused(office, NEW, NEW),
        refused(office, OLD, Confidential("kort")),
        refused(office, OLD, Confidential("wachtwoord12345")),
        refused(office, OLD, OLD),
    ]
    assert office.tools.store.check().is_sound


def test_who_forgot_it_changes_it_with_the_sheet(office: Office, tmp_path: Path) -> None:
    """The code of the herstelblad stands in for the passphrase that was forgotten."""
    code = Confidential(" ".join(office.herstel.code(OLD).lines))
    wissel = office.wachtzinwissel.prepare(code, NEW)
    typed_back(wissel)
    office.wachtzinwissel.switch(wissel, going)
    office.close()
    with reopened(tmp_path / "kluis.zkv", NEW).tools.store as store:
        assert store.check().is_sound


def test_a_key_is_never_shown(office: Office) -> None:
    """What a debugger or a log shows of a change holds no key."""
    wissel = office.wachtzinwissel.prepare(OLD, NEW)
    assert not any(key.raw in repr(wissel) for key in (wissel.key, wissel.before))
