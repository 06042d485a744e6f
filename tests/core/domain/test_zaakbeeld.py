from datetime import UTC, date, datetime, time

from tests.builders import NOW, beeld, codelijsten, dossier, incident, notitie, vraag, zaak
from vertrouwenspersoon.domain.begeleiding import (
    Aangifte,
    AangifteId,
    Begeleiding,
    Maatregel,
    MaatregelId,
    Nazorg,
    NazorgId,
)
from vertrouwenspersoon.domain.codes import Code
from vertrouwenspersoon.domain.taken import Anker
from vertrouwenspersoon.domain.zaak import Antwoord, IncidentId
from vertrouwenspersoon.domain.zaakbeeld import Zaakbeeld, ankers, feiten


def test_codes_answers_and_the_group_of_a_role_are_facts() -> None:
    """What is coded, what was answered yes, and the doelgroep of the role are known facts."""
    case = beeld(antwoorden=(Antwoord("camera", ja=True, op=NOW),))
    known = feiten(case, codelijsten(), (vraag("camera"),)).bekend
    assert {"soort:BED", "ernst:E3", "rol:AMB", "doelgroep:ambtenaar", "vraag:camera"} <= known


def test_what_was_not_chosen_is_unknown() -> None:
    """A kind that no incident tells, and a question without an answer, are unknown."""
    case = beeld(zaak=zaak(incidenten=(incident(ernst=None),)))
    unknown = feiten(case, codelijsten(), (vraag("camera"),)).onbekend
    assert {"ernst", "vraag:camera"} <= unknown


def test_an_answer_no_is_known() -> None:
    """A question answered no is neither a fact nor unknown."""
    case = beeld(antwoorden=(Antwoord("camera", ja=False, op=NOW),))
    assert feiten(case, codelijsten(), (vraag("camera"),)).tells("vraag:camera") is False


def test_two_incidents_of_different_kinds_count_both() -> None:
    """A zaak of two incidents has the facts of both."""
    other = incident(id=IncidentId("incident-2"), soorten=(Code("soort:VER"),))
    case = beeld(zaak=zaak(incidenten=(incident(), other)))
    assert {"soort:BED", "soort:VER"} <= feiten(case, codelijsten(), ()).bekend


def test_a_decided_measure_and_a_police_status_are_facts() -> None:
    """Measures that were decided and where the aangifte stands are facts."""
    help_ = Begeleiding(
        maatregelen=(Maatregel(MaatregelId("m"), Code("maatregel:RM6"), date(2026, 11, 23)),),
        aangiften=(Aangifte(AangifteId("a"), Code("politie:sepot")),),
    )
    known = feiten(beeld(begeleiding=help_), codelijsten(), ()).bekend
    assert {"maatregel:RM6", "politie:sepot"} <= known


def test_the_earliest_of_several_moments_is_the_anchor() -> None:
    """With two incidents the term runs from the first."""
    earlier = incident(
        id=IncidentId("incident-2"), gebeurd_op=date(2026, 11, 1), gebeurd_om=time(12, 0)
    )
    found = ankers(beeld(zaak=zaak(incidenten=(incident(), earlier))))
    assert datetime(2026, 11, 1, 11, 0, tzinfo=UTC) == found[Anker.INCIDENT]


def test_an_unknown_moment_is_no_anchor() -> None:
    """Without a day of the incident nothing runs from it; the melding is always known."""
    case = beeld(zaak=zaak(incidenten=(incident(gebeurd_op=None, gebeurd_om=None),)))
    found = ankers(case)
    assert (False, True) == (Anker.INCIDENT in found, Anker.MELDING in found)


def test_a_held_opvanggesprek_is_an_anchor() -> None:
    """Follow-up talks run from the opvanggesprek once it was held."""
    planned = Nazorg(NazorgId("1"), NOW, opvang=True)
    held = Nazorg(NazorgId("2"), NOW, opvang=True, gehouden_op=NOW)
    cases = [beeld(begeleiding=Begeleiding(nazorg=(n,))) for n in (planned, held)]
    assert [False, True] == [Anker.OPVANGGESPREK in ankers(case) for case in cases]


def test_notes_about_a_part_are_found_oldest_first() -> None:
    """Only the notes about that part come back, in the order in which they happened."""
    later = notitie("b", bij="taak:ML01", gebeurd_op=NOW)
    first = notitie("a", bij="taak:ML01", gebeurd_op=datetime(2026, 1, 1, tzinfo=UTC))
    case: Zaakbeeld = beeld(dossier=dossier(notities=(later, first, notitie("c"))))
    assert (first, later) == case.notities_bij("taak:ML01")
