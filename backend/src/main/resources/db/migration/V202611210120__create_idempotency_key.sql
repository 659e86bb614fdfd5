-- The first answer to a POST, given again to the same key and body. Kept for a day.
CREATE TABLE idempotency_key (
  account_id BIGINT NOT NULL,
  idempotency_key VARCHAR(100) NOT NULL,
  request_hash CHAR(64) NOT NULL,
  created_at DATETIME(6) NOT NULL,
  status INT NULL,
  headers TEXT NULL,
  body MEDIUMTEXT NULL,
  PRIMARY KEY (account_id, idempotency_key),
  KEY ix_idempotency_created (created_at)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
