-- Who takes part in the test environment: test certificates reach these parties and no others.
CREATE TABLE testpartij (relatie TEXT PRIMARY KEY, aangemeld_op TEXT NOT NULL) STRICT;
ALTER TABLE postvak ADD COLUMN test INTEGER NOT NULL DEFAULT 0;

-- Certificates that were issued. A revocation is for good.
CREATE TABLE certificaat (
    nummer INTEGER PRIMARY KEY AUTOINCREMENT,
    serienummer TEXT NOT NULL UNIQUE,
    vingerafdruk TEXT NOT NULL UNIQUE,
    code TEXT NOT NULL,
    rol TEXT NOT NULL,
    soort TEXT NOT NULL,
    test INTEGER NOT NULL,
    geldig_van TEXT NOT NULL,
    geldig_tot TEXT NOT NULL,
    uitgegeven_op TEXT NOT NULL,
    ingetrokken_op TEXT
) STRICT;
CREATE TRIGGER certificaat_blijft BEFORE DELETE ON certificaat BEGIN SELECT RAISE(ABORT, 'een certificaat wordt niet verwijderd'); END;
CREATE TRIGGER certificaat_ingetrokken BEFORE UPDATE ON certificaat WHEN OLD.ingetrokken_op IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'een intrekking blijft'); END;

-- Toestemmingsverklaring: for whom another party may act, per service, until an end date.
CREATE TABLE mandaat (
    nummer INTEGER PRIMARY KEY AUTOINCREMENT,
    gever TEXT NOT NULL,
    gemachtigde TEXT NOT NULL,
    dienst TEXT NOT NULL,
    begin TEXT NOT NULL,
    eind TEXT NOT NULL,
    vastgelegd_op TEXT NOT NULL,
    beeindigd_op TEXT
) STRICT;
CREATE INDEX mandaat_gemachtigde ON mandaat (gemachtigde);

-- Who did what, for whom, on which subject, when, and what came of it. Only ever added to; each row holds on to the one before it.
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

-- Statuses in the words of the message service, and what is said with them.
UPDATE berichtstatus SET status = CASE status WHEN 'ontvangen' THEN 'WordtAangeboden' WHEN 'technisch-afgekeurd' THEN 'AfgekeurdDoorDienst'
    WHEN 'goedgekeurd' THEN 'VerwerkingVoltooid' WHEN 'bezorgd' THEN 'Bezorgd' ELSE status END;
CREATE INDEX berichtstatus_bericht ON berichtstatus (traceer_id);
CREATE TABLE melding (
    traceer_id TEXT NOT NULL REFERENCES bericht,
    volgnummer INTEGER NOT NULL,
    code TEXT NOT NULL,
    omschrijving TEXT NOT NULL,
    toelichting TEXT,
    PRIMARY KEY (traceer_id, volgnummer)
) STRICT;

-- How messages hang together, to search by.
CREATE TABLE verband (
    traceer_id TEXT PRIMARY KEY REFERENCES bericht,
    conversatie_id TEXT NOT NULL,
    antwoord_op TEXT,
    afzender TEXT NOT NULL,
    van_portaal INTEGER NOT NULL,
    test INTEGER NOT NULL
) STRICT;
CREATE INDEX verband_conversatie ON verband (conversatie_id);
CREATE INDEX verband_antwoord ON verband (antwoord_op);
INSERT INTO verband SELECT traceer_id, json_extract(envelop, '$.ConversatieId'), json_extract(envelop, '$.AlsAntwoordOp'),
    json_extract(envelop, '$.Afzender.Rol') || ' ' || json_extract(envelop, '$.Afzender.Code'), 0, 0 FROM bericht;

-- The last audit row, so that cutting off the end shows.
CREATE TABLE auditkop (id INTEGER PRIMARY KEY CHECK (id = 1), nummer INTEGER NOT NULL, hash TEXT NOT NULL) STRICT;
INSERT INTO auditkop VALUES (1, 0, '');
