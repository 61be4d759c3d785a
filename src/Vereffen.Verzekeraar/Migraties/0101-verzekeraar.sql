-- Claims judged.
CREATE TABLE declaratie (
    nummer INTEGER PRIMARY KEY AUTOINCREMENT,
    traceer_id TEXT NOT NULL UNIQUE REFERENCES bericht,
    ons_kenmerk TEXT NOT NULL UNIQUE,
    uzovi TEXT NOT NULL,
    crediteur TEXT NOT NULL,
    factuurnummer TEXT NOT NULL,
    indiener TEXT NOT NULL,
    ontvangen TEXT NOT NULL,
    vervaldatum TEXT NOT NULL,
    uitkomst TEXT NOT NULL,
    ingediend INTEGER NOT NULL,
    toegekend INTEGER NOT NULL
) STRICT;

-- History that the rules look back in: the columns of historie.csv. A row changes in one way: a debet is marked as credited.
CREATE TABLE historie (
    nummer INTEGER PRIMARY KEY AUTOINCREMENT,
    regel TEXT NOT NULL
) STRICT;

-- What the ledger was told, in order. The ledger follows from it by replay.
CREATE TABLE gebeurtenis (
    nummer INTEGER PRIMARY KEY AUTOINCREMENT,
    datum TEXT NOT NULL,
    soort TEXT NOT NULL,
    uzovi TEXT NOT NULL,
    agb TEXT NOT NULL,
    kenmerk TEXT NOT NULL,
    ons_kenmerk TEXT NOT NULL,
    bedrag INTEGER NOT NULL,
    vervaldatum TEXT NOT NULL,
    omschrijving TEXT NOT NULL,
    betaal_aan TEXT NOT NULL
) STRICT;
CREATE TRIGGER gebeurtenis_onveranderlijk BEFORE UPDATE ON gebeurtenis BEGIN SELECT RAISE(ABORT, 'een gebeurtenis verandert nooit'); END;
CREATE TRIGGER gebeurtenis_blijft BEFORE DELETE ON gebeurtenis BEGIN SELECT RAISE(ABORT, 'een gebeurtenis wordt niet verwijderd'); END;
