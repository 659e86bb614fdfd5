SET STATEMENT system_versioning_alter_history = KEEP FOR
ALTER TABLE demand ADD COLUMN owed_rows BIGINT NULL;
