"""Checks that content fits together: identities are unique, and what is named exists."""

from collections import Counter
from collections.abc import Iterable, Iterator

from vertrouwenspersoon.domain.codes import Code, Codelijsten
from vertrouwenspersoon.domain.inhoud import Inhoud
from vertrouwenspersoon.domain.sjabloon import FIELDS, Sjabloon
from vertrouwenspersoon.domain.taken import Taak
from vertrouwenspersoon.domain.voorwaarden import Voorwaarde
from vertrouwenspersoon.domain.woord import VELDEN
from vertrouwenspersoon.errors import ContentBroken, Refused

SHORT = 48
"""Characters that fit in the row of a taak in a narrow window."""


def crosscheck(inhoud: Inhoud) -> None:
    """Nothing when all fits; otherwise `ContentBroken` for the first thing that does not."""
    for where, what in (*_doubles(inhoud), *_missing_sources(inhoud), *_missing_names(inhoud)):
        raise ContentBroken(where, what)


def _doubles(inhoud: Inhoud) -> Iterator[tuple[str, str]]:
    """Identities that stand twice."""
    kinds: dict[str, Iterable[str]] = {
        "stap": (stap.id for stap in inhoud.stappen),
        "taak": (taak.id for stap in inhoud.stappen for taak in stap.taak),
        "vraag": (vraag.id for vraag in inhoud.vragen),
        "termijn": (termijn.id for termijn in inhoud.termijnen),
        "lijst": (lijst.id for lijst in inhoud.codelijsten.lijsten),
        "code": (w.code for lijst in inhoud.codelijsten.lijsten for w in lijst.waarde),
        "bron": (bron.id for bron in inhoud.bronnen),
        "begrip": (begrip.term for begrip in inhoud.begrippen),
        "telefoon": (telefoon.naam for telefoon in inhoud.telefoonkaart),
        "tekst": (tekst.id for tekst in inhoud.teksten),
        "spoor": (spoor.id for spoor in inhoud.sporen),
        "monitor": (cijfer.id for cijfer in inhoud.monitor),
        "document": (sjabloon.id for sjabloon in inhoud.sjablonen),
        "deel": (f"{s.id}.{deel.id}" for s in inhoud.sjablonen for deel in s.deel),
    }
    for kind, ids in kinds.items():
        for name, count in Counter(ids).items():
            if count > 1:
                yield f"{kind} {name}", "deze naam staat er twee keer"


def _missing_sources(inhoud: Inhoud) -> Iterator[tuple[str, str]]:
    """What has no source, or a source that is not in the list."""
    known = {bron.id for bron in inhoud.bronnen}
    for where, bron in _sourced(inhoud):
        if not bron:
            yield where, "de bron ontbreekt"
        for one in bron:
            if one not in known:
                yield where, f"de bron '{one}' kennen wij niet"


def _sourced(inhoud: Inhoud) -> Iterator[tuple[str, tuple[str, ...]]]:
    for stap in inhoud.stappen:
        yield f"stap {stap.id}", stap.bron
        yield from ((f"taak {taak.id}", taak.bron) for taak in stap.taak)
    yield from ((f"vraag {vraag.id}", vraag.bron) for vraag in inhoud.vragen)
    yield from ((f"termijn {termijn.id}", termijn.bron) for termijn in inhoud.termijnen)
    yield from ((f"maatregel {each.code}", each.bron) for each in inhoud.maatregelen)
    yield "reactieschema", inhoud.reactieschema.bron
    yield from ((f"besluit {each.titel}", each.bron) for each in inhoud.gelijkstellingen)
    yield from ((f"begrip {begrip.term}", begrip.bron) for begrip in inhoud.begrippen)
    yield from ((f"telefoon {each.naam}", each.bron) for each in inhoud.telefoonkaart)
    yield from ((f"tekst {tekst.id}", tekst.bron) for tekst in inhoud.teksten)
    yield from ((f"spoor {spoor.id}", spoor.bron) for spoor in inhoud.sporen)
    yield from ((f"monitor {each.id}", each.bron) for each in inhoud.monitor)
    yield from ((f"document {each.id}", each.bron) for each in inhoud.sjablonen)
    for lijst in inhoud.codelijsten.lijsten:
        yield f"lijst {lijst.id}", lijst.bron
        yield from ((f"code {w.code}", w.bron) for w in lijst.waarde if w.bron)


def _missing_names(inhoud: Inhoud) -> Iterator[tuple[str, str]]:
    """Facts, people, groups and termijnen that are named but not there."""
    facts = _facts(inhoud)
    for where, als in _conditions(inhoud):
        for fact in (*als.alle, *als.een_van, *als.geen):
            if fact not in facts:
                yield where, f"het feit '{fact}' kennen wij niet"
    rules = {str(termijn.id) for termijn in inhoud.termijnen}
    for vraag in inhoud.vragen:
        if vraag.vanaf is not None and vraag.vanaf not in rules:
            yield f"vraag {vraag.id}", f"de termijn '{vraag.vanaf}' kennen wij niet"
    for stap in inhoud.stappen:
        for taak in stap.taak:
            yield from _taak_names(taak, inhoud.codelijsten, rules)
    for code in (c for kolom in inhoud.reactieschema.kolom for c in kolom.maatregel):
        if not _exists(code, inhoud.codelijsten):
            yield "reactieschema", f"de maatregel '{code}' kennen wij niet"
    yield from _document_names(inhoud)
    yield from _code_names(inhoud.codelijsten)


def _code_names(lijsten: Codelijsten) -> Iterator[tuple[str, str]]:
    for lijst in lijsten.lijsten:
        for w in lijst.waarde:
            if not w.code.startswith(f"{lijst.id}:"):
                yield f"code {w.code}", f"deze code hoort met '{lijst.id}:' te beginnen"
            if w.groep is not None and not _exists(w.groep, lijsten):
                yield f"code {w.code}", f"de groep '{w.groep}' kennen wij niet"


def _document_names(inhoud: Inhoud) -> Iterator[tuple[str, str]]:
    for sjabloon in inhoud.sjablonen:
        yield from _names_in(sjabloon, inhoud.codelijsten)


def _names_in(sjabloon: Sjabloon, lijsten: Codelijsten) -> Iterator[tuple[str, str]]:
    where = f"document {sjabloon.id}"
    for code in (*sjabloon.maatregel, *((sjabloon.ontvanger,) if sjabloon.ontvanger else ())):
        if not _exists(code, lijsten):
            yield where, f"de code '{code}' kennen wij niet"
    if bool(sjabloon.wat) != bool(sjabloon.ontvanger):
        yield where, "een ontvanger en wat hij krijgt horen bij elkaar"
    for deel in sjabloon.deel:
        if deel.veld and deel.veld not in VELDEN["incident"]:
            yield f"{where}.{deel.id}", f"het veld '{deel.veld}' kennen wij niet"
        for name in deel.fields:
            if name not in FIELDS:
                yield f"{where}.{deel.id}", f"het veld '{name}' kennen wij niet"


def _taak_names(taak: Taak, lijsten: Codelijsten, rules: set[str]) -> Iterator[tuple[str, str]]:
    where = f"taak {taak.id}"
    for code in (*taak.wie, *taak.ontvangers):
        if not _exists(Code(code), lijsten):
            yield where, f"de code '{code}' kennen wij niet"
    if not taak.wie:
        yield where, "er staat niet wie dit doet"
    if taak.wanneer.termijn is not None and taak.wanneer.termijn not in rules:
        yield where, f"de termijn '{taak.wanneer.termijn}' kennen wij niet"
    if len(taak.kort) > SHORT:
        yield where, f"'kort' mag {SHORT} tekens lang zijn"


def _conditions(inhoud: Inhoud) -> Iterator[tuple[str, Voorwaarde]]:
    yield from ((f"taak {t.id}", t.als) for stap in inhoud.stappen for t in stap.taak)
    yield from ((f"vraag {vraag.id}", vraag.als) for vraag in inhoud.vragen)
    yield from ((f"termijn {termijn.id}", termijn.als) for termijn in inhoud.termijnen)
    yield from ((f"reactieschema {rij.id}", rij.als) for rij in inhoud.reactieschema.rij)
    yield from ((f"spoor {spoor.id}", spoor.als) for spoor in inhoud.sporen)


def _facts(inhoud: Inhoud) -> set[str]:
    """Every fact a zaak can have."""
    codes = {str(w.code) for lijst in inhoud.codelijsten.lijsten for w in lijst.waarde}
    own = {f"ernst-melder:{code.partition(':')[2]}" for code in codes if code.startswith("ernst:")}
    return codes | own | {vraag.feit for vraag in inhoud.vragen}


def _exists(code: Code, lijsten: Codelijsten) -> bool:
    try:
        lijsten.waarde(code)
    except Refused:
        return False
    return True
