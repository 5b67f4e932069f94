-- Imports are listed by when they came in.
create index import_run_uploaded on import_run (uploaded_at, id);
