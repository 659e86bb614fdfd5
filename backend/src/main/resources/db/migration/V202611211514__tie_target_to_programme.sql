-- The draft a target is written in.
SET STATEMENT system_versioning_alter_history = KEEP FOR
ALTER TABLE target ADD CONSTRAINT fk_target_programme FOREIGN KEY (programme_id) REFERENCES programme (id);
