-- People who log in on the pages. No personal data of insured persons is here.
CREATE TABLE account (
    id INTEGER PRIMARY KEY,
    naam TEXT NOT NULL,
    sleutelnaam TEXT NOT NULL UNIQUE,
    wachtwoord TEXT,
    totp TEXT,
    laatste_code TEXT,
    mislukt INTEGER NOT NULL DEFAULT 0,
    dicht_tot TEXT,
    geblokkeerd INTEGER NOT NULL DEFAULT 0,
    stempel TEXT NOT NULL,
    gemaakt_op TEXT NOT NULL
) STRICT;
-- For whom a person works, and as what.
CREATE TABLE werkplek (
    account INTEGER NOT NULL REFERENCES account,
    rol TEXT NOT NULL CHECK (rol IN ('praktijk', 'servicebureau', 'verzekeraar', 'portaal')),
    code TEXT NOT NULL,
    naam TEXT NOT NULL,
    PRIMARY KEY (account, rol, code)
) STRICT;
-- Links that log in once; only their hash is kept.
CREATE TABLE eenmalig (
    hash TEXT PRIMARY KEY,
    account INTEGER NOT NULL REFERENCES account,
    volledig INTEGER NOT NULL,
    geldig_tot TEXT NOT NULL,
    gebruikt_op TEXT
) STRICT;
CREATE TABLE sessie (
    hash TEXT PRIMARY KEY,
    account INTEGER NOT NULL REFERENCES account,
    volledig INTEGER NOT NULL,
    rol TEXT,
    code TEXT,
    begonnen_op TEXT NOT NULL,
    laatst_op TEXT NOT NULL
) STRICT;
CREATE INDEX sessie_account ON sessie (account, begonnen_op);
