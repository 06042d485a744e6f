-- Made by vertrouwenspersoon/store/schema.py from the migrations. Do not edit.

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
    teruggekoppeld_op TEXT CHECK (date(teruggekoppeld_op) IS teruggekoppeld_op), domicilie INTEGER CHECK (domicilie IN (0, 1)), klacht_op TEXT CHECK (date(klacht_op) IS klacht_op), afloop_op TEXT CHECK (date(afloop_op) IS afloop_op), beklag_op TEXT CHECK (date(beklag_op) IS beklag_op),
    UNIQUE (zaak, id)
) STRICT;

CREATE TABLE afdruk (
    volgorde   INTEGER PRIMARY KEY,
    code       TEXT NOT NULL UNIQUE
               CHECK (code GLOB '[0-9A-Z][0-9A-Z][0-9A-Z][0-9A-Z]-[0-9A-Z][0-9A-Z][0-9A-Z][0-9A-Z]'),
    op         TEXT NOT NULL CHECK (strftime('%Y-%m-%dT%H:%M:%SZ', op) IS op),
    soort      TEXT NOT NULL CHECK (soort <> '' AND soort NOT GLOB '*[^a-z-]*'),
    zaak       TEXT,
    lezer      TEXT NOT NULL,
    versie     INTEGER,
    weggelaten TEXT NOT NULL CHECK (json_valid(weggelaten)),  -- the names of parts
    stand      TEXT NOT NULL CHECK (length(stand) = 64),
    geprint    INTEGER NOT NULL CHECK (geprint >= 0),
    beveiligd  INTEGER NOT NULL CHECK (beveiligd >= 0),
    open       INTEGER NOT NULL CHECK (open >= 0)
) STRICT;

CREATE TRIGGER afdruk_counts_up BEFORE UPDATE OF geprint, beveiligd, open ON afdruk
WHEN NEW.geprint < OLD.geprint OR NEW.beveiligd < OLD.beveiligd OR NEW.open < OLD.open
BEGIN
    SELECT RAISE(ABORT, 'a copy that left has left');
END;

CREATE TRIGGER afdruk_is_fixed
BEFORE UPDATE OF volgorde, code, op, soort, zaak, lezer, versie, weggelaten, stand ON afdruk
BEGIN
    SELECT RAISE(ABORT, 'a print stays as it was');
END;

CREATE TRIGGER afdruk_stays BEFORE DELETE ON afdruk
BEGIN
    SELECT RAISE(ABORT, 'a print stays known');
END;

CREATE TABLE afspraak (
    volgorde  INTEGER PRIMARY KEY,
    zaak      TEXT NOT NULL REFERENCES zaak (id) ON DELETE CASCADE,
    id        TEXT NOT NULL CHECK (id GLOB '?*' AND id NOT GLOB '*[^!-~]*'),
    op        TEXT NOT NULL CHECK (strftime('%Y-%m-%dT%H:%M:%SZ', op) IS op),
    hele_dag  INTEGER NOT NULL CHECK (hele_dag IN (0, 1)),
    gedaan_op TEXT CHECK (strftime('%Y-%m-%dT%H:%M:%SZ', gedaan_op) IS gedaan_op),
    UNIQUE (zaak, id)
) STRICT;

CREATE TABLE antwoord (
    volgorde INTEGER PRIMARY KEY,
    zaak     TEXT NOT NULL REFERENCES zaak (id) ON DELETE CASCADE,
    vraag    TEXT NOT NULL CHECK (vraag GLOB '?*' AND vraag NOT GLOB '*[^!-~]*'),
    ja       INTEGER NOT NULL CHECK (ja IN (0, 1)),
    op       TEXT NOT NULL CHECK (strftime('%Y-%m-%dT%H:%M:%SZ', op) IS op),
    UNIQUE (zaak, vraag)
) STRICT;

CREATE TABLE back_up (
    volgorde  INTEGER PRIMARY KEY,
    op        TEXT NOT NULL CHECK (strftime('%Y-%m-%dT%H:%M:%SZ', op) IS op),
    plaats    TEXT NOT NULL CHECK (plaats IN ('eerste', 'tweede', 'elders')),
    map       TEXT NOT NULL,
    naam      TEXT NOT NULL,
    grootte   INTEGER NOT NULL CHECK (grootte > 0),  -- bytes
    sha256    TEXT NOT NULL CHECK (length(sha256) = 64),
    tellingen TEXT NOT NULL CHECK (json_valid(tellingen)),  -- rows of each table
    weg_op    TEXT CHECK (strftime('%Y-%m-%dT%H:%M:%SZ', weg_op) IS weg_op)  -- cleared away
) STRICT;

CREATE TRIGGER back_up_is_fixed
BEFORE UPDATE OF volgorde, op, plaats, map, naam, grootte, sha256, tellingen ON back_up
BEGIN
    SELECT RAISE(ABORT, 'the receipt of a back-up stays as it was');
END;

CREATE TRIGGER back_up_stays BEFORE DELETE ON back_up
BEGIN
    SELECT RAISE(ABORT, 'the receipt of a back-up stays as it was');
END;

CREATE TABLE back_up_map (
    plaats TEXT PRIMARY KEY CHECK (plaats IN ('eerste', 'tweede')),
    map    TEXT NOT NULL CHECK (map <> '')
) STRICT, WITHOUT ROWID;

CREATE TABLE bekend_cijfer (
    volgorde INTEGER PRIMARY KEY,
    id       TEXT NOT NULL UNIQUE CHECK (id GLOB '?*' AND id NOT GLOB '*[^!-~]*'),
    jaar     INTEGER NOT NULL,
    tabel    TEXT NOT NULL,
    rijen    TEXT NOT NULL CHECK (json_valid(rijen)),  -- the rows of the table it adds up
    aantal   INTEGER NOT NULL CHECK (aantal >= 0),
    bron     TEXT NOT NULL
) STRICT;

CREATE TABLE betrokkene (
    volgorde     INTEGER PRIMARY KEY,
    zaak         TEXT NOT NULL REFERENCES dossier (zaak) ON DELETE CASCADE,
    id           TEXT NOT NULL,
    hoedanigheid TEXT NOT NULL
                 CHECK (hoedanigheid IN ('melder', 'slachtoffer', 'getuige', 'dader', 'contact')),
    naam         TEXT NOT NULL,
    contact      TEXT NOT NULL,
    rol          TEXT,
    UNIQUE (zaak, id)
) STRICT;

CREATE TRIGGER betrokkene_is_found AFTER INSERT ON betrokkene
BEGIN
    INSERT INTO zoekindex (rowid, zaak, waar, tekst)
    VALUES (NEW.volgorde * 8 + 3, NEW.zaak, 'betrokkene', NEW.naam);
END;

CREATE TRIGGER betrokkene_is_gone AFTER DELETE ON betrokkene
BEGIN
    DELETE FROM zoekindex WHERE rowid = OLD.volgorde * 8 + 3;
END;

CREATE TRIGGER betrokkene_naam_is_found AFTER UPDATE OF naam ON betrokkene
WHEN NEW.naam IS NOT OLD.naam
BEGIN
    UPDATE zoekindex SET tekst = NEW.naam WHERE rowid = NEW.volgorde * 8 + 3;
END;

CREATE TABLE bewaartermijn (
    stap     TEXT NOT NULL CHECK (stap IN ('namen', 'bewijs', 'dader', 'feiten', 'weg')),
    uitkomst TEXT NOT NULL,
    maanden  INTEGER NOT NULL CHECK (maanden BETWEEN 0 AND 1200),
    reden    TEXT NOT NULL,
    PRIMARY KEY (stap, uitkomst)
) STRICT, WITHOUT ROWID;

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

CREATE TRIGGER bijlage_deel_stays BEFORE DELETE ON bijlage_deel
WHEN EXISTS (SELECT 1 FROM bijlage WHERE id = OLD.inhoud)
BEGIN
    SELECT RAISE(ABORT, 'evidence stays as it came');
END;

CREATE TABLE bijlage_inhoud (
    id TEXT PRIMARY KEY
) STRICT;

CREATE TABLE concept (
    volgorde INTEGER PRIMARY KEY,
    zaak     TEXT REFERENCES dossier (zaak) ON DELETE CASCADE,
    pagina   TEXT NOT NULL CHECK (pagina <> ''),
    veld     TEXT NOT NULL CHECK (veld <> ''),
    tekst    TEXT NOT NULL,
    positie  INTEGER NOT NULL CHECK (positie >= 0),
    op       TEXT NOT NULL CHECK (strftime('%Y-%m-%dT%H:%M:%SZ', op) IS op),
    rustig   INTEGER NOT NULL CHECK (rustig IN (0, 1)),
    UNIQUE (zaak, pagina, veld)
) STRICT;

CREATE UNIQUE INDEX concept_without_zaak ON concept (pagina, veld) WHERE zaak IS NULL;

CREATE TABLE contact (
    volgorde INTEGER PRIMARY KEY,
    id       TEXT NOT NULL UNIQUE,
    functie  TEXT NOT NULL,
    naam     TEXT NOT NULL,
    telefoon TEXT NOT NULL,
    mail     TEXT NOT NULL
) STRICT;

CREATE TABLE correctie (
    volgorde INTEGER PRIMARY KEY,
    zaak     TEXT NOT NULL REFERENCES dossier (zaak) ON DELETE CASCADE,
    id       TEXT NOT NULL,
    verzoek  TEXT NOT NULL,
    plek     TEXT NOT NULL CHECK (plek <> ''),
    was      TEXT NOT NULL,
    werd     TEXT NOT NULL,
    reden    TEXT NOT NULL,
    op       TEXT NOT NULL CHECK (strftime('%Y-%m-%dT%H:%M:%SZ', op) IS op),
    UNIQUE (zaak, id)
) STRICT;

CREATE TRIGGER correctie_is_fixed BEFORE UPDATE ON correctie
BEGIN
    SELECT RAISE(ABORT, 'what was put right stays told');
END;

CREATE TRIGGER correctie_stays BEFORE DELETE ON correctie
WHEN EXISTS (SELECT 1 FROM dossier WHERE zaak = OLD.zaak)
BEGIN
    SELECT RAISE(ABORT, 'what was put right stays told');
END;

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

CREATE TRIGGER doorgifte_is_fixed BEFORE UPDATE ON doorgifte
BEGIN
    SELECT RAISE(ABORT, 'what was told stays told');
END;

CREATE TRIGGER doorgifte_stays BEFORE DELETE ON doorgifte
WHEN EXISTS (SELECT 1 FROM dossier WHERE zaak = OLD.zaak)
BEGIN
    SELECT RAISE(ABORT, 'what was told stays told');
END;

CREATE TABLE doorgifte_wat (
    zaak       TEXT NOT NULL,
    doorgifte  TEXT NOT NULL,
    volgnummer INTEGER NOT NULL CHECK (volgnummer >= 0),
    wat        TEXT NOT NULL CHECK (wat IN ('feiten', 'verhaal', 'naam')),
    PRIMARY KEY (zaak, doorgifte, volgnummer),
    FOREIGN KEY (zaak, doorgifte) REFERENCES doorgifte (zaak, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TRIGGER doorgifte_wat_is_fixed BEFORE UPDATE ON doorgifte_wat
BEGIN
    SELECT RAISE(ABORT, 'what was told stays told');
END;

CREATE TABLE dossier (
    volgorde INTEGER PRIMARY KEY,
    zaak     TEXT NOT NULL UNIQUE REFERENCES zaak (id) ON DELETE CASCADE,
    codenaam TEXT NOT NULL,
    titel    TEXT NOT NULL,
    verhaal  TEXT NOT NULL
) STRICT;

CREATE INDEX dossier_in_list ON dossier (zaak, codenaam, titel);

CREATE TRIGGER dossier_codenaam_is_found AFTER UPDATE OF codenaam ON dossier
WHEN NEW.codenaam IS NOT OLD.codenaam
BEGIN
    UPDATE zoekindex SET tekst = NEW.codenaam WHERE rowid = NEW.volgorde * 8 + 1;
END;

CREATE TRIGGER dossier_is_found AFTER INSERT ON dossier
BEGIN
    INSERT INTO zoekindex (rowid, zaak, waar, tekst) VALUES
        (NEW.volgorde * 8, NEW.zaak, 'titel', NEW.titel),
        (NEW.volgorde * 8 + 1, NEW.zaak, 'codenaam', NEW.codenaam),
        (NEW.volgorde * 8 + 2, NEW.zaak, 'verhaal', NEW.verhaal);
END;

CREATE TRIGGER dossier_is_gone AFTER DELETE ON dossier
BEGIN
    DELETE FROM zoekindex WHERE rowid BETWEEN OLD.volgorde * 8 AND OLD.volgorde * 8 + 2;
END;

CREATE TRIGGER dossier_titel_is_found AFTER UPDATE OF titel ON dossier
WHEN NEW.titel IS NOT OLD.titel
BEGIN
    UPDATE zoekindex SET tekst = NEW.titel WHERE rowid = NEW.volgorde * 8;
END;

CREATE TRIGGER dossier_verhaal_is_found AFTER UPDATE OF verhaal ON dossier
WHEN NEW.verhaal IS NOT OLD.verhaal
BEGIN
    UPDATE zoekindex SET tekst = NEW.verhaal WHERE rowid = NEW.volgorde * 8 + 2;
END;

CREATE TABLE dossier_gevolg (
    zaak       TEXT NOT NULL REFERENCES dossier (zaak) ON DELETE CASCADE,
    volgnummer INTEGER NOT NULL CHECK (volgnummer >= 0),
    code       TEXT NOT NULL,
    PRIMARY KEY (zaak, volgnummer)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE gemeente (
    only_row        INTEGER PRIMARY KEY CHECK (only_row = 1),
    naam            TEXT NOT NULL,
    doelgroep       TEXT NOT NULL
                    CHECK (doelgroep IN ('ambtenaren', 'politieke-ambtsdragers', 'beide')),
    telefoon_intern TEXT NOT NULL,
    oefening        INTEGER NOT NULL CHECK (oefening IN (0, 1)),
    gebruikt_gir    INTEGER CHECK (gebruikt_gir IN (0, 1)),
    drempel         INTEGER NOT NULL CHECK (drempel >= 5)  -- below it people are recognised
, kwartalen INTEGER NOT NULL DEFAULT 1 CHECK (kwartalen IN (0, 1))) STRICT;

CREATE TABLE gesloten_dag (
    dag TEXT PRIMARY KEY CHECK (date(dag) IS dag)
) STRICT, WITHOUT ROWID;

CREATE TABLE gift (
    volgorde        INTEGER PRIMARY KEY,
    zaak            TEXT NOT NULL REFERENCES zaak (id) ON DELETE CASCADE,
    id              TEXT NOT NULL CHECK (id GLOB '?*' AND id NOT GLOB '*[^!-~]*'),
    soort           TEXT NOT NULL
                    CHECK (soort GLOB 'giftsoort:?*' AND soort NOT GLOB '*[^!-~]*'),
    aangeboden_op   TEXT CHECK (date(aangeboden_op) IS aangeboden_op),
    waarde          INTEGER CHECK (waarde >= 0),  -- whole euro cents
    aangenomen      INTEGER CHECK (aangenomen IN (0, 1)),
    teruggegeven_op TEXT CHECK (date(teruggegeven_op) IS teruggegeven_op),
    gemeld_op       TEXT CHECK (date(gemeld_op) IS gemeld_op),
    UNIQUE (zaak, id)
) STRICT;

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

CREATE TABLE incident_code (
    incident   TEXT NOT NULL REFERENCES incident (id) ON DELETE CASCADE,
    soort      TEXT NOT NULL CHECK (soort IN ('soort', 'subsoort', 'indicator', 'gevolg-werk')),
    volgnummer INTEGER NOT NULL CHECK (volgnummer >= 0),
    code       TEXT NOT NULL CHECK (code GLOB soort || ':?*' AND code NOT GLOB '*[^!-~]*'),
    PRIMARY KEY (incident, soort, volgnummer)
) STRICT, WITHOUT ROWID;

CREATE TABLE inhoudspakket (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    versie   INTEGER NOT NULL CHECK (versie > 0),
    op       TEXT NOT NULL CHECK (strftime('%Y-%m-%dT%H:%M:%SZ', op) IS op),
    pakket   BLOB NOT NULL CHECK (length(pakket) BETWEEN 100 AND 8000000)
) STRICT;

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

CREATE TABLE koppeling (
    volgorde INTEGER PRIMARY KEY,
    zaak     TEXT NOT NULL REFERENCES dossier (zaak) ON DELETE CASCADE,
    id       TEXT NOT NULL,
    soort    TEXT NOT NULL
             CHECK (soort IN ('dader', 'adres', 'object', 'account', 'slachtoffer')),
    kenmerk  TEXT NOT NULL CHECK (kenmerk <> ''),
    op       TEXT NOT NULL CHECK (strftime('%Y-%m-%dT%H:%M:%SZ', op) IS op),
    UNIQUE (zaak, id)
) STRICT;

CREATE TABLE locatie (
    volgorde    INTEGER PRIMARY KEY,
    id          TEXT NOT NULL UNIQUE,
    naam        TEXT NOT NULL,
    plaats      TEXT,
    camera_uren INTEGER
) STRICT;

CREATE TABLE logo (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    png      BLOB NOT NULL CHECK (length(png) BETWEEN 1 AND 2000000)
) STRICT;

CREATE TABLE maatregel (
    volgorde          INTEGER PRIMARY KEY,
    zaak              TEXT NOT NULL REFERENCES zaak (id) ON DELETE CASCADE,
    id                TEXT NOT NULL CHECK (id GLOB '?*' AND id NOT GLOB '*[^!-~]*'),
    soort             TEXT NOT NULL
                      CHECK (soort GLOB 'maatregel:?*' AND soort NOT GLOB '*[^!-~]*'),
    besloten_op       TEXT NOT NULL CHECK (date(besloten_op) IS besloten_op),
    einde_op          TEXT CHECK (date(einde_op) IS einde_op),
    evaluatie_op      TEXT CHECK (date(evaluatie_op) IS evaluatie_op),
    teruggekoppeld_op TEXT CHECK (date(teruggekoppeld_op) IS teruggekoppeld_op), besloten_door TEXT
    CHECK (besloten_door GLOB 'wie:?*' AND besloten_door NOT GLOB '*[^!-~]*'),
    UNIQUE (zaak, id)
) STRICT;

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

CREATE TABLE nazorg (
    volgorde    INTEGER PRIMARY KEY,
    zaak        TEXT NOT NULL REFERENCES zaak (id) ON DELETE CASCADE,
    id          TEXT NOT NULL CHECK (id GLOB '?*' AND id NOT GLOB '*[^!-~]*'),
    gepland_op  TEXT NOT NULL CHECK (strftime('%Y-%m-%dT%H:%M:%SZ', gepland_op) IS gepland_op),
    opvang      INTEGER NOT NULL CHECK (opvang IN (0, 1)),
    gehouden_op TEXT CHECK (strftime('%Y-%m-%dT%H:%M:%SZ', gehouden_op) IS gehouden_op), voor TEXT
    CHECK (voor GLOB 'nazorgvoor:?*' AND voor NOT GLOB '*[^!-~]*'),
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

CREATE TABLE notitie (
    volgorde   INTEGER PRIMARY KEY,
    zaak       TEXT NOT NULL REFERENCES dossier (zaak) ON DELETE CASCADE,
    id         TEXT NOT NULL,
    soort      TEXT NOT NULL CHECK (soort IN ('notitie', 'gesprek', 'reden', 'bewijs')),
    bij        TEXT NOT NULL,
    gebeurd_op TEXT NOT NULL CHECK (strftime('%Y-%m-%dT%H:%M:%SZ', gebeurd_op) IS gebeurd_op),
    gemaakt_op TEXT NOT NULL CHECK (strftime('%Y-%m-%dT%H:%M:%SZ', gemaakt_op) IS gemaakt_op),
    tekst      TEXT NOT NULL,
    UNIQUE (zaak, id)
) STRICT;

CREATE TRIGGER notitie_is_found AFTER INSERT ON notitie
BEGIN
    INSERT INTO zoekindex (rowid, zaak, waar, tekst)
    VALUES (NEW.volgorde * 8 + 4, NEW.zaak, 'notitie', NEW.tekst);
END;

CREATE TRIGGER notitie_is_gone AFTER DELETE ON notitie
BEGIN
    DELETE FROM zoekindex WHERE rowid = OLD.volgorde * 8 + 4;
END;

CREATE TRIGGER notitie_tekst_is_found AFTER UPDATE OF tekst ON notitie
WHEN NEW.tekst IS NOT OLD.tekst
BEGIN
    UPDATE zoekindex SET tekst = NEW.tekst WHERE rowid = NEW.volgorde * 8 + 4;
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

CREATE TABLE procedure (
    volgorde      INTEGER PRIMARY KEY,
    zaak          TEXT NOT NULL REFERENCES zaak (id) ON DELETE CASCADE,
    id            TEXT NOT NULL CHECK (id GLOB '?*' AND id NOT GLOB '*[^!-~]*'),
    soort         TEXT NOT NULL
                  CHECK (soort GLOB 'proceduresoort:?*' AND soort NOT GLOB '*[^!-~]*'),
    ontvangen_op  TEXT NOT NULL CHECK (date(ontvangen_op) IS ontvangen_op),
    loopt_vanaf   TEXT CHECK (date(loopt_vanaf) IS loopt_vanaf),
    verdaagd      INTEGER NOT NULL CHECK (verdaagd IN (0, 1)),
    tegen_persoon INTEGER CHECK (tegen_persoon IN (0, 1)),
    afgedaan_op   TEXT CHECK (date(afgedaan_op) IS afgedaan_op),
    uren          INTEGER CHECK (uren >= 0),
    UNIQUE (zaak, id)
) STRICT;

CREATE TABLE punt (
    volgorde INTEGER PRIMARY KEY,
    zaak     TEXT NOT NULL REFERENCES zaak (id) ON DELETE CASCADE,
    bij      TEXT NOT NULL CHECK (bij GLOB '?*' AND bij NOT GLOB '*[^!-~]*'),
    code     TEXT NOT NULL CHECK (code GLOB '?*:?*' AND code NOT GLOB '*[^!-~]*'),
    stand    TEXT NOT NULL CHECK (stand IN ('gevraagd', 'ja', 'nee', 'nvt')),
    op       TEXT NOT NULL CHECK (date(op) IS op),
    UNIQUE (zaak, bij, code)
) STRICT;

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

CREATE TRIGGER reactieschema_stays BEFORE DELETE ON reactieschema
WHEN EXISTS (SELECT 1 FROM zaak)
BEGIN
    SELECT RAISE(ABORT, 'an earlier scheme stays');
END;

CREATE TABLE release (
    volgorde INTEGER PRIMARY KEY,
    jaar     INTEGER NOT NULL,
    soort    TEXT NOT NULL CHECK (soort IN ('jaar', 'tussenstand')),
    nummer   INTEGER NOT NULL CHECK (nummer >= 1),
    op       TEXT NOT NULL CHECK (strftime('%Y-%m-%dT%H:%M:%SZ', op) IS op),
    aantal   INTEGER CHECK (aantal >= 0),  -- how many zaken stood in it; unknown before this form
    UNIQUE (jaar, soort, nummer)
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
    release    INTEGER NOT NULL REFERENCES release (volgorde),
    volgnummer INTEGER NOT NULL CHECK (volgnummer >= 0),
    naam       TEXT NOT NULL,
    inhoud     BLOB NOT NULL,
    PRIMARY KEY (release, volgnummer),
    UNIQUE (release, naam)
) STRICT;

CREATE TRIGGER release_bestand_is_fixed BEFORE UPDATE ON release_bestand
BEGIN
    SELECT RAISE(ABORT, 'figures that left stay as they were');
END;

CREATE TRIGGER release_bestand_stays BEFORE DELETE ON release_bestand
BEGIN
    SELECT RAISE(ABORT, 'figures that left stay as they were');
END;

CREATE TABLE release_zaak (
    release  INTEGER NOT NULL REFERENCES release (volgorde),
    zaak     TEXT NOT NULL REFERENCES zaak (id) ON DELETE CASCADE,
    incident TEXT NOT NULL CHECK (json_valid(incident)),
    PRIMARY KEY (release, zaak)
) STRICT, WITHOUT ROWID;

CREATE INDEX release_zaak_of_zaak ON release_zaak (zaak);

CREATE TABLE schade (
    volgorde              INTEGER PRIMARY KEY,
    zaak                  TEXT NOT NULL REFERENCES zaak (id) ON DELETE CASCADE,
    id                    TEXT NOT NULL CHECK (id GLOB '?*' AND id NOT GLOB '*[^!-~]*'),
    soort                 TEXT NOT NULL
                          CHECK (soort GLOB 'schadesoort:?*' AND soort NOT GLOB '*[^!-~]*'),
    van_gemeente          INTEGER NOT NULL CHECK (van_gemeente IN (0, 1)),
    bedrag                INTEGER CHECK (bedrag >= 0),  -- euro cents
    gemeld_verzekering_op TEXT CHECK (date(gemeld_verzekering_op) IS gemeld_verzekering_op),
    verhaald              INTEGER CHECK (verhaald >= 0), bewijs INTEGER CHECK (bewijs IN (0, 1)), route TEXT
    CHECK (route GLOB 'schaderoute:?*' AND route NOT GLOB '*[^!-~]*'), kennis_op TEXT CHECK (date(kennis_op) IS kennis_op), geclaimd_op TEXT CHECK (date(geclaimd_op) IS geclaimd_op), gestuit_op TEXT CHECK (date(gestuit_op) IS gestuit_op),  -- euro cents
    UNIQUE (zaak, id)
) STRICT;

CREATE TABLE sterkte (
    afdeling TEXT PRIMARY KEY,
    personen INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

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

CREATE TRIGGER taak_stand_stays BEFORE DELETE ON taak_stand
WHEN EXISTS (SELECT 1 FROM zaak WHERE id = OLD.zaak)
BEGIN
    SELECT RAISE(ABORT, 'what was said of a taak stays');
END;

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

CREATE TABLE toestemming (
    volgorde  INTEGER PRIMARY KEY,
    zaak      TEXT NOT NULL REFERENCES dossier (zaak) ON DELETE CASCADE,
    id        TEXT NOT NULL,
    ontvanger TEXT NOT NULL,
    wat       TEXT NOT NULL CHECK (wat IN ('feiten', 'verhaal', 'naam')),
    besluit   TEXT NOT NULL CHECK (besluit IN ('gevraagd', 'gegeven', 'geweigerd', 'ingetrokken')),
    op        TEXT NOT NULL CHECK (strftime('%Y-%m-%dT%H:%M:%SZ', op) IS op),
    wijze     TEXT,
    woorden   TEXT NOT NULL,
    UNIQUE (zaak, id)
) STRICT;

CREATE TRIGGER toestemming_is_fixed BEFORE UPDATE ON toestemming
BEGIN
    SELECT RAISE(ABORT, 'what the melder said stays');
END;

CREATE TRIGGER toestemming_stays BEFORE DELETE ON toestemming
WHEN EXISTS (SELECT 1 FROM dossier WHERE zaak = OLD.zaak)
BEGIN
    SELECT RAISE(ABORT, 'what the melder said stays');
END;

CREATE TABLE verzoek (
    volgorde     INTEGER PRIMARY KEY,
    id           TEXT NOT NULL UNIQUE CHECK (id GLOB '?*' AND id NOT GLOB '*[^!-~]*'),
    soort        TEXT NOT NULL CHECK (soort IN ('inzage', 'correctie', 'wissen', 'bezwaar')),
    naam         TEXT NOT NULL,
    ontvangen_op TEXT NOT NULL CHECK (date(ontvangen_op) IS ontvangen_op),
    verlengd_op  TEXT CHECK (date(verlengd_op) IS verlengd_op),
    waarom_later TEXT NOT NULL,
    afgedaan_op  TEXT CHECK (date(afgedaan_op) IS afgedaan_op),
    antwoord     TEXT CHECK (antwoord IN ('ja', 'deels', 'nee')),
    toelichting  TEXT NOT NULL,
    CHECK ((afgedaan_op IS NULL) = (antwoord IS NULL))
) STRICT;

CREATE TABLE weggehaald (
    volgorde INTEGER PRIMARY KEY,
    zaak     TEXT NOT NULL REFERENCES dossier (zaak) ON DELETE CASCADE,
    id       TEXT NOT NULL UNIQUE CHECK (id GLOB '?*' AND id NOT GLOB '*[^!-~]*'),
    op       TEXT NOT NULL CHECK (strftime('%Y-%m-%dT%H:%M:%SZ', op) IS op),
    delen    TEXT NOT NULL CHECK (json_valid(delen))
) STRICT;

CREATE TABLE woord (
    volgorde INTEGER PRIMARY KEY,
    zaak     TEXT NOT NULL REFERENCES dossier (zaak) ON DELETE CASCADE,
    bij      TEXT NOT NULL,
    veld     TEXT NOT NULL,
    tekst    TEXT NOT NULL CHECK (tekst <> ''),
    UNIQUE (zaak, bij, veld)
) STRICT;

CREATE TRIGGER woord_is_found AFTER INSERT ON woord
BEGIN
    INSERT INTO zoekindex (rowid, zaak, waar, tekst)
    VALUES (NEW.volgorde * 8 + 5, NEW.zaak, 'woord', NEW.tekst);
END;

CREATE TRIGGER woord_is_gone AFTER DELETE ON woord
BEGIN
    DELETE FROM zoekindex WHERE rowid = OLD.volgorde * 8 + 5;
END;

CREATE TRIGGER woord_tekst_is_found AFTER UPDATE OF tekst ON woord
WHEN NEW.tekst IS NOT OLD.tekst
BEGIN
    UPDATE zoekindex SET tekst = NEW.tekst WHERE rowid = NEW.volgorde * 8 + 5;
END;

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

CREATE VIRTUAL TABLE zoekindex USING fts5 (
    zaak UNINDEXED,
    waar UNINDEXED,
    tekst,
    tokenize = 'unicode61 remove_diacritics 2'
);
