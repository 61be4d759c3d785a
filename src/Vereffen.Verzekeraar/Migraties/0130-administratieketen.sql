-- The own account of an insurer needs a second person too. What was entered before that was asked stays in use.
CREATE TABLE eigen_rekening_controle (
    nummer INTEGER PRIMARY KEY REFERENCES eigen_rekening,
    goed INTEGER NOT NULL,
    door TEXT NOT NULL,
    op TEXT NOT NULL
) STRICT;
INSERT INTO eigen_rekening_controle SELECT nummer, 1, 'opgegeven voordat een tweede persoon nodig was', op FROM eigen_rekening;
CREATE TRIGGER eigen_rekening_vier_ogen BEFORE INSERT ON eigen_rekening_controle
WHEN NEW.goed = 1 AND EXISTS (SELECT 1 FROM eigen_rekening WHERE nummer = NEW.nummer AND lower(trim(door)) = lower(trim(NEW.door)))
BEGIN SELECT RAISE(ABORT, 'wie een eigen rekening opgeeft verifieert haar niet'); END;
CREATE TRIGGER eigen_rekening_controle_onveranderlijk BEFORE UPDATE ON eigen_rekening_controle BEGIN SELECT RAISE(ABORT, 'een verificatie verandert nooit'); END;
CREATE TRIGGER eigen_rekening_controle_blijft BEFORE DELETE ON eigen_rekening_controle BEGIN SELECT RAISE(ABORT, 'een verificatie wordt niet verwijderd'); END;

-- A person says which vordering an entry on a statement repays that the program could not match. Booked later, or withdrawn before that.
CREATE TABLE bankkoppeling (
    nummer INTEGER PRIMARY KEY AUTOINCREMENT,
    afschrift INTEGER NOT NULL,
    volgnummer INTEGER NOT NULL,
    agb TEXT NOT NULL,
    kenmerk TEXT NOT NULL,
    door TEXT NOT NULL,
    op TEXT NOT NULL,
    FOREIGN KEY (afschrift, volgnummer) REFERENCES bankpost
) STRICT;
CREATE INDEX bankkoppeling_post ON bankkoppeling (afschrift, volgnummer);
CREATE TABLE bankkoppeling_besluit (
    koppeling INTEGER PRIMARY KEY REFERENCES bankkoppeling,
    besluit TEXT NOT NULL CHECK (besluit IN ('geboekt', 'ingetrokken')),
    reden TEXT NOT NULL,
    door TEXT NOT NULL,
    op TEXT NOT NULL
) STRICT;
CREATE TRIGGER bankkoppeling_onveranderlijk BEFORE UPDATE ON bankkoppeling BEGIN SELECT RAISE(ABORT, 'een koppeling verandert nooit'); END;
CREATE TRIGGER bankkoppeling_blijft BEFORE DELETE ON bankkoppeling BEGIN SELECT RAISE(ABORT, 'een koppeling wordt niet verwijderd'); END;
CREATE TRIGGER bankkoppeling_besluit_onveranderlijk BEFORE UPDATE ON bankkoppeling_besluit BEGIN SELECT RAISE(ABORT, 'een besluit verandert nooit'); END;
CREATE TRIGGER bankkoppeling_besluit_blijft BEFORE DELETE ON bankkoppeling_besluit BEGIN SELECT RAISE(ABORT, 'een besluit wordt niet verwijderd'); END;

-- Which message carried which overzicht (verrekenkring:crediteur:volgnummer), as csv and as pdf.
CREATE TABLE overzichtbericht (
    overzicht TEXT NOT NULL,
    vorm TEXT NOT NULL CHECK (vorm IN ('csv', 'pdf')),
    traceer_id TEXT NOT NULL UNIQUE REFERENCES bericht,
    PRIMARY KEY (overzicht, vorm)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER overzichtbericht_onveranderlijk BEFORE UPDATE ON overzichtbericht BEGIN SELECT RAISE(ABORT, 'een verzonden overzicht verandert nooit'); END;
CREATE TRIGGER overzichtbericht_blijft BEFORE DELETE ON overzichtbericht BEGIN SELECT RAISE(ABORT, 'een verzonden overzicht wordt niet verwijderd'); END;

-- Which rules gave which codes on the lines of a claim, one line of text each: 0402, rule, code. The retour holds codes only.
CREATE TABLE oordeelspoor (ons_kenmerk TEXT PRIMARY KEY, regels TEXT NOT NULL) STRICT;
CREATE TRIGGER oordeelspoor_onveranderlijk BEFORE UPDATE ON oordeelspoor BEGIN SELECT RAISE(ABORT, 'een vastgelegde beoordeling verandert nooit'); END;
CREATE TRIGGER oordeelspoor_blijft BEFORE DELETE ON oordeelspoor BEGIN SELECT RAISE(ABORT, 'een vastgelegde beoordeling wordt niet verwijderd'); END;

CREATE TRIGGER correctiespecificatie_blijft BEFORE DELETE ON correctiespecificatie BEGIN SELECT RAISE(ABORT, 'een specificatie blijft'); END;

-- One hash chain over the rows of all these tables, in the order in which they were added. a and b are the key of the row.
CREATE TABLE administratieketen (nummer INTEGER PRIMARY KEY, tabel TEXT NOT NULL, a TEXT NOT NULL, b TEXT NOT NULL, hash TEXT NOT NULL, UNIQUE (tabel, a, b)) STRICT;
CREATE TRIGGER administratieketen_onveranderlijk BEFORE UPDATE ON administratieketen BEGIN SELECT RAISE(ABORT, 'een schakel verandert nooit'); END;
CREATE TRIGGER administratieketen_blijft BEFORE DELETE ON administratieketen BEGIN SELECT RAISE(ABORT, 'een schakel wordt niet verwijderd'); END;

-- Where it ends, kept apart from it: without it links that are missing at the end could not be missed.
CREATE TABLE administratiekop (id INTEGER PRIMARY KEY CHECK (id = 1), nummer INTEGER NOT NULL, hash TEXT NOT NULL) STRICT;
INSERT INTO administratiekop VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
CREATE TRIGGER administratiekop_vooruit BEFORE UPDATE ON administratiekop WHEN NEW.nummer <= OLD.nummer
BEGIN SELECT RAISE(ABORT, 'de kop van de keten gaat alleen vooruit'); END;
CREATE TRIGGER administratiekop_blijft BEFORE DELETE ON administratiekop BEGIN SELECT RAISE(ABORT, 'de kop van de keten wordt niet verwijderd'); END;

-- Rows that are still to be chained: within the transaction that added them. Filled by the tables themselves, so that no row can be forgotten.
CREATE TABLE administratie_open (nummer INTEGER PRIMARY KEY, tabel TEXT NOT NULL, a TEXT NOT NULL, b TEXT NOT NULL) STRICT;
CREATE TRIGGER bankrekening_keten AFTER INSERT ON bankrekening BEGIN INSERT INTO administratie_open (tabel, a, b) VALUES ('bankrekening', NEW.agb, NEW.volgnummer); END;
CREATE TRIGGER bankrekening_controle_keten AFTER INSERT ON bankrekening_controle BEGIN INSERT INTO administratie_open (tabel, a, b) VALUES ('bankrekening_controle', NEW.agb, NEW.volgnummer); END;
CREATE TRIGGER bankrekening_sluiting_keten AFTER INSERT ON bankrekening_sluiting BEGIN INSERT INTO administratie_open (tabel, a, b) VALUES ('bankrekening_sluiting', NEW.agb, NEW.volgnummer); END;
CREATE TRIGGER eigen_rekening_keten AFTER INSERT ON eigen_rekening BEGIN INSERT INTO administratie_open (tabel, a, b) VALUES ('eigen_rekening', NEW.nummer, ''); END;
CREATE TRIGGER eigen_rekening_controle_keten AFTER INSERT ON eigen_rekening_controle BEGIN INSERT INTO administratie_open (tabel, a, b) VALUES ('eigen_rekening_controle', NEW.nummer, ''); END;
CREATE TRIGGER betaalvoorstel_keten AFTER INSERT ON betaalvoorstel BEGIN INSERT INTO administratie_open (tabel, a, b) VALUES ('betaalvoorstel', NEW.nummer, ''); END;
CREATE TRIGGER betaalvoorstelregel_keten AFTER INSERT ON betaalvoorstelregel BEGIN INSERT INTO administratie_open (tabel, a, b) VALUES ('betaalvoorstelregel', NEW.voorstel, NEW.volgnummer); END;
CREATE TRIGGER betaalvoorstelstap_keten AFTER INSERT ON betaalvoorstelstap BEGIN INSERT INTO administratie_open (tabel, a, b) VALUES ('betaalvoorstelstap', NEW.voorstel, NEW.volgnummer); END;
CREATE TRIGGER betaalbestand_keten AFTER INSERT ON betaalbestand BEGIN INSERT INTO administratie_open (tabel, a, b) VALUES ('betaalbestand', NEW.kenmerk, ''); END;
CREATE TRIGGER betaalbestand_geleverd_keten AFTER INSERT ON betaalbestand_geleverd BEGIN INSERT INTO administratie_open (tabel, a, b) VALUES ('betaalbestand_geleverd', NEW.kenmerk, ''); END;
CREATE TRIGGER betaling_bevestigd_keten AFTER INSERT ON betaling_bevestigd BEGIN INSERT INTO administratie_open (tabel, a, b) VALUES ('betaling_bevestigd', NEW.eind_id, ''); END;
CREATE TRIGGER betaling_terug_keten AFTER INSERT ON betaling_terug BEGIN INSERT INTO administratie_open (tabel, a, b) VALUES ('betaling_terug', NEW.eind_id, ''); END;
CREATE TRIGGER betaling_opnieuw_keten AFTER INSERT ON betaling_opnieuw BEGIN INSERT INTO administratie_open (tabel, a, b) VALUES ('betaling_opnieuw', NEW.eind_id, ''); END;
CREATE TRIGGER bankafschrift_keten AFTER INSERT ON bankafschrift BEGIN INSERT INTO administratie_open (tabel, a, b) VALUES ('bankafschrift', NEW.nummer, ''); END;
CREATE TRIGGER bankpost_keten AFTER INSERT ON bankpost BEGIN INSERT INTO administratie_open (tabel, a, b) VALUES ('bankpost', NEW.afschrift, NEW.volgnummer); END;
CREATE TRIGGER bankkoppeling_keten AFTER INSERT ON bankkoppeling BEGIN INSERT INTO administratie_open (tabel, a, b) VALUES ('bankkoppeling', NEW.nummer, ''); END;
CREATE TRIGGER bankkoppeling_besluit_keten AFTER INSERT ON bankkoppeling_besluit BEGIN INSERT INTO administratie_open (tabel, a, b) VALUES ('bankkoppeling_besluit', NEW.koppeling, ''); END;
CREATE TRIGGER brief_keten AFTER INSERT ON brief BEGIN INSERT INTO administratie_open (tabel, a, b) VALUES ('brief', NEW.nummer, ''); END;
CREATE TRIGGER briefstap_keten AFTER INSERT ON briefstap BEGIN INSERT INTO administratie_open (tabel, a, b) VALUES ('briefstap', NEW.brief, NEW.volgnummer); END;
CREATE TRIGGER briefverwijdering_keten AFTER INSERT ON briefverwijdering BEGIN INSERT INTO administratie_open (tabel, a, b) VALUES ('briefverwijdering', NEW.brief, ''); END;
CREATE TRIGGER postadres_keten AFTER INSERT ON postadres BEGIN INSERT INTO administratie_open (tabel, a, b) VALUES ('postadres', NEW.nummer, ''); END;
CREATE TRIGGER overzichtbericht_keten AFTER INSERT ON overzichtbericht BEGIN INSERT INTO administratie_open (tabel, a, b) VALUES ('overzichtbericht', NEW.overzicht, NEW.vorm); END;
CREATE TRIGGER correctievoorstel_keten AFTER INSERT ON correctievoorstel BEGIN INSERT INTO administratie_open (tabel, a, b) VALUES ('correctievoorstel', NEW.nummer, ''); END;
CREATE TRIGGER correctiebesluit_keten AFTER INSERT ON correctiebesluit BEGIN INSERT INTO administratie_open (tabel, a, b) VALUES ('correctiebesluit', NEW.voorstel, ''); END;
CREATE TRIGGER correctiespecificatie_keten AFTER INSERT ON correctiespecificatie BEGIN INSERT INTO administratie_open (tabel, a, b) VALUES ('correctiespecificatie', NEW.boeking, NEW.agb); END;
CREATE TRIGGER oordeelspoor_keten AFTER INSERT ON oordeelspoor BEGIN INSERT INTO administratie_open (tabel, a, b) VALUES ('oordeelspoor', NEW.ons_kenmerk, ''); END;

-- What was there before.
INSERT INTO administratie_open (tabel, a, b) SELECT 'bankrekening', agb, volgnummer FROM bankrekening ORDER BY agb, volgnummer;
INSERT INTO administratie_open (tabel, a, b) SELECT 'bankrekening_controle', agb, volgnummer FROM bankrekening_controle ORDER BY agb, volgnummer;
INSERT INTO administratie_open (tabel, a, b) SELECT 'bankrekening_sluiting', agb, volgnummer FROM bankrekening_sluiting ORDER BY agb, volgnummer;
INSERT INTO administratie_open (tabel, a, b) SELECT 'eigen_rekening', nummer, '' FROM eigen_rekening ORDER BY nummer;
INSERT INTO administratie_open (tabel, a, b) SELECT 'eigen_rekening_controle', nummer, '' FROM eigen_rekening_controle ORDER BY nummer;
INSERT INTO administratie_open (tabel, a, b) SELECT 'betaalvoorstel', nummer, '' FROM betaalvoorstel ORDER BY nummer;
INSERT INTO administratie_open (tabel, a, b) SELECT 'betaalvoorstelregel', voorstel, volgnummer FROM betaalvoorstelregel ORDER BY voorstel, volgnummer;
INSERT INTO administratie_open (tabel, a, b) SELECT 'betaalvoorstelstap', voorstel, volgnummer FROM betaalvoorstelstap ORDER BY voorstel, volgnummer;
INSERT INTO administratie_open (tabel, a, b) SELECT 'betaalbestand', kenmerk, '' FROM betaalbestand ORDER BY kenmerk;
INSERT INTO administratie_open (tabel, a, b) SELECT 'betaalbestand_geleverd', kenmerk, '' FROM betaalbestand_geleverd ORDER BY kenmerk;
INSERT INTO administratie_open (tabel, a, b) SELECT 'betaling_bevestigd', eind_id, '' FROM betaling_bevestigd ORDER BY eind_id;
INSERT INTO administratie_open (tabel, a, b) SELECT 'betaling_terug', eind_id, '' FROM betaling_terug ORDER BY eind_id;
INSERT INTO administratie_open (tabel, a, b) SELECT 'betaling_opnieuw', eind_id, '' FROM betaling_opnieuw ORDER BY eind_id;
INSERT INTO administratie_open (tabel, a, b) SELECT 'bankafschrift', nummer, '' FROM bankafschrift ORDER BY nummer;
INSERT INTO administratie_open (tabel, a, b) SELECT 'bankpost', afschrift, volgnummer FROM bankpost ORDER BY afschrift, volgnummer;
INSERT INTO administratie_open (tabel, a, b) SELECT 'brief', nummer, '' FROM brief ORDER BY nummer;
INSERT INTO administratie_open (tabel, a, b) SELECT 'briefstap', brief, volgnummer FROM briefstap ORDER BY brief, volgnummer;
INSERT INTO administratie_open (tabel, a, b) SELECT 'briefverwijdering', brief, '' FROM briefverwijdering ORDER BY brief;
INSERT INTO administratie_open (tabel, a, b) SELECT 'postadres', nummer, '' FROM postadres ORDER BY nummer;
INSERT INTO administratie_open (tabel, a, b) SELECT 'correctievoorstel', nummer, '' FROM correctievoorstel ORDER BY nummer;
INSERT INTO administratie_open (tabel, a, b) SELECT 'correctiebesluit', voorstel, '' FROM correctiebesluit ORDER BY voorstel;
INSERT INTO administratie_open (tabel, a, b) SELECT 'correctiespecificatie', boeking, agb FROM correctiespecificatie ORDER BY boeking, agb;
