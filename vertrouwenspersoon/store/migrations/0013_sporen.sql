-- The tracks: procedures of one requester, and what was offered to someone.

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
