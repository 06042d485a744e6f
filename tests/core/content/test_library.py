from collections import Counter
from datetime import date
from itertools import chain

import pytest

from vertrouwenspersoon.content.library import load_inhoud
from vertrouwenspersoon.documents.letters import legible
from vertrouwenspersoon.domain.camera import CAMERA_TAAK
from vertrouwenspersoon.domain.codes import Code
from vertrouwenspersoon.domain.kalender import Eenheid, Kalender, Term
from vertrouwenspersoon.domain.taken import Laag, TaakId
from vertrouwenspersoon.domain.termijnen import TermijnId
from vertrouwenspersoon.domain.voorwaarden import ALTIJD
from vertrouwenspersoon.domain.zaak import ZaakStatus
from vertrouwenspersoon.usecases.meldingen import GEVAAR

# Counts and minimum set of the domain reference, chapter G10.
COUNTS = {"PR": 17, "NO": 14, "ML": 16, "RG": 16, "TR": 15, "AA": 19, "RD": 16, "SV": 14, "NZ": 19}
LEGAL = 13
MINIMUM = {
    "PR": (1, 3, 8, 17),
    "NO": (3, 6, 7, 9),
    "ML": (1, 3, 5, 7, 10, 14),
    "RG": (1, 5, 8, 10),
    "TR": (1, 2, 7),
    "AA": (1, 3, 4, 6, 8, 15),
    "RD": (1, 3, 5, 8, 12),
    "SV": (1, 5, 7),
    "NZ": (3, 6, 8, 12, 13, 17),
}
LISTS = {
    "soort": 15, "subsoort": 42, "indicator": 7, "ernst": 4, "rol": 16, "betrokken": 3,
    "werkproces": 14, "kanaal": 12, "plaats": 13, "dader": 3, "motief": 7,
}  # fmt: skip
"""Lists of chapter B with a number of values that is fixed there."""

taken = [taak for stap in load_inhoud().stappen for taak in stap.taak]


def test_chapter_g_is_whole() -> None:
    """All 159 items are there, numbered without a gap in each step."""
    found = Counter(taak.id[:2] for taak in taken)
    assert {**COUNTS, "JI": LEGAL} == found
    assert {f"{k}{n:02d}" for k, most in found.items() for n in range(1, most + 1)} == {
        taak.id for taak in taken
    }
    assert 159 == len(taken)


def test_the_steps_are_in_their_order() -> None:
    """Prevention, the eight VPT measures and the legal track are numbered 0 to 9."""
    assert list(range(10)) == [stap.nummer for stap in load_inhoud().stappen]


def test_the_minimum_set_is_the_proposed_one() -> None:
    """Exactly the items of G10 are marked as minimum."""
    proposed = {f"{step}{number:02d}" for step, ns in MINIMUM.items() for number in ns}
    assert proposed == {taak.id for taak in taken if taak.minimum}


def test_both_layers_have_taken() -> None:
    """Prevention is of the organisation alone; every measure holds work for one incident."""
    steps = load_inhoud().stappen
    assert {Laag.ORGANISATIE} == {taak.laag for taak in steps[0].taak}
    for stap in steps[1:]:
        assert Laag.INCIDENT in {taak.laag for taak in stap.taak}, stap.id


def test_only_taken_of_an_incident_wait_for_consent() -> None:
    """A taak of the organisation tells nothing about a zaak, so it needs no consent."""
    assert not [t.id for t in taken if t.laag is Laag.ORGANISATIE and t.toestemming]
    needed = {"RG01": "registratie", "RG10": "gemeentesecretaris", "AA05": "politie"}
    asked = {t.id: t.toestemming for t in taken if t.toestemming}
    for taak_id, ontvanger in needed.items():
        assert f"ontvanger:{ontvanger}" == asked[TaakId(taak_id)]


@pytest.mark.parametrize(("list_id", "count"), LISTS.items())
def test_the_lists_of_chapter_b_are_whole(list_id: str, count: int) -> None:
    """Each list of chapter B holds as many values as the reference names."""
    assert count == len(load_inhoud().codelijsten.lijst(list_id).waarde)


def test_the_departments_of_chapter_b_are_there() -> None:
    """All departments of B5 are there, and the two groups of politicians in one domain."""
    lijst = load_inhoud().codelijsten.lijst("afdeling")
    assert len(lijst.waarde) >= 31
    groups = {w.code: w.groep for w in lijst.waarde}
    assert groups[Code("afdeling:COL")] == groups[Code("afdeling:RAAD")] is not None


def test_every_status_has_its_words() -> None:
    """The list of statuses names exactly the statuses a zaak can have."""
    lijst = load_inhoud().codelijsten.lijst("status")
    assert {f"status:{status.value}" for status in ZaakStatus} == {w.code for w in lijst.waarde}


def test_groups_are_small_enough_to_print() -> None:
    """The groups the annual export falls back on hold three to six values each."""
    for list_id in ("soortgroep", "doelgroep", "domein", "kanaalgroep"):
        assert 3 <= len(load_inhoud().codelijsten.lijst(list_id).waarde) <= 6, list_id
    for list_id in ("soort", "rol", "kanaal"):
        lijst = load_inhoud().codelijsten.lijst(list_id)
        assert all(w.groep for w in lijst.waarde), list_id


def test_chapter_d_is_whole() -> None:
    """All 44 rules of chapter D are there."""
    rules = load_inhoud().termijnen
    assert [f"L{number:02d}" for number in range(1, 45)] == [rule.id for rule in rules]


def test_the_decrees_are_in_the_calendar() -> None:
    """The equated days of 2026 to 2028 count in law, and 2028 is the last year that is known."""
    kalender = load_inhoud().kalender()
    days = [date(2026, 1, 2), date(2026, 5, 15), date(2027, 5, 7), date(2028, 5, 26)]
    assert ([True] * 4, 2028) == (
        [kalender.is_legal_holiday(day) for day in days],
        kalender.bekend_tot,
    )


def test_every_decree_keeps_to_its_years() -> None:
    """A decree names days of its own three years, each a weekday and no holiday by itself."""
    bare = Kalender()
    for besluit in load_inhoud().gelijkstellingen:
        assert 3 == len(besluit.jaren)
        assert {day.year for day in besluit.dagen} <= set(besluit.jaren)
        assert not any(bare.is_holiday(day) for day in besluit.dagen)


def test_a_klacht_counts_thirty_days_a_month() -> None:
    """The term of art. 66 Sr is ninety days, because a month is thirty days there (art. 88 Sr)."""
    rule = load_inhoud().termijnregels()[TermijnId("L10")]
    assert (Term(3, Eenheid.STRAFMAAND), True) == (rule.term, rule.wettelijk)


def test_every_condition_in_words_is_a_condition_in_facts() -> None:
    """A taak of a zaak whose words name a condition has that condition in coded facts, too."""
    always = {"altijd", "VP-gesprek", "naar rol", "bij sluiten"}
    told = load_inhoud().taken(Laag.INCIDENT)
    assert [] == [t.id for t in told if (t.als == ALTIJD) != (t.als_tekst in always)]


def test_chapter_f_is_whole() -> None:
    """The scheme holds 20 rows by 10 columns, and the ladder its 22 measures."""
    inhoud = load_inhoud()
    assert [f"maatregel:RM{n}" for n in range(1, 23)] == [m.code for m in inhoud.maatregelen]
    assert 20 == len(inhoud.reactieschema.rij)
    assert 10 == len(inhoud.reactieschema.kolom)
    assert inhoud.reactieschema.vastgesteld_op is None


def test_every_question_is_waited_for() -> None:
    """No question is asked that no taak, termijn or row of the scheme depends on."""
    inhoud = load_inhoud()
    conditions = chain(
        (taak.als for taak in taken),
        (rule.als for rule in inhoud.termijnen),
        (rij.als for rij in inhoud.reactieschema.rij),
    )
    needed = {fact for als in conditions for fact in (*als.alle, *als.een_van, *als.geen)}
    assert not [vraag.id for vraag in inhoud.vragen if vraag.feit not in needed]


def test_what_the_code_names_is_there() -> None:
    """The question and the taak that the program itself knows are in the content."""
    inhoud = load_inhoud()
    assert inhoud.vraag(GEVAAR).tekst
    assert CAMERA_TAAK in {taak.id for taak in taken}


def test_every_text_is_a_sentence() -> None:
    """What is to be done ends as a sentence; its short form does not."""
    assert not [t.id for t in taken if t.tekst[-1] not in ".?!"]
    assert not [t.id for t in taken if t.kort[-1] in ".!:"]
    assert len(taken) == len({t.kort for t in taken})


def test_every_letter_can_be_printed() -> None:
    """The letters that are shipped hold every sign of the content that goes on paper."""
    inhoud = load_inhoud()
    texts = [t.tekst + t.kort + t.wanneer.tekst + t.als_tekst for t in taken]
    texts += [w.label + w.uitleg for lijst in inhoud.codelijsten.lijsten for w in lijst.waarde]
    texts += [rij.gedrag + rij.extra for rij in inhoud.reactieschema.rij]
    texts += [kolom.kop + kolom.beslist for kolom in inhoud.reactieschema.kolom]
    texts += [stap.titel + stap.waarom for stap in inhoud.stappen]
    plain = (text.replace("\u00ad", "") for text in texts)
    assert not [text for text in plain if text != legible(text)]


def test_no_taak_waits_for_a_question_that_is_never_asked() -> None:
    """A taak that needs an answer also needs what the question itself needs to be asked."""
    inhoud = load_inhoud()
    for vraag in inhoud.vragen:
        for als in (t.als for t in taken if vraag.feit in (*t.als.alle, *t.als.een_van)):
            assert set(vraag.als.alle) <= set(als.alle), vraag.id
            assert vraag.als.een_van in ((), als.een_van), vraag.id
