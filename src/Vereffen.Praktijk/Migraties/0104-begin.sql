-- What a practice says of its own begin, where this program can't see it.
CREATE TABLE begin_bevestigd (
    praktijk TEXT NOT NULL REFERENCES praktijk,
    stap TEXT NOT NULL,
    door TEXT NOT NULL,
    op TEXT NOT NULL,
    PRIMARY KEY (praktijk, stap)
) STRICT;
