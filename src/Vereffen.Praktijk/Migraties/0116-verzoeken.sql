-- What a practice asked of an insurer; what it asked stands in the message. Dates as yyyy-MM-dd.
CREATE TABLE verzoek (
    traceer_id TEXT PRIMARY KEY REFERENCES bericht,
    praktijk TEXT NOT NULL REFERENCES praktijk,
    uzovi TEXT NOT NULL,
    soort TEXT NOT NULL,
    gevraagd_op TEXT NOT NULL,
    antwoord TEXT REFERENCES bericht,
    besluit TEXT,
    besloten_op TEXT,
    reden TEXT NOT NULL DEFAULT '',
    intrekking TEXT REFERENCES bericht,
    intrekking_geweigerd TEXT
) STRICT;
CREATE INDEX verzoek_praktijk ON verzoek (praktijk, gevraagd_op);
