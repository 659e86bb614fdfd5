-- The documents a plan has studied; citation: the position of the collective citation that a person resolved to it.
CREATE TABLE study_plan_document (
  plan_id BIGINT NOT NULL,
  document_id BIGINT NOT NULL,
  position INT NOT NULL,
  citation INT NULL,
  changed_by BIGINT NULL,
  PRIMARY KEY (plan_id, document_id),
  KEY ix_study_plan_document_document (document_id, plan_id),
  CONSTRAINT fk_study_plan_document_plan FOREIGN KEY (plan_id) REFERENCES study_plan (id),
  CONSTRAINT fk_study_plan_document_document FOREIGN KEY (document_id) REFERENCES document (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin WITH SYSTEM VERSIONING;
