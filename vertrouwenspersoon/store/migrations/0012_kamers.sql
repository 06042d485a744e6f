-- The rooms of a zaak: more of what each step records, points with where they stand, and words.

ALTER TABLE aangifte ADD COLUMN domicilie INTEGER CHECK (domicilie IN (0, 1));
ALTER TABLE aangifte ADD COLUMN klacht_op TEXT CHECK (date(klacht_op) IS klacht_op);
ALTER TABLE aangifte ADD COLUMN afloop_op TEXT CHECK (date(afloop_op) IS afloop_op);
ALTER TABLE aangifte ADD COLUMN beklag_op TEXT CHECK (date(beklag_op) IS beklag_op);
ALTER TABLE maatregel ADD COLUMN besloten_door TEXT
    CHECK (besloten_door GLOB 'wie:?*' AND besloten_door NOT GLOB '*[^!-~]*');
ALTER TABLE schade ADD COLUMN bewijs INTEGER CHECK (bewijs IN (0, 1));
ALTER TABLE schade ADD COLUMN route TEXT
    CHECK (route GLOB 'schaderoute:?*' AND route NOT GLOB '*[^!-~]*');
ALTER TABLE schade ADD COLUMN kennis_op TEXT CHECK (date(kennis_op) IS kennis_op);
ALTER TABLE schade ADD COLUMN geclaimd_op TEXT CHECK (date(geclaimd_op) IS geclaimd_op);
ALTER TABLE schade ADD COLUMN gestuit_op TEXT CHECK (date(gestuit_op) IS gestuit_op);
ALTER TABLE nazorg ADD COLUMN voor TEXT
    CHECK (voor GLOB 'nazorgvoor:?*' AND voor NOT GLOB '*[^!-~]*');

-- A point of a list (an agreement of the ELA, a check of a maatregel) and where it stands.
CREATE TABLE punt (
    volgorde INTEGER PRIMARY KEY,
    zaak     TEXT NOT NULL REFERENCES zaak (id) ON DELETE CASCADE,
    bij      TEXT NOT NULL CHECK (bij GLOB '?*' AND bij NOT GLOB '*[^!-~]*'),
    code     TEXT NOT NULL CHECK (code GLOB '?*:?*' AND code NOT GLOB '*[^!-~]*'),
    stand    TEXT NOT NULL CHECK (stand IN ('gevraagd', 'ja', 'nee', 'nvt')),
    op       TEXT NOT NULL CHECK (date(op) IS op),
    UNIQUE (zaak, bij, code)
) STRICT;

-- Words about one part of a zaak, each in its own field: a number of the police, a w-question.
CREATE TABLE woord (
    volgorde INTEGER PRIMARY KEY,
    zaak     TEXT NOT NULL REFERENCES dossier (zaak) ON DELETE CASCADE,
    bij      TEXT NOT NULL,
    veld     TEXT NOT NULL,
    tekst    TEXT NOT NULL CHECK (tekst <> ''),
    UNIQUE (zaak, bij, veld)
) STRICT;

-- In the search index these words have place 5 (see 0003).
CREATE TRIGGER woord_is_found AFTER INSERT ON woord
BEGIN
    INSERT INTO zoekindex (rowid, zaak, waar, tekst)
    VALUES (NEW.volgorde * 8 + 5, NEW.zaak, 'woord', NEW.tekst);
END;

CREATE TRIGGER woord_tekst_is_found AFTER UPDATE OF tekst ON woord
WHEN NEW.tekst IS NOT OLD.tekst
BEGIN
    UPDATE zoekindex SET tekst = NEW.tekst WHERE rowid = NEW.volgorde * 8 + 5;
END;

CREATE TRIGGER woord_is_gone AFTER DELETE ON woord
BEGIN
    DELETE FROM zoekindex WHERE rowid = OLD.volgorde * 8 + 5;
END;
