-- Signing in: what protects it, codes that are sent by mail, the second factor, and who acts as whom.

alter table account
    add column user_type          text check (user_type in ('STUDENT', 'EXPERT')),
    add column language           text,                        -- BCP 47 of mails and pages; null: the browser's
    add column must_change_secret boolean not null default false, -- until then it may do nothing else
    add column pseudonymised_at   timestamptz;

alter table access_grant
    add column agent             text,                         -- User-Agent of the sign-in
    add column impersonator_id   uuid references account (id) on delete cascade, -- who acts as the account
    add column last_used_at      timestamptz,                  -- to within a minute
    add column last_used_address text;
create index access_grant_impersonator on access_grant (impersonator_id) where impersonator_id is not null;

-- Attempts to sign in that have failed or are under way. The login is as it was typed: there need not be such an account.
create table sign_in_lock (
    id             uuid primary key,
    kind           text        not null check (kind in ('ADDRESS', 'ACCOUNT', 'PAIR')),
    subject        text        not null,                       -- address, login, or login and address
    failures       integer     not null,
    last_failure_at timestamptz not null,
    locked_until   timestamptz,
    unique (kind, subject)
);
create index sign_in_lock_last on sign_in_lock (last_failure_at);

-- What somebody proves with that they read an address: sent once, good once, stored as its hash.
create table account_code (
    id         uuid primary key,
    kind       text        not null check (kind in ('INVITATION', 'PASSWORD_RESET', 'ADDRESS_CHANGE')),
    code_hash  text        not null unique,                    -- SHA-256 of 256 random bits, base64url
    account_id uuid references account (id) on delete cascade, -- null for an invitation, and for an address without account
    email      text        not null,                           -- where it was sent
    roles      text        not null default '',                -- of an invitation: words
    language   text,
    issuer_id  uuid references account (id),                   -- who invited, or sent the reset
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz
);
create index account_code_account on account_code (account_id, created_at);
create index account_code_email on account_code (email, created_at);
create index account_code_expiry on account_code (expires_at);

-- Time-based one-time passwords, RFC 6238. The key is encrypted with that of the installation (keys/secrets.key).
create table second_factor (
    account_id   uuid primary key references account (id) on delete cascade,
    sealed_key   text        not null,
    created_at   timestamptz not null,
    confirmed_at timestamptz,                                  -- null until the first code was right
    last_step    bigint      not null default 0                -- the latest time step that was used up
);
create table recovery_code (
    account_id uuid not null references account (id) on delete cascade,
    hash       text not null,
    primary key (account_id, hash)
);
