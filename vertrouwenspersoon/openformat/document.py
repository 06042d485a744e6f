"""The open format: everything of a vault as one JSON text, so that nobody is ever locked in."""

import hashlib
import json
from dataclasses import dataclass
from typing import Any, TypeVar

import msgspec

from vertrouwenspersoon.domain.afdruk import Afdruk
from vertrouwenspersoon.domain.bewaren import Grafsteen
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.organisatie import Organisatie
from vertrouwenspersoon.domain.overdracht import Overdracht
from vertrouwenspersoon.domain.release import BekendCijfer, Release
from vertrouwenspersoon.domain.verzoek import Verzoek
from vertrouwenspersoon.domain.zaakbeeld import Zaakbeeld
from vertrouwenspersoon.errors import Reason, Refused
from vertrouwenspersoon.strict import Malformed, read_strictly, shown_key

T = TypeVar("T")
FORMAAT = "vertrouwenspersoon-open"
FORMAATVERSIE = 1
LARGEST_FILE = 256 * 1024 * 1024
"""Bytes: a vault of 10,000 zaken is a fifth of it."""

_WARNING = (
    "Dit bestand is niet versleuteld. Iedereen die het heeft, kan alles lezen. "
    "Bewaar het alleen op een veilige plek en wis het als u het niet meer nodig hebt."
)


@dataclass(frozen=True, slots=True)
class OpenDocument:
    """What the open format holds: organisation, zaken, released figures and prints; no keys."""

    formaat: str
    formaatversie: int
    waarschuwing: str
    organisatie: Organisatie
    zaken: tuple[Zaakbeeld, ...]
    jaarexporten: tuple[Release, ...] = ()
    afdrukken: tuple[Afdruk, ...] = ()
    grafstenen: tuple[Grafsteen, ...] = ()
    bekende_cijfers: tuple[BekendCijfer, ...] = ()
    overdrachten: tuple[Overdracht, ...] = ()
    verzoeken: tuple[Verzoek, ...] = ()


def open_document(  # noqa: PLR0917 - the parts of a vault, in the order of the file
    organisatie: Organisatie,
    zaken: tuple[Zaakbeeld, ...],
    jaarexporten: tuple[Release, ...],
    afdrukken: tuple[Afdruk, ...] = (),
    grafstenen: tuple[Grafsteen, ...] = (),
    bekende_cijfers: tuple[BekendCijfer, ...] = (),
    *,
    overdrachten: tuple[Overdracht, ...] = (),
    verzoeken: tuple[Verzoek, ...] = (),
) -> OpenDocument:
    """A document of the current version; zaken in the order of their codes."""
    ordered = tuple(sorted(zaken, key=lambda beeld: (beeld.zaak.code, beeld.zaak.id)))
    return OpenDocument(
        FORMAAT,
        FORMAATVERSIE,
        _WARNING,
        organisatie,
        ordered,
        tuple(sorted(jaarexporten, key=_state)),
        afdrukken,
        grafstenen,
        bekende_cijfers,
        overdrachten,
        verzoeken,
    )


def _state(release: Release) -> tuple[int, str, int]:
    return release.jaar, release.soort.value, release.nummer


def write_document(document: OpenDocument) -> bytes:
    """The document as UTF-8 JSON, indented, the same bytes for the same content."""
    plain = msgspec.json.encode(document, enc_hook=_encode)
    return msgspec.json.format(plain, indent=1) + b"\n"


def fingerprint_of(beeld: Zaakbeeld) -> str:
    """The SHA-256 of a whole zaak as the open format writes it, in hexadecimal digits.

    Evidence counts by its own SHA-256, which stands in the zaak.
    """
    return hashlib.sha256(msgspec.json.encode(beeld, enc_hook=_encode)).hexdigest()


def write_part(value: object) -> Confidential:
    """A part of a zaak as the open format writes it, for a place of its own in the vault."""
    return Confidential(msgspec.json.encode(value, enc_hook=_encode).decode("utf-8"))


def read_part(text: Confidential, type_: type[T]) -> T:
    """The part behind what `write_part` gave; `Refused(IMPORT_MALFORMED)` for anything else."""
    try:
        return read_strictly(_parse(text.reveal().encode()), type_, _decode)
    except Malformed as error:
        raise _refused(error.where, error.what) from None


def read_document(data: bytes) -> OpenDocument:
    """The document behind these bytes; `Refused(IMPORT_MALFORMED)` naming path and what is wrong.

    Nothing of the file's content is repeated in the error.
    """
    plain = _parse(data)
    if not isinstance(plain, dict) or plain.get("formaat") != FORMAAT:
        raise _refused("formaat", f"hier hoort '{FORMAAT}' te staan")
    if plain.get("formaatversie") != FORMAATVERSIE:
        raise _refused("formaatversie", f"dit programma leest versie {FORMAATVERSIE}")
    try:
        return read_strictly(plain, OpenDocument, _decode)
    except Malformed as error:
        raise _refused(error.where, error.what) from None
    except Refused as error:
        raise _refused(error.where, "deze waarde kan niet") from None
    except RecursionError:
        raise _refused("bestand", "de velden liggen te diep in elkaar") from None


def _parse(data: bytes) -> object:
    """The JSON as plain data; a key that stands twice in one group is refused."""
    if len(data) > LARGEST_FILE:
        raise _refused("bestand", "het bestand is groter dan 256 MB")
    try:
        return json.loads(data.decode("utf-8"), object_pairs_hook=_once, parse_constant=_no_number)
    except UnicodeDecodeError:
        raise _refused("bestand", "dit is geen UTF-8-tekst") from None
    except json.JSONDecodeError as error:
        where = f"regel {error.lineno}, teken {error.colno}"
        raise _refused(where, "dit is geen geldige JSON") from None
    except RecursionError:
        raise _refused("bestand", "de velden liggen te diep in elkaar") from None
    except ValueError:
        raise _refused("bestand", "een getal is te groot") from None


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        keys = [key for key, _ in pairs]
        twice = next(key for key in keys if keys.count(key) > 1)
        raise _refused(shown_key(twice), "dit veld staat er twee keer")
    return found


def _no_number(_: str) -> float:
    raise _refused("bestand", "een getal is niet te lezen")


def _refused(where: str, what: str) -> Refused:
    return Refused(Reason.IMPORT_MALFORMED, f"{where}: {what}")


def _encode(value: object) -> object:
    if isinstance(value, Confidential):
        return value.reveal()
    raise TypeError(type(value).__name__)


def _decode(type_: type, value: Any) -> object:  # noqa: ANN401 - the hook's own signature
    if type_ is Confidential and isinstance(value, str):
        return Confidential(value)
    raise ValueError("tekst")


def json_schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of the open format, made from the types themselves."""
    schema = msgspec.json.schema(OpenDocument, schema_hook=_text_schema)
    for definition in schema["$defs"].values():
        if definition.get("type") == "object":
            definition["additionalProperties"] = False
    whole = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Open formaat van Vertrouwenspersoon, versie 1",
        **schema,
    }
    # Defaults are tuples here and lists in every file.
    return msgspec.json.decode(msgspec.json.encode(whole), type=dict[str, Any])


def _text_schema(type_: type) -> dict[str, Any]:
    if type_ is Confidential:
        return {"type": "string", "description": "Vertrouwelijke tekst"}
    raise TypeError(type_.__name__)
