"""One zaak, the open ones or all of them: asked for by the same statements, in bulk.

A statement says `IN (SELECT value FROM json_each(:zaken))`; so a hundred zaken take as many
questions as one.
"""

import json
from collections.abc import Callable, Iterable
from typing import TypeVar

from vertrouwenspersoon.domain.zaak import ZaakId
from vertrouwenspersoon.store.driver import Parameters
from vertrouwenspersoon.store.rows import Row

T = TypeVar("T")


def these(zaken: Iterable[ZaakId]) -> Parameters:
    """The parameter `:zaken` that names these zaken."""
    return {"zaken": json.dumps(tuple(zaken))}


def grouped(
    rows: Iterable[Row], read: Callable[[Row], T], by: str = "zaak"
) -> dict[str, tuple[T, ...]]:
    """What `read` makes of the rows, for each value of the column `by`, in the rows' order."""
    found: dict[str, list[T]] = {}
    for row in rows:
        found.setdefault(row.text(by), []).append(read(row))
    return {name: tuple(values) for name, values in found.items()}
