-- The partner is an organisation, or an outlet by its name. What was delivered stands by month in communication_delivery.
SET STATEMENT system_versioning_alter_history=KEEP FOR
ALTER TABLE communication_item
  DROP FOREIGN KEY fk_communication_item_demand,
  DROP COLUMN demand_id,
  DROP COLUMN due_on,
  DROP COLUMN done_count,
  DROP COLUMN done_minutes,
  DROP COLUMN attendances,
  DROP COLUMN reported_at,
  MODIFY organisation_id BIGINT NULL,
  MODIFY planned_count INT NOT NULL,
  ADD outlet VARCHAR(300) COLLATE utf8mb4_uca1400_vietnamese_ai_ci NULL;
