-- Stored objects by content, and the collection's reference images with what they show.

create table media_object (
    sha256      char(64) primary key,               -- lower-case hex; also the file's name in the media store
    media_type  text        not null,
    byte_length bigint      not null check (byte_length > 0),
    received_at timestamptz not null                -- when these bytes came in last
);
create index media_object_received on media_object (received_at);

create table collection_image (
    id           uuid primary key,
    sha256       char(64)    not null references media_object (sha256),
    file_name    text        not null default '',
    collection   text        not null default '',
    copyright    text        not null default '',
    licence      text        not null default '',
    attribution  text        not null default '',
    image_type   char(1)     not null default 'm' check (image_type in ('m', 'd')), -- mobile, digitization
    specimen_id  text        not null default '',
    gbif_id      text        not null default '',
    added_at     timestamptz not null,
    added_by     uuid references account (id),
    version      bigint      not null default 1
);
create index collection_image_added on collection_image (added_at, id);
create index collection_image_object on collection_image (sha256);

create table image_identification (
    id            uuid primary key,
    image_id      uuid        not null references collection_image (id) on delete cascade,
    taxon_id      uuid        not null references taxon (id),
    identifier_type text      not null default 'EX' check (identifier_type in ('ST', 'EX')), -- student, expert
    identified_at timestamptz not null,
    identified_by uuid references account (id)
);
create index image_identification_taxon on image_identification (taxon_id, identified_at desc, id);
create index image_identification_image on image_identification (image_id);
