-- What each role may beyond or below its default, and who did what.

alter table account_role drop constraint account_role_role_check;
alter table account_role add check (role in ('admin', 'staff', 'curator', 'researcher', 'partner'));

-- The defaults are in org.lepi.model.account.Role; a row here grants one more permission or takes one away.
create table role_permission (
    role       text    not null check (role in ('staff', 'curator', 'researcher', 'partner')),
    permission text    not null,                    -- word of org.lepi.model.account.Permission
    granted    boolean not null,
    primary key (role, permission)
);

-- Append-only. Names of people are not kept here but looked up, so that a pseudonymised account is one here too.
create table audit_entry (
    id              uuid primary key,               -- UUIDv7: ordered by time
    at              timestamptz not null,
    actor_id        uuid,                           -- null: nobody signed in, or the server itself
    impersonator_id uuid,                           -- who acted as the actor
    action          text        not null,           -- name of org.lepi.model.audit.AuditAction
    entity          text        not null,           -- area of the permission: taxa, accounts, …
    object_id       text,
    object_label    text        not null default '', -- what people call the object
    before          jsonb,                          -- of a change: the fields that differ, value by name
    after           jsonb,
    remote_address  text,
    request_id      text
);
create index audit_entry_object on audit_entry (entity, object_id, id desc);
create index audit_entry_actor on audit_entry (actor_id, id desc);
create index audit_entry_action on audit_entry (action, id desc);

-- A transaction says what for it touches what is written: retention deletes, pseudonymisation takes personal data out.
create function audit_is_append_only() returns trigger language plpgsql as $$
begin
    if coalesce(current_setting('lepi.audit_purpose', true), '') = (case tg_op when 'DELETE' then 'retention' else 'pseudonymise' end) then
        return case tg_op when 'DELETE' then old else new end;
    end if;
    raise exception 'audit_entry is append-only';
end $$;
create trigger audit_entry_append_only before update or delete on audit_entry
    for each row execute function audit_is_append_only();
