-- Whose right a step rested on, where it was delegated.
SET STATEMENT system_versioning_alter_history=KEEP FOR
ALTER TABLE obligation_step ADD COLUMN for_account_id BIGINT NULL;
