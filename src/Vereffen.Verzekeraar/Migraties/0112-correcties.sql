-- Correcties that a person proposes, as the lines of an events file; and the decision of another one.
CREATE TABLE correctievoorstel (
    nummer INTEGER PRIMARY KEY AUTOINCREMENT,
    inhoud TEXT NOT NULL,
    door TEXT NOT NULL,
    op TEXT NOT NULL
) STRICT;
CREATE TABLE correctiebesluit (
    voorstel INTEGER PRIMARY KEY REFERENCES correctievoorstel,
    goed INTEGER NOT NULL,
    door TEXT NOT NULL,
    op TEXT NOT NULL,
    reden TEXT NOT NULL
) STRICT;
CREATE TRIGGER correctievoorstel_onveranderlijk BEFORE UPDATE ON correctievoorstel BEGIN SELECT RAISE(ABORT, 'een correctievoorstel verandert nooit'); END;
CREATE TRIGGER correctievoorstel_blijft BEFORE DELETE ON correctievoorstel BEGIN SELECT RAISE(ABORT, 'een correctievoorstel wordt niet verwijderd'); END;
CREATE TRIGGER correctiebesluit_onveranderlijk BEFORE UPDATE ON correctiebesluit BEGIN SELECT RAISE(ABORT, 'een besluit verandert nooit'); END;
CREATE TRIGGER correctiebesluit_blijft BEFORE DELETE ON correctiebesluit BEGIN SELECT RAISE(ABORT, 'een besluit wordt niet verwijderd'); END;
