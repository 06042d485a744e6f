from datetime import UTC, date, datetime, timedelta

import pytest

from tests.builders import (
    NOW,
    beeld,
    dossier,
    incident,
    inhoud,
    notitie,
    said,
    stap,
    taak,
    termijn,
    toestemming,
    vraag,
    within,
    zaak,
)
from vertrouwenspersoon.domain.codes import Code
from vertrouwenspersoon.domain.dossier import Notitiesoort
from vertrouwenspersoon.domain.inhoud import Inhoud
from vertrouwenspersoon.domain.kalender import Eenheid, Kalender, Term, day_of
from vertrouwenspersoon.domain.stappen import (
    Spoed,
    ZaakPagina,
    facts_in_words,
    spoed,
    termijn_regels,
    zaak_pagina,
)
from vertrouwenspersoon.domain.taken import Anker, Laag, Stand, Wanneer
from vertrouwenspersoon.domain.termijnen import Dwang
from vertrouwenspersoon.domain.toestemming import Besluit
from vertrouwenspersoon.domain.voorwaarden import Voorwaarde
from vertrouwenspersoon.domain.zaak import Antwoord
from vertrouwenspersoon.domain.zaakbeeld import Zaakbeeld

KALENDER = Kalender()


def _pagina(content: Inhoud, case: Zaakbeeld | None = None) -> ZaakPagina:
    return zaak_pagina(case or beeld(), content, KALENDER)


def test_a_taak_that_applies_is_open_until_something_is_said() -> None:
    """A taak about which nothing was said is open and counts as to be done."""
    page = _pagina(inhoud(stap(1, taak("NO12")))).stap("stap-1")
    assert (1, 0, Stand.OPEN) == (page.totaal, page.klaar, page.regels[0].staat)


def test_the_latest_word_about_a_taak_counts() -> None:
    """A taak that was done and opened again is open."""
    later = said("NO12", Stand.OPEN, NOW + timedelta(hours=1))
    case = beeld(standen=(said("NO12", Stand.GEDAAN), later))
    assert Stand.OPEN is _pagina(inhoud(stap(1, taak("NO12"))), case).stap("stap-1").regels[0].staat


def test_a_taak_for_another_kind_is_not_shown() -> None:
    """A taak on a condition that the zaak does not meet is not in its step."""
    content = inhoud(stap(1, taak("NO12"), taak("JI01", als=Voorwaarde(("soort:JUR",)))))
    assert ["NO12"] == [regel.taak.id for regel in _pagina(content).stap("stap-1").regels]


def test_a_taak_that_no_longer_applies_keeps_its_history() -> None:
    """What was done under facts that changed later stays visible apart."""
    content = inhoud(stap(1, taak("JI01", als=Voorwaarde(("soort:JUR",)))))
    case = beeld(standen=(said("JI01", Stand.GEDAAN),))
    page = _pagina(content, case).stap("stap-1")
    assert ([], ["JI01"]) == ([*page.regels], [regel.taak.id for regel in page.overig])


def test_a_taak_waiting_for_an_answer_brings_its_question() -> None:
    """A taak on an unanswered question stays apart, and the step asks that question."""
    content = inhoud(
        stap(1, taak("RG08", als=Voorwaarde(("vraag:camera",)))),
        vragen=(vraag("camera"), vraag("schade")),
    )
    page = _pagina(content).stap("stap-1")
    assert (["RG08"], ["camera"]) == (
        [regel.taak.id for regel in page.mogelijk],
        [v.id for v in page.vragen],
    )


def test_a_question_is_asked_once() -> None:
    """After the answer no, the taak does not apply and the question is gone."""
    content = inhoud(
        stap(1, taak("RG08", als=Voorwaarde(("vraag:camera",)))), vragen=(vraag("camera"),)
    )
    case = beeld(antwoorden=(Antwoord("camera", ja=False, op=NOW),))
    page = _pagina(content, case).stap("stap-1")
    assert ((), (), ()) == (page.regels, page.mogelijk, page.vragen)


def test_a_taak_that_tells_someone_waits_for_consent() -> None:
    """A taak that would tell the police something waits until the melder said yes."""
    content = inhoud(stap(1, taak("AA05", toestemming=Code("ontvanger:politie"))))
    given = dossier(toestemmingen=(toestemming("politie", Besluit.GEGEVEN),))
    waits = [
        _pagina(content, case).stap("stap-1").regels[0].wacht_op_toestemming
        for case in (beeld(), beeld(dossier=given))
    ]
    assert [True, False] == waits


def test_withdrawn_consent_is_no_consent() -> None:
    """Consent that was given and withdrawn closes the way again."""
    content = inhoud(stap(1, taak("AA05", toestemming=Code("ontvanger:politie"))))
    words = (
        toestemming("politie", Besluit.GEGEVEN),
        toestemming("politie", Besluit.INGETROKKEN, NOW + timedelta(days=1)),
    )
    case = beeld(dossier=dossier(toestemmingen=words))
    assert _pagina(content, case).stap("stap-1").regels[0].wacht_op_toestemming


def test_the_reason_for_not_applicable_stands_with_the_taak() -> None:
    """The reason that was given for a taak is found back with it."""
    why = notitie("Er is geen dader.", bij="taak:RD01", soort=Notitiesoort.REDEN)
    case = beeld(standen=(said("RD01", Stand.NVT),), dossier=dossier(notities=(why,)))
    regel = _pagina(inhoud(stap(6, taak("RD01"))), case).stap("stap-6").regels[0]
    assert (why, False) == (regel.reden, regel.is_waiting)


def test_the_next_taak_is_the_one_that_falls_due_first() -> None:
    """Of all waiting taken the one with the earliest moment is proposed, before undated ones."""
    content = inhoud(
        stap(1, taak("NO12")),
        stap(2, taak("ML13", wanneer=within(1, Eenheid.WERKDAG))),
        stap(3, taak("RG08", wanneer=within(24, Eenheid.UUR))),
    )
    found = _pagina(content).volgende
    assert found is not None
    assert "RG08" == found[1].taak.id


def test_a_taak_runs_from_a_termijn_of_chapter_d() -> None:
    """A taak that points at a termijn falls due when that termijn does."""
    content = inhoud(
        stap(8, taak("NZ03", wanneer=Wanneer("binnen 72 uur", termijn="L05"))),
        termijnen=(termijn("L05"),),
    )
    verval = _pagina(content).stap("stap-8").regels[0].verval
    assert verval is not None
    assert datetime(2026, 11, 26, 8, 0, tzinfo=UTC) == verval.op


def test_a_termijn_that_a_taak_carries_is_not_shown_twice() -> None:
    """Only termijnen that no taak carries stand on their own."""
    content = inhoud(
        stap(8, taak("NZ03", wanneer=Wanneer("binnen 72 uur", termijn="L05"))),
        termijnen=(termijn("L05"), termijn("L10")),
    )
    page = _pagina(content)
    assert ["L10"] == [regel.id for regel in termijn_regels(page, content, KALENDER)]


def test_a_moment_before_the_end_of_a_measure_counts_back() -> None:
    """A taak that lies four weeks before an end has no moment until that end is known."""
    before = Wanneer(
        "4 weken voor het einde",
        anker=Anker.EINDE_MAATREGEL,
        term=within(4, Eenheid.WEEK).term,
        voor=True,
    )
    regel = _pagina(inhoud(stap(6, taak("RD13", wanneer=before)))).stap("stap-6").regels[0]
    assert regel.verval is None


def test_taken_of_the_organisation_stay_out_of_a_zaak() -> None:
    """A taak of the whole organisation is not asked in a zaak."""
    content = inhoud(stap(1, taak("NO01", laag=Laag.ORGANISATIE), taak("NO12")))
    assert 1 == _pagina(content).stap("stap-1").totaal


def test_the_reason_why_something_shows_is_said_in_words() -> None:
    """The facts behind a judgement read as Dutch labels and questions."""
    content = inhoud(vragen=(vraag("camera"),))
    words = facts_in_words(("soort:BED", "vraag:camera", "ernst-melder:E3"), content)
    assert ("Soort: Bedreiging", "Is er sprake van camera? Ja.", "Ernstig") == words


@pytest.mark.parametrize(
    ("hours", "expected"),
    [(-1, Spoed.TE_LAAT), (1, Spoed.VANDAAG), (24, Spoed.DEZE_WEEK), (24 * 9, Spoed.LATER)],
)
def test_urgency_follows_the_day(hours: int, expected: Spoed) -> None:
    """Past is late, the same day is today, within seven days is this week, the rest is later."""
    start = NOW + timedelta(hours=hours)
    verval = KALENDER.end(start, within(0, Eenheid.UUR).term, legal=False)  # type: ignore[arg-type]
    assert expected is spoed(verval, NOW)


def test_without_a_moment_nothing_presses() -> None:
    """What has no moment is not urgent."""
    assert Spoed.GEEN is spoed(None, NOW)


def test_between_the_own_day_and_the_extended_one_it_is_urgent_but_not_late() -> None:
    """On the Monday to which the law moved a Sunday term, it presses; the day after it is late."""
    sunday = datetime(2026, 11, 8, 10, tzinfo=UTC)
    verval = KALENDER.end(sunday, Term(2, Eenheid.WEEK), legal=True)
    found = [spoed(verval, datetime(2026, 11, day, 10, tzinfo=UTC)) for day in (21, 22, 23, 24)]
    assert [Spoed.DEZE_WEEK, Spoed.VANDAAG, Spoed.VANDAAG, Spoed.TE_LAAT] == found


AFTER_FOUR_WEEKS = termijn("L07", anker=Anker.INCIDENT, term=Term(4, Eenheid.WEEK))
COMPLAINTS = vraag("klachten", vanaf="L07")
REFER = taak(
    "NZ07", als=Voorwaarde(("vraag:klachten",)), wanneer=Wanneer("na vier weken", termijn="L07")
)
LATER = inhoud(stap(8, REFER), vragen=(COMPLAINTS,), termijnen=(AFTER_FOUR_WEEKS,))


def test_a_question_with_its_own_day_is_not_asked_before_it() -> None:
    """Whether complaints last after four weeks is asked after four weeks, not on the first day."""
    page = _pagina(LATER).stap("stap-8")
    day = NOW + timedelta(weeks=4)
    assert ((), (COMPLAINTS,)) == (page.asked(NOW), page.asked(day))


def test_a_question_with_its_own_day_is_asked_when_that_day_is_unknown() -> None:
    """Without the day of the incident nobody knows when, so the question is there at once."""
    unknown = beeld(zaak=zaak(incidenten=(incident(gebeurd_op=None, gebeurd_om=None),)))
    assert (COMPLAINTS,) == _pagina(LATER, unknown).stap("stap-8").asked(NOW)


def test_a_guideline_that_passed_before_its_answer_is_for_the_day_of_the_answer() -> None:
    """NZ07 is not late at once: answered after six weeks, it is for that day."""
    answered = NOW + timedelta(weeks=6)
    case = beeld(antwoorden=(Antwoord("klachten", ja=True, op=answered),))
    verval = _pagina(LATER, case).stap("stap-8").regels[0].verval
    assert verval is not None
    assert (day_of(answered), Spoed.VANDAAG) == (verval.dag, spoed(verval, answered))


def test_a_guideline_that_passed_before_the_melding_is_for_the_day_of_the_melding() -> None:
    """An incident that was reported after three weeks does not begin with reproaches."""
    old = zaak(incidenten=(incident(gebeurd_op=date(2026, 11, 2)),))
    content = inhoud(stap(8, taak("NZ03", wanneer=within(72, Eenheid.UUR, Anker.INCIDENT))))
    verval = _pagina(content, beeld(zaak=old)).stap("stap-8").regels[0].verval
    assert verval is not None
    assert day_of(old.gemeld_op) == verval.dag


def test_a_hard_term_is_never_moved_by_an_answer() -> None:
    """A term with a legal consequence that has passed is late, whenever it was asked about."""
    rule = termijn("L35", anker=Anker.INCIDENT, term=Term(1, Eenheid.UUR), dwang=Dwang.HARD)
    content = inhoud(
        stap(3, taak("RG09", wanneer=Wanneer("72 uur", termijn="L35"))), termijnen=(rule,)
    )
    verval = _pagina(content).stap("stap-3").regels[0].verval
    assert Spoed.TE_LAAT is spoed(verval, NOW)


def test_a_term_whose_anchor_changes_after_it_was_met_stays_met() -> None:
    """A taak that was done stays done when the day it counts from turns out to be another."""
    content = inhoud(stap(8, taak("NZ03", wanneer=within(72, Eenheid.UUR, Anker.INCIDENT))))
    earlier = zaak(incidenten=(incident(gebeurd_op=date(2026, 11, 20)),))
    pages = [
        _pagina(content, beeld(zaak=each, standen=(said("NZ03", Stand.GEDAAN),)))
        for each in (zaak(), earlier)
    ]
    assert [(False, 1)] * 2 == [
        (page.stap("stap-8").regels[0].is_waiting, page.stap("stap-8").klaar) for page in pages
    ]
    first, second = (page.stap("stap-8").regels[0].verval for page in pages)
    assert first != second
