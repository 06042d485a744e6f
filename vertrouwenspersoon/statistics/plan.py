"""The fixed plan of the annual export: which one-way tables, at which levels, under which gates.

Everything here is public: code lists, head counts and the total of the year. So a reader who knows
the plan learns nothing from which level was chosen (disclosure design, section 4, step 1).
"""

from dataclasses import dataclass

from vertrouwenspersoon.domain.codes import Code, Codelijst, Codelijsten, Codewaarde
from vertrouwenspersoon.domain.organisatie import Sterkte

PLAN_VERSIE = 1
JAAR_MINIMUM = 10
"""Below this many persons in the year only one sentence leaves (disclosure design, section 4)."""
GEMIDDELD_PER_CEL = 5
"""A table needs this many meldingen per cell on average (disclosure design, section 4)."""
KLEINE_GROEP = 10
"""No number is printed for a group with fewer employees than this (disclosure design, G3)."""
ONBEKEND = "onbekend"
KWARTAALTABEL = "T1-kwartaal"

_TWEE_NAMEN = {
    "soort:JUR": "juridisch",
    "kanaal:JPR": "juridisch",
    "rol:RAA": "politiek",
    "rol:WET": "politiek",
    "rol:BUR": "politiek",
    "rol:COM": "politiek",
    "afdeling:COL": "politiek",
    "afdeling:RAAD": "politiek",
}
"""Groups that stand in two tables under two names: a legal procedure is a soort and a kanaal, a
politician is a doelgroep and works in the college or the raad (attack A16)."""

_OVERIG = frozenset({"soort:ANN", "doelgroep:extern"})
"""Rows for what fits nowhere else: a reader misses their number least."""


@dataclass(frozen=True, slots=True)
class Categorie:
    """One row of a table. `leden` are the values of the field that are counted in it.

    `zelfde`: the name it shares with a category of another table that holds the same people; such
    categories are hidden together. `kleine_groep`: fewer than `KLEINE_GROEP` people work there, so
    it is never printed.
    """

    code: str
    label: str
    leden: tuple[object, ...]
    zelfde: str = ""
    kleine_groep: bool = False

    @property
    def loten(self) -> int:
        """In how many draws this row takes part when rows are drawn to be hidden besides.

        Public, one at least, and never a matter of the numbers: whichever row was drawn, every
        other could have been (G1). A row for what is left over is drawn sooner; one with two names
        later, because it would be hidden in another table too.
        """
        if self.zelfde:
            return 1
        return 64 if self.code in _OVERIG else 8


@dataclass(frozen=True, slots=True)
class Indeling:
    """One level at which a table may be printed: a field of the zaak and all its categories."""

    naam: str
    titel: str
    veld: str
    categorieen: tuple[Categorie, ...]


@dataclass(frozen=True, slots=True)
class Tabelplan:
    """One planned table. A year prints one of its levels at most: two would be subtracted (A17)."""

    id: str
    indelingen: tuple[Indeling, ...]

    def indeling_bij(self, totaal: int) -> Indeling | None:
        """The finest level the total allows, or None: then only the total is printed."""
        for indeling in self.indelingen:
            if totaal >= GEMIDDELD_PER_CEL * len(indeling.categorieen):
                return indeling
        return None


def tabelplannen(lijsten: Codelijsten, sterktes: tuple[Sterkte, ...] = ()) -> tuple[Tabelplan, ...]:
    """The one-way tables of the year, with the numbers of chapter E4 of the domain reference.

    `Refused(UNKNOWN_CODE)` when the content lacks one of the code lists.
    """
    soort, rol, afdeling = (lijsten.lijst(name) for name in ("soort", "rol", "afdeling"))
    soortgroepen = _list_level(
        lijsten.lijst("soortgroep"), "Meldingen per soort, in groepen", soort
    )
    klein = _small_groups(afdeling, sterktes)
    return (
        Tabelplan(KWARTAALTABEL, (_quarters(),)),
        Tabelplan("T2-soort", (_list_level(soort, "Meldingen per soort"), soortgroepen)),
        Tabelplan("T2-ernst", (_list_level(lijsten.lijst("ernst"), "Hoe ernstig was het?"),)),
        Tabelplan(
            "T3-doelgroep",
            (_list_level(lijsten.lijst("doelgroep"), "Wie werd geraakt?", rol),),
        ),
        Tabelplan(
            "T4-domein",
            (
                _list_level(
                    lijsten.lijst("domein"),
                    "Meldingen per groep afdelingen",
                    afdeling,
                    klein,
                ),
            ),
        ),
        Tabelplan("T5-kanaal", _kanaal_levels(lijsten)),
        _yes_no("T7-aangifte", "aangifte", "Is er aangifte gedaan?"),
        _yes_no("T7-maatregel", "maatregel", "Is er een maatregel genomen?"),
        _yes_no("T7-schade", "schade", "Was er schade?"),
        _yes_no("T7-nazorg", "nazorg", "Is er nazorg gegeven?"),
        _yes_no("T10-teruggekoppeld", "teruggekoppeld", "Hoorde de melder wat er is gedaan?"),
    )


def _unknown() -> Categorie:
    return Categorie(ONBEKEND, "Onbekend", (None,))


def _quarters() -> Indeling:
    quarters = tuple(
        Categorie(f"kwartaal:{n}", f"{n}e kwartaal", tuple(range(3 * n - 2, 3 * n + 1)))
        for n in range(1, 5)
    )
    return Indeling("kwartaal", "Meldingen per kwartaal", "maand", (*quarters, _unknown()))


def _list_level(
    lijst: Codelijst,
    titel: str,
    fijner: Codelijst | None = None,
    klein: frozenset[str] = frozenset(),
) -> Indeling:
    """The whole code list, in its own order, plus "onbekend": rows never depend on data (A24)."""
    finer = fijner.waarde if fijner else ()
    rows = tuple(
        Categorie(w.code, w.label, (w.code,), _shared_name(w.code, finer), w.code in klein)
        for w in lijst.waarde
    )
    return Indeling(lijst.id, titel, lijst.id, (*rows, _unknown()))


def _shared_name(code: str, finer: tuple[Codewaarde, ...]) -> str:
    """The second name of a value, or of the first value in its group that has one."""
    members = (w.code for w in finer if w.groep == code)
    return next((_TWEE_NAMEN[c] for c in (code, *members) if c in _TWEE_NAMEN), "")


def _kanaal_levels(lijsten: Codelijsten) -> tuple[Indeling, ...]:
    """The list of channels, and above it its groups when the content gives every value one."""
    kanaal = lijsten.lijst("kanaal")
    finest = _list_level(kanaal, "Hoe kwam het binnen?")
    groups = dict.fromkeys(w.groep for w in kanaal.waarde)
    if None in groups or not groups:
        return (finest,)
    rows = tuple(_group(lijsten, kanaal.waarde, group) for group in groups if group)
    coarse = Indeling(
        "kanaalgroep", "Hoe kwam het binnen, in groepen", "kanaal", (*rows, _unknown())
    )
    return (finest, coarse)


def _group(lijsten: Codelijsten, waarden: tuple[Codewaarde, ...], group: Code) -> Categorie:
    leden = tuple(w.code for w in waarden if w.groep == group)
    return Categorie(group, lijsten.waarde(group).label, leden, _shared_name(group, waarden))


def _yes_no(table_id: str, veld: str, titel: str) -> Tabelplan:
    rows = (Categorie("ja", "Ja", (True,)), Categorie("nee", "Nee", (False,)))
    return Tabelplan(table_id, (Indeling(veld, titel, veld, rows),))


def _small_groups(afdeling: Codelijst, sterktes: tuple[Sterkte, ...]) -> frozenset[str]:
    """The groups with fewer than `KLEINE_GROEP` employees, of which a head count was given."""
    group_of = {w.code: w.groep for w in afdeling.waarde if w.groep}
    heads: dict[str, int] = {}
    for sterkte in sterktes:
        group = group_of.get(sterkte.afdeling)
        if group:
            heads[group] = heads.get(group, 0) + sterkte.personen
    return frozenset(group for group, people in heads.items() if people < KLEINE_GROEP)
