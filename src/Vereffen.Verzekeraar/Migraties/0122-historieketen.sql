ALTER TABLE historie ADD COLUMN declarant TEXT;
ALTER TABLE historie ADD COLUMN overig TEXT NOT NULL DEFAULT '';

-- What happened to history, in order and hash-chained: a row was added, a debet was credited, an amount was corrected. The hash of an added row covers its columns.
CREATE TABLE historiestap (
    nummer INTEGER PRIMARY KEY,
    regel INTEGER NOT NULL,
    soort TEXT NOT NULL,
    gecrediteerd INTEGER NOT NULL,
    toegekend INTEGER NOT NULL,
    afgewezen_op TEXT,
    oorzaak TEXT NOT NULL,
    hash TEXT NOT NULL
) STRICT;
CREATE TRIGGER historiestap_onveranderlijk BEFORE UPDATE ON historiestap BEGIN SELECT RAISE(ABORT, 'een stap van de historie verandert nooit'); END;
CREATE TRIGGER historiestap_blijft BEFORE DELETE ON historiestap BEGIN SELECT RAISE(ABORT, 'een stap van de historie wordt niet verwijderd'); END;

-- Where the steps end, kept apart from them: without it steps that are missing at the end could not be missed.
CREATE TABLE historiekop (id INTEGER PRIMARY KEY CHECK (id = 1), stap INTEGER NOT NULL, hash TEXT NOT NULL) STRICT;
INSERT INTO historiekop VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
CREATE TRIGGER historiekop_vooruit BEFORE UPDATE ON historiekop WHEN NEW.stap <= OLD.stap
BEGIN SELECT RAISE(ABORT, 'de kop van de historie gaat alleen vooruit'); END;
CREATE TRIGGER historiekop_blijft BEFORE DELETE ON historiekop BEGIN SELECT RAISE(ABORT, 'de kop van de historie wordt niet verwijderd'); END;

-- A row changes in two ways: a debet is marked as credited, and before that an approved correctie gives it another amount. The step that says so comes first.
DROP TRIGGER historie_onveranderlijk;
CREATE TRIGGER historie_onveranderlijk BEFORE UPDATE ON historie
WHEN OLD.gecrediteerd <> 0
    OR (NEW.gecrediteerd <> 0 AND (NEW.toegekend <> OLD.toegekend OR NEW.afgewezen_op IS NOT OLD.afgewezen_op))
    OR NEW.nummer <> OLD.nummer OR NEW.uzovi <> OLD.uzovi OR NEW.agb <> OLD.agb OR NEW.factuurnummer <> OLD.factuurnummer
    OR NEW.referentie <> OLD.referentie OR NEW.bsn IS NOT OLD.bsn OR NEW.verzekerdennummer <> OLD.verzekerdennummer OR NEW.lijst <> OLD.lijst
    OR NEW.code <> OLD.code OR NEW.begin IS NOT OLD.begin OR NEW.eind IS NOT OLD.eind OR NEW.behandelaar IS NOT OLD.behandelaar
    OR NEW.aantal <> OLD.aantal OR NEW.declaratiebedrag <> OLD.declaratiebedrag OR NEW.is_credit <> OLD.is_credit OR OLD.is_credit <> 0
    OR NEW.tarief IS NOT OLD.tarief OR NEW.berekend IS NOT OLD.berekend OR NEW.machtiging <> OLD.machtiging
    OR NEW.factuurdatum IS NOT OLD.factuurdatum OR NEW.ontvangen IS NOT OLD.ontvangen OR NEW.declarant IS NOT OLD.declarant OR NEW.overig <> OLD.overig
    OR NOT EXISTS (
        SELECT 1 FROM historiestap
        WHERE nummer = (SELECT max(nummer) FROM historiestap) AND regel = OLD.nummer AND gecrediteerd = NEW.gecrediteerd
            AND toegekend = NEW.toegekend AND afgewezen_op IS NEW.afgewezen_op
    )
BEGIN SELECT RAISE(ABORT, 'een historieregel wordt hoogstens gecrediteerd of gecorrigeerd'); END;
