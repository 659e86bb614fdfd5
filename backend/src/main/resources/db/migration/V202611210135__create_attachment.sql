-- A file of a document or the evidence of an obligation; its bytes stand behind the storage interface under storage_key.
CREATE TABLE attachment (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  document_id BIGINT NULL,
  obligation_id BIGINT NULL,
  step_id BIGINT NULL,
  file_name VARCHAR(255) COLLATE utf8mb4_uca1400_vietnamese_ai_ci NOT NULL,
  media_type VARCHAR(100) NOT NULL,
  size BIGINT NOT NULL,
  sha256 CHAR(64) NOT NULL,
  storage_key VARCHAR(100) NOT NULL,
  created_at DATETIME(6) NOT NULL,
  changed_by BIGINT NULL,
  KEY ix_attachment_document (document_id, id),
  KEY ix_attachment_obligation (obligation_id, id),
  KEY ix_attachment_step (step_id),
  CONSTRAINT fk_attachment_document FOREIGN KEY (document_id) REFERENCES document (id),
  CONSTRAINT fk_attachment_obligation FOREIGN KEY (obligation_id) REFERENCES obligation (id),
  CONSTRAINT fk_attachment_step FOREIGN KEY (step_id) REFERENCES obligation_step (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin WITH SYSTEM VERSIONING;
