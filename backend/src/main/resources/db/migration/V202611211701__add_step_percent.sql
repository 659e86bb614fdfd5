-- Of a progress note.
SET STATEMENT system_versioning_alter_history=KEEP FOR
ALTER TABLE obligation_step ADD percent TINYINT UNSIGNED NULL;
