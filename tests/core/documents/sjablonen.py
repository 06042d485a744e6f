"""Documents of the shipped content, made from one zaak in which every part has its words."""

from datetime import date, timedelta

from tests.builders import NOW, beeld, bijlage, dossier, incident, notitie, zaak
from tests.core.documents.zaken import PRINTED_ON
from vertrouwenspersoon.content.library import load_inhoud
from vertrouwenspersoon.documents.sjabloonblad import render_sjabloon
from vertrouwenspersoon.documents.sjabloontabellen import Stof
from vertrouwenspersoon.domain.begeleiding import (
    Aangifte,
    AangifteId,
    Begeleiding,
    Maatregel,
    MaatregelId,
    Nazorg,
    NazorgId,
    Schade,
    SchadeId,
)
from vertrouwenspersoon.domain.codes import Code
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.inhoud import Inhoud
from vertrouwenspersoon.domain.kalender import Kalender
from vertrouwenspersoon.domain.organisatie import Contact, ContactId, Gemeente, Organisatie, Sterkte
from vertrouwenspersoon.domain.organisatiepagina import organisatie_paginas
from vertrouwenspersoon.domain.sjabloon import Sjabloon, Soort
from vertrouwenspersoon.domain.stappen import zaak_pagina
from vertrouwenspersoon.domain.zaakbeeld import Zaakbeeld

INHOUD: Inhoud = load_inhoud()
GEMEENTE = Gemeente("Oefenrode", telefoon_intern="tst. 00")


def office() -> Organisatie:
    """A municipality with somebody to call and a head count."""
    return Organisatie(
        GEMEENTE,
        contacten=(Contact(ContactId("c1"), "Griffier", "Oefengriffier", "00-1", "g@oefenrode"),),
        sterktes=(Sterkte(Code("afdeling:BZ"), 18),),
    )


def hulp() -> Begeleiding:
    """Every measure a letter speaks of, an aangifte, damage of both kinds, and aftercare."""
    decided = date(2026, 11, 24)
    return Begeleiding(
        maatregelen=tuple(
            Maatregel(
                MaatregelId(kind),
                Code(f"maatregel:{kind}"),
                decided,
                date(2027, 5, 24),
                date(2027, 2, 24),
            )
            for kind in ("RM2", "RM4", "RM5", "RM6")
        ),
        aangiften=(
            Aangifte(
                AangifteId("a1"),
                Code("politie:aangifte-opgenomen"),
                date(2026, 11, 25),
                door_gemeente=True,
                naambescherming=Code("naambescherming:domicilie"),
            ),
        ),
        schades=(
            Schade(SchadeId("s1"), Code("schadesoort:spullen"), van_gemeente=True, bedrag=45050),
            Schade(SchadeId("s2"), Code("schadesoort:smart"), van_gemeente=False, bedrag=12000),
        ),
        nazorg=(
            Nazorg(NazorgId("n1"), NOW, opvang=True, gehouden_op=NOW),
            Nazorg(NazorgId("n2"), NOW + timedelta(days=14)),
        ),
    )


def full_beeld(**but: object) -> Zaakbeeld:
    """A zaak that can fill every document."""
    known: dict[str, object] = {
        "zaak": zaak(incidenten=(incident(),)),
        "dossier": dossier(notities=(notitie("Een gewone notitie"),)),
        "begeleiding": hulp(),
        "bijlagen": (bijlage(naam=Confidential("foto.jpg")),),
    }
    return beeld(**(known | but))


def stof(found: Zaakbeeld | None = None) -> Stof:
    """What documents are made of."""
    known = office()
    pagina = zaak_pagina(found or full_beeld(), INHOUD, Kalender())
    return Stof(INHOUD, known, organisatie_paginas(known, INHOUD), pagina)


def words(sjabloon: Sjabloon) -> dict[str, Confidential]:
    """Words for every part that asks for them."""
    return {deel.id: Confidential(f"Woorden bij {deel.id}.") for deel in sjabloon.gevraagd}


def drawn(document: str, found: Zaakbeeld | None = None, **but: str) -> bytes:
    """A document as PDF, with other words in some parts."""
    sjabloon = INHOUD.sjabloon(document)
    typed = words(sjabloon) | {deel: Confidential(text) for deel, text in but.items()}
    known = stof(found)
    if sjabloon.soort is Soort.GEMEENTE:
        known = Stof(INHOUD, known.organisatie, known.paginas)
    return render_sjabloon(sjabloon, known, typed, printed_on=PRINTED_ON, controle="0000-0000")
