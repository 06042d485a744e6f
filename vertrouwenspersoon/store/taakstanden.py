"""How a word about a taak is kept: the same for a zaak and for the organisation."""

from vertrouwenspersoon.domain.taken import Stand, TaakId, TaakStand
from vertrouwenspersoon.domain.zaak import stored
from vertrouwenspersoon.store.driver import Value
from vertrouwenspersoon.store.rows import Row


def as_stand(row: Row) -> TaakStand:
    """The word of a row."""
    return TaakStand(
        taak=TaakId(row.text("taak")),
        stand=Stand(row.text("stand")),
        op=row.moment("op"),
        versie=row.number("versie"),
    )


def stand_row(stand: TaakStand) -> dict[str, Value]:
    """The row of a word, without the zaak it belongs to."""
    return {
        "taak": stand.taak,
        "stand": stand.stand.value,
        "op": stored(stand.op),
        "versie": stand.versie,
    }
