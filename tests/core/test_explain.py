import pytest

from vertrouwenspersoon.errors import (
    ContentBroken,
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
