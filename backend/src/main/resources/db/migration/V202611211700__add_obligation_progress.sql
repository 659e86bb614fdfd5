-- How far its organisation says it has come, and when it said so. The last note; those before are steps.
SET STATEMENT system_versioning_alter_history=KEEP FOR
ALTER TABLE obligation ADD percent TINYINT UNSIGNED NULL, ADD progressed_at DATETIME(6) NULL;
