-- One tree of taxa with any Linnean rank.

create extension if not exists pg_trgm;

create table taxon (
    id              uuid primary key,
    rank            text        not null,           -- name of org.lepi.model.taxonomy.Rank
    parent_id       uuid references taxon (id) deferrable initially deferred, -- null for roots and for synonyms
    scientific_name text        not null,           -- without authorship; the full binomial for a species
    authorship      text        not null default '',
    status          text        not null check (status in ('ACCEPTED', 'SYNONYM')),
    accepted_id     uuid references taxon (id) deferrable initially deferred, -- of a synonym: the name to use instead
    link            text,
    description     text        not null default '',
    created_at      timestamptz not null,
    created_by      uuid references account (id),
    version         bigint      not null default 1,
    constraint taxon_synonym check ((status = 'SYNONYM') = (accepted_id is not null))
);
create index taxon_parent on taxon (parent_id, scientific_name, id);
create index taxon_name on taxon (scientific_name, id);
create index taxon_accepted on taxon (accepted_id) where accepted_id is not null;
create index taxon_rank_name on taxon (rank, scientific_name, id);
create index taxon_name_trgm on taxon using gin (lower(scientific_name) gin_trgm_ops);
create unique index taxon_unique on taxon
    (rank, scientific_name, coalesce(parent_id, '00000000-0000-0000-0000-000000000000'::uuid), status, authorship);

create table vernacular_name (
    taxon_id uuid not null references taxon (id) on delete cascade,
    language text not null,                         -- BCP 47, lower case
    name     text not null,
    primary key (taxon_id, language, name)
);
create index vernacular_name_trgm on vernacular_name using gin (lower(name) gin_trgm_ops);

create table taxon_identifier (
    taxon_id uuid not null references taxon (id) on delete cascade,
    scheme   text not null,                         -- gbif, col, biodex, …
    value    text not null,
    primary key (taxon_id, scheme)
);
create index taxon_identifier_value on taxon_identifier (scheme, value);
