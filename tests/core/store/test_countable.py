from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from tests.builders import BRON, NOW, codelijsten, incident, zaak
from tests.core.store.aggregates import undone
from vertrouwenspersoon.domain.begeleiding import (
    Aangifte,
    AangifteId,
    Begeleiding,
    Maatregel,
    MaatregelId,
    Nazorg,
    NazorgId,
    Schade,
    SchadeId,
)
from vertrouwenspersoon.domain.codes import Code, Codelijst, Codelijsten, Codewaarde
from vertrouwenspersoon.domain.countable import CountableIncident
from vertrouwenspersoon.domain.zaak import Incident, IncidentId, Zaak, ZaakId
from vertrouwenspersoon.store import begeleiding, countable, zaken
from vertrouwenspersoon.store.connection import Store

DAY = date(2026, 11, 23)
AFDELING = Codelijst(
    "afdeling",
    "Afdeling",
    BRON,
    (Codewaarde(Code("afdeling:KCC"), "Balie", groep=Code("domein:dienstverlening")),),
)
LIJSTEN = Codelijsten((*codelijsten().lijsten, AFDELING))


def counted(store: Store, jaar: int = 2026) -> tuple[CountableIncident, ...]:
    """What may be counted of a year."""
    return countable.countable_incidents(store, jaar, LIJSTEN)


def add_beginning(store: Store, *incidenten: Incident, **but: object) -> None:
    """A zaak of these incidents."""
    zaken.add_zaak(store, zaak(incidenten=incidenten, **but))


def keep_help(store: Store, help_: Begeleiding) -> None:
    """What the steps of the zaak recorded."""
    for maatregel in help_.maatregelen:
        begeleiding.save_maatregel(store, ZaakId("zaak-1"), maatregel)
    for aangifte in help_.aangiften:
        begeleiding.save_aangifte(store, ZaakId("zaak-1"), aangifte)
    for schade in help_.schades:
        begeleiding.save_schade(store, ZaakId("zaak-1"), schade)
    for nazorg in help_.nazorg:
        begeleiding.save_nazorg(store, ZaakId("zaak-1"), nazorg)


def test_a_zaak_counts_by_its_first_incident(store: Store) -> None:
    """Codes, month and groups come from the first incident and its main soort."""
    first = incident(
        soorten=(Code("soort:VER"), Code("soort:BED")),
        afdeling=Code("afdeling:KCC"),
        kanaal=Code("kanaal:TEL"),
    )
    second = incident(id=IncidentId("incident-2"), rol=Code("rol:RAA"), ernst=Code("ernst:E1"))
    with undone(store):
        add_beginning(store, first, second)
        found = counted(store)
    wanted = CountableIncident(
        slachtoffer="slachtoffer-1",
        melder="melder-1",
        maand=11,
        soort=Code("soort:VER"),
        soortgroep=None,
        doelgroep=Code("doelgroep:ambtenaar"),
        afdeling=Code("afdeling:KCC"),
        domein=Code("domein:dienstverlening"),
        kanaal=Code("kanaal:TEL"),
        ernst=Code("ernst:E3"),
        aangifte=False,
        maatregel=False,
        schade=False,
        nazorg=False,
        teruggekoppeld=False,
    )
    assert (wanted,) == found


def test_what_was_not_chosen_is_none(store: Store) -> None:
    """A melding of one sentence counts, with everything unknown."""
    with undone(store):
        add_beginning(store, Incident(IncidentId("incident-1")))
        (found,) = counted(store)
    unknown = (found.maand, found.soort, found.soortgroep, found.doelgroep, found.afdeling)
    assert (None,) * 8 == (*unknown, found.domein, found.kanaal, found.ernst)


@pytest.mark.parametrize(
    ("happened", "reported", "year"),
    [
        (date(2025, 12, 31), datetime(2026, 1, 2, tzinfo=UTC), 2025),
        (date(2026, 1, 1), datetime(2026, 1, 2, tzinfo=UTC), 2026),
        (None, datetime(2025, 12, 31, 22, 59, tzinfo=UTC), 2025),
        (None, datetime(2025, 12, 31, 23, 0, tzinfo=UTC), 2026),
        (None, datetime(2026, 6, 30, 22, 0, tzinfo=UTC), 2026),
    ],
)
def test_the_year_is_that_of_the_incident(
    store: Store, happened: date | None, reported: datetime, year: int
) -> None:
    """The incident decides the year; without its day, the melding does, by Dutch time."""
    with undone(store):
        add_beginning(store, incident(gebeurd_op=happened, gebeurd_om=None), gemeld_op=reported)
        assert (year,) == countable.jaren(store)
        assert [1, 0] == [len(counted(store, jaar)) for jaar in (year, 4051 - year)]


def test_the_years_go_from_new_to_old(store: Store) -> None:
    """Every year that holds a zaak stands once, the newest first."""
    with undone(store):
        for number, year in enumerate((2024, 2026, 2024, 2025), start=1):
            one: Zaak = zaak(id=ZaakId(f"zaak-{number}"), code=f"2026-{number:03d}")
            happened = incident(id=IncidentId(f"i{number}"), gebeurd_op=date(year, 5, 1))
            zaken.add_zaak(store, replace(one, incidenten=(happened,)))
        assert (2026, 2025, 2024) == countable.jaren(store)


MEASURE = Maatregel(MaatregelId("m"), Code("maatregel:RM6"), DAY)
REPORT = Aangifte(AangifteId("a"), Code("politie:aangifte-opgenomen"))
CARE = Nazorg(NazorgId("n"), NOW)


@pytest.mark.parametrize(
    ("help_", "flags"),
    [
        (Begeleiding(), set()),
        (Begeleiding(maatregelen=(MEASURE,)), {"maatregel"}),
        (
            Begeleiding(maatregelen=(replace(MEASURE, teruggekoppeld_op=DAY),)),
            {"maatregel", "teruggekoppeld"},
        ),
        (Begeleiding(aangiften=(REPORT,)), {"aangifte"}),
        (
            Begeleiding(aangiften=(replace(REPORT, teruggekoppeld_op=DAY),)),
            {"aangifte", "teruggekoppeld"},
        ),
        (Begeleiding(aangiften=(replace(REPORT, politie=Code("politie:melding")),)), set()),
        (Begeleiding(aangiften=(replace(REPORT, politie=Code("politie:niet-gemeld")),)), set()),
        (Begeleiding(aangiften=(replace(REPORT, politie=Code("politie:sepot")),)), {"aangifte"}),
        (
            Begeleiding(schades=(Schade(SchadeId("s"), Code("schadesoort:x"), van_gemeente=True),)),
            {"schade"},
        ),
        (Begeleiding(nazorg=(CARE,)), set()),
        (Begeleiding(nazorg=(replace(CARE, gehouden_op=NOW),)), {"nazorg"}),
    ],
)
def test_yes_or_no_follows_what_was_done(store: Store, help_: Begeleiding, flags: set[str]) -> None:
    """A melding at the police is no aangifte, and aftercare counts when it was held."""
    with undone(store):
        add_beginning(store, incident())
        keep_help(store, help_)
        (found,) = counted(store)
    names = ("aangifte", "maatregel", "schade", "nazorg", "teruggekoppeld")
    assert flags == {name for name in names if getattr(found, name)}
