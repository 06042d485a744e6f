from dataclasses import fields, is_dataclass
from typing import get_args, get_type_hints

from tests.core.documents.zaken import GEMEENTE, TYPED, content, full_beeld, pagina
from vertrouwenspersoon.documents.registratieblad import Registratieblad, make_registratieblad


def kinds(kind: object) -> set[object]:
    """Every type that a value of this type can hold, however deep."""
    found: set[object] = set()
    if isinstance(kind, type) and is_dataclass(kind):
        hints = get_type_hints(kind)
        for field in fields(kind):
            found |= kinds(hints[field.name])
        return found
    inner = [arg for arg in get_args(kind) if arg is not Ellipsis]
    return set().union(*(kinds(arg) for arg in inner)) if inner else {kind}


def test_sheet_can_hold_nothing_confidential() -> None:
    """By its type the sheet holds texts of the content and numbers, and nothing else."""
    assert {str, float, int} == kinds(Registratieblad)


def test_sheet_has_these_parts_and_no_others() -> None:
    """A new part of the sheet is a decision, not an accident."""
    names = [field.name for field in fields(Registratieblad)]
    assert ["code", "zaak", "incidenten", "tabellen"] == names


def test_sheet_holds_no_typed_word() -> None:
    """Of a zaak full of typed words none is in the value."""
    found = repr(make_registratieblad(pagina(full_beeld()), content(), GEMEENTE))
    assert [] == [word for word in TYPED.values() if word in found]


def test_sheet_holds_the_tables_of_the_registration() -> None:
    """Measures, police, the municipality's damage and terms, in this order."""
    found = make_registratieblad(pagina(full_beeld()), content(), GEMEENTE)
    titles = [(tabel.title, len(tabel.lines)) for tabel in found.tabellen]
    assert [
        ("Maatregelen", 1),
        ("Aangifte en politie", 1),
        ("Schade", 1),
        ("Termijnen", 1),
    ] == titles
