-- The vertrouwelijk dossier: the adviser's own words and the people. Nothing here is ever counted.

CREATE TABLE dossier (
    volgorde INTEGER PRIMARY KEY,
    zaak     TEXT NOT NULL UNIQUE REFERENCES zaak (id) ON DELETE CASCADE,
    codenaam TEXT NOT NULL,
    titel    TEXT NOT NULL,
    verhaal  TEXT NOT NULL
) STRICT;

-- The list of zaken reads this index alone, and so never passes through the stories.
CREATE INDEX dossier_in_list ON dossier (zaak, codenaam, titel);

-- Personal consequences are health data, so they are codes on this side.
CREATE TABLE dossier_gevolg (
    zaak       TEXT NOT NULL REFERENCES dossier (zaak) ON DELETE CASCADE,
    volgnummer INTEGER NOT NULL CHECK (volgnummer >= 0),
    code       TEXT NOT NULL,
    PRIMARY KEY (zaak, volgnummer)
) STRICT, WITHOUT ROWID;

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

-- A cascade deletes the dossier first, so then this trigger finds none.
CREATE TRIGGER toestemming_stays BEFORE DELETE ON toestemming
WHEN EXISTS (SELECT 1 FROM dossier WHERE zaak = OLD.zaak)
BEGIN
    SELECT RAISE(ABORT, 'what the melder said stays');
END;

-- All words of the dossiers, to be searched. The triggers keep it in step, whoever writes. Each
-- text has its own rowid: the number of its row times 8, plus its place: titel 0, codenaam 1,
-- verhaal 2, betrokkene 3, notitie 4.
CREATE VIRTUAL TABLE zoekindex USING fts5 (
    zaak UNINDEXED,
    waar UNINDEXED,
    tekst,
    tokenize = 'unicode61 remove_diacritics 2'
);

INSERT INTO zoekindex (zoekindex, rank) VALUES ('secure-delete', 1);

CREATE TRIGGER dossier_is_found AFTER INSERT ON dossier
BEGIN
    INSERT INTO zoekindex (rowid, zaak, waar, tekst) VALUES
        (NEW.volgorde * 8, NEW.zaak, 'titel', NEW.titel),
        (NEW.volgorde * 8 + 1, NEW.zaak, 'codenaam', NEW.codenaam),
        (NEW.volgorde * 8 + 2, NEW.zaak, 'verhaal', NEW.verhaal);
END;

CREATE TRIGGER dossier_titel_is_found AFTER UPDATE OF titel ON dossier
WHEN NEW.titel IS NOT OLD.titel
BEGIN
    UPDATE zoekindex SET tekst = NEW.titel WHERE rowid = NEW.volgorde * 8;
END;

CREATE TRIGGER dossier_codenaam_is_found AFTER UPDATE OF codenaam ON dossier
WHEN NEW.codenaam IS NOT OLD.codenaam
BEGIN
    UPDATE zoekindex SET tekst = NEW.codenaam WHERE rowid = NEW.volgorde * 8 + 1;
END;

CREATE TRIGGER dossier_verhaal_is_found AFTER UPDATE OF verhaal ON dossier
WHEN NEW.verhaal IS NOT OLD.verhaal
BEGIN
    UPDATE zoekindex SET tekst = NEW.verhaal WHERE rowid = NEW.volgorde * 8 + 2;
END;

CREATE TRIGGER dossier_is_gone AFTER DELETE ON dossier
BEGIN
    DELETE FROM zoekindex WHERE rowid BETWEEN OLD.volgorde * 8 AND OLD.volgorde * 8 + 2;
END;

CREATE TRIGGER betrokkene_is_found AFTER INSERT ON betrokkene
BEGIN
    INSERT INTO zoekindex (rowid, zaak, waar, tekst)
    VALUES (NEW.volgorde * 8 + 3, NEW.zaak, 'betrokkene', NEW.naam);
END;

CREATE TRIGGER betrokkene_naam_is_found AFTER UPDATE OF naam ON betrokkene
WHEN NEW.naam IS NOT OLD.naam
BEGIN
    UPDATE zoekindex SET tekst = NEW.naam WHERE rowid = NEW.volgorde * 8 + 3;
END;

CREATE TRIGGER betrokkene_is_gone AFTER DELETE ON betrokkene
BEGIN
    DELETE FROM zoekindex WHERE rowid = OLD.volgorde * 8 + 3;
END;

CREATE TRIGGER notitie_is_found AFTER INSERT ON notitie
BEGIN
    INSERT INTO zoekindex (rowid, zaak, waar, tekst)
    VALUES (NEW.volgorde * 8 + 4, NEW.zaak, 'notitie', NEW.tekst);
END;

CREATE TRIGGER notitie_tekst_is_found AFTER UPDATE OF tekst ON notitie
WHEN NEW.tekst IS NOT OLD.tekst
BEGIN
    UPDATE zoekindex SET tekst = NEW.tekst WHERE rowid = NEW.volgorde * 8 + 4;
END;

CREATE TRIGGER notitie_is_gone AFTER DELETE ON notitie
BEGIN
    DELETE FROM zoekindex WHERE rowid = OLD.volgorde * 8 + 4;
END;
