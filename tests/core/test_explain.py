import ast

import pytest

from tests.house.source import product_files, tree
from vertrouwenspersoon.errors import (
    ContentBroken,
    NoMemory,
    NoSpace,
    NothingReadable,
    NotWritable,
    Reason,
    Refused,
    StoreDamaged,
    StoreLocked,
    StoreMissing,
    StoreNotOurs,
    StoreOlder,
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
    StoreOlder(),
    NothingReadable(),
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


@pytest.mark.parametrize(
    ("present", "expected", "words"),
    [
        (12_100_000, 40_000_000, "12 van 40 MB"),
        (39_900_000, 40_000_000, "39.900 van 40.000 kB"),
        (84_000, 323_584, "84 van 324 kB"),
    ],
)
def test_a_missing_end_is_told_in_sizes(present: int, expected: int, words: str) -> None:
    """An incomplete file says how much of how much there is, in a unit that shows the gap."""
    text = explain(StoreTruncated("", present=present, expected=expected)).text
    assert f"Dit bestand is onvolledig ({words}). Er is niets gewijzigd." == text


def test_an_older_file_is_told_in_changes() -> None:
    """Both numbers of changes are there, as the promise has it."""
    text = explain(StoreOlder("", seen=1204, found=1188)).text
    numbers = "(wijziging 1.204 → 1.188)"
    assert f"Dit bestand is ouder dan wat u het laatst gebruikte {numbers}." == text


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
