"""Checks an open document against the content and the rules, before anything of it is kept."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime

from vertrouwenspersoon.domain.begeleiding import Begeleiding
from vertrouwenspersoon.domain.codes import Code, Codelijsten
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.dossier import Dossier, check_text
from vertrouwenspersoon.domain.inhoud import Inhoud
from vertrouwenspersoon.domain.kalender import day_of
from vertrouwenspersoon.domain.organisatie import Organisatie
from vertrouwenspersoon.domain.zaak import EARLIEST, Incident
from vertrouwenspersoon.domain.zaakbeeld import Zaakbeeld
from vertrouwenspersoon.errors import Reason, Refused
from vertrouwenspersoon.openformat.document import OpenDocument

_INCIDENT = {
    "soorten": "soort",
    "subsoorten": "subsoort",
    "indicatoren": "indicator",
    "gevolgen_werk": "gevolg-werk",
    "ernst": "ernst",
    "ernst_melder": "ernst",
    "rol": "rol",
    "betrokken": "betrokken",
    "afdeling": "afdeling",
    "werkproces": "werkproces",
    "kanaal": "kanaal",
    "plaats": "plaats",
    "dader": "dader",
    "dadertype": "dadertype",
    "motief": "motief",
}


def check_document(document: OpenDocument, inhoud: Inhoud, now: datetime) -> None:
    """`Refused(IMPORT_MALFORMED)` for the first thing that cannot be kept, naming its path.

    Checked are: identities and zaak codes that stand twice, codes that no list holds, taken and
    vragen that do not exist, days in the future or before living memory, and texts that are too
    long or hold control signs. Paths and reasons are named, never the text itself.
    """
    for where, what in _faults(document, inhoud, now):
        raise Refused(Reason.IMPORT_MALFORMED, f"{where}: {what}")


def _faults(document: OpenDocument, inhoud: Inhoud, now: datetime) -> Iterator[tuple[str, str]]:
    yield from _twice((b.zaak.id for b in document.zaken), "zaken", "zaak.id")
    yield from _twice((b.zaak.code for b in document.zaken), "zaken", "zaak.code")
    incidents = (i.id for b in document.zaken for i in b.zaak.incidenten)
    yield from _twice(incidents, "zaken", "zaak.incidenten.id")
    notes = [n.id for b in document.zaken for n in b.dossier.notities]
    yield from _twice(notes, "zaken", "dossier.notities.id")
    people = [p.id for b in document.zaken for p in b.dossier.betrokkenen]
    yield from _twice(people, "zaken", "dossier.betrokkenen.id")
    yield from _twice(_parts(document.zaken), "zaken", "begeleiding.id")
    if not document.organisatie.reactieschemas:
        yield "organisatie.reactieschemas", "er moet een reactieschema zijn"
    yield from _organisation_faults(document.organisatie, inhoud)
    for index, beeld in enumerate(document.zaken):
        for where, what in _zaak_faults(beeld, inhoud, now):
            yield f"zaken[{index}].{where}", what


def _parts(zaken: tuple[Zaakbeeld, ...]) -> Iterator[str]:
    for beeld in zaken:
        hulp = beeld.begeleiding
        for group in (hulp.maatregelen, hulp.aangiften, hulp.schades, hulp.nazorg, hulp.afspraken):
            yield from (part.id for part in group)


def _twice(values: Iterable[str], where: str, field: str) -> Iterator[tuple[str, str]]:
    seen: set[str] = set()
    for value in values:
        if value in seen:
            yield where, f"hetzelfde kenmerk staat twee keer in {field}"
        seen.add(value)


def _organisation_faults(organisatie: Organisatie, inhoud: Inhoud) -> Iterator[tuple[str, str]]:
    known = {taak.id for stap in inhoud.stappen for taak in stap.taak}
    for index, stand in enumerate(organisatie.standen):
        if stand.taak not in known:
            yield f"organisatie.standen[{index}].taak", "deze taak kennen wij niet"
    for index, sterkte in enumerate(organisatie.sterktes):
        where = f"organisatie.sterktes[{index}].afdeling"
        yield from _code_fault(sterkte.afdeling, "afdeling", inhoud.codelijsten, where)
    for index, note in enumerate(organisatie.notities):
        yield from _text_fault(note.tekst, f"organisatie.notities[{index}].tekst")


def _zaak_faults(beeld: Zaakbeeld, inhoud: Inhoud, now: datetime) -> Iterator[tuple[str, str]]:
    lijsten = inhoud.codelijsten
    if beeld.dossier.zaak != beeld.zaak.id:
        yield "dossier.zaak", "dit dossier hoort bij een andere zaak"
    yield from _day_fault(day_of(beeld.zaak.gemeld_op), now, "zaak.gemeld_op")
    yield from _code_fault(beeld.zaak.uitkomst, "uitkomst", lijsten, "zaak.uitkomst")
    for index, incident in enumerate(beeld.zaak.incidenten):
        yield from _incident_faults(incident, lijsten, now, f"zaak.incidenten[{index}]")
    yield from _process_faults(beeld, inhoud)
    yield from _dossier_faults(beeld.dossier, lijsten)
    yield from _help_faults(beeld.begeleiding, lijsten, now)


def _incident_faults(
    incident: Incident, lijsten: Codelijsten, now: datetime, where: str
) -> Iterator[tuple[str, str]]:
    yield from _day_fault(incident.gebeurd_op, now, f"{where}.gebeurd_op")
    for field, list_id in _INCIDENT.items():
        value: Code | tuple[Code, ...] | None = getattr(incident, field)
        for code in value if isinstance(value, tuple) else (value,):
            yield from _code_fault(code, list_id, lijsten, f"{where}.{field}")


def _process_faults(beeld: Zaakbeeld, inhoud: Inhoud) -> Iterator[tuple[str, str]]:
    taken = {taak.id for stap in inhoud.stappen for taak in stap.taak}
    vragen = {vraag.id for vraag in inhoud.vragen}
    for index, stand in enumerate(beeld.standen):
        if stand.taak not in taken:
            yield f"standen[{index}].taak", "deze taak kennen wij niet"
    for index, antwoord in enumerate(beeld.antwoorden):
        if antwoord.vraag not in vragen:
            yield f"antwoorden[{index}].vraag", "deze vraag kennen wij niet"


def _dossier_faults(dossier: Dossier, lijsten: Codelijsten) -> Iterator[tuple[str, str]]:
    for field in ("titel", "codenaam", "verhaal"):
        yield from _text_fault(getattr(dossier, field), f"dossier.{field}")
    for code in dossier.gevolgen:
        yield from _code_fault(code, "gevolg-persoon", lijsten, "dossier.gevolgen")
    for index, person in enumerate(dossier.betrokkenen):
        where = f"dossier.betrokkenen[{index}]"
        yield from _text_fault(person.naam, f"{where}.naam")
        yield from _text_fault(person.contact, f"{where}.contact")
        yield from _code_fault(person.rol, "rol", lijsten, f"{where}.rol")
    for index, note in enumerate(dossier.notities):
        yield from _text_fault(note.tekst, f"dossier.notities[{index}].tekst")
    for index, word in enumerate(dossier.toestemmingen):
        where = f"dossier.toestemmingen[{index}]"
        yield from _text_fault(word.woorden, f"{where}.woorden")
        yield from _code_fault(word.ontvanger, "ontvanger", lijsten, f"{where}.ontvanger")
        yield from _code_fault(word.wijze, "wijze", lijsten, f"{where}.wijze")


def _help_faults(
    hulp: Begeleiding, lijsten: Codelijsten, now: datetime
) -> Iterator[tuple[str, str]]:
    for index, maatregel in enumerate(hulp.maatregelen):
        where = f"begeleiding.maatregelen[{index}]"
        yield from _code_fault(maatregel.soort, "maatregel", lijsten, f"{where}.soort")
        yield from _day_fault(maatregel.besloten_op, now, f"{where}.besloten_op")
    for index, aangifte in enumerate(hulp.aangiften):
        where = f"begeleiding.aangiften[{index}]"
        yield from _code_fault(aangifte.politie, "politie", lijsten, f"{where}.politie")
        chosen = aangifte.naambescherming
        yield from _code_fault(chosen, "naambescherming", lijsten, f"{where}.naambescherming")
        yield from _day_fault(aangifte.gedaan_op, now, f"{where}.gedaan_op")
    for index, schade in enumerate(hulp.schades):
        where = f"begeleiding.schades[{index}].soort"
        yield from _code_fault(schade.soort, "schadesoort", lijsten, where)
    for index, nazorg in enumerate(hulp.nazorg):
        for code in nazorg.steun:
            where = f"begeleiding.nazorg[{index}].steun"
            yield from _code_fault(code, "steun", lijsten, where)


def _code_fault(
    code: Code | None, list_id: str, lijsten: Codelijsten, where: str
) -> Iterator[tuple[str, str]]:
    try:
        if code is not None:
            lijsten.check(code, list_id)
    except Refused:
        yield where, f"deze code staat niet in de lijst '{list_id}'"


def _day_fault(day: date | None, now: datetime, where: str) -> Iterator[tuple[str, str]]:
    if day is not None and day > day_of(now):
        yield where, "deze dag ligt in de toekomst"
    if day is not None and day < EARLIEST:
        yield where, "deze dag ligt te ver terug"


def _text_fault(text: Confidential, where: str) -> Iterator[tuple[str, str]]:
    try:
        check_text(text, where)
    except Refused as error:
        long = error.reason is Reason.TOO_LONG
        yield where, "deze tekst is te lang" if long else "in deze tekst staan stuurtekens"
