"""Melding: what is known when someone starts to tell. One sentence is enough."""

from dataclasses import dataclass
from datetime import date, time

from vertrouwenspersoon.domain.codes import Code
from vertrouwenspersoon.domain.confidential import Confidential

LONGEST_TITLE = 60
"""Characters of a working title that is taken from the first sentence."""

CODENAMEN = (
    "Merel", "Eik", "Lijster", "Wilg", "Spreeuw", "Valk", "Ekster", "Mees", "Hazelaar", "Kievit",
    "Beuk", "Roodborst", "Linde", "Kraanvogel", "Berk", "Uil", "Esdoorn", "Zwaluw", "Els", "Vink",
    "Populier", "Reiger", "Den", "Winterkoning", "Kastanje", "Specht", "Vlier", "Grutto", "Iep",
    "Fazant", "Meidoorn", "Koekoek", "Lariks", "Wulp", "Taxus", "Tureluur", "Hulst", "Scholekster",
    "Es", "Nachtegaal",
)  # fmt: skip
"""Birds and trees: neutral, easy to say, nobody's name."""


@dataclass(frozen=True, slots=True)
class MeldingConcept:
    """A melding as it is being typed. Only `verhaal` has to hold something to be kept.

    `toestemmingen` are the ontvangers (codes of the list `ontvanger`) the melder said yes to.
    """

    verhaal: Confidential
    titel: Confidential = Confidential("")
    codenaam: Confidential = Confidential("")
    gebeurd_op: date | None = None
    gebeurd_om: time | None = None
    soorten: tuple[Code, ...] = ()
    kanaal: Code | None = None
    plaats: Code | None = None
    rol: Code | None = None
    afdeling: Code | None = None
    gevaar: bool | None = None
    toestemmingen: tuple[Code, ...] = ()


def first_words(story: Confidential) -> Confidential:
    """A working title from the first sentence of a story, cut at a whole word if it has one."""
    sentence = story.reveal().strip().splitlines()[0] if story.reveal().strip() else ""
    sentence = sentence.split(". ")[0].rstrip(".")
    if len(sentence) > LONGEST_TITLE:
        whole, _, _ = sentence[: LONGEST_TITLE + 1].rpartition(" ")
        sentence = (whole or sentence[:LONGEST_TITLE]).rstrip(",;:") + " …"
    return Confidential(sentence)


def pick_codenaam(used: frozenset[str]) -> str:
    """The first code name that no open zaak uses; numbered when all are in use."""
    for name in CODENAMEN:
        if name not in used:
            return name
    number = 2
    while f"{CODENAMEN[0]} {number}" in used:
        number += 1
    return f"{CODENAMEN[0]} {number}"
