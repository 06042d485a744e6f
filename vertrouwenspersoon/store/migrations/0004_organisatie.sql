-- The municipality: its profile, people to call, buildings, head counts, own taken and scheme.

CREATE TABLE gemeente (
    only_row        INTEGER PRIMARY KEY CHECK (only_row = 1),
    naam            TEXT NOT NULL,
    doelgroep       TEXT NOT NULL
                    CHECK (doelgroep IN ('ambtenaren', 'politieke-ambtsdragers', 'beide')),
    telefoon_intern TEXT NOT NULL,
    oefening        INTEGER NOT NULL CHECK (oefening IN (0, 1)),
    gebruikt_gir    INTEGER CHECK (gebruikt_gir IN (0, 1)),
    drempel         INTEGER NOT NULL CHECK (drempel >= 5)  -- below it people are recognised
) STRICT;

CREATE TABLE gesloten_dag (
    dag TEXT PRIMARY KEY CHECK (date(dag) IS dag)
) STRICT, WITHOUT ROWID;

CREATE TABLE contact (
    volgorde INTEGER PRIMARY KEY,
    id       TEXT NOT NULL UNIQUE,
    functie  TEXT NOT NULL,
    naam     TEXT NOT NULL,
    telefoon TEXT NOT NULL,
    mail     TEXT NOT NULL
) STRICT;

CREATE TABLE locatie (
    volgorde    INTEGER PRIMARY KEY,
    id          TEXT NOT NULL UNIQUE,
    naam        TEXT NOT NULL,
    plaats      TEXT,
    camera_uren INTEGER
) STRICT;

CREATE TABLE sterkte (
    afdeling TEXT PRIMARY KEY,
    personen INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE organisatie_stand (
    volgorde INTEGER PRIMARY KEY,
    taak     TEXT NOT NULL,
    stand    TEXT NOT NULL CHECK (stand IN ('open', 'begonnen', 'gedaan', 'nvt')),
    op       TEXT NOT NULL CHECK (strftime('%Y-%m-%dT%H:%M:%SZ', op) IS op),
    versie   INTEGER NOT NULL
) STRICT;

CREATE TRIGGER organisatie_stand_is_fixed BEFORE UPDATE ON organisatie_stand
BEGIN
    SELECT RAISE(ABORT, 'what was said of a taak stays');
END;

CREATE TRIGGER organisatie_stand_stays BEFORE DELETE ON organisatie_stand
BEGIN
    SELECT RAISE(ABORT, 'what was said of a taak stays');
END;

CREATE TABLE organisatie_notitie (
    volgorde   INTEGER PRIMARY KEY,
    id         TEXT NOT NULL UNIQUE,
    soort      TEXT NOT NULL CHECK (soort IN ('notitie', 'gesprek', 'reden', 'bewijs')),
    bij        TEXT NOT NULL,
    gebeurd_op TEXT NOT NULL CHECK (strftime('%Y-%m-%dT%H:%M:%SZ', gebeurd_op) IS gebeurd_op),
    gemaakt_op TEXT NOT NULL CHECK (strftime('%Y-%m-%dT%H:%M:%SZ', gemaakt_op) IS gemaakt_op),
    tekst      TEXT NOT NULL
) STRICT;

-- A version is one document: read whole, written whole, never searched inside, and fixed once it
-- is adopted. So it is kept as the JSON of its value and not spread over seven tables.
CREATE TABLE reactieschema (
    inhoud         TEXT NOT NULL CHECK (json_valid(inhoud)),
    versie         INTEGER NOT NULL UNIQUE GENERATED ALWAYS AS (inhoud ->> '$.versie') STORED,
    vastgesteld_op TEXT GENERATED ALWAYS AS (inhoud ->> '$.vastgesteld_op') STORED
                   CHECK (date(vastgesteld_op) IS vastgesteld_op)
) STRICT;

CREATE TRIGGER reactieschema_is_fixed BEFORE UPDATE ON reactieschema
WHEN OLD.vastgesteld_op IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'an adopted scheme stays as it is');
END;

-- Only an import into a vault without zaken may put other versions in their place.
CREATE TRIGGER reactieschema_stays BEFORE DELETE ON reactieschema
WHEN EXISTS (SELECT 1 FROM zaak)
BEGIN
    SELECT RAISE(ABORT, 'an earlier scheme stays');
END;
