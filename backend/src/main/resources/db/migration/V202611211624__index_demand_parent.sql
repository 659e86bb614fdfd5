-- What stands below a demand.
SET STATEMENT system_versioning_alter_history = KEEP FOR
ALTER TABLE demand ADD KEY ix_demand_parent (parent_demand_id, state);
