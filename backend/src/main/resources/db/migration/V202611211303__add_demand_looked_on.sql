-- When somebody last looked whether what a conditional demand waits for has come.
SET STATEMENT system_versioning_alter_history=KEEP FOR
ALTER TABLE demand
  ADD COLUMN looked_on DATE NULL;
