from datetime import datetime, timedelta

import pytest

from tests.builders import NOW
from tests.core.usecases.offices import REGISTRATIE, beeld, lines, recorded, refused, some_code
from vertrouwenspersoon.bootstrap import Office
from vertrouwenspersoon.clock import FixedClock
from vertrouwenspersoon.domain.codes import Code
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.dossier import (
    BetrokkeneId,
    Hoedanigheid,
    Notitie,
    NotitieId,
    Notitiesoort,
)
from vertrouwenspersoon.domain.lijst import Handeling
from vertrouwenspersoon.domain.toestemming import Besluit, Wat, may_share
from vertrouwenspersoon.domain.zaak import ZaakId
from vertrouwenspersoon.errors import Reason

WORDS = Confidential("Zij belde terug.")
OTHER = Confidential("Zij belde niet terug.")


def _notes(office: Office, zaak: ZaakId) -> tuple[Notitie, ...]:
    return beeld(office, zaak).dossier.notities


def test_a_head_is_kept_part_by_part(office: Office, zaak: ZaakId) -> None:
    """What is not given stays as it was; what is given as nothing is emptied."""
    before = beeld(office, zaak).dossier
    gevolg = some_code(office, "gevolg-persoon")
    office.dossiers.save_head(zaak, titel=WORDS, gevolgen=(gevolg,))
    office.dossiers.save_head(zaak, verhaal=Confidential(""))
    after = beeld(office, zaak).dossier
    assert (WORDS, before.codenaam, Confidential(""), (gevolg,)) == (
        after.titel,
        after.codenaam,
        after.verhaal,
        after.gevolgen,
    )


def test_a_title_and_a_code_name_are_never_empty(office: Office, zaak: ZaakId) -> None:
    """A zaak without a name cannot be pointed at."""
    with refused(office, Reason.EMPTY, "titel"):
        office.dossiers.save_head(zaak, titel=Confidential(" "))
    with refused(office, Reason.EMPTY, "codenaam"):
        office.dossiers.save_head(zaak, codenaam=Confidential(""))


def test_consequences_are_codes(office: Office, zaak: ZaakId) -> None:
    """Personal consequences are chosen from their own list."""
    with refused(office, Reason.UNKNOWN_CODE, "gevolg-persoon: soort:BED"):
        office.dossiers.save_head(zaak, gevolgen=(Code("soort:BED"),))


def test_someone_is_kept_changed_and_taken_out(office: Office, zaak: ZaakId) -> None:
    """A person has one identity, whatever is written about them later."""
    with recorded(office, *[Handeling.DOSSIER_GEWIJZIGD] * 3):
        office.dossiers.save_betrokkene(zaak, Hoedanigheid.GETUIGE, WORDS)
        [first] = beeld(office, zaak).dossier.betrokkenen
        office.dossiers.save_betrokkene(zaak, Hoedanigheid.DADER, OTHER, betrokkene=first.id)
        [changed] = beeld(office, zaak).dossier.betrokkenen
        office.dossiers.remove_betrokkene(zaak, first.id)
    assert (first.id, Hoedanigheid.DADER, OTHER) == (changed.id, changed.hoedanigheid, changed.naam)
    assert () == beeld(office, zaak).dossier.betrokkenen


def test_someone_has_a_name_and_a_role_of_the_list(office: Office, zaak: ZaakId) -> None:
    """A person without a name, or with a role of another list, is refused."""
    with refused(office, Reason.EMPTY, "naam"):
        office.dossiers.save_betrokkene(zaak, Hoedanigheid.GETUIGE, Confidential(""))
    with refused(office, Reason.UNKNOWN_CODE, "rol: soort:BED"):
        office.dossiers.save_betrokkene(zaak, Hoedanigheid.GETUIGE, WORDS, rol=Code("soort:BED"))


def test_a_note_is_of_now_unless_said(office: Office, zaak: ZaakId) -> None:
    """Without a moment a note is about now; with one it is about then, and made now."""
    then = NOW - timedelta(days=2)
    office.dossiers.save_notitie(zaak, WORDS)
    office.dossiers.save_notitie(
        zaak, OTHER, bij="taak:ML01", soort=Notitiesoort.GESPREK, gebeurd_op=then
    )
    first, second = _notes(office, zaak)
    assert ("zaak", Notitiesoort.NOTITIE, NOW, NOW) == (
        first.bij,
        first.soort,
        first.gebeurd_op,
        first.gemaakt_op,
    )
    assert ("taak:ML01", Notitiesoort.GESPREK, then, NOW) == (
        second.bij,
        second.soort,
        second.gebeurd_op,
        second.gemaakt_op,
    )


def test_a_note_in_new_words_keeps_its_place(
    office: Office, zaak: ZaakId, clock: FixedClock
) -> None:
    """Changing the words changes neither what a note is about nor when it was made."""
    office.dossiers.save_notitie(zaak, WORDS, bij="taak:ML01", soort=Notitiesoort.BEWIJS)
    [first] = _notes(office, zaak)
    clock.advance(timedelta(days=1))
    office.dossiers.save_notitie(zaak, OTHER, notitie=first.id)
    [changed] = _notes(office, zaak)
    assert (first.id, first.bij, first.soort, first.gebeurd_op, first.gemaakt_op, OTHER) == (
        changed.id,
        changed.bij,
        changed.soort,
        changed.gebeurd_op,
        changed.gemaakt_op,
        changed.tekst,
    )


def test_a_note_is_taken_out(office: Office, zaak: ZaakId) -> None:
    """A note that was taken out is not found by a search either."""
    office.dossiers.save_notitie(zaak, Confidential("kanarie"))
    assert office.zaken.search("kanarie")
    office.dossiers.remove_notitie(zaak, _notes(office, zaak)[0].id)
    assert () == _notes(office, zaak)
    assert () == office.zaken.search("kanarie")


@pytest.mark.parametrize(
    "moment",
    [datetime(2026, 11, 20, 9, 0), NOW.replace(year=1026)],  # noqa: DTZ001 - that is what is wrong
)
def test_a_note_of_an_impossible_moment_is_refused(
    office: Office, zaak: ZaakId, moment: datetime
) -> None:
    """A moment without a zone, or of another age, cannot be put on the line of time."""
    with refused(office, Reason.DATE_IMPOSSIBLE, "gebeurd_op"):
        office.dossiers.save_notitie(zaak, WORDS, gebeurd_op=moment)


def test_what_is_not_there_cannot_be_changed(office: Office, zaak: ZaakId) -> None:
    """An unknown note or person is refused by its own name."""
    with refused(office, Reason.NOT_FOUND, "notitie"):
        office.dossiers.save_notitie(zaak, WORDS, notitie=NotitieId("weg"))
    with refused(office, Reason.NOT_FOUND, "notitie"):
        office.dossiers.remove_notitie(zaak, NotitieId("weg"))
    with refused(office, Reason.NOT_FOUND, "betrokkene"):
        office.dossiers.remove_betrokkene(zaak, BetrokkeneId("weg"))


def test_an_empty_note_is_refused(office: Office, zaak: ZaakId) -> None:
    """A note says something."""
    with refused(office, Reason.EMPTY, "notitie"):
        office.dossiers.save_notitie(zaak, Confidential("\n"))


def test_words_about_consent_stay(office: Office, zaak: ZaakId, clock: FixedClock) -> None:
    """Every word is kept with how it was said, and the latest one decides."""
    allowed = []
    wijze = some_code(office, "wijze")
    for besluit in (Besluit.GEVRAAGD, Besluit.GEGEVEN, Besluit.INGETROKKEN):
        clock.advance(timedelta(minutes=1))
        with recorded(office, Handeling.TOESTEMMING_VASTGELEGD):
            office.dossiers.record_toestemming(
                zaak, REGISTRATIE, Wat.FEITEN, besluit, wijze=wijze, woorden=WORDS
            )
        words = beeld(office, zaak).dossier.toestemmingen
        allowed.append(may_share(words, REGISTRATIE, Wat.FEITEN))
    assert [False, True, False] == allowed
    assert [(wijze, WORDS)] * 3 == [(word.wijze, word.woorden) for word in words]


def test_the_journal_says_of_whom_and_what_but_not_which_word(office: Office, zaak: ZaakId) -> None:
    """The line names zaak, ontvanger and group of facts, and nothing the melder said."""
    office.dossiers.record_toestemming(
        zaak, REGISTRATIE, Wat.NAAM, Besluit.GEWEIGERD, woorden=WORDS
    )
    assert f"{zaak} {REGISTRATIE} naam" == lines(office)[0].object


def test_consent_is_about_somebody_of_the_list(office: Office, zaak: ZaakId) -> None:
    """An ontvanger or a manner that no list holds is refused."""
    with refused(office, Reason.UNKNOWN_CODE, "ontvanger:x"):
        office.dossiers.record_toestemming(zaak, Code("ontvanger:x"), Wat.NAAM, Besluit.GEGEVEN)
    with refused(office, Reason.UNKNOWN_CODE, "wijze: rol:AMB"):
        office.dossiers.record_toestemming(
            zaak, REGISTRATIE, Wat.NAAM, Besluit.GEGEVEN, wijze=Code("rol:AMB")
        )
