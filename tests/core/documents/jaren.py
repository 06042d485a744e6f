"""A released year for the tests of its report, with every kind of number in it."""

from datetime import date

from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.inhoud import Bron, Monitorcijfer
from vertrouwenspersoon.domain.jaarcijfers import Cijfer, Cijfertabel, Jaarcijfers
from vertrouwenspersoon.domain.jaarverslag import (
    Kengetal,
    Ondertekening,
    Verslagstukken,
    Verslagtekst,
)

SOORTEN = Cijfertabel(
    "T2-soort",
    "Meldingen per soort",
    "soort",
    39,
    (
        Cijfer("soort:VER", "Verbale agressie", 20),
        Cijfer("soort:BED", "Bedreiging", None),
        Cijfer("soort:VNL", "Vernieling", 12),
        Cijfer("onbekend", "Onbekend", None),
    ),
)
AANGIFTE = Cijfertabel(
    "T7-aangifte",
    "Is er aangifte gedaan?",
    "aangifte",
    39,
    (Cijfer("ja", "Ja", 13), Cijfer("nee", "Nee", 26)),
)
_NOTE = "Een punt tonen we niet."
CIJFERS = Jaarcijfers(2025, _NOTE, 5, "weglaten-1", 1, 1, 39, (SOORTEN, AANGIFTE))
KLEIN = Jaarcijfers(2025, "Minder dan 10 meldingen.", 5, "weglaten-1", 1, 1, None, ())
TEKST = Verslagtekst(
    Confidential("Ik bezocht alle teams.\nElke maand was er intervisie."),
    adviezen=Confidential("Spreek af wie de politie belt."),
)
SIGNED = Ondertekening(Confidential("M. de Adviseur"), date(2026, 2, 4), date(2026, 2, 3))


def stukken(cijfers: Jaarcijfers = CIJFERS) -> Verslagstukken:
    """What the report says of these figures."""
    return Verslagstukken(
        cijfers,
        "Dit is de kern.",
        (("T2-soort", ("Twee soorten zijn te zien.",)),),
        (Kengetal("Meldingen met aangifte", "33 procent", "13 van de 39"), Kengetal("B", "", "C")),
        (Monitorcijfer("m", "Ambtenaren", "29 procent", "2024", "Een enquete.", ("W54",)),),
        (Bron("W54", "Monitor 2024", "december 2024"),),
    )
