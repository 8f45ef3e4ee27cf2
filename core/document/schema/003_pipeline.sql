-- Version 3: the pipeline.

CREATE TABLE pipeline_stage (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    kind INTEGER NOT NULL,
    probability REAL NOT NULL,
    stale_after INTEGER NOT NULL,
    card_limit INTEGER NOT NULL,
    colour INTEGER NOT NULL,
    position REAL NOT NULL
) STRICT;

CREATE TABLE lead (
    id INTEGER PRIMARY KEY,
    company TEXT NOT NULL,
    title TEXT NOT NULL,
    contact TEXT NOT NULL,
    role TEXT NOT NULL,
    email TEXT NOT NULL,
    phone TEXT NOT NULL,
    link TEXT NOT NULL,
    source TEXT NOT NULL,
    tags TEXT NOT NULL,
    stage INTEGER REFERENCES pipeline_stage,
    position REAL NOT NULL,
    pricing INTEGER NOT NULL,
    amount REAL,
    rate REAL,
    hours REAL,
    currency TEXT NOT NULL,
    probability REAL,
    allocation REAL,
    months REAL,
    start TEXT,
    close_by TEXT,
    next_action TEXT NOT NULL,
    next_kind INTEGER NOT NULL,
    next_due TEXT,
    note TEXT NOT NULL,
    created TEXT,
    entered TEXT,
    touched TEXT,
    agreement TEXT NOT NULL,
    agreement_sent TEXT,
    lost_on TEXT,
    lost_reason TEXT NOT NULL,
    lost_note TEXT NOT NULL,
    project INTEGER REFERENCES project,
    external_id TEXT NOT NULL
) STRICT;
CREATE INDEX lead_of_stage ON lead (stage);
CREATE INDEX lead_of_project ON lead (project) WHERE project IS NOT NULL;

CREATE TABLE stage_change (
    id INTEGER PRIMARY KEY,
    lead INTEGER NOT NULL REFERENCES lead,
    from_stage INTEGER REFERENCES pipeline_stage,
    to_stage INTEGER REFERENCES pipeline_stage,
    at TEXT NOT NULL
) STRICT;
CREATE INDEX stage_change_of_lead ON stage_change (lead);
CREATE INDEX stage_change_from ON stage_change (from_stage);
CREATE INDEX stage_change_to ON stage_change (to_stage);

CREATE TABLE activity (
    id INTEGER PRIMARY KEY,
    lead INTEGER NOT NULL REFERENCES lead,
    kind INTEGER NOT NULL,
    text TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;
CREATE INDEX activity_of_lead ON activity (lead);

CREATE TABLE meeting (
    id INTEGER PRIMARY KEY,
    lead INTEGER NOT NULL REFERENCES lead,
    name TEXT NOT NULL,
    at TEXT NOT NULL,
    minutes INTEGER NOT NULL,
    cadence INTEGER NOT NULL,
    until TEXT
) STRICT;
CREATE INDEX meeting_of_lead ON meeting (lead);

CREATE TABLE milestone (
    id INTEGER PRIMARY KEY,
    lead INTEGER NOT NULL REFERENCES lead,
    name TEXT NOT NULL,
    due TEXT,
    done_on TEXT,
    amount REAL,
    position REAL NOT NULL
) STRICT;
CREATE INDEX milestone_of_lead ON milestone (lead);

CREATE TABLE party (
    id INTEGER PRIMARY KEY,
    lead INTEGER NOT NULL REFERENCES lead,
    name TEXT NOT NULL,
    signed_on TEXT,
    position REAL NOT NULL
) STRICT;
CREATE INDEX party_of_lead ON party (lead);

CREATE TABLE testimonial (
    id INTEGER PRIMARY KEY,
    lead INTEGER NOT NULL REFERENCES lead,
    kind INTEGER NOT NULL,
    person TEXT NOT NULL,
    text TEXT NOT NULL,
    link TEXT NOT NULL,
    agreed INTEGER NOT NULL
) STRICT;
CREATE INDEX testimonial_of_lead ON testimonial (lead);

CREATE TABLE lost_reason (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    position REAL NOT NULL
) STRICT;

CREATE TABLE lead_view (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    columns TEXT NOT NULL,
    sort TEXT NOT NULL,
    filter TEXT NOT NULL,
    position REAL NOT NULL
) STRICT;

CREATE TABLE lead_mapping (
    id INTEGER PRIMARY KEY,
    header TEXT NOT NULL,
    choices TEXT NOT NULL
) STRICT;

UPDATE format SET readable_from = 3;
