from tests.core.documents.jaren import CIJFERS, KLEIN
from vertrouwenspersoon.statistics.werkbladen import make_werkbladen


def test_there_is_a_sheet_that_explains_and_one_per_table() -> None:
    """The sheets are named after the tables, in the order of the plan."""
    assert ["Uitleg", "T2-soort", "T7-aangifte"] == [
        blad.naam for blad in make_werkbladen(CIJFERS, "Oefenrode")
    ]


def test_a_table_is_its_rows_with_heads_and_total() -> None:
    """Shown numbers are numbers, hidden ones the symbol as a text."""
    _, blad, _ = make_werkbladen(CIJFERS, "Oefenrode")
    assert (
        ("Meldingen per soort",),
        ("Code", "Categorie", "Aantal"),
        ("soort:VER", "Verbale agressie", 20),
        ("soort:BED", "Bedreiging", "·"),
        ("soort:VNL", "Vernieling", 12),
        ("onbekend", "Onbekend", "·"),
        ("totaal", "Totaal", 39),
    ) == blad.rijen


def test_a_small_year_explains_and_counts_nothing() -> None:
    """Without a total there is only the sheet that explains, without a number of meldingen."""
    (blad,) = make_werkbladen(KLEIN, "Oefenrode")
    assert ("Toelichting", "Minder dan 10 meldingen.") in blad.rijen
    assert "Alle meldingen" not in [rij[0] for rij in blad.rijen]
