-- The same role at the same place may be held in several periods; that they do not overlap is checked.
ALTER TABLE role_assignment
  DROP KEY uq_role_assignment,
  ADD KEY ix_role_assignment_account (account_id, organisation_id, role, valid_from);
