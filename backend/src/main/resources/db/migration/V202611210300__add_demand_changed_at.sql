SET STATEMENT system_versioning_alter_history = KEEP FOR
ALTER TABLE demand ADD COLUMN changed_at DATETIME(6) NULL;
