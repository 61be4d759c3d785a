-- A coupling by hand that says: this entry is a pay-out that came back, though the bank gave no id. Its bankkoppeling has the zorgaanbieder, and the end-to-end id as kenmerk.
CREATE TABLE bankkoppeling_uitbetaling (koppeling INTEGER PRIMARY KEY REFERENCES bankkoppeling, eind_id TEXT NOT NULL) STRICT;
CREATE TRIGGER bankkoppeling_uitbetaling_onveranderlijk BEFORE UPDATE ON bankkoppeling_uitbetaling BEGIN SELECT RAISE(ABORT, 'een koppeling verandert nooit'); END;
CREATE TRIGGER bankkoppeling_uitbetaling_blijft BEFORE DELETE ON bankkoppeling_uitbetaling BEGIN SELECT RAISE(ABORT, 'een koppeling wordt niet verwijderd'); END;
CREATE TRIGGER bankkoppeling_uitbetaling_keten AFTER INSERT ON bankkoppeling_uitbetaling BEGIN INSERT INTO administratie_open (tabel, a, b) VALUES ('bankkoppeling_uitbetaling', NEW.koppeling, ''); END;
