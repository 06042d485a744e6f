"""Any value the store has to keep, and a way to try it that leaves no trace."""

import contextlib
from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import TypeVar

from hypothesis import strategies as st

from vertrouwenspersoon.domain.begeleiding import (
    Aangifte,
    Afspraak,
    Begeleiding,
    Maatregel,
    MaatregelId,
    Nazorg,
    Schade,
)
from vertrouwenspersoon.domain.bewaren import (
    Bewaartermijn,
    Bewaring,
    Krimpstap,
    Vasthouding,
    Voornemen,
)
from vertrouwenspersoon.domain.codes import Code
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.correctie import Correctie
from vertrouwenspersoon.domain.doorgifte import Doorgifte, Weg
from vertrouwenspersoon.domain.dossier import (
    Betrokkene,
    Dossier,
    Hoedanigheid,
    Notitie,
    Notitiesoort,
)
from vertrouwenspersoon.domain.gift import Gift, GiftId
from vertrouwenspersoon.domain.koppeling import Koppeling, Koppelsoort
from vertrouwenspersoon.domain.organisatie import (
    Contact,
    Doelgroepkeuze,
    Gemeente,
    Locatie,
    Organisatie,
    Sterkte,
)
from vertrouwenspersoon.domain.procedure import Procedure, ProcedureId
from vertrouwenspersoon.domain.punt import PUNTLIJSTEN, ZAAK, Punt, Puntstand
from vertrouwenspersoon.domain.reactieschema import Advies, Kolom, Reactieschema, Rij
from vertrouwenspersoon.domain.taken import Stand, TaakId, TaakStand
from vertrouwenspersoon.domain.toestemming import Besluit, Toestemming, Wat
from vertrouwenspersoon.domain.voorwaarden import Voorwaarde
from vertrouwenspersoon.domain.woord import VELDEN, Woord
from vertrouwenspersoon.domain.zaak import Antwoord, Incident, Zaak, ZaakId, ZaakStatus
from vertrouwenspersoon.domain.zaakbeeld import Zaakbeeld
from vertrouwenspersoon.store import (
    begeleiding,
    bewaren,
    bijlagen,
    dossiers,
    organisatie,
    sporen,
    zaken,
)
from vertrouwenspersoon.store import punten as point_store
from vertrouwenspersoon.store.connection import Store

T = TypeVar("T")


class _Undo(Exception):
    """Raised to roll a transaction back."""


@contextlib.contextmanager
def undone(store: Store) -> Iterator[None]:
    """A transaction of which nothing remains."""
    with contextlib.suppress(_Undo), store.transaction():
        yield
        raise _Undo


def keep(store: Store, beeld: Zaakbeeld) -> None:
    """Keep a whole zaak, part by part, as an import does."""
    zaak, hulp = beeld.zaak.id, beeld.begeleiding
    zaken.add_zaak(store, beeld.zaak)
    dossiers.add_dossier(store, beeld.dossier)
    for antwoord in beeld.antwoorden:
        zaken.set_antwoord(store, zaak, antwoord)
    for stand in beeld.standen:
        zaken.add_stand(store, zaak, stand)
    keep_begeleiding(store, zaak, hulp)
    bewaren.save_bewaring(store, zaak, beeld.bewaring)
    for bijlage in beeld.bijlagen:
        bijlagen.begin(store, bijlage.id)
        bijlagen.add_bijlage(store, zaak, bijlage)


def keep_begeleiding(store: Store, zaak: ZaakId, hulp: Begeleiding) -> None:
    """Keep what the steps recorded, part by part."""
    for maatregel in hulp.maatregelen:
        begeleiding.save_maatregel(store, zaak, maatregel)
    for aangifte in hulp.aangiften:
        begeleiding.save_aangifte(store, zaak, aangifte)
    for schade in hulp.schades:
        begeleiding.save_schade(store, zaak, schade)
    for nazorg in hulp.nazorg:
        begeleiding.save_nazorg(store, zaak, nazorg)
    for afspraak in hulp.afspraken:
        begeleiding.save_afspraak(store, zaak, afspraak)
    for punt in hulp.punten:
        point_store.save_punt(store, zaak, punt)
    for procedure in hulp.procedures:
        sporen.save_procedure(store, zaak, procedure)
    for gift in hulp.giften:
        sporen.save_gift(store, zaak, gift)


def keep_organisatie(store: Store, office: Organisatie) -> None:
    """Keep everything about a municipality, part by part, as an import does."""
    organisatie.save_gemeente(store, office.gemeente)
    organisatie.save_logo(store, office.logo)
    organisatie.replace_reactieschemas(store, office.reactieschemas)
    for contact in office.contacten:
        organisatie.save_contact(store, contact)
    for locatie in office.locaties:
        organisatie.save_locatie(store, locatie)
    for sterkte in office.sterktes:
        organisatie.save_sterkte(store, sterkte)
    for stand in office.standen:
        organisatie.add_organisatie_stand(store, stand)
    for notitie in office.notities:
        organisatie.save_organisatie_notitie(store, notitie)
    for termijn in office.bewaartermijnen:
        bewaren.save_termijn(store, termijn)


def some(values: st.SearchStrategy[T]) -> st.SearchStrategy[tuple[T, ...]]:
    """None to a few of these, in any order."""
    return st.lists(values, max_size=3).map(tuple)


def distinct(
    values: st.SearchStrategy[T], by: str = "id", least: int = 0
) -> st.SearchStrategy[tuple[T, ...]]:
    """A few of these, no two with the same `by`."""
    few = st.lists(values, min_size=least, max_size=3, unique_by=lambda v: str(getattr(v, by)))
    return few.map(tuple)


def maybe(values: st.SearchStrategy[T]) -> st.SearchStrategy[T | None]:
    """One of these, or nothing."""
    return st.none() | values


def codes(list_id: str) -> st.SearchStrategy[Code]:
    """Codes of one list, also ones no content holds: the store does not judge them."""
    names = st.text("ABCZabcz0189-_", min_size=1, max_size=8)
    return names.map(lambda name: Code(f"{list_id}:{name}"))


def a_code(list_id: str) -> st.SearchStrategy[Code | None]:
    """A code of one list, or nothing chosen."""
    return maybe(codes(list_id))


SIGNS = st.characters(exclude_categories=("Cs", "Cc")) | st.sampled_from("\n\t")
"""Every sign that `check_text` lets through."""

identities = st.text("0123456789abcdefghjkmnpqrstvwxyz", min_size=16, max_size=16)
lines = st.text(SIGNS, max_size=40)
texts = lines.map(Confidential)
days = st.dates(date(1950, 1, 1), date(2199, 12, 31))
moments = st.datetimes(
    datetime(1950, 1, 1),  # noqa: DTZ001 - bounds have no zone, the moments do
    datetime(2199, 12, 31),  # noqa: DTZ001 - the same
    timezones=st.just(UTC),
).map(lambda moment: moment.replace(microsecond=0))
times = st.times().map(lambda clock: clock.replace(microsecond=0))
amounts = st.integers(0, 2**40)
versions = st.integers(1, 1000)
yes_or_no = st.booleans()

incidenten = st.builds(
    Incident,
    id=identities,
    gebeurd_op=days,
    gebeurd_om=maybe(times),
    soorten=some(codes("soort")),
    subsoorten=some(codes("subsoort")),
    indicatoren=some(codes("indicator")),
    ernst=a_code("ernst"),
    ernst_melder=a_code("ernst"),
    rol=a_code("rol"),
    betrokken=a_code("betrokken"),
    afdeling=a_code("afdeling"),
    werkproces=a_code("werkproces"),
    kanaal=a_code("kanaal"),
    plaats=a_code("plaats"),
    dader=a_code("dader"),
    dadertype=a_code("dadertype"),
    motief=a_code("motief"),
    gevolgen_werk=some(codes("gevolg-werk")),
) | st.builds(Incident, id=identities)

antwoorden = st.builds(Antwoord, vraag=identities, ja=yes_or_no, op=moments)
standen = st.builds(
    TaakStand,
    taak=st.sampled_from([TaakId("ML01"), TaakId("ML02"), TaakId("RG08")]),
    stand=st.sampled_from(Stand),
    op=moments,
    versie=versions,
)


@st.composite
def zaken_(draw: st.DrawFn) -> Zaak:
    """Any zaak: open, closed or handed over."""
    status = draw(st.sampled_from(ZaakStatus))
    return Zaak(
        id=ZaakId(draw(identities)),
        code=f"{draw(st.integers(1950, 2199))}-{draw(st.integers(1, 12000)):03d}",
        status=status,
        gemeld_op=draw(moments),
        gewijzigd_op=draw(moments),
        versie=draw(versions),
        incidenten=draw(distinct(incidenten, least=1)),
        slachtoffer=draw(identities),
        melder=draw(identities),
        kennis_op=draw(maybe(days)),
        gesloten_op=draw(days) if status is ZaakStatus.GESLOTEN else None,
        uitkomst=draw(a_code("uitkomst")),
        vernietigen_op=draw(maybe(days)),
    )


betrokkenen = st.builds(
    Betrokkene,
    id=identities,
    hoedanigheid=st.sampled_from(Hoedanigheid),
    naam=texts,
    contact=texts,
    rol=a_code("rol"),
)
notities = st.builds(
    Notitie,
    id=identities,
    soort=st.sampled_from(Notitiesoort),
    bij=st.sampled_from(["zaak", "taak:ML01", "sluiten"]),
    tekst=texts,
    gebeurd_op=moments,
    gemaakt_op=moments,
)
toestemmingen = st.builds(
    Toestemming,
    id=identities,
    ontvanger=codes("ontvanger"),
    wat=st.sampled_from(Wat),
    besluit=st.sampled_from(Besluit),
    op=moments,
    wijze=a_code("wijze"),
    woorden=texts,
)


doorgiften = st.builds(
    Doorgifte,
    id=identities,
    ontvanger=codes("ontvanger"),
    wat=st.lists(st.sampled_from(Wat), min_size=1, unique=True).map(tuple),
    weg=st.sampled_from(Weg),
    op=moments,
    grond=codes("grond"),
    bij=st.sampled_from(["zaak", "taak:RG10", "bijlage:b1"]),
    woorden=texts,
)


@st.composite
def woorden(draw: st.DrawFn) -> Woord:
    """Any words about any part; the store does not judge whether the part is there."""
    kind = draw(st.sampled_from(sorted(VELDEN)))
    veld = draw(st.sampled_from(sorted(VELDEN[kind])))
    return Woord(f"{kind}:{draw(identities)}", veld, draw(texts.filter(lambda t: t.reveal())))


@st.composite
def punten(draw: st.DrawFn) -> Punt:
    """Any point about any part."""
    list_id = draw(st.sampled_from(sorted(PUNTLIJSTEN)))
    kind = PUNTLIJSTEN[list_id]
    part = kind if kind == ZAAK else f"{kind}:{draw(identities)}"
    return Punt(part, draw(codes(list_id)), draw(st.sampled_from(Puntstand)), draw(days))


koppelingen = st.builds(
    Koppeling,
    id=identities,
    soort=st.sampled_from(Koppelsoort),
    kenmerk=texts.filter(lambda text: bool(text.reveal())),
    op=moments,
)


correcties = st.builds(
    Correctie,
    id=identities,
    verzoek=identities,
    plek=st.sampled_from(["titel", "verhaal", "naam:b1", "contact:b1", "notitie:n1"]),
    was=texts,
    werd=texts,
    reden=texts,
    op=moments,
)


def dossiers_of(zaak: ZaakId) -> st.SearchStrategy[Dossier]:
    """Any dossier of this zaak."""
    return st.builds(
        Dossier,
        zaak=st.just(zaak),
        titel=texts,
        codenaam=texts,
        verhaal=texts,
        gevolgen=some(codes("gevolg-persoon")),
        betrokkenen=distinct(betrokkenen),
        notities=distinct(notities),
        toestemmingen=distinct(toestemmingen),
        doorgiften=distinct(doorgiften),
        woorden=distinct(woorden(), by="bij"),
        koppelingen=distinct(koppelingen),
        correcties=distinct(correcties),
    )


@st.composite
def maatregelen(draw: st.DrawFn) -> Maatregel:
    """Any reaction; it never ends before it was decided."""
    decided = draw(days)
    return Maatregel(
        id=MaatregelId(draw(identities)),
        soort=draw(codes("maatregel")),
        besloten_op=decided,
        einde_op=draw(maybe(st.dates(decided, date(2200, 1, 1)))),
        evaluatie_op=draw(maybe(days)),
        teruggekoppeld_op=draw(maybe(days)),
        besloten_door=draw(a_code("wie")),
    )


aangiften = st.builds(
    Aangifte,
    id=identities,
    politie=codes("politie"),
    gedaan_op=maybe(days),
    door_gemeente=maybe(yes_or_no),
    naambescherming=a_code("naambescherming"),
    vpt_code=maybe(yes_or_no),
    teruggekoppeld_op=maybe(days),
    domicilie=maybe(yes_or_no),
    klacht_op=maybe(days),
    afloop_op=maybe(days),
    beklag_op=maybe(days),
)
schades = st.builds(
    Schade,
    id=identities,
    soort=codes("schadesoort"),
    van_gemeente=yes_or_no,
    bedrag=maybe(amounts),
    gemeld_verzekering_op=maybe(days),
    verhaald=maybe(amounts),
    bewijs=maybe(yes_or_no),
    route=a_code("schaderoute"),
    kennis_op=maybe(days),
    geclaimd_op=maybe(days),
    gestuit_op=maybe(days),
)
nazorg = st.builds(
    Nazorg,
    id=identities,
    gepland_op=moments,
    opvang=yes_or_no,
    gehouden_op=maybe(moments),
    steun=some(codes("steun")),
    voor=a_code("nazorgvoor"),
)
afspraken = st.builds(
    Afspraak, id=identities, op=moments, hele_dag=yes_or_no, gedaan_op=maybe(moments)
)


@st.composite
def procedures(draw: st.DrawFn) -> Procedure:
    """Any procedure; it never ends before it came."""
    came = draw(days)
    return Procedure(
        id=ProcedureId(draw(identities)),
        soort=draw(codes("proceduresoort")),
        ontvangen_op=came,
        loopt_vanaf=draw(maybe(days)),
        verdaagd=draw(yes_or_no),
        tegen_persoon=draw(maybe(yes_or_no)),
        afgedaan_op=draw(maybe(st.dates(came, date(2200, 1, 1)))),
        uren=draw(maybe(amounts)),
    )


@st.composite
def giften(draw: st.DrawFn) -> Gift:
    """Any offer; it is never given back before it was made."""
    offered = draw(maybe(days))
    return Gift(
        id=GiftId(draw(identities)),
        soort=draw(codes("giftsoort")),
        aangeboden_op=offered,
        waarde=draw(maybe(amounts)),
        aangenomen=draw(maybe(yes_or_no)),
        teruggegeven_op=draw(maybe(st.dates(offered or date(1950, 1, 1), date(2200, 1, 1)))),
        gemeld_op=draw(maybe(days)),
    )


begeleidingen = st.builds(
    Begeleiding,
    maatregelen=distinct(maatregelen()),
    aangiften=distinct(aangiften),
    schades=distinct(schades),
    nazorg=distinct(nazorg),
    afspraken=distinct(afspraken),
    punten=distinct(punten(), by="code"),
    procedures=distinct(procedures()),
    giften=distinct(giften()),
)


bewaringen = st.builds(
    Bewaring,
    gedaan=st.lists(st.sampled_from(Krimpstap), unique=True).map(tuple),
    vast=maybe(st.builds(Vasthouding, grond=codes("vasthoudgrond"), sinds=days, toelichting=texts)),
    los_op=maybe(days),
    voornemen=maybe(
        st.builds(
            Voornemen,
            stap=st.sampled_from(Krimpstap),
            grond=codes("vernietiggrond"),
            op=moments,
        )
    ),
)


@st.composite
def beelden_(draw: st.DrawFn) -> Zaakbeeld:
    """Any zaak whole."""
    zaak = draw(zaken_())
    return Zaakbeeld(
        zaak,
        draw(dossiers_of(zaak.id)),
        draw(begeleidingen),
        draw(distinct(antwoorden, by="vraag")),
        draw(some(standen)),
        bewaring=draw(bewaringen),
    )


@st.composite
def reactieschemas(draw: st.DrawFn) -> Reactieschema:
    """Any scheme of one or two columns."""
    kolom = draw(distinct(st.builds(Kolom, id=identities, maatregel=some(codes("maatregel")))))
    rij = st.builds(
        Rij,
        id=identities,
        advies=st.tuples(*(st.sampled_from(Advies) for _ in kolom)),
        als=st.builds(Voorwaarde, alle=some(codes("soort")), geen=some(codes("rol"))),
    )
    return Reactieschema(
        versie=draw(versions),
        titel=draw(lines),
        kolom=kolom,
        rij=draw(distinct(rij)),
        altijd=draw(lines),
        voetnoot=draw(lines),
        bron=draw(some(lines)),
        vastgesteld_op=draw(maybe(days)),
    )


gemeenten = st.builds(
    Gemeente,
    naam=lines,
    doelgroep=st.sampled_from(Doelgroepkeuze),
    telefoon_intern=lines,
    oefening=yes_or_no,
    gebruikt_gir=maybe(yes_or_no),
    gesloten_dagen=st.sets(days, max_size=3).map(lambda found: tuple(sorted(found))),
    drempel=st.sampled_from([5, 10]),
)


bewaartermijnen = distinct(
    st.builds(
        Bewaartermijn,
        stap=st.sampled_from(Krimpstap),
        maanden=st.integers(0, 1200),
        reden=texts,
        uitkomst=a_code("uitkomst"),
    ),
    by="stap",
).map(lambda found: tuple(sorted(found, key=lambda one: one.stap.value)))


@st.composite
def organisaties(draw: st.DrawFn) -> Organisatie:
    """Any municipality; head counts by afdeling and schemes by version, as they are read."""
    schemas = draw(distinct(reactieschemas(), by="versie"))
    sterktes = draw(
        distinct(
            st.builds(Sterkte, afdeling=codes("afdeling"), personen=st.integers(0, 5000)),
            by="afdeling",
        )
    )
    locatie = st.builds(
        Locatie,
        id=identities,
        naam=lines,
        plaats=a_code("plaats"),
        camera_uren=maybe(st.integers(1, 999)),
    )
    contact = st.builds(
        Contact, id=identities, functie=lines, naam=lines, telefoon=lines, mail=lines
    )
    return Organisatie(
        gemeente=draw(gemeenten),
        reactieschemas=tuple(sorted(schemas, key=lambda schema: schema.versie)),
        contacten=draw(distinct(contact)),
        locaties=draw(distinct(locatie)),
        sterktes=tuple(sorted(sterktes, key=lambda sterkte: sterkte.afdeling)),
        standen=draw(some(standen)),
        notities=draw(distinct(notities)),
        bewaartermijnen=draw(bewaartermijnen),
    )
