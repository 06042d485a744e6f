"""When a taak, a vraag or a termijn applies: facts, and three ways to ask for them."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import Enum

Feit = str
"""A fact about a zaak: a code (`soort:BED`, `ernst:E3`, `doelgroep:politiek`, `maatregel:RM6`)
or the yes to a question (`vraag:camera`)."""


@dataclass(frozen=True, slots=True)
class Feiten:
    """What is known about a zaak, and of what it is not known yet.

    `onbekend` holds either one question (`vraag:camera`) or a whole kind (`ernst`), so that
    "not chosen yet" never reads as "no".
    """

    bekend: frozenset[Feit] = frozenset()
    onbekend: frozenset[str] = frozenset()

    def tells(self, feit: Feit) -> bool | None:
        """True or false when it is known, None when it is not known yet."""
        if feit in self.bekend:
            return True
        kind = feit.partition(":")[0]
        return None if feit in self.onbekend or kind in self.onbekend else False


class Geldt(Enum):
    """Whether something applies to a zaak."""

    JA = "ja"
    NEE = "nee"
    ONBEKEND = "onbekend"


@dataclass(frozen=True, slots=True)
class Oordeel:
    """The answer to "does it apply?", with the facts that decided it.

    For JA `door` holds the facts that are there; for NEE those that forbid it or are lacking;
    for ONBEKEND those still to be asked.
    """

    geldt: Geldt
    door: tuple[Feit, ...] = ()


_ALWAYS = Oordeel(Geldt.JA)


@dataclass(frozen=True, slots=True)
class Voorwaarde:
    """A condition as data: all of these, at least one of those, none of the others.

    An empty condition always applies ("altijd").
    """

    alle: tuple[Feit, ...] = ()
    een_van: tuple[Feit, ...] = ()
    geen: tuple[Feit, ...] = ()

    def judge(self, feiten: Feiten) -> Oordeel:
        """Judge the condition against facts; unknown facts give ONBEKEND, never a guess."""
        if not (self.alle or self.een_van or self.geen):
            return _ALWAYS
        lacking = [f for f in self.alle if feiten.tells(f) is False]
        forbidding = [f for f in self.geen if feiten.tells(f)]
        present = [f for f in self.een_van if feiten.tells(f)]
        open_choice = [f for f in self.een_van if feiten.tells(f) is None]
        if lacking or forbidding or (self.een_van and not present and not open_choice):
            return Oordeel(Geldt.NEE, tuple(lacking + forbidding) or self.een_van)
        unknown = [f for f in (*self.alle, *self.geen) if feiten.tells(f) is None]
        unknown += [] if present else open_choice
        if unknown:
            return Oordeel(Geldt.ONBEKEND, tuple(unknown))
        return Oordeel(Geldt.JA, (*self.alle, *present))


ALTIJD = Voorwaarde()


@dataclass(frozen=True, slots=True)
class Vraag:
    """One explicit question about a zaak, asked once, when a condition needs its answer.

    The answer is coded: ja, nee, or not answered. `vanaf` names the termijn at whose end the
    question makes sense; before that nobody is asked.
    """

    id: str
    tekst: str
    uitleg: str = ""
    als: Voorwaarde = field(default=ALTIJD)
    bron: tuple[str, ...] = ()
    vanaf: str | None = None

    @property
    def feit(self) -> Feit:
        """The fact that a "ja" to this question establishes."""
        return f"vraag:{self.id}"


def asked_by(oordelen: Iterable[Oordeel]) -> frozenset[str]:
    """The identities of the questions these judgements still wait for."""
    waiting = (o.door for o in oordelen if o.geldt is Geldt.ONBEKEND)
    return frozenset(
        f.removeprefix("vraag:") for door in waiting for f in door if f.startswith("vraag:")
    )
