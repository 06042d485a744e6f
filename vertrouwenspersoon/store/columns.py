"""How the small values of the domain stand in a column: codes, days and moments, or nothing."""

from datetime import date, datetime

from vertrouwenspersoon.domain.codes import Code
from vertrouwenspersoon.domain.zaak import stored
from vertrouwenspersoon.store.rows import Row


def code(row: Row, name: str) -> Code:
    """The code in a column."""
    return Code(row.text(name))


def code_or_none(row: Row, name: str) -> Code | None:
    """The code in a column, or None when none was chosen."""
    text = row.text_or_none(name)
    return None if text is None else Code(text)


def day_or_none(day: date | None) -> str | None:
    """A day as it is kept, or nothing."""
    return None if day is None else day.isoformat()


def moment_or_none(moment: datetime | None) -> str | None:
    """A moment as it is kept, or nothing."""
    return None if moment is None else stored(moment)
