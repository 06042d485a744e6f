"""Every kind of document this program makes, each made once from the same municipality and zaak.

A new kind of document gets its line here: then every judge looks at it.
"""

from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path

from tests.builders import codelijst
from tests.core.documents import jaren, schemas, zaken
from tests.core.documents.sjablonen import INHOUD, drawn
from tests.core.documents.test_pictures import picture
from tests.core.documents.zaken import PRINTED_ON
from vertrouwenspersoon.content.gemeente import STUKKEN, load_gemeentestuk
from vertrouwenspersoon.content.handleiding import load_handleiding
from vertrouwenspersoon.documents.doorgeefformulier import render_doorgeefformulier
from vertrouwenspersoon.documents.handleiding import render_handleiding
from vertrouwenspersoon.documents.herstelblad import render_herstelblad
from vertrouwenspersoon.documents.jaarverslag import render_jaarverslag
from vertrouwenspersoon.documents.pictures import read_logo
from vertrouwenspersoon.documents.reactieschema import render_reactieschema
from vertrouwenspersoon.documents.schemaplan import Opmaak
from vertrouwenspersoon.documents.stuk import render_stuk
from vertrouwenspersoon.documents.verklaring import render_verklaring
from vertrouwenspersoon.documents.zaakoverzicht import (
    render_overzicht_for,
    render_registratieblad,
    render_zaakoverzicht,
)
from vertrouwenspersoon.domain.backup import Backup, Plaats
from vertrouwenspersoon.domain.bewaren import Grafsteen, GrafsteenId
from vertrouwenspersoon.domain.codes import Code, Codelijsten
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.doorgeefformulier import Veld
from vertrouwenspersoon.domain.herstelcode import Herstelcode
from vertrouwenspersoon.domain.organisatie import Contact, ContactId
from vertrouwenspersoon.domain.overzicht import ALLES, Keuze, Publiek
from vertrouwenspersoon.domain.reactieschema import Schemavorm
from vertrouwenspersoon.domain.toestemming import Wat
from vertrouwenspersoon.domain.zaak import ZaakId

STRANGE = "Hij stuurde 🔪👨‍👩‍👧 1️⃣ en شكر\u202e\x07 <b>&amp;</b> Çelik-Wójcik " + "nietszeggend" * 25
"""What may come in as evidence and has broken documents elsewhere."""


LOGO = read_logo(picture())
CODE = Herstelcode(tuple(f"{number}ABC-DEFG-HJKM-NPQR" for number in range(1, 7)), "0a" * 48)

TOLD = (
    Veld("i:soorten", "Soort", Confidential("Bedreiging"), Wat.FEITEN),
    Veld("verhaal", "Het verhaal", Confidential(STRANGE), Wat.VERHAAL),
)
GRONDEN = Codelijsten((codelijst("vernietiggrond", doel="Niet meer nodig"),))
STEEN = Grafsteen(
    GrafsteenId("g-1"),
    ZaakId("zaak-1"),
    "2026-001",
    PRINTED_ON,
    Code("vernietiggrond:doel"),
    (("bestand", 2), ("byte", 3_000_000), ("tekst", 14)),
)
BACKUP = Backup(PRINTED_ON, Plaats.EERSTE, "/b", "kluis-2026-11-23.zkv", 900, "0" * 64, ())


@cache
def every_document() -> dict[str, bytes]:
    """Name to PDF."""
    day = date(2026, 11, 27)
    pagina, known = zaken.pagina(), zaken.content()
    strange = zaken.big(verhaal=Confidential(STRANGE))
    made_on = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
    return {
        "reactieschema": render_reactieschema(
            schemas.schema(), schemas.GEMEENTE, printed_on=day, highlighted=frozenset({"doxing"})
        ),
        "reactieschema-staand": render_reactieschema(
            schemas.schema(),
            schemas.GEMEENTE,
            printed_on=day,
            vorm=Schemavorm.STAAND,
            controle="K7QF-3M2Q",
            opmaak=Opmaak(LOGO, "2026-014", (Contact(ContactId("1"), "Wijkagent", "J. de Vries"),)),
        ),
        "reactieschema-poster": render_reactieschema(
            schemas.schema(),
            schemas.GEMEENTE,
            printed_on=day,
            vorm=Schemavorm.POSTER,
            opmaak=Opmaak(LOGO),
        ),
        "zaakoverzicht": render_zaakoverzicht(pagina, known, zaken.GEMEENTE, printed_on=PRINTED_ON),
        "zaakoverzicht-vreemd": render_zaakoverzicht(
            strange, known, zaken.GEMEENTE, printed_on=PRINTED_ON
        ),
        "registratieblad": render_registratieblad(
            pagina, known, zaken.GEMEENTE, printed_on=PRINTED_ON
        ),
        "jaarverslag": render_jaarverslag(
            jaren.stukken(), jaren.TEKST, jaren.SIGNED, zaken.GEMEENTE
        ),
        **{sjabloon.id: drawn(sjabloon.id) for sjabloon in INHOUD.sjablonen},
        "overzicht-melder": render_overzicht_for(
            Keuze(Publiek.MELDER, frozenset(ALLES), codenamen=True),
            pagina,
            known,
            zaken.GEMEENTE,
            printed_on=PRINTED_ON,
        ),
        "doorgeefformulier": render_doorgeefformulier(
            "2026-001", "Politie", TOLD, zaken.GEMEENTE, printed_on=PRINTED_ON
        ),
        "handleiding": render_handleiding(load_handleiding(), "1.0"),
        "verklaring": render_verklaring(
            (STEEN,),
            ((BACKUP, day),),
            GRONDEN,
            zaken.GEMEENTE,
            printed_on=PRINTED_ON,
            controle="K7QF-3M2Q",
        ),
        **{
            f"gemeente-{stuk.id}": render_stuk(load_gemeentestuk(stuk.id, Path()), "1.0")
            for stuk in STUKKEN
        },
        "herstelblad": render_herstelblad(CODE, "kluis", made_on=made_on),
    }
