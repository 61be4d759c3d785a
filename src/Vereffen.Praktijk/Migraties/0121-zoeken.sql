-- What was received for a claim is found by its kenmerk, without going over every bank line for every claim.
CREATE INDEX bankregel_kenmerk ON bankregel (praktijk, kenmerk);
