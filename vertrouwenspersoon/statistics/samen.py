"""The audit of all that left together: a new file, beside every earlier one and what is known.

It reads files alone, as a reader has them. A table of the new file that it cannot prove is named,
and may not leave. What it assumes of the reader is more than the guarantee asks: that since the
earlier figures zaken only came, or only went, so that every difference is a count of them.
"""

from collections.abc import Iterator, Mapping

from vertrouwenspersoon.domain.release import BekendCijfer
from vertrouwenspersoon.statistics.audit import Gelezen, prove, read_json


def unproven_beside(nieuw: bytes, eerder: tuple[bytes, ...], drempel: int) -> frozenset[str]:
    """The tables of a new JSON file that tell too much beside earlier ones of the same year."""
    tables = read_json(nieuw)
    before = [{tabel.id: tabel for tabel in read_json(one)} for one in eerder]
    return frozenset(
        tabel.id
        for tabel in tables
        for known in before
        if tabel.id in known and not _is_proven(known[tabel.id], tabel, drempel)
    )


def _is_proven(oud: Gelezen, nieuw: Gelezen, drempel: int) -> bool:
    """Whether the difference of two tables may be printed, as a table of its own."""
    verschil = difference(oud, nieuw)
    return verschil is not None and prove(verschil, drempel) is not None


def difference(oud: Gelezen, nieuw: Gelezen) -> Gelezen | None:
    """What a reader subtracts; None when the tables do not fit, or a dot became a number."""
    hidden_then = {c for c, n in zip(oud.codes, oud.aantallen, strict=True) if n is None}
    hidden_now = {c for c, n in zip(nieuw.codes, nieuw.aantallen, strict=True) if n is None}
    if oud.codes != nieuw.codes or not hidden_then <= hidden_now:
        return None
    sign = 1 if nieuw.totaal >= oud.totaal else -1
    pairs = zip(oud.aantallen, nieuw.aantallen, strict=True)
    numbers = tuple(None if a is None or b is None else sign * (b - a) for a, b in pairs)
    return Gelezen(nieuw.id, nieuw.codes, numbers, sign * (nieuw.totaal - oud.totaal))


def unproven_known(nieuw: bytes, bekend: tuple[BekendCijfer, ...], drempel: int) -> frozenset[str]:
    """The tables that tell too much to a reader who knows these numbers from elsewhere (A28)."""
    return frozenset(
        tabel.id
        for tabel in read_json(nieuw)
        if any(one.tabel == tabel.id for one in bekend)
        and not all(prove(part, drempel) is not None for part in _parts(tabel, bekend))
    )


def _parts(tabel: Gelezen, bekend: tuple[BekendCijfer, ...]) -> Iterator[Gelezen]:
    """The parts of a table with a total of their own, each as a table; without dots none."""
    numbers = dict(zip(tabel.codes, tabel.aantallen, strict=True))
    rest, totaal = dict(numbers), tabel.totaal
    for cijfer in (one for one in bekend if one.tabel == tabel.id):
        if not set(cijfer.rijen) <= set(rest):
            yield Gelezen(tabel.id, tabel.codes, tabel.aantallen, -1)
            return
        part = {row: rest.pop(row) for row in cijfer.rijen}
        totaal -= cijfer.aantal
        if len(part) > 1:
            yield from _with_dots(tabel.id, part, cijfer.aantal)
    yield from _with_dots(tabel.id, rest, totaal)


def _with_dots(tabel_id: str, part: Mapping[str, int | None], totaal: int) -> Iterator[Gelezen]:
    if None in part.values():
        yield Gelezen(tabel_id, tuple(part), tuple(part.values()), totaal)
