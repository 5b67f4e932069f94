-- Who may call: people and programs, what they may do, and the tokens that were given to them.

create table account (
    id              uuid primary key,
    kind            text        not null check (kind in ('PERSON', 'CLIENT')),
    login           text        not null,           -- a person's e-mail address in lower case, a client's id
    full_name       text        not null default '',
    secret_hash     text,                           -- PBKDF2 of the password or client secret; null = cannot sign in
    enabled         boolean     not null default true,
    owner_id        uuid references account (id),   -- of a client: who answers for it
    created_at      timestamptz not null,
    last_used_at    timestamptz,
    version         bigint      not null default 1
);
create unique index account_login on account (login);

create table account_role (
    account_id uuid not null references account (id) on delete cascade,
    role       text not null check (role in ('admin', 'staff', 'researcher', 'partner')),
    primary key (account_id, role)
);

-- One sign-in or client-credentials grant; every access and refresh token carries its id, so that revoking the row
-- ends all of them at once, on every node.
create table access_grant (
    id             uuid primary key,
    account_id     uuid        not null references account (id) on delete cascade,
    created_at     timestamptz not null,
    expires_at     timestamptz not null,
    revoked_at     timestamptz,
    refresh_hash   text,                            -- SHA-256 of the one refresh token that is valid now
    remote_address text
);
create index access_grant_account on access_grant (account_id);
create index access_grant_expiry on access_grant (expires_at);

-- RSA keys that sign access tokens. One is active; older ones verify until they expire.
create table signing_key (
    id           text primary key,                  -- JWK "kid"
    private_jwk  text        not null,
    created_at   timestamptz not null,
    active_from  timestamptz not null,
    retired_at   timestamptz                        -- no longer published after this
);
