-- Roles handed to another account for a while. The reason may name people: erasable, so not versioned.
CREATE TABLE delegation (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  from_account_id BIGINT NOT NULL,
  to_account_id BIGINT NOT NULL,
  valid_from DATE NOT NULL,
  valid_to DATE NOT NULL,
  reason VARCHAR(500) COLLATE utf8mb4_uca1400_vietnamese_ai_ci NOT NULL,
  created_at DATETIME(6) NOT NULL,
  revoked_at DATETIME(6) NULL,
  version BIGINT NOT NULL DEFAULT 0,
  KEY ix_delegation_from (from_account_id, id),
  KEY ix_delegation_to (to_account_id, id),
  CONSTRAINT fk_delegation_from FOREIGN KEY (from_account_id) REFERENCES account (id),
  CONSTRAINT fk_delegation_to FOREIGN KEY (to_account_id) REFERENCES account (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
