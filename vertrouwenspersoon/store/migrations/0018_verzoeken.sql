-- What people ask about their own data, and the texts that were put right, with what they were.

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
