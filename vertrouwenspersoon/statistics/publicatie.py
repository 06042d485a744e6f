"""Publicatie: the further files of a released year, all made from the bytes of the audited one."""

from vertrouwenspersoon.domain.codes import Codelijsten
from vertrouwenspersoon.statistics.bestanden import Bestanden
from vertrouwenspersoon.statistics.ods import make_ods
from vertrouwenspersoon.statistics.open_data import PAKKET, make_datapackage, make_open_csv
from vertrouwenspersoon.statistics.vrijgave import read_vrijgave
from vertrouwenspersoon.statistics.werkbladen import make_werkbladen
from vertrouwenspersoon.statistics.xlsx import make_xlsx


def make_publicatie(vrijgave: bytes, gemeente: str, lijsten: Codelijsten) -> Bestanden:
    """CSV with its `datapackage.json`, ODS and XLSX; `vrijgave` is the released JSON file.

    Equal input gives equal bytes.
    """
    cijfers = read_vrijgave(vrijgave)
    name, groepen = cijfers.stam, groups_of(lijsten)
    pakket = PAKKET if cijfers.stand == 1 else f"datapackage-stand-{cijfers.stand}.json"
    bladen, titel = make_werkbladen(cijfers, gemeente), f"Jaarcijfers {cijfers.jaar}"
    return (
        (f"{name}-open.csv", make_open_csv(cijfers, gemeente, groepen)),
        (pakket, make_datapackage(cijfers, gemeente, groepen, f"{name}-open.csv")),
        (f"{name}.ods", make_ods(bladen, titel)),
        (f"{name}.xlsx", make_xlsx(bladen, titel)),
    )


def groups_of(lijsten: Codelijsten) -> dict[str, str]:
    """Every code with the larger group it falls in."""
    values = (waarde for lijst in lijsten.lijsten for waarde in lijst.waarde)
    return {waarde.code: waarde.groep for waarde in values if waarde.groep}
