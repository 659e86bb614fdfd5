-- What is planned for a year; a year outside the term is an orientation.
CREATE TABLE target_value (
  target_id BIGINT NOT NULL,
  year INT NOT NULL,
  value DECIMAL(15, 4) NULL,
  upper DECIMAL(15, 4) NULL,
  words VARCHAR(300) COLLATE utf8mb4_uca1400_vietnamese_ai_ci NULL,
  orientation BOOLEAN NOT NULL DEFAULT FALSE,
  changed_by BIGINT NULL,
  PRIMARY KEY (target_id, year),
  CONSTRAINT fk_target_value_target FOREIGN KEY (target_id) REFERENCES target (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin WITH SYSTEM VERSIONING;
