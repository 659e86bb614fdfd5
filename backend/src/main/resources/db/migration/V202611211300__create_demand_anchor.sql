-- The dates a demand's rules are counted from, each its own: who moved one, and why, stays in its history.
CREATE TABLE demand_anchor (
  demand_id BIGINT NOT NULL,
  anchor VARCHAR(15) NOT NULL,
  happens_on DATE NOT NULL,
  reason VARCHAR(1000) COLLATE utf8mb4_uca1400_vietnamese_ai_ci NULL,
  changed_by BIGINT NULL,
  PRIMARY KEY (demand_id, anchor),
  CONSTRAINT fk_anchor_demand FOREIGN KEY (demand_id) REFERENCES demand (id) ON DELETE CASCADE
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin WITH SYSTEM VERSIONING;
