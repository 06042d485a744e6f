"""The audit of all that left together: a new file, beside every earlier one and what is known.

It reads files alone, as a reader has them. A table of the new file that it cannot prove is named,
and may not leave. What it assumes of the reader is more than the guarantee asks: that since the
earlier figures zaken only came, or only went, so that every difference is a count of them.
"""

from collections.abc import Iterator, Mapping

from vertrouwenspersoon.domain.jaarcijfers import Cijfertabel
from vertrouwenspersoon.domain.release import BekendCijfer
from vertrouwenspersoon.statistics.audit import Gelezen, prove, read_json
from vertrouwenspersoon.statistics.tussenstand import read_tussenstand


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


def came_since(afgerond: int, basis: int, nu: int) -> tuple[int, int]:
    """The least and the most that can have come since a number was rounded, when nothing went."""
    return max(0, nu - afgerond - basis), nu - max(0, afgerond - basis)


def unproven_rounded(nieuw: bytes, tussen: bytes, drempel: int) -> frozenset[str]:
    """The tables of a new JSON file that tell too much beside rounded figures of the same year.

    What came since must be able to be 0 and to be t, or be t at least, for every number; a hidden
    one can take what the other hidden ones do not need.
    """
    stand = read_tussenstand(tussen)
    before = {tabel.id: tabel for tabel in stand.tabellen}
    return frozenset(
        tabel.id
        for tabel in read_json(nieuw)
        if tabel.id in before and not _open_since(before[tabel.id], tabel, stand.basis, drempel)
    )


def _open_since(afgerond: Cijfertabel, nieuw: Gelezen, basis: int, drempel: int) -> bool:
    if nieuw.codes != tuple(cijfer.code for cijfer in afgerond.cijfers):
        return False
    then = [cijfer.aantal or 0 for cijfer in afgerond.cijfers]
    rest = nieuw.totaal - sum(number or 0 for number in nieuw.aantallen)
    needed = [
        max(0, old - basis)
        for old, number in zip(then, nieuw.aantallen, strict=True)
        if number is None
    ]
    return all(
        _open_number(old, basis, number, rest - sum(needed), drempel)
        for old, number in zip(then, nieuw.aantallen, strict=True)
    )


def _open_number(then: int, basis: int, nu: int | None, room: int, drempel: int) -> bool:
    """Whether what came to one number stays open; `room` is what hidden numbers can share."""
    if nu is None:
        return room >= drempel and (then <= basis or then - basis >= drempel)
    least, most = came_since(then, basis, nu)
    return least >= drempel or (least == 0 and most >= drempel)
