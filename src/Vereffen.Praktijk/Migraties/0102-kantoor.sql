-- What a practice keeps itself. Every row belongs to one practice, and is only ever read with its AGB-code.
CREATE TABLE praktijk (
    agb TEXT PRIMARY KEY,
    naam TEXT NOT NULL,
    zorgverlener TEXT NOT NULL,
    servicebureau TEXT,
    adres TEXT NOT NULL DEFAULT '',
    volgnummer INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE patient (
    id INTEGER PRIMARY KEY,
    praktijk TEXT NOT NULL REFERENCES praktijk,
    bsn TEXT NOT NULL,
    bsn_reden TEXT NOT NULL DEFAULT '',
    naam TEXT NOT NULL,
    voorvoegsel TEXT NOT NULL,
    voorletters TEXT NOT NULL,
    zoeknaam TEXT NOT NULL,
    geboortedatum TEXT NOT NULL,
    geslacht INTEGER NOT NULL,
    postcode TEXT NOT NULL,
    huisnummer INTEGER NOT NULL,
    verzekerdennummer TEXT NOT NULL,
    identiteit TEXT NOT NULL DEFAULT '',
    identiteit_op TEXT,
    cov_op TEXT,
    cov_resultaat TEXT NOT NULL DEFAULT '',
    uzovi TEXT,
    wlz TEXT NOT NULL DEFAULT '',
    overleden INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE UNIQUE INDEX patient_bsn ON patient (praktijk, bsn) WHERE bsn <> '999999999';
CREATE INDEX patient_naam ON patient (praktijk, zoeknaam);
-- Each answer of the exchange, with the day that it was about.
CREATE TABLE cov (
    id INTEGER PRIMARY KEY,
    patient INTEGER NOT NULL REFERENCES patient,
    gevraagd_op TEXT NOT NULL,
    peildatum TEXT NOT NULL,
    resultaat TEXT NOT NULL,
    uzovi TEXT,
    verzekerdennummer TEXT NOT NULL,
    pakket TEXT NOT NULL,
    wlz TEXT NOT NULL,
    overleden INTEGER NOT NULL
) STRICT;
CREATE INDEX cov_patient ON cov (patient, peildatum);
CREATE TABLE tarief (
    praktijk TEXT NOT NULL REFERENCES praktijk,
    lijst TEXT NOT NULL,
    code TEXT NOT NULL,
    omschrijving TEXT NOT NULL,
    begin TEXT NOT NULL,
    eind TEXT,
    tarief INTEGER,
    PRIMARY KEY (praktijk, lijst, code, begin)
) STRICT;
-- A treatment, or (credit_van) the taking back of one. Amounts in cents, all positive.
CREATE TABLE behandeling (
    id INTEGER PRIMARY KEY,
    praktijk TEXT NOT NULL REFERENCES praktijk,
    patient INTEGER NOT NULL REFERENCES patient,
    formulier TEXT UNIQUE,
    datum TEXT NOT NULL,
    lijst TEXT NOT NULL,
    code TEXT NOT NULL,
    omschrijving TEXT NOT NULL,
    aantal INTEGER NOT NULL CHECK (aantal > 0),
    behandelaar TEXT NOT NULL,
    tarief INTEGER NOT NULL CHECK (tarief >= 0),
    bedrag INTEGER NOT NULL CHECK (bedrag >= 0),
    uzovi TEXT,
    is_credit INTEGER NOT NULL DEFAULT 0,
    credit_van INTEGER REFERENCES behandeling,
    vorige TEXT NOT NULL DEFAULT '',
    vervangt INTEGER REFERENCES behandeling,
    staat TEXT NOT NULL CHECK (staat IN ('open', 'ingediend', 'toegekend', 'afgewezen', 'gecrediteerd', 'afgesloten')),
    referentie TEXT,
    claim TEXT REFERENCES declaratie,
    toegekend INTEGER,
    codes TEXT NOT NULL DEFAULT '',
    einde TEXT NOT NULL DEFAULT '',
    einde_reden TEXT NOT NULL DEFAULT '',
    einde_op TEXT
) STRICT;
CREATE UNIQUE INDEX behandeling_referentie ON behandeling (praktijk, referentie) WHERE referentie IS NOT NULL;
CREATE INDEX behandeling_datum ON behandeling (praktijk, datum);
CREATE INDEX behandeling_staat ON behandeling (praktijk, staat, datum);
CREATE INDEX behandeling_patient ON behandeling (patient, datum);
CREATE INDEX behandeling_claim ON behandeling (claim);
-- One correction that waits at a time, and one credit.
CREATE UNIQUE INDEX behandeling_credit ON behandeling (credit_van) WHERE credit_van IS NOT NULL AND staat IN ('open', 'ingediend', 'toegekend');
-- A claim of a practice: which practice it is of, and what became of it.
CREATE TABLE indiening (
    claim TEXT PRIMARY KEY REFERENCES declaratie,
    praktijk TEXT NOT NULL REFERENCES praktijk,
    aantal INTEGER NOT NULL,
    stand TEXT NOT NULL CHECK (stand IN ('onderweg', 'technisch afgewezen', 'afgewezen', 'deels toegekend', 'toegekend', 'ingetrokken')),
    codes TEXT NOT NULL DEFAULT '',
    toegekend INTEGER,
    kenmerk TEXT NOT NULL DEFAULT '',
    beantwoord_op TEXT
) STRICT;
CREATE INDEX indiening_praktijk ON indiening (praktijk, stand);
-- Statements of the insurer, as rows that add up; the file itself is in bericht.
CREATE TABLE overzicht (
    bericht TEXT PRIMARY KEY REFERENCES bericht,
    praktijk TEXT NOT NULL REFERENCES praktijk,
    uzovi TEXT NOT NULL,
    factuurnummer TEXT NOT NULL,
    volgnummer TEXT NOT NULL,
    ontvangen_op TEXT NOT NULL,
    ontvangt INTEGER NOT NULL,
    verrekend INTEGER NOT NULL,
    openstaand INTEGER NOT NULL,
    verwacht INTEGER NOT NULL
) STRICT;
CREATE INDEX overzicht_praktijk ON overzicht (praktijk, ontvangen_op);
-- Payments of insurers on the practice's own bank statement.
CREATE TABLE bankregel (
    id INTEGER PRIMARY KEY,
    praktijk TEXT NOT NULL REFERENCES praktijk,
    datum TEXT NOT NULL,
    bedrag INTEGER NOT NULL,
    woord TEXT NOT NULL,
    kenmerk TEXT NOT NULL,
    verwacht INTEGER,
    uitleg TEXT NOT NULL,
    UNIQUE (praktijk, datum, bedrag, woord, kenmerk)
) STRICT;
