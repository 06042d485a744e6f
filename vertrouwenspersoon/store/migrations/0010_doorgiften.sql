-- The ledger of what was really told: to whom, which facts, how and on what ground.

CREATE TABLE doorgifte (
    volgorde  INTEGER PRIMARY KEY,
    zaak      TEXT NOT NULL REFERENCES dossier (zaak) ON DELETE CASCADE,
    id        TEXT NOT NULL,
    ontvanger TEXT NOT NULL,
    weg       TEXT NOT NULL CHECK (weg IN ('verteld', 'afgedrukt', 'opgeslagen')),
    op        TEXT NOT NULL CHECK (strftime('%Y-%m-%dT%H:%M:%SZ', op) IS op),
    grond     TEXT NOT NULL,
    bij       TEXT NOT NULL,
    woorden   TEXT NOT NULL,
    UNIQUE (zaak, id)
) STRICT;

CREATE TABLE doorgifte_wat (
    zaak       TEXT NOT NULL,
    doorgifte  TEXT NOT NULL,
    volgnummer INTEGER NOT NULL CHECK (volgnummer >= 0),
    wat        TEXT NOT NULL CHECK (wat IN ('feiten', 'verhaal', 'naam')),
    PRIMARY KEY (zaak, doorgifte, volgnummer),
    FOREIGN KEY (zaak, doorgifte) REFERENCES doorgifte (zaak, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TRIGGER doorgifte_is_fixed BEFORE UPDATE ON doorgifte
BEGIN
    SELECT RAISE(ABORT, 'what was told stays told');
END;

-- A cascade deletes the dossier first, so then this trigger finds none.
CREATE TRIGGER doorgifte_stays BEFORE DELETE ON doorgifte
WHEN EXISTS (SELECT 1 FROM dossier WHERE zaak = OLD.zaak)
BEGIN
    SELECT RAISE(ABORT, 'what was told stays told');
END;

CREATE TRIGGER doorgifte_wat_is_fixed BEFORE UPDATE ON doorgifte_wat
BEGIN
    SELECT RAISE(ABORT, 'what was told stays told');
END;
