from datetime import UTC, date, datetime, timedelta

from tests.builders import (
    NOW,
    beeld,
    dossier,
    inhoud,
    notitie,
    said,
    stap,
    taak,
    termijn,
    vraag,
    within,
    zaak,
)
from vertrouwenspersoon.domain.agenda import Agenda, Waarvan, agenda
from vertrouwenspersoon.domain.begeleiding import (
    Afspraak,
    AfspraakId,
    Begeleiding,
    Nazorg,
    NazorgId,
)
from vertrouwenspersoon.domain.inhoud import Inhoud
from vertrouwenspersoon.domain.kalender import Eenheid, Kalender, Term, start_of_day
from vertrouwenspersoon.domain.stappen import Spoed, zaak_pagina
from vertrouwenspersoon.domain.taken import Anker, Stand, Wanneer
from vertrouwenspersoon.domain.termijnen import Dwang
from vertrouwenspersoon.domain.voorwaarden import Voorwaarde
from vertrouwenspersoon.domain.zaak import ZaakId, ZaakStatus
from vertrouwenspersoon.domain.zaakbeeld import Zaakbeeld

CAMERA = taak("RG08", wanneer=within(28 * 24, Eenheid.UUR, Anker.INCIDENT))


def _agenda(content: Inhoud, *cases: Zaakbeeld, now: datetime = NOW) -> Agenda:
    kalender = Kalender()
    paginas = [zaak_pagina(case, content, kalender) for case in cases]
    return agenda(paginas, content, now)


def test_the_most_pressing_comes_first() -> None:
    """The lines of all zaken stand in the order in which they fall due."""
    far = taak("NZ09", wanneer=within(4, Eenheid.WEEK))
    content = inhoud(stap(2, far, taak("ML13", wanneer=within(1, Eenheid.WERKDAG))))
    assert ["ML13", "NZ09"] == [regel.doel for regel in _agenda(content, beeld()).regels]


def test_a_closed_zaak_asks_for_nothing() -> None:
    """A zaak that is closed has no lines."""
    content = inhoud(stap(2, taak("ML13", wanneer=within(1, Eenheid.WERKDAG))))
    closed = beeld(zaak=zaak(status=ZaakStatus.GESLOTEN, gesloten_op=date(2026, 11, 23)))
    assert () == _agenda(content, closed).regels


def test_a_finished_taak_leaves_the_agenda() -> None:
    """What is done is no longer due."""
    content = inhoud(stap(2, taak("ML13", wanneer=within(1, Eenheid.WERKDAG))))
    assert () == _agenda(content, beeld(standen=(said("ML13", Stand.GEDAAN),))).regels


def test_the_camera_clock_stands_apart_until_it_is_settled() -> None:
    """The clock is above the lines, also when its time is over, until images are secured."""
    content = inhoud(stap(3, CAMERA))
    later = NOW + timedelta(days=3)
    secured = beeld(standen=(said("RG08", Stand.GEDAAN),))
    found = [_agenda(content, beeld()), _agenda(content, beeld(), now=later)]
    assert [(1, (), 1)] * 2 == [(len(a.klokken), a.regels[:0], a.te_doen) for a in found]
    assert () == _agenda(content, secured).klokken


def test_what_is_due_today_or_late_is_counted() -> None:
    """The number in the rail is what is late plus what is due today."""
    content = inhoud(
        stap(
            2,
            taak("ML14", wanneer=within(1, Eenheid.UUR)),
            taak("ML13", wanneer=within(4, Eenheid.UUR)),
            taak("RG10", wanneer=within(3, Eenheid.WERKDAG)),
        )
    )
    assert 2 == _agenda(content, beeld()).te_doen


def test_planned_aftercare_and_appointments_are_due() -> None:
    """A planned contact moment and an appointment stand in the agenda until they are held."""
    help_ = Begeleiding(
        nazorg=(Nazorg(NazorgId("n1"), NOW + timedelta(days=1)),),
        afspraken=(
            Afspraak(AfspraakId("a1"), NOW + timedelta(hours=2), hele_dag=False),
            Afspraak(AfspraakId("a2"), NOW, hele_dag=False, gedaan_op=NOW),
        ),
    )
    lines = _agenda(inhoud(), beeld(begeleiding=help_)).regels
    assert [(Waarvan.AFSPRAAK, "a1"), (Waarvan.NAZORG, "n1")] == [
        (r.waarvan, r.doel) for r in lines
    ]


def test_a_quiet_zaak_asks_to_be_looked_at() -> None:
    """A zaak in which nothing happened for fourteen days gets a line."""
    old = datetime(2026, 11, 1, 9, 0, tzinfo=UTC)
    quiet = beeld(zaak=zaak(gemeld_op=old, gewijzigd_op=old))
    assert [Waarvan.STIL] == [regel.waarvan for regel in _agenda(inhoud(), quiet).regels]


def test_a_termijn_without_a_taak_stays_until_something_is_said() -> None:
    """A termijn of chapter D that no taak carries is shown, late too, until it is settled."""
    content = inhoud(termijnen=(termijn("L10"),))
    after = NOW + timedelta(days=4)
    settled = beeld(standen=(said("L10", Stand.NVT),))
    assert [Spoed.DEZE_WEEK, Spoed.TE_LAAT] == [
        _agenda(content, beeld(), now=moment).regels[0].spoed for moment in (NOW, after)
    ]
    assert () == _agenda(content, settled, now=after).regels


def test_what_became_late_since_a_moment_is_known() -> None:
    """Only what passed after that moment is caught up: not what was late, not what is to come."""
    content = inhoud(stap(2, taak("ML13", wanneer=within(1, Eenheid.WERKDAG))))
    found = _agenda(content, beeld(), now=NOW + timedelta(days=3))
    spans = ((NOW, 3), (NOW + timedelta(days=2), 3), (NOW, 0))
    assert [1, 0, 0] == [
        len(found.since(since, NOW + timedelta(days=days))) for since, days in spans
    ]


def test_lines_of_several_zaken_stand_together() -> None:
    """Every line says of which zaak it is."""
    content = inhoud(stap(2, taak("ML13", wanneer=within(1, Eenheid.WERKDAG))))
    other = beeld(zaak=zaak(id=ZaakId("zaak-2"), code="2026-002"))
    lines = _agenda(content, beeld(), other).of(Spoed.DEZE_WEEK)
    assert ["2026-001", "2026-002"] == [regel.code for regel in lines]


def test_a_question_with_its_own_day_stands_in_the_agenda_once() -> None:
    """A question that two steps wait for is one line, on its day, in the first of them."""
    als = Voorwaarde(("vraag:klachten",))
    content = inhoud(
        stap(2, taak("ML01", als=als)),
        stap(8, taak("NZ07", als=als)),
        vragen=(vraag("klachten", vanaf="L07"),),
        termijnen=(termijn("L07", anker=Anker.INCIDENT, term=Term(4, Eenheid.WEEK)),),
    )
    lines = [r for r in _agenda(content, beeld()).regels if r.waarvan is Waarvan.VRAAG]
    assert [("vraag:klachten", "stap-2", date(2026, 12, 20))] == [
        (line.doel, line.stap, line.verval.dag) for line in lines
    ]


def test_what_is_put_off_is_away_and_comes_back() -> None:
    """A line that is put off is counted nowhere, shown apart, and back on its day."""
    content = inhoud(stap(2, taak("ML13", wanneer=within(1, Eenheid.WERKDAG))))
    until = start_of_day(date(2026, 11, 27))
    note = notitie("Zij is weg.", bij="uitstel:ML13", gebeurd_op=until)
    off = beeld(dossier=dossier(notities=(note,)))
    wednesday, friday = (NOW + timedelta(days=n) for n in (2, 4))
    away, back = (_agenda(content, off, now=moment) for moment in (wednesday, friday))
    assert (0, ["ML13"], ()) == (
        away.te_doen,
        [r.doel for r in away.uitgesteld],
        away.of(Spoed.TE_LAAT),
    )
    assert (1, (), ["ML13"]) == (
        back.te_doen,
        back.uitgesteld,
        [r.doel for r in back.of(Spoed.TE_LAAT)],
    )


def test_images_are_never_put_off() -> None:
    """A camera clock stays on top, whatever is noted."""
    note = notitie("Morgen.", bij="uitstel:RG08", gebeurd_op=NOW + timedelta(days=9))
    found = _agenda(inhoud(stap(3, CAMERA)), beeld(dossier=dossier(notities=(note,))))
    assert [None] == [clock.uitstel for clock in found.klokken]


def test_a_line_knows_whether_missing_it_has_a_consequence() -> None:
    """A taak on a hard termijn and that termijn itself are hard; a guideline is not."""
    rules = (termijn("L10", dwang=Dwang.HARD), termijn("L15", dwang=Dwang.HARD), termijn("L05"))
    hard, soft = (
        taak(t, wanneer=Wanneer("", termijn=r)) for t, r in (("AA1", "L10"), ("NZ3", "L05"))
    )
    found = _agenda(inhoud(stap(5, hard, soft), termijnen=rules), beeld())
    assert {"AA1": True, "NZ3": False, "L15": True} == {r.doel: r.hard for r in found.regels}
