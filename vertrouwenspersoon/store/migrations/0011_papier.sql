-- The ledger of prints: which document left, made from what, and how many copies.

-- No reference to a zaak: paper outlives what it was made from, and its code must still be known.
CREATE TABLE afdruk (
    volgorde   INTEGER PRIMARY KEY,
    code       TEXT NOT NULL UNIQUE
               CHECK (code GLOB '[0-9A-Z][0-9A-Z][0-9A-Z][0-9A-Z]-[0-9A-Z][0-9A-Z][0-9A-Z][0-9A-Z]'),
    op         TEXT NOT NULL CHECK (strftime('%Y-%m-%dT%H:%M:%SZ', op) IS op),
    soort      TEXT NOT NULL CHECK (soort <> '' AND soort NOT GLOB '*[^a-z-]*'),
    zaak       TEXT,
    lezer      TEXT NOT NULL,
    versie     INTEGER,
    weggelaten TEXT NOT NULL CHECK (json_valid(weggelaten)),  -- the names of parts
    stand      TEXT NOT NULL CHECK (length(stand) = 64),
    geprint    INTEGER NOT NULL CHECK (geprint >= 0),
    beveiligd  INTEGER NOT NULL CHECK (beveiligd >= 0),
    open       INTEGER NOT NULL CHECK (open >= 0)
) STRICT;

CREATE TRIGGER afdruk_is_fixed
BEFORE UPDATE OF volgorde, code, op, soort, zaak, lezer, versie, weggelaten, stand ON afdruk
BEGIN
    SELECT RAISE(ABORT, 'a print stays as it was');
END;

CREATE TRIGGER afdruk_counts_up BEFORE UPDATE OF geprint, beveiligd, open ON afdruk
WHEN NEW.geprint < OLD.geprint OR NEW.beveiligd < OLD.beveiligd OR NEW.open < OLD.open
BEGIN
    SELECT RAISE(ABORT, 'a copy that left has left');
END;

CREATE TRIGGER afdruk_stays BEFORE DELETE ON afdruk
BEGIN
    SELECT RAISE(ABORT, 'a print stays known');
END;

-- The logo of the municipality for its papers: a small PNG that the program drew anew.

CREATE TABLE logo (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    png      BLOB NOT NULL CHECK (length(png) BETWEEN 1 AND 2000000)
) STRICT;
