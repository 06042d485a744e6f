"""The words on the screen about what is shown and what is not (disclosure design, section 8).

These sentences name hidden cells and give sums, so they never go into a file (A25).
"""

from vertrouwenspersoon.statistics.plan import KLEINE_GROEP
from vertrouwenspersoon.statistics.protect import BeschermdeCel, BeschermdeTabel, Reden

NIET_BEWEZEN = (
    "We kunnen niet bewijzen dat deze tabel veilig is. De tabel staat daarom niet in het bestand."
)


def summary(shown: int, planned: int) -> str:
    """How many of the numbers the reader gets."""
    if shown == planned:
        return f"U ziet alle {planned} getallen."
    return (
        f"U ziet {shown} van de {planned} getallen. De andere {planned - shown} laten we weg. "
        "Er zitten te weinig mensen achter, of ze zijn met een optelsom terug te rekenen."
    )


def too_few(needed: int) -> str:
    """Why a table has no room this year; `needed` meldingen would be enough."""
    return (
        f"Te weinig meldingen voor deze tabel. Vanaf {needed} meldingen in een jaar "
        "kunnen we hem tonen. Het totaal staat wel in het bestand."
    )


def table_line(tabel: BeschermdeTabel) -> str:
    """How much of a table is shown."""
    if not tabel.getoond:
        return NIET_BEWEZEN
    shown = sum(cel.aantal is not None for cel in tabel.cellen)
    return f"{shown} van de {len(tabel.cellen)} te zien"


def reader_knows(tabel: BeschermdeTabel) -> str:
    """What the numbers that are shown say about the hidden ones together."""
    hidden = _hidden(tabel)
    if not tabel.getoond or not hidden:
        return ""
    rest = tabel.totaal - sum(cel.aantal or 0 for cel in tabel.cellen)
    return f"{_together(hidden)} zijn samen {rest}. Een lezer weet niet hoe dat verdeeld is."


def reason(tabel: BeschermdeTabel, cel: BeschermdeCel, aantal: int, drempel: int) -> str:
    """Why this cell is hidden; "" when it is shown. `aantal` is its true number."""
    match cel.reden:
        case None:
            return ""
        case Reden.TE_WEINIG_MENSEN:
            why = f"Achter dit getal zitten minder dan {drempel} mensen."
        case Reden.BIJNA_IEDEREEN:
            why = "Bijna alle meldingen horen hierbij. Dan weet een lezer het van iedereen."
        case Reden.KLEINE_GROEP:
            why = f"Hier werken minder dan {KLEINE_GROEP} mensen."
        case Reden.ZELFDE_GROEP:
            why = "Deze groep staat ook in een andere tabel. Daar tonen we het getal ook niet."
        case Reden.EERDERE_STAND:
            why = "Anders is te zien wat er sinds de vorige cijfers veranderde."
        case Reden.GELOOT:
            why = "Het lot koos dit getal, zodat niemand weet welk getal klein is."
        case Reden.AANVULLING:
            why = _otherwise(tabel, cel, aantal)
    return f"{cel.categorie.label} tonen we niet. {why}"


def _otherwise(tabel: BeschermdeTabel, cel: BeschermdeCel, aantal: int) -> str:
    """The sum a reader could make if this cell were shown."""
    shown = [other.aantal for other in tabel.cellen if other.aantal is not None]
    terms = " min ".join(str(number) for number in (tabel.totaal, *shown, aantal))
    others = [other for other in _hidden(tabel) if other != cel]
    if len(others) == 1:
        return f"Anders is {_together(others)} uit te rekenen: {terms}."
    return f"Anders is uit te rekenen hoeveel {_together(others)} samen zijn: {terms}."


def _hidden(tabel: BeschermdeTabel) -> list[BeschermdeCel]:
    return [cel for cel in tabel.cellen if cel.aantal is None]


def _together(cellen: list[BeschermdeCel]) -> str:
    """`A`, `A en B`, `A, B en C`."""
    *first, last = (cel.categorie.label for cel in cellen)
    return f"{', '.join(first)} en {last}" if first else last
