"""A document in which every part is filled, and the content that any document asks for."""

from dataclasses import replace
from datetime import date, timedelta

from tests import builders
from tests.builders import NOW, beeld, codelijst, dossier, notitie, reactieschema, said, zaak
from vertrouwenspersoon.domain.afdruk import Afdruk, make_code
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
from vertrouwenspersoon.domain.bewaren import (
    Bewaartermijn,
    Bewaring,
    Grafsteen,
    GrafsteenId,
    Krimpstap,
    Vasthouding,
    Voornemen,
)
from vertrouwenspersoon.domain.bijlage import BijlageId
from vertrouwenspersoon.domain.bounds import leaves
from vertrouwenspersoon.domain.codes import Code, Codelijsten, code_list
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.correctie import Correctie, CorrectieId
from vertrouwenspersoon.domain.countable import CountableIncident
from vertrouwenspersoon.domain.doorgifte import Doorgifte, DoorgifteId, Weg
from vertrouwenspersoon.domain.dossier import Betrokkene, BetrokkeneId, Hoedanigheid
from vertrouwenspersoon.domain.gift import Gift, GiftId
from vertrouwenspersoon.domain.inhoud import Inhoud
from vertrouwenspersoon.domain.koppeling import Koppeling, KoppelingId, Koppelsoort
from vertrouwenspersoon.domain.organisatie import (
    Contact,
    ContactId,
    Gemeente,
    Locatie,
    LocatieId,
    Organisatie,
    Sterkte,
)
from vertrouwenspersoon.domain.overdracht import Overdracht, OverdrachtId, Richting, Spoor
from vertrouwenspersoon.domain.procedure import Procedure, ProcedureId
from vertrouwenspersoon.domain.punt import Punt, Puntstand
from vertrouwenspersoon.domain.release import (
    BekendCijfer,
    BekendId,
    Geteld,
    Release,
    Releasesoort,
)
from vertrouwenspersoon.domain.taken import Stand
from vertrouwenspersoon.domain.toestemming import Besluit, Wat
from vertrouwenspersoon.domain.verzoek import Antwoordsoort, Verzoek, VerzoekId, Verzoeksoort
from vertrouwenspersoon.domain.woord import Woord
from vertrouwenspersoon.domain.zaak import Antwoord, Incident, IncidentId, ZaakId
from vertrouwenspersoon.domain.zaakbeeld import Zaakbeeld
from vertrouwenspersoon.openformat.document import OpenDocument, open_document

YESTERDAY = NOW - timedelta(days=1)
_LISTS = [
    "soort",
    "subsoort",
    "indicator",
    "gevolg-werk",
    "ernst",
    "rol",
    "betrokken",
    "afdeling",
    "werkproces",
    "kanaal",
    "plaats",
    "dader",
    "dadertype",
    "motief",
    "uitkomst",
    "gevolg-persoon",
    "ontvanger",
    "wijze",
    "grond",
    "wie",
    "schaderoute",
    "nazorgvoor",
    "ela",
    "proceduresoort",
    "giftsoort",
    "maatregel",
    "politie",
    "naambescherming",
    "schadesoort",
    "steun",
    "vasthoudgrond",
    "vernietiggrond",
]
_SINGLE = (
    "betrokken",
    "afdeling",
    "werkproces",
    "kanaal",
    "plaats",
    "dader",
    "dadertype",
    "motief",
)


def full_document() -> OpenDocument:
    """Two zaken, the first with everything a zaak can hold, in a municipality with everything."""
    return open_document(
        _office(),
        (_full_beeld(), _small_beeld()),
        (
            Release(2024, YESTERDAY, (("jaarcijfers-2024.csv", b"a"),)),
            Release(2025, NOW, (("jaarcijfers-2025.csv", b"b"), ("jaarcijfers-2025.json", b"b"))),
            Release(
                2025,
                NOW,
                (("jaarcijfers-2025-stand-2.csv", b"c"),),
                nummer=2,
                aantal=3,
                geteld=(
                    Geteld(ZaakId("zaak-1"), countable()),
                    Geteld(ZaakId("zaak-2"), countable()),
                ),
            ),
            Release(2026, NOW, (("tussenstand-2026.csv", b"d"),), Releasesoort.TUSSENSTAND),
        ),
        (
            Afdruk(
                make_code("1"),
                YESTERDAY,
                "registratieblad",
                ZaakId("zaak-1"),
                "registratie",
                weggelaten=("verhaal", "namen"),
                stand="a" * 64,
                geprint=2,
                beveiligd=1,
            ),
            Afdruk(make_code("2"), NOW, "reactieschema", versie=2, open=1),
        ),
        (
            Grafsteen(
                GrafsteenId("g-1"),
                ZaakId("zaak-8"),
                "2024-001",
                YESTERDAY,
                Code("vernietiggrond:termijn"),
                (("tekst", 3),),
            ),
            Grafsteen(
                GrafsteenId("g-2"),
                ZaakId("zaak-9"),
                "2024-002",
                NOW,
                Code("vernietiggrond:doel"),
            ),
        ),
        (
            BekendCijfer(BekendId("bekend-1"), 2025, "T7-aangifte", ("ja",), 5, "De krant."),
            BekendCijfer(
                BekendId("bekend-2"), 2026, "T1-kwartaal", ("kwartaal:1", "kwartaal:2"), 83
            ),
        ),
        overdrachten=(
            _overdracht("o-1", Richting.UIT),
            replace(
                _overdracht("o-2", Richting.IN),
                telling=(("notitie", 2),),
                spoor=(Spoor(YESTERDAY, "zaak-gemaakt"), Spoor(YESTERDAY, "taak-gezet", "ML01")),
                ontvangen_op=NOW,
            ),
        ),
        verzoeken=(
            Verzoek(
                VerzoekId("v-1"),
                Verzoeksoort.CORRECTIE,
                Confidential("Eén"),
                date(2026, 11, 2),
                date(2026, 11, 9),
                Confidential("Er is veel."),
                date(2026, 11, 20),
                Antwoordsoort.DEELS,
                Confidential("Niet alles klopte."),
            ),
            Verzoek(VerzoekId("v-2"), Verzoeksoort.BEZWAAR, Confidential("W."), date(2026, 11, 3)),
        ),
    )


def countable() -> CountableIncident:
    """A zaak as the ledger keeps it."""
    return CountableIncident(
        slachtoffer="s-1",
        melder="m-1",
        maand=3,
        soort=Code("soort:BED"),
        soortgroep=Code("soortgroep:woord"),
        doelgroep=Code("doelgroep:ambtenaar"),
        afdeling=Code("afdeling:KCC"),
        domein=Code("domein:dienstverlening"),
        kanaal=Code("kanaal:FTF"),
        ernst=None,
        aangifte=True,
        maatregel=False,
        schade=False,
        nazorg=True,
        teruggekoppeld=False,
    )


def _overdracht(identity: str, richting: Richting) -> Overdracht:
    return Overdracht(
        OverdrachtId(identity),
        richting,
        ZaakId("zaak-1"),
        ZaakId("zaak-elders"),
        "2026-001",
        "kluis-elders",
        Confidential("M. de Adviseur"),
        YESTERDAY,
        "b" * 64,
        oefening=False,
    )


def content_for(document: OpenDocument) -> Inhoud:
    """Content that holds every code, taak and vraag which the document names."""
    found = dict(leaves(document))
    codes = {str(v) for v in found.values() if type(v) is str and code_list(Code(v)) in _LISTS}
    named: dict[str, dict[str, str]] = {name: {} for name in _LISTS}
    for code in codes:
        named[code_list(Code(code))][code.partition(":")[2]] = "Label"
    taken = {str(v) for path, v in found.items() if path.endswith(".taak")}
    vragen = {str(v) for path, v in found.items() if path.endswith(".vraag")}
    return builders.inhoud(
        builders.stap(1, *(builders.taak(name) for name in sorted(taken))),
        codelijsten=Codelijsten(tuple(codelijst(name, **codes) for name, codes in named.items())),
        vragen=tuple(builders.vraag(name) for name in sorted(vragen)),
    )


def as_text(path: tuple[str | int, ...]) -> str:
    """The path as a person reads it: `zaken[0].zaak.code`."""
    steps = (f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)
    return "".join(steps).removeprefix(".")


def _office() -> Organisatie:
    note = notitie("Besproken.", bij="taak:PO01")
    schema = reactieschema(vastgesteld_op=date(2026, 1, 2))
    return Organisatie(
        Gemeente("Oefenrode", oefening=True, gesloten_dagen=(date(2026, 12, 24),), kwartalen=False),
        (schema, reactieschema(versie=2)),
        (
            Contact(ContactId("contact-1"), "Wijkagent", "Naam", "0900-8844", "a@b.nl"),
            Contact(ContactId("contact-2"), "Verzekeraar"),
        ),
        (
            Locatie(LocatieId("locatie-1"), "Stadhuis", Code("plaats:BALIE"), 72),
            Locatie(LocatieId("locatie-2"), "Werf"),
        ),
        (Sterkte(Code("afdeling:BZ"), 20), Sterkte(Code("afdeling:KCC"), 12)),
        (said("PO01", Stand.GEDAAN),),
        (note, notitie("Later.")),
        b"\x89PNG",
        (
            Bewaartermijn(Krimpstap.DADER, 12, Confidential("Zo besloten.")),
            Bewaartermijn(
                Krimpstap.WEG, 36, Confidential("Zo besloten."), Code("uitkomst:opgelost")
            ),
        ),
    )


def _small_beeld() -> Zaakbeeld:
    other = ZaakId("zaak-2")
    head = zaak(
        id=other, code="2026-002", incidenten=(builders.incident(id=IncidentId("incident-2")),)
    )
    return beeld(zaak=head, dossier=dossier(zaak=other))


def _full_beeld() -> Zaakbeeld:
    full = dossier(
        gevolgen=(Code("gevolg-persoon:stress"),),
        betrokkenen=(
            Betrokkene(
                BetrokkeneId("b-1"), Hoedanigheid.MELDER, Confidential("Eén"), rol=Code("rol:AMB")
            ),
            Betrokkene(BetrokkeneId("b-2"), Hoedanigheid.DADER, Confidential("Twee")),
        ),
        notities=(notitie("Gebeld."), notitie("Gesproken.")),
        toestemmingen=(
            builders.toestemming("politie", Besluit.GEVRAAGD, YESTERDAY),
            replace(builders.toestemming("politie", Besluit.GEGEVEN), wijze=Code("wijze:A")),
        ),
        doorgiften=(
            Doorgifte(
                DoorgifteId("dg-1"),
                Code("ontvanger:politie"),
                (Wat.FEITEN, Wat.NAAM),
                Weg.VERTELD,
                YESTERDAY,
                Code("grond:gevaar"),
                woorden=Confidential("Er was gevaar."),
            ),
        ),
        koppelingen=(
            Koppeling(KoppelingId("k-1"), Koppelsoort.OBJECT, Confidential("zwembad"), YESTERDAY),
        ),
        woorden=(Woord("aangifte:a-1", "pv-nummer", Confidential("PL-2026-1")),),
        correcties=(
            Correctie(
                CorrectieId("c-1"),
                "v-1",
                "naam:b-1",
                Confidential("En"),
                Confidential("Eén"),
                Confidential("Zo heet ik."),
                YESTERDAY,
            ),
        ),
    )
    answers = (Antwoord("camera", ja=True, op=NOW), Antwoord("letsel", ja=False, op=NOW))
    return beeld(
        zaak=zaak(incidenten=(_coded(),), uitkomst=Code("uitkomst:opgelost")),
        dossier=full,
        begeleiding=_help(),
        antwoorden=answers,
        standen=(said("ML01", Stand.BEGONNEN, YESTERDAY), said("ML01", Stand.GEDAAN)),
        bijlagen=(
            builders.bijlage(verkregen_op=date(2026, 11, 20), herkomst=Confidential("Telefoon")),
            builders.bijlage(id=BijlageId("bijlage-2"), sha256="1" * 64),
        ),
        bewaring=Bewaring(
            (Krimpstap.DADER,),
            Vasthouding(
                Code("vasthoudgrond:strafzaak"), date(2026, 11, 20), Confidential("Zitting.")
            ),
            date(2026, 11, 19),
            Voornemen(Krimpstap.FEITEN, Code("vernietiggrond:doel"), YESTERDAY),
        ),
    )


def _coded() -> Incident:
    """An incident with a code in every field."""
    return builders.incident(
        soorten=(Code("soort:BED"), Code("soort:VER")),
        subsoorten=(Code("subsoort:A"),),
        indicatoren=(Code("indicator:A"),),
        gevolgen_werk=(Code("gevolg-werk:A"),),
        ernst_melder=Code("ernst:E1"),
        **{field: Code(f"{field}:A") for field in _SINGLE},
    )


def _help() -> Begeleiding:
    day = date(2026, 11, 20)
    return Begeleiding(
        (
            Maatregel(
                MaatregelId("m-1"),
                Code("maatregel:RM6"),
                day,
                date(2027, 1, 1),
                besloten_door=Code("wie:A"),
            ),
            Maatregel(MaatregelId("m-2"), Code("maatregel:RM6"), day),
        ),
        (
            Aangifte(
                AangifteId("a-1"),
                Code("politie:aangifte"),
                day,
                naambescherming=Code("naambescherming:A"),
                vpt_code=True,
                domicilie=True,
                klacht_op=day,
                afloop_op=day,
                beklag_op=day,
            ),
        ),
        (
            Schade(
                SchadeId("s-1"),
                Code("schadesoort:materieel"),
                van_gemeente=True,
                bedrag=12500,
                bewijs=False,
                route=Code("schaderoute:A"),
                kennis_op=day,
                geclaimd_op=day,
                gestuit_op=day,
            ),
        ),
        (
            Nazorg(
                NazorgId("n-1"),
                NOW,
                opvang=True,
                gehouden_op=NOW,
                steun=(Code("steun:gesprek"),),
                voor=Code("nazorgvoor:A"),
            ),
        ),
        (Afspraak(AfspraakId("f-1"), NOW, hele_dag=True),),
        (Punt("aangifte:a-1", Code("ela:A"), Puntstand.GEVRAAGD, day),),
        (
            Procedure(
                ProcedureId("p-1"),
                Code("proceduresoort:A"),
                day,
                loopt_vanaf=date(2027, 1, 2),
                verdaagd=True,
                tegen_persoon=False,
                afgedaan_op=day,
                uren=12,
            ),
        ),
        (Gift(GiftId("g-1"), Code("giftsoort:A"), day, 5000, False, day, day),),  # noqa: FBT003 - a table
    )
