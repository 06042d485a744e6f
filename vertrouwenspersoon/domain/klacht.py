"""Klacht and beklag: until when the victim can still ask for prosecution (C4, L10, L12)."""

from dataclasses import dataclass
from datetime import date

from vertrouwenspersoon.domain.begeleiding import Aangifte
from vertrouwenspersoon.domain.inhoud import Inhoud
from vertrouwenspersoon.domain.kalender import Eenheid, Kalender, Term, Verval, start_of_day
from vertrouwenspersoon.domain.stappen import ZaakPagina
from vertrouwenspersoon.domain.termijnen import TermijnId, rule_ends
from vertrouwenspersoon.domain.voorwaarden import Geldt

KLACHT = TermijnId("L10")
_BEKLAG = Term(3, Eenheid.STRAFMAAND)
"""Art. 12 Sv: three months of thirty days after knowledge of the end, the safe reading of L12."""


@dataclass(frozen=True, slots=True)
class Klacht:
    """The last day of the klacht, and the first day on which one was signed, if any."""

    uiterlijk: Verval
    getekend_op: date | None


def klacht_of(pagina: ZaakPagina, inhoud: Inhoud) -> Klacht | None:
    """The klacht of a zaak, or None when nothing in it asks for one (rule L10)."""
    rule = inhoud.termijnregels()[KLACHT]
    if rule.als.judge(pagina.feiten).geldt is not Geldt.JA:
        return None
    known = None if rule.anker is None else pagina.ankers.get(rule.anker)
    last = None if known is None else rule_ends(rule, known, inhoud.kalender())
    if last is None:
        return None
    signed = [a.klacht_op for a in pagina.beeld.begeleiding.aangiften if a.klacht_op is not None]
    return Klacht(last, min(signed, default=None))


def beklag_until(aangifte: Aangifte, kalender: Kalender) -> Verval | None:
    """The last day for beklag, counted from the day the end became known; None once it was done."""
    if aangifte.afloop_op is None or aangifte.beklag_op is not None:
        return None
    return kalender.end(start_of_day(aangifte.afloop_op), _BEKLAG, legal=True)
