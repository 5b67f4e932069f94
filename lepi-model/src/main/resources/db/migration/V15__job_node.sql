-- What an administrator wants of a server until it stops.

alter table job_node add column draining boolean not null default false;                      -- gives its jobs back
alter table job_node add column wanted   int check (wanted between 1 and 64);                  -- jobs at once; null = its own settings
