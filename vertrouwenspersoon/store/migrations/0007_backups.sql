-- Back-ups: the receipt of each that was opened and checked, and the folders they go to.

CREATE TABLE back_up (
    volgorde  INTEGER PRIMARY KEY,
    op        TEXT NOT NULL CHECK (strftime('%Y-%m-%dT%H:%M:%SZ', op) IS op),
    plaats    TEXT NOT NULL CHECK (plaats IN ('eerste', 'tweede', 'elders')),
    map       TEXT NOT NULL,
    naam      TEXT NOT NULL,
    grootte   INTEGER NOT NULL CHECK (grootte > 0),  -- bytes
    sha256    TEXT NOT NULL CHECK (length(sha256) = 64),
    tellingen TEXT NOT NULL CHECK (json_valid(tellingen)),  -- rows of each table
    weg_op    TEXT CHECK (strftime('%Y-%m-%dT%H:%M:%SZ', weg_op) IS weg_op)  -- cleared away
) STRICT;

CREATE TRIGGER back_up_is_fixed
BEFORE UPDATE OF volgorde, op, plaats, map, naam, grootte, sha256, tellingen ON back_up
BEGIN
    SELECT RAISE(ABORT, 'the receipt of a back-up stays as it was');
END;

CREATE TRIGGER back_up_stays BEFORE DELETE ON back_up
BEGIN
    SELECT RAISE(ABORT, 'the receipt of a back-up stays as it was');
END;

CREATE TABLE back_up_map (
    plaats TEXT PRIMARY KEY CHECK (plaats IN ('eerste', 'tweede')),
    map    TEXT NOT NULL CHECK (map <> '')
) STRICT, WITHOUT ROWID;
