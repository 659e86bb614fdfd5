CREATE TABLE organisation_succession (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  predecessor_id BIGINT NOT NULL,
  successor_id BIGINT NOT NULL,
  kind VARCHAR(12) NOT NULL,
  effective_on DATE NOT NULL,
  legal_basis VARCHAR(300) COLLATE utf8mb4_uca1400_vietnamese_ai_ci NOT NULL,
  changed_by BIGINT NULL,
  UNIQUE KEY uq_succession (predecessor_id, successor_id, effective_on),
  KEY ix_succession_successor (successor_id),
  CONSTRAINT fk_succession_predecessor FOREIGN KEY (predecessor_id) REFERENCES organisation (id),
  CONSTRAINT fk_succession_successor FOREIGN KEY (successor_id) REFERENCES organisation (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin WITH SYSTEM VERSIONING;
