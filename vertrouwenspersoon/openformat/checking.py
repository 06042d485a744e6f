"""Checks an open document against the content and the rules, before anything of it is kept."""

from collections.abc import Iterator
from datetime import datetime

from vertrouwenspersoon.domain.begeleiding import Begeleiding
from vertrouwenspersoon.domain.bewaren import Bewaring
from vertrouwenspersoon.domain.camera import taak_of_stand
from vertrouwenspersoon.domain.codes import Code, Codelijsten, code_list
from vertrouwenspersoon.domain.dossier import Dossier
from vertrouwenspersoon.domain.inhoud import Inhoud
from vertrouwenspersoon.domain.kalender import day_of
from vertrouwenspersoon.domain.organisatie import Organisatie
from vertrouwenspersoon.domain.reactieschema import Reactieschema
from vertrouwenspersoon.domain.rechtzetten import PLEKKEN
from vertrouwenspersoon.domain.release import Releasesoort
from vertrouwenspersoon.domain.zaak import Incident
from vertrouwenspersoon.domain.zaakbeeld import Zaakbeeld
from vertrouwenspersoon.errors import Reason, Refused
from vertrouwenspersoon.openformat.document import OpenDocument
from vertrouwenspersoon.openformat.values import value_faults

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

    Checked are every single value (`value_faults`), codes that no list holds, taken and vragen
    that do not exist, and dossiers of another zaak. Paths and reasons are named, never the text
    itself.
    """
    for where, what in _faults(document, inhoud, now):
        raise Refused(Reason.IMPORT_MALFORMED, f"{where}: {what}")


def _faults(document: OpenDocument, inhoud: Inhoud, now: datetime) -> Iterator[tuple[str, str]]:
    yield from value_faults(document, now)
    if not document.organisatie.reactieschemas:
        yield "organisatie.reactieschemas", "er moet een reactieschema zijn"
    yield from _organisation_faults(document.organisatie, inhoud)
    for index, steen in enumerate(document.grafstenen):
        where = f"grafstenen[{index}].grond"
        yield from _code_fault(steen.grond, "vernietiggrond", inhoud.codelijsten, where)
    for index, beeld in enumerate(document.zaken):
        for where, what in _zaak_faults(beeld, inhoud):
            yield f"zaken[{index}].{where}", what
    yield from _release_faults(document, day_of(now).year)


def _release_faults(document: OpenDocument, this_year: int) -> Iterator[tuple[str, str]]:
    """States that stand twice, of a year that is not over, or about a zaak that is not there."""
    seen: set[tuple[int, Releasesoort, int]] = set()
    zaken = {beeld.zaak.id for beeld in document.zaken}
    for index, release in enumerate(document.jaarexporten):
        where = f"jaarexporten[{index}]"
        if release.soort is Releasesoort.JAAR and release.jaar >= this_year:
            yield f"{where}.jaar", "dit jaar is nog niet voorbij, of ligt te ver terug"
        state = release.jaar, release.soort, release.nummer
        if state in seen:
            yield f"{where}.nummer", "deze stand staat er twee keer"
        seen.add(state)
        for number, one in enumerate(release.geteld):
            if one.zaak not in zaken:
                yield f"{where}.geteld[{number}].zaak", "deze zaak is er niet"


def _organisation_faults(organisatie: Organisatie, inhoud: Inhoud) -> Iterator[tuple[str, str]]:
    known = {taak.id for stap in inhoud.stappen for taak in stap.taak}
    for index, stand in enumerate(organisatie.standen):
        if stand.taak not in known:
            yield f"organisatie.standen[{index}].taak", "deze taak kennen wij niet"
    for index, sterkte in enumerate(organisatie.sterktes):
        where = f"organisatie.sterktes[{index}].afdeling"
        yield from _code_fault(sterkte.afdeling, "afdeling", inhoud.codelijsten, where)
    for index, locatie in enumerate(organisatie.locaties):
        where = f"organisatie.locaties[{index}].plaats"
        yield from _code_fault(locatie.plaats, "plaats", inhoud.codelijsten, where)
    for index, termijn in enumerate(organisatie.bewaartermijnen):
        where = f"organisatie.bewaartermijnen[{index}].uitkomst"
        yield from _code_fault(termijn.uitkomst, "uitkomst", inhoud.codelijsten, where)
    for index, schema in enumerate(organisatie.reactieschemas):
        where = f"organisatie.reactieschemas[{index}]"
        yield from _schema_faults(schema, inhoud.codelijsten, where)


def _schema_faults(
    schema: Reactieschema, lijsten: Codelijsten, where: str
) -> Iterator[tuple[str, str]]:
    for index, kolom in enumerate(schema.kolom):
        for code in kolom.maatregel:
            yield from _code_fault(code, "maatregel", lijsten, f"{where}.kolom[{index}].maatregel")


def _zaak_faults(beeld: Zaakbeeld, inhoud: Inhoud) -> Iterator[tuple[str, str]]:
    lijsten = inhoud.codelijsten
    if beeld.dossier.zaak != beeld.zaak.id:
        yield "dossier.zaak", "dit dossier hoort bij een andere zaak"
    yield from _code_fault(beeld.zaak.uitkomst, "uitkomst", lijsten, "zaak.uitkomst")
    for index, incident in enumerate(beeld.zaak.incidenten):
        yield from _incident_faults(incident, lijsten, f"zaak.incidenten[{index}]")
    yield from _process_faults(beeld, inhoud)
    yield from _part_faults(beeld, lijsten)
    yield from _dossier_faults(beeld.dossier, lijsten)
    yield from _help_faults(beeld.begeleiding, lijsten)
    yield from _end_faults(beeld.bewaring, lijsten)


def _incident_faults(
    incident: Incident, lijsten: Codelijsten, where: str
) -> Iterator[tuple[str, str]]:
    for field, list_id in _INCIDENT.items():
        value: Code | tuple[Code, ...] | None = getattr(incident, field)
        for code in value if isinstance(value, tuple) else (value,):
            yield from _code_fault(code, list_id, lijsten, f"{where}.{field}")


def _part_faults(beeld: Zaakbeeld, lijsten: Codelijsten) -> Iterator[tuple[str, str]]:
    """Points and words that stand twice or are about a part the zaak does not hold."""
    seen: set[tuple[str, str]] = set()
    for index, punt in enumerate(beeld.begeleiding.punten):
        where = f"begeleiding.punten[{index}]"
        if (punt.bij, punt.code) in seen:
            yield f"{where}.code", "dit punt staat er twee keer"
        seen.add((punt.bij, punt.code))
        yield from _code_fault(punt.code, code_list(punt.code), lijsten, f"{where}.code")
        if not punt.fits or punt.bij not in beeld.delen:
            yield f"{where}.bij", "dit deel van de zaak is er niet"
    for index, woord in enumerate(beeld.dossier.woorden):
        if woord.bij not in beeld.delen:
            yield f"dossier.woorden[{index}].bij", "dit deel van de zaak is er niet"
        if not woord.fits:
            yield f"dossier.woorden[{index}].veld", "dit veld kennen wij niet"
        if (woord.bij, woord.veld) in seen:
            yield f"dossier.woorden[{index}].veld", "dit veld staat er twee keer"
        seen.add((woord.bij, woord.veld))


def _process_faults(beeld: Zaakbeeld, inhoud: Inhoud) -> Iterator[tuple[str, str]]:
    taken = {str(taak.id) for stap in inhoud.stappen for taak in stap.taak}
    taken |= {str(termijn.id) for termijn in inhoud.termijnen}
    vragen = {vraag.id for vraag in inhoud.vragen}
    for index, stand in enumerate(beeld.standen):
        if taak_of_stand(stand.taak) not in taken:
            yield f"standen[{index}].taak", "deze taak kennen wij niet"
    for index, antwoord in enumerate(beeld.antwoorden):
        if antwoord.vraag not in vragen:
            yield f"antwoorden[{index}].vraag", "deze vraag kennen wij niet"


def _dossier_faults(dossier: Dossier, lijsten: Codelijsten) -> Iterator[tuple[str, str]]:
    for code in dossier.gevolgen:
        yield from _code_fault(code, "gevolg-persoon", lijsten, "dossier.gevolgen")
    for index, person in enumerate(dossier.betrokkenen):
        where = f"dossier.betrokkenen[{index}]"
        yield from _code_fault(person.rol, "rol", lijsten, f"{where}.rol")
    for index, word in enumerate(dossier.toestemmingen):
        where = f"dossier.toestemmingen[{index}]"
        yield from _code_fault(word.ontvanger, "ontvanger", lijsten, f"{where}.ontvanger")
        yield from _code_fault(word.wijze, "wijze", lijsten, f"{where}.wijze")
    for index, mark in enumerate(dossier.koppelingen):
        if not mark.kenmerk.reveal():
            yield f"dossier.koppelingen[{index}].kenmerk", "dit veld is leeg"
    for index, fix in enumerate(dossier.correcties):
        if fix.plek.partition(":")[0] not in PLEKKEN:
            yield f"dossier.correcties[{index}].plek", "deze plek kennen wij niet"
    for index, line in enumerate(dossier.doorgiften):
        where = f"dossier.doorgiften[{index}]"
        yield from _code_fault(line.ontvanger, "ontvanger", lijsten, f"{where}.ontvanger")
        yield from _code_fault(line.grond, "grond", lijsten, f"{where}.grond")


def _help_faults(hulp: Begeleiding, lijsten: Codelijsten) -> Iterator[tuple[str, str]]:
    for index, maatregel in enumerate(hulp.maatregelen):
        where = f"begeleiding.maatregelen[{index}]"
        yield from _code_fault(maatregel.soort, "maatregel", lijsten, f"{where}.soort")
        yield from _code_fault(maatregel.besloten_door, "wie", lijsten, f"{where}.besloten_door")
    for index, aangifte in enumerate(hulp.aangiften):
        where = f"begeleiding.aangiften[{index}]"
        yield from _code_fault(aangifte.politie, "politie", lijsten, f"{where}.politie")
        chosen = aangifte.naambescherming
        yield from _code_fault(chosen, "naambescherming", lijsten, f"{where}.naambescherming")
    for index, schade in enumerate(hulp.schades):
        where = f"begeleiding.schades[{index}]"
        yield from _code_fault(schade.soort, "schadesoort", lijsten, f"{where}.soort")
        yield from _code_fault(schade.route, "schaderoute", lijsten, f"{where}.route")
    for index, procedure in enumerate(hulp.procedures):
        where = f"begeleiding.procedures[{index}].soort"
        yield from _code_fault(procedure.soort, "proceduresoort", lijsten, where)
    for index, gift in enumerate(hulp.giften):
        where = f"begeleiding.giften[{index}].soort"
        yield from _code_fault(gift.soort, "giftsoort", lijsten, where)
    for index, nazorg in enumerate(hulp.nazorg):
        where = f"begeleiding.nazorg[{index}]"
        yield from _code_fault(nazorg.voor, "nazorgvoor", lijsten, f"{where}.voor")
        for code in nazorg.steun:
            yield from _code_fault(code, "steun", lijsten, f"{where}.steun")


def _end_faults(bewaring: Bewaring, lijsten: Codelijsten) -> Iterator[tuple[str, str]]:
    vast, plan = bewaring.vast, bewaring.voornemen
    held, planned = (None if one is None else one.grond for one in (vast, plan))
    yield from _code_fault(held, "vasthoudgrond", lijsten, "bewaring.vast.grond")
    yield from _code_fault(planned, "vernietiggrond", lijsten, "bewaring.voornemen.grond")


def _code_fault(
    code: Code | None, list_id: str, lijsten: Codelijsten, where: str
) -> Iterator[tuple[str, str]]:
    try:
        if code is not None:
            lijsten.check(code, list_id)
    except Refused:
        yield where, f"deze code staat niet in de lijst '{list_id}'"
