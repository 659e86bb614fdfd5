-- The text as it was given; its provisions are addressed beside it.
CREATE TABLE document_text (
  document_id BIGINT NOT NULL PRIMARY KEY,
  text MEDIUMTEXT COLLATE utf8mb4_uca1400_vietnamese_ai_ci NOT NULL,
  changed_by BIGINT NULL,
  CONSTRAINT fk_text_document FOREIGN KEY (document_id) REFERENCES document (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin WITH SYSTEM VERSIONING;
