-- Several states of one year: each as it left, with the zaken that stood in it; and what readers
-- know from elsewhere.

DROP TRIGGER release_is_fixed;
DROP TRIGGER release_stays;
DROP TRIGGER release_bestand_is_fixed;
DROP TRIGGER release_bestand_stays;
ALTER TABLE release_bestand RENAME TO release_bestand_before;
ALTER TABLE release RENAME TO release_before;

CREATE TABLE release (
    volgorde INTEGER PRIMARY KEY,
    jaar     INTEGER NOT NULL,
    soort    TEXT NOT NULL CHECK (soort IN ('jaar', 'tussenstand')),
    nummer   INTEGER NOT NULL CHECK (nummer >= 1),
    op       TEXT NOT NULL CHECK (strftime('%Y-%m-%dT%H:%M:%SZ', op) IS op),
    aantal   INTEGER CHECK (aantal >= 0),  -- how many zaken stood in it; unknown before this form
    UNIQUE (jaar, soort, nummer)
) STRICT;

INSERT INTO release (jaar, soort, nummer, op)
SELECT jaar, 'jaar', 1, op FROM release_before ORDER BY jaar;

CREATE TRIGGER release_is_fixed BEFORE UPDATE ON release
BEGIN
    SELECT RAISE(ABORT, 'figures that left stay as they were');
END;

CREATE TRIGGER release_stays BEFORE DELETE ON release
BEGIN
    SELECT RAISE(ABORT, 'figures that left stay as they were');
END;

CREATE TABLE release_bestand (
    release    INTEGER NOT NULL REFERENCES release (volgorde),
    volgnummer INTEGER NOT NULL CHECK (volgnummer >= 0),
    naam       TEXT NOT NULL,
    inhoud     BLOB NOT NULL,
    PRIMARY KEY (release, volgnummer),
    UNIQUE (release, naam)
) STRICT;

INSERT INTO release_bestand (release, volgnummer, naam, inhoud)
SELECT release.volgorde, was.volgnummer, was.naam, was.inhoud
FROM release_bestand_before AS was
JOIN release ON release.jaar = was.jaar
ORDER BY was.jaar, was.volgnummer;

CREATE TRIGGER release_bestand_is_fixed BEFORE UPDATE ON release_bestand
BEGIN
    SELECT RAISE(ABORT, 'figures that left stay as they were');
END;

CREATE TRIGGER release_bestand_stays BEFORE DELETE ON release_bestand
BEGIN
    SELECT RAISE(ABORT, 'figures that left stay as they were');
END;

DROP TABLE release_bestand_before;
DROP TABLE release_before;

-- What was counted of each zaak, in codes. It goes with the zaak: of what is erased the ledger
-- keeps nothing but the numbers that left.
CREATE TABLE release_zaak (
    release  INTEGER NOT NULL REFERENCES release (volgorde),
    zaak     TEXT NOT NULL REFERENCES zaak (id) ON DELETE CASCADE,
    incident TEXT NOT NULL CHECK (json_valid(incident)),
    PRIMARY KEY (release, zaak)
) STRICT, WITHOUT ROWID;

CREATE INDEX release_zaak_of_zaak ON release_zaak (zaak);

CREATE TABLE bekend_cijfer (
    volgorde INTEGER PRIMARY KEY,
    id       TEXT NOT NULL UNIQUE CHECK (id GLOB '?*' AND id NOT GLOB '*[^!-~]*'),
    jaar     INTEGER NOT NULL,
    tabel    TEXT NOT NULL,
    rijen    TEXT NOT NULL CHECK (json_valid(rijen)),  -- the rows of the table it adds up
    aantal   INTEGER NOT NULL CHECK (aantal >= 0),
    bron     TEXT NOT NULL
) STRICT;

-- Whether the quarters of a year may be printed is not settled: the municipality chooses.
ALTER TABLE gemeente ADD COLUMN kwartalen INTEGER NOT NULL DEFAULT 1 CHECK (kwartalen IN (0, 1));

DROP VIEW telbaar;

CREATE VIEW telbaar AS
SELECT
    zaak.id AS zaak,
    zaak.slachtoffer,
    zaak.melder,
    zaak.gemeld_op,
    incident.gebeurd_op,
    hoofd.code AS soort,
    incident.rol,
    incident.afdeling,
    incident.kanaal,
    incident.ernst,
    EXISTS (SELECT 1 FROM aangifte
            WHERE aangifte.zaak = zaak.id
              AND politie NOT IN ('politie:niet-gemeld', 'politie:melding')) AS aangifte,
    EXISTS (SELECT 1 FROM maatregel WHERE maatregel.zaak = zaak.id) AS maatregel,
    EXISTS (SELECT 1 FROM schade WHERE schade.zaak = zaak.id) AS schade,
    EXISTS (SELECT 1 FROM nazorg
            WHERE nazorg.zaak = zaak.id AND gehouden_op IS NOT NULL) AS nazorg,
    EXISTS (SELECT 1 FROM maatregel
            WHERE maatregel.zaak = zaak.id AND teruggekoppeld_op IS NOT NULL)
    OR EXISTS (SELECT 1 FROM aangifte
               WHERE aangifte.zaak = zaak.id AND teruggekoppeld_op IS NOT NULL) AS teruggekoppeld
FROM zaak
JOIN incident ON incident.zaak = zaak.id AND incident.volgnummer = 0
LEFT JOIN incident_code AS hoofd
    ON hoofd.incident = incident.id AND hoofd.soort = 'soort' AND hoofd.volgnummer = 0;
