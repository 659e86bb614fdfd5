-- A preliminary or final review of a programme (sơ kết, tổng kết) over a fixed window. programme_id: its first edition. figures: as they stood when it was frozen.
CREATE TABLE programme_review (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  programme_id BIGINT NOT NULL,
  organisation_id BIGINT NOT NULL,
  kind VARCHAR(12) NOT NULL,
  starts_on DATE NOT NULL,
  ends_on DATE NOT NULL,
  held_on DATE NULL,
  results MEDIUMTEXT COLLATE utf8mb4_uca1400_vietnamese_ai_ci NOT NULL,
  shortcomings MEDIUMTEXT COLLATE utf8mb4_uca1400_vietnamese_ai_ci NOT NULL,
  causes MEDIUMTEXT COLLATE utf8mb4_uca1400_vietnamese_ai_ci NOT NULL,
  lessons MEDIUMTEXT COLLATE utf8mb4_uca1400_vietnamese_ai_ci NOT NULL,
  next_steps MEDIUMTEXT COLLATE utf8mb4_uca1400_vietnamese_ai_ci NOT NULL,
  state VARCHAR(8) NOT NULL,
  figures LONGTEXT NULL CHECK (figures IS NULL OR JSON_VALID(figures)),
  frozen_at DATETIME(6) NULL,
  frozen_by BIGINT NULL,
  version BIGINT NOT NULL DEFAULT 0,
  changed_by BIGINT NULL,
  KEY ix_programme_review (programme_id, ends_on, id),
  CONSTRAINT fk_programme_review_programme FOREIGN KEY (programme_id) REFERENCES programme (id),
  CONSTRAINT fk_programme_review_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin WITH SYSTEM VERSIONING;
