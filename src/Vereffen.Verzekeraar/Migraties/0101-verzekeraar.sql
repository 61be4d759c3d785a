-- Claims judged. agb = the crediteur, whose account is settled.
CREATE TABLE declaratie (
    nummer INTEGER PRIMARY KEY AUTOINCREMENT,
    traceer_id TEXT NOT NULL UNIQUE REFERENCES bericht,
    ons_kenmerk TEXT NOT NULL UNIQUE,
    uzovi TEXT NOT NULL,
    factuurnummer TEXT NOT NULL,
    agb TEXT,
    indiener TEXT NOT NULL,
    ontvangen TEXT NOT NULL,
    uitkomst TEXT NOT NULL,
    ingediend INTEGER NOT NULL,
    toegekend INTEGER NOT NULL
) STRICT;

-- What the exchange gave us and could not be judged at all.
CREATE TABLE niet_verwerkt (traceer_id TEXT PRIMARY KEY REFERENCES bericht, reden TEXT NOT NULL, op TEXT NOT NULL) STRICT;

-- History that the rules look back in: the columns of historie.csv. A row changes in one way: a debet is marked as credited.
CREATE TABLE historie (
    nummer INTEGER PRIMARY KEY AUTOINCREMENT,
    uzovi TEXT NOT NULL,
    agb TEXT NOT NULL,
    factuurnummer TEXT NOT NULL,
    referentie TEXT NOT NULL,
    bsn INTEGER,
    verzekerdennummer TEXT NOT NULL,
    lijst TEXT NOT NULL,
    code TEXT NOT NULL,
    begin TEXT,
    eind TEXT,
    behandelaar TEXT,
    aantal INTEGER NOT NULL,
    declaratiebedrag INTEGER NOT NULL,
    is_credit INTEGER NOT NULL,
    toegekend INTEGER NOT NULL,
    gecrediteerd INTEGER NOT NULL,
    tarief INTEGER,
    berekend INTEGER,
    machtiging TEXT NOT NULL,
    factuurdatum TEXT,
    ontvangen TEXT,
    afgewezen_op TEXT
) STRICT;
CREATE INDEX historie_referentie ON historie (agb, referentie);
CREATE TRIGGER historie_onveranderlijk BEFORE UPDATE ON historie
WHEN OLD.gecrediteerd <> 0 OR NEW.gecrediteerd <> 1 OR NEW.toegekend <> OLD.toegekend OR NEW.referentie <> OLD.referentie
BEGIN SELECT RAISE(ABORT, 'een historieregel wordt hoogstens als gecrediteerd gemerkt'); END;
CREATE TRIGGER historie_blijft BEFORE DELETE ON historie BEGIN SELECT RAISE(ABORT, 'een historieregel wordt niet verwijderd'); END;

-- What the ledger was told, in order and hash-chained. The ledger follows from it by replay.
CREATE TABLE gebeurtenis (
    nummer INTEGER PRIMARY KEY,
    datum TEXT NOT NULL,
    soort TEXT NOT NULL,
    uzovi TEXT,
    agb TEXT,
    kenmerk TEXT NOT NULL,
    ons_kenmerk TEXT NOT NULL,
    bedrag INTEGER,
    vervaldatum TEXT,
    omschrijving TEXT NOT NULL,
    betaal_aan TEXT,
    oorzaak TEXT NOT NULL,
    hash TEXT NOT NULL
) STRICT;
CREATE TRIGGER gebeurtenis_onveranderlijk BEFORE UPDATE ON gebeurtenis BEGIN SELECT RAISE(ABORT, 'een gebeurtenis verandert nooit'); END;
CREATE TRIGGER gebeurtenis_blijft BEFORE DELETE ON gebeurtenis BEGIN SELECT RAISE(ABORT, 'een gebeurtenis wordt niet verwijderd'); END;

-- The journal: append only, hash-chained. bedrag, voor and na are cents, debit positive.
CREATE TABLE journaal (
    nr INTEGER NOT NULL,
    regel INTEGER NOT NULL,
    datum TEXT NOT NULL,
    rekening TEXT NOT NULL,
    uzovi TEXT NOT NULL,
    bedrag INTEGER NOT NULL CHECK (bedrag <> 0),
    oorzaak TEXT NOT NULL,
    voor INTEGER NOT NULL,
    na INTEGER NOT NULL CHECK (na = voor + bedrag),
    hash TEXT NOT NULL,
    PRIMARY KEY (nr, regel)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER journaal_onveranderlijk BEFORE UPDATE ON journaal BEGIN SELECT RAISE(ABORT, 'een boeking verandert nooit'); END;
CREATE TRIGGER journaal_blijft BEFORE DELETE ON journaal BEGIN SELECT RAISE(ABORT, 'een boeking wordt niet verwijderd'); END;

-- Where journal and events end, kept apart from them: without it entries that are missing at the end could not be missed.
CREATE TABLE journaalkop (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    nr INTEGER NOT NULL,
    hash TEXT NOT NULL,
    gebeurtenis INTEGER NOT NULL,
    gebeurtenis_hash TEXT NOT NULL
) STRICT;
INSERT INTO journaalkop VALUES (
    1,
    0, '0000000000000000000000000000000000000000000000000000000000000000',
    0, '0000000000000000000000000000000000000000000000000000000000000000'
);
CREATE TRIGGER journaalkop_vooruit BEFORE UPDATE ON journaalkop
WHEN NEW.gebeurtenis <> OLD.gebeurtenis + 1 OR NEW.nr < OLD.nr
BEGIN SELECT RAISE(ABORT, 'de kop van het journaal gaat alleen vooruit'); END;
CREATE TRIGGER journaalkop_blijft BEFORE DELETE ON journaalkop BEGIN SELECT RAISE(ABORT, 'de kop van het journaal wordt niet verwijderd'); END;
