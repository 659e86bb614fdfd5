-- The shared secret of an authenticator app, encrypted; last_step: no code is taken twice.
CREATE TABLE second_factor (
  account_id BIGINT NOT NULL PRIMARY KEY,
  secret VARBINARY(200) NOT NULL,
  created_at DATETIME(6) NOT NULL,
  confirmed_at DATETIME(6) NULL,
  last_step BIGINT NOT NULL DEFAULT 0,
  CONSTRAINT fk_second_factor_account FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
