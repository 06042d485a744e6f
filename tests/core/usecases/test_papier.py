from pathlib import Path

import pytest

from tests.core.documents.reading import text_of
from tests.core.usecases.offices import REGISTRATIE, STORY, add_zaak, beeld, lines, recorded
from vertrouwenspersoon.bootstrap import Office
from vertrouwenspersoon.domain.codes import Code
from vertrouwenspersoon.domain.lijst import Handeling
from vertrouwenspersoon.domain.overzicht import ALLES, Keuze, Publiek, Sectie
from vertrouwenspersoon.domain.toestemming import Besluit, Wat
from vertrouwenspersoon.domain.zaak import ZaakId
from vertrouwenspersoon.errors import NotWritable, Reason, Refused
from vertrouwenspersoon.usecases.papier import Lezer

WORDS = "op de balie"


def _say(office: Office, zaak: ZaakId, besluit: Besluit, wat: Wat = Wat.FEITEN) -> None:
    office.dossiers.record_toestemming(zaak, REGISTRATIE, wat, besluit)


def test_the_own_summary_tells_everything(office: Office, zaak: ZaakId) -> None:
    """The adviser's own paper holds the story, without anybody's consent."""
    text = text_of(office.papier.zaakoverzicht(zaak, Lezer.EIGEN).pdf)
    assert WORDS in STORY
    assert ("2026-001" in text, WORDS in text) == (True, True)


def test_the_sheet_for_the_registration_holds_facts_only(office: Office, zaak: ZaakId) -> None:
    """With a yes the coded facts cross over, and not one word of the story."""
    _say(office, zaak, Besluit.GEGEVEN)
    text = text_of(office.papier.zaakoverzicht(zaak, Lezer.REGISTRATIE).pdf)
    assert ("2026-001" in text, WORDS in text, "Merel" in text) == (True, False, False)


@pytest.mark.parametrize(
    "words",
    [
        (),
        (Besluit.GEVRAAGD,),
        (Besluit.GEWEIGERD,),
        (Besluit.GEGEVEN, Besluit.INGETROKKEN),
    ],
)
def test_without_a_standing_yes_nothing_crosses_over(
    office: Office, zaak: ZaakId, tmp_path: Path, words: tuple[Besluit, ...]
) -> None:
    """Silence, a question, a no and a withdrawal all stop the sheet, and no file is made."""
    for besluit in words:
        _say(office, zaak, besluit)
    place = tmp_path / "blad.pdf"
    with recorded(office), pytest.raises(Refused) as refused:
        office.papier.write_zaakoverzicht(zaak, Lezer.REGISTRATIE, place)
    assert (Reason.CONSENT_MISSING, REGISTRATIE) == (refused.value.reason, refused.value.where)
    assert not place.exists()


def test_a_yes_to_the_story_is_no_yes_to_the_facts(office: Office, zaak: ZaakId) -> None:
    """Consent is about one group of facts, and the sheet asks for its own."""
    _say(office, zaak, Besluit.GEGEVEN, Wat.VERHAAL)
    with pytest.raises(Refused, match="consent-missing"):
        office.papier.zaakoverzicht(zaak, Lezer.REGISTRATIE)


def test_consent_in_one_zaak_is_none_in_another(office: Office, zaak: ZaakId) -> None:
    """What one melder agreed to says nothing about another zaak."""
    _say(office, zaak, Besluit.GEGEVEN)
    with pytest.raises(Refused, match="consent-missing"):
        office.papier.zaakoverzicht(add_zaak(office), Lezer.REGISTRATIE)


@pytest.mark.parametrize("lezer", Lezer)
def test_a_paper_is_written_and_recorded(
    office: Office, zaak: ZaakId, tmp_path: Path, lezer: Lezer
) -> None:
    """The file is the paper itself, and the journal says of which zaak and for whom."""
    _say(office, zaak, Besluit.GEGEVEN)
    place = tmp_path / "overzicht.pdf"
    with recorded(office, Handeling.PDF_GEMAAKT):
        assert place == office.papier.write_zaakoverzicht(zaak, lezer, place)
    [(afdruk, _)] = office.afdrukken.ledger()
    assert f"Controlecode {afdruk.code}" in text_of(place.read_bytes())
    told = f"{zaak} {afdruk.soort} {lezer.value} opgeslagen {afdruk.code}"
    assert told == lines(office)[0].object


def test_looking_at_a_paper_is_not_recorded(office: Office, zaak: ZaakId) -> None:
    """Only what leaves the vault is in the journal."""
    with recorded(office):
        assert office.papier.zaakoverzicht(zaak, Lezer.EIGEN).pdf.startswith(b"%PDF")


def test_no_paper_exists_without_a_line(office: Office, zaak: ZaakId, tmp_path: Path) -> None:
    """The journal gets its line first, so a folder that is not there leaves one too many."""
    with recorded(office, Handeling.PDF_GEMAAKT), pytest.raises(NotWritable):
        office.papier.write_zaakoverzicht(zaak, Lezer.EIGEN, tmp_path / "weg" / "a.pdf")


def test_a_zaak_that_is_not_there_has_no_paper(office: Office) -> None:
    """An unknown zaak is refused as such."""
    with pytest.raises(Refused) as refused:
        office.papier.zaakoverzicht(ZaakId("weg"), Lezer.EIGEN)
    assert (Reason.NOT_FOUND, "zaak") == (refused.value.reason, refused.value.where)


def test_a_stack_is_written_one_at_a_time(office: Office, zaak: ZaakId, tmp_path: Path) -> None:
    """Each step writes one summary under a neutral name; who stops asking gets no more."""
    other = add_zaak(office)
    assert (zaak, other) == office.papier.open_zaken()
    work = office.papier.write_stapel(office.papier.open_zaken(), tmp_path)
    first = next(work)
    assert [first] == list(tmp_path.iterdir())
    assert "2026-001" not in first.name
    second = next(work)
    assert sorted([first, second]) == sorted(tmp_path.iterdir())
    assert None is next(work, None)
    assert 2 == len(office.afdrukken.ledger())


def _yes(office: Office, zaak: ZaakId, *wat: Wat) -> None:
    for one in wat:
        office.dossiers.record_toestemming(zaak, Code("ontvanger:politie"), one, Besluit.GEGEVEN)


def test_a_summary_for_a_reader_holds_what_was_agreed(office: Office, zaak: ZaakId) -> None:
    """With a yes to the facts alone the police read no word of the story."""
    _yes(office, zaak, Wat.FEITEN)
    keuze = Keuze(Publiek.POLITIE, frozenset({Sectie.INCIDENTEN, Sectie.MAATREGELEN}))
    stuk = office.papier.overzicht(zaak, keuze)
    text = text_of(stuk.pdf)
    assert ("Bedreiging" in text, WORDS in text, "Voor: de politie" in text) == (True, False, True)
    assert {"het verhaal", "namen"} <= set(stuk.afdruk.weggelaten)


def test_a_summary_for_a_reader_leaves_a_line_in_both_ledgers(
    office: Office, zaak: ZaakId, tmp_path: Path
) -> None:
    """What left, for whom and which groups of facts stand in the ledgers afterwards."""
    _yes(office, zaak, Wat.FEITEN, Wat.VERHAAL)
    place = tmp_path / "overzicht.pdf"
    office.papier.write_overzicht(zaak, Publiek.POLITIE, place)
    [(afdruk, _)] = office.afdrukken.ledger()
    [line] = beeld(office, zaak).dossier.doorgiften
    assert ("politie", (Wat.FEITEN, Wat.VERHAAL), "document:zaakoverzicht") == (
        afdruk.lezer,
        line.wat,
        line.bij,
    )
    assert WORDS in text_of(place.read_bytes())


def test_a_summary_waits_for_consent(office: Office, zaak: ZaakId) -> None:
    """A section that was not agreed to is refused with the reader, before it is drawn."""
    keuze = Keuze(Publiek.POLITIE, frozenset({Sectie.VERHAAL}))
    with recorded(office), pytest.raises(Refused) as refused:
        office.papier.overzicht(zaak, keuze)
    assert (Reason.CONSENT_MISSING, "ontvanger:politie") == (
        refused.value.reason,
        refused.value.where,
    )


def test_the_melder_reads_the_own_zaak(office: Office, zaak: ZaakId) -> None:
    """What goes back to the melder shares nothing: there is no line in the ledger of sharing."""
    keuze = Keuze(Publiek.MELDER, frozenset(ALLES))
    stuk = office.papier.overzicht(zaak, keuze)
    assert (None, True) == (stuk.deelt, WORDS in text_of(stuk.pdf))
