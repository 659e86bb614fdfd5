-- Whom a plan reaches. level_code '': every level of the plan; of a special audience: the plan's own organisation briefs it. demand_id: the BRIEFING demand of a special audience.
CREATE TABLE study_plan_audience (
  plan_id BIGINT NOT NULL,
  category VARCHAR(30) NOT NULL,
  level_code VARCHAR(30) NOT NULL DEFAULT '',
  position INT NOT NULL,
  special BOOLEAN NOT NULL,
  form VARCHAR(12) NULL,
  due_on DATE NULL,
  demand_id BIGINT NULL,
  changed_by BIGINT NULL,
  PRIMARY KEY (plan_id, category, level_code),
  KEY ix_study_plan_audience_demand (demand_id),
  CONSTRAINT fk_study_plan_audience FOREIGN KEY (plan_id) REFERENCES study_plan (id),
  CONSTRAINT fk_study_plan_audience_demand FOREIGN KEY (demand_id) REFERENCES demand (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin WITH SYSTEM VERSIONING;
