-- What a unit did on an orientation: counts, never what was said and never names.
CREATE TABLE orientation_report (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  orientation_id BIGINT NOT NULL,
  organisation_id BIGINT NOT NULL,
  reported_on DATE NOT NULL,
  reported_at DATETIME(6) NOT NULL,
  version BIGINT NOT NULL DEFAULT 0,
  changed_by BIGINT NULL,
  changed_at DATETIME(6) NULL,
  UNIQUE KEY uq_orientation_report (orientation_id, organisation_id),
  KEY ix_orientation_report_organisation (organisation_id),
  CONSTRAINT fk_orientation_report_orientation FOREIGN KEY (orientation_id) REFERENCES orientation (id),
  CONSTRAINT fk_orientation_report_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin WITH SYSTEM VERSIONING;
