from dataclasses import dataclass, replace
from datetime import timedelta

import pytest

from tests.builders import NOW, beeld, dossier, notitie, zaak
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.vingerafdruk import vingerafdruk


@dataclass(frozen=True)
class _Before:
    name: str


def test_the_same_gives_the_same() -> None:
    """Two values that hold the same have one fingerprint of 64 hexadecimal digits."""
    assert vingerafdruk(beeld()) == vingerafdruk(beeld())
    assert (64, True) == (
        len(vingerafdruk(beeld())),
        set(vingerafdruk(1)) <= set("0123456789abcdef"),
    )


@pytest.mark.parametrize(
    "other",
    [
        beeld(dossier=dossier(verhaal=Confidential("Anders."))),
        beeld(dossier=dossier(notities=(notitie("Gebeld."),))),
        beeld(zaak=zaak(code="2026-002")),
        beeld(zaak=zaak(gemeld_op=NOW - timedelta(days=1))),
    ],
    ids=["story", "note", "code", "day"],
)
def test_any_change_shows(other: object) -> None:
    """A word, a note, a code or a day that differs gives another fingerprint."""
    assert vingerafdruk(beeld()) != vingerafdruk(other)


def test_keeping_it_again_is_no_change() -> None:
    """When something was kept last is not what was recorded."""
    later = zaak(gewijzigd_op=NOW + timedelta(days=1))
    assert vingerafdruk(beeld()) == vingerafdruk(beeld(zaak=later))


def test_a_new_field_with_its_default_is_no_change() -> None:
    """A later version of the program with one field more finds the same fingerprint."""

    @dataclass(frozen=True)
    class _Before_:  # noqa: N801 - takes the name of the one above
        name: str
        more: str = ""

    _Before_.__name__ = _Before.__name__
    assert vingerafdruk(_Before("a")) == vingerafdruk(_Before_("a"))
    assert vingerafdruk(_Before("a")) != vingerafdruk(replace(_Before_("a"), more="b"))


def test_words_do_not_run_into_each_other() -> None:
    """Where one text ends and the next begins is part of what is told."""
    assert vingerafdruk("ab", "c") != vingerafdruk("a", "bc")
    assert vingerafdruk(("a",), "b") != vingerafdruk(("a", "b"))


def test_a_value_it_does_not_know_is_a_mistake() -> None:
    """A kind of value that would look the same whatever it holds is refused at once."""
    with pytest.raises(TypeError, match="object"):
        vingerafdruk(object())
