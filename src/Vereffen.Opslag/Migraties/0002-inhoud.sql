-- Checksum of a payload, and the file that holds it when it is large; then the payload column is empty.
CREATE TABLE berichtinhoud (traceer_id TEXT PRIMARY KEY REFERENCES bericht, sha256 TEXT NOT NULL, bestand TEXT) STRICT;
CREATE TRIGGER berichtinhoud_onveranderlijk BEFORE UPDATE ON berichtinhoud BEGIN SELECT RAISE(ABORT, 'een bericht verandert nooit'); END;
CREATE TRIGGER berichtinhoud_blijft BEFORE DELETE ON berichtinhoud BEGIN SELECT RAISE(ABORT, 'een bericht wordt niet verwijderd'); END;
