"""Zinnen: the sentences and key figures of the report, made from released numbers only.

A ratio is given only when both its numbers stand in the file, in whole percents (attack A20). No
sentence tells which group is largest or smallest: a group that is not shown could be.
"""

from vertrouwenspersoon.domain.jaarcijfers import Cijfer, Cijfertabel, Jaarcijfers, Mensen
from vertrouwenspersoon.domain.jaarverslag import Kengetal

_BIJ = {
    "T7-aangifte": "aangifte gedaan",
    "T7-maatregel": "een maatregel genomen",
    "T7-schade": "schade vastgesteld",
    "T7-nazorg": "nazorg gegeven",
    "T10-teruggekoppeld": "aan de melder verteld wat er is gedaan",
}
"""Tables with yes and no, and what yes means."""


def total_sentence(cijfers: Jaarcijfers) -> str:
    """How many meldingen there were, or the sentence of a small year."""
    if cijfers.totaal is None:
        return cijfers.toelichting
    counted = f"In {cijfers.jaar} kwamen {cijfers.totaal} meldingen binnen."
    return " ".join((counted, *_people(cijfers.mensen)))


def _people(mensen: Mensen | None) -> tuple[str, ...]:
    """How many people there were about; rounded, so never as if it were exact."""
    if mensen is None:
        return ()
    named = (
        (mensen.slachtoffers, "mensen maakten iets mee"),
        (mensen.melders, "mensen deden een melding"),
    )
    told = " en ".join(f"ongeveer {number} {what}" for number, what in named if number is not None)
    return (f"{told[:1].upper()}{told[1:]} (afgerond op {mensen.basis}).",) if told else ()


def table_sentences(tabel: Cijfertabel) -> tuple[str, ...]:
    """What a table says, in words, in the order of the table."""
    if tabel.id in _BIJ:
        return _yes_sentence(tabel)
    shown = [cijfer for cijfer in tabel.cijfers if cijfer.aantal is not None]
    if not shown:
        return ()
    dots = len(tabel.cijfers) - len(shown)
    rest = tabel.totaal - sum(cijfer.aantal or 0 for cijfer in shown)
    named = "; ".join(f"{_lower(c)} {c.aantal}" for c in shown)
    first = f"Te zien zijn: {named}."
    if not dots:
        return (first,)
    return first, f"De {dots} groepen met een punt zijn samen {rest} van de {tabel.totaal}."


def _yes_sentence(tabel: Cijfertabel) -> tuple[str, ...]:
    yes = tabel.aantal("ja")
    if yes is None:
        return ()
    share = percent(yes, tabel.totaal)
    return (f"Bij {yes} van de {tabel.totaal} meldingen is {_BIJ[tabel.id]} ({share}).",)


def _lower(cijfer: Cijfer) -> str:
    """A label inside a sentence; a first word with more capitals (WhatsApp) stays as it is."""
    label = cijfer.label
    first = label.partition(" ")[0]
    return label[:1].lower() + label[1:] if first[1:].islower() and first.isalpha() else label


def percent(part: int, whole: int) -> str:
    """A share in whole percents, halves up."""
    return f"{(200 * part + whole) // (2 * whole)} procent"


def kengetallen(cijfers: Jaarcijfers, medewerkers: int) -> tuple[Kengetal, ...]:
    """The key figures that can be made of released numbers (chapter A12, KPIs).

    `medewerkers` is the head count the municipality gave, 0 when it gave none.
    """
    if cijfers.totaal is None:
        return ()
    return (
        _per_hundred(cijfers.totaal, medewerkers),
        _share(cijfers, "T7-aangifte", "Meldingen met aangifte"),
        _share(cijfers, "T7-maatregel", "Meldingen met een maatregel"),
        _share(cijfers, "T7-nazorg", "Meldingen met nazorg"),
        _share(cijfers, "T10-teruggekoppeld", "Melder hoorde wat er is gedaan"),
    )


def _per_hundred(total: int, medewerkers: int) -> Kengetal:
    name = "Meldingen per 100 medewerkers"
    if medewerkers == 0:
        return Kengetal(name, "", "Het aantal medewerkers is niet ingevuld.")
    tenths = (2000 * total + medewerkers) // (2 * medewerkers)
    told = f"{total} meldingen, {medewerkers} medewerkers"
    return Kengetal(name, f"{tenths // 10},{tenths % 10}", told)


def _share(cijfers: Jaarcijfers, tabel_id: str, name: str) -> Kengetal:
    tabel = cijfers.tabel(tabel_id)
    yes = None if tabel is None else tabel.aantal("ja")
    if tabel is None or yes is None:
        return Kengetal(name, "", "Dit getal tonen we niet.")
    return Kengetal(name, percent(yes, tabel.totaal), f"{yes} van de {tabel.totaal} meldingen")
