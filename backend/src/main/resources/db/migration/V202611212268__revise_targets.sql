-- In a later edition's draft: which target of the document it says anew. In an earlier edition: which it was.
-- No foreign key: an earlier edition still says what a later one removed.
SET STATEMENT system_versioning_alter_history = KEEP FOR
ALTER TABLE target ADD COLUMN revises_id BIGINT NULL AFTER programme_id, ADD KEY ix_target_revises (revises_id);
