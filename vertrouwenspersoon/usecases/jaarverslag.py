"""The files of a year beside its audited figures: spreadsheets, open data, and the report as PDF.

Everything here starts from the bytes of the released JSON file; no zaak is counted again. Drawing
and spreadsheets are loaded when a year is written: opening the program does not wait for them.
"""

from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.inhoud import Inhoud
from vertrouwenspersoon.domain.jaarcijfers import Jaarcijfers
from vertrouwenspersoon.domain.jaarverslag import (
    LONGEST_PART,
    Bezwaar,
    Ondertekening,
    Verslag,
    Verslagstukken,
    Verslagtekst,
    bezwaren,
)
from vertrouwenspersoon.domain.organisatie import Organisatie, check_line
from vertrouwenspersoon.errors import Reason, Refused
from vertrouwenspersoon.statistics.bestanden import Bestanden, is_figures
from vertrouwenspersoon.statistics.publicatie import make_publicatie
from vertrouwenspersoon.statistics.tussenstand import is_rounded
from vertrouwenspersoon.statistics.vrijgave import read_vrijgave
from vertrouwenspersoon.statistics.zinnen import kengetallen, table_sentences, total_sentence


def figures_of(bestanden: Bestanden) -> bytes:
    """The released JSON file among the files of a year, or of rounded figures."""
    return next(data for name, data in bestanden if is_figures(name) or is_rounded(name))


def with_further_files(bestanden: Bestanden, organisatie: Organisatie, inhoud: Inhoud) -> Bestanden:
    """The audited files and all that is made from them but the report."""
    naam = organisatie.gemeente.naam
    return (*bestanden, *make_publicatie(figures_of(bestanden), naam, inhoud.codelijsten))


def verslagstukken(
    cijfers: Jaarcijfers, organisatie: Organisatie, inhoud: Inhoud
) -> Verslagstukken:
    """What the report says of the figures, and the national figures beside them."""
    used = {bron for cijfer in inhoud.monitor for bron in cijfer.bron}
    return Verslagstukken(
        cijfers,
        total_sentence(cijfers),
        tuple((tabel.id, table_sentences(tabel)) for tabel in cijfers.tabellen),
        kengetallen(cijfers, sum(sterkte.personen for sterkte in organisatie.sterktes)),
        inhoud.monitor,
        tuple(bron for bron in inhoud.bronnen if bron.id in used),
    )


def make_verslag(
    bestanden: Bestanden,
    verslag: Verslag,
    ondertekening: Ondertekening,
    organisatie: Organisatie,
    inhoud: Inhoud,
) -> tuple[str, bytes]:
    """Name and content of the report over these released files."""
    from vertrouwenspersoon.documents.jaarverslag import (  # noqa: PLC0415 - see module
        render_jaarverslag,
    )

    cijfers = read_vrijgave(figures_of(bestanden))
    stukken = verslagstukken(cijfers, organisatie, inhoud)
    pdf = render_jaarverslag(stukken, verslag.tekst, ondertekening, organisatie.gemeente)
    return f"{cijfers.stam.replace('cijfers', 'verslag', 1)}.pdf", pdf


def check_verslag(verslag: Verslag, bestanden: Bestanden, namen: tuple[Confidential, ...]) -> None:
    """`Refused` without a name below it, with too long a text, or with a text that tells.

    `TEXT_TELLS` names the first part of the text in which something stands that may not leave.
    """
    check_line(verslag.naam.reveal(), "naam", required=True)
    for deel, words in verslag.tekst.delen():
        if len(words.reveal()) > LONGEST_PART:
            raise Refused(Reason.TOO_LONG, deel)
    found = text_faults(verslag.tekst, bestanden, namen)
    if found:
        raise Refused(Reason.TEXT_TELLS, found[0].deel)


def text_faults(
    tekst: Verslagtekst, bestanden: Bestanden, namen: tuple[Confidential, ...]
) -> tuple[Bezwaar, ...]:
    """What may not leave in the adviser's own text, beside these figures."""
    return bezwaren(tekst, read_vrijgave(figures_of(bestanden)), namen)
