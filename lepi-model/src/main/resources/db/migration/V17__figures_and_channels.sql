-- Figures: what the charts ask of a year of predictions is read from one index, without the wide rows.

alter table prediction add column total_millis real generated always as ((timings ->> 'totalMillis')::real) stored;
create index prediction_figures on prediction (created_at)
    include (state, model_version_id, top_node, top_probability, total_millis);

-- A second name that people give to a served version: requests for version "stable" or "canary" get it.
alter table model_version add column channel text check (channel in ('STABLE', 'CANARY'));
create unique index model_version_channel on model_version (model_id, channel);
