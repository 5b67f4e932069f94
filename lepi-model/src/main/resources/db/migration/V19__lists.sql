-- The usual order of lists that have none yet: by when the rows came.
create index import_run_uploaded on import_run (uploaded_at, id);
create index job_ordered on job (ordered_at, id);
create index mail_created on mail (created_at, id);
