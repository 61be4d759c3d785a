-- Proposals to correct a paid line. kenmerk names the row of history; no personal data.
CREATE TABLE correctievoorstel (
    nummer INTEGER PRIMARY KEY AUTOINCREMENT,
    kenmerk TEXT NOT NULL,
    uzovi TEXT NOT NULL,
    agb TEXT NOT NULL,
    crediteur TEXT,
    factuurnummer TEXT NOT NULL,
    referentie TEXT NOT NULL,
    lijst TEXT NOT NULL,
    code TEXT NOT NULL,
    begin TEXT,
    eind TEXT,
    oud INTEGER NOT NULL,
    nieuw INTEGER NOT NULL,
    regels TEXT NOT NULL,
    retourcodes TEXT NOT NULL,
    uitleg TEXT NOT NULL,
    door TEXT NOT NULL,
    op TEXT NOT NULL
) STRICT;
CREATE TRIGGER correctievoorstel_onveranderlijk BEFORE UPDATE ON correctievoorstel BEGIN SELECT RAISE(ABORT, 'een voorstel verandert niet'); END;
CREATE TRIGGER correctievoorstel_blijft BEFORE DELETE ON correctievoorstel BEGIN SELECT RAISE(ABORT, 'een voorstel blijft'); END;

-- goedgekeurd and afgewezen are a person's, vervallen is what a later round of proposals no longer finds. boeking = the batch in which it was booked.
CREATE TABLE correctiebesluit (
    voorstel INTEGER PRIMARY KEY REFERENCES correctievoorstel,
    besluit TEXT NOT NULL CHECK (besluit IN ('goedgekeurd', 'afgewezen', 'vervallen')),
    bedrag INTEGER,
    boeking INTEGER,
    door TEXT NOT NULL,
    reden TEXT NOT NULL,
    op TEXT NOT NULL
) STRICT;
CREATE TRIGGER correctiebesluit_vier_ogen BEFORE INSERT ON correctiebesluit
WHEN NEW.besluit = 'goedgekeurd' AND EXISTS (
    SELECT 1 FROM correctievoorstel WHERE nummer = NEW.voorstel AND lower(trim(door)) = lower(trim(NEW.door))
)
BEGIN SELECT RAISE(ABORT, 'wie een correctie voorstelt keurt haar niet goed'); END;
CREATE TRIGGER correctiebesluit_onveranderlijk BEFORE UPDATE ON correctiebesluit BEGIN SELECT RAISE(ABORT, 'een besluit verandert niet'); END;
CREATE TRIGGER correctiebesluit_blijft BEFORE DELETE ON correctiebesluit BEGIN SELECT RAISE(ABORT, 'een besluit blijft'); END;

-- What each provider was told, as CSV, the insured masked.
CREATE TABLE correctiespecificatie (
    boeking INTEGER NOT NULL,
    agb TEXT NOT NULL,
    inhoud TEXT NOT NULL,
    PRIMARY KEY (boeking, agb)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER correctiespecificatie_onveranderlijk BEFORE UPDATE ON correctiespecificatie BEGIN SELECT RAISE(ABORT, 'een specificatie verandert niet'); END;
