-- One date per level; level '' holds for every level without one of its own. An amendment retires rows, so that what is done keeps its words.
CREATE TABLE demand_deadline (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  demand_id BIGINT NOT NULL,
  level_code VARCHAR(30) NOT NULL DEFAULT '',
  rule VARCHAR(100) NOT NULL,
  words VARCHAR(500) COLLATE utf8mb4_uca1400_vietnamese_ai_ci NULL,
  printed_on DATE NULL,
  due_on DATE NULL,
  exclusive BOOLEAN NOT NULL,
  undated_reason VARCHAR(10) NULL,
  retired BOOLEAN NOT NULL DEFAULT FALSE,
  changed_by BIGINT NULL,
  KEY ix_deadline_demand (demand_id, level_code),
  CONSTRAINT fk_deadline_demand FOREIGN KEY (demand_id) REFERENCES demand (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin WITH SYSTEM VERSIONING;
