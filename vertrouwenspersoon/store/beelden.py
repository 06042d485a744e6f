"""Zaakbeelden: one zaak whole, put together from both records, one or many at a time."""

from collections.abc import Iterator, Sequence

from vertrouwenspersoon.domain.bewaren import NIETS_GEDAAN
from vertrouwenspersoon.domain.zaak import ZaakId
from vertrouwenspersoon.domain.zaakbeeld import Zaakbeeld
from vertrouwenspersoon.errors import Reason, Refused
from vertrouwenspersoon.store import begeleiding, bewaren, bijlagen, dossiers, zaken
from vertrouwenspersoon.store.connection import Store

AT_ONCE = 100
"""Zaken read together when all are read: few questions, and little in memory."""


def read_beeld(store: Store, zaak_id: ZaakId) -> Zaakbeeld:
    """One zaak whole; `Refused(NOT_FOUND)` when there is none."""
    for beeld in _beelden(store, (zaak_id,)):
        return beeld
    raise Refused(Reason.NOT_FOUND, "zaak")


def open_beelden(store: Store) -> tuple[Zaakbeeld, ...]:
    """All open zaken whole, in the order of their codes."""
    return tuple(_beelden(store, zaken.open_ids(store)))


def these_beelden(store: Store, ids: Sequence[ZaakId]) -> Iterator[Zaakbeeld]:
    """These zaken whole, in this order, read some hundreds at a time."""
    for start in range(0, len(ids), AT_ONCE):
        yield from _beelden(store, ids[start : start + AT_ONCE])


def all_beelden(store: Store) -> Iterator[Zaakbeeld]:
    """All zaken whole, in the order of their codes, read some hundreds at a time."""
    return these_beelden(store, zaken.zaak_ids(store))


def _beelden(store: Store, ids: Sequence[ZaakId]) -> Iterator[Zaakbeeld]:
    """These zaken whole, in this order; those that do not exist are left out."""
    heads = zaken.read_zaken(store, ids)
    words = dossiers.read_dossiers(store, ids)
    done = begeleiding.read_begeleidingen(store, ids)
    answers = zaken.read_antwoorden(store, ids)
    said = zaken.read_standen(store, ids)
    files = bijlagen.read_bijlagen(store, ids)
    ends = bewaren.read_bewaringen(store, ids)
    for zaak in ids:
        if zaak in heads:
            yield Zaakbeeld(
                heads[zaak],
                words[zaak],
                done[zaak],
                answers.get(zaak, ()),
                said.get(zaak, ()),
                files.get(zaak, ()),
                ends.get(zaak, NIETS_GEDAAN),
            )
