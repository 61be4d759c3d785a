-- Who looked at whom in the practice, wherever the exchange is. Only ever added to; each row holds on to the one before it.
CREATE TABLE auditregel (
    nummer INTEGER PRIMARY KEY,
    op TEXT NOT NULL,
    wie TEXT NOT NULL,
    namens TEXT NOT NULL,
    wat TEXT NOT NULL,
    soort TEXT NOT NULL,
    onderwerp TEXT NOT NULL,
    sleutel INTEGER NOT NULL,
    resultaat TEXT NOT NULL,
    hash TEXT NOT NULL
) STRICT;
CREATE INDEX auditregel_onderwerp ON auditregel (onderwerp);
CREATE TRIGGER auditregel_onveranderlijk BEFORE UPDATE ON auditregel BEGIN SELECT RAISE(ABORT, 'een auditregel verandert nooit'); END;
CREATE TRIGGER auditregel_blijft BEFORE DELETE ON auditregel BEGIN SELECT RAISE(ABORT, 'een auditregel wordt niet verwijderd'); END;
CREATE TABLE auditkop (id INTEGER PRIMARY KEY CHECK (id = 1), nummer INTEGER NOT NULL, hash TEXT NOT NULL) STRICT;
INSERT INTO auditkop VALUES (1, 0, '');
