from pathlib import Path

import pytest

from tests.core.documents.reading import text_of
from tests.core.usecases.offices import lines, recorded
from vertrouwenspersoon.bootstrap import Office
from vertrouwenspersoon.domain.begeleiding import Aangifte, AangifteId
from vertrouwenspersoon.domain.codes import Code
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.dossier import Hoedanigheid
from vertrouwenspersoon.domain.lijst import Handeling
from vertrouwenspersoon.domain.organisatie import Contact, ContactId
from vertrouwenspersoon.domain.sjabloon import Soort
from vertrouwenspersoon.domain.toestemming import Besluit, Wat
from vertrouwenspersoon.domain.zaak import ZaakId
from vertrouwenspersoon.errors import Reason, Refused

POLITIE = Code("ontvanger:politie")


def _agree(office: Office, zaak: ZaakId, reader: str, *wat: Wat) -> None:
    for one in wat:
        office.dossiers.record_toestemming(zaak, Code(reader), one, Besluit.GEGEVEN)


def _fill(office: Office, zaak: ZaakId, document: str, **but: str) -> None:
    sjabloon = office.inhoud.sjabloon(document)
    for deel in sjabloon.gevraagd:
        words = Confidential(but.get(deel.id, f"Woorden bij {deel.id}."))
        office.dossiers.save_notitie(zaak, words, bij=sjabloon.place_of(deel))


def _file(office: Office, zaak: ZaakId, protection: str) -> None:
    code = Code(f"naambescherming:{protection}")
    aangifte = Aangifte(
        AangifteId("a1"), Code("politie:aangifte-opgenomen"), None, naambescherming=code
    )
    office.begeleiding.save_aangifte(zaak, aangifte)


def _package(office: Office, zaak: ZaakId, protection: str = "domicilie") -> None:
    """A filled package that names the victim, with a yes to facts and story."""
    office.dossiers.save_betrokkene(zaak, Hoedanigheid.SLACHTOFFER, Confidential("Anna Wójcik"))
    _file(office, zaak, protection)
    _agree(office, zaak, POLITIE, Wat.FEITEN, Wat.VERHAAL)
    _fill(office, zaak, "aangiftepakket", **{"w-wie": "Hij riep naar Anna."})


@pytest.mark.parametrize("soort", [Soort.BRIEF, Soort.BLAD])
def test_nothing_for_another_reader_is_made_without_a_yes(
    office: Office, zaak: ZaakId, soort: Soort
) -> None:
    """Every document that has an ontvanger waits for the melder, before anything else."""
    for sjabloon in office.inhoud.sjablonen_of(soort):
        if sjabloon.ontvanger is None:
            continue
        _fill(office, zaak, sjabloon.id)
        with pytest.raises(Refused) as refused:
            office.documenten.of_zaak(zaak, sjabloon.id)
        assert (Reason.CONSENT_MISSING, sjabloon.ontvanger) == (
            refused.value.reason,
            refused.value.where,
        )


def test_a_withdrawn_yes_stops_the_paper(office: Office, zaak: ZaakId) -> None:
    """The standing word counts: a withdrawal closes the door again."""
    _agree(office, zaak, "ontvanger:registratie", Wat.FEITEN)
    assert office.documenten.of_zaak(zaak, "gir").pdf.startswith(b"%PDF")
    office.dossiers.record_toestemming(
        zaak, Code("ontvanger:registratie"), Wat.FEITEN, Besluit.INGETROKKEN
    )
    with pytest.raises(Refused, match="consent-missing"):
        office.documenten.of_zaak(zaak, "gir")


def test_the_victim_gets_paper_without_anybodys_consent(office: Office, zaak: ZaakId) -> None:
    """What goes back to the victim shares nothing with others."""
    _fill(office, zaak, "terugkoppeling", gedaan="Er is een brief gestuurd.")
    text = text_of(office.documenten.of_zaak(zaak, "terugkoppeling").pdf)
    assert "Er is een brief gestuurd." in text


def test_a_letter_may_not_name_the_victim(office: Office, zaak: ZaakId) -> None:
    """A name in a letter that goes on is refused, with the part it stands in."""
    office.dossiers.save_betrokkene(zaak, Hoedanigheid.SLACHTOFFER, Confidential("Anna Wójcik"))
    _agree(office, zaak, "ontvanger:leidinggevende", Wat.FEITEN, Wat.NAAM)
    _fill(office, zaak, "normbrief", feit="U riep naar Anna.")
    with pytest.raises(Refused) as refused:
        office.documenten.of_zaak(zaak, "normbrief")
    assert (Reason.NAME_INSIDE, "Wat er gebeurde") == (refused.value.reason, refused.value.where)


def test_a_letter_may_name_its_own_reader(office: Office, zaak: ZaakId) -> None:
    """The dader is addressed by name."""
    office.dossiers.save_betrokkene(zaak, Hoedanigheid.DADER, Confidential("Karel Smit"))
    _agree(office, zaak, "ontvanger:leidinggevende", Wat.FEITEN)
    _fill(office, zaak, "normbrief", aan="De heer K. Smit")
    assert "De heer K. Smit" in text_of(office.documenten.of_zaak(zaak, "normbrief").pdf)


def test_the_police_get_a_name_with_a_yes_to_the_name(office: Office, zaak: ZaakId) -> None:
    """Facts and story may go while the name may not; a third yes lets it through."""
    _package(office, zaak)
    with pytest.raises(Refused, match="name-inside"):
        office.documenten.of_zaak(zaak, "aangiftepakket")
    _agree(office, zaak, POLITIE, Wat.NAAM)
    assert "naar Anna" in text_of(office.documenten.of_zaak(zaak, "aangiftepakket").pdf)


@pytest.mark.parametrize("protection", ["nummer", "werkgever", "getuige"])
def test_an_aangifte_under_number_hides_the_name_whatever_was_agreed(
    office: Office, zaak: ZaakId, protection: str
) -> None:
    """Who chose a number is not named by the package that goes with it."""
    _package(office, zaak, protection)
    _agree(office, zaak, POLITIE, Wat.NAAM)
    with pytest.raises(Refused, match="name-inside"):
        office.documenten.of_zaak(zaak, "aangiftepakket")


@pytest.mark.parametrize("name", ["telefoonkaart", "zo-meld-je", "jaarplan", "trainingen"])
def test_a_sheet_of_the_municipality_is_written_and_recorded(
    office: Office, tmp_path: Path, name: str
) -> None:
    """It needs no zaak and no consent; the journal says which sheet left."""
    office.organisatie.save_contact(_griffier(office))
    place = tmp_path / "blad.pdf"
    with recorded(office, Handeling.PDF_GEMAAKT):
        office.documenten.write_of_gemeente(name, place)
    assert (True, True) == (place.read_bytes().startswith(b"%PDF"), name in lines(office)[0].object)


def _griffier(office: Office) -> Contact:
    return Contact(ContactId(office.organisatie.new_id()), "Griffier", "Oefengriffier", "00-1")


def test_a_paper_that_leaves_is_in_the_journal_and_the_ledger(
    office: Office, zaak: ZaakId, tmp_path: Path
) -> None:
    """Looking leaves no line; writing leaves one in each, with the document and the zaak."""
    with recorded(office):
        office.documenten.of_zaak(zaak, "klacht")
    place = tmp_path / "klacht.pdf"
    with recorded(office, Handeling.PDF_GEMAAKT):
        office.documenten.write_of_zaak(zaak, "klacht", place)
    [(afdruk, code)] = office.afdrukken.ledger()
    assert ("klacht", "2026-001", zaak, 1) == (afdruk.soort, code, afdruk.zaak, afdruk.open)


@pytest.mark.parametrize("name", ["onzin", "telefoonkaart"])
def test_another_document_is_not_one_of_a_zaak(office: Office, zaak: ZaakId, name: str) -> None:
    """A document that is not there, or that is of the municipality, is refused as such."""
    with pytest.raises(Refused) as refused:
        office.documenten.of_zaak(zaak, name)
    assert (Reason.NOT_FOUND, "document") == (refused.value.reason, refused.value.where)
