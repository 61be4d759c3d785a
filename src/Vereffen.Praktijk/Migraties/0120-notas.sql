-- What a practice asks of others than insurers: the price that it told beforehand, and nota's. Amounts in cents.
CREATE TABLE raming (
    id INTEGER PRIMARY KEY,
    praktijk TEXT NOT NULL REFERENCES praktijk,
    formulier TEXT UNIQUE,
    patient INTEGER NOT NULL REFERENCES patient,
    gemeld_op TEXT NOT NULL
) STRICT;
CREATE INDEX raming_patient ON raming (patient, gemeld_op);
CREATE TABLE ramingregel (
    raming INTEGER NOT NULL REFERENCES raming,
    volgnummer INTEGER NOT NULL,
    lijst TEXT NOT NULL,
    code TEXT NOT NULL,
    omschrijving TEXT NOT NULL,
    aantal INTEGER NOT NULL CHECK (aantal > 0),
    tarief INTEGER NOT NULL CHECK (tarief >= 0),
    PRIMARY KEY (raming, volgnummer)
) STRICT;
-- Numbered per practice and year without gaps; one that lapsed keeps its number.
CREATE TABLE nota (
    id INTEGER PRIMARY KEY,
    praktijk TEXT NOT NULL REFERENCES praktijk,
    formulier TEXT UNIQUE,
    jaar INTEGER NOT NULL,
    volgnummer INTEGER NOT NULL,
    soort TEXT NOT NULL CHECK (soort IN ('restitutie', 'patient', 'wlz')),
    patient INTEGER NOT NULL REFERENCES patient,
    aan TEXT NOT NULL,
    adres TEXT NOT NULL,
    iban TEXT NOT NULL,
    datum TEXT NOT NULL,
    prijs_gemeld_op TEXT,
    bedrag INTEGER NOT NULL CHECK (bedrag > 0),
    stand TEXT NOT NULL CHECK (stand IN ('open', 'betaald', 'vervallen')),
    stand_op TEXT,
    reden TEXT NOT NULL DEFAULT '',
    UNIQUE (praktijk, jaar, volgnummer)
) STRICT;
CREATE INDEX nota_stand ON nota (praktijk, stand, datum);
CREATE INDEX nota_patient ON nota (patient);
CREATE TABLE notaregel (
    nota INTEGER NOT NULL REFERENCES nota,
    behandeling INTEGER NOT NULL REFERENCES behandeling,
    bedrag INTEGER NOT NULL,
    PRIMARY KEY (nota, behandeling)
) STRICT;
CREATE INDEX notaregel_behandeling ON notaregel (behandeling);
