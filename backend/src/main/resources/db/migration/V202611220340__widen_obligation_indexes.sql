-- A list by organisation that is kept to a state, and a walk that is kept to a subtree, look at many
-- more rows than they show: what they test stands in the index, so that only rows shown are read.
SET STATEMENT system_versioning_alter_history=KEEP FOR
ALTER TABLE obligation
  DROP KEY ix_obligation_organisation,
  ADD KEY ix_obligation_organisation (organisation_id, due_key, id, state),
  DROP KEY ix_obligation_due,
  ADD KEY ix_obligation_due (due_key, id, organisation_id),
  DROP KEY ix_obligation_state,
  ADD KEY ix_obligation_state (state, due_key, id, organisation_id);
