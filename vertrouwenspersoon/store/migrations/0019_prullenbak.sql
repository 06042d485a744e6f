-- What was taken out of a zaak in the last thirty days, as the open format writes those parts.

CREATE TABLE weggehaald (
    volgorde INTEGER PRIMARY KEY,
    zaak     TEXT NOT NULL REFERENCES dossier (zaak) ON DELETE CASCADE,
    id       TEXT NOT NULL UNIQUE CHECK (id GLOB '?*' AND id NOT GLOB '*[^!-~]*'),
    op       TEXT NOT NULL CHECK (strftime('%Y-%m-%dT%H:%M:%SZ', op) IS op),
    delen    TEXT NOT NULL CHECK (json_valid(delen))
) STRICT;
