-- A topic (chuyên đề) of a document, and the position of who presents it.
CREATE TABLE study_plan_topic (
  plan_id BIGINT NOT NULL,
  document_id BIGINT NOT NULL,
  position INT NOT NULL,
  title VARCHAR(1000) COLLATE utf8mb4_uca1400_vietnamese_ai_ci NOT NULL,
  presenter_position VARCHAR(300) COLLATE utf8mb4_uca1400_vietnamese_ai_ci NULL,
  changed_by BIGINT NULL,
  PRIMARY KEY (plan_id, document_id, position),
  CONSTRAINT fk_study_plan_topic FOREIGN KEY (plan_id) REFERENCES study_plan (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin WITH SYSTEM VERSIONING;
