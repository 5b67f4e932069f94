-- Requests that callers have left, one bucket for each allowance. Nodes take tokens in advance and give them out from
-- memory. Unlogged: after a crash everybody starts with full buckets, and a write costs no flush.

create unlogged table quota_bucket (
    subject        text             not null,         -- account, or network address
    window_seconds integer          not null,
    tokens         double precision not null,
    refilled_at    timestamptz      not null,
    primary key (subject, window_seconds)
) with (fillfactor = 70);

-- Refills the bucket for the time that has passed and takes as many whole tokens as there are, up to what is wanted.
create function quota_take(whose text, per_seconds integer, capacity bigint, wanted bigint, now_is timestamptz,
        out granted bigint, out remaining double precision) language plpgsql as $$
begin
    insert into quota_bucket values (whose, per_seconds, capacity, now_is) on conflict do nothing;
    select least(capacity, b.tokens + greatest(0, extract(epoch from now_is - b.refilled_at)) * capacity / per_seconds)
        into remaining from quota_bucket b where b.subject = whose and b.window_seconds = per_seconds for update;
    granted := least(wanted, floor(remaining + 1e-6)::bigint);
    remaining := greatest(0, remaining - granted);
    update quota_bucket b set tokens = remaining, refilled_at = greatest(b.refilled_at, now_is)
        where b.subject = whose and b.window_seconds = per_seconds;
end $$;
