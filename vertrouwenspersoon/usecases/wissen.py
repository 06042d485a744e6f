"""Wissen: put less of a zaak in its place, or nothing, all at once; and again after a back-up.

Every part of a zaak refers to it, so erasing the zaak takes them all: texts, people, notes, drafts,
the search index. What is to stay is then kept anew. A kill or a full disk in the middle undoes it.
"""

from collections.abc import Iterable
from datetime import datetime

from vertrouwenspersoon.domain.bewaren import Grafsteen
from vertrouwenspersoon.domain.lijst import Handeling, Journaalregel
from vertrouwenspersoon.domain.prullenbak import Delen, is_weg
from vertrouwenspersoon.domain.zaakbeeld import Zaakbeeld
from vertrouwenspersoon.openformat.document import read_part
from vertrouwenspersoon.store import (
    bewaren,
    bijlagen,
    concepten,
    journaal,
    overdrachten,
    prullenbak,
    zaken,
)
from vertrouwenspersoon.store.connection import Store
from vertrouwenspersoon.usecases.open_formaat import OpenFormaat
from vertrouwenspersoon.usecases.tools import Tools


def put_anew(tools: Tools, beeld: Zaakbeeld) -> None:
    """Keep a zaak anew as this, inside a transaction; its drafts and what is in its bin stay.

    So no part of what it was stays behind. What it has again is not in the bin any more.
    """
    store, zaak = tools.store, beeld.zaak.id
    drafts = [one for one in concepten.read_concepten(store) if one.plek.zaak == zaak]
    thrown = [rij for rij in reversed(prullenbak.rijen(store)) if rij.zaak == zaak]
    bewaren.erase(store, zaak)
    OpenFormaat(tools).keep_beeld(beeld)
    for bijlage in beeld.bijlagen:
        bijlagen.add_bijlage(store, zaak, bijlage)
    for draft in drafts:
        concepten.save_concept(store, draft)
    for rij in thrown:
        if is_weg(beeld, read_part(rij.delen, Delen)):
            prullenbak.add(store, rij)


def put_smaller(tools: Tools, whole: Zaakbeeld, smaller: Zaakbeeld) -> None:
    """Put a smaller zaak in the place of the whole one, inside a transaction."""
    store, zaak = tools.store, whole.zaak.id
    bewaren.erase(store, zaak)
    OpenFormaat(tools).keep_beeld(smaller)
    for bijlage in smaller.bijlagen:
        bijlagen.add_bijlage(store, zaak, bijlage)
    bewaren.wipe_nameless(store, (one.id for one in whole.bijlagen))
    bewaren.rebuild_index(store)


def destroy(store: Store, steen: Grafsteen, files: Iterable[str], now: datetime) -> None:
    """Leave nothing of a zaak but its tombstone, inside a transaction.

    The lines of the journal about it are emptied; one new line says so and binds them.
    """
    _take_away(store, steen, files)
    seal = journaal.blank(store, steen.zaak, steen.id, now)
    line = Journaalregel(now, Handeling.ZAAK_VERNIETIGD, f"{steen.id} {seal}")
    journaal.record(store, line)


def destroy_again(store: Store, stenen: Iterable[Grafsteen], now: datetime) -> int:
    """Destroy in a vault that was put back what had been destroyed since; how many there were.

    Inside a transaction. Tombstones that the back-up did not have yet are kept too.
    """
    known = {one.id for one in bewaren.grafstenen(store)}
    there = set(zaken.zaak_ids(store))
    new = [one for one in stenen if one.id not in known]
    for steen in new:
        if steen.zaak in there:
            files = [b.id for b in bijlagen.read_bijlagen(store, (steen.zaak,)).get(steen.zaak, ())]
            _take_away(store, steen, files)
        else:
            bewaren.add_grafsteen(store, steen)
        seal = journaal.blank(store, steen.zaak, steen.id, now)
        line = Journaalregel(now, Handeling.OPNIEUW_VERNIETIGD, f"{steen.id} {seal}")
        journaal.record(store, line)
    return sum(one.zaak in there for one in new)


def _take_away(store: Store, steen: Grafsteen, files: Iterable[str]) -> None:
    bewaren.erase(store, steen.zaak)
    overdrachten.forget(store, steen.zaak)
    bewaren.wipe_nameless(store, files)
    bewaren.rebuild_index(store)
    bewaren.add_grafsteen(store, steen)
