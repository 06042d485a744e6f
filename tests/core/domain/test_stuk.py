"""The list of changes: which version changed what, and what is new to whom."""

from datetime import date

from vertrouwenspersoon.domain.stuk import (
    Alinea,
    Kop,
    Punt,
    Stuk,
    Wijzigingen,
    changes_between,
    changes_of,
    read_changes,
)

LIST = Stuk(
    (
        Kop(1, "Wat is er nieuw"),
        Alinea("Vooraf."),
        Kop(2, "[Nog niet uitgebracht]"),
        Punt("•", "Komt nog."),
        Kop(2, "[0.10.0] - 2027-01-05"),
        Kop(3, "Nieuw"),
        Punt("•", "Tien."),
        Alinea("Let op."),
        Kop(2, "[0.2.0]"),
        Punt("•", "Twee."),
        Kop(2, "[0.1.0] - 2026-11-23"),
        Punt("•", "Een."),
    )
)
TEN = Wijzigingen("0.10.0", date(2027, 1, 5), ("Tien.", "Let op."))
TWO = Wijzigingen("0.2.0", None, ("Twee.",))
ONE = Wijzigingen("0.1.0", date(2026, 11, 23), ("Een.",))


def test_each_version_has_its_lines() -> None:
    """The versions stand in their order, what has no number yet among them, each with its day."""
    assert (Wijzigingen("", None, ("Komt nog.",)), TEN, TWO, ONE) == read_changes(LIST)


def test_only_what_is_new_to_this_person_is_told() -> None:
    """Every version after one's own up to the new one is told, by number and not by text."""
    every = read_changes(LIST)
    assert (TEN, TWO) == changes_between(every, "0.1.0", "0.10.0")
    assert (TWO,) == changes_between(every, "0.1.0", "0.9.0")
    assert () == changes_between(every, "0.10.0", "0.10.0")


def test_a_checkout_shows_what_has_no_number_yet() -> None:
    """The version that runs has its own lines; one without a number those of the next release."""
    every = read_changes(LIST)
    assert TWO == changes_of(every, "0.2.0")
    assert ("Komt nog.",) == getattr(changes_of(every, "uit de broncode"), "regels", None)
    assert changes_of(every, "9.9.9") is None


def test_the_title_is_the_first_heading() -> None:
    """A piece without a heading has no title."""
    assert ("Wat is er nieuw", "") == (LIST.titel, Stuk((Alinea("x"),)).titel)
