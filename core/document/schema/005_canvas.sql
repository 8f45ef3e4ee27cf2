-- Version 5: canvases, intake checklists, tasks and data sources.

CREATE TABLE task (
    id INTEGER PRIMARY KEY,
    project INTEGER NOT NULL REFERENCES project,
    name TEXT NOT NULL,
    owner TEXT NOT NULL,
    due TEXT,
    done_on TEXT,
    position REAL NOT NULL
) STRICT;
CREATE INDEX task_of_project ON task (project);

CREATE TABLE data_source (
    id INTEGER PRIMARY KEY,
    project INTEGER NOT NULL REFERENCES project,
    name TEXT NOT NULL,
    owner TEXT NOT NULL,
    cost REAL,
    currency TEXT NOT NULL,
    note TEXT NOT NULL,
    position REAL NOT NULL
) STRICT;
CREATE INDEX data_source_of_project ON data_source (project);

CREATE TABLE canvas_template (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    attribution TEXT NOT NULL,
    link TEXT NOT NULL,
    licence TEXT NOT NULL,
    position REAL NOT NULL
) STRICT;

CREATE TABLE template_block (
    id INTEGER PRIMARY KEY,
    template INTEGER NOT NULL REFERENCES canvas_template,
    title TEXT NOT NULL,
    hint TEXT NOT NULL,
    icon TEXT NOT NULL,
    colour INTEGER NOT NULL,
    grid_row INTEGER NOT NULL,
    grid_column INTEGER NOT NULL,
    row_span INTEGER NOT NULL,
    column_span INTEGER NOT NULL,
    position REAL NOT NULL
) STRICT;
CREATE INDEX template_block_of_template ON template_block (template);

CREATE TABLE canvas (
    id INTEGER PRIMARY KEY,
    project INTEGER NOT NULL REFERENCES project,
    form TEXT NOT NULL,
    template INTEGER REFERENCES canvas_template,
    designed_for TEXT NOT NULL,
    designed_by TEXT NOT NULL,
    day TEXT,
    iteration INTEGER NOT NULL,
    position REAL NOT NULL
) STRICT;
CREATE INDEX canvas_of_project ON canvas (project);
CREATE INDEX canvas_of_template ON canvas (template);

CREATE TABLE note (
    id INTEGER PRIMARY KEY,
    canvas INTEGER NOT NULL REFERENCES canvas,
    block TEXT NOT NULL,
    text TEXT NOT NULL,
    mark INTEGER NOT NULL,
    concern INTEGER REFERENCES concern,
    metric INTEGER REFERENCES metric,
    data_source INTEGER REFERENCES data_source,
    task INTEGER REFERENCES task,
    position REAL NOT NULL
) STRICT;
CREATE INDEX note_of_canvas ON note (canvas);
CREATE INDEX note_of_concern ON note (concern);
CREATE INDEX note_of_metric ON note (metric);
CREATE INDEX note_of_data_source ON note (data_source);
CREATE INDEX note_of_task ON note (task);

CREATE TABLE canvas_version (
    id INTEGER PRIMARY KEY,
    canvas INTEGER NOT NULL REFERENCES canvas,
    name TEXT NOT NULL,
    reason TEXT NOT NULL,
    iteration INTEGER NOT NULL,
    at TEXT NOT NULL
) STRICT;
CREATE INDEX canvas_version_of_canvas ON canvas_version (canvas);

CREATE TABLE intake_answer (
    id INTEGER PRIMARY KEY,
    project INTEGER NOT NULL REFERENCES project,
    question TEXT NOT NULL,
    title TEXT NOT NULL,
    state INTEGER NOT NULL,
    answer TEXT NOT NULL,
    evidence TEXT NOT NULL,
    reason TEXT NOT NULL,
    contact TEXT NOT NULL,
    due TEXT,
    position REAL NOT NULL
) STRICT;
CREATE INDEX intake_answer_of_project ON intake_answer (project);

UPDATE format SET readable_from = 5;
