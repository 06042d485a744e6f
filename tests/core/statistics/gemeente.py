"""A small municipality for the tests: its code lists, zaken with chosen counts, random years."""

import random  # noqa: TID251 - the type only; chance comes from identity.py
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from vertrouwenspersoon.domain.codes import Code, Codelijst, Codelijsten, Codewaarde
from vertrouwenspersoon.domain.countable import CountableIncident
from vertrouwenspersoon.domain.organisatie import Sterkte
from vertrouwenspersoon.identity import repeatable_chance
from vertrouwenspersoon.statistics.count import Cel, Tabel
from vertrouwenspersoon.statistics.export import Jaarexport, make_jaarexport
from vertrouwenspersoon.statistics.plan import Categorie, Indeling, tabelplannen

Jaar = tuple[CountableIncident, ...]

JAAR = 2025
SLEUTEL = b"een geheime sleutel van de kluis"

GROEP_VAN = {
    "soort": {"VER": "WOORD", "BED": "WOORD", "FYS": "DAAD", "VNL": "DAAD", "JUR": "RECHT"},
    "rol": {"AMB": "AMB", "RAA": "POL"},
    "afdeling": {"BZ": "PUB", "KCC": "PUB", "ZORG": "SOC", "FIN": "STAF", "RAAD": "BEST"},
}
LIJSTEN = {
    "soortgroep": ("WOORD", "DAAD", "RECHT"),
    "doelgroep": ("AMB", "POL"),
    "domein": ("PUB", "SOC", "STAF", "BEST"),
    "kanaal": ("FTF", "TEL", "MAI", "JPR"),
    "ernst": ("E1", "E2", "E3"),
}
GROEPSLIJST = {"soort": "soortgroep", "rol": "doelgroep", "afdeling": "domein"}
VELDEN_JA_NEE = ("aangifte", "maatregel", "schade", "nazorg", "teruggekoppeld")


def lijsten(**extra: tuple[str, ...]) -> Codelijsten:
    """The code lists of the small municipality; `extra` replaces a flat list by other values."""
    grouped = tuple(_grouped(list_id, groups) for list_id, groups in GROEP_VAN.items())
    flat = tuple(_flat(list_id, names) for list_id, names in (LIJSTEN | extra).items())
    return Codelijsten((*grouped, *flat))


def _flat(list_id: str, names: tuple[str, ...]) -> Codelijst:
    rows = tuple(Codewaarde(Code(f"{list_id}:{name}"), f"{list_id} {name}") for name in names)
    return Codelijst(list_id, list_id, ("S3",), rows)


def _grouped(list_id: str, groups: Mapping[str, str]) -> Codelijst:
    above = GROEPSLIJST[list_id]
    rows = tuple(
        Codewaarde(Code(f"{list_id}:{name}"), f"{list_id} {name}", groep=Code(f"{above}:{group}"))
        for name, group in groups.items()
    )
    return Codelijst(list_id, list_id, ("S3",), rows)


def zaak(number: int = 0, **but: Any) -> CountableIncident:  # noqa: ANN401 - any field of it
    """A zaak of a person of its own, in which nothing was coded."""
    known: dict[str, Any] = {
        "slachtoffer": f"s{number}",
        "melder": f"m{number}",
        "maand": None,
        "soort": None,
        "soortgroep": None,
        "doelgroep": None,
        "afdeling": None,
        "domein": None,
        "kanaal": None,
        "ernst": None,
        "aangifte": False,
        "maatregel": False,
        "schade": False,
        "nazorg": False,
        "teruggekoppeld": False,
    }
    return CountableIncident(**(known | but))


def zaken_met(veld: str, aantallen: Mapping[object, int]) -> Jaar:
    """So many zaken per value of one field, each of a person of its own."""
    values = [value for value, count in aantallen.items() for _ in range(count)]
    return tuple(zaak(number, **{veld: value}) for number, value in enumerate(values))


def jaar_van(chance: random.Random, zaken: int, personen: int) -> Jaar:
    """A random year: skewed shares, some codes unknown, persons drawn from so many."""
    weights = {name: [chance.random() ** 3 + 0.01 for _ in range(6)] for name in _FIELDS}
    return tuple(_random_zaak(chance, weights, personen) for _ in range(zaken))


_FIELDS = ("soort", "rol", "afdeling", "kanaal", "ernst", "maand", *VELDEN_JA_NEE)


def _random_zaak(
    chance: random.Random, weights: Mapping[str, list[float]], personen: int
) -> CountableIncident:
    def pick(name: str, values: tuple[Any, ...]) -> Any:  # noqa: ANN401 - a value of the field
        return chance.choices(values, weights[name][: len(values)])[0]

    def grouped(list_id: str) -> tuple[Code | None, Code | None]:
        name = pick(list_id, (*GROEP_VAN[list_id], None))
        if name is None:
            return None, None
        above = f"{GROEPSLIJST[list_id]}:{GROEP_VAN[list_id][name]}"
        return Code(f"{list_id}:{name}"), Code(above)

    def flat(list_id: str) -> Code | None:
        name = pick(list_id, (*LIJSTEN[list_id], None))
        return Code(f"{list_id}:{name}") if name else None

    soort, soortgroep = grouped("soort")
    afdeling, domein = grouped("afdeling")
    slachtoffer = chance.randrange(personen)
    return CountableIncident(
        slachtoffer=f"p{slachtoffer}",
        melder=f"p{slachtoffer if chance.random() < 0.7 else chance.randrange(personen)}",
        maand=pick("maand", (1, 5, 8, 12, None)),
        soort=soort,
        soortgroep=soortgroep,
        doelgroep=grouped("rol")[1],
        afdeling=afdeling,
        domein=domein,
        kanaal=flat("kanaal"),
        ernst=flat("ernst"),
        **{name: pick(name, (True, False)) for name in VELDEN_JA_NEE},
    )


def soorten_jaar() -> Jaar:
    """A year of 120 zaken in which some numbers of every kind are shown and some are not."""
    return own_persons(jaar_van(repeatable_chance(3), 120, 120))


def own_persons(jaar: Jaar) -> Jaar:
    """The same zaken, each of a person of its own."""
    return tuple(
        replace(one, slachtoffer=f"s{number}", melder=f"m{number}")
        for number, one in enumerate(jaar)
    )


def sterkte(afdeling: str, personen: int) -> Sterkte:
    """A head count."""
    return Sterkte(Code(f"afdeling:{afdeling}"), personen)


PUBLIEKE_RIJEN: dict[str, tuple[str, ...]] = {
    "kwartaal": (*(f"kwartaal:{n}" for n in range(1, 5)), "onbekend"),
    "soort": (*(f"soort:{name}" for name in GROEP_VAN["soort"]), "onbekend"),
    **{
        name: (*(f"{name}:{value}" for value in values), "onbekend")
        for name, values in LIJSTEN.items()
    },
    **dict.fromkeys(VELDEN_JA_NEE, ("ja", "nee")),
}
"""The rows of every table, as any reader knows them from the code lists."""

TWEE_NAMEN = frozenset(
    {"soort:JUR", "soortgroep:RECHT", "kanaal:JPR", "doelgroep:POL", "domein:BEST"}
)
"""The groups that stand in two tables."""


def own_zaken(jaar: Jaar, person: str) -> dict[str, dict[str, int]]:
    """Per table and code, the zaken in which this person is slachtoffer or melder."""
    mine = tuple(one for one in jaar if person in (one.slachtoffer, one.melder))
    plannen = tabelplannen(lijsten())
    levels = {plan.id: plan.indeling_bij(len(jaar)) for plan in plannen}
    return {
        table_id: {
            row.code: sum(getattr(one, level.veld) in row.leden for one in mine)
            for row in level.categorieen
        }
        for table_id, level in levels.items()
        if level
    }


def tabel(*aantallen: int, **namen: str) -> Tabel:
    """A counted table of cells `a`, `b`, `c` ..., every zaak of a person of its own.

    `namen` gives cells the name of a group that stands in two tables.
    """
    codes = "abcdefghijklmnop"[: len(aantallen)]
    rows = tuple(Categorie(c, f"Rij {c}", (c,), namen.get(c, "")) for c in codes)
    cellen = tuple(
        Cel(row, tuple((f"s{row.code}{n}", f"m{row.code}{n}") for n in range(count)))
        for row, count in zip(rows, aantallen, strict=True)
    )
    return Tabel("T", Indeling("proef", "Proef", "proef", rows), cellen)


def jaarexport(incidents: Jaar, **but: Any) -> Jaarexport:  # noqa: ANN401 - any argument
    """The export of a year of the small municipality."""
    known: dict[str, Any] = {"drempel": 5, "sleutel": SLEUTEL, "inhoud_versie": 7}
    places = (but.pop("jaar", JAAR), but.pop("lijsten", lijsten()), but.pop("sterktes", ()))
    return make_jaarexport(incidents, *places, **(known | but))


def csv_text(export: Jaarexport) -> str:
    """The CSV file."""
    return export.bestanden[0][1].decode("utf-8-sig")
