-- 1 until the entry is sealed, then null: a late commit with a smaller id is found by it, whenever it comes.
ALTER TABLE journal_entry ADD COLUMN unsealed TINYINT NULL DEFAULT 1, ADD KEY ix_journal_unsealed (unsealed, id), MODIFY changes MEDIUMTEXT NULL;
