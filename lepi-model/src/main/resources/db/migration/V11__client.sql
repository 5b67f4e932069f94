-- What limits an API client beyond its roles.

alter table account
    add column scopes                text,        -- words of org.lepi.model.account.Permission; null: all that the roles give
    add column expires_at            timestamptz, -- of its use; null: none
    add column networks              text,        -- CIDR blocks it may come from, blank between; null: any
    add column quota                 text,        -- requests per time, as lepi.quota.client; null: that setting
    add column previous_secret_hash  text,        -- until then, the secret before the last rotation works too
    add column previous_secret_until timestamptz,
    add column last_used_address     text;
