-- A topic belongs to an orientation, which says whose it is and when. channels: those that are suggested, with commas.
SET STATEMENT system_versioning_alter_history=KEEP FOR
ALTER TABLE orientation_topic
  DROP FOREIGN KEY fk_orientation_topic_organisation,
  DROP FOREIGN KEY fk_orientation_topic_demand,
  DROP KEY ix_orientation_topic_month,
  DROP KEY ix_orientation_topic_demand,
  DROP COLUMN organisation_id,
  DROP COLUMN month,
  DROP COLUMN demand_id,
  DROP COLUMN passed_down_at,
  ADD orientation_id BIGINT NOT NULL,
  ADD channels VARCHAR(200) NULL,
  ADD audience VARCHAR(500) COLLATE utf8mb4_uca1400_vietnamese_ai_ci NULL,
  ADD KEY ix_orientation_topic_orientation (orientation_id, position),
  ADD CONSTRAINT fk_orientation_topic_orientation FOREIGN KEY (orientation_id) REFERENCES orientation (id);
