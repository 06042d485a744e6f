"""Putting what a wreck still holds into a new vault: whole rows, then rows that can be mended.

What a table has lost may stand elsewhere in the file: in an index, or in the search index, which
keeps every text a second time. Where a row then still misses what the schema asks, it gets a value
that claims nothing; nobody's permission, decision or date is ever made up.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from vertrouwenspersoon.domain.kalender import day_of
from vertrouwenspersoon.domain.speech import calendar_date
from vertrouwenspersoon.domain.zaak import stored
from vertrouwenspersoon.errors import NothingReadable, StoreDamaged, StoreTooNew
from vertrouwenspersoon.store import guard, opening
from vertrouwenspersoon.store.driver import Connection, StatementFailed, Value, open_file
from vertrouwenspersoon.store.keys import VaultKey
from vertrouwenspersoon.store.migrate import migrate, newest_version, steps
from vertrouwenspersoon.store.soundness import examine
from vertrouwenspersoon.store.tables import tables_of
from vertrouwenspersoon.store.wreck import Fields, Table, Wreck

Tell = Callable[[str, int, int], None]
"""Is told which table is being saved: its name, its number, and how many there are."""


UNREADABLE = "[niet leesbaar]"
_READ_VERSION = "PRAGMA user_version"
_READ_META = "SELECT 1 FROM sqlite_schema WHERE name = 'meta'"
_READ_CODES = "SELECT code FROM zaak WHERE id IN (SELECT value FROM json_each(:ids)) ORDER BY code"
# A zaak has a first incident and a vault has a municipality, even when nothing is known of them.
_REQUIRED = {
    "incident": """
        INSERT INTO incident (id, zaak, volgnummer) SELECT id || '-gered', id, 0 FROM zaak
        WHERE id NOT IN (SELECT zaak FROM incident WHERE volgnummer = 0) RETURNING zaak
    """,
    "gemeente": """
        INSERT INTO gemeente (only_row, naam, doelgroep, telefoon_intern, oefening, drempel)
        SELECT 1, 'Gemeente', 'beide', '', 0, 5 WHERE NOT EXISTS (SELECT 1 FROM gemeente)
        RETURNING NULL
    """,
}
_FREE_TEXT = {"titel", "codenaam", "verhaal", "tekst", "woorden"}
# The place of each text in the search index: row number x 8, and one of these (migration 0003).
_SEARCHED = {
    "dossier": {"titel": 0, "codenaam": 1, "verhaal": 2},
    "betrokkene": {"naam": 3},
    "notitie": {"tekst": 4},
}


@dataclass(frozen=True, slots=True)
class SavedTable:
    """How it went with one table: rows saved whole, rows mended, and rows known to be lost."""

    name: str
    whole: int
    mended: int
    lost: int
    gaps: bool
    """Whether parts could not be read, so that more may be lost than anything else speaks of."""

    @property
    def kept(self) -> int:
        """The rows that are in the new vault."""
        return self.whole + self.mended


class Rescue:
    """Puts the rows of a wreck into a new vault, table by table."""

    def __init__(self, wreck: Wreck, now: datetime, tell: Tell) -> None:
        self._wreck, self._now, self._tell = wreck, now, tell
        self._touched: set[str] = set()
        self.tables: list[SavedTable] = []
        self.codes: tuple[str, ...] = ()

    def fill(self, part: Path, key: VaultKey, kluis_id: str, where: str) -> None:
        """Fill an empty file: first in the form the old vault had, then in the newest."""
        version = self._version(where)
        new = open_file(part, key, writing=True, where=where)
        try:
            opening.fill(new, guard.IN_FILE, kluis_id, steps()[:version])
            new.allow(None)
            self._save_all(new)
            migrate(new, steps())
            self._refuse_unsound(new, where)
            opening.leave(new)
        finally:
            new.close()

    def _version(self, where: str) -> int:
        """The form of the old vault; one that has no list of tables is no vault."""
        try:
            version = int(str(self._wreck.ask(_READ_VERSION)[0][0]))
            has_tables = bool(self._wreck.ask(_READ_META))
        except StoreDamaged:
            raise NothingReadable(where) from None
        if version > newest_version():
            raise StoreTooNew(where)
        if not has_tables:
            raise NothingReadable(where)
        return version

    def _save_all(self, new: Connection) -> None:
        tables = [table for table in tables_of(new) if table.name != "meta"]
        for number, table in enumerate(tables, 1):
            self._tell(table.name, number, len(tables))
            with new.transaction():
                self.tables.append(self._save(new, table))
        found = new.run(_READ_CODES, {"ids": json.dumps(sorted(self._touched))})
        self.codes = tuple(str(code) for (code,) in found)

    def _save(self, new: Connection, table: Table) -> SavedTable:
        before = self._wreck.failures
        saved, broken, lost = self._put_whole(new, table)
        gaps = self._wreck.failures > before
        if gaps and table.rowid:
            for number, known in self._wreck.in_indexes(table).items():
                if number not in saved:
                    broken[number] = known | broken.get(number, {})
        mended = sum(self._mend(new, table, fields) for fields in broken.values())
        lost += len(broken) - mended
        mended += self._require(new, table)
        return SavedTable(table.name, len(saved), mended, lost, gaps)

    def _put_whole(
        self, new: Connection, table: Table
    ) -> tuple[set[Value], dict[Value, Fields], int]:
        """Put in the rows that are whole: those, the broken ones, and how many cannot be mended."""
        saved: set[Value] = set()
        broken: dict[Value, Fields] = {}
        lost = 0
        for at, fields in enumerate(self._wreck.rows(table, _owners(new, table))):
            number = fields.get(table.rowid, at)
            if len(fields) == len(table.columns) and _put(new, table, fields):
                saved.add(number)
            elif table.rowid:
                broken[number] = fields
            else:
                lost += 1
        return saved, broken, lost

    def _require(self, new: Connection, table: Table) -> int:
        """Put in what must be there; how many rows that took."""
        made = new.run(_REQUIRED[table.name]) if table.name in _REQUIRED else []
        self._touched |= {str(zaak) for (zaak,) in made}
        return len(made)

    def _mend(self, new: Connection, table: Table, fields: Fields) -> bool:
        """Put in a row of which only part is known; whether that was possible."""
        made = self._stand_in(table.name, fields) | self._texts(table, fields) | fields
        done = _put(new, table, {name: made[name] for name in table.columns if name in made})
        if done:
            self._touched.add(str(made.get("id" if table.name == "zaak" else "zaak")))
        return done

    def _texts(self, table: Table, fields: Fields) -> Fields:
        """The texts that are missing: as the search index kept them, or the word that they are."""
        places = _SEARCHED.get(table.name, {})
        texts: Fields = {}
        for name in (name for name in table.columns if name not in fields):
            text = UNREADABLE if name in _FREE_TEXT else None
            if name in places:
                number = int(str(fields[table.rowid])) * 8 + places[name]
                text = self._wreck.searched_text(number) or text
            if text is not None:
                texts[name] = self._dated(table.name, fields, text)
        return texts

    def _dated(self, table: str, fields: Fields, text: str) -> str:
        """The text of a note whose date is gone says so itself, and so does a name without role."""
        if table == "notitie" and "gebeurd_op" not in fields:
            day = calendar_date(day_of(self._now))
            return f"[Gered op {day}. De datum van deze notitie is niet meer bekend.] {text}"
        if table == "betrokkene" and "hoedanigheid" not in fields:
            return f"{text} [rol niet meer bekend]"
        return text

    def _stand_in(self, table: str, fields: Fields) -> Fields:
        """What a row needs to be kept, where that claims nothing about the case itself."""
        moment = stored(self._now)
        if table == "zaak" and "id" in fields:
            mark = f"{fields['id']!s}-gered"
            marks: Fields = {"slachtoffer": mark, "melder": mark}
            return marks | {"status": "in-behandeling", "gewijzigd_op": moment, "versie": 1}
        if table == "notitie":
            return {"soort": "notitie", "bij": "zaak", "gebeurd_op": moment, "gemaakt_op": moment}
        if table == "betrokkene":
            return {"hoedanigheid": "contact", "contact": ""}
        return {}

    def _refuse_unsound(self, new: Connection, where: str) -> None:
        if not examine(new).is_sound:
            raise StoreDamaged(where)


def _owners(new: Connection, table: Table) -> list[Value]:
    parent, column = table.owner
    if table.rowid or not parent:
        return []
    sql = f"SELECT DISTINCT {column} FROM {parent}"  # noqa: S608 - names from our own schema
    return [value for (value,) in new.run(sql)]


def _put(new: Connection, table: Table, fields: Fields) -> bool:
    """Insert a row; whether it fits the schema."""
    names, values = ", ".join(fields), ", ".join(f":{name}" for name in fields)
    try:
        new.change(f"INSERT INTO {table.name} ({names}) VALUES ({values})", fields)  # noqa: S608 - the same
    except StatementFailed:
        return False
    return True
