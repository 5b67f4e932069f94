-- What people keep of the console's lists, and what their searches need.

create table list_view (
    account_id uuid        not null references account (id) on delete cascade,
    kind       text        not null,                -- name of the entity kind: taxa
    name       text        not null,
    query      text        not null,                -- the address after the question mark
    created_at timestamptz not null,
    primary key (account_id, kind, name)
);

create table list_columns (
    account_id uuid not null references account (id) on delete cascade,
    kind       text not null,
    columns    text not null,                       -- names in their order, comma-separated
    primary key (account_id, kind)
);

create index account_login_trgm on account using gin (lower(login) gin_trgm_ops);
create index account_full_name_trgm on account using gin (lower(full_name) gin_trgm_ops);
create index account_created on account (created_at, id);
create index taxon_created on taxon (created_at, id);
create index taxon_status_name on taxon (status, scientific_name, id);
create index collection_image_file_name_trgm on collection_image using gin (lower(file_name) gin_trgm_ops);
create index image_identification_date on image_identification (identified_at, id);
create index prediction_file_name_trgm on prediction using gin (lower(file_name) gin_trgm_ops);
create index prediction_state on prediction (state, id desc);
create index audit_entry_at on audit_entry (at, id);
create index audit_entry_label_trgm on audit_entry using gin (lower(object_label) gin_trgm_ops);
create index prediction_created on prediction (created_at, id);
