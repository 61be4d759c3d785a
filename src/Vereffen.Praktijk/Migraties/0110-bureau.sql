-- What a servicebureau keeps: its clients, their files, and what must be handed on. Every row belongs to one bureau, and is only ever read with its AGB-code.
CREATE TABLE bureau_klant (
    id INTEGER PRIMARY KEY,
    bureau TEXT NOT NULL,
    agb TEXT NOT NULL,
    rol TEXT NOT NULL CHECK (rol IN ('Praktijk', 'Zorgverlener', 'Instelling')),
    naam TEXT NOT NULL,
    contact TEXT NOT NULL,
    begin TEXT NOT NULL,
    eind TEXT
) STRICT;
CREATE UNIQUE INDEX bureau_klant_begin ON bureau_klant (bureau, agb, begin);
CREATE TABLE bureau_nummer (
    bureau TEXT PRIMARY KEY,
    volgnummer INTEGER NOT NULL
) STRICT;
-- A file of a client as it came; the file itself is in bericht, encrypted with a key of its own.
CREATE TABLE bureau_bestand (
    id INTEGER PRIMARY KEY,
    bureau TEXT NOT NULL,
    klant TEXT NOT NULL,
    naam TEXT NOT NULL,
    hash TEXT NOT NULL,
    bericht TEXT NOT NULL REFERENCES bericht,
    standaard TEXT NOT NULL,
    factuurnummer TEXT NOT NULL,
    bedrag INTEGER NOT NULL,
    aantal INTEGER NOT NULL,
    opmerking TEXT NOT NULL DEFAULT '',
    ontvangen_op TEXT NOT NULL,
    door TEXT NOT NULL,
    ingediend_op TEXT,
    verwijderd_op TEXT
) STRICT;
CREATE UNIQUE INDEX bureau_bestand_hash ON bureau_bestand (bureau, hash) WHERE verwijderd_op IS NULL;
CREATE INDEX bureau_bestand_op ON bureau_bestand (bureau, ontvangen_op);
-- The part of a file that goes to one insurer.
CREATE TABLE bureau_deel (
    claim TEXT PRIMARY KEY REFERENCES declaratie,
    bestand INTEGER NOT NULL REFERENCES bureau_bestand,
    uzovi TEXT NOT NULL,
    factuurnummer TEXT NOT NULL,
    bedrag INTEGER NOT NULL,
    aantal INTEGER NOT NULL,
    stand TEXT NOT NULL CHECK (stand IN ('onderweg', 'technisch afgewezen', 'afgewezen', 'deels toegekend', 'toegekend', 'ingetrokken')),
    codes TEXT NOT NULL DEFAULT '',
    toegekend INTEGER,
    kenmerk TEXT NOT NULL DEFAULT '',
    gemaakt_op TEXT NOT NULL,
    door TEXT NOT NULL,
    beantwoord_op TEXT
) STRICT;
CREATE INDEX bureau_deel_bestand ON bureau_deel (bestand);
-- A line (04) of a client's file, by its own number there. Amounts in cents, credit negative.
CREATE TABLE bureau_regel (
    bestand INTEGER NOT NULL REFERENCES bureau_bestand,
    detail INTEGER NOT NULL,
    regel INTEGER NOT NULL,
    referentie TEXT NOT NULL,
    code TEXT NOT NULL,
    datum TEXT NOT NULL,
    bedrag INTEGER NOT NULL,
    uzovi TEXT,
    reden TEXT NOT NULL DEFAULT '',
    deel TEXT REFERENCES bureau_deel,
    deel_detail INTEGER,
    verzonden TEXT,
    codes TEXT NOT NULL DEFAULT '',
    toegekend INTEGER,
    PRIMARY KEY (bestand, detail)
) STRICT, WITHOUT ROWID;
CREATE INDEX bureau_regel_deel ON bureau_regel (deel, deel_detail);
CREATE INDEX bureau_regel_referentie ON bureau_regel (referentie);
CREATE INDEX bureau_regel_verzonden ON bureau_regel (verzonden) WHERE verzonden IS NOT NULL;
-- What must be handed on to a client; without one nobody could tell yet for whom it is.
CREATE TABLE bureau_stuk (
    id INTEGER PRIMARY KEY,
    bureau TEXT NOT NULL,
    klant TEXT,
    soort TEXT NOT NULL,
    bericht TEXT NOT NULL REFERENCES bericht,
    sha256 TEXT NOT NULL,
    naam TEXT NOT NULL,
    omschrijving TEXT NOT NULL,
    bestand INTEGER REFERENCES bureau_bestand,
    ontvangen_op TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX bureau_stuk_bericht ON bureau_stuk (bureau, bericht);
CREATE INDEX bureau_stuk_klant ON bureau_stuk (klant, bureau);
-- Proof that it was handed on: when, by whom, how, and exactly what.
CREATE TABLE bureau_levering (
    id INTEGER PRIMARY KEY,
    stuk INTEGER NOT NULL REFERENCES bureau_stuk,
    op TEXT NOT NULL,
    door TEXT NOT NULL,
    wijze TEXT NOT NULL CHECK (wijze IN ('opgehaald', 'portaal')),
    sha256 TEXT NOT NULL,
    bericht TEXT REFERENCES bericht
) STRICT;
CREATE INDEX bureau_levering_stuk ON bureau_levering (stuk);
CREATE TRIGGER bureau_levering_blijft BEFORE UPDATE ON bureau_levering BEGIN
    SELECT RAISE(ABORT, 'Een bewijs van levering verandert niet.');
END;
CREATE TRIGGER bureau_levering_weg BEFORE DELETE ON bureau_levering BEGIN
    SELECT RAISE(ABORT, 'Een bewijs van levering verdwijnt niet.');
END;
-- Vorderingen as overzichten name them.
CREATE TABLE bureau_vordering (
    stuk INTEGER NOT NULL REFERENCES bureau_stuk,
    volgorde INTEGER NOT NULL,
    label TEXT NOT NULL,
    agb TEXT NOT NULL,
    onderwerp TEXT NOT NULL,
    uw_kenmerk TEXT NOT NULL,
    ons_kenmerk TEXT NOT NULL,
    vervaldatum TEXT NOT NULL,
    betaalt INTEGER NOT NULL,
    verrekend INTEGER NOT NULL,
    openstaand INTEGER NOT NULL,
    PRIMARY KEY (stuk, volgorde)
) STRICT, WITHOUT ROWID;
