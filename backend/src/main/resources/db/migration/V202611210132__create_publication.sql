CREATE TABLE publication (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  demand_id BIGINT NOT NULL,
  action VARCHAR(10) NOT NULL,
  reason VARCHAR(1000) COLLATE utf8mb4_uca1400_vietnamese_ai_ci NULL,
  created_rows BIGINT NOT NULL,
  changed_rows BIGINT NOT NULL,
  withdrawn_rows BIGINT NOT NULL,
  published_at DATETIME(6) NOT NULL,
  account_id BIGINT NULL,
  KEY ix_publication_demand (demand_id, id),
  CONSTRAINT fk_publication_demand FOREIGN KEY (demand_id) REFERENCES demand (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin WITH SYSTEM VERSIONING;
