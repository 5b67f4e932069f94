-- Files of rows that somebody imports: first tried, then kept or not.

create table import_run (
    id           uuid primary key,                  -- UUIDv7: ordered by time
    kind         text        not null,              -- name of the entity kind: taxa
    file_name    text        not null,
    sha256       char(64)    not null,              -- of the file as it came
    content      text        not null,              -- its rows with the header line
    delimiter    char(1)     not null,
    header       jsonb       not null,              -- {"columns": […]}
    mapping      jsonb       not null default '{}', -- column by field
    state        text        not null check (state in ('RECEIVED', 'TRYING', 'TRIED', 'RUNNING', 'DONE', 'FAILED')),
    outcome      jsonb,                             -- counts, changes, what was left out, errors
    failure      text        not null default '',
    job_id       uuid references job (id) on delete set null,
    uploaded_by  uuid        not null references account (id),
    uploaded_at  timestamptz not null,
    version      bigint      not null default 1
);
create index import_run_kind on import_run (kind, id desc);
