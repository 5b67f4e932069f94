-- Prediction models, their versions, and what each version was frozen with.

create table prediction_model (
    id          uuid primary key,
    name        text        not null unique,
    title       text        not null default '',
    description text        not null default '',
    is_default  boolean     not null default false, -- answers requests that name no model
    created_at  timestamptz not null,
    version     bigint      not null default 1
);
create unique index prediction_model_default on prediction_model (is_default) where is_default;

create table model_version (
    id              uuid primary key,
    model_id        uuid        not null references prediction_model (id),
    label           text        not null,           -- the version's name: "1", "201911171137"
    manifest        jsonb       not null,           -- as registered; see docs/models.md
    artefact_sha256 char(64)    not null,           -- of the frozen graph that is served
    class_count     int         not null check (class_count > 0),
    ranks           text        not null default '', -- of the hierarchy, broadest first, comma-separated
    state           text        not null check (state in ('REGISTERED', 'ACTIVE', 'RETIRED')),
    created_at      timestamptz not null,
    created_by      uuid references account (id),
    activated_at    timestamptz,                    -- the latest among a model's active ones answers without a version
    version         bigint      not null default 1,
    unique (model_id, label)
);

create table model_file (
    model_version_id uuid     not null references model_version (id) on delete cascade,
    path             text     not null,             -- inside the imported artefact
    sha256           char(64) not null,
    byte_length      bigint   not null,
    primary key (model_version_id, path)
);

-- The hierarchy as it was when the version was registered, so that an old prediction can be explained after the
-- taxonomy has changed. Parents come before their children; a leaf carries its class index.
create table model_node (
    model_version_id uuid not null references model_version (id) on delete cascade,
    node             int  not null,
    parent_node      int,
    class_index      int,
    taxon_id         uuid,                          -- null: a label that is no taxon ("background")
    rank             text,                          -- null: a label that is no taxon
    scientific_name  text not null,
    authorship       text not null default '',
    primary key (model_version_id, node)
);
create unique index model_node_class on model_node (model_version_id, class_index) where class_index is not null;
