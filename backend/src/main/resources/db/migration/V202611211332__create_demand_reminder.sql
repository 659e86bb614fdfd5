-- A demand's own stages (days from the due date) and steps of escalation (days after it); without a row the configured ones hold.
CREATE TABLE demand_reminder (
  demand_id BIGINT NOT NULL PRIMARY KEY,
  stages VARCHAR(100) NOT NULL,
  escalates BOOLEAN NOT NULL,
  officer_days SMALLINT NOT NULL,
  head_days SMALLINT NOT NULL,
  superior_days SMALLINT NOT NULL,
  version BIGINT NOT NULL DEFAULT 0,
  changed_by BIGINT NULL,
  CONSTRAINT fk_reminder_demand FOREIGN KEY (demand_id) REFERENCES demand (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin WITH SYSTEM VERSIONING;
