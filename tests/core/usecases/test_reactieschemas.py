from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.core.documents.reading import page_texts, plain, text_of
from tests.core.usecases.offices import lines, recorded, refused
from vertrouwenspersoon.bootstrap import Office
from vertrouwenspersoon.domain.lijst import Handeling
from vertrouwenspersoon.domain.reactieschema import Rij
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
