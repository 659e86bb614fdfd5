-- Long work with an owner: what is asked, how far it is, what came of it.
CREATE TABLE job (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  kind VARCHAR(40) NOT NULL,
  input VARCHAR(200) NOT NULL,
  state VARCHAR(10) NOT NULL,
  account_id BIGINT NOT NULL,
  grants TEXT NOT NULL,
  request_id VARCHAR(64) NULL,
  total INT NULL,
  done INT NOT NULL DEFAULT 0,
  attempts INT NOT NULL DEFAULT 0,
  cancel_requested BOOLEAN NOT NULL DEFAULT FALSE,
  result VARCHAR(300) NULL,
  problem TEXT NULL,
  created_at DATETIME(6) NOT NULL,
  started_at DATETIME(6) NULL,
  finished_at DATETIME(6) NULL,
  version BIGINT NOT NULL DEFAULT 0,
  KEY ix_job_account (account_id, id),
  KEY ix_job_state (state, kind)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
