CREATE TABLE document_relation (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  source_id BIGINT NOT NULL,
  target_id BIGINT NOT NULL,
  type VARCHAR(15) NOT NULL,
  note VARCHAR(500) COLLATE utf8mb4_uca1400_vietnamese_ai_ci NULL,
  changed_by BIGINT NULL,
  UNIQUE KEY uq_relation (source_id, target_id, type),
  KEY ix_relation_target (target_id),
  CONSTRAINT fk_relation_source FOREIGN KEY (source_id) REFERENCES document (id),
  CONSTRAINT fk_relation_target FOREIGN KEY (target_id) REFERENCES document (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin WITH SYSTEM VERSIONING;
