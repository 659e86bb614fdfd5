-- Persons expected, frozen when the plan is issued from the newest headcount up to that day; source HEADCOUNT or CORRECTION. Exempted persons lie within the expected ones.
CREATE TABLE study_expected (
  plan_id BIGINT NOT NULL,
  organisation_id BIGINT NOT NULL,
  category VARCHAR(30) NOT NULL,
  persons INT NOT NULL,
  exempted INT NOT NULL DEFAULT 0,
  exemption_reason VARCHAR(500) COLLATE utf8mb4_uca1400_vietnamese_ai_ci NULL,
  source VARCHAR(10) NOT NULL,
  counted_on DATE NULL,
  reason VARCHAR(500) COLLATE utf8mb4_uca1400_vietnamese_ai_ci NULL,
  version BIGINT NOT NULL DEFAULT 0,
  changed_by BIGINT NULL,
  changed_at DATETIME(6) NULL,
  PRIMARY KEY (plan_id, organisation_id, category),
  KEY ix_study_expected_organisation (organisation_id, plan_id),
  CONSTRAINT ck_study_expected CHECK (persons >= 0 AND exempted >= 0 AND exempted <= persons),
  CONSTRAINT fk_study_expected_plan FOREIGN KEY (plan_id) REFERENCES study_plan (id),
  CONSTRAINT fk_study_expected_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin WITH SYSTEM VERSIONING;
