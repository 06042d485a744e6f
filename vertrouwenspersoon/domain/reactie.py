"""Reactie: does a maatregel follow the scheme of the municipality, and is it in proportion (F1)?"""

from vertrouwenspersoon.domain.codes import Code
from vertrouwenspersoon.domain.reactieschema import Advies, Kolom, Reactieschema
from vertrouwenspersoon.domain.voorwaarden import Feiten

HEAVY = frozenset({Code("maatregel:RM6"), Code("maatregel:RM7")})
"""A ban from the building and a stop of service."""
TOETSBAAR = frozenset(Code(f"maatregel:RM{number}") for number in range(4, 11))
"""From the letter of warning on: what is written to the dader, and so must be checked first."""


def is_too_heavy(feiten: Feiten, soort: Code) -> bool:
    """Whether this maatregel is blocked: nothing in the zaak is worse than E1 (chapter F1)."""
    known = {fact for fact in feiten.bekend if fact.startswith("ernst:")}
    return soort in HEAVY and known == {"ernst:E1"}


def advice(schema: Reactieschema, feiten: Feiten, kolom: Kolom) -> Advies:
    """The strongest advice about a column over all rows that speak about these facts."""
    place = schema.kolom.index(kolom)
    said = {rij.advies[place] for rij in schema.rows_for(feiten)}
    return next((one for one in (Advies.DOEN, Advies.KAN) if one in said), Advies.NIET)


def deviates(schema: Reactieschema, feiten: Feiten, soort: Code) -> bool:
    """Whether the scheme speaks about this maatregel and zaak, and says no."""
    columns = [kolom for kolom in schema.kolom if soort in kolom.maatregel]
    if not columns or not schema.rows_for(feiten):
        return False
    return all(advice(schema, feiten, kolom) is Advies.NIET for kolom in columns)


def advice_part(soort: Code) -> str:
    """Where the reason is kept for not taking a maatregel that was advised."""
    return f"advies:{soort}"
