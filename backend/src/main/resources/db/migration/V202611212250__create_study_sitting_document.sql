CREATE TABLE study_sitting_document (
  sitting_id BIGINT NOT NULL,
  document_id BIGINT NOT NULL,
  changed_by BIGINT NULL,
  PRIMARY KEY (sitting_id, document_id),
  KEY ix_study_sitting_document (document_id, sitting_id),
  CONSTRAINT fk_study_sitting_document_sitting FOREIGN KEY (sitting_id) REFERENCES study_sitting (id),
  CONSTRAINT fk_study_sitting_document_document FOREIGN KEY (document_id) REFERENCES document (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin WITH SYSTEM VERSIONING;
