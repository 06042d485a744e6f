-- What shows that zaken belong together: the same dader, address, object, account or victim.

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
