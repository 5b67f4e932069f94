-- What administrators set while lepi runs. The defaults are in org.lepi.model.setting.SettingName; a row is a deviation.

create table setting (
    name       text primary key,                    -- SettingName.word(): banner.de
    value      text        not null,
    changed_at timestamptz not null,
    changed_by uuid references account (id),
    version    bigint      not null default 1
);
