-- An emulation movement: launched by an organisation for everybody below it, to reach targets.
CREATE TABLE emulation_movement (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  organisation_id BIGINT NOT NULL,
  document_id BIGINT NULL,
  name VARCHAR(500) COLLATE utf8mb4_uca1400_vietnamese_ai_ci NOT NULL,
  purpose VARCHAR(4000) COLLATE utf8mb4_uca1400_vietnamese_ai_ci NOT NULL,
  starts_on DATE NOT NULL,
  ends_on DATE NULL,
  state VARCHAR(10) NOT NULL,
  result VARCHAR(4000) COLLATE utf8mb4_uca1400_vietnamese_ai_ci NULL,
  ended_at DATETIME(6) NULL,
  created_at DATETIME(6) NOT NULL,
  version BIGINT NOT NULL DEFAULT 0,
  changed_by BIGINT NULL,
  KEY ix_emulation_movement_organisation (organisation_id, id),
  CONSTRAINT fk_emulation_movement_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT fk_emulation_movement_document FOREIGN KEY (document_id) REFERENCES document (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin WITH SYSTEM VERSIONING;
