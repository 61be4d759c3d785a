-- The oldest that waits for a party is found without reading what came after it; what can't be delivered any more waits no longer.
ALTER TABLE postvak ADD COLUMN volgorde INTEGER NOT NULL DEFAULT 0;
ALTER TABLE postvak ADD COLUMN mislukt_op TEXT;
UPDATE postvak SET volgorde = (SELECT volgorde FROM bericht WHERE bericht.traceer_id = postvak.traceer_id);
DROP INDEX postvak_wachtend;
CREATE INDEX postvak_wachtend ON postvak (geadresseerde, test, volgorde) WHERE bevestigd_op IS NULL AND mislukt_op IS NULL;
