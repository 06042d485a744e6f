-- The registration: coded facts, dates, amounts and marks, and no column a sentence fits in.
-- Each TEXT column is a closed choice, a code with its list, a day, a moment, or a mark without
-- spaces; a test tries to write a sentence into every one of them.

CREATE TABLE zaak (
    id             TEXT PRIMARY KEY CHECK (id GLOB '?*' AND id NOT GLOB '*[^!-~]*'),
    code           TEXT NOT NULL UNIQUE
                   CHECK (code GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9][0-9]*'
                          AND substr(code, 6) NOT GLOB '*[^0-9]*'),
    status         TEXT NOT NULL
                   CHECK (status IN ('nieuw', 'in-behandeling', 'wacht-op-melder',
                                     'wacht-op-politie', 'wacht-op-rechter', 'nazorg-loopt',
                                     'gesloten', 'overgedragen')),
    gemeld_op      TEXT NOT NULL CHECK (strftime('%Y-%m-%dT%H:%M:%SZ', gemeld_op) IS gemeld_op),
    gewijzigd_op   TEXT NOT NULL
                   CHECK (strftime('%Y-%m-%dT%H:%M:%SZ', gewijzigd_op) IS gewijzigd_op),
    versie         INTEGER NOT NULL,
    slachtoffer    TEXT NOT NULL CHECK (slachtoffer NOT GLOB '*[^!-~]*'),
    melder         TEXT NOT NULL CHECK (melder NOT GLOB '*[^!-~]*'),
    kennis_op      TEXT CHECK (date(kennis_op) IS kennis_op),
    gesloten_op    TEXT CHECK (date(gesloten_op) IS gesloten_op),
    uitkomst       TEXT CHECK (uitkomst GLOB 'uitkomst:?*' AND uitkomst NOT GLOB '*[^!-~]*'),
    vernietigen_op TEXT CHECK (date(vernietigen_op) IS vernietigen_op),
    -- A year with more than 999 zaken has codes of another length, so the text alone sorts wrong.
    jaar           INTEGER NOT NULL GENERATED ALWAYS AS (CAST(substr(code, 1, 4) AS INTEGER)),
    nummer         INTEGER NOT NULL GENERATED ALWAYS AS (CAST(substr(code, 6) AS INTEGER)),
    CHECK ((status = 'gesloten') = (gesloten_op IS NOT NULL))
) STRICT;

CREATE INDEX zaak_in_code_order ON zaak (jaar, nummer);

CREATE INDEX zaak_newest_first ON zaak (gemeld_op DESC, jaar DESC, nummer DESC);

CREATE INDEX zaak_open ON zaak (jaar, nummer) WHERE status NOT IN ('gesloten', 'overgedragen');

CREATE TABLE incident (
    id           TEXT PRIMARY KEY CHECK (id GLOB '?*' AND id NOT GLOB '*[^!-~]*'),
    zaak         TEXT NOT NULL REFERENCES zaak (id) ON DELETE CASCADE,
    volgnummer   INTEGER NOT NULL CHECK (volgnummer >= 0),
    gebeurd_op   TEXT CHECK (date(gebeurd_op) IS gebeurd_op),
    gebeurd_om   TEXT CHECK (time(gebeurd_om) IS gebeurd_om),
    ernst        TEXT CHECK (ernst GLOB 'ernst:?*' AND ernst NOT GLOB '*[^!-~]*'),
    ernst_melder TEXT CHECK (ernst_melder GLOB 'ernst:?*' AND ernst_melder NOT GLOB '*[^!-~]*'),
    rol          TEXT CHECK (rol GLOB 'rol:?*' AND rol NOT GLOB '*[^!-~]*'),
    betrokken    TEXT CHECK (betrokken GLOB 'betrokken:?*' AND betrokken NOT GLOB '*[^!-~]*'),
    afdeling     TEXT CHECK (afdeling GLOB 'afdeling:?*' AND afdeling NOT GLOB '*[^!-~]*'),
    werkproces   TEXT CHECK (werkproces GLOB 'werkproces:?*' AND werkproces NOT GLOB '*[^!-~]*'),
    kanaal       TEXT CHECK (kanaal GLOB 'kanaal:?*' AND kanaal NOT GLOB '*[^!-~]*'),
    plaats       TEXT CHECK (plaats GLOB 'plaats:?*' AND plaats NOT GLOB '*[^!-~]*'),
    dader        TEXT CHECK (dader GLOB 'dader:?*' AND dader NOT GLOB '*[^!-~]*'),
    dadertype    TEXT CHECK (dadertype GLOB 'dadertype:?*' AND dadertype NOT GLOB '*[^!-~]*'),
    motief       TEXT CHECK (motief GLOB 'motief:?*' AND motief NOT GLOB '*[^!-~]*'),
    UNIQUE (zaak, volgnummer),
    CHECK (gebeurd_om IS NULL OR gebeurd_op IS NOT NULL)
) STRICT;

-- What an incident may hold more than once; `volgnummer` keeps the order, 0 is the main one.
CREATE TABLE incident_code (
    incident   TEXT NOT NULL REFERENCES incident (id) ON DELETE CASCADE,
    soort      TEXT NOT NULL CHECK (soort IN ('soort', 'subsoort', 'indicator', 'gevolg-werk')),
    volgnummer INTEGER NOT NULL CHECK (volgnummer >= 0),
    code       TEXT NOT NULL CHECK (code GLOB soort || ':?*' AND code NOT GLOB '*[^!-~]*'),
    PRIMARY KEY (incident, soort, volgnummer)
) STRICT, WITHOUT ROWID;

CREATE TABLE antwoord (
    volgorde INTEGER PRIMARY KEY,
    zaak     TEXT NOT NULL REFERENCES zaak (id) ON DELETE CASCADE,
    vraag    TEXT NOT NULL CHECK (vraag GLOB '?*' AND vraag NOT GLOB '*[^!-~]*'),
    ja       INTEGER NOT NULL CHECK (ja IN (0, 1)),
    op       TEXT NOT NULL CHECK (strftime('%Y-%m-%dT%H:%M:%SZ', op) IS op),
    UNIQUE (zaak, vraag)
) STRICT;

CREATE TABLE taak_stand (
    volgorde INTEGER PRIMARY KEY,
    zaak     TEXT NOT NULL REFERENCES zaak (id) ON DELETE CASCADE,
    taak     TEXT NOT NULL CHECK (taak GLOB '?*' AND taak NOT GLOB '*[^!-~]*'),
    stand    TEXT NOT NULL CHECK (stand IN ('open', 'begonnen', 'gedaan', 'nvt')),
    op       TEXT NOT NULL CHECK (strftime('%Y-%m-%dT%H:%M:%SZ', op) IS op),
    versie   INTEGER NOT NULL
) STRICT;

CREATE INDEX taak_stand_of_zaak ON taak_stand (zaak);

CREATE TRIGGER taak_stand_is_fixed BEFORE UPDATE ON taak_stand
BEGIN
    SELECT RAISE(ABORT, 'what was said of a taak stays');
END;

-- A cascade deletes the zaak first, so then this trigger finds none.
CREATE TRIGGER taak_stand_stays BEFORE DELETE ON taak_stand
WHEN EXISTS (SELECT 1 FROM zaak WHERE id = OLD.zaak)
BEGIN
    SELECT RAISE(ABORT, 'what was said of a taak stays');
END;

CREATE TABLE maatregel (
    volgorde          INTEGER PRIMARY KEY,
    zaak              TEXT NOT NULL REFERENCES zaak (id) ON DELETE CASCADE,
    id                TEXT NOT NULL CHECK (id GLOB '?*' AND id NOT GLOB '*[^!-~]*'),
    soort             TEXT NOT NULL
                      CHECK (soort GLOB 'maatregel:?*' AND soort NOT GLOB '*[^!-~]*'),
    besloten_op       TEXT NOT NULL CHECK (date(besloten_op) IS besloten_op),
    einde_op          TEXT CHECK (date(einde_op) IS einde_op),
    evaluatie_op      TEXT CHECK (date(evaluatie_op) IS evaluatie_op),
    teruggekoppeld_op TEXT CHECK (date(teruggekoppeld_op) IS teruggekoppeld_op),
    UNIQUE (zaak, id)
) STRICT;

CREATE TABLE aangifte (
    volgorde          INTEGER PRIMARY KEY,
    zaak              TEXT NOT NULL REFERENCES zaak (id) ON DELETE CASCADE,
    id                TEXT NOT NULL CHECK (id GLOB '?*' AND id NOT GLOB '*[^!-~]*'),
    politie           TEXT NOT NULL
                      CHECK (politie GLOB 'politie:?*' AND politie NOT GLOB '*[^!-~]*'),
    gedaan_op         TEXT CHECK (date(gedaan_op) IS gedaan_op),
    door_gemeente     INTEGER CHECK (door_gemeente IN (0, 1)),
    naambescherming   TEXT CHECK (naambescherming GLOB 'naambescherming:?*'
                                  AND naambescherming NOT GLOB '*[^!-~]*'),
    vpt_code          INTEGER CHECK (vpt_code IN (0, 1)),
    teruggekoppeld_op TEXT CHECK (date(teruggekoppeld_op) IS teruggekoppeld_op),
    UNIQUE (zaak, id)
) STRICT;

CREATE TABLE schade (
    volgorde              INTEGER PRIMARY KEY,
    zaak                  TEXT NOT NULL REFERENCES zaak (id) ON DELETE CASCADE,
    id                    TEXT NOT NULL CHECK (id GLOB '?*' AND id NOT GLOB '*[^!-~]*'),
    soort                 TEXT NOT NULL
                          CHECK (soort GLOB 'schadesoort:?*' AND soort NOT GLOB '*[^!-~]*'),
    van_gemeente          INTEGER NOT NULL CHECK (van_gemeente IN (0, 1)),
    bedrag                INTEGER CHECK (bedrag >= 0),  -- euro cents
    gemeld_verzekering_op TEXT CHECK (date(gemeld_verzekering_op) IS gemeld_verzekering_op),
    verhaald              INTEGER CHECK (verhaald >= 0),  -- euro cents
    UNIQUE (zaak, id)
) STRICT;

CREATE TABLE nazorg (
    volgorde    INTEGER PRIMARY KEY,
    zaak        TEXT NOT NULL REFERENCES zaak (id) ON DELETE CASCADE,
    id          TEXT NOT NULL CHECK (id GLOB '?*' AND id NOT GLOB '*[^!-~]*'),
    gepland_op  TEXT NOT NULL CHECK (strftime('%Y-%m-%dT%H:%M:%SZ', gepland_op) IS gepland_op),
    opvang      INTEGER NOT NULL CHECK (opvang IN (0, 1)),
    gehouden_op TEXT CHECK (strftime('%Y-%m-%dT%H:%M:%SZ', gehouden_op) IS gehouden_op),
    UNIQUE (zaak, id)
) STRICT;

CREATE TABLE nazorg_steun (
    zaak       TEXT NOT NULL,
    nazorg     TEXT NOT NULL,
    volgnummer INTEGER NOT NULL CHECK (volgnummer >= 0),
    code       TEXT NOT NULL CHECK (code GLOB 'steun:?*' AND code NOT GLOB '*[^!-~]*'),
    PRIMARY KEY (zaak, nazorg, volgnummer),
    FOREIGN KEY (zaak, nazorg) REFERENCES nazorg (zaak, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- What an appointment is about is a note in the dossier.
CREATE TABLE afspraak (
    volgorde  INTEGER PRIMARY KEY,
    zaak      TEXT NOT NULL REFERENCES zaak (id) ON DELETE CASCADE,
    id        TEXT NOT NULL CHECK (id GLOB '?*' AND id NOT GLOB '*[^!-~]*'),
    op        TEXT NOT NULL CHECK (strftime('%Y-%m-%dT%H:%M:%SZ', op) IS op),
    hele_dag  INTEGER NOT NULL CHECK (hele_dag IN (0, 1)),
    gedaan_op TEXT CHECK (strftime('%Y-%m-%dT%H:%M:%SZ', gedaan_op) IS gedaan_op),
    UNIQUE (zaak, id)
) STRICT;

-- What may be counted: coded tables only, one row for each zaak, by its first incident.
CREATE VIEW telbaar AS
SELECT
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
