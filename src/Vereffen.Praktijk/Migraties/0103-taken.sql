-- Long work of a practice. A row per run: its progress survives a restart, and one kind runs once at a time.
CREATE TABLE taak (
    id INTEGER PRIMARY KEY,
    praktijk TEXT NOT NULL REFERENCES praktijk,
    soort TEXT NOT NULL CHECK (soort IN ('cov', 'covopen', 'maandproef', 'maandindiening')),
    sleutel TEXT NOT NULL,
    stand TEXT NOT NULL CHECK (stand IN ('loopt', 'klaar', 'gestopt')),
    opdracht TEXT NOT NULL,
    totaal INTEGER NOT NULL,
    gedaan INTEGER NOT NULL DEFAULT 0,
    plek TEXT NOT NULL DEFAULT '',
    melding TEXT NOT NULL DEFAULT '',
    door TEXT NOT NULL,
    begonnen_op TEXT NOT NULL,
    klaar_op TEXT,
    UNIQUE (praktijk, sleutel)
) STRICT;
CREATE UNIQUE INDEX taak_loopt ON taak (praktijk, soort) WHERE stand = 'loopt';
-- What a round of COV changed, or found that a person must look at.
CREATE TABLE covwijziging (
    taak INTEGER NOT NULL REFERENCES taak,
    patient INTEGER NOT NULL REFERENCES patient,
    soort TEXT NOT NULL,
    oud TEXT,
    nieuw TEXT,
    PRIMARY KEY (taak, patient)
) STRICT;
-- A trial of all that is open: what each line would bring, and what stands in its way (empty = nothing). Amounts in cents, of a credit negative.
CREATE TABLE maandregel (
    taak INTEGER NOT NULL REFERENCES taak,
    behandeling INTEGER NOT NULL,
    uzovi TEXT NOT NULL,
    bedrag INTEGER NOT NULL,
    verwacht INTEGER NOT NULL,
    bezwaar TEXT NOT NULL,
    gestuurd INTEGER REFERENCES taak,
    PRIMARY KEY (taak, uzovi, behandeling)
) STRICT;
CREATE TABLE maandzin (
    taak INTEGER NOT NULL REFERENCES taak,
    uzovi TEXT NOT NULL,
    soort TEXT NOT NULL CHECK (soort IN ('bestand', 'onbekend')),
    zin TEXT NOT NULL,
    PRIMARY KEY (taak, uzovi, soort, zin)
) STRICT;
-- The claims that a month batch made.
CREATE TABLE maandclaim (
    taak INTEGER NOT NULL REFERENCES taak,
    uzovi TEXT NOT NULL,
    deel INTEGER NOT NULL,
    factuurnummer TEXT NOT NULL,
    claim TEXT NOT NULL REFERENCES declaratie,
    PRIMARY KEY (taak, uzovi, deel)
) STRICT;
