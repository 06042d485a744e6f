"""The schema as all migrations together leave it, to be read in one piece: `schema.sql`.

Made again by `python -m vertrouwenspersoon.store.schema > vertrouwenspersoon/store/schema.sql`;
a test keeps the two equal.
"""

import sys

from vertrouwenspersoon.store.driver import open_memory
from vertrouwenspersoon.store.keys import random_key
from vertrouwenspersoon.store.migrate import migrate, steps

_HEADER = "-- Made by vertrouwenspersoon/store/schema.py from the migrations. Do not edit.\n"
# Tables that full-text search keeps for itself are made by it, not by us.
_SELECT = """
    SELECT sql FROM sqlite_schema
    WHERE sql IS NOT NULL
      AND tbl_name NOT IN (SELECT name FROM pragma_table_list WHERE type = 'shadow')
    ORDER BY tbl_name, type = 'table' DESC, type, name
"""


def current_schema() -> str:
    """Every table, index, view and trigger, table by table."""
    connection = open_memory(random_key())
    try:
        migrate(connection, steps())
        return _HEADER + "".join(f"\n{sql!s};\n" for (sql,) in connection.run(_SELECT))
    finally:
        connection.close()


if __name__ == "__main__":
    sys.stdout.write(current_schema())
