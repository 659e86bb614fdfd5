-- The history of one obligation; rows are only ever added.
CREATE TABLE obligation_step (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  obligation_id BIGINT NOT NULL,
  kind VARCHAR(20) NOT NULL,
  stepped_at DATETIME(6) NOT NULL,
  account_id BIGINT NULL,
  acting_organisation_id BIGINT NULL,
  note VARCHAR(4000) COLLATE utf8mb4_uca1400_vietnamese_ai_ci NULL,
  done_on DATE NULL,
  due_on DATE NULL,
  repair_due_on DATE NULL,
  organisation_id BIGINT NULL,
  KEY ix_step_obligation (obligation_id, id),
  CONSTRAINT fk_step_obligation FOREIGN KEY (obligation_id) REFERENCES obligation (id),
  CONSTRAINT fk_step_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin WITH SYSTEM VERSIONING;
