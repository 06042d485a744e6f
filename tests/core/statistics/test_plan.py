from tests.core.statistics.gemeente import PUBLIEKE_RIJEN, TWEE_NAMEN, lijsten, sterkte
from vertrouwenspersoon.domain.codes import Code, Codelijst, Codelijsten, Codewaarde
from vertrouwenspersoon.statistics.plan import (
    ONBEKEND,
    Categorie,
    Indeling,
    Tabelplan,
    tabelplannen,
)


def levels() -> list[Indeling]:
    """Every level of every planned table."""
    return [level for plan in tabelplannen(lijsten()) for level in plan.indelingen]


def plan(table_id: str, *sterktes: tuple[str, int]) -> Tabelplan:
    """One planned table, with these head counts."""
    heads = tuple(sterkte(*one) for one in sterktes)
    return next(p for p in tabelplannen(lijsten(), heads) if p.id == table_id)


def test_plan_is_fixed() -> None:
    """The plan names its tables in a fixed order with the numbers of the domain reference."""
    assert [
        "T1-kwartaal", "T2-soort", "T2-ernst", "T3-doelgroep", "T4-domein", "T5-kanaal",
        "T7-aangifte", "T7-maatregel", "T7-schade", "T7-nazorg", "T10-teruggekoppeld",
    ] == [p.id for p in tabelplannen(lijsten())]  # fmt: skip


def test_rows_are_the_whole_code_list_and_unknown() -> None:
    """Every level has all values of its list in their order, and then "onbekend"."""
    expected = {name: list(rows) for name, rows in PUBLIEKE_RIJEN.items()}
    assert expected == {level.naam: [r.code for r in level.categorieen] for level in levels()}


def test_months_are_counted_in_their_quarter() -> None:
    """Each of the twelve months belongs to exactly one quarter, a missing month to "onbekend"."""
    (quarters,) = plan("T1-kwartaal").indelingen
    months = [month for row in quarters.categorieen for month in row.leden]
    assert [*range(1, 13), None] == months


def test_finest_level_the_total_allows_is_chosen() -> None:
    """A level needs five zaken per row on average; below that its parent, then nothing."""
    soort = plan("T2-soort")
    names = {total: soort.indeling_bij(total) for total in (30, 29, 20, 19)}
    assert {30: "soort", 29: "soortgroep", 20: "soortgroep", 19: None} == {
        total: level and level.naam for total, level in names.items()
    }


def test_groups_with_two_names_are_marked() -> None:
    """A legal procedure and a politician carry one name in each table that shows them."""
    marked = {row.code: row.zelfde for level in levels() for row in level.categorieen if row.zelfde}
    assert set(marked) == TWEE_NAMEN
    assert marked["doelgroep:POL"] == marked["domein:BEST"] == "politiek"
    assert marked["soort:JUR"] == marked["soortgroep:RECHT"] == marked["kanaal:JPR"]


def test_small_head_counts_are_summed_per_group() -> None:
    """A group is small when the head counts given for its departments sum below ten."""
    small = plan("T4-domein", ("BZ", 6), ("KCC", 3), ("ZORG", 10), ("FIN", 4))
    assert ["domein:PUB", "domein:STAF"] == [
        row.code for row in small.indelingen[0].categorieen if row.kleine_groep
    ]


def test_groups_without_head_count_are_not_called_small() -> None:
    """A group of which nobody gave a head count is not treated as small."""
    assert not any(row.kleine_groep for row in plan("T4-domein").indelingen[0].categorieen)


def with_channels(*waarden: Codewaarde) -> Codelijsten:
    """The code lists with these channels and two groups of channels."""
    others = tuple(one for one in lijsten().lijsten if one.id != "kanaal")
    groups = tuple(Codewaarde(Code(f"kanaalgroep:{name}"), name) for name in ("ZIEN", "HOREN"))
    return Codelijsten(
        (
            *others,
            Codelijst("kanaal", "Kanaal", (), waarden),
            Codelijst("kanaalgroep", "Kanaalgroep", (), groups),
        )
    )


def test_channels_with_groups_have_a_coarser_level() -> None:
    """When every channel has a group, a small year can still print the groups of channels."""
    content = with_channels(
        Codewaarde(Code("kanaal:FTF"), "In persoon", groep=Code("kanaalgroep:ZIEN")),
        Codewaarde(Code("kanaal:TEL"), "Telefoon", groep=Code("kanaalgroep:HOREN")),
        Codewaarde(Code("kanaal:JPR"), "Procedure", groep=Code("kanaalgroep:HOREN")),
    )
    _, coarse = next(p for p in tabelplannen(content) if p.id == "T5-kanaal").indelingen
    assert (
        Categorie("kanaalgroep:ZIEN", "ZIEN", ("kanaal:FTF",)),
        Categorie("kanaalgroep:HOREN", "HOREN", ("kanaal:TEL", "kanaal:JPR"), "juridisch"),
        Categorie(ONBEKEND, "Onbekend", (None,)),
    ) == coarse.categorieen


def test_channels_without_a_group_have_one_level() -> None:
    """One channel without a group is enough to keep only the list itself."""
    content = with_channels(
        Codewaarde(Code("kanaal:FTF"), "In persoon", groep=Code("kanaalgroep:ZIEN")),
        Codewaarde(Code("kanaal:TEL"), "Telefoon"),
    )
    assert 1 == len(next(p for p in tabelplannen(content) if p.id == "T5-kanaal").indelingen)


def test_what_is_left_over_is_drawn_sooner_than_what_has_two_names() -> None:
    """Every row takes part in the draw; leftovers more often, groups with two names less often."""
    rest, usual = Categorie("soort:ANN", "Anders", ()), Categorie("soort:VER", "Verbaal", ())
    named = Categorie("soort:ANN", "Anders", (), zelfde="politiek")
    assert [64, 8, 1] == [row.loten for row in (rest, usual, named)]
    assert min(row.loten for level in levels() for row in level.categorieen) >= 1
