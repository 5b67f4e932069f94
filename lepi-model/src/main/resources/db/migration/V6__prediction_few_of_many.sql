-- What is rare among many predictions is found without reading them all.

create index prediction_failed on prediction (id desc) where state = 'FAILED';
create index prediction_confirmed on prediction (id desc) where confirmed_at is not null;
