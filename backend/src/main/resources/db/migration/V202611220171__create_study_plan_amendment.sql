-- An amendment of an issued study plan: why, by which document, and how many obligations it touched. What the plan said before stands in the history of its own tables.
CREATE TABLE study_plan_amendment (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  plan_id BIGINT NOT NULL,
  reason VARCHAR(1000) COLLATE utf8mb4_uca1400_vietnamese_ai_ci NOT NULL,
  document_id BIGINT NULL,
  created_rows BIGINT NOT NULL,
  changed_rows BIGINT NOT NULL,
  withdrawn_rows BIGINT NOT NULL,
  amended_by BIGINT NOT NULL,
  amended_at DATETIME(6) NOT NULL,
  KEY ix_study_plan_amendment_plan (plan_id, id),
  CONSTRAINT fk_study_plan_amendment_plan FOREIGN KEY (plan_id) REFERENCES study_plan (id),
  CONSTRAINT fk_study_plan_amendment_document FOREIGN KEY (document_id) REFERENCES document (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin WITH SYSTEM VERSIONING;
