-- Requests of zorgaanbieders; what they ask stands in their message. Rows are only added.
CREATE TABLE verzoek (
    nummer INTEGER PRIMARY KEY AUTOINCREMENT,
    traceer_id TEXT NOT NULL UNIQUE REFERENCES bericht,
    uzovi TEXT NOT NULL,
    agb TEXT NOT NULL,
    soort TEXT NOT NULL,
    op TEXT NOT NULL
) STRICT;
CREATE INDEX verzoek_uzovi ON verzoek (uzovi, nummer);
-- What was done with it. rekening = number of the account that the first of two persons entered.
CREATE TABLE verzoekstap (
    verzoek INTEGER NOT NULL REFERENCES verzoek,
    volgnummer INTEGER NOT NULL,
    handeling TEXT NOT NULL CHECK (handeling IN ('Gecontroleerd', 'Toegekend', 'Afgewezen', 'Ingetrokken')),
    door TEXT NOT NULL,
    op TEXT NOT NULL,
    reden TEXT NOT NULL,
    rekening INTEGER,
    PRIMARY KEY (verzoek, volgnummer)
) STRICT;
-- Betaalovereenkomsten that were granted: they count beside those of the register.
CREATE TABLE verzoek_overeenkomst (
    verzoek INTEGER PRIMARY KEY REFERENCES verzoek,
    agb TEXT NOT NULL,
    uzovi TEXT NOT NULL,
    begin TEXT NOT NULL,
    eind TEXT
) STRICT;
CREATE TRIGGER verzoek_onveranderlijk BEFORE UPDATE ON verzoek BEGIN SELECT RAISE(ABORT, 'een verzoek verandert nooit'); END;
CREATE TRIGGER verzoek_blijft BEFORE DELETE ON verzoek BEGIN SELECT RAISE(ABORT, 'een verzoek wordt niet verwijderd'); END;
CREATE TRIGGER verzoekstap_onveranderlijk BEFORE UPDATE ON verzoekstap BEGIN SELECT RAISE(ABORT, 'een besluit verandert nooit'); END;
CREATE TRIGGER verzoekstap_blijft BEFORE DELETE ON verzoekstap BEGIN SELECT RAISE(ABORT, 'een besluit wordt niet verwijderd'); END;
CREATE TRIGGER verzoek_overeenkomst_onveranderlijk BEFORE UPDATE ON verzoek_overeenkomst BEGIN SELECT RAISE(ABORT, 'een overeenkomst verandert nooit'); END;
CREATE TRIGGER verzoek_overeenkomst_blijft BEFORE DELETE ON verzoek_overeenkomst BEGIN SELECT RAISE(ABORT, 'een overeenkomst wordt niet verwijderd'); END;
CREATE TRIGGER verzoek_keten AFTER INSERT ON verzoek BEGIN INSERT INTO administratie_open (tabel, a, b) VALUES ('verzoek', NEW.nummer, ''); END;
CREATE TRIGGER verzoekstap_keten AFTER INSERT ON verzoekstap BEGIN INSERT INTO administratie_open (tabel, a, b) VALUES ('verzoekstap', NEW.verzoek, NEW.volgnummer); END;
CREATE TRIGGER verzoek_overeenkomst_keten AFTER INSERT ON verzoek_overeenkomst BEGIN INSERT INTO administratie_open (tabel, a, b) VALUES ('verzoek_overeenkomst', NEW.verzoek, ''); END;
