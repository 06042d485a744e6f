"""Speech: how dates, spans, counts, amounts and the stable values of the domain are said in Dutch.

Pure functions, whatever the computer's own language: the moment is a value, days are days in the
Netherlands.
"""

from datetime import date, datetime, timedelta

from vertrouwenspersoon.domain.bewaren import Krimpstap
from vertrouwenspersoon.domain.bijlage import Bijlagesoort
from vertrouwenspersoon.domain.dossier import Hoedanigheid, Notitiesoort
from vertrouwenspersoon.domain.inzage import Oordeel, Vondstsoort
from vertrouwenspersoon.domain.kalender import AMSTERDAM, Verval, day_of
from vertrouwenspersoon.domain.lijst import Handeling
from vertrouwenspersoon.domain.overzicht import Publiek, Sectie
from vertrouwenspersoon.domain.stappen import TaakRegel
from vertrouwenspersoon.domain.verborgen import Verborgen
from vertrouwenspersoon.domain.verzoek import Antwoordsoort, Verzoeksoort
from vertrouwenspersoon.domain.zaak import ZaakStatus

_DAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
    "oktober", "november", "december",
)  # fmt: skip
SHORT_MONTHS = (
    "jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec",
)  # fmt: skip

STATUS = {
    ZaakStatus.NIEUW: "Nieuw",
    ZaakStatus.IN_BEHANDELING: "In behandeling",
    ZaakStatus.WACHT_OP_MELDER: "Wacht op melder",
    ZaakStatus.WACHT_OP_POLITIE: "Wacht op politie of OM",
    ZaakStatus.WACHT_OP_RECHTER: "Wacht op rechter",
    ZaakStatus.NAZORG_LOOPT: "Nazorg loopt",
    ZaakStatus.GESLOTEN: "Gesloten",
    ZaakStatus.OVERGEDRAGEN: "Overgedragen",
}
"""Chapter B9 of the domain reference."""
HOEDANIGHEID = {
    Hoedanigheid.MELDER: "Melder",
    Hoedanigheid.SLACHTOFFER: "Slachtoffer",
    Hoedanigheid.GETUIGE: "Getuige",
    Hoedanigheid.DADER: "Dader",
    Hoedanigheid.CONTACT: "Contact",
}
PUBLIEK = {
    Publiek.MELDER: "de melder",
    Publiek.LEIDINGGEVENDE: "de leidinggevende",
    Publiek.GEMEENTESECRETARIS: "de gemeentesecretaris",
    Publiek.POLITIE: "de politie",
    Publiek.OPVOLGER: "de opvolger van de vertrouwenspersoon",
}
SECTIE = {
    Sectie.INCIDENTEN: "Wat er gebeurde, in feiten",
    Sectie.VERHAAL: "Het verhaal",
    Sectie.BETROKKENEN: "Betrokkenen",
    Sectie.TOESTEMMING: "Toestemming van de melder",
    Sectie.STAPPEN: "Stappen en taken",
    Sectie.MAATREGELEN: "Maatregelen",
    Sectie.AANGIFTEN: "Aangifte en politie",
    Sectie.SCHADE: "Schade",
    Sectie.NAZORG: "Nazorg",
    Sectie.TERMIJNEN: "Termijnen",
    Sectie.VRAGEN: "Vragen en antwoorden",
    Sectie.BEWIJS: "Bewijs",
    Sectie.NOTITIES: "Uw eigen notities en afspraken",
}
NOTITIESOORT = {
    Notitiesoort.NOTITIE: "Notitie",
    Notitiesoort.GESPREK: "Gesprek",
    Notitiesoort.REDEN: "Reden",
    Notitiesoort.BEWIJS: "Bewijs",
}
HANDELING = {
    Handeling.KLUIS_GEMAAKT: "Kluis gemaakt",
    Handeling.GEOPEND: "Kluis geopend",
    Handeling.ZAAK_GEMAAKT: "Zaak gemaakt",
    Handeling.ZAAK_BEKEKEN: "Zaak bekeken",
    Handeling.ZAAK_GEWIJZIGD: "Zaak gewijzigd",
    Handeling.ZAAK_GESLOTEN: "Zaak gesloten",
    Handeling.ZAAK_HEROPEND: "Zaak heropend",
    Handeling.DOSSIER_GEWIJZIGD: "Dossier gewijzigd",
    Handeling.TOESTEMMING_VASTGELEGD: "Toestemming vastgelegd",
    Handeling.TAAK_GEZET: "Taak bijgewerkt",
    Handeling.ORGANISATIE_GEWIJZIGD: "Organisatie gewijzigd",
    Handeling.SCHEMA_GEWIJZIGD: "Reactieschema gewijzigd",
    Handeling.PDF_GEMAAKT: "PDF gemaakt",
    Handeling.JAAREXPORT_GEMAAKT: "Jaarexport gemaakt",
    Handeling.OPEN_FORMAAT_GEMAAKT: "Alles opgeslagen in open formaat",
    Handeling.GEIMPORTEERD: "Bestand ingelezen",
    Handeling.GECONTROLEERD: "Kluis gecontroleerd",
    Handeling.GERED: "Gered uit een beschadigde kluis",
    Handeling.HERSTELBLAD_GECONTROLEERD: "Herstelblad nagekeken",
    Handeling.HERSTELBLAD_GEWEIGERD: "Verder gegaan zonder herstelblad",
    Handeling.WACHTZIN_GEWIJZIGD: "Wachtzin gewijzigd",
    Handeling.SNEL_OPENEN_AAN: "Snel openen aangezet",
    Handeling.SNEL_OPENEN_UIT: "Snel openen uitgezet",
    Handeling.BACKUP_GEMAAKT: "Back-up gemaakt",
    Handeling.BACKUP_TERUGGEZET: "Back-up teruggezet",
    Handeling.HERSTEL_GEOEFEND: "Herstel geoefend",
    Handeling.BIJLAGE_TOEGEVOEGD: "Bijlage toegevoegd",
    Handeling.BIJLAGE_BEKEKEN: "Bijlage bekeken",
    Handeling.BIJLAGE_UITGEGEVEN: "Kopie van een bijlage opgeslagen",
    Handeling.BIJLAGE_VERWIJDERD: "Bijlage verwijderd",
    Handeling.TEKST_HERSTELD: "Tekst hersteld na een storing",
    Handeling.VASTGEHOUDEN: "Zaak vastgehouden",
    Handeling.LOSGELATEN: "Zaak niet meer vastgehouden",
    Handeling.KRIMPEN_VOORGENOMEN: "Krimpen een eerste keer bevestigd",
    Handeling.KRIMPEN_TERUGGENOMEN: "Krimpen teruggenomen",
    Handeling.GEKROMPEN: "Zaak gekrompen",
    Handeling.ZAAK_VERNIETIGD: "Zaak vernietigd",
    Handeling.OPNIEUW_VERNIETIGD: "Opnieuw vernietigd na een back-up",
    Handeling.GEWIST: "Regel van een vernietigde zaak",
    Handeling.DATUM_BEVESTIGD: "Datum van de computer bevestigd",
    Handeling.OVERGEDRAGEN: "Zaak overgedragen",
    Handeling.OVERGENOMEN: "Zaak overgenomen",
    Handeling.OVERDRACHT_ONTVANGEN: "Ontvangst van een overdracht bevestigd",
    Handeling.ROL_BEEINDIGD: "Rol beëindigd",
}
BIJLAGESOORT = {
    Bijlagesoort.AFBEELDING: "Afbeelding",
    Bijlagesoort.PDF: "PDF",
    Bijlagesoort.TEKST: "Tekst",
    Bijlagesoort.MAIL: "E-mail",
    Bijlagesoort.GELUID: "Geluid",
    Bijlagesoort.VIDEO: "Video",
    Bijlagesoort.KANTOOR: "Document",
    Bijlagesoort.ANDERS: "Bestand",
}
VERBORGEN = {
    Verborgen.CAMERA: "camera, tijd en plaats",
    Verborgen.BEWERKING: "namen van mensen en programma's",
    Verborgen.BIJSCHRIFT: "teksten en opmerkingen",
    Verborgen.VOORBEELD: "kleine voorbeelden",
    Verborgen.AANHANGSEL: "wat achter de foto hangt",
    Verborgen.OVERIG: "onbekende gegevens",
}


def size_words(size: int) -> str:
    """So many bytes as "312 bytes", "48 kB" or "1,2 MB"; the units are of 1024."""
    if size < 1024:
        return "1 byte" if size == 1 else f"{size} bytes"
    kilo = size / 1024
    if kilo < 1000:
        return f"{max(round(kilo), 1)} kB"
    mega = kilo / 1024
    return f"{mega:.1f}".replace(".", ",").removesuffix(",0") + " MB"


def short_date(day: date) -> str:
    """A day as "ma 23 nov 2026"."""
    month = SHORT_MONTHS[day.month - 1]
    return f"{_DAYS[day.weekday()][:2]} {day.day} {month} {day.year}"


def why_first(regel: TaakRegel, now: datetime) -> str:
    """Why a taak is the best next action: its day, or its place in the step."""
    verval = regel.verval
    ask = " Vraag hiervoor eerst toestemming." if regel.wacht_op_toestemming else ""
    if verval is None:
        return f"Er is niets met een datum. Dit staat vooraan.{ask}"
    today = day_of(now)
    day = verval.day_to_show(today)
    if verval.op < now:
        return f"Dit is het langst te laat: {short_date(day)}.{ask}"
    when = "vandaag" if day <= today else short_date(day)
    return f"Dit komt het eerst: {when}.{ask}"


def verlenging(verval: Verval) -> str:
    """What the law does to the end of a term, and why; empty when it does nothing.

    Whoever has to act should hold to the day before the law moved it.
    """
    unsure = (
        f"De gelijkgestelde dagen van {verval.dag.year} zijn nog niet bekend."
        if verval.dagen_onbekend
        else ""
    )
    if verval.dag == verval.zonder_verlenging:
        return unsure
    own, moved = short_date(verval.zonder_verlenging), short_date(verval.dag)
    law = "Verordening 1182/71" if verval.europees else "De Algemene termijnenwet"
    return f"Houd zelf {own} aan. {law} schuift het einde naar {moved}. {unsure}".strip()


def long_date(day: date) -> str:
    """A day as "maandag 23 november 2026"."""
    return f"{_DAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]} {day.year}"


def calendar_date(day: date) -> str:
    """A day as "23 november 2026", in running text."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def clock_time(moment: datetime) -> str:
    """The time on a Dutch clock, "09:05". The moment is aware."""
    return f"{moment.astimezone(AMSTERDAM):%H:%M}"


def moment_words(moment: datetime, now: datetime) -> str:
    """A moment as "vandaag 18:00", "morgen 09:00" or "ma 23 nov 2026 18:00". Both are aware."""
    day, today = day_of(moment), day_of(now)
    near = {-1: "gisteren", 0: "vandaag", 1: "morgen"}
    return f"{near.get((day - today).days, short_date(day))} {clock_time(moment)}"


def due_in_days(day: date, today: date) -> str:
    """How far off a day is that something is due: "3 dagen te laat", "morgen", "over 2 dagen"."""
    off = (day - today).days
    if off < 0:
        return f"{counted(-off, 'dag', 'dagen')} te laat"
    return {0: "vandaag", 1: "morgen"}.get(off, f"over {off} dagen")


def days_ago(day: date, today: date) -> str:
    """How long ago a day was: "gisteren", "8 dagen geleden"; days ahead as `due_in_days`."""
    off = (today - day).days
    if off < 0:
        return due_in_days(day, today)
    return {0: "vandaag", 1: "gisteren"}.get(off, f"{off} dagen geleden")


def remaining(until: datetime, now: datetime) -> str:
    """What is left as "Nog 6 uur en 18 minuten"; from two days on "Nog 3 dagen en 4 uur".

    Whole minutes, rounded down: the person is never promised time that is not there.
    """
    minutes = (until - now) // timedelta(minutes=1)
    if until <= now:
        return "De tijd is om"
    if minutes == 0:
        return "Nog minder dan 1 minuut"
    hours, rest = divmod(minutes, 60)
    if hours < 48:
        return f"Nog {_two_parts(counted_hours(hours), counted(rest, 'minuut', 'minuten'))}"
    days, hours = divmod(hours, 24)
    return f"Nog {_two_parts(counted(days, 'dag', 'dagen'), counted_hours(hours))}"


def _two_parts(large: str, small: str) -> str:
    return " en ".join(part for part in (large, small) if not part.startswith("0 "))


def counted_hours(hours: int) -> str:
    """A number of hours; Dutch keeps "uur" after any number."""
    return f"{hours} uur"


def counted(count: int, one: str, many: str) -> str:
    """A number with its noun: "1 dag", "2 dagen", "0 dagen"."""
    return f"{count} {one if count == 1 else many}"


TELLING = {
    "bestand": ("bestand", "bestanden"),
    "betrokkene": ("betrokkene", "betrokkenen"),
    "notitie": ("notitie", "notities"),
    "toestemming": ("regel over toestemming", "regels over toestemming"),
    "doorgifte": ("regel over doorgeven", "regels over doorgeven"),
    "gevolg": ("gevolg", "gevolgen"),
    "tekst": ("tekst", "teksten"),
    "tekst-aangepast": ("tekst aangepast", "teksten aangepast"),
    "incident": ("incident", "incidenten"),
    "dadergegeven": ("gegeven over de dader", "gegevens over de dader"),
    "antwoord": ("antwoord", "antwoorden"),
    "taakstand": ("stand van een taak", "standen van taken"),
    "afspraak": ("afspraak", "afspraken"),
    "koppeling": ("koppeling", "koppelingen"),
    "correctie": ("correctie", "correcties"),
    "onderdeel": ("maatregel, aangifte of ander onderdeel", "maatregelen, aangiften en meer"),
    "concept": ("concept", "concepten"),
    "weggehaald": ("ding in de prullenbak", "dingen in de prullenbak"),
}
"""What a step of krimpen counts, once and many times."""


PRULLENBAK = {
    "betrokkenen": ("betrokkene", "betrokkenen"),
    "maatregelen": ("maatregel", "maatregelen"),
    "aangiften": ("aangifte", "aangiften"),
    "schades": ("schadepost", "schadeposten"),
    "nazorg": ("nazorgmoment", "nazorgmomenten"),
    "afspraken": ("afspraak", "afspraken"),
    "procedures": ("procedure", "procedures"),
    "giften": ("aangeboden gift", "aangeboden giften"),
    "notities": ("notitie", "notities"),
    "woorden": ("ingevuld veld", "ingevulde velden"),
    "punten": ("aangevinkt punt", "aangevinkte punten"),
}
"""What can lie in the bin (`Delen`), once and many times."""


def telling_words(delen: tuple[tuple[str, int], ...]) -> tuple[str, ...]:
    """What went or would go, kind by kind; the bytes stand with the files."""
    known = dict(delen)
    words = []
    for kind, count in delen:
        if kind in TELLING:
            size = (
                f" ({size_words(known['byte'])})" if kind == "bestand" and "byte" in known else ""
            )
            words.append(counted(count, *TELLING[kind]) + size)
    return tuple(words)


KRIMPSTAP = {
    Krimpstap.NAMEN: "Namen worden codenamen",
    Krimpstap.BEWIJS: "Bestanden vernietigen",
    Krimpstap.DADER: "Gegevens over de dader vernietigen",
    Krimpstap.FEITEN: "Alleen feiten overhouden",
    Krimpstap.WEG: "Alles vernietigen",
}
KRIMPUITLEG = {
    Krimpstap.NAMEN: "Elke naam bij Betrokkenen wordt Persoon 1, Persoon 2 en zo verder, ook in uw "
    "teksten. Bestanden gaan weg, want daarin kan een naam staan. Een naam die u alleen in een "
    "tekst typte, kennen wij niet. Lees uw teksten dus na.",
    Krimpstap.BEWIJS: "De foto's, berichten en andere bestanden gaan weg. De rest blijft.",
    Krimpstap.DADER: "Wat er over de dader is vastgelegd gaat weg. In uw teksten staat daarna: de "
    "dader.",
    Krimpstap.FEITEN: "Alleen wat het jaarbestand telt blijft. Er blijft geen tekst, naam, notitie "
    "of bestand over.",
    Krimpstap.WEG: "Er blijft alleen staan dat de zaak er was, en waarom hij weg is. Dit kan pas "
    "als het jaarbestand van dat jaar is gemaakt.",
}

VERZOEKSOORT = {
    Verzoeksoort.INZAGE: "Inzage",
    Verzoeksoort.CORRECTIE: "Verbeteren",
    Verzoeksoort.WISSEN: "Wissen",
    Verzoeksoort.BEZWAAR: "Bezwaar",
}
ANTWOORD = {
    Antwoordsoort.JA: "Ja, helemaal",
    Antwoordsoort.DEELS: "Ja, voor een deel",
    Antwoordsoort.NEE: "Nee",
}
VONDSTSOORT = {
    Vondstsoort.PERSOON: "Naam en contact",
    Vondstsoort.FEITEN: "Vastgelegde feiten",
    Vondstsoort.TITEL: "Naam van de zaak",
    Vondstsoort.VERHAAL: "Verhaal",
    Vondstsoort.NOTITIE: "Notitie",
    Vondstsoort.WOORD: "Antwoord op een vraag",
    Vondstsoort.TOESTEMMING: "Over toestemming",
    Vondstsoort.DOORGIFTE: "Over doorgeven",
    Vondstsoort.BESTAND: "Over een bestand",
    Vondstsoort.CORRECTIE: "Over een verbetering",
    Vondstsoort.OVERIG: "Andere tekst",
}
OORDEEL = {
    Oordeel.ANDER: "er staat een naam van een ander in",
    Oordeel.MISSCHIEN: "er staat misschien een naam in",
    Oordeel.VERTELD: "een ander vertelde dit in vertrouwen",
    Oordeel.BESTAND: "het bestand zelf gaat niet mee",
    Oordeel.ZELFDE: "kijk of dit dezelfde persoon is",
}
"""Why the adviser judges whether a part goes along."""

WEG_BELOFTE = (
    "De kluis en de back-ups die bereikbaar zijn, worden overschreven en gewist. Het begin van het "
    "bestand, dat nodig is om met uw wachtzin de sleutel te maken, gaat het eerst."
)
WEG_GRENS = (
    "Een SSD of usb-stick schrijft vaak op een nieuwe plek. Oude, versleutelde stukken kunnen er "
    "daarom nog staan tot de schijf ze zelf opruimt. Zonder sleutel leest niemand die. De sleutel "
    "staat wel op uw herstelblad: vernietig dat ook. Over back-ups die niet bereikbaar zijn, over "
    "kopieën die u of uw ICT maakte, over papier en over wat u doorgaf, kunnen wij niets beloven."
)


def count_of(done: int, total: int) -> str:
    """Progress in words and figures: "5 van 9"."""
    return f"{done} van {total}"


def listed(words: tuple[str, ...]) -> str:
    """Words in a row: "a, b en c"."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} en {words[-1]}"


def euros(cents: int) -> str:
    """Whole cents as "€ 1.234,50"; below zero "€ –12,50"."""
    whole, rest = divmod(abs(cents), 100)
    sign = "–" if cents < 0 else ""
    return f"€ {sign}{_grouped(whole)},{rest:02d}"


def _grouped(whole: int) -> str:
    return f"{whole:,}".replace(",", ".")


def document_words(soort: str) -> str:
    """The kind of a document as a heading: "zaakoverzicht" is "Zaakoverzicht"."""
    return soort.replace("-", " ").capitalize()
