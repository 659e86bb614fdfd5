-- The rules a plan switches on; one that is off has a row as well, so that a later look sees it was decided. parameter: HANDWRITTEN or TYPED for essays.
CREATE TABLE study_plan_rule (
  plan_id BIGINT NOT NULL,
  rule VARCHAR(20) NOT NULL,
  switched_on BOOLEAN NOT NULL,
  parameter VARCHAR(20) NULL,
  due_on DATE NULL,
  changed_by BIGINT NULL,
  PRIMARY KEY (plan_id, rule),
  CONSTRAINT fk_study_plan_rule FOREIGN KEY (plan_id) REFERENCES study_plan (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin WITH SYSTEM VERSIONING;
