import json

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import NOW, beeld, dossier, notitie, reactieschema, said, toestemming, zaak
from vertrouwenspersoon.content.where import resources
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.organisatie import Gemeente, Organisatie
from vertrouwenspersoon.domain.release import Release
from vertrouwenspersoon.domain.taken import Stand
from vertrouwenspersoon.domain.toestemming import Besluit
from vertrouwenspersoon.domain.zaak import ZaakId
from vertrouwenspersoon.errors import Reason, Refused
from vertrouwenspersoon.openformat.document import (
    OpenDocument,
    json_schema,
    open_document,
    read_document,
    write_document,
)


def _document() -> OpenDocument:
    full = dossier(
        notities=(notitie("Gebeld."),), toestemmingen=(toestemming("politie", Besluit.GEGEVEN),)
    )
    case = beeld(dossier=full, standen=(said("ML01", Stand.GEDAAN),))
    office = Organisatie(Gemeente("Oefenrode", oefening=True), (reactieschema(),))
    other = beeld(
        zaak=zaak(id=ZaakId("zaak-2"), code="2025-009"), dossier=dossier(zaak=ZaakId("zaak-2"))
    )
    return open_document(office, (case, other), (Release(2025, NOW, (("a.csv", b"x\n"),)),))


def _refusal(data: bytes) -> str:
    with pytest.raises(Refused) as refused:
        read_document(data)
    assert Reason.IMPORT_MALFORMED is refused.value.reason
    return refused.value.where


def test_a_document_comes_back_as_it_was() -> None:
    """Reading what was written gives the same document, and writing that the same bytes."""
    written = write_document(_document())
    again = read_document(written)
    assert (_document(), written) == (again, write_document(again))


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_any_text_survives(text: str) -> None:
    """A story in any script or sign comes back letter for letter."""
    case = beeld(dossier=dossier(verhaal=Confidential(text)))
    office = Organisatie(Gemeente("Oefenrode"), (reactieschema(),))
    document = open_document(office, (case,), ())
    assert document == read_document(write_document(document))


def test_zaken_stand_in_the_order_of_their_codes() -> None:
    """The order in the file does not depend on the order in the vault."""
    assert ["2025-009", "2026-001"] == [b.zaak.code for b in _document().zaken]


def test_the_published_schema_is_the_one_of_the_types() -> None:
    """The JSON Schema in resources is the one that the types make."""
    published = (resources() / "open-formaat.schema.json").read_text(encoding="utf-8")
    assert json_schema() == json.loads(published)


def test_a_document_keeps_its_schema() -> None:
    """What we write is valid by the published schema."""
    schema = json_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(json.loads(write_document(_document())), schema)


def test_the_file_says_that_it_is_not_encrypted() -> None:
    """The first thing in the file is a warning."""
    assert "niet versleuteld" in json.loads(write_document(_document()))["waarschuwing"]


@pytest.mark.parametrize(
    ("data", "where"),
    [
        (b"", "regel 1, teken 1"),
        (b"\xff\xfe", "bestand"),
        (b"[]", "formaat"),
        (b'{"formaat": "iets-anders"}', "formaat"),
        (b'{"formaat": "vertrouwenspersoon-open", "formaatversie": 99}', "formaatversie"),
        (b'{"a": 1, "a": 2}', "a: dit veld staat er twee keer"),
        (b"[" * 200_000, "bestand"),
        (b'{"formaat": NaN}', "bestand"),
    ],
)
def test_what_is_no_document_is_refused_with_its_place(data: bytes, where: str) -> None:
    """A file that is empty, binary, foreign, newer, doubled or too deep is refused in words."""
    assert _refusal(data).startswith(where)


@pytest.mark.parametrize(
    ("path", "value", "where"),
    [
        (("zaken", 0, "zaak", "code"), 5, "zaken[0].zaak.code"),
        (("zaken", 0, "zaak", "onzin"), 5, "zaken[0].zaak.onzin"),
        (("zaken", 0, "zaak", "status"), "KANARIE", "zaken[0].zaak.status"),
        (("zaken", 0, "zaak", "incidenten", 0, "gebeurd_op"), "0000-01-01", "zaken[0].zaak"),
        (("zaken", 0, "dossier", "verhaal"), {"a": 1}, "zaken[0].dossier.verhaal"),
        (("organisatie", "gemeente", "naam"), None, "organisatie.gemeente.naam"),
        (("zaken", 0, "zaak", "incidenten"), [], "incident"),
    ],
)
def test_a_wrong_value_is_refused_with_its_path(
    path: tuple[str | int, ...], value: object, where: str
) -> None:
    """A value of the wrong kind is named by its path, and nothing of it is repeated."""
    plain = json.loads(write_document(_document()))
    part = plain
    for step in path[:-1]:
        part = part[step]
    part[path[-1]] = value
    refusal = _refusal(json.dumps(plain).encode())
    assert (True, False) == (refusal.startswith(where), "KANARIE" in refusal)
