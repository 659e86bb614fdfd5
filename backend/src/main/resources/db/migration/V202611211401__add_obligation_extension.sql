-- The date before the first extension, the waiting request, an internal date with who set it, and the state a waiver was given in.
SET STATEMENT system_versioning_alter_history=KEEP FOR
ALTER TABLE obligation
  ADD COLUMN extended_from DATE NULL,
  ADD COLUMN extension_id BIGINT NULL,
  ADD COLUMN internal_due_on DATE NULL,
  ADD COLUMN internal_by BIGINT NULL,
  ADD COLUMN waived_from VARCHAR(11) NULL;
