"""Filters under a name: kept in the vault, and taken along in the open format."""

from dataclasses import replace

import pytest

from tests.core.usecases.offices import refused
from vertrouwenspersoon.bootstrap import Office
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.dossier import Notitiesoort
from vertrouwenspersoon.errors import Reason
from vertrouwenspersoon.store import organisatie
from vertrouwenspersoon.usecases.filters import LONGEST_NAME, MOST, Filters

OPEN = (("Status", "open"),)


def names(filters: Filters) -> list[str]:
    return [one.naam.reveal() for one in filters.lijst()]


def test_filters_stand_in_order_and_once(office: Office) -> None:
    """A name is kept once, whatever its capitals and spaces; the last choice counts."""
    office.filters.bewaar(Confidential("Raad"), OPEN)
    office.filters.bewaar(Confidential("balie"), OPEN)
    office.filters.bewaar(Confidential("  RAAD "), (("Jaar", "2026"), *OPEN))
    assert ["balie", "RAAD"] == names(office.filters)
    assert (("Jaar", "2026"), *OPEN) == office.filters.lijst()[1].keuzes
    office.filters.vergeet(Confidential("Balie"))
    assert ["RAAD"] == names(office.filters)


@pytest.mark.parametrize(
    ("naam", "keuzes", "reason", "where"),
    [
        ("  ", OPEN, Reason.EMPTY, "naam"),
        ("x" * (LONGEST_NAME + 1), OPEN, Reason.TOO_LONG, "naam"),
        ("a\x00b", OPEN, Reason.TEXT_UNPRINTABLE, "naam"),
        ("Alles", (), Reason.EMPTY, "filters"),
    ],
)
def test_what_is_no_filter_is_refused(
    office: Office, naam: str, keuzes: tuple[tuple[str, str], ...], reason: Reason, where: str
) -> None:
    """A name that is none, and a filter that filters nothing, are not kept."""
    with refused(office, reason, where):
        office.filters.bewaar(Confidential(naam), keuzes)


def test_there_is_an_end_to_filters(office: Office) -> None:
    """Twelve filters are kept; a thirteenth is refused, and a known one can still change."""
    for number in range(MOST):
        office.filters.bewaar(Confidential(f"Filter {number}"), OPEN)
    with refused(office, Reason.TOO_LONG, "filters"):
        office.filters.bewaar(Confidential("Nog een"), OPEN)
    office.filters.bewaar(Confidential("Filter 3"), (("Jaar", "2026"),))
    assert MOST == len(office.filters.lijst())


@pytest.mark.parametrize("text", ["geen JSON", "[1]", '[["naam"]]', "{}", '[["a", [1]]]'])
def test_a_note_that_cannot_be_read_holds_no_filters(office: Office, text: str) -> None:
    """What another program made of it is no reason to stop: there are no filters then."""
    office.filters.bewaar(Confidential("Raad"), OPEN)
    store = office.tools.store
    [note] = [n for n in organisatie.read_organisatie(store).notities if n.bij == "filters"]
    assert Notitiesoort.NOTITIE is note.soort
    with store.transaction():
        spoilt = replace(note, tekst=Confidential(text))
        organisatie.save_organisatie_notitie(store, spoilt)
    assert () == office.filters.lijst()
