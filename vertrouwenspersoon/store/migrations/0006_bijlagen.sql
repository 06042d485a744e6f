-- Evidence: files of a zaak, in the vault itself. Nothing here is ever counted.

-- The bytes of one file. Without a row in `bijlage` they are half: still coming, or being wiped.
CREATE TABLE bijlage_inhoud (
    id TEXT PRIMARY KEY
) STRICT;

-- Pieces of 1 MiB, so that neither keeping nor reading a film needs it whole in memory.
CREATE TABLE bijlage_deel (
    inhoud     TEXT NOT NULL REFERENCES bijlage_inhoud (id),
    volgnummer INTEGER NOT NULL CHECK (volgnummer >= 0),
    deel       BLOB NOT NULL CHECK (length(deel) BETWEEN 1 AND 1048576),
    PRIMARY KEY (inhoud, volgnummer)
) STRICT;

CREATE TRIGGER bijlage_deel_is_fixed BEFORE UPDATE ON bijlage_deel
BEGIN
    SELECT RAISE(ABORT, 'evidence stays as it came');
END;

CREATE TABLE bijlage (
    volgorde       INTEGER PRIMARY KEY,
    id             TEXT NOT NULL UNIQUE REFERENCES bijlage_inhoud (id),
    zaak           TEXT NOT NULL REFERENCES dossier (zaak) ON DELETE CASCADE,
    naam           TEXT NOT NULL CHECK (naam <> ''),
    soort          TEXT NOT NULL
                   CHECK (soort IN ('afbeelding', 'pdf', 'tekst', 'mail', 'geluid', 'video',
                                    'kantoor', 'anders')),
    grootte        INTEGER NOT NULL CHECK (grootte > 0),
    sha256         TEXT NOT NULL CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
    toegevoegd_op  TEXT NOT NULL
                   CHECK (strftime('%Y-%m-%dT%H:%M:%SZ', toegevoegd_op) IS toegevoegd_op),
    herkomst       TEXT NOT NULL,
    verkregen_op   TEXT CHECK (date(verkregen_op) IS verkregen_op),
    verkregen_van  TEXT NOT NULL,
    verkregen_door TEXT NOT NULL,
    -- The same file twice in one zaak is one file.
    UNIQUE (zaak, sha256)
) STRICT;

CREATE TRIGGER bijlage_is_fixed BEFORE UPDATE OF id, zaak, grootte, sha256, toegevoegd_op ON bijlage
BEGIN
    SELECT RAISE(ABORT, 'evidence stays as it came');
END;

-- Only what is no file (any more) is wiped.
CREATE TRIGGER bijlage_deel_stays BEFORE DELETE ON bijlage_deel
WHEN EXISTS (SELECT 1 FROM bijlage WHERE id = OLD.inhoud)
BEGIN
    SELECT RAISE(ABORT, 'evidence stays as it came');
END;
