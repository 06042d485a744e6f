import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import NOW
from tests.core.openformat.documents import as_text, content_for, full_document
from tests.core.store.aggregates import (
    beelden_,
    distinct,
    gemeenten,
    keep,
    keep_organisatie,
    organisaties,
    reactieschemas,
    undone,
)
from vertrouwenspersoon.domain.organisatie import Organisatie
from vertrouwenspersoon.domain.zaak import ZaakId
from vertrouwenspersoon.errors import Reason, Refused
from vertrouwenspersoon.openformat.checking import check_document
from vertrouwenspersoon.openformat.document import (
    OpenDocument,
    open_document,
    read_document,
    write_document,
)
from vertrouwenspersoon.store import (
    afdrukken,
    beelden,
    bekend,
    bewaren,
    organisatie,
    overdrachten,
    releases,
    verzoeken,
)
from vertrouwenspersoon.store.connection import Store

THE_END = datetime(2199, 12, 31, 12, tzinfo=UTC)
"""Late enough for any day to lie in the past."""
FULL = full_document()
CONTENT = content_for(FULL)
PLAIN = json.loads(write_document(FULL))


def _places(part: object, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """The path of every single value in plain data."""
    inside = (
        part.items()
        if isinstance(part, dict)
        else enumerate(part)
        if isinstance(part, list)
        else None
    )
    if inside is None:
        yield path
    else:
        for step, value in inside:
            yield from _places(value, (*path, step))


def _at(path: tuple[str | int, ...]) -> object:
    """The value that stands at a path of the full document: alike, but elsewhere."""
    part: Any = PLAIN
    for step in path:
        part = part[step]
    return part


PLACES = list(_places(PLAIN))
CODES = {waarde.code for lijst in CONTENT.codelijsten.lijsten for waarde in lijst.waarde}


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    """An empty vault in memory, one for this module: change it in `undone` only."""
    with Store.in_memory() as opened:
        yield opened


def _keep(store: Store, document: OpenDocument) -> OpenDocument:
    """Keep a whole document and read it back."""
    keep_organisatie(store, document.organisatie)
    for beeld in document.zaken:
        keep(store, beeld)
    for release in document.jaarexporten:
        releases.add_release(store, release)
    for afdruk in document.afdrukken:
        afdrukken.add_copies(store, afdruk)
    for steen in document.grafstenen:
        bewaren.add_grafsteen(store, steen)
    for cijfer in document.bekende_cijfers:
        bekend.add_bekend(store, cijfer)
    for overdracht in document.overdrachten:
        overdrachten.add_overdracht(store, overdracht)
    for verzoek in document.verzoeken:
        verzoeken.save_verzoek(store, verzoek)
    return open_document(
        organisatie.read_organisatie(store),
        tuple(beelden.all_beelden(store)),
        releases.all_releases(store),
        afdrukken.all_afdrukken(store),
        bewaren.grafstenen(store),
        bekend.all_bekend(store),
        overdrachten=overdrachten.overdrachten(store),
        verzoeken=verzoeken.verzoeken(store),
    )


def _changed(path: tuple[str | int, ...], value: object) -> bytes:
    plain = json.loads(json.dumps(PLAIN))
    part: Any = plain
    for step in path[:-1]:
        part = part[step]
    part[path[-1]] = value
    return json.dumps(plain).encode()


def _where(document: OpenDocument) -> str:
    with pytest.raises(Refused) as refused:
        check_document(document, CONTENT, NOW)
    assert Reason.IMPORT_MALFORMED is refused.value.reason
    return refused.value.where


def test_a_full_document_passes_and_comes_back(store: Store) -> None:
    """What the program writes is let through, kept and read back the same."""
    check_document(FULL, CONTENT, NOW)
    with undone(store):
        assert FULL == _keep(store, FULL)


nasty = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.sampled_from([2**53, 2**63, 2**64, 10**400, -1, 0, 4]),
    st.floats(allow_nan=False, allow_infinity=False),
    st.text(max_size=20),
    st.sampled_from(["\ud800", "\x00", " ", "a b", "2026-abc", "2026-01", "soort:", ":", "Z"]),
    st.datetimes().map(datetime.isoformat),
    st.datetimes(timezones=st.timezones()).map(datetime.isoformat),
    st.sampled_from(["0001-01-01T00:00:00+23:59", "9999-12-31T23:59:59-23:59"]),
    st.dates().map(date.isoformat),
    st.times().map(time.isoformat),
    st.sampled_from(PLACES).map(_at),
    st.lists(st.text(max_size=3), max_size=2),
)


@given(st.sampled_from(PLACES), nasty)
def test_what_passes_can_be_kept(store: Store, path: tuple[str | int, ...], value: object) -> None:
    """Whatever stands at whatever place, the file is refused with that reason or can be kept."""
    try:
        document = read_document(_changed(path, value))
        check_document(document, CONTENT, NOW)
    except Refused as error:
        outcome = (error.reason, bool(error.where))
    else:
        with undone(store):
            again = _keep(store, document)
        outcome = (Reason.IMPORT_MALFORMED, len(document.zaken) == len(again.zaken))
    assert (Reason.IMPORT_MALFORMED, True) == outcome


@st.composite
def documents(draw: st.DrawFn) -> OpenDocument:
    """Any municipality with any zaken."""
    office: Organisatie = replace(
        draw(organisaties()),
        gemeente=draw(gemeenten),
        reactieschemas=draw(distinct(reactieschemas(), by="versie", least=1)),
    )
    zaken = st.lists(beelden_(), max_size=2, unique_by=lambda beeld: beeld.zaak.id)
    return open_document(office, tuple(draw(zaken)), ())


@given(documents())
def test_any_document_that_passes_comes_back(store: Store, document: OpenDocument) -> None:
    """A document whose codes all exist is refused for a value, or comes back with every zaak."""
    try:
        check_document(document, content_for(document), THE_END)
    except Refused as error:
        outcome = (error.reason, bool(error.where))
    else:
        with undone(store):
            again = _keep(store, document)
        outcome = (Reason.IMPORT_MALFORMED, document.zaken == again.zaken)
    assert (Reason.IMPORT_MALFORMED, True) == outcome


@pytest.mark.parametrize(
    "path", [path for path in PLACES if _at(path) in CODES and not {"rij", "geteld"} & set(path)]
)
def test_a_code_that_no_list_holds_is_refused(path: tuple[str | int, ...]) -> None:
    """Every field with a code is checked against its own list."""
    document = read_document(_changed(path, "onzin:onzin"))
    field = path if isinstance(path[-1], str) else path[:-1]
    assert _where(document).startswith(f"{as_text(field)}: ")


def test_a_zaak_with_the_dossier_of_another_is_refused() -> None:
    """A dossier says itself to which zaak it belongs."""
    first = FULL.zaken[0]
    strange = replace(first, dossier=replace(first.dossier, zaak=ZaakId("zaak-9")))
    assert _where(replace(FULL, zaken=(strange,))).startswith("zaken[0].dossier.zaak")


def test_an_office_without_a_scheme_is_refused() -> None:
    """Every vault holds at least one version of the reactieschema."""
    bare = replace(FULL, organisatie=replace(FULL.organisatie, reactieschemas=()))
    assert _where(bare).startswith("organisatie.reactieschemas")


@pytest.mark.parametrize(
    ("path", "where"),
    [
        (("zaken", 0, "standen", 0, "taak"), "zaken[0].standen[0].taak"),
        (("zaken", 0, "antwoorden", 0, "vraag"), "zaken[0].antwoorden[0].vraag"),
        (("organisatie", "standen", 0, "taak"), "organisatie.standen[0].taak"),
    ],
)
def test_a_taak_or_vraag_that_does_not_exist_is_refused(
    path: tuple[str | int, ...], where: str
) -> None:
    """What the content does not know cannot be shown, so it is not kept."""
    assert _where(read_document(_changed(path, "XX99"))).startswith(where)


def test_a_value_that_cannot_be_kept_is_refused_first() -> None:
    """The checks of single values are part of the checks of a document."""
    document = read_document(_changed(("zaken", 0, "zaak", "code"), "2026-abc"))
    assert _where(document).startswith("zaken[0].zaak.code: ")
