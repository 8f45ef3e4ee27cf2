-- Version 4: concerns, metrics and decks.

CREATE TABLE stakeholder (
    id INTEGER PRIMARY KEY,
    project INTEGER NOT NULL REFERENCES project,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    decides TEXT NOT NULL,
    contact TEXT NOT NULL,
    next_meeting TEXT,
    position REAL NOT NULL
) STRICT;
CREATE INDEX stakeholder_of_project ON stakeholder (project);

CREATE TABLE concern (
    id INTEGER PRIMARY KEY,
    project INTEGER NOT NULL REFERENCES project,
    stakeholder INTEGER REFERENCES stakeholder,
    name TEXT NOT NULL,
    words TEXT NOT NULL,
    worst_case TEXT NOT NULL,
    mitigation TEXT NOT NULL,
    story_role TEXT NOT NULL,
    story_want TEXT NOT NULL,
    story_benefit TEXT NOT NULL,
    owner TEXT NOT NULL,
    due TEXT,
    status INTEGER NOT NULL,
    raised_on TEXT,
    failure TEXT NOT NULL,
    fallback TEXT NOT NULL,
    person_acts INTEGER NOT NULL,
    on_retry TEXT NOT NULL,
    on_permanent_failure TEXT NOT NULL,
    notes TEXT NOT NULL,
    accepted_by TEXT NOT NULL,
    accepted_on TEXT,
    position REAL NOT NULL
) STRICT;
CREATE INDEX concern_of_project ON concern (project);
CREATE INDEX concern_of_stakeholder ON concern (stakeholder);

CREATE TABLE demo_step (
    id INTEGER PRIMARY KEY,
    concern INTEGER NOT NULL REFERENCES concern,
    text TEXT NOT NULL,
    shown_on TEXT,
    position REAL NOT NULL
) STRICT;
CREATE INDEX demo_step_of_concern ON demo_step (concern);

CREATE TABLE recipient (
    id INTEGER PRIMARY KEY,
    concern INTEGER NOT NULL REFERENCES concern,
    name TEXT NOT NULL,
    channel TEXT NOT NULL,
    position REAL NOT NULL
) STRICT;
CREATE INDEX recipient_of_concern ON recipient (concern);

CREATE TABLE metric (
    id INTEGER PRIMARY KEY,
    project INTEGER NOT NULL REFERENCES project,
    concern INTEGER REFERENCES concern,
    name TEXT NOT NULL,
    rule TEXT NOT NULL,
    unit TEXT NOT NULL,
    interval INTEGER NOT NULL,
    live_since TEXT,
    position REAL NOT NULL
) STRICT;
CREATE INDEX metric_of_project ON metric (project);
CREATE INDEX metric_of_concern ON metric (concern);

CREATE TABLE metric_series (
    id INTEGER PRIMARY KEY,
    metric INTEGER NOT NULL REFERENCES metric,
    name TEXT NOT NULL
) STRICT;
CREATE INDEX metric_series_of_metric ON metric_series (metric);

CREATE TABLE observation (
    id INTEGER PRIMARY KEY,
    series INTEGER NOT NULL REFERENCES metric_series,
    at TEXT NOT NULL,
    value REAL NOT NULL
) STRICT;
CREATE INDEX observation_of_series ON observation (series);

CREATE TABLE slide (
    id INTEGER PRIMARY KEY,
    project INTEGER NOT NULL REFERENCES project,
    kind INTEGER NOT NULL,
    concern INTEGER REFERENCES concern,
    metric INTEGER REFERENCES metric,
    left_out INTEGER NOT NULL,
    position REAL NOT NULL
) STRICT;
CREATE INDEX slide_of_project ON slide (project);
CREATE INDEX slide_of_concern ON slide (concern);
CREATE INDEX slide_of_metric ON slide (metric);

CREATE TABLE slide_text (
    id INTEGER PRIMARY KEY,
    slide INTEGER NOT NULL REFERENCES slide,
    field TEXT NOT NULL,
    text TEXT NOT NULL
) STRICT;
CREATE INDEX slide_text_of_slide ON slide_text (slide);

UPDATE format SET readable_from = 4;
