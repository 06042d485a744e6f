from dataclasses import replace

from tests.builders import NOW
from tests.core.statistics.gemeente import Jaar, jaarexport, lijsten, own_persons, zaken_met
from vertrouwenspersoon.domain.codes import Code
from vertrouwenspersoon.domain.release import BekendCijfer, BekendId, Geteld, Release
from vertrouwenspersoon.domain.zaak import ZaakId
from vertrouwenspersoon.statistics.plan import tabelplannen
from vertrouwenspersoon.statistics.voorkennis import Eerder, count_beside, since, voorkennis

PLANNEN = tabelplannen(lijsten())
TOEN = own_persons(zaken_met("kanaal", {"kanaal:FTF": 20, "kanaal:TEL": 12, "kanaal:MAI": 8}))


def geteld(year: Jaar) -> tuple[Geteld, ...]:
    """The zaken of a year, each by its place."""
    return tuple(Geteld(ZaakId(f"zaak-{n}"), one) for n, one in enumerate(year))


def left(year: Jaar) -> bytes:
    """The JSON file of a year."""
    return dict(jaarexport(year).bestanden)["jaarcijfers-2025.json"]


def test_what_came_went_and_changed_is_told_apart() -> None:
    """A corrected zaak both came and went; one that stayed the same is in neither."""
    same, changed, gone = geteld(TOEN)[:3]
    corrected = replace(changed, incident=replace(changed.incident, ernst=Code("ernst:E3")))
    new = Geteld(ZaakId("nieuw"), same.incident)
    found = since(b"", Release(2025, NOW, (), geteld=(same, changed, gone)), (same, corrected, new))
    assert (
        (corrected.incident, new.incident),
        (changed.incident, gone.incident),
    ) == (found.gekomen, found.gegaan)


def test_a_later_state_is_counted_at_the_level_of_the_first() -> None:
    """A finer level beside a coarser one would be subtracted (A17)."""
    groups = zaken_met("soortgroep", {"soortgroep:WOORD": 12, "soortgroep:DAAD": 13})
    few = Eerder(left(groups), (), ())
    levels = [
        next(t.indeling.naam for t in count_beside(TOEN * 3, PLANNEN, eerder) if t.id == "T2-soort")
        for eerder in ((), (few,))
    ]
    assert ["soort", "soortgroep"] == levels


def test_a_list_that_changed_lets_its_table_stay_out() -> None:
    """A category that was renamed or added since cannot be compared, so nothing of it is shown."""
    eerder = Eerder(left(TOEN), (), ())
    other = lijsten(kanaal=("FTF", "TEL", "MAI", "BRF"))
    year = own_persons(TOEN * 2)
    export = jaarexport(year, lijsten=other, eerder=(eerder,))
    shown = {tabel.id: tabel.getoond for tabel in export.tabellen}
    assert shown["T5-kanaal"] is False


def test_a_code_that_no_list_holds_any_more_lets_its_table_stay_out() -> None:
    """What went may have had a code of an old list."""
    old = replace(TOEN[0], kanaal=Code("kanaal:OUD"))
    known = voorkennis(count_beside(TOEN, PLANNEN, ()), (), (Eerder(left(TOEN), (), (old,)),), 5)
    assert "T5-kanaal" in known.weg


def test_a_number_known_of_a_group_is_known_under_both_its_names() -> None:
    """A16, A28: a legal procedure is a soort and a kanaal."""
    counted = count_beside(TOEN * 3, PLANNEN, ())
    cijfer = BekendCijfer(BekendId("b"), 2025, "T5-kanaal", ("kanaal:JPR",), 0)
    assert {"T5-kanaal", "T2-soort"} == {
        table for table, _ in voorkennis(counted, (cijfer,), (), 5).sommen
    }
