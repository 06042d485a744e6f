import ast

import pytest

from tests.house.source import product_files, tree
from vertrouwenspersoon.errors import (
    ContentBroken,
    NoMemory,
    NoSpace,
    NotWritable,
    Reason,
    Refused,
    StoreDamaged,
    StoreLocked,
    StoreMissing,
    StoreNotOurs,
    StoreTooNew,
    StoreTruncated,
    TargetFull,
    VertrouwenspersoonError,
)
from vertrouwenspersoon.explain import explain

ALL: list[VertrouwenspersoonError] = [
    *(Refused(reason) for reason in Reason),
    StoreLocked(),
    StoreNotOurs(),
    StoreTruncated(),
    StoreDamaged(),
    StoreTooNew(),
    StoreMissing(),
    NoMemory(),
    NoSpace(),
    NotWritable(),
    ContentBroken("a.toml", "dit veld kennen wij niet"),
]


@pytest.mark.parametrize(
    "error", ALL, ids=lambda e: getattr(getattr(e, "reason", e), "name", type(e).__name__)
)
def test_every_error_says_what_happened_and_what_to_do(error: VertrouwenspersoonError) -> None:
    """Every reason and every obstacle has a title, a sentence and an advice in Dutch."""
    notice = explain(error)
    assert [True, True, True] == [
        bool(notice.title),
        notice.text.endswith((".", ")")),
        notice.advice.endswith("."),
    ]


def test_damage_is_told_in_numbers() -> None:
    """Damage says how many parts of how many, so that nobody thinks all is lost."""
    text = explain(StoreDamaged("", damaged=3, parts=2731)).text
    assert "3 van de 2.731 delen" in text


def test_a_malformed_import_is_told_with_its_place() -> None:
    """The path inside the file stands in the notice."""
    error = Refused(Reason.IMPORT_MALFORMED, "zaken[3].zaak.code: hier hoort tekst te staan")
    assert "zaken[3].zaak.code" in explain(error).line


def _not_found() -> set[str]:
    """What the program says it did not find: the `where` of every such refusal in its source."""
    calls = (
        node
        for path in product_files()
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Call)
    )
    return {
        ast.literal_eval(call.args[1])
        for call in calls
        if [ast.unparse(part) for part in call.args[:1]] == ["Reason.NOT_FOUND"]
    }


@pytest.mark.parametrize("where", sorted(_not_found()))
def test_what_was_not_found_is_named(where: str) -> None:
    """Only a zaak is looked up by its code; everything else is named for what it is."""
    notice = explain(Refused(Reason.NOT_FOUND, where))
    unnamed = explain(Refused(Reason.NOT_FOUND))
    assert unnamed.text != notice.text
    assert ("zaak" in notice.text) == ("zaakcode" in notice.advice)


def test_too_little_memory_is_told_as_such() -> None:
    """A full memory is no damage: the advice is to close other programs."""
    assert "geheugen" in explain(NoMemory()).text
    assert "Sluit" in explain(NoMemory()).advice


def test_a_full_disk_for_a_back_up_names_the_room() -> None:
    """The room a back-up needs is told in whole megabytes, rounded up."""
    assert "Er is 13 MB nodig." in explain(TargetFull("stick", 12_000_001)).text
    assert "MB" not in explain(TargetFull("stick")).text
