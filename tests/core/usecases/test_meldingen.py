from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from tests.builders import NOW
from tests.core.usecases.offices import (
    REGISTRATIE,
    STORY,
    add_zaak,
    beeld,
    lines,
    melding,
    recorded,
    refused,
    some_code,
)
from vertrouwenspersoon.bootstrap import Office
from vertrouwenspersoon.clock import FixedClock
from vertrouwenspersoon.domain.codes import Code
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.dossier import LONGEST_TEXT
from vertrouwenspersoon.domain.lijst import Handeling
from vertrouwenspersoon.domain.melding import CODENAMEN, MeldingConcept
from vertrouwenspersoon.domain.toestemming import Besluit, Wat
from vertrouwenspersoon.domain.zaak import ZaakId, ZaakStatus
from vertrouwenspersoon.errors import Reason
from vertrouwenspersoon.usecases.changes import of_zaak


def test_one_word_is_enough(office: Office) -> None:
    """A melding of one word becomes a new zaak with everything else still unknown."""
    with recorded(office, Handeling.ZAAK_GEMAAKT):
        kept = office.meldingen.save(MeldingConcept(Confidential("Help")))
    whole = beeld(office, kept.zaak)
    assert ("2026-001", ZaakStatus.NIEUW, NOW) == (
        kept.code,
        whole.zaak.status,
        whole.zaak.gemeld_op,
    )
    assert None is whole.zaak.eerste.gebeurd_op
    assert of_zaak(kept.zaak) == kept.changes


def test_what_was_told_is_kept(office: Office) -> None:
    """Story, day, hour and codes of the melding stand in the zaak."""
    whole = beeld(office, add_zaak(office))
    first = whole.zaak.eerste
    assert (date(2026, 11, 20), time(10, 15)) == (first.gebeurd_op, first.gebeurd_om)
    assert ((Code("soort:BED"),), Code("rol:AMB")) == (first.soorten, first.rol)
    assert Confidential(STORY) == whole.dossier.verhaal


def test_saving_twice_makes_one_zaak(office: Office) -> None:
    """Who goes on typing goes on in the same zaak, under the same code."""
    first = office.meldingen.save(melding(verhaal=Confidential("Hij sloeg")))
    again = office.meldingen.save(
        melding(verhaal=Confidential("Hij sloeg op de balie")), first.zaak
    )
    assert (first.zaak, first.code) == (again.zaak, again.code)
    assert [first.zaak] == [regel.rij.zaak for regel in office.zaken.regels()]
    assert Confidential("Hij sloeg op de balie") == beeld(office, first.zaak).dossier.verhaal


def test_codes_count_up_within_a_year(office: Office, clock: FixedClock) -> None:
    """Every zaak has the next number, and a new year begins at one."""
    codes = [office.meldingen.save(melding()).code for _ in range(2)]
    assert ["2026-001", "2026-002"] == codes
    assert "2026-003" == office.meldingen.next_code()
    clock.advance(timedelta(days=60))
    assert "2027-001" == office.meldingen.save(melding()).code


def test_the_year_of_a_code_is_that_of_the_netherlands(office: Office, clock: FixedClock) -> None:
    """Half past midnight in Amsterdam is the new year, while it is still the old one in UTC."""
    clock.at = NOW.replace(month=12, day=31, hour=23, minute=30)
    assert "2027-001" == office.meldingen.save(melding()).code


def test_victim_and_melder_are_marks_without_meaning(office: Office) -> None:
    """Two zaken concern different persons until somebody says otherwise."""
    one, other = (beeld(office, add_zaak(office)).zaak for _ in range(2))
    assert 4 == len({one.slachtoffer, one.melder, other.slachtoffer, other.melder})


def test_a_code_name_is_suggested_once(office: Office) -> None:
    """Two zaken never get the same bird or tree by themselves."""
    names = [beeld(office, add_zaak(office)).dossier.codenaam.reveal() for _ in range(3)]
    assert list(CODENAMEN[:3]) == names
    assert CODENAMEN[3] == office.meldingen.suggest_codenaam()


def test_an_own_code_name_stays(office: Office) -> None:
    """A chosen name is kept, and typing on without it does not lose it."""
    zaak = add_zaak(office, codenaam=Confidential("Zwaan"))
    office.meldingen.save(melding(), zaak)
    assert Confidential("Zwaan") == beeld(office, zaak).dossier.codenaam


def test_the_title_follows_the_story(office: Office) -> None:
    """As long as nobody chose a title it is the first sentence, as it now reads."""
    zaak = add_zaak(office)
    assert Confidential("Hij sloeg op de balie") == beeld(office, zaak).dossier.titel
    office.meldingen.save(melding(verhaal=Confidential("Zij sloeg. Echt waar.")), zaak)
    assert Confidential("Zij sloeg") == beeld(office, zaak).dossier.titel


def test_an_own_title_stays(office: Office) -> None:
    """A chosen title does not follow the story any more."""
    zaak = add_zaak(office, titel=Confidential("Aan de balie"))
    office.meldingen.save(melding(verhaal=Confidential("Iets anders.")), zaak)
    assert Confidential("Aan de balie") == beeld(office, zaak).dossier.titel


def test_rewriting_leaves_the_rest(office: Office) -> None:
    """What was coded after the melding, and a second incident, stay as they are."""
    zaak = add_zaak(office)
    coded = replace(beeld(office, zaak).zaak.eerste, ernst=some_code(office, "ernst"))
    office.zaken.save_incident(zaak, coded)
    office.zaken.add_incident(zaak)
    second = beeld(office, zaak).zaak.incidenten[1]
    with recorded(office, Handeling.ZAAK_GEWIJZIGD):
        office.meldingen.save(melding(gebeurd_om=time(11, 0)), zaak)
    expected = (replace(coded, gebeurd_om=time(11, 0)), second)
    assert expected == beeld(office, zaak).zaak.incidenten


@pytest.mark.parametrize(("gevaar", "answer"), [(True, [True]), (False, [False]), (None, [])])
def test_the_safety_question_is_an_answer(
    office: Office,
    gevaar: bool | None,  # noqa: FBT001 - yes, no or not asked
    answer: list[bool],
) -> None:
    """Danger is answered with yes, with no, or not yet; and an answer can be taken back."""
    zaak = add_zaak(office, gevaar=True)
    office.meldingen.save(melding(gevaar=gevaar), zaak)
    assert answer == [given.ja for given in beeld(office, zaak).antwoorden]


def test_consent_is_recorded_once(office: Office) -> None:
    """A yes that stands is not said again with every letter that is typed."""
    zaak = add_zaak(office, toestemmingen=(REGISTRATIE,))
    office.meldingen.save(melding(toestemmingen=(REGISTRATIE,)), zaak)
    words = beeld(office, zaak).dossier.toestemmingen
    assert [(REGISTRATIE, Wat.FEITEN, Besluit.GEGEVEN)] == [
        (word.ontvanger, word.wat, word.besluit) for word in words
    ]


def test_consent_that_is_taken_back_is_history(office: Office) -> None:
    """A tick that is taken away is a withdrawal, and the first word stays."""
    zaak = add_zaak(office, toestemmingen=(REGISTRATIE,))
    office.meldingen.save(melding(), zaak)
    said = [word.besluit for word in beeld(office, zaak).dossier.toestemmingen]
    assert [Besluit.GEGEVEN, Besluit.INGETROKKEN] == said


@pytest.mark.parametrize(
    ("but", "reason", "where"),
    [
        ({"verhaal": Confidential(" \n")}, Reason.EMPTY, "verhaal"),
        ({"verhaal": Confidential("a" * (LONGEST_TEXT + 1))}, Reason.TOO_LONG, "verhaal"),
        ({"titel": Confidential("\x1b")}, Reason.TEXT_UNPRINTABLE, "titel"),
        ({"codenaam": Confidential("\x00")}, Reason.TEXT_UNPRINTABLE, "codenaam"),
        ({"gebeurd_op": date(2026, 11, 24)}, Reason.DATE_IN_FUTURE, "gebeurd_op"),
        ({"gebeurd_op": date(1926, 11, 20)}, Reason.DATE_IMPOSSIBLE, "gebeurd_op"),
        ({"gebeurd_op": None}, Reason.DATE_IMPOSSIBLE, "gebeurd_om"),
        ({"soorten": (Code("soort:onzin"),)}, Reason.UNKNOWN_CODE, "soort:onzin"),
        ({"rol": Code("soort:BED")}, Reason.UNKNOWN_CODE, "rol: soort:BED"),
        ({"toestemmingen": (Code("ontvanger:x"),)}, Reason.UNKNOWN_CODE, "ontvanger:x"),
    ],
)
def test_a_melding_that_cannot_be_kept_is_refused(
    office: Office, zaak: ZaakId, but: dict[str, object], reason: Reason, where: str
) -> None:
    """New or typed on, a wrong field is named and nothing of the melding is kept."""
    with refused(office, reason, where):
        office.meldingen.save(melding(**but))
    with refused(office, reason, where):
        office.meldingen.save(melding(**but), zaak)


def test_a_melding_of_an_unknown_zaak_is_refused(office: Office) -> None:
    """Nobody types on in a zaak that is not there."""
    with refused(office, Reason.NOT_FOUND, "zaak"):
        office.meldingen.save(melding(), ZaakId("weg"))


def test_the_journal_names_the_zaak_only(office: Office) -> None:
    """The line of a melding holds the identity of the zaak and not one word of it."""
    zaak = add_zaak(office)
    assert zaak == lines(office)[0].object
