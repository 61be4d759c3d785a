-- A statement in print. Its amounts are in overzicht: nothing is counted here. overzicht = the message with the csv, when the insurer names it; which may come later.
CREATE TABLE overzicht_pdf (
    bericht TEXT PRIMARY KEY REFERENCES bericht,
    praktijk TEXT NOT NULL REFERENCES praktijk,
    uzovi TEXT NOT NULL,
    factuurnummer TEXT NOT NULL,
    overzicht TEXT,
    ontvangen_op TEXT NOT NULL
) STRICT;
CREATE INDEX overzicht_pdf_factuur ON overzicht_pdf (praktijk, uzovi, factuurnummer);
