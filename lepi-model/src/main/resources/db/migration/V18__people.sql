-- Since when an account is out of use, and what is known of somebody who was invited by a file.

alter table account
    add column disabled_at timestamptz;                        -- null while enabled, and where nobody knows
update account set disabled_at = now() where not enabled;
create index account_disabled on account (disabled_at) where disabled_at is not null;

alter table account_code
    add column full_name text not null default '',             -- of an invitation: used where the person gives none
    add column user_type text check (user_type in ('STUDENT', 'EXPERT')),
    add column sent_at   timestamptz;                          -- null: of an import, and waiting to be mailed
update account_code set sent_at = created_at;
create index account_code_waiting on account_code (created_at) where sent_at is null;
