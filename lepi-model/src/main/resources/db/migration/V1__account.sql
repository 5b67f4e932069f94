-- Who may call: people and programs, what they may do, and the tokens that were given to them.

create table account (
    id              uuid primary key,
    kind            text        not null check (kind in ('PERSON', 'CLIENT')),
    login           text        not null,           -- a person's e-mail address in lower case, a client's id
    full_name       text        not null default '',
    secret_hash     text,                           -- PBKDF2 of a password, SHA-256 of a generated client secret; null = cannot sign in
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
    remote_address text
);
create index access_grant_account on access_grant (account_id);
create index access_grant_expiry on access_grant (expires_at);

-- Every refresh token that was given out, so that a second use of one is noticed and ends its grant.
create table refresh_token (
    hash      text primary key,                     -- SHA-256 of the token, base64url
    grant_id  uuid        not null references access_grant (id) on delete cascade,
    issued_at timestamptz not null,
    used_at   timestamptz                           -- null for the one that is valid now
);
create index refresh_token_grant on refresh_token (grant_id);

-- RSA keys that sign access tokens. The latest that is active signs; older ones verify until the last token they signed
-- has expired, a future one is published before its time so that every node and cache knows it.
create table signing_key (
    id           text primary key,                  -- JWK "kid"
    private_jwk  text        not null,
    created_at   timestamptz not null,
    active_from  timestamptz not null,
    retired_at   timestamptz                        -- no longer published after this
);
