-- Organisations that keep a roster; where there is no row there is none.
CREATE TABLE study_roster_setting (
  organisation_id BIGINT NOT NULL PRIMARY KEY,
  kept BOOLEAN NOT NULL,
  changed_by BIGINT NULL,
  changed_at DATETIME(6) NULL,
  CONSTRAINT fk_study_roster_setting FOREIGN KEY (organisation_id) REFERENCES organisation (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin WITH SYSTEM VERSIONING;
