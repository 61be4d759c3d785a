-- Messages as they came and went: stored once, never changed. Erasing a payload is destroying its key.
CREATE TABLE bericht (
    traceer_id TEXT PRIMARY KEY,
    volgorde INTEGER NOT NULL UNIQUE,
    envelop TEXT NOT NULL,
    geadresseerde TEXT NOT NULL,
    hash TEXT NOT NULL,
    grootte INTEGER NOT NULL,
    ontvangen_op TEXT NOT NULL,
    payload BLOB NOT NULL
) STRICT;
CREATE TABLE berichtsleutel (traceer_id TEXT PRIMARY KEY REFERENCES bericht, sleutel BLOB NOT NULL) STRICT;
CREATE TRIGGER bericht_onveranderlijk BEFORE UPDATE ON bericht BEGIN SELECT RAISE(ABORT, 'een bericht verandert nooit'); END;
CREATE TRIGGER bericht_blijft BEFORE DELETE ON bericht BEGIN SELECT RAISE(ABORT, 'een bericht wordt niet verwijderd'); END;

-- What leaves: written in the transaction of its cause, sent afterwards, sent again until the exchange has it.
CREATE TABLE uitgaand (
    traceer_id TEXT PRIMARY KEY REFERENCES bericht,
    verzonden_op TEXT,
    geweigerd TEXT
) STRICT;
