-- The task of a key in any edition.
SET STATEMENT system_versioning_alter_history = KEEP FOR
ALTER TABLE programme_task ADD KEY ix_programme_task_key (task_key, programme_id);
