"""Every error a person can meet is explained in Dutch."""

import inspect

import pytest

from vertrouwenspersoon.errors import (
    Reason,
    Refused,
    Unavailable,
    VertrouwenspersoonError,
)
from vertrouwenspersoon.explain import Notice, explain

ENGLISH = {"the", "is", "not", "file", "error", "please", "your", "and", "cannot", "vault"}
SHARED = {"is", "file"}  # also Dutch


def families() -> list[type[Unavailable]]:
    """Every obstacle that the product knows, however deep."""
    found, todo = [], [Unavailable]
    while todo:
        below = [kind for kind in todo.pop().__subclasses__() if _is_ours(kind)]
        found += below
        todo += below
    return found


def _is_ours(kind: type) -> bool:
    return kind.__module__.startswith("vertrouwenspersoon")


def made(kind: type[Unavailable]) -> Unavailable:
    """An error of this kind; texts that must be given are some text."""
    parameters = list(inspect.signature(kind).parameters.values())
    return kind(*("x" for p in parameters if p.default is inspect.Parameter.empty))


EVERY: list[VertrouwenspersoonError] = [Refused(reason) for reason in Reason]
EVERY += [made(kind) for kind in families()]


def test_there_are_two_families_and_no_deeper() -> None:
    """An error is refused or unavailable; a third reaction would need a third family."""
    ours = [kind for kind in VertrouwenspersoonError.__subclasses__() if _is_ours(kind)]
    assert {Refused, Unavailable} == set(ours)
    assert [] == [kind for kind in Refused.__subclasses__() if _is_ours(kind)]
    assert [Unavailable] * len(families()) == [kind.__base__ for kind in families()]


@pytest.mark.parametrize("error", EVERY, ids=repr)
def test_every_error_has_its_own_explanation(error: VertrouwenspersoonError) -> None:
    """Title, text and advice are there; text and advice are sentences, and none is English."""
    notice = explain(error)
    parts = [notice.title, notice.text, notice.advice]
    assert [True, True, True] == [bool(part.strip()) for part in parts]
    assert [True, True] == [notice.text.endswith((".", ")")), notice.advice.endswith(".")]
    words = {word.strip(".,;:()").lower() for part in parts for word in part.split()}
    assert set() == words & (ENGLISH - SHARED)


def test_no_two_errors_say_the_same() -> None:
    """Every error has a text of its own, so that a person and a helpdesk can tell them apart."""
    said: dict[Notice, list[str]] = {}
    for error in EVERY:
        said.setdefault(explain(error), []).append(repr(error))
    assert [] == [errors for errors in said.values() if len(errors) > 1]


def test_an_unexplained_error_is_noticed() -> None:
    """A planted error that nobody explains makes the explaining fail."""

    class PlantedError(Unavailable):
        """Nobody knows this one."""

    with pytest.raises(StopIteration):
        explain(PlantedError())
