-- What runs later: every order with its state, what happened to it, and who is at work.

create table job (
    id               uuid primary key,              -- UUIDv7: ordered by time
    type             text        not null,          -- names the handler
    title            text        not null default '',
    arguments        jsonb       not null default '{}',
    state            text        not null check (state in ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
    attempt          int         not null default 0,    -- starts so far; whoever ends the job must know the latest
    failures         int         not null default 0,    -- attempts that count, a drained node's do not
    max_attempts     int         not null,
    priority         smallint    not null default 0,
    progress_done    bigint      not null default 0,
    progress_total   bigint      not null default 0,    -- 0 = not known
    progress_words   text        not null default '',
    result           jsonb,
    error_kind       text,                          -- of the latest failed attempt
    error            text,
    error_stack      text,
    ordered_by       uuid references account (id),  -- null = lepi itself
    ordered_at       timestamptz not null,
    due_at           timestamptz not null,
    started_at       timestamptz,                   -- of the latest attempt
    ended_at         timestamptz,
    node             text,                          -- of the latest attempt
    heartbeat_at     timestamptz,
    unique_key       text,
    parent_id        uuid references job (id) on delete set null,
    correlation_id   text,                          -- the request that ordered it
    mail_when_ended  boolean     not null default false,
    cancel_requested boolean     not null default false,
    cancelled_by     uuid references account (id)
);
create unique index job_unique_key on job (unique_key) where state in ('QUEUED', 'RUNNING');
create index job_type on job (type, id desc);
create index job_owner on job (ordered_by, id desc);
create index job_parent on job (parent_id) where parent_id is not null;
-- few among many
create index job_queued on job (due_at) where state = 'QUEUED';
create index job_running on job (node) where state = 'RUNNING';
create index job_failed on job (id desc) where state = 'FAILED';
create index job_ended on job (ended_at) where ended_at is not null;

-- What happened to a job, in order.
create table job_event (
    id      bigint generated always as identity primary key,
    job_id  uuid        not null references job (id) on delete cascade,
    at      timestamptz not null,
    kind    text        not null,
    attempt int         not null,
    node    text,
    words   text        not null default ''
);
create index job_event_job on job_event (job_id, id);

-- What an administrator has changed about a type, and when a recurring one is due next.
create table job_type_control (
    type           text primary key,
    paused         boolean     not null default false,
    max_running    int check (max_running > 0),     -- null = no limit
    max_per_minute int check (max_per_minute > 0),  -- null = no limit
    deadline       int check (deadline > 0),        -- seconds; null = the handler's own
    next_at        timestamptz,                     -- null = does not recur
    version        bigint      not null default 1
);

-- The servers that take jobs; a row whose heartbeat is old is a server that is gone.
create table job_node (
    name         text primary key,
    version      text        not null,              -- of the build
    concurrency  int         not null,
    running      int         not null default 0,
    paused       boolean     not null default false,
    started_at   timestamptz not null,
    heartbeat_at timestamptz not null
);

-- The table of db-scheduler: one row for each job that is queued or running, the job's id as its instance.
create table job_queue (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index job_queue_due on job_queue (priority desc, execution_time) where not picked;
create index job_queue_time on job_queue (execution_time);
create index job_queue_heartbeat on job_queue (last_heartbeat);
