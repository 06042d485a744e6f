-- Zaken that were handed over, given and got. A file that is handed over is a vault with one line.

CREATE TABLE overdracht (
    volgorde     INTEGER PRIMARY KEY,
    id           TEXT NOT NULL UNIQUE CHECK (id GLOB '?*' AND id NOT GLOB '*[^!-~]*'),
    richting     TEXT NOT NULL CHECK (richting IN ('uit', 'in')),
    zaak         TEXT NOT NULL CHECK (zaak GLOB '?*' AND zaak NOT GLOB '*[^!-~]*'),
    bron         TEXT NOT NULL CHECK (bron GLOB '?*' AND bron NOT GLOB '*[^!-~]*'),
    code         TEXT NOT NULL
                 CHECK (code GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9][0-9]*'
                        AND substr(code, 6) NOT GLOB '*[^0-9]*'),
    kluis        TEXT NOT NULL CHECK (kluis GLOB '?*' AND kluis NOT GLOB '*[^!-~]*'),
    afzender     TEXT NOT NULL,
    op           TEXT NOT NULL CHECK (strftime('%Y-%m-%dT%H:%M:%SZ', op) IS op),
    vingerafdruk TEXT NOT NULL
                 CHECK (length(vingerafdruk) = 64 AND vingerafdruk NOT GLOB '*[^0-9a-f]*'),
    oefening     INTEGER NOT NULL CHECK (oefening IN (0, 1)),
    telling      TEXT NOT NULL CHECK (json_valid(telling)),
    spoor        TEXT NOT NULL CHECK (json_valid(spoor)),
    ontvangen_op TEXT CHECK (strftime('%Y-%m-%dT%H:%M:%SZ', ontvangen_op) IS ontvangen_op)
) STRICT;

-- The journal gets new acts.
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
                                   'datum-bevestigd', 'overgedragen', 'overgenomen',
                                   'overdracht-ontvangen', 'rol-beeindigd')),
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
