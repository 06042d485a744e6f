"""A year that left, and what may leave of it later (disclosure design, sections 4 and 6)."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.builders import NOW
from tests.core.usecases.offices import add_zaak, beeld, recorded
from vertrouwenspersoon.bootstrap import Office
from vertrouwenspersoon.clock import FixedClock
from vertrouwenspersoon.domain.codes import Code
from vertrouwenspersoon.domain.lijst import Handeling
from vertrouwenspersoon.domain.release import BekendCijfer, BekendId
from vertrouwenspersoon.domain.zaak import ZaakId
from vertrouwenspersoon.errors import Reason, Refused
from vertrouwenspersoon.store import bewaren, releases

FIRST = date(2026, 3, 5)


def add_in_quarters(office: Office, *aantallen: int) -> list[ZaakId]:
    """So many zaken in each quarter of 2026."""
    days = (date(2026, 2 + 3 * quarter, 5) for quarter in range(4))
    return [
        add_zaak(office, gebeurd_op=day)
        for day, count in zip(days, aantallen, strict=True)
        for _ in range(count)
    ]


@pytest.fixture
def zaken(office: Office, clock: FixedClock) -> list[ZaakId]:
    """Forty zaken of 2026, ten in each quarter, seen in January 2027."""
    added = add_in_quarters(office, 10, 10, 10, 10)
    clock.at = NOW.replace(year=2027, month=1, day=4)
    return added


def fix(office: Office, folder: Path, *, nieuw: bool = False) -> dict[str, bytes]:
    """The files of 2026 as they are written."""
    folder.mkdir(exist_ok=True)
    paths = office.jaarexport.write(2026, folder, gezien=True, nieuw=nieuw)
    return {path.name: path.read_bytes() for path in paths}


def refused(office: Office, folder: Path) -> Reason:
    """Why a new state is not made; nothing is written then."""
    folder.mkdir()
    with recorded(office), pytest.raises(Refused) as error:
        office.jaarexport.write(2026, folder, gezien=True, nieuw=True)
    assert [] == list(folder.iterdir())
    return error.value.reason


@pytest.mark.usefixtures("zaken")
def test_nothing_changed_makes_no_new_state(office: Office, tmp_path: Path) -> None:
    """A year that left and did not change has one state, however often it is asked for."""
    fix(office, tmp_path / "een")
    assert Reason.TOO_FEW_CHANGED == refused(office, tmp_path / "twee")


def test_nine_changed_meldingen_make_no_new_state(
    office: Office, zaken: list[ZaakId], tmp_path: Path
) -> None:
    """Added, corrected and moved zaken count alike, and nine persons are too few."""
    fix(office, tmp_path / "een")
    for _ in range(7):
        add_zaak(office, gebeurd_op=FIRST)
    one, other = (beeld(office, zaak).zaak.incidenten[0] for zaak in zaken[:2])
    office.zaken.save_incident(zaken[0], replace(one, soorten=(Code("soort:FYS"),)))
    office.zaken.save_incident(zaken[1], replace(other, gebeurd_op=date(2025, 1, 1)))
    changed = office.jaarexport.veranderd(2026)
    assert changed is not None
    assert (9, 9, Reason.TOO_FEW_CHANGED) == (
        changed.meldingen,
        changed.personen,
        changed.beletsel,
    )
    assert Reason.TOO_FEW_CHANGED == refused(office, tmp_path / "twee")


@pytest.mark.usefixtures("zaken")
def test_enough_new_meldingen_make_a_new_state(office: Office, tmp_path: Path) -> None:
    """The new state has files of its own; the first one stays in the ledger, byte for byte."""
    first = fix(office, tmp_path / "een")
    before = office.jaarexport.released(2026)
    add_in_quarters(office, 6, 6, 6, 6)
    with recorded(office, Handeling.JAAREXPORT_GEMAAKT):
        second = fix(office, tmp_path / "twee", nieuw=True)
    assert set() == set(first) & set(second)
    figures = json.loads(second["jaarcijfers-2026-stand-2.json"])
    assert (2, 64) == (figures["stand"], figures["totaal"])
    assert second == fix(office, tmp_path / "drie")
    assert before == releases.releases_of(office.tools.store, 2026)[0]


@pytest.mark.usefixtures("zaken")
def test_a_new_state_tells_no_difference_that_is_small(office: Office, tmp_path: Path) -> None:
    """Of the new zaken three were in the second quarter: no number tells of three."""
    first = json.loads(fix(office, tmp_path / "een")["jaarcijfers-2026.json"])
    add_in_quarters(office, 12, 3, 9, 12)
    fix(office, tmp_path / "twee", nieuw=True)
    second = json.loads((tmp_path / "twee" / "jaarcijfers-2026-stand-2.json").read_bytes())
    assert ["T1-kwartaal"] == [table["tabel"] for table in second["tabellen"]]
    for table in second["tabellen"]:
        old = next((t for t in first["tabellen"] if t["tabel"] == table["tabel"]), None)
        for cell, was in zip(table["cellen"], old["cellen"] if old else (), strict=False):
            if "·" not in (cell["aantal"], was["aantal"]):
                assert 5 <= cell["aantal"] - was["aantal"]


def test_an_erasure_makes_a_new_state_impossible(
    office: Office, zaken: list[ZaakId], tmp_path: Path
) -> None:
    """A12: what is erased is not known any more, so no difference with the old can be checked."""
    fix(office, tmp_path / "een")
    with office.tools.store.transaction():
        bewaren.erase(office.tools.store, zaken[0])
    for _ in range(20):
        add_zaak(office, gebeurd_op=FIRST)
    assert Reason.ERASED_SINCE == refused(office, tmp_path / "twee")


@pytest.mark.usefixtures("zaken")
def test_the_screen_shows_what_left_and_not_what_is_counted_now(
    office: Office, tmp_path: Path
) -> None:
    """A zaak that came later is in no number of a year that was fixed."""
    fix(office, tmp_path / "een")
    before = office.jaarexport.getoond(2026)
    add_zaak(office, gebeurd_op=FIRST)
    assert (40, before) == (before.totaal, office.jaarexport.getoond(2026))


@pytest.mark.usefixtures("zaken")
def test_a_year_with_open_zaken_is_fixed_after_they_were_seen(
    office: Office, tmp_path: Path
) -> None:
    """Forty zaken stand open without afdeling, so fixing asks first, and writes nothing."""
    with recorded(office), pytest.raises(Refused) as error:
        office.jaarexport.write(2026, tmp_path)
    assert (Reason.ZAKEN_UNFINISHED, None, []) == (
        error.value.reason,
        office.jaarexport.released(2026),
        list(tmp_path.iterdir()),
    )
    first = office.jaarexport.onaf(2026)[0]
    assert (40, "2026-001", True) == (
        len(office.jaarexport.onaf(2026)),
        first.code,
        first.is_open,
    )
    assert {"afdeling", "kanaal"} <= set(first.ontbreekt)


def krant(**but: object) -> BekendCijfer:
    """Five police reports, from the paper."""
    known = BekendCijfer(BekendId(""), 2026, "T7-aangifte", ("ja",), 5, "De krant")
    return replace(known, **but)  # type: ignore[arg-type]


def test_a_known_number_is_kept_and_taken_out(office: Office) -> None:
    """It belongs to its year, and the journal tells that something was entered."""
    with recorded(office, Handeling.ORGANISATIE_GEWIJZIGD):
        office.jaarexport.add_bekend(krant())
    (kept,) = office.jaarexport.bekend(2026)
    assert ((), 5) == (office.jaarexport.bekend(2025), kept.aantal)
    office.jaarexport.remove_bekend(kept.id)
    assert () == office.jaarexport.bekend(2026)


@pytest.mark.parametrize(
    ("but", "where"),
    [
        ({"aantal": -1}, (Reason.NUMBER_IMPOSSIBLE, "aantal")),
        ({"aantal": 10**9}, (Reason.NUMBER_IMPOSSIBLE, "aantal")),
        ({"rijen": ()}, (Reason.UNKNOWN_CODE, "rijen")),
        ({"rijen": ("soort:BED",)}, (Reason.UNKNOWN_CODE, "rijen")),
        ({"tabel": "T99"}, (Reason.UNKNOWN_CODE, "rijen")),
        ({"bron": "x" * 201}, (Reason.TOO_LONG, "bron")),
    ],
)
def test_a_known_number_that_cannot_be_is_refused(
    office: Office, but: dict[str, object], where: tuple[Reason, str]
) -> None:
    """The field that is wrong is named, and nothing is kept."""
    with recorded(office), pytest.raises(Refused) as error:
        office.jaarexport.add_bekend(krant(**but))
    assert where == (error.value.reason, error.value.where)


def test_a_row_is_known_once(office: Office) -> None:
    """Two sums with a row in common would be an equation more."""
    office.jaarexport.add_bekend(krant())
    with pytest.raises(Refused) as error:
        office.jaarexport.add_bekend(krant(aantal=6))
    assert (Reason.NUMBER_KNOWN, "rijen") == (error.value.reason, error.value.where)


@pytest.mark.usefixtures("zaken")
def test_quarters_are_printed_when_the_municipality_wants_them(office: Office) -> None:
    """Whether quarters may be printed is not settled, so it is a choice."""
    shown = [tabel.id for tabel in office.jaarexport.preview(2026).tabellen]
    gemeente = office.organisatie.lees().gemeente
    office.organisatie.save_gemeente(replace(gemeente, kwartalen=False))
    without = [tabel.id for tabel in office.jaarexport.preview(2026).tabellen]
    assert (shown[0], shown[1:]) == ("T1-kwartaal", without)
