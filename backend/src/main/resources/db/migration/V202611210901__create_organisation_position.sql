-- An office of an organisation (bí thư, chánh văn phòng …); no person stands here.
CREATE TABLE organisation_position (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  organisation_id BIGINT NOT NULL,
  name VARCHAR(200) COLLATE utf8mb4_uca1400_vietnamese_ai_ci NOT NULL,
  version BIGINT NOT NULL DEFAULT 0,
  changed_by BIGINT NULL,
  UNIQUE KEY uq_position (organisation_id, name),
  CONSTRAINT fk_position_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
