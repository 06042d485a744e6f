"""What every single value of an open document keeps to: bounds, form, and standing only once."""

import re
from collections.abc import Iterator
from datetime import date, datetime

from vertrouwenspersoon.domain.bewaren import LONGEST_TERM
from vertrouwenspersoon.domain.bijlage import LARGEST, kept_name
from vertrouwenspersoon.domain.bounds import fault_of, leaves
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.kalender import day_of
from vertrouwenspersoon.domain.organisatie import DREMPELS, check_line
from vertrouwenspersoon.domain.zaak import EARLIEST
from vertrouwenspersoon.errors import Reason, Refused
from vertrouwenspersoon.openformat.document import OpenDocument

_INDEX = re.compile(r"\[\d+\]")
_MARK = re.compile(r"[!-~]{1,64}")
_MARKED = (
    ".id", "grafstenen[].zaak", "overdrachten[].zaak", "overdrachten[].bron",
    "overdrachten[].kluis", ".slachtoffer", ".melder", ".geteld[].zaak",
    ".verzoek",
)  # fmt: skip
_CODE = re.compile(r"[0-9]{4}-(?:[0-9]{3}|[1-9][0-9]{3,5})")
_FILE_MARK = re.compile(r"[0-9a-z-]{1,64}")
_SHA256 = re.compile(r"[0-9a-f]{64}")
_FILE_NAME = re.compile(r"[a-z0-9][a-z0-9._-]{0,79}")

_WORDS = {
    Reason.TOO_LONG: "deze tekst is te lang",
    Reason.TEXT_UNPRINTABLE: "in deze tekst staan stuurtekens",
}
_HELP = "zaken[].begeleiding"
_ONCE = {
    "zaken[].zaak.id",
    "zaken[].zaak.code",
    "zaken[].zaak.incidenten[].id",
    "zaken[].dossier.betrokkenen[].id",
    "zaken[].dossier.notities[].id",
    "zaken[].dossier.toestemmingen[].id",
    "zaken[].dossier.doorgiften[].id",
    "zaken[].dossier.koppelingen[].id",
    "zaken[].dossier.correcties[].id",
    "zaken[].bijlagen[].id",
    *(f"{_HELP}.{part}[].id" for part in ("maatregelen", "aangiften", "schades", "nazorg")),
    *(f"{_HELP}.{part}[].id" for part in ("afspraken", "procedures", "giften")),
    "organisatie.contacten[].id",
    "organisatie.locaties[].id",
    "organisatie.notities[].id",
    "organisatie.sterktes[].afdeling",
    "organisatie.reactieschemas[].versie",
    "afdrukken[].code",
    "grafstenen[].id",
    "grafstenen[].zaak",
    "bekende_cijfers[].id",
    "overdrachten[].id",
    "verzoeken[].id",
}
_ONCE_INSIDE = {
    "zaken[].antwoorden[].vraag",
    "zaken[].bijlagen[].sha256",
    "organisatie.reactieschemas[].kolom[].id",
    "jaarexporten[].bestanden[][]",
    "jaarexporten[].geteld[].zaak",
}
_PAST = {
    "zaken[].zaak.gemeld_op",
    "zaken[].zaak.kennis_op",
    "zaken[].zaak.gesloten_op",
    "zaken[].zaak.incidenten[].gebeurd_op",
    "zaken[].antwoorden[].op",
    "zaken[].standen[].op",
    "zaken[].dossier.notities[].gemaakt_op",
    "zaken[].dossier.toestemmingen[].op",
    "zaken[].dossier.doorgiften[].op",
    "zaken[].dossier.koppelingen[].op",
    "zaken[].dossier.correcties[].op",
    "zaken[].bijlagen[].toegevoegd_op",
    "zaken[].bijlagen[].verkregen_op",
    f"{_HELP}.maatregelen[].besloten_op",
    f"{_HELP}.aangiften[].gedaan_op",
    f"{_HELP}.aangiften[].klacht_op",
    f"{_HELP}.aangiften[].afloop_op",
    f"{_HELP}.aangiften[].beklag_op",
    f"{_HELP}.schades[].kennis_op",
    f"{_HELP}.schades[].geclaimd_op",
    f"{_HELP}.schades[].gestuit_op",
    f"{_HELP}.punten[].op",
    f"{_HELP}.procedures[].ontvangen_op",
    f"{_HELP}.procedures[].afgedaan_op",
    *(f"{_HELP}.giften[].{day}_op" for day in ("aangeboden", "teruggegeven", "gemeld")),
    "organisatie.standen[].op",
    "organisatie.notities[].gemaakt_op",
    "jaarexporten[].op",
    "afdrukken[].op",
    "grafstenen[].op",
    "overdrachten[].op",
    "overdrachten[].ontvangen_op",
    "overdrachten[].spoor[].op",
    *(f"verzoeken[].{day}_op" for day in ("ontvangen", "verlengd", "afgedaan")),
    "zaken[].bewaring.vast.sinds",
    "zaken[].bewaring.los_op",
    "zaken[].bewaring.voornemen.op",
}
"""A word of the future would overrule every later one: the latest word counts."""
_LINES = {
    "organisatie.gemeente.naam",
    "organisatie.gemeente.telefoon_intern",
    *(f"organisatie.contacten[].{field}" for field in ("functie", "naam", "telefoon", "mail")),
    "organisatie.locaties[].naam",
    "organisatie.notities[].bij",
    "zaken[].dossier.notities[].bij",
    "zaken[].dossier.doorgiften[].bij",
    "afdrukken[].lezer",
    "afdrukken[].weggelaten[]",
    "bekende_cijfers[].bron",
    "zaken[].dossier.woorden[].bij",
    "zaken[].dossier.correcties[].plek",
    "overdrachten[].spoor[].handeling",
    "overdrachten[].spoor[].deel",
    f"{_HELP}.punten[].bij",
}
_ZAAKCODES = {"zaken[].zaak.code", "grafstenen[].code", "overdrachten[].code"}
_SUMS = {"zaken[].bijlagen[].sha256", "overdrachten[].vingerafdruk"}
_LEAST = {
    "organisatie.sterktes[].personen": 0,
    "organisatie.locaties[].camera_uren": 1,
    "zaken[].bijlagen[].grootte": 1,
    "organisatie.bewaartermijnen[].maanden": 0,
    "jaarexporten[].nummer": 1,
    "jaarexporten[].aantal": 0,
    "bekende_cijfers[].aantal": 0,
}
_MOST = {
    "zaken[].bijlagen[].grootte": LARGEST,
    "organisatie.bewaartermijnen[].maanden": LONGEST_TERM,
}


def value_faults(document: OpenDocument, now: datetime) -> Iterator[tuple[str, str]]:
    """Path and what is wrong, for every value that cannot be kept as it stands."""
    seen: set[tuple[str, object]] = set()
    for path, leaf in leaves(document):
        kind = _INDEX.sub("[]", path)
        what = _bounds_fault(leaf) or _form_fault(kind, leaf) or _day_fault(kind, leaf, now)
        if what:
            yield path, what
        scope = _scope(kind, path, leaf)
        if scope:
            if (scope, leaf) in seen:
                yield path, "dit kenmerk staat er twee keer"
            seen.add((scope, leaf))


def _bounds_fault(leaf: object) -> str:
    reason = fault_of(leaf)
    if reason is None:
        return ""
    if isinstance(leaf, datetime) and leaf.tzinfo is None:
        return "bij dit tijdstip hoort een tijdzone"
    if isinstance(leaf, date):
        return "deze dag ligt te ver terug of te ver vooruit"
    return _WORDS.get(reason, "deze waarde kan niet")


def _form_fault(kind: str, leaf: object) -> str:
    """What is wrong with how a mark, a code, a line or a number is written; empty for nothing."""
    if isinstance(leaf, str):
        return _text_fault(kind, leaf)
    if kind == "organisatie.gemeente.drempel" and leaf not in DREMPELS:
        return f"hier hoort {' of '.join(map(str, DREMPELS))} te staan"
    if isinstance(leaf, int) and leaf < _LEAST.get(kind, leaf):
        return f"dit getal is kleiner dan {_LEAST[kind]}"
    if isinstance(leaf, int) and leaf > _MOST.get(kind, leaf):
        return f"dit getal is groter dan {_MOST[kind]}"
    if kind == "zaken[].bijlagen[].naam" and isinstance(leaf, Confidential):
        return "" if kept_name(leaf.reveal()) == leaf else "zo kan een bestand niet heten"
    return ""


def _text_fault(kind: str, text: str) -> str:
    if kind.endswith(_MARKED) and not _MARK.fullmatch(text):
        return "een kenmerk bestaat uit letters en cijfers zonder spaties"
    if kind in _ZAAKCODES and not _CODE.fullmatch(text):
        return "een zaakcode is een jaar en een nummer, zoals 2026-001"
    if kind == "jaarexporten[].bestanden[][]" and not _FILE_NAME.fullmatch(text):
        return "een bestandsnaam bestaat uit kleine letters, cijfers, streepjes en punten"
    if kind == "zaken[].bijlagen[].id" and not _FILE_MARK.fullmatch(text):
        return "een kenmerk van een bestand bestaat uit kleine letters, cijfers en streepjes"
    if kind in _SUMS and not _SHA256.fullmatch(text):
        return "een SHA-256 bestaat uit 64 cijfers en letters a tot en met f"
    return _line_fault(text) if kind in _LINES else ""


def _line_fault(text: str) -> str:
    try:
        check_line(text, "")
    except Refused as error:
        return _WORDS[error.reason]
    return ""


def _day_fault(kind: str, leaf: object, now: datetime) -> str:
    years = range(EARLIEST.year, day_of(now).year + 1)
    if kind in ("jaarexporten[].jaar", "bekende_cijfers[].jaar") and leaf not in years:
        return "dit jaar is nog niet voorbij, of ligt te ver terug"
    if kind not in _PAST or not isinstance(leaf, date):
        return ""
    day = day_of(leaf) if isinstance(leaf, datetime) else leaf
    return "deze dag ligt in de toekomst" if day > day_of(now) else ""


def _scope(kind: str, path: str, leaf: object) -> str:
    """Within what a value may stand only once: everything, its own zaak or export, or nothing."""
    if kind in _ONCE:
        return kind
    own = path.partition("]")[0]
    return f"{own} {kind}" if kind in _ONCE_INSIDE and isinstance(leaf, str) else ""
