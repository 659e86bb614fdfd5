-- From a title to the demands that bear it.
SET STATEMENT system_versioning_alter_history=KEEP FOR ALTER TABLE demand ADD KEY ix_demand_title (title(100));
