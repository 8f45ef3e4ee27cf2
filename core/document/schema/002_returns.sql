-- Version 2: intervals of parameters, returns, stages, the unit of value, and what makes uncertainty repeat.

ALTER TABLE curve ADD COLUMN a_low REAL;
ALTER TABLE curve ADD COLUMN a_high REAL;
ALTER TABLE curve ADD COLUMN b_low REAL;
ALTER TABLE curve ADD COLUMN b_high REAL;
ALTER TABLE curve ADD COLUMN p_low REAL;
ALTER TABLE curve ADD COLUMN p_high REAL;
ALTER TABLE curve ADD COLUMN k_low REAL;
ALTER TABLE curve ADD COLUMN k_high REAL;

ALTER TABLE scenario ADD COLUMN unit TEXT NOT NULL DEFAULT '';
ALTER TABLE scenario ADD COLUMN samples INTEGER NOT NULL DEFAULT 10000;
ALTER TABLE scenario ADD COLUMN seed INTEGER NOT NULL DEFAULT 1;

CREATE TABLE return (
    id INTEGER PRIMARY KEY,
    project INTEGER NOT NULL REFERENCES project,
    accuracy REAL NOT NULL,
    worth REAL NOT NULL
) STRICT;
CREATE INDEX return_of_project ON return (project);

CREATE TABLE stage (
    id INTEGER PRIMARY KEY,
    project INTEGER REFERENCES project,
    name TEXT NOT NULL,
    start REAL NOT NULL
) STRICT;
CREATE INDEX stage_of_project ON stage (project);

UPDATE format SET readable_from = 2;
