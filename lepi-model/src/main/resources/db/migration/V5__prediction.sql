-- Every accepted request, its answer and what people made of it.

create table prediction (
    id               uuid primary key,              -- UUIDv7: ordered by time
    created_at       timestamptz not null,
    owner_id         uuid        not null references account (id),
    model_version_id uuid        not null references model_version (id),
    image_sha256     char(64)    not null references media_object (sha256),
    file_name        text        not null default '',
    state            text        not null check (state in ('ACCEPTED', 'DONE', 'FAILED')),
    failure          text,                          -- kind and detail of a failed one
    top_node         int,                           -- model_node of the best answer
    top_probability  double precision,
    answer           jsonb,                         -- order, ranked paths of nodes, probability of every node in them
    timings          jsonb,                         -- milliseconds by stage
    reference        text,                          -- the client's own
    observation      jsonb       not null default '{}', -- latitude, longitude, observedOn, place, note
    confirmed_taxon_id uuid references taxon (id),
    confirmed_by     uuid references account (id),
    confirmed_at     timestamptz
);
create index prediction_owner on prediction (owner_id, id desc);
create index prediction_model_version on prediction (model_version_id, id desc);
create index prediction_image on prediction (image_sha256);
create index prediction_reference on prediction (owner_id, reference) where reference is not null;
-- what a crash has left behind is looked for at every start
create index prediction_accepted on prediction (id) where state = 'ACCEPTED';
