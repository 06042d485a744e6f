"""How drafts are kept: one row for each field."""

from vertrouwenspersoon.domain.concept import Concept, Conceptplek
from vertrouwenspersoon.domain.zaak import ZaakId, stored
from vertrouwenspersoon.store.connection import Store
from vertrouwenspersoon.store.driver import Value
from vertrouwenspersoon.store.rows import Row

DELETE_CONCEPT = """
    DELETE FROM concept WHERE zaak IS :zaak AND pagina = :pagina AND veld = :veld
"""
INSERT_CONCEPT = """
    INSERT INTO concept (zaak, pagina, veld, tekst, positie, op, rustig)
    VALUES (:zaak, :pagina, :veld, :tekst, :positie, :op, :rustig)
"""
SELECT_CONCEPTEN = """
    SELECT zaak, pagina, veld, tekst, positie, op, rustig FROM concept ORDER BY volgorde
"""
UPDATE_RUSTIG = "UPDATE concept SET rustig = 1 WHERE rustig = 0"


def save_concept(store: Store, concept: Concept) -> None:
    """Keep a draft in place of what was kept of its field."""
    delete_concept(store, concept.plek)
    more: dict[str, Value] = {
        "tekst": concept.tekst.reveal(),
        "positie": concept.cursor,
        "op": stored(concept.op),
        "rustig": int(concept.rustig),
    }
    store.note(INSERT_CONCEPT, _plek_row(concept.plek) | more)


def delete_concept(store: Store, plek: Conceptplek) -> None:
    """Remove the draft of a field; without one nothing happens."""
    store.note(DELETE_CONCEPT, _plek_row(plek))


def read_concepten(store: Store) -> tuple[Concept, ...]:
    """Every draft, the one typed last at the end."""
    return tuple(_concept(row) for row in store.rows(SELECT_CONCEPTEN))


def mark_rustig(store: Store) -> None:
    """The vault is about to close: no draft is left by a crash."""
    store.note(UPDATE_RUSTIG)


def _plek_row(plek: Conceptplek) -> dict[str, Value]:
    return {"zaak": plek.zaak, "pagina": plek.pagina, "veld": plek.veld}


def _concept(row: Row) -> Concept:
    zaak = row.text_or_none("zaak")
    return Concept(
        plek=Conceptplek(
            row.text("pagina"), None if zaak is None else ZaakId(zaak), row.text("veld")
        ),
        tekst=row.confidential("tekst"),
        cursor=row.number("positie"),
        op=row.moment("op"),
        rustig=row.flag("rustig"),
    )
