-- What must be made clear. point: AIMS, TARGETS, NEW, BREAKTHROUGHS, LOCAL, OWN_RESPONSIBILITY or OTHER.
CREATE TABLE study_plan_checklist (
  plan_id BIGINT NOT NULL,
  position INT NOT NULL,
  point VARCHAR(20) NOT NULL,
  words VARCHAR(1000) COLLATE utf8mb4_uca1400_vietnamese_ai_ci NULL,
  changed_by BIGINT NULL,
  PRIMARY KEY (plan_id, position),
  CONSTRAINT fk_study_plan_checklist FOREIGN KEY (plan_id) REFERENCES study_plan (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin WITH SYSTEM VERSIONING;
