-- Account numbers per AGB, and what a person found when checking them. Rows are only added.
CREATE TABLE bankrekening (
    agb TEXT NOT NULL,
    volgnummer INTEGER NOT NULL,
    iban TEXT NOT NULL,
    naam TEXT NOT NULL,
    vanaf TEXT NOT NULL,
    door TEXT NOT NULL,
    op TEXT NOT NULL,
    PRIMARY KEY (agb, volgnummer)
) STRICT, WITHOUT ROWID;
CREATE TABLE bankrekening_controle (
    agb TEXT NOT NULL,
    volgnummer INTEGER NOT NULL,
    goed INTEGER NOT NULL,
    door TEXT NOT NULL,
    op TEXT NOT NULL,
    PRIMARY KEY (agb, volgnummer),
    FOREIGN KEY (agb, volgnummer) REFERENCES bankrekening
) STRICT, WITHOUT ROWID;
CREATE TABLE bankrekening_sluiting (
    agb TEXT NOT NULL,
    volgnummer INTEGER NOT NULL,
    per TEXT NOT NULL,
    door TEXT NOT NULL,
    op TEXT NOT NULL,
    PRIMARY KEY (agb, volgnummer),
    FOREIGN KEY (agb, volgnummer) REFERENCES bankrekening
) STRICT, WITHOUT ROWID;

-- Accounts that the insurers pay from; the last row of an insurer counts.
CREATE TABLE eigen_rekening (
    nummer INTEGER PRIMARY KEY AUTOINCREMENT,
    uzovi TEXT NOT NULL,
    naam TEXT NOT NULL,
    iban TEXT NOT NULL,
    bic TEXT,
    door TEXT NOT NULL,
    op TEXT NOT NULL
) STRICT;

-- What a betaalrun would do, for another person to approve. afdruk: SHA-256 of what the ledger proposed.
CREATE TABLE betaalvoorstel (
    nummer INTEGER PRIMARY KEY AUTOINCREMENT,
    datum TEXT NOT NULL,
    gebeurtenis INTEGER NOT NULL,
    afdruk TEXT NOT NULL,
    verrekend INTEGER NOT NULL,
    aangehouden INTEGER NOT NULL,
    vastgehouden INTEGER NOT NULL
) STRICT;
-- reden: why it can't be paid; NULL = there is an order for the bank.
CREATE TABLE betaalvoorstelregel (
    voorstel INTEGER NOT NULL REFERENCES betaalvoorstel,
    volgnummer INTEGER NOT NULL,
    eind_id TEXT NOT NULL UNIQUE,
    uzovi TEXT NOT NULL,
    agb TEXT NOT NULL,
    begunstigde TEXT NOT NULL,
    bedrag INTEGER NOT NULL,
    tekst TEXT NOT NULL,
    van_naam TEXT,
    van_iban TEXT,
    van_bic TEXT,
    naar_naam TEXT,
    naar_iban TEXT,
    reden TEXT,
    PRIMARY KEY (voorstel, volgnummer)
) STRICT, WITHOUT ROWID;
CREATE TABLE betaalvoorstelstap (
    voorstel INTEGER NOT NULL REFERENCES betaalvoorstel,
    volgnummer INTEGER NOT NULL,
    status TEXT NOT NULL,
    door TEXT NOT NULL,
    op TEXT NOT NULL,
    reden TEXT,
    PRIMARY KEY (voorstel, volgnummer)
) STRICT, WITHOUT ROWID;

-- Files for the bank, kept as they were made; and that they were put in the data folder.
CREATE TABLE betaalbestand (
    kenmerk TEXT PRIMARY KEY,
    voorstel INTEGER NOT NULL REFERENCES betaalvoorstel,
    uzovi TEXT NOT NULL,
    inhoud BLOB NOT NULL,
    aantal INTEGER NOT NULL,
    totaal INTEGER NOT NULL
) STRICT;
CREATE TABLE betaalbestand_geleverd (kenmerk TEXT PRIMARY KEY REFERENCES betaalbestand, op TEXT NOT NULL) STRICT;

-- What became of a pay-out: confirmed by a statement, back (gebeurtenis: the event), released to go out again.
CREATE TABLE betaling_bevestigd (eind_id TEXT PRIMARY KEY REFERENCES betaalvoorstelregel (eind_id), boekdatum TEXT NOT NULL) STRICT;
CREATE TABLE betaling_terug (
    eind_id TEXT PRIMARY KEY REFERENCES betaalvoorstelregel (eind_id),
    reden TEXT NOT NULL,
    op TEXT NOT NULL
) STRICT;
CREATE TABLE betaling_opnieuw (
    eind_id TEXT PRIMARY KEY REFERENCES betaling_terug,
    door TEXT NOT NULL,
    op TEXT NOT NULL
) STRICT;

-- Bank statements that were read, each once, and what each transaction in them was taken for.
CREATE TABLE bankafschrift (
    nummer INTEGER PRIMARY KEY AUTOINCREMENT,
    rekening TEXT NOT NULL,
    kenmerk TEXT NOT NULL,
    volgnummer TEXT NOT NULL,
    hash TEXT NOT NULL,
    door TEXT NOT NULL,
    op TEXT NOT NULL,
    UNIQUE (rekening, kenmerk, volgnummer)
) STRICT;
CREATE TABLE bankpost (
    afschrift INTEGER NOT NULL REFERENCES bankafschrift,
    volgnummer INTEGER NOT NULL,
    boekdatum TEXT NOT NULL,
    bedrag INTEGER,
    uitkomst TEXT NOT NULL,
    kenmerk TEXT NOT NULL,
    reden TEXT NOT NULL,
    omschrijving TEXT NOT NULL,
    PRIMARY KEY (afschrift, volgnummer)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER bankrekening_onveranderlijk BEFORE UPDATE ON bankrekening BEGIN SELECT RAISE(ABORT, 'een opgegeven rekening verandert nooit'); END;
CREATE TRIGGER bankrekening_blijft BEFORE DELETE ON bankrekening BEGIN SELECT RAISE(ABORT, 'een opgegeven rekening wordt niet verwijderd'); END;
CREATE TRIGGER bankrekening_controle_onveranderlijk BEFORE UPDATE ON bankrekening_controle BEGIN SELECT RAISE(ABORT, 'een verificatie verandert nooit'); END;
CREATE TRIGGER bankrekening_controle_blijft BEFORE DELETE ON bankrekening_controle BEGIN SELECT RAISE(ABORT, 'een verificatie wordt niet verwijderd'); END;
CREATE TRIGGER bankrekening_sluiting_onveranderlijk BEFORE UPDATE ON bankrekening_sluiting BEGIN SELECT RAISE(ABORT, 'een sluiting verandert nooit'); END;
CREATE TRIGGER bankrekening_sluiting_blijft BEFORE DELETE ON bankrekening_sluiting BEGIN SELECT RAISE(ABORT, 'een sluiting wordt niet verwijderd'); END;
CREATE TRIGGER eigen_rekening_onveranderlijk BEFORE UPDATE ON eigen_rekening BEGIN SELECT RAISE(ABORT, 'een eigen rekening verandert nooit'); END;
CREATE TRIGGER eigen_rekening_blijft BEFORE DELETE ON eigen_rekening BEGIN SELECT RAISE(ABORT, 'een eigen rekening wordt niet verwijderd'); END;
CREATE TRIGGER betaalvoorstel_onveranderlijk BEFORE UPDATE ON betaalvoorstel BEGIN SELECT RAISE(ABORT, 'een betaalvoorstel verandert nooit'); END;
CREATE TRIGGER betaalvoorstel_blijft BEFORE DELETE ON betaalvoorstel BEGIN SELECT RAISE(ABORT, 'een betaalvoorstel wordt niet verwijderd'); END;
CREATE TRIGGER betaalvoorstelregel_onveranderlijk BEFORE UPDATE ON betaalvoorstelregel BEGIN SELECT RAISE(ABORT, 'een regel van een betaalvoorstel verandert nooit'); END;
CREATE TRIGGER betaalvoorstelregel_blijft BEFORE DELETE ON betaalvoorstelregel BEGIN SELECT RAISE(ABORT, 'een regel van een betaalvoorstel wordt niet verwijderd'); END;
CREATE TRIGGER betaalvoorstelstap_onveranderlijk BEFORE UPDATE ON betaalvoorstelstap BEGIN SELECT RAISE(ABORT, 'een stap van een betaalvoorstel verandert nooit'); END;
CREATE TRIGGER betaalvoorstelstap_blijft BEFORE DELETE ON betaalvoorstelstap BEGIN SELECT RAISE(ABORT, 'een stap van een betaalvoorstel wordt niet verwijderd'); END;
CREATE TRIGGER betaalbestand_onveranderlijk BEFORE UPDATE ON betaalbestand BEGIN SELECT RAISE(ABORT, 'een betaalbestand verandert nooit'); END;
CREATE TRIGGER betaalbestand_blijft BEFORE DELETE ON betaalbestand BEGIN SELECT RAISE(ABORT, 'een betaalbestand wordt niet verwijderd'); END;
CREATE TRIGGER betaalbestand_geleverd_onveranderlijk BEFORE UPDATE ON betaalbestand_geleverd BEGIN SELECT RAISE(ABORT, 'een levering verandert nooit'); END;
CREATE TRIGGER betaalbestand_geleverd_blijft BEFORE DELETE ON betaalbestand_geleverd BEGIN SELECT RAISE(ABORT, 'een levering wordt niet verwijderd'); END;
CREATE TRIGGER betaling_bevestigd_onveranderlijk BEFORE UPDATE ON betaling_bevestigd BEGIN SELECT RAISE(ABORT, 'een bevestiging verandert nooit'); END;
CREATE TRIGGER betaling_bevestigd_blijft BEFORE DELETE ON betaling_bevestigd BEGIN SELECT RAISE(ABORT, 'een bevestiging wordt niet verwijderd'); END;
CREATE TRIGGER betaling_terug_onveranderlijk BEFORE UPDATE ON betaling_terug BEGIN SELECT RAISE(ABORT, 'een teruggekomen betaling verandert nooit'); END;
CREATE TRIGGER betaling_terug_blijft BEFORE DELETE ON betaling_terug BEGIN SELECT RAISE(ABORT, 'een teruggekomen betaling wordt niet verwijderd'); END;
CREATE TRIGGER betaling_opnieuw_onveranderlijk BEFORE UPDATE ON betaling_opnieuw BEGIN SELECT RAISE(ABORT, 'een vrijgave verandert nooit'); END;
CREATE TRIGGER betaling_opnieuw_blijft BEFORE DELETE ON betaling_opnieuw BEGIN SELECT RAISE(ABORT, 'een vrijgave wordt niet verwijderd'); END;
CREATE TRIGGER bankafschrift_onveranderlijk BEFORE UPDATE ON bankafschrift BEGIN SELECT RAISE(ABORT, 'een bankafschrift verandert nooit'); END;
CREATE TRIGGER bankafschrift_blijft BEFORE DELETE ON bankafschrift BEGIN SELECT RAISE(ABORT, 'een bankafschrift wordt niet verwijderd'); END;
CREATE TRIGGER bankpost_onveranderlijk BEFORE UPDATE ON bankpost BEGIN SELECT RAISE(ABORT, 'een bankpost verandert nooit'); END;
CREATE TRIGGER bankpost_blijft BEFORE DELETE ON bankpost BEGIN SELECT RAISE(ABORT, 'een bankpost wordt niet verwijderd'); END;
