-- The end of a zaak: what is held, what was taken out, which terms hold, and what was destroyed.

CREATE TABLE bewaring (
    zaak             TEXT PRIMARY KEY REFERENCES dossier (zaak) ON DELETE CASCADE,
    gedaan           TEXT NOT NULL CHECK (json_valid(gedaan)),  -- the steps of krimpen, in order
    vast_grond       TEXT,
    vast_sinds       TEXT CHECK (date(vast_sinds) IS vast_sinds),
    vast_toelichting TEXT,
    los_op           TEXT CHECK (date(los_op) IS los_op),
    voornemen_stap   TEXT
                     CHECK (voornemen_stap IN ('namen', 'bewijs', 'dader', 'feiten', 'weg')),
    voornemen_grond  TEXT,
    voornemen_op     TEXT CHECK (strftime('%Y-%m-%dT%H:%M:%SZ', voornemen_op) IS voornemen_op),
    CHECK ((vast_grond IS NULL) = (vast_sinds IS NULL)),
    CHECK ((vast_grond IS NULL) = (vast_toelichting IS NULL)),
    CHECK ((voornemen_stap IS NULL) = (voornemen_grond IS NULL)),
    CHECK ((voornemen_stap IS NULL) = (voornemen_op IS NULL))
) STRICT, WITHOUT ROWID;

-- An empty outcome means: every outcome that has no term of its own.
CREATE TABLE bewaartermijn (
    stap     TEXT NOT NULL CHECK (stap IN ('namen', 'bewijs', 'dader', 'feiten', 'weg')),
    uitkomst TEXT NOT NULL,
    maanden  INTEGER NOT NULL CHECK (maanden BETWEEN 0 AND 1200),
    reden    TEXT NOT NULL,
    PRIMARY KEY (stap, uitkomst)
) STRICT, WITHOUT ROWID;

CREATE TABLE grafsteen (
    volgorde INTEGER PRIMARY KEY,
    id       TEXT NOT NULL UNIQUE CHECK (id GLOB '?*' AND id NOT GLOB '*[^!-~]*'),
    zaak     TEXT NOT NULL UNIQUE CHECK (zaak GLOB '?*' AND zaak NOT GLOB '*[^!-~]*'),
    code     TEXT NOT NULL
             CHECK (code GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9][0-9]*'
                    AND substr(code, 6) NOT GLOB '*[^0-9]*'),
    op       TEXT NOT NULL CHECK (strftime('%Y-%m-%dT%H:%M:%SZ', op) IS op),
    grond    TEXT NOT NULL CHECK (grond GLOB '?*:?*' AND grond NOT GLOB '*[^!-~]*'),
    telling  TEXT NOT NULL CHECK (json_valid(telling))
) STRICT;

CREATE TRIGGER grafsteen_is_fixed BEFORE UPDATE ON grafsteen
BEGIN
    SELECT RAISE(ABORT, 'a tombstone stays as it is');
END;

CREATE TRIGGER grafsteen_stays BEFORE DELETE ON grafsteen
BEGIN
    SELECT RAISE(ABORT, 'a tombstone stays as it is');
END;

-- The journal gets new acts. Of a line about a zaak that was destroyed only its place and its mark
-- in the chain stay.
DROP TRIGGER journaal_is_fixed;
DROP TRIGGER journaal_stays;
ALTER TABLE journaal RENAME TO journaal_before;

CREATE TABLE journaal (
    volgorde  INTEGER PRIMARY KEY,
    op        TEXT NOT NULL CHECK (strftime('%Y-%m-%dT%H:%M:%SZ', op) IS op),
    handeling TEXT NOT NULL
              CHECK (handeling IN ('kluis-gemaakt', 'geopend', 'zaak-gemaakt', 'zaak-gewijzigd',
                                   'zaak-gesloten', 'zaak-heropend', 'dossier-gewijzigd',
                                   'toestemming-vastgelegd', 'taak-gezet',
                                   'organisatie-gewijzigd', 'schema-gewijzigd', 'pdf-gemaakt',
                                   'jaarexport-gemaakt', 'open-formaat-gemaakt', 'geimporteerd',
                                   'gecontroleerd', 'gered', 'herstelblad-gecontroleerd',
                                   'herstelblad-geweigerd', 'wachtzin-gewijzigd',
                                   'snel-openen-aan', 'snel-openen-uit', 'back-up-gemaakt',
                                   'back-up-teruggezet', 'herstel-geoefend', 'bijlage-toegevoegd',
                                   'bijlage-bekeken', 'bijlage-uitgegeven', 'bijlage-verwijderd',
                                   'zaak-bekeken', 'tekst-hersteld', 'vastgehouden', 'losgelaten',
                                   'krimpen-voorgenomen', 'krimpen-teruggenomen', 'gekrompen',
                                   'zaak-vernietigd', 'opnieuw-vernietigd', 'gewist',
                                   'datum-bevestigd')),
    object    TEXT NOT NULL, -- an identity, a taak or a field name, never a value
    -- Binds this line to all before it: a line that others change, add or take away is noticed.
    keten     BLOB NOT NULL CHECK (length(keten) = 32)
) STRICT;

INSERT INTO journaal SELECT volgorde, op, handeling, object, keten FROM journaal_before;
DROP TABLE journaal_before;

CREATE TRIGGER journaal_is_fixed BEFORE UPDATE ON journaal
WHEN NEW.handeling <> 'gewist' OR OLD.handeling = 'gewist'
     OR NEW.volgorde <> OLD.volgorde OR NEW.keten <> OLD.keten
BEGIN
    SELECT RAISE(ABORT, 'the journal only grows');
END;

CREATE TRIGGER journaal_stays BEFORE DELETE ON journaal
BEGIN
    SELECT RAISE(ABORT, 'the journal only grows');
END;

-- Words that are deleted leave the search index at once; what lingered in it goes now.
INSERT INTO zoekindex (zoekindex, rank) VALUES ('secure-delete', 1);
INSERT INTO zoekindex (zoekindex) VALUES ('rebuild');
