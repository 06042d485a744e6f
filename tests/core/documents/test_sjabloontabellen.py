import pytest

from tests.builders import bijlage, incident, zaak
from tests.core.documents.sjablonen import INHOUD, full_beeld, office, stof
from vertrouwenspersoon.documents.feiten import INCIDENT_LABELS, incident_facts
from vertrouwenspersoon.documents.sjabloontabellen import Stof, tables
from vertrouwenspersoon.domain.begeleiding import Begeleiding
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.dossier import Betrokkene, BetrokkeneId, Hoedanigheid
from vertrouwenspersoon.domain.namen import Namen
from vertrouwenspersoon.domain.sjabloon import Tabelsoort


@pytest.mark.parametrize("soort", Tabelsoort)
def test_every_table_has_lines_as_wide_as_its_head(soort: Tabelsoort) -> None:
    """Each kind that the content may name can be made, and its lines fit its columns."""
    found = tables(soort, stof())
    assert found
    for tabel in found:
        assert {len(tabel.heads)} == {len(tabel.shares), *map(len, tabel.lines)}
        assert 1.0 == pytest.approx(sum(tabel.shares))


def test_a_table_without_a_line_is_no_table() -> None:
    """What was not recorded leaves no empty table behind."""
    empty = stof(full_beeld(begeleiding=Begeleiding()))
    assert () == tables(Tabelsoort.MAATREGELEN, empty)


def test_the_gir_sheet_has_every_field_with_room_for_what_is_unknown() -> None:
    """A manager sees each field once, filled in or not."""
    [tabel] = tables(Tabelsoort.GIR, stof())
    assert INCIDENT_LABELS == tuple(label for label, _ in tabel.lines)
    assert " " in {value for _, value in tabel.lines}


def test_labels_are_all_that_facts_can_tell() -> None:
    """The list of labels knows each label that facts use, in their order."""
    known = [label for label, _ in incident_facts(incident(), INHOUD.codelijsten)]
    assert known == [label for label in INCIDENT_LABELS if label in known]


def test_several_incidents_are_told_apart() -> None:
    """Each incident has its own numbered table; a single one needs no number."""
    two = zaak(incidenten=(incident(), incident(id="incident-2")))
    assert (["Incident 1", "Incident 2"], [""]) == (
        [tabel.title for tabel in tables(Tabelsoort.INCIDENTEN, stof(full_beeld(zaak=two)))],
        [tabel.title for tabel in tables(Tabelsoort.INCIDENTEN, stof())],
    )


def test_a_hidden_name_stands_in_no_evidence_list() -> None:
    """Name, origin and finder of a file get a code where names may not leave."""
    person = Betrokkene(BetrokkeneId("b1"), Hoedanigheid.SLACHTOFFER, Confidential("Anna Wójcik"))
    file = bijlage(naam=Confidential("mail Wójcik.eml"), verkregen_van=Confidential("Anna Wójcik"))
    known = stof(full_beeld(bijlagen=(file,)))
    hidden = Stof(known.inhoud, known.organisatie, (), known.pagina, Namen((person,)))
    [tabel] = tables(Tabelsoort.BEWIJS, hidden)
    told = " ".join(tabel.lines[0])
    assert (False, True) == ("Wójcik" in told, "mail [slachtoffer].eml" in told)


def test_a_table_about_a_zaak_needs_one() -> None:
    """A document of the municipality cannot ask for what belongs to a zaak."""
    with pytest.raises(RuntimeError, match="without one"):
        tables(Tabelsoort.SCHADE, Stof(INHOUD, office()))
