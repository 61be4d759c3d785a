-- Parties that the operator closed: nothing goes to or from them until they are opened again. What waits for them stays.
CREATE TABLE partijsluiting (relatie TEXT NOT NULL, test INTEGER NOT NULL, op TEXT NOT NULL, PRIMARY KEY (relatie, test)) STRICT, WITHOUT ROWID;
