-- Name, parent and level are dated: one row a period, the newest repeats the organisation's current values.
CREATE TABLE organisation_period (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  organisation_id BIGINT NOT NULL,
  name VARCHAR(500) COLLATE utf8mb4_uca1400_vietnamese_ai_ci NOT NULL,
  short_name VARCHAR(100) COLLATE utf8mb4_uca1400_vietnamese_ai_ci NOT NULL,
  level_code VARCHAR(30) NOT NULL,
  parent_id BIGINT NULL,
  valid_from DATE NOT NULL,
  valid_to DATE NULL,
  legal_basis VARCHAR(300) COLLATE utf8mb4_uca1400_vietnamese_ai_ci NULL,
  changed_by BIGINT NULL,
  UNIQUE KEY uq_period (organisation_id, valid_from),
  CONSTRAINT fk_period_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT fk_period_parent FOREIGN KEY (parent_id) REFERENCES organisation (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin WITH SYSTEM VERSIONING;
