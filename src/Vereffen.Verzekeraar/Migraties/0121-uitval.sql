-- What a person must decide before a retour leaves: a finding on a file (detail null), a verzekerde or a prestatie.
CREATE TABLE uitval (
    nummer INTEGER PRIMARY KEY AUTOINCREMENT,
    declaratie INTEGER NOT NULL REFERENCES declaratie,
    detail INTEGER,
    regel TEXT NOT NULL,
    code TEXT,
    uitleg TEXT NOT NULL,
    uiterlijk TEXT NOT NULL,
    op TEXT NOT NULL
) STRICT;
CREATE INDEX uitval_declaratie ON uitval (declaratie);
CREATE TRIGGER uitval_onveranderlijk BEFORE UPDATE ON uitval BEGIN SELECT RAISE(ABORT, 'wat aan een mens is voorgelegd verandert niet'); END;
CREATE TRIGGER uitval_blijft BEFORE DELETE ON uitval BEGIN SELECT RAISE(ABORT, 'wat aan een mens is voorgelegd blijft'); END;

CREATE TABLE uitvalbesluit (
    uitval INTEGER PRIMARY KEY REFERENCES uitval,
    besluit TEXT NOT NULL,
    bedrag INTEGER,
    code TEXT,
    door TEXT NOT NULL,
    reden TEXT NOT NULL,
    op TEXT NOT NULL
) STRICT;
CREATE TRIGGER uitvalbesluit_onveranderlijk BEFORE UPDATE ON uitvalbesluit BEGIN SELECT RAISE(ABORT, 'een besluit verandert niet'); END;
CREATE TRIGGER uitvalbesluit_blijft BEFORE DELETE ON uitvalbesluit BEGIN SELECT RAISE(ABORT, 'een besluit blijft'); END;
