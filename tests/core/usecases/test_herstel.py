from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.builders import NOW
from vertrouwenspersoon.bootstrap import Office, create_office, office_in_memory
from vertrouwenspersoon.clock import FixedClock
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.lijst import Handeling
from vertrouwenspersoon.domain.organisatie import Gemeente
from vertrouwenspersoon.errors import Reason, Refused
from vertrouwenspersoon.identity import CountedIdentities
from vertrouwenspersoon.store import journaal
from vertrouwenspersoon.store.keys import CHEAPEST
from vertrouwenspersoon.usecases.herstel import place_on_paper

PASSPHRASE = Confidential("paard lamp zee fiets")


def made(folder: Path, *, practice: bool = False) -> Office:
    gemeente = Gemeente("Eikenrode", oefening=practice)
    clock = FixedClock(NOW)
    return create_office(folder / "kluis.zkv", PASSPHRASE, gemeente, clock=clock, profile=CHEAPEST)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    """A new vault of one's own."""
    opened = made(tmp_path)
    yield opened
    opened.close()


def done(office: Office) -> list[tuple[Handeling, str]]:
    lines = journaal.read_journaal(office.tools.store, 10)
    return [(line.handeling, line.object) for line in lines][:-1]


def test_the_sheet_is_written_and_recorded(office: Office, tmp_path: Path) -> None:
    """The journal has its line about the sheet, and never a word of the code."""
    written = office.herstel.write_blad(tmp_path / "blad.pdf", office.herstel.code(PASSPHRASE))
    assert b"%PDF" == written.read_bytes()[:4]
    assert [(Handeling.PDF_GEMAAKT, "herstelblad")] == done(office)


def test_a_wrong_passphrase_gives_no_code(office: Office) -> None:
    """Without the passphrase there is no code to write, and no line in the journal."""
    with pytest.raises(Refused) as problem:
        office.herstel.code(Confidential("een andere zin dan die"))
    assert (Reason.PASSPHRASE_WRONG, []) == (problem.value.reason, done(office))


def test_two_groups_typed_back_settle_it(office: Office) -> None:
    """The groups that were asked, typed from paper, are recorded as a check."""
    herstel = office.herstel
    code, asked = herstel.code(PASSPHRASE), herstel.ask_groups()
    before = herstel.is_settled()
    herstel.check_groups(code, asked, tuple(Confidential(code.group(group)) for group in asked))
    assert (False, True) == (before, herstel.is_settled())
    assert [(Handeling.HERSTELBLAD_GECONTROLEERD, "")] == done(office)


def test_a_wrong_group_settles_nothing(office: Office) -> None:
    """A slip is no check: the journal stays as it was."""
    herstel = office.herstel
    code, asked = herstel.code(PASSPHRASE), herstel.ask_groups()
    with pytest.raises(Refused) as problem:
        herstel.check_groups(code, asked, (Confidential("UUUU"), Confidential("UUUU")))
    assert (asked[0].words, False, []) == (
        problem.value.where,
        herstel.is_settled(),
        done(office),
    )


def test_a_written_refusal_settles_it(office: Office) -> None:
    """Who writes that no sheet is wanted is not asked again; other words change nothing."""
    with pytest.raises(Refused):
        office.herstel.refuse_blad(Confidential("later"))
    before = office.herstel.is_settled()
    office.herstel.refuse_blad(Confidential("zonder herstelblad"))
    assert (False, True) == (before, office.herstel.is_settled())
    assert [(Handeling.HERSTELBLAD_GEWEIGERD, "")] == done(office)


def test_practice_needs_no_sheet(tmp_path: Path) -> None:
    """A vault of examples, and one that is nowhere, ask for nothing."""
    practice = made(tmp_path, practice=True)
    memory = office_in_memory(clock=FixedClock(NOW), ids=CountedIdentities())
    assert (True, True) == (practice.herstel.is_settled(), memory.herstel.is_settled())
    practice.close()
    memory.close()


@pytest.mark.parametrize(
    ("path", "printed"),
    [
        (".local/share/vertrouwenspersoon/vertrouwenspersoon.zkv", True),
        (".local/share/vertrouwenspersoon/vertrouwenspersoon-2.zkv", True),
        ("AppData/Local/vertrouwenspersoon/vertrouwenspersoon.zkv", True),
        ("Documenten/vertrouwenspersoon.zkv", False),
        (".local/share/vertrouwenspersoon/kluis van Jansen.zkv", False),
        ("../elders/vertrouwenspersoon.zkv", False),
    ],
)
def test_only_a_place_that_names_nobody_is_printed(path: str, *, printed: bool) -> None:
    """The place and name the program proposes go on paper, without the name of the home folder."""
    home = Path("thuis")
    assert (path if printed else "") == place_on_paper(home / path, home)


def test_a_vault_that_is_nowhere_has_no_place() -> None:
    """A vault in memory, or outside the personal folder, leaves the line for a pen."""
    home = Path("thuis")
    assert ("", "") == (place_on_paper(None, home), place_on_paper(Path("stick/kluis.zkv"), home))
