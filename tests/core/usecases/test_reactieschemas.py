from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.core.documents.reading import page_texts, plain, text_of
from tests.core.usecases.offices import lines, recorded, refused, some_code
from vertrouwenspersoon.bootstrap import Office
from vertrouwenspersoon.domain.begeleiding import Maatregel, MaatregelId
from vertrouwenspersoon.domain.lijst import Handeling
from vertrouwenspersoon.domain.organisatie import Contact, ContactId
from vertrouwenspersoon.domain.reactieschema import Rij, Schemavorm
from vertrouwenspersoon.domain.zaak import ZaakId
from vertrouwenspersoon.errors import NotWritable, Reason, Refused
from vertrouwenspersoon.usecases.changes import Changes

ADOPTED = date(2026, 12, 1)
CHANGED = Changes(schema=True)


def _first(office: Office) -> Rij:
    return office.reactieschemas.huidig().rij[0]


def test_a_new_vault_starts_with_the_shipped_scheme(office: Office) -> None:
    """The proposal of the content is the first version, and not adopted."""
    assert office.inhoud.reactieschema == office.reactieschemas.huidig()
    assert None is office.reactieschemas.huidig().vastgesteld_op


def test_a_concept_changes_in_place(office: Office) -> None:
    """As long as a version is not adopted, a row changes in that version."""
    row = replace(_first(office), gedrag="Schelden", extra="bel eerst")
    with recorded(office, Handeling.SCHEMA_GEWIJZIGD):
        assert CHANGED == office.reactieschemas.save_rij(row)
    assert row == _first(office)
    assert 1 == len(office.organisatie.lees().reactieschemas)
    assert row.id == lines(office)[0].object


def test_an_adopted_version_never_changes(office: Office) -> None:
    """A row of an adopted scheme goes into a new concept, and the adopted one stays to be read."""
    assert CHANGED == office.reactieschemas.adopt(ADOPTED)
    adopted = office.reactieschemas.huidig()
    office.reactieschemas.save_rij(replace(_first(office), extra="bel eerst"))
    concept = office.reactieschemas.huidig()
    assert (adopted, concept) == office.organisatie.lees().reactieschemas
    assert (ADOPTED, None) == (adopted.vastgesteld_op, concept.vastgesteld_op)
    assert adopted.versie + 1 == concept.versie


def test_a_version_is_adopted_once(office: Office) -> None:
    """What is adopted already is refused until there is a new concept."""
    office.reactieschemas.adopt(ADOPTED)
    with refused(office, Reason.NOT_FOUND, "reactieschema"):
        office.reactieschemas.adopt(ADOPTED)


def test_a_version_is_adopted_in_this_age(office: Office) -> None:
    """A slip of the keys is no day of adoption."""
    with refused(office, Reason.DATE_IMPOSSIBLE, "vastgesteld_op"):
        office.reactieschemas.adopt(date(26, 12, 1))


def test_a_row_fits_the_scheme(office: Office) -> None:
    """A row that is not there, misses an advice or cannot be read is refused."""
    row = _first(office)
    with refused(office, Reason.NOT_FOUND, "rij"):
        office.reactieschemas.save_rij(replace(row, id="weg"))
    with refused(office, Reason.MATRIX_INCOMPLETE, row.id):
        office.reactieschemas.save_rij(replace(row, advies=row.advies[:-1]))
    with refused(office, Reason.TEXT_UNPRINTABLE, "gedrag"):
        office.reactieschemas.save_rij(replace(row, gedrag="\x1b"))


def test_the_a4_is_written_and_recorded(office: Office, tmp_path: Path) -> None:
    """The file is the A4 of the newest version, and the journal says that it was made."""
    place = tmp_path / "schema.pdf"
    with recorded(office, Handeling.PDF_GEMAAKT):
        assert place == office.reactieschemas.write_pdf(place)
    assert office.reactieschemas.fit().fits
    assert 1 == len(page_texts(place.read_bytes()))


def test_the_a4_names_its_sources_by_title(office: Office) -> None:
    """Who stands at the wall reads what the sources are, never the codes we keep them under."""
    text = text_of(office.reactieschemas.pdf().pdf)
    titles = [office.inhoud.bron(one).titel for one in office.inhoud.reactieschema.bron]
    assert [] == [title for title in titles if plain(title) not in text]
    assert "; ".join(office.inhoud.reactieschema.bron) not in text


def test_an_a4_that_cannot_be_made_is_not_recorded(office: Office, tmp_path: Path) -> None:
    """A row that does not fit is named, and neither file nor line is there."""
    row = _first(office)
    office.reactieschemas.save_rij(replace(row, gedrag="Zeer lang gedrag. " * 500))
    place = tmp_path / "schema.pdf"
    with recorded(office), pytest.raises(Refused) as caught:
        office.reactieschemas.write_pdf(place)
    assert Reason.DOES_NOT_FIT_ONE_PAGE is caught.value.reason
    assert not place.exists()


def test_no_paper_exists_without_a_line(office: Office, tmp_path: Path) -> None:
    """The journal gets its line first, so a folder that is not there leaves one too many."""
    with recorded(office, Handeling.PDF_GEMAAKT), pytest.raises(NotWritable):
        office.reactieschemas.write_pdf(tmp_path / "weg" / "schema.pdf")


def test_a_zaak_keeps_the_version_of_its_first_decision(office: Office, zaak: ZaakId) -> None:
    """What was decided by one version is not judged by a later one."""
    before = office.reactieschemas.of_zaak(zaak).versie
    office.reactieschemas.adopt(date(2026, 11, 20))
    office.begeleiding.save_maatregel(
        zaak, Maatregel(MaatregelId("m-1"), some_code(office, "maatregel"), date(2026, 11, 21))
    )
    office.reactieschemas.save_rij(replace(_first(office), gedrag="Heel anders"))
    office.reactieschemas.adopt(date(2026, 11, 22))
    assert (1, 1, 2) == (
        before,
        office.reactieschemas.of_zaak(zaak).versie,
        office.reactieschemas.huidig().versie,
    )
    assert [2, 1] == [schema.versie for schema in office.reactieschemas.versies()]
    stuk = office.reactieschemas.pdf_of_zaak(zaak)
    assert (1, zaak, True) == (
        stuk.afdruk.versie,
        stuk.afdruk.zaak,
        "versie 1" in text_of(stuk.pdf),
    )


def test_the_page_of_a_zaak_says_whom_to_call(office: Office, zaak: ZaakId) -> None:
    """The real contacts of the municipality and the code of the zaak are filled in."""
    office.organisatie.save_contact(Contact(ContactId("1"), "Wijkagent", "", "0900-8844"))
    text = text_of(office.reactieschemas.pdf_of_zaak(zaak, Schemavorm.STAAND).pdf)
    assert (True, True) == ("Wijkagent: 0900-8844" in text, "Voor zaak 2026-001" in text)


def test_an_earlier_version_can_be_made_again(office: Office) -> None:
    """Versions are kept; one that is not there is named."""
    assert "versie 1" in text_of(office.reactieschemas.pdf(versie=1).pdf)
    with refused(office, Reason.NOT_FOUND, "reactieschema"):
        office.reactieschemas.pdf(versie=9)
