-- words are looked for in mails and jobs too
create index mail_recipient_trgm on mail using gin (lower(recipient) gin_trgm_ops);
create index mail_subject_trgm on mail using gin (lower(subject) gin_trgm_ops);
create index job_title_trgm on job using gin (lower(title) gin_trgm_ops);

-- who deletes or merges a taxon or an account is told what refers to it, and the database looks for it too
create index prediction_confirmed_taxon on prediction (confirmed_taxon_id) where confirmed_taxon_id is not null;
create index prediction_confirmed_by on prediction (confirmed_by) where confirmed_by is not null;
create index collection_image_added_by on collection_image (added_by) where added_by is not null;
create index image_identification_identified_by on image_identification (identified_by) where identified_by is not null;
create index taxon_created_by on taxon (created_by) where created_by is not null;
create index audit_entry_impersonator on audit_entry (impersonator_id) where impersonator_id is not null;
