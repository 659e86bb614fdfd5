-- An addressable passage. Removed passages keep their row (removed) while a demand rests on them.
CREATE TABLE provision (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  document_id BIGINT NOT NULL,
  ordinal INT NOT NULL,
  label VARCHAR(60) NOT NULL,
  depth INT NOT NULL,
  heading VARCHAR(1000) COLLATE utf8mb4_uca1400_vietnamese_ai_ci NULL,
  text MEDIUMTEXT COLLATE utf8mb4_uca1400_vietnamese_ai_ci NOT NULL,
  removed BOOLEAN NOT NULL DEFAULT FALSE,
  changed_by BIGINT NULL,
  KEY ix_provision_document (document_id, ordinal),
  CONSTRAINT fk_provision_document FOREIGN KEY (document_id) REFERENCES document (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin WITH SYSTEM VERSIONING;
