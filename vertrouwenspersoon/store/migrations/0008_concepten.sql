-- Drafts: what was typed and is not kept as a value yet. Never counted, searched or exported.

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

-- Nothing equals nothing, so without a zaak the rule above does not hold.
CREATE UNIQUE INDEX concept_without_zaak ON concept (pagina, veld) WHERE zaak IS NULL;
