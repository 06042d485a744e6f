"""The journal: who did what and when, never the words. It only grows."""

from vertrouwenspersoon.domain.lijst import Handeling, Journaalregel
from vertrouwenspersoon.domain.zaak import stored
from vertrouwenspersoon.store.connection import Store
from vertrouwenspersoon.store.driver import Value
from vertrouwenspersoon.store.rows import Row

INSERT_REGEL = """
    INSERT INTO journaal (op, handeling, object) VALUES (:op, :handeling, :object)
"""
SELECT_REGELS = """
    SELECT op, handeling, object FROM journaal ORDER BY volgorde DESC LIMIT :limiet
"""

SELECT_HANDELINGEN = "SELECT DISTINCT handeling FROM journaal"


def record(store: Store, regel: Journaalregel) -> None:
    """Add a line."""
    store.execute(INSERT_REGEL, _row(regel))


def read_journaal(store: Store, limit: int) -> tuple[Journaalregel, ...]:
    """The last lines, the newest first; at most `limit`."""
    return tuple(_regel(row) for row in store.rows(SELECT_REGELS, {"limiet": limit}))


def holds(store: Store, handelingen: tuple[Handeling, ...]) -> bool:
    """Whether one of these was ever done."""
    done = {row.text("handeling") for row in store.rows(SELECT_HANDELINGEN)}
    return any(handeling.value in done for handeling in handelingen)


def _regel(row: Row) -> Journaalregel:
    return Journaalregel(
        op=row.moment("op"),
        handeling=Handeling(row.text("handeling")),
        object=row.text("object"),
    )


def _row(regel: Journaalregel) -> dict[str, Value]:
    return {
        "op": stored(regel.op),
        "handeling": regel.handeling.value,
        "object": regel.object,
    }
