"""How a note is kept: the same in a dossier and beside the taken of the organisation."""

from vertrouwenspersoon.domain.dossier import Notitie, NotitieId, Notitiesoort
from vertrouwenspersoon.domain.zaak import stored
from vertrouwenspersoon.store.driver import Value
from vertrouwenspersoon.store.rows import Row


def as_notitie(row: Row) -> Notitie:
    """The note of a row."""
    return Notitie(
        id=NotitieId(row.text("id")),
        soort=Notitiesoort(row.text("soort")),
        bij=row.text("bij"),
        tekst=row.confidential("tekst"),
        gebeurd_op=row.moment("gebeurd_op"),
        gemaakt_op=row.moment("gemaakt_op"),
    )


def notitie_row(notitie: Notitie) -> dict[str, Value]:
    """The row of a note, without the zaak it belongs to."""
    return {
        "id": notitie.id,
        "soort": notitie.soort.value,
        "bij": notitie.bij,
        "tekst": notitie.tekst.reveal(),
        "gebeurd_op": stored(notitie.gebeurd_op),
        "gemaakt_op": stored(notitie.gemaakt_op),
    }
