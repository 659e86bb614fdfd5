-- A unit's own word on a signal, shown beside it. sitting_id 0: on the unit's figures as a whole.
CREATE TABLE study_explanation (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  plan_id BIGINT NOT NULL,
  organisation_id BIGINT NOT NULL,
  signal_code VARCHAR(30) NOT NULL,
  sitting_id BIGINT NOT NULL DEFAULT 0,
  words VARCHAR(2000) COLLATE utf8mb4_uca1400_vietnamese_ai_ci NOT NULL,
  given_at DATETIME(6) NOT NULL,
  given_by BIGINT NULL,
  version BIGINT NOT NULL DEFAULT 0,
  changed_by BIGINT NULL,
  UNIQUE KEY uq_study_explanation (plan_id, organisation_id, signal_code, sitting_id),
  KEY ix_study_explanation_organisation (organisation_id, plan_id),
  CONSTRAINT fk_study_explanation_plan FOREIGN KEY (plan_id) REFERENCES study_plan (id),
  CONSTRAINT fk_study_explanation_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin WITH SYSTEM VERSIONING;
