SET STATEMENT system_versioning_alter_history = KEEP FOR
ALTER TABLE demand ADD COLUMN request_id BIGINT NULL;
