"""A zaak with something in every room, and the content that speaks about it."""

from datetime import UTC, date, datetime
from typing import Any

from tests.builders import (
    NOW,
    beeld,
    bijlage,
    codelijst,
    codelijsten,
    dossier,
    incident,
    inhoud,
    notitie,
    said,
    stap,
    taak,
    termijn,
    toestemming,
    vraag,
    within,
    zaak,
)
from vertrouwenspersoon.domain.begeleiding import (
    Aangifte,
    AangifteId,
    Afspraak,
    AfspraakId,
    Begeleiding,
    Maatregel,
    MaatregelId,
    Nazorg,
    NazorgId,
    Schade,
    SchadeId,
)
from vertrouwenspersoon.domain.codes import Code, Codelijsten
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.dossier import Betrokkene, BetrokkeneId, Hoedanigheid, Notitiesoort
from vertrouwenspersoon.domain.inhoud import Bron, Inhoud
from vertrouwenspersoon.domain.kalender import Eenheid, Kalender
from vertrouwenspersoon.domain.organisatie import Gemeente
from vertrouwenspersoon.domain.stappen import ZaakPagina, zaak_pagina
from vertrouwenspersoon.domain.taken import Stand
from vertrouwenspersoon.domain.toestemming import Besluit
from vertrouwenspersoon.domain.voorwaarden import Voorwaarde
from vertrouwenspersoon.domain.zaak import Antwoord
from vertrouwenspersoon.domain.zaakbeeld import Zaakbeeld

GEMEENTE = Gemeente("Oefenrode")
PRINTED_ON = datetime(2026, 11, 27, 10, 42, tzinfo=UTC)
"""Friday 27 November 2026, 11:42 in the Netherlands."""

TYPED = {
    "titel": "Titelwoord",
    "codenaam": "Merel",
    "verhaal": "Verhaalwoord",
    "naam": "Çelik-Wójcik",
    "contact": "Contactwoord",
    "woorden": "Toestemmingswoord",
    "notitie": "Zaaknotitiewoord",
    "taaknotitie": "Taaknotitiewoord",
    "reden": "Redenwoord",
    "maatregelnotitie": "Maatregelnotitiewoord",
    "afspraak": "Afspraakwoord",
    "verdwaald": "Verdwaaldwoord",
    "bestand": "Bestandwoord.jpg",
    "herkomst": "Herkomstwoord",
    "van": "Vanwoord",
    "door": "Doorwoord",
}
"""One word for every place where a person types."""


def content() -> Inhoud:
    """Three steps, a termijn, a question and a source."""
    lijsten = codelijsten().lijsten
    return inhoud(
        stap(
            2,
            taak("ML01", kort="Luister", tekst="Luister naar de melder.", wie=("wie:VP",)),
            taak("ML02", tekst="Vraag wat de melder wil.", wie=("wie:VP", "wie:LG")),
            taak("ML03", tekst="Bewaar het bewijs.", wanneer=within(1, Eenheid.DAG)),
            taak("ML04", tekst="Bel de politie.", toestemming=Code("ontvanger:politie")),
            titel="Melden",
        ),
        stap(
            5,
            taak("AA01", tekst="Maak een afspraak bij de politie."),
            taak("AA02", tekst="Vraag de beelden op.", als=Voorwaarde(("vraag:camera",))),
            titel="Aangifte",
        ),
        stap(8, titel="Nazorg"),
        codelijsten=Codelijsten(
            (
                *lijsten,
                codelijst("wie", VP="vertrouwenspersoon", LG="leidinggevende"),
                codelijst("politie", AAN="Aangifte opgenomen"),
                codelijst("schade", RUIT="Kapotte ruit", FIETS="Kapotte fiets"),
                codelijst("steun", BA="Bedrijfsarts"),
                codelijst("gevolg", STRESS="Stress"),
                codelijst("wijze", GESPREK="In een gesprek"),
            )
        ),
        termijnen=(termijn("L01", titel="Klacht indienen", gevolg="Dan kan het niet meer."),),
        vragen=(vraag("camera"),),
        bronnen=(Bron("S3", "Aanbevelingen voor gemeenten", "2013"),),
    )


def hulp() -> Begeleiding:
    """One of everything that the steps record, and two items of damage."""
    return Begeleiding(
        maatregelen=(
            Maatregel(
                MaatregelId("m1"), Code("maatregel:RM6"), date(2026, 11, 24), date(2027, 5, 24)
            ),
        ),
        aangiften=(
            Aangifte(AangifteId("a1"), Code("politie:AAN"), date(2026, 11, 25), door_gemeente=True),
        ),
        schades=(
            Schade(SchadeId("s1"), Code("schade:RUIT"), van_gemeente=True, bedrag=45050),
            Schade(SchadeId("s2"), Code("schade:FIETS"), van_gemeente=False, bedrag=12000),
        ),
        nazorg=(Nazorg(NazorgId("n1"), NOW, opvang=True, steun=(Code("steun:BA"),)),),
        afspraken=(Afspraak(AfspraakId("f1"), NOW, hele_dag=False),),
    )


def full_beeld() -> Zaakbeeld:
    """A zaak in which every typed word of TYPED stands once."""
    words = {place: Confidential(word) for place, word in TYPED.items()}
    asked = toestemming("politie", Besluit.GEVRAAGD)
    return beeld(
        zaak=zaak(incidenten=(incident(), incident(id="incident-2", gebeurd_om=None))),
        dossier=dossier(
            titel=words["titel"],
            codenaam=words["codenaam"],
            verhaal=words["verhaal"],
            gevolgen=(Code("gevolg:STRESS"),),
            betrokkenen=(
                Betrokkene(
                    BetrokkeneId("b1"),
                    Hoedanigheid.MELDER,
                    words["naam"],
                    words["contact"],
                    Code("rol:AMB"),
                ),
            ),
            notities=(
                notitie(TYPED["notitie"]),
                notitie(TYPED["taaknotitie"], bij="taak:ML01", soort=Notitiesoort.GESPREK),
                notitie(TYPED["reden"], bij="taak:ML02", soort=Notitiesoort.REDEN),
                notitie(TYPED["maatregelnotitie"], bij="maatregel:m1"),
                notitie(TYPED["afspraak"], bij="afspraak:f1"),
                notitie(TYPED["verdwaald"], bij="taak:XX99"),
            ),
            toestemmingen=(
                type(asked)(
                    asked.id,
                    asked.ontvanger,
                    asked.wat,
                    asked.besluit,
                    asked.op,
                    Code("wijze:GESPREK"),
                    words["woorden"],
                ),
                toestemming("registratie", Besluit.GEGEVEN),
            ),
        ),
        begeleiding=hulp(),
        antwoorden=(Antwoord("camera", ja=True, op=NOW),),
        standen=(said("ML01", Stand.GEDAAN), said("ML02", Stand.NVT), said("AA01", Stand.BEGONNEN)),
        bijlagen=(
            bijlage(
                naam=words["bestand"],
                grootte=2_500_000,
                sha256="0123456789abcdef" * 4,
                herkomst=words["herkomst"],
                verkregen_op=date(2026, 11, 20),
                verkregen_van=words["van"],
                verkregen_door=words["door"],
            ),
        ),
    )


def pagina(found: Zaakbeeld | None = None, known: Inhoud | None = None) -> ZaakPagina:
    """The page of a zaak, judged by this content."""
    return zaak_pagina(found or full_beeld(), known or content(), Kalender())


def big(**but: Any) -> ZaakPagina:  # noqa: ANN401 - any field of a dossier
    """A zaak without anything but what this dossier holds."""
    return pagina(beeld(dossier=dossier(**but)))
