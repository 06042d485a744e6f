from dataclasses import replace
from datetime import date

import pytest

from tests.builders import incident, termijn, within, zaak
from tests.core.documents.zaken import GEMEENTE, content, full_beeld, hulp, pagina
from vertrouwenspersoon.documents import feiten
from vertrouwenspersoon.domain.begeleiding import Schade, SchadeId
from vertrouwenspersoon.domain.codes import Code
from vertrouwenspersoon.domain.kalender import Eenheid, Kalender
from vertrouwenspersoon.domain.stappen import zaak_pagina
from vertrouwenspersoon.domain.taken import Wanneer

LIJSTEN = content().codelijsten


def test_facts_of_an_incident_leave_out_what_is_not_known() -> None:
    """Only what was chosen is told, in the words of the lists."""
    found = dict(feiten.incident_facts(incident(gebeurd_om=None, ernst=None), LIJSTEN))
    assert {"Soort": "Bedreiging", "Rol": "Ambtenaar"} == {
        label: value for label, value in found.items() if label != "Gebeurd op"
    }
    assert found["Gebeurd op"].endswith("2026")


def test_several_kinds_are_listed_with_the_main_one_first() -> None:
    """Kinds stand in the order in which they were chosen."""
    found = dict(
        feiten.incident_facts(incident(soorten=(Code("soort:BED"), Code("soort:VER"))), LIJSTEN)
    )
    assert "Bedreiging, Verbale agressie" == found["Soort"]


def test_doelgroep_follows_from_the_role() -> None:
    """The group a role belongs to is told beside the zaak."""
    found = dict(feiten.zaak_facts(zaak(incidenten=(incident(rol=Code("rol:RAA")),)), LIJSTEN))
    assert "Politieke ambtsdrager" == found["Doelgroep"]


def test_damage_is_added_up() -> None:
    """Known amounts are added; the total says so when one is not known."""
    known = feiten.schades(hulp().schades, LIJSTEN)
    assert ("Samen", "", "", "€\u00a0570,50", "–") == known.total
    more = Schade(SchadeId("s3"), Code("schade:RUIT"), van_gemeente=True, verhaald=1000)
    unknown = feiten.schades((*hulp().schades, more), LIJSTEN)
    assert ("Samen, voor zover bekend", "", "", "€\u00a0570,50", "€\u00a010,00") == unknown.total


@pytest.mark.parametrize(
    "tabel",
    [
        feiten.maatregelen(hulp().maatregelen, LIJSTEN),
        feiten.aangiften(hulp().aangiften, LIJSTEN),
        feiten.schades(hulp().schades, LIJSTEN),
        feiten.termijnen(pagina(), content(), GEMEENTE),
    ],
    ids=lambda tabel: tabel.title,
)
def test_columns_share_the_whole_width(tabel: feiten.Tabel) -> None:
    """Heads, shares and lines are as many, and the shares are the whole width."""
    assert {len(tabel.heads)} == {len(tabel.shares), *(len(line) for line in tabel.lines)}
    assert 1.0 == pytest.approx(sum(tabel.shares))


def test_termijn_that_a_taak_carries_runs_while_the_taak_waits() -> None:
    """A termijn is told once, and no longer when its taak is done."""
    known = content()
    carrying = replace(known.stappen[0].taak[0], wanneer=Wanneer("binnen 72 uur", termijn="L01"))
    waiting = replace(carrying, id=known.stappen[0].taak[2].id)
    for taak, count in ((carrying, 0), (waiting, 1)):
        stap = replace(known.stappen[0], taak=(taak,))
        changed = replace(known, stappen=(stap, *known.stappen[1:]))
        page = pagina(full_beeld(), changed)
        assert count == len(feiten.running_termijnen(page, changed, GEMEENTE))


def test_first_to_end_is_told_first() -> None:
    """Termijnen stand in the order in which they end."""
    later = termijn("L00", titel="Later", term=within(5, Eenheid.WERKDAG).term)
    known = replace(content(), termijnen=(later, *content().termijnen))
    tabel = feiten.termijnen(pagina(full_beeld(), known), known, GEMEENTE)
    assert ["Klacht indienen", "Later"] == [line[0] for line in tabel.lines]


def test_closing_days_of_the_municipality_move_a_term_in_working_days() -> None:
    """A term in working days skips the days on which the municipality is closed."""
    rule = termijn("L00", titel="Werkdagen", term=within(2, Eenheid.WERKDAG).term)
    known = replace(content(), termijnen=(rule,))
    closed = replace(GEMEENTE, gesloten_dagen=(date(2026, 11, 24),))
    page = zaak_pagina(full_beeld(), known, Kalender())
    days = [
        feiten.running_termijnen(page, known, gemeente)[0][1].dag for gemeente in (GEMEENTE, closed)
    ]
    assert [date(2026, 11, 25), date(2026, 11, 26)] == days
