-- The content (texts, checklists, terms) that was brought in by a signed file: it goes with the vault.

CREATE TABLE inhoudspakket (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    versie   INTEGER NOT NULL CHECK (versie > 0),
    op       TEXT NOT NULL CHECK (strftime('%Y-%m-%dT%H:%M:%SZ', op) IS op),
    pakket   BLOB NOT NULL CHECK (length(pakket) BETWEEN 100 AND 8000000)
) STRICT;
