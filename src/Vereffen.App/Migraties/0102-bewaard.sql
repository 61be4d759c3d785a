-- What somebody had filled in when the session turned out to be over: encrypted, once, and not for long.
CREATE TABLE bewaard (
    hash TEXT PRIMARY KEY,
    account INTEGER NOT NULL UNIQUE REFERENCES account,
    rol TEXT NOT NULL,
    code TEXT NOT NULL,
    tot TEXT NOT NULL,
    inhoud BLOB NOT NULL
) STRICT;
