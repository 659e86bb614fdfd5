-- Signals an organisation switched off for its subtree; where there is no row a signal is on.
CREATE TABLE study_signal_setting (
  organisation_id BIGINT NOT NULL,
  signal_code VARCHAR(30) NOT NULL,
  switched_on BOOLEAN NOT NULL,
  reason VARCHAR(500) COLLATE utf8mb4_uca1400_vietnamese_ai_ci NULL,
  version BIGINT NOT NULL DEFAULT 0,
  changed_by BIGINT NULL,
  changed_at DATETIME(6) NULL,
  PRIMARY KEY (organisation_id, signal_code),
  CONSTRAINT fk_study_signal_setting FOREIGN KEY (organisation_id) REFERENCES organisation (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin WITH SYSTEM VERSIONING;
