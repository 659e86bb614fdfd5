-- A period closed for the figures of an organisation and all below it. Released, not deleted: who, when and why stay.
CREATE TABLE target_period_lock (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  organisation_id BIGINT NOT NULL,
  period VARCHAR(8) NOT NULL,
  starts_on DATE NOT NULL,
  ends_on DATE NOT NULL,
  state VARCHAR(8) NOT NULL,
  locked_key VARCHAR(30) AS (IF(state = 'LOCKED', CONCAT(organisation_id, '|', period), NULL)) PERSISTENT,
  reason VARCHAR(500) COLLATE utf8mb4_uca1400_vietnamese_ai_ci NOT NULL,
  locked_at DATETIME(6) NOT NULL,
  locked_by BIGINT NOT NULL,
  release_reason VARCHAR(500) COLLATE utf8mb4_uca1400_vietnamese_ai_ci NULL,
  released_at DATETIME(6) NULL,
  released_by BIGINT NULL,
  version BIGINT NOT NULL DEFAULT 0,
  changed_by BIGINT NULL,
  UNIQUE KEY uq_target_lock (locked_key),
  KEY ix_target_lock_organisation (organisation_id, id),
  CONSTRAINT fk_target_lock_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin WITH SYSTEM VERSIONING;
