-- Postal addresses for letters; the last row of an AGB-code counts.
CREATE TABLE postadres (
    nummer INTEGER PRIMARY KEY AUTOINCREMENT,
    agb TEXT NOT NULL,
    regels TEXT NOT NULL,
    door TEXT NOT NULL,
    op TEXT NOT NULL
) STRICT;
CREATE TRIGGER postadres_onveranderlijk BEFORE UPDATE ON postadres BEGIN SELECT RAISE(ABORT, 'een postadres verandert nooit'); END;
CREATE TRIGGER postadres_blijft BEFORE DELETE ON postadres BEGIN SELECT RAISE(ABORT, 'een postadres wordt niet verwijderd'); END;
