-- What waits to be sent is found without looking at what was sent.
CREATE INDEX uitgaand_wachtend ON uitgaand (traceer_id) WHERE verzonden_op IS NULL AND geweigerd IS NULL;
