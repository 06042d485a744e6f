from tests.builders import NOW
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.lijst import Handeling, Journaalregel, Treffer, ZaakRij
from vertrouwenspersoon.domain.zaak import ZaakId, ZaakStatus


def test_a_line_of_the_list_shows_no_words() -> None:
    """Code name and title stay hidden when a line lands in a log or a traceback."""
    row = ZaakRij(
        ZaakId("zaak-1"),
        "2026-001",
        Confidential("KANARIE"),
        Confidential("KANARIE"),
        ZaakStatus.NIEUW,
        NOW,
        NOW,
        None,
        None,
        None,
        None,
    )
    assert "KANARIE" not in repr(row)


def test_a_hit_shows_no_words() -> None:
    """The fragment of a search is as confidential as the text it comes from."""
    hit = Treffer(ZaakId("zaak-1"), "notitie", NOW, Confidential("KANARIE"), ((0, 7),))
    assert "KANARIE" not in repr(hit)


def test_a_line_of_the_journal_needs_no_object() -> None:
    """Opening the vault is about nothing but the vault."""
    assert "" == Journaalregel(NOW, Handeling.GEOPEND).object


def test_every_act_has_a_name_of_its_own() -> None:
    """Names in the journal are plain words without spaces, and no two acts share one."""
    names = [handeling.value for handeling in Handeling]
    assert len(names) == len(set(names))
    assert all(name.replace("-", "").isalpha() and name == name.lower() for name in names)
