-- A part of a programme's outline. section_key stays the same over the editions.
CREATE TABLE programme_section (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  programme_id BIGINT NOT NULL,
  section_key BIGINT NOT NULL DEFAULT 0,
  kind VARCHAR(12) NOT NULL,
  depth INT NOT NULL DEFAULT 0,
  position INT NOT NULL,
  heading VARCHAR(500) COLLATE utf8mb4_uca1400_vietnamese_ai_ci NOT NULL,
  text MEDIUMTEXT COLLATE utf8mb4_uca1400_vietnamese_ai_ci NOT NULL,
  version BIGINT NOT NULL DEFAULT 0,
  changed_by BIGINT NULL,
  changed_at DATETIME(6) NULL,
  KEY ix_programme_section (programme_id, position, id),
  CONSTRAINT fk_programme_section FOREIGN KEY (programme_id) REFERENCES programme (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin WITH SYSTEM VERSIONING;
