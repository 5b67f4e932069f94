-- Who acted as the account that ordered a job: the audit of what the job does names both.
alter table job add column impersonator_id uuid references account (id);

-- A client without any scope may do nothing, and its form shows it like one that may all its roles give. It is disabled
-- until somebody has chosen.
update account set enabled = false, disabled_at = now(), scopes = null, version = version + 1 where scopes = '';
alter table account add constraint account_some_scope check (scopes <> '');
