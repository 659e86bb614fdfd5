-- Which levels study, each by its own date.
CREATE TABLE study_plan_level (
  plan_id BIGINT NOT NULL,
  level_code VARCHAR(30) NOT NULL,
  due_on DATE NOT NULL,
  words VARCHAR(500) COLLATE utf8mb4_uca1400_vietnamese_ai_ci NULL,
  changed_by BIGINT NULL,
  PRIMARY KEY (plan_id, level_code),
  CONSTRAINT fk_study_plan_level FOREIGN KEY (plan_id) REFERENCES study_plan (id),
  CONSTRAINT fk_study_plan_level_code FOREIGN KEY (level_code) REFERENCES organisation_level (code)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin WITH SYSTEM VERSIONING;
