-- How long payloads are kept, and a record of each that was removed. Envelopes and hashes stay.
CREATE TABLE bewaartermijn (id INTEGER PRIMARY KEY CHECK (id = 1), inhoud_dagen INTEGER NOT NULL) STRICT;
INSERT INTO bewaartermijn VALUES (1, 365);
CREATE TABLE verwijdering (
    nummer INTEGER PRIMARY KEY AUTOINCREMENT,
    traceer_id TEXT NOT NULL UNIQUE REFERENCES bericht,
    op TEXT NOT NULL,
    soort TEXT NOT NULL,
    reden TEXT NOT NULL
) STRICT;
CREATE TRIGGER verwijdering_onveranderlijk BEFORE UPDATE ON verwijdering BEGIN SELECT RAISE(ABORT, 'een verwijdering verandert nooit'); END;
CREATE TRIGGER verwijdering_blijft BEFORE DELETE ON verwijdering BEGIN SELECT RAISE(ABORT, 'het verslag van een verwijdering blijft'); END;
