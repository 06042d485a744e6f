-- What may only grow: who did what, and which figures left; and the secret of the figures.

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
                                   'zaak-bekeken', 'tekst-hersteld')),
    object    TEXT NOT NULL, -- an identity, a taak or a field name, never a value
    -- Binds this line to all before it: a line that others change, add or take away is noticed.
    keten     BLOB NOT NULL CHECK (length(keten) = 32)
) STRICT;

-- With what the lines are bound. It stays the same when the passphrase changes.
CREATE TABLE journaal_sleutel (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    sleutel  BLOB NOT NULL CHECK (length(sleutel) = 32)
) STRICT;

CREATE TRIGGER journaal_sleutel_is_fixed BEFORE UPDATE ON journaal_sleutel
BEGIN
    SELECT RAISE(ABORT, 'the key of the journal stays');
END;

CREATE TRIGGER journaal_sleutel_stays BEFORE DELETE ON journaal_sleutel
BEGIN
    SELECT RAISE(ABORT, 'the key of the journal stays');
END;

CREATE TRIGGER journaal_is_fixed BEFORE UPDATE ON journaal
BEGIN
    SELECT RAISE(ABORT, 'the journal only grows');
END;

CREATE TRIGGER journaal_stays BEFORE DELETE ON journaal
BEGIN
    SELECT RAISE(ABORT, 'the journal only grows');
END;

CREATE TABLE release (
    jaar INTEGER PRIMARY KEY,
    op   TEXT NOT NULL CHECK (strftime('%Y-%m-%dT%H:%M:%SZ', op) IS op)
) STRICT;

CREATE TRIGGER release_is_fixed BEFORE UPDATE ON release
BEGIN
    SELECT RAISE(ABORT, 'figures that left stay as they were');
END;

CREATE TRIGGER release_stays BEFORE DELETE ON release
BEGIN
    SELECT RAISE(ABORT, 'figures that left stay as they were');
END;

CREATE TABLE release_bestand (
    jaar       INTEGER NOT NULL REFERENCES release (jaar),
    volgnummer INTEGER NOT NULL CHECK (volgnummer >= 0),
    naam       TEXT NOT NULL,
    inhoud     BLOB NOT NULL,
    PRIMARY KEY (jaar, volgnummer),
    UNIQUE (jaar, naam)
) STRICT;

CREATE TRIGGER release_bestand_is_fixed BEFORE UPDATE ON release_bestand
BEGIN
    SELECT RAISE(ABORT, 'figures that left stay as they were');
END;

CREATE TRIGGER release_bestand_stays BEFORE DELETE ON release_bestand
BEGIN
    SELECT RAISE(ABORT, 'figures that left stay as they were');
END;

-- The order in which figures are hidden must not be known to a reader, nor change.
CREATE TABLE geheim (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    sleutel  BLOB NOT NULL CHECK (length(sleutel) = 32)
) STRICT;

CREATE TRIGGER geheim_is_fixed BEFORE UPDATE ON geheim
BEGIN
    SELECT RAISE(ABORT, 'the secret of the figures stays');
END;

CREATE TRIGGER geheim_stays BEFORE DELETE ON geheim
BEGIN
    SELECT RAISE(ABORT, 'the secret of the figures stays');
END;
