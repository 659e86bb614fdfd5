-- What to speak of in a month (định hướng tuyên truyền), passed down by one COMMUNICATE demand a month. month: its first day.
CREATE TABLE orientation_topic (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  organisation_id BIGINT NOT NULL,
  month DATE NOT NULL,
  position INT NOT NULL,
  title VARCHAR(1000) COLLATE utf8mb4_uca1400_vietnamese_ai_ci NOT NULL,
  words VARCHAR(4000) COLLATE utf8mb4_uca1400_vietnamese_ai_ci NULL,
  document_id BIGINT NULL,
  demand_id BIGINT NULL,
  passed_down_at DATETIME(6) NULL,
  version BIGINT NOT NULL DEFAULT 0,
  changed_by BIGINT NULL,
  changed_at DATETIME(6) NULL,
  KEY ix_orientation_topic_month (organisation_id, month, position),
  KEY ix_orientation_topic_demand (demand_id),
  CONSTRAINT fk_orientation_topic_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT fk_orientation_topic_document FOREIGN KEY (document_id) REFERENCES document (id),
  CONSTRAINT fk_orientation_topic_demand FOREIGN KEY (demand_id) REFERENCES demand (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin WITH SYSTEM VERSIONING;
