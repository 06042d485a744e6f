"""The matrix of chapter F2 of the domain reference, as a municipality would hang it on the wall."""

from datetime import date
from typing import Any

from vertrouwenspersoon.domain.codes import Code
from vertrouwenspersoon.domain.organisatie import Gemeente
from vertrouwenspersoon.domain.reactieschema import Advies, Kolom, Reactieschema, Rij

_SIGNS = {"X": Advies.DOEN, "o": Advies.KAN, "-": Advies.NIET}

KOLOMMEN = tuple(
    Kolom(f"kolom-{code.lower()}", kop, (Code(f"maatregel:{code}"),), beslist)
    for code, kop, beslist in (
        ("RM1", "Stop en spreek aan", "medewerker"),
        ("RM2", "Norm­gesprek", "leiding­gevende"),
        ("RM4", "Brief", "afdelings­hoofd"),
        ("RM5", "Contact­regel", "afdelings­hoofd of secretaris"),
        ("RM6", "Pand­verbod", "secretaris of college"),
        ("RM3", "Herstel­gesprek", "leiding­gevende en partijen"),
        ("RM11", "Melding politie", "coör­dinator"),
        ("RM12", "Aangifte", "gemeente of slacht­offer"),
        ("RM13", "Contact­verbod", "officier of rechter"),
        ("RM15", "Schade", "schade­begeleider"),
    )
)

_ROWS = (
    ("boos", "Boos, emotie, kritiek (geen agressie)", "", "- - - - - o - - - -",
     "Luisteren, de weg naar een klacht wijzen"),
    ("schelden", "Schelden, schreeuwen", "E1", "X o o - - o - - - -", ""),
    ("belediging", "Belediging, discriminatie, herhaald schelden", "E2", "X X X o o o o o - o",
     "Klacht binnen 3 maanden"),
    ("seksueel", "Seksuele intimidatie", "E2-E3", "X o X o o - o X o o", "Het slachtoffer kiest"),
    ("druk", "Intimidatie: dreigen met baan of media", "E2", "X X X o - o o o - -",
     "Burgemeester informeren"),
    ("lastig", "Bellen of mailen zonder eind, lastigvallen", "E2-E3", "X o X X o o X o o -",
     "Eén contactpersoon"),
    ("bedreiging", "Bedreiging", "E3", "X - o X X o X X o o", "Veiligheid van het slachtoffer"),
    ("stalking", "Stalking, volgen", "E3", "X - o X X - X X X o", "Klacht binnen 3 maanden"),
    ("thuis", "Thuis opgezocht", "E3", "- - o X o - X X o o", "Woningscan"),
    ("doxing", "Doxing: adres of gegevens verspreid", "E3", "- - o o o - X X o o",
     "Laten verwijderen, adres afschermen"),
    ("online", "Online haat, smaad", "E2-E3", "- o o o - o o o o o",
     "Eerst bewijs bewaren, dan laten verwijderen"),
    ("vernieling", "Vernieling, gooien", "E3", "X - o o X o X X o X", "Camerabeelden vragen"),
    ("geweld", "Fysiek geweld zonder letsel", "E3", "X - - X X o X X o X", ""),
    ("letsel", "Geweld met letsel, wapen, brand", "E4", "- - - X X - X X X X",
     "112, Arbeidsinspectie"),
    ("raad", "Verstoren raadsvergadering", "E2-E3", "X o X o - o o o - -",
     "Weren uit de vergadering: hoogstens 3 maanden"),
    ("uitkering", "Uitkering: zeer ernstige misdraging", "E3", "X o X X X o X X - o",
     "Besluit over verlaging"),
    ("omkoping", "Omkoping (poging)", "", "X - o o - - o X - -",
     "Integriteitsmelding, niet zelf onderhandelen"),
    ("jur-org", "Juridische intimidatie tegen de organisatie", "", "- X o X - X - - - -",
     "Eerst een gesprek, dan de bestuurlijke route"),
    ("jur-pers", "Juridische intimidatie tegen een persoon (claim, valse aangifte)", "",
     "- o o o - o o o o o", "Juridische bijstand"),
    ("ondermijning", "Signaal van ondermijning (bij elk gedrag)", "", "- - - - - - X o - -",
     "Driehoek en RIEC"),
)  # fmt: skip

RIJEN = tuple(
    Rij(rij_id, gedrag, ernst, tuple(_SIGNS[sign] for sign in signs.split()), extra)
    for rij_id, gedrag, ernst, signs, extra in _ROWS
)

GEMEENTE = Gemeente("Oefenrode", telefoon_intern="00 of knop onder de balie", oefening=True)


def schema(**but: Any) -> Reactieschema:  # noqa: ANN401 - any field of a schema
    """All twenty rows and ten columns of chapter F2."""
    known: dict[str, Any] = {
        "versie": 4,
        "titel": "Wat doen wij bij agressie?",
        "kolom": KOLOMMEN,
        "rij": RIJEN,
        "altijd": "Altijd: melden, registreren, nazorg, terugkoppelen",
        "voetnoot": "Klagen, bezwaar maken en een Woo-verzoek doen is een recht en geen agressie.",
        "bron": ("Voorstel van dit programma, naar de acht VPT-maatregelen",),
        "vastgesteld_op": date(2026, 12, 1),
    }
    return Reactieschema(**(known | but))
