-- Version 1: the document itself and the portfolio. See FORMAT.md for meanings, units and enumerations.

CREATE TABLE format (
    readable_from INTEGER NOT NULL
) STRICT;
INSERT INTO format VALUES (1);

CREATE TABLE history (
    seq INTEGER PRIMARY KEY,
    id INTEGER NOT NULL UNIQUE,
    replica INTEGER NOT NULL,
    at TEXT NOT NULL,
    author TEXT NOT NULL,
    label TEXT NOT NULL,
    why TEXT NOT NULL,
    undoes TEXT NOT NULL,
    changeset BLOB NOT NULL
) STRICT;

CREATE TABLE project (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    client TEXT NOT NULL,
    owner TEXT NOT NULL,
    colour INTEGER NOT NULL,
    state INTEGER NOT NULL,
    weight REAL NOT NULL,
    minimum REAL NOT NULL,
    maximum REAL,
    pinned REAL,
    position REAL NOT NULL,
    note TEXT NOT NULL
) STRICT;

CREATE TABLE curve (
    project INTEGER PRIMARY KEY REFERENCES project,
    family INTEGER NOT NULL,
    a REAL NOT NULL,
    b REAL NOT NULL,
    p REAL NOT NULL,
    k REAL NOT NULL,
    baseline REAL NOT NULL,
    ceiling REAL
) STRICT;

CREATE TABLE point (
    id INTEGER PRIMARY KEY,
    project INTEGER NOT NULL REFERENCES project,
    effort REAL NOT NULL,
    accuracy REAL NOT NULL
) STRICT;
CREATE INDEX point_of_project ON point (project);

CREATE TABLE scenario (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    note TEXT NOT NULL,
    budget REAL NOT NULL,
    whole INTEGER NOT NULL,
    current INTEGER NOT NULL,
    position REAL NOT NULL
) STRICT;

CREATE TABLE adjustment (
    id INTEGER PRIMARY KEY,
    scenario INTEGER NOT NULL REFERENCES scenario,
    project INTEGER NOT NULL REFERENCES project,
    weight REAL,
    minimum REAL,
    maximum REAL,
    pinned REAL
) STRICT;
CREATE INDEX adjustment_of_scenario ON adjustment (scenario);
CREATE INDEX adjustment_of_project ON adjustment (project);
