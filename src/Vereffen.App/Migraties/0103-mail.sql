-- Who wants a mail when something waits, of which kinds, and what that person was told last: numbers per kind, no more.
CREATE TABLE mail (
    account INTEGER PRIMARY KEY REFERENCES account,
    adres TEXT NOT NULL,
    soorten TEXT NOT NULL,
    verteld TEXT NOT NULL DEFAULT '',
    laatst_op TEXT
) STRICT;
