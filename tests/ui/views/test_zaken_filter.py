"""Which zaken are shown, as pure functions."""

from dataclasses import replace
from datetime import UTC, datetime

from tests.builders import codelijsten
from ui.views.zaken_filter import (
    FilterKind,
    ZakenFilter,
    ZakenState,
    filter_options,
    filter_words,
    hit_runs,
    zaken_lines,
)
from ui.widgets.run_label import Run
from vertrouwenspersoon.domain.codes import Code
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.lijst import Treffer, ZaakRegel, ZaakRij
from vertrouwenspersoon.domain.zaak import ZaakId, ZaakStatus

NOW = datetime(2026, 11, 23, 10, 42, tzinfo=UTC)
RIJ = ZaakRij(
    ZaakId("zaak-1"),
    "2026-001",
    Confidential("Merel"),
    Confidential("Bedreiging aan de balie"),
    ZaakStatus.IN_BEHANDELING,
    NOW,
    NOW,
    Code("soort:BED"),
    Code("ernst:E3"),
    Code("rol:AMB"),
    None,
)
OPEN = ZaakRegel(RIJ, "Melden", (4, 14), "Bel de melder", None)
CLOSED = ZaakRegel(
    replace(
        RIJ,
        zaak=ZaakId("zaak-2"),
        code="2025-007",
        status=ZaakStatus.GESLOTEN,
        gemeld_op=datetime(2025, 3, 1, tzinfo=UTC),
        rol=Code("rol:RAA"),
    ),
    "",
    (0, 0),
    "",
    None,
)
STATE = ZakenState((OPEN, CLOSED), codelijsten(), NOW)


def codes(chosen: ZakenFilter, state: ZakenState = STATE) -> list[str]:
    """The codes that pass."""
    return [line.code for line in zaken_lines(state, chosen)]


def chosen(kind: FilterKind, value: str) -> ZakenFilter:
    """A filter on one kind."""
    return ZakenFilter().with_value(kind, value)


def test_without_a_filter_everything_is_there() -> None:
    """Closed zaken are found without doing anything."""
    assert ["2026-001", "2025-007"] == codes(ZakenFilter())


def test_each_filter_keeps_its_own() -> None:
    """Status, year and target group each leave out what is different."""
    assert (["2026-001"], ["2025-007"], ["2025-007"], ["2025-007"]) == (
        codes(chosen(FilterKind.STATUS, "open")),
        codes(chosen(FilterKind.STATUS, "gesloten")),
        codes(chosen(FilterKind.JAAR, "2025")),
        codes(chosen(FilterKind.DOELGROEP, "doelgroep:politiek")),
    )


def test_a_choice_is_taken_back() -> None:
    """An empty value filters nothing."""
    both = chosen(FilterKind.JAAR, "2025").with_value(FilterKind.JAAR, "")
    assert ((), 2) == (both.chosen, len(codes(both)))


def test_a_search_keeps_what_was_found() -> None:
    """Only zaken with a hit stay, with their hit marked in the second line."""
    hit = Treffer(ZaakId("zaak-2"), "notitie", NOW, Confidential("bij de balie"), ((7, 12),))
    state = replace(STATE, search="balie", treffers=(hit,))
    found = zaken_lines(state, ZakenFilter())
    assert (["2025-007"], True) == (
        [line.code for line in found],
        any(run.hit and run.text == "balie" for run in found[0].second),
    )


def test_a_hit_in_the_title_is_marked_there() -> None:
    """The title itself shows the hit."""
    title = Confidential("Bedreiging aan de balie")
    hit = Treffer(ZaakId("zaak-1"), "titel", None, title, ((18, 23),))
    found = zaken_lines(replace(STATE, search="balie", treffers=(hit,)), ZakenFilter())
    assert ["balie"] == [run.text for run in found[0].titel if run.hit]


def test_a_code_is_found_without_any_hit_in_text() -> None:
    """Who types a part of a zaakcode gets that zaak."""
    assert ["2025-007"] == codes(ZakenFilter(), replace(STATE, search="25-00", treffers=()))


def test_only_what_occurs_is_offered() -> None:
    """The menu of a chip holds the values of the list, in words."""
    lijsten = codelijsten()
    assert (
        (("2026", "2026"), ("2025", "2025")),
        (("soort:BED", "Bedreiging"),),
        ("open", "gesloten"),
    ) == (
        filter_options(FilterKind.JAAR, STATE.regels, lijsten),
        filter_options(FilterKind.SOORT, STATE.regels, lijsten),
        tuple(
            words
            for _value, words in filter_options(FilterKind.STATUS, STATE.regels, lijsten)
            if words in ("open", "gesloten")
        ),
    )


def test_a_chip_says_what_it_filters() -> None:
    """A chip that is on names its value."""
    lijsten = codelijsten()
    assert ("Soort", "Soort: Bedreiging", "Status: in behandeling", "Status: open") == (
        filter_words(FilterKind.SOORT, "", lijsten),
        filter_words(FilterKind.SOORT, "soort:BED", lijsten),
        filter_words(FilterKind.STATUS, "in-behandeling", lijsten),
        filter_words(FilterKind.STATUS, "open", lijsten),
    )


def test_a_fragment_is_shown_on_one_line() -> None:
    """Line ends in a story do not break a row."""
    hit = Treffer(ZaakId("zaak-1"), "verhaal", None, Confidential("een\nbalie"), ((4, 9),))
    assert (Run("een "), Run("balie", hit=True)) == hit_runs(hit)


def test_a_closed_zaak_says_so() -> None:
    """In the place of its step a closed zaak shows its status."""
    closed = zaken_lines(STATE, chosen(FilterKind.STATUS, "gesloten"))[0]
    assert ("Gesloten", "") == (closed.stap, closed.voortgang)
