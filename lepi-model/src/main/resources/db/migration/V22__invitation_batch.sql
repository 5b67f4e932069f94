-- Each import's job mails the invitations of that import and no others.

alter table account_code
    add column batch uuid;                          -- of an invitation that an import has left: the same for all of them
drop index account_code_waiting;
create index account_code_waiting on account_code (batch) where sent_at is null;
