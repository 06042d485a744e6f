"""Bewijslijst: the files of a zaak on paper, each with where it came from and its check."""

from vertrouwenspersoon.documents.feiten import Tabel
from vertrouwenspersoon.documents.letters import legible
from vertrouwenspersoon.documents.speech import short_date
from vertrouwenspersoon.domain.bijlage import Bijlage
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.kalender import day_of
from vertrouwenspersoon.domain.namen import Namen
from vertrouwenspersoon.domain.speech import size_words


def typed(text: Confidential) -> str:
    """What a person typed as it can be drawn; empty when there is nothing to see."""
    return legible(text.reveal()).strip()


def bewijs(bijlagen: tuple[Bijlage, ...], namen: Namen | None = None) -> Tabel:
    """The evidence; its SHA-256 shows that a copy is still the very same file.

    With `namen` there stands a code in the place of each name.
    """
    if namen is not None:
        bijlagen = tuple(namen.hidden_in(bijlage) for bijlage in bijlagen)
    lines = tuple(
        (
            typed(bijlage.naam),
            size_words(bijlage.grootte),
            _origin(bijlage),
            " ".join(bijlage.sha256[at : at + 16] for at in range(0, 64, 16)),
        )
        for bijlage in bijlagen
    )
    heads = ("Bestand", "Grootte", "Herkomst", "SHA-256")
    return Tabel("Bewijs", heads, (0.30, 0.12, 0.30, 0.28), lines)


def _origin(bijlage: Bijlage) -> str:
    got = bijlage.verkregen_op
    parts = (
        typed(bijlage.herkomst),
        f"verkregen op {short_date(got)}" if got else "",
        _named("van", bijlage.verkregen_van),
        _named("door", bijlage.verkregen_door),
        f"toegevoegd op {short_date(day_of(bijlage.toegevoegd_op))}",
    )
    return ", ".join(filter(None, parts))


def _named(before: str, text: Confidential) -> str:
    words = typed(text)
    return f"{before} {words}" if words else ""
