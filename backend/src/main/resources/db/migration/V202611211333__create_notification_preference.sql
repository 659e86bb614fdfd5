-- How somebody wants to be told; without a row the configured hour, by mail, in Vietnamese.
CREATE TABLE notification_preference (
  account_id BIGINT NOT NULL PRIMARY KEY,
  mail BOOLEAN NOT NULL,
  hour TINYINT NOT NULL,
  language CHAR(2) NOT NULL,
  version BIGINT NOT NULL DEFAULT 0,
  CONSTRAINT fk_preference_account FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
