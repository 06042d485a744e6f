"""Woorden: text a person typed in a field of its own, about one part of a zaak."""

from dataclasses import dataclass

from vertrouwenspersoon.domain.confidential import Confidential, no_text

VELDEN = {
    "incident": {
        "wie": "Wie deed het?",
        "wat": "Wat deed of zei diegene precies?",
        "waar": "Waar precies?",
        "wanneer": "Wanneer, en hoe lang?",
        "waarmee": "Waarmee?",
        "welke-wijze": "Op welke manier?",
        "waarom": "Waarom, voor zover u dat weet?",
    },
    "aangifte": {
        "pv-nummer": "Nummer van het proces-verbaal",
        "politie": "Contactpersoon bij de politie",
        "om": "Contactpersoon bij het OM",
    },
    "schade": {"wat": "Wat is het?", "verzekeraar": "Verzekeraar en polis"},
    "procedure": {"kenmerk": "Uw kenmerk", "waarover": "Waar gaat het over?"},
    "gift": {
        "wat": "Wat was het, en waarvoor?",
        "woorden": "Wat werd er letterlijk gezegd?",
    },
    "nazorg": {"afspraken": "Wat is er afgesproken?"},
}
"""The fields, per kind of part, with their questions; the seven w's are those of an incident."""


@dataclass(frozen=True, slots=True)
class Woord:
    """The text of one field. `bij` is the kind and identity of a part: `incident:<id>`."""

    bij: str
    veld: str
    tekst: Confidential

    @property
    def fits(self) -> bool:
        """Whether this kind of part has this field."""
        return self.veld in VELDEN.get(self.bij.partition(":")[0], {})


def text_of(woorden: tuple[Woord, ...], bij: str, veld: str) -> Confidential:
    """What stands in a field, or an empty text."""
    return next((w.tekst for w in woorden if (w.bij, w.veld) == (bij, veld)), no_text())
