-- Claims that were sent, and what came back for them.
CREATE TABLE declaratie (
    traceer_id TEXT PRIMARY KEY REFERENCES bericht,
    afzender TEXT NOT NULL,
    uzovi TEXT NOT NULL,
    factuurnummer TEXT NOT NULL,
    ingediend INTEGER NOT NULL,
    verzonden_op TEXT NOT NULL
) STRICT;
CREATE TABLE antwoord (
    traceer_id TEXT PRIMARY KEY REFERENCES bericht,
    declaratie TEXT REFERENCES declaratie,
    berichttype TEXT NOT NULL,
    ontvangen_op TEXT NOT NULL
) STRICT;
