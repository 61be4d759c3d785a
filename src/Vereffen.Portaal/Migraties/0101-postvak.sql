-- Who may take part, what waits for whom, and what became of each message.
CREATE TABLE partij (relatie TEXT PRIMARY KEY, aangemeld_op TEXT NOT NULL) STRICT;

-- A message that waits for its addressee until that one confirms it.
CREATE TABLE postvak (
    traceer_id TEXT PRIMARY KEY REFERENCES bericht,
    geadresseerde TEXT NOT NULL,
    aangeboden_op TEXT NOT NULL,
    bevestigd_op TEXT
) STRICT;
CREATE INDEX postvak_wachtend ON postvak (geadresseerde) WHERE bevestigd_op IS NULL;

-- What became of a message: ontvangen, goedgekeurd, technisch-afgekeurd, bezorgd.
CREATE TABLE berichtstatus (
    nummer INTEGER PRIMARY KEY AUTOINCREMENT,
    traceer_id TEXT NOT NULL REFERENCES bericht,
    status TEXT NOT NULL,
    op TEXT NOT NULL
) STRICT;

-- What was refused for good: the same message is answered the same, and its traceerId can't be used for another.
CREATE TABLE weigering (traceer_id TEXT PRIMARY KEY, hash TEXT NOT NULL, reden TEXT NOT NULL, op TEXT NOT NULL) STRICT;
