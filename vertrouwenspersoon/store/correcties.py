"""The texts of dossiers that were put right, each with what it was."""

from collections.abc import Iterable

from vertrouwenspersoon.domain.correctie import Correctie, CorrectieId
from vertrouwenspersoon.domain.zaak import ZaakId, stored
from vertrouwenspersoon.store.connection import Store
from vertrouwenspersoon.store.rows import Row
from vertrouwenspersoon.store.scope import grouped, these

INSERT_CORRECTIE = """
    INSERT INTO correctie (zaak, id, verzoek, plek, was, werd, reden, op)
    VALUES (:zaak, :id, :verzoek, :plek, :was, :werd, :reden, :op)
"""
SELECT_CORRECTIES = """
    SELECT zaak, id, verzoek, plek, was, werd, reden, op FROM correctie
    WHERE zaak IN (SELECT value FROM json_each(:zaken))
    ORDER BY volgorde
"""


def add_correctie(store: Store, zaak_id: ZaakId, correctie: Correctie) -> None:
    """Keep that a text was put right; it stays as it is."""
    store.execute(
        INSERT_CORRECTIE,
        {
            "zaak": zaak_id,
            "id": correctie.id,
            "verzoek": correctie.verzoek,
            "plek": correctie.plek,
            "was": correctie.was.reveal(),
            "werd": correctie.werd.reveal(),
            "reden": correctie.reden.reveal(),
            "op": stored(correctie.op),
        },
    )


def read_correcties(store: Store, ids: Iterable[ZaakId]) -> dict[str, tuple[Correctie, ...]]:
    """What was put right in many zaken, each in the order in which it was."""
    return grouped(store.rows(SELECT_CORRECTIES, these(ids)), _correctie)


def _correctie(row: Row) -> Correctie:
    return Correctie(
        CorrectieId(row.text("id")),
        row.text("verzoek"),
        row.text("plek"),
        row.confidential("was"),
        row.confidential("werd"),
        row.confidential("reden"),
        row.moment("op"),
    )
