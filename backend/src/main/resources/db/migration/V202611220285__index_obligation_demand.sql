-- What is owed of one demand, by its date: where a list is kept to a few demands.
SET STATEMENT system_versioning_alter_history=KEEP FOR ALTER TABLE obligation ADD KEY ix_obligation_demand (demand_id, due_key, id);
