CREATE TABLE brief (
    nummer INTEGER PRIMARY KEY AUTOINCREMENT,
    bron TEXT NOT NULL UNIQUE,
    soort TEXT NOT NULL,
    datum TEXT NOT NULL,
    uzovi TEXT NOT NULL,
    agb TEXT NOT NULL,
    kenmerk TEXT NOT NULL,
    bedrag INTEGER NOT NULL,
    html_hash TEXT NOT NULL,
    pdf_hash TEXT,
    bewaren_tot TEXT NOT NULL
) STRICT;
CREATE TRIGGER brief_onveranderlijk BEFORE UPDATE ON brief BEGIN SELECT RAISE(ABORT, 'een brief in het log verandert nooit'); END;
CREATE TRIGGER brief_blijft BEFORE DELETE ON brief BEGIN SELECT RAISE(ABORT, 'een brief gaat niet uit het log'); END;

CREATE TABLE briefstap (
    brief INTEGER NOT NULL REFERENCES brief,
    volgnummer INTEGER NOT NULL,
    handeling TEXT NOT NULL,
    stand TEXT NOT NULL,
    op TEXT NOT NULL,
    door TEXT NOT NULL,
    reden TEXT NOT NULL,
    PRIMARY KEY (brief, volgnummer)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER briefstap_onveranderlijk BEFORE UPDATE ON briefstap BEGIN SELECT RAISE(ABORT, 'een stap van een brief verandert nooit'); END;
CREATE TRIGGER briefstap_blijft BEFORE DELETE ON briefstap BEGIN SELECT RAISE(ABORT, 'een stap van een brief wordt niet verwijderd'); END;

CREATE TABLE briefinhoud (
    brief INTEGER PRIMARY KEY REFERENCES brief,
    html BLOB NOT NULL,
    pdf BLOB
) STRICT;
CREATE TRIGGER briefinhoud_onveranderlijk BEFORE UPDATE ON briefinhoud BEGIN SELECT RAISE(ABORT, 'de inhoud van een brief verandert nooit'); END;

CREATE TABLE briefverwijdering (
    brief INTEGER PRIMARY KEY REFERENCES brief,
    wat TEXT NOT NULL,
    op TEXT NOT NULL,
    door TEXT NOT NULL,
    html_hash TEXT NOT NULL,
    pdf_hash TEXT
) STRICT;
CREATE TRIGGER briefverwijdering_onveranderlijk BEFORE UPDATE ON briefverwijdering BEGIN SELECT RAISE(ABORT, 'een verslag van verwijdering verandert nooit'); END;
CREATE TRIGGER briefverwijdering_blijft BEFORE DELETE ON briefverwijdering BEGIN SELECT RAISE(ABORT, 'een verslag van verwijdering wordt niet verwijderd'); END;
CREATE TRIGGER briefinhoud_met_verslag BEFORE DELETE ON briefinhoud
WHEN NOT EXISTS (SELECT 1 FROM briefverwijdering WHERE brief = OLD.brief)
BEGIN SELECT RAISE(ABORT, 'inhoud gaat alleen weg met een verslag ervan'); END;
