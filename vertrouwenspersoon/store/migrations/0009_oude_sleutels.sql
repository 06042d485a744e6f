-- Keys this vault had before. Whoever opens it today can open the back-ups of those days too.

CREATE TABLE oude_sleutel (
    salt         BLOB PRIMARY KEY CHECK (length(salt) = 16),
    sleutel      BLOB NOT NULL CHECK (length(sleutel) = 32),
    vervangen_op TEXT NOT NULL CHECK (strftime('%Y-%m-%dT%H:%M:%SZ', vervangen_op) IS vervangen_op)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER oude_sleutel_is_fixed BEFORE UPDATE ON oude_sleutel
BEGIN
    SELECT RAISE(ABORT, 'an old key stays');
END;

CREATE TRIGGER oude_sleutel_stays BEFORE DELETE ON oude_sleutel
BEGIN
    SELECT RAISE(ABORT, 'an old key stays');
END;
