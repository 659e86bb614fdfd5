-- What is still open, or objected to, by its date: a small part of all rows.
SET STATEMENT system_versioning_alter_history=KEEP FOR ALTER TABLE obligation ADD KEY ix_obligation_state (state, due_key, id);
