-- Made by vertrouwenspersoon/store/schema.py from the migrations. Do not edit.

CREATE TABLE meta (
    only_row  INTEGER PRIMARY KEY CHECK (only_row = 1),
    kluis_id  TEXT NOT NULL,
    formaat   INTEGER NOT NULL CHECK (formaat >= 1),  -- how its salt and key are made
    app       TEXT NOT NULL CHECK (app = 'vertrouwenspersoon')
) STRICT;

CREATE TRIGGER meta_is_fixed BEFORE UPDATE ON meta
BEGIN
    SELECT RAISE(ABORT, 'a vault keeps its identity');
END;

CREATE TRIGGER meta_stays BEFORE DELETE ON meta
BEGIN
    SELECT RAISE(ABORT, 'a vault keeps its identity');
END;
